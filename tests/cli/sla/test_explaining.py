"""``pledgebook sla check --explain``: one ticket, to be checked with a pencil."""

from __future__ import annotations

from tests.cli.sla.desk import BAD, KEPT, LATE, MAP, OPEN, Desk


def test_every_stretch_that_counted_is_shown(desk: Desk) -> None:
    desk.put(KEPT, LATE, OPEN)
    said = desk.check("--explain", "A-3")
    assert (said.status, said.err) == (0, "")
    assert "2026-03-04" in said.out
    assert "17:30" in said.out
    for line in ("09:00", "12:00", "13:30"):  # the lunch break of the Wednesday
        assert line in said.out
    assert "A-1" not in said.out
    assert "A-2" not in said.out


def test_only_terms_that_apply_are_shown(desk: Desk) -> None:
    desk.put(KEPT, OPEN)
    both, one = (
        desk.check("--explain", name).out.count("response/faults") for name in ("A-1", "A-3")
    )
    assert both > one > 0


def test_a_late_ticket_is_no_failure_here(desk: Desk) -> None:
    desk.put(LATE)
    said = desk.check("--explain", " A-2 ", "--lang", "en")
    assert said.status == 0
    assert "13:00" not in said.out
    assert "11:00" in said.out  # due


def test_a_time_that_cannot_be_read_is_why(desk: Desk) -> None:
    desk.put(BAD)
    said = desk.check("--explain", "A-4")
    assert said.status == 0
    assert "昨天" not in said.out


def test_who_is_not_there_is_said(desk: Desk) -> None:
    said = desk.check("--explain", "A-77\x1b[31m")
    assert (said.status, said.out) == (2, "")
    assert said.err == "记录里没有工单“A-77\\x1b[31m”\n"


def test_terminal_orders_in_the_log_are_not_obeyed(desk: Desk) -> None:
    name = "A\x1b[31m\u202e9"
    desk.put(KEPT.replace("A-1", name))
    said = desk.check("--explain", name)
    assert said.status == 0
    assert not {"\x1b", "\u202e"} & set(said.out)


def test_a_log_that_breaks_off_is_status_2(desk: Desk) -> None:
    desk.put(KEPT, 'A-2,"2026-03-02 09:00,,,高,\n', log_map=MAP)
    said = desk.check("--explain", "A-2")
    assert (said.status, said.out) == (2, "")
