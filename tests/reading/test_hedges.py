from __future__ import annotations

import pytest

from pledgebook.reading.hedges import HEDGE, OPENS


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("尽量", "weak"),
        ("原则上", "weak"),
        ("视具体情况", "weak"),
        ("best endeavours", "weak"),
        ("Where possible", "weak"),
        ("及时", "open"),
        ("随时到场", "open"),
        ("as soon as practicable", "open"),
        ("合理的价格", "price"),
        ("费用面议", "agreed"),
        ("收费从优", "price"),
        ("competitive rates", "price"),
        ("由双方商定", "agreed"),
        ("to be agreed", "agreed"),
        ("丰富", "quality"),
        ("many years", "quality"),
    ],
)
def test_kinds_of_hedges(words: str, kind: str) -> None:
    found = HEDGE.search(words)
    assert found is not None
    assert found.lastgroup == kind
    assert OPENS.match(words, found.start())


@pytest.mark.parametrize("words", ["适当的人", "随时致电", "timeline", "abnormally", "原则"])
def test_no_hedge(words: str) -> None:
    assert HEDGE.search(words) is None
