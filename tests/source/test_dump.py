"""Data that is written is read back as it was, and looks as people write it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pledgebook.source import dump, read

from .test_properties import KEYS, TEXT

SPELLED = st.sampled_from(
    [
        *("no", "Yes", "on", "~", "null", "true", "010", "0o17", "1_000", "8:30", "99.90", "1e5"),
        *(".5", "2026-11-22", "=", "<<", "- a", "# 2", "机房 #2", "a：b", "“甲”", "，b：c", "&a"),
        *("*a", "!t", "甲\n乙", "甲\n乙\n", "甲\n\n乙\n\n", " 甲\n乙", "甲 \n乙", "\n甲", "\n", ""),
        *(
            "甲\n# 乙",
            "|",
            "甲\n- 乙",
            "甲\nkey: 乙",
            "---\n甲",
            "甲\n...",
            "%甲\n乙",
            "1/2",
            "１２",
        ),
    ]
)
VALUES = st.recursive(
    SPELLED | TEXT | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)
NAMED = st.dictionaries(KEYS | st.sampled_from(["no", "8", "a b", "名"]), VALUES, min_size=1)


@settings(deadline=None, max_examples=100)
@given(NAMED)
@example({"a": {"b": {"c": "甲\n乙\n\n", "d": ["甲\n乙", {"e": "丙\n丁"}]}, "f": [[1, "x"], []]}})
def test_what_is_written_is_read_back(data: dict[str, Any]) -> None:
    document, faults = read(dump(data).encode(), "x")
    assert faults == ()
    assert document is not None
    assert document.data == data
    assert keys(document.data) == keys(data)


@settings(deadline=None, max_examples=50)
@given(NAMED)
def test_a_reader_of_yaml_1_1_reads_the_same(data: dict[str, Any]) -> None:
    assert yaml.safe_load(dump(data)) == data


def keys(data: Any) -> list[Any]:
    """Return every key in the order of the data, which means something."""
    if isinstance(data, dict):
        return [(key, keys(value)) for key, value in data.items()]
    return [keys(value) for value in data] if isinstance(data, list) else []


LETTER = """\
id: sample
version: {number: 2, date: "2026-11-22"}
clocks:
  office: {title: 工作时间, week: {mon-fri: "09:00-18:00"}, holidays: cn}
statements:
  attitude:
    text: |
      第一段。

      第二段。
response:
  faults:
    title: 故障响应与处置，分级别计时
    when: [company-warranty, cost-support, beyond]
    from: {respond: notice, arrive: onsite-request}
    rows:
    - {when: critical, arrive: {in: 8小时, with: resolve}, otherwise: name-cause}
    - {when: [important, presence], arrive: 8小时, goals: [应用系统恢复到最佳使用状态]}
"""


def test_it_looks_as_people_write_it() -> None:
    document, _ = read(LETTER.encode(), "x")
    assert document is not None
    assert dump(document.data) == LETTER


@pytest.mark.parametrize(
    "text", ["60个月", "至少99.9%", "6000元/年", "示例（甲）", "a-b", "每年 2 次"]
)
def test_ordinary_text_stays_bare(text: str) -> None:
    assert dump({"a": text}) == f"a: {text}\n"
