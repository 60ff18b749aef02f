"""What the columns of a log are."""

from __future__ import annotations

from pledgebook.logs.guess import guess, look
from pledgebook.model.log_map import Shape


def test_a_column_is_for_one_event_and_an_event_has_the_best_column() -> None:
    columns = look(
        ["id", "opened", "created_at", "closed_at", "closed_target"],
        [["1", *["2026-03-01 09:30"] * 4]],
    )
    found = guess(columns, None)
    assert (found.shape, found.id) == (Shape.TICKETS, "id")
    assert found.events == {"notice": "opened", "closed": "closed_at"}


def test_a_column_that_could_be_two_events_is_one() -> None:
    columns = look(["工单号", "恢复完成时间"], [["1", "2026-03-01 09:30"]])
    assert guess(columns, None).events == {"resolved": "恢复完成时间"}


def test_a_row_is_a_ticket_where_no_number_repeats() -> None:
    columns = look(["工单号", "动作", "时间"], [["1", "报修", "2026-03-01 09:30"]])
    assert guess(columns, None).shape is Shape.TICKETS


def test_free_text_is_no_attribute() -> None:
    rows = [[f"{number}", f"说明{number}"] for number in range(40)]
    assert guess(look(["工单号", "级别"], rows), None).attributes == {}
    assert guess(look(["工单号", "级别"], rows[:20]), None).attributes == {"severity": "级别"}


def test_a_log_without_rows_has_columns() -> None:
    found = guess(look(["工单号", "报修时间"], []), None)
    assert (found.id, dict(found.events)) == ("工单号", {"notice": "报修时间"})
