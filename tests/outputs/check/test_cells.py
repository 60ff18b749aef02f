from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.outputs.check.cells import cell, printable

STARTS = "=+-@\t\r＝＋－＠"


@pytest.mark.parametrize("start", STARTS)
def test_what_a_spreadsheet_would_compute_is_a_text(start: str) -> None:
    assert cell(f"{start}1+1").startswith("'")


@pytest.mark.parametrize("text", ["GD-1", "1=1", "", "'=1", "a\tb"])
def test_what_begins_otherwise_gets_no_mark(text: str) -> None:
    assert not cell(text).startswith("'") or text.startswith("'")
    assert cell(text).count("'") == text.count("'")


@given(st.text())
def test_nothing_in_a_cell_is_an_order(text: str) -> None:
    shown = cell(text)
    assert shown.isprintable()
    assert not shown.startswith(tuple(STARTS))
    shown.encode()


def test_a_terminal_gets_no_orders_and_no_turned_text() -> None:
    assert printable("\x1b[2J工单\u202e") == "\\x1b[2J工单\\u202e"
    assert printable("\ud800") == "\\ud800"


def test_a_long_text_is_cut() -> None:
    assert printable("长" * 300) == "长" * 199 + "…"
    assert printable("长" * 200) == "长" * 200
