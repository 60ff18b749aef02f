"""No text makes a check of words slow: time grows with its length, not with its square."""

from __future__ import annotations

import dataclasses as dc
import time
from types import ModuleType

import pytest
from tests.small import commitment

from pledgebook import checks
from pledgebook.model.names import Names
from pledgebook.wording.reasons import prose

LETTER = "response: {f: {respond: 30分钟, note: 甲}}\nproject: {name: 示例高速公路监控系统项目}"
LENGTH = 100_000
PIECES = (
    "9", "一", "万", "壹拾", "半", "x", "*", "**a** ", "ab ", "the ", "响应", "respond ", "2小时内",
    "2小时内响应，", "within 2 hours ", "“", '"', " ", "　甲", "甲 ", "(", "（", "，", ",甲", "。",
    "示例", "示例高速公路监控", "7×", "有限公司", "省大学", "甲方", "质保", "及时", "【", "[your ",
    "_", "\n", "人民币壹", "1,000", "8:00", "相应", "某", "为北京",
)  # fmt: skip
MODULES = [module for module in checks.ALL if module.RULE in prose.REASONS]


@pytest.mark.heavy
@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.RULE)
def test_hostile_words(module: ModuleType) -> None:
    letter = commitment(LETTER)
    clause = letter.response["f"]
    for piece in PIECES:
        text = (piece * LENGTH)[:LENGTH]
        names = Names(dc.replace(letter, response={"f": dc.replace(clause, note=text)}))
        assert names.authored.whole
        started = time.process_time()
        for _ in module.check(names):
            pass
        assert time.process_time() - started < 2, piece
