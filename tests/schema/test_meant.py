"""Each row of ``meant.md``, and what holds of every proposal."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook import schema, source
from pledgebook.findings import Finding

_DOCUMENT = Path(__file__).with_name("meant.md")
_PLACE = re.compile(r"^## [^\n]+\n\n`(?P<at>[^`]+)`\n\n\| Written .*?\n((?:\|[^\n]*\n)+)", re.M)
_ROW = re.compile(r"^\| `(?P<written>[^`]+)` \| (?:`(?P<proposed>[^`]+)` )?\|$", re.M)
HEAD = {
    "pledgebook": 1,
    "id": "sample",
    "title": "售后服务承诺书",
    "language": "zh",
    "version": {"number": 1, "date": "2026-11-22"},
    "project": {"name": "示例项目"},
    "parties": {"provider": {"name": "示例科技有限公司"}, "customer": {"name": "示例用户单位"}},
    "warranty": {"quality": {"from": "accepted", "lasts": "3年"}},
}


@dataclass(frozen=True)
class Row:
    at: str
    written: str
    proposed: str | None

    @property
    def letter(self) -> dict[str, Any]:
        return letter(self.at.replace("…", self.written))


def letter(fragment: str) -> dict[str, Any]:
    document, faults = source.read(fragment.encode(), "x")
    assert document is not None
    assert [one for one in faults if one.rule not in ("yaml/wide-comma", "yaml/wide-colon")] == []
    return HEAD | document.data


def rows() -> list[Row]:
    text = _DOCUMENT.read_text("utf-8")
    places = list(_PLACE.finditer(text))
    assert len(places) == text.count("\n## ")
    found = [
        Row(place["at"], row["written"], row["proposed"])
        for place in places
        for row in _ROW.finditer(place[2])
    ]
    assert len(found) == text.count("\n| `")
    return found


def proposal(data: dict[str, Any]) -> Finding:
    (one,) = schema.check(data, "commitment")
    return one


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.at[:12]} {row.written}")
def test_says_what_to_write(row: Row) -> None:
    one = proposal(row.letter)
    assert (one.args.get("meant") or None) == row.proposed
    assert one.rule.endswith("-meant") is (row.proposed is not None)


def replaced(data: dict[str, Any], one: Finding) -> dict[str, Any]:
    """Return ``data`` with what ``one`` proposes in place of what was written there."""
    assert isinstance(one.at, tuple)
    *above, last = one.at
    inner: Any = data
    for step in above:
        inner = inner[step]
    said, faults = source.read(f"x: {one.args['meant']}\n".encode(), "x")
    assert said is not None
    assert faults == ()
    if one.rule == "schema/bad-key-meant":
        inner[said.data["x"]] = inner.pop(last)
    else:
        inner[last] = said.data["x"]
    return data


@pytest.mark.parametrize(
    "row", [row for row in rows() if row.proposed], ids=lambda row: row.written
)
def test_what_is_proposed_is_accepted(row: Row) -> None:
    """Written in place of what stood there, a proposal leaves nothing to say."""
    data = row.letter
    assert schema.check(replaced(data, proposal(data)), "commitment") == ()


def test_a_name_that_is_taken_is_not_proposed() -> None:
    period = "{from: accepted, lasts: 3年}"
    one = proposal(letter(f"warranty: {{quality: {period}, 质保: {period}}}"))
    assert one.rule == "schema/bad-key"


WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        """
    半 一 两 十五 千 万 3 0.5 1,000 99.9 ２ 年 月 个月 天 日 小时 分 个工作日 次 人 元 % ‰ 公里 每
    内 以上 不超过
        至 到 ~ - / ≤ > : . $ ￥ USD h min hours half an every per within at most up to 点
    9:00 2026 第 周一 monday 免费 不限 24x7
    """,
    )
)
WRITTEN = st.one_of(
    st.lists(WORDS, max_size=5).map("".join),
    st.lists(WORDS, max_size=5).map(" ".join),
    st.text(max_size=12),
    st.integers(-5, 10**14),
    st.booleans(),
    st.dictionaries(st.sampled_from(["amount", "per", "lasts", "name"]), WORDS, max_size=3),
    st.lists(WORDS, max_size=2),
)
PLACES = sorted({row.at for row in rows() if "…" in row.at and "{ … :" not in row.at})


@given(at=st.sampled_from(PLACES), written=WRITTEN)
@settings(max_examples=300, deadline=None)
def test_whatever_is_proposed_is_accepted(at: str, written: Any) -> None:
    """Nothing that can be written makes it fail, and no proposal is a new mistake."""
    if at == "{…}":
        data = HEAD | {"project": written}
    else:
        data = letter(at.replace("…", "mark"))
        put(data, "mark", written)
    for one in schema.check(data, "commitment"):
        if one.rule in PROPOSING:
            before = {(other.rule, str(other.at)) for other in schema.check(data, "commitment")}
            after = schema.check(replaced(copy.deepcopy(data), one), "commitment")
            assert one.at not in {other.at for other in after}
            assert {(other.rule, str(other.at)) for other in after} <= before


PROPOSING = {
    f"schema/{rule}-meant" for rule in ("wrong-form", "wrong-type", "no-parts", "unusable")
}


def put(data: Any, mark: str, value: Any) -> None:
    """Write ``value`` in place of ``mark``."""
    for key, inner in data.items() if isinstance(data, dict) else enumerate(data):
        if inner == mark:
            data[key] = value
            return
        if isinstance(inner, dict | list):
            put(inner, mark, value)
