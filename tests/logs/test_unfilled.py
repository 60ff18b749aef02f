"""Marks that a writer has not replaced are refused, in their place."""

from __future__ import annotations

import pytest

from pledgebook.logs import read_map
from pledgebook.wording.messages import say

MAP = "map: 1\nshape: tickets\nid: ID\nevents: {notice: {column: 报修, format: FORMAT}}\n"


@pytest.mark.parametrize("mark", ["待填", "to-fill"])
def test_a_mark_is_refused_where_it_stands(mark: str) -> None:
    text = MAP.replace("ID", mark).replace("FORMAT", mark)
    found = read_map(text.encode(), "map.yaml")
    assert found.log_map is None
    assert [(one.rule, one.at) for one in found.findings] == [
        ("map/to-fill", ("id",)),
        ("map/to-fill", ("events", "notice", "format")),
    ]
    assert say("map/to-fill", found.findings[0].args, "zh").startswith(f"“id”还写着“{mark}”")


def test_a_closed_word_in_a_list_may_be_a_mark_too() -> None:
    text = MAP.replace("ID", "号").replace("FORMAT", '"%Y%m%d"')
    assert read_map(text.encode(), "map.yaml").findings == ()
    more = f"{text}status: {{column: 状态, closed: [待填]}}\n"
    assert [one.at for one in read_map(more.encode(), "map.yaml").findings] == [
        ("status", "closed", 0)
    ]
