"""Rows to tickets, in both shapes, and that nothing hangs on how the rows lie in files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook import logs
from pledgebook.clock.instants import AMBIGUOUS, BAD, NO_ZONE, SKIPPED
from pledgebook.clock.working import clocks
from pledgebook.evaluate.judging import judge
from pledgebook.logs.gathering import CONFLICTING
from pledgebook.model.objective import Objective, Start
from pledgebook.model.sla import Budget, BudgetUnit, Stop
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Event, State, Ticket
from pledgebook.model.verdict import Status, Verdict

from .sample import CASES, EVENTS, HEAD, TICKETS, at, columns, mapping, read

PHONE = {"channel": "phone"}


def test_a_row_is_a_ticket() -> None:
    tickets, count = read(CASES / "tickets.csv", mapping(TICKETS))
    assert tickets == [
        Ticket(
            id="T1",
            events=(
                Event(event="notice", at=at("2026-01-05 09:00")),
                Event(event="arrived", at=at("2026-01-05 10:30")),
            ),
            state=State.CLOSED,
            attrs=PHONE | {"severity": "critical"},
        ),
        Ticket(
            id="T2",
            events=(Event(event="notice", at=at("2026-01-05 09:00")),),
            attrs=PHONE | {"severity": "major"},
        ),
        Ticket(
            id="T3",
            events=(
                Event(event="notice", at=None, problem=BAD),
                Event(event="arrived", at=at("2026-01-06 11:00")),
            ),
            state=State.CLOSED,
            attrs=PHONE,
        ),
        Ticket(id="T4", events=(), attrs=PHONE),
        Ticket(
            id="T5",
            events=(
                Event(event="notice", at=at("2026-01-07 09:00")),
                Event(event="arrived", at=at("2026-01-07 10:00")),
            ),
            state=State.CLOSED,
            attrs=PHONE | {"severity": "critical"},
        ),
        Ticket(id="T6", events=(), problem=CONFLICTING),
    ]
    assert (count.rows, count.tickets) == (10, 6)
    assert count.unknown == {("级别", "三级"): 1}
    told = [(one.row, one.problem, one.ticket, one.column, one.value) for one in count.rejected]
    assert told == [
        (9, "no-id", None, None, None),
        (10, "wrong-field-count", None, None, None),
        (3, BAD, "T3", "报修时间", "2026-01-06 9点"),
        (7, CONFLICTING, "T6", None, None),
        (8, CONFLICTING, "T6", None, None),
    ]
    assert count.problems == {"no-id": 1, "wrong-field-count": 1, BAD: 1, CONFLICTING: 2}
    assert {one.file for one in count.rejected} == {str(CASES / "tickets.csv")}


def test_a_row_is_an_event() -> None:
    tickets, count = read(CASES / "events.csv", mapping(EVENTS))
    first, second, third = tickets
    assert first == Ticket(
        id="E1",
        events=(
            Event(event="notice", at=at("2026-01-05 09:00"), attrs={"severity": "critical"}),
            Event(event="arrived", at=at("2026-01-05 10:00"), sequence=2),
            Event(event="", at=at("2026-01-05 09:30"), sequence=1, attrs={"severity": "major"}),
            Event(event="", at=at("2026-01-05 09:40"), sequence=1, attrs={"severity": "minor"}),
        ),
        state=State.CLOSED,
    )
    assert second.events == (
        Event(event="notice", at=None, problem=BAD),
        Event(event="arrived", at=None, problem="bad-sequence"),
    )
    assert third.state is State.OPEN  # of one moment, open wins
    assert count.unknown == {("动作", "改派"): 1, ("级别", "四级"): 1}
    assert [(one.row, one.column, one.value) for one in count.rejected] == [
        (5, "时间", ""),
        (6, "序号", "一"),
    ]


def test_a_refused_row_whose_ticket_is_known_spoils_it(tmp_path: Path) -> None:
    log = tmp_path / "events.jsonl"
    log.write_text(
        '{"工单号": "E1", "序号": 1, "动作": "报修", "时间": "2026-01-05 09:00:00"}\n'
        '{"工单号": "E1", "级别": ["一级"], "时间": "不是时间"}\n'
        '{"工单号": "E2", "动作": "报修", "时间": "2026-01-05 09:00:00", "状态": null}\n',
        "utf-8",
    )
    tickets, count = read(log, mapping(EVENTS))
    assert [(one.id, one.problem) for one in tickets] == [("E1", "nested-value"), ("E2", None)]
    assert count.problems == {"nested-value": 1}


def test_a_ticket_with_a_problem_is_invalid_under_every_term() -> None:
    objective = Objective(
        id="arrive",
        metric="arrive",
        budget=Budget(amount=3600, unit=BudgetUnit.SECOND),
        clock="always",
        start=Start(events=("notice",)),
        stop=Stop(event="arrived", take="first"),
        scope={"severity": ("major",)},
    )
    clock = clocks({"always": Calendar(tz="UTC", week={})})["always"]
    spoilt = Ticket(id="T6", events=(), problem=CONFLICTING)
    verdict = judge(objective, spoilt, 0, clock)
    assert verdict == Verdict(status=Status.INVALID, reason=CONFLICTING)


@pytest.mark.parametrize(
    ("zone", "said", "told"),
    [
        (None, "2026-01-05 09:00:00", ({NO_ZONE: 1}, {})),
        (None, "2026-01-05 09:00:00+08:00", ({}, {})),
        ("America/New_York", "2026-03-08 02:30:00", ({}, {SKIPPED: 1})),
        ("America/New_York", "2026-11-01 01:30:00", ({}, {AMBIGUOUS: 1})),
        ("Asia/Shanghai", "2200-01-02 00:00:00", ({BAD: 1}, {})),
    ],
)
def test_times_are_told(tmp_path: Path, zone: str | None, said: str, told: object) -> None:
    log = tmp_path / "log.csv"
    log.write_text(f"{HEAD}\nT1,一级,,{said},\n" * 1, "utf-8")
    _, count = read(log, mapping(TICKETS, zone=zone))
    assert (count.problems, count.warnings) == told


def test_of_equal_rows_the_first_is_told(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text(f"{HEAD}\n" + "T1,一级,,昨天,\n" * 3, "utf-8")
    _, count = read(log, mapping(TICKETS))
    assert [(one.row, one.problem) for one in count.rejected] == [(1, BAD)]


def test_of_several_problems_the_first_by_name_is_the_tickets(tmp_path: Path) -> None:
    rows = ('{"id": "1", "a": []}\n', '{"id": "1", "b": "\\u0000"}\n')
    for name, order in (("a", rows), ("b", rows[::-1])):
        log = tmp_path / f"{name}.jsonl"
        log.write_text("".join(order) + '{"id": "2", "a": 1, "b": 2}', "utf-8")
        tickets, _ = read(log, columns("id", "a", "b"))
        assert [one.problem for one in tickets] == ["bad-encoding", None]


def test_every_row_may_be_the_same_event(tmp_path: Path) -> None:
    log_map = mapping("map: 1\nshape: events\nid: id\nevent: {value: notice}\ntime: time\n")
    log = tmp_path / "log.csv"
    log.write_text("id,time\nT1,2026-01-05T01:00:00Z\nT1,2026-01-06T01:00:00Z\n", "utf-8")
    (ticket,), _ = read(log, log_map)
    assert [one.event for one in ticket.events] == ["notice", "notice"]


def test_an_attribute_may_be_a_typed_time(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="left out: the extra `database` is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")
    log, day = tmp_path / "log.parquet", dt.date(2026, 1, 5)
    parquet.write_table(pa.table({"id": [day], "a": ["2026-01-05T01:00:00Z"], "b": [day]}), log)
    (ticket,), _ = read(log, columns("id", "a", "b"))
    assert (ticket.id, ticket.attrs["a1"]) == ("2026-01-05", "2026-01-05")


def test_values_that_are_told_are_short_and_not_without_number(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    rows = (f"T{number},{'值' * 300}{number % 2},{number},," for number in range(1500))
    log.write_text(f"{HEAD}\n" + "\n".join(rows), "utf-8")
    log_map = mapping(TICKETS.replace("closed: [已关闭]", "closed: [x]"))
    _, count = read(log, log_map)
    assert count.unknown == {("级别", "值" * 200): 1500}
    rows = (f"T{number},{number},,{'9' * 300}," for number in range(1500))
    log.write_text(f"{HEAD}\n" + "\n".join(rows), "utf-8")
    _, count = read(log, log_map)
    assert len(count.unknown) == 1000
    assert {one.value for one in count.rejected} == {"9" * 200}


def test_a_header_alone_is_a_log_without_tickets(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text(f"{HEAD}\n", "utf-8")
    assert read(log, mapping(TICKETS)) == ([], logs.Count())


def test_many_refusals_are_counted_and_the_first_kept(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text("id,x\n" + ",1\n" * 20, "utf-8")
    log_map = columns("id", "x")
    count = logs.Count(kept=5)
    found, _ = logs.read([str(log)], log_map)
    assert found is not None
    assert list(logs.tickets(found.rows(), log_map, count)) == []
    assert count.problems == {"no-id": 20}
    assert [one.row for one in count.rejected] == [1, 2, 3, 4, 5]


LINES = (CASES / "events.csv").read_text("utf-8").splitlines()


@given(rows=st.permutations(LINES[1:] * 2), cut=st.integers(0, 16))
@settings(max_examples=40, deadline=None)
def test_order_duplication_and_splitting_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, rows: list[str], cut: int
) -> None:
    folder = tmp_path_factory.mktemp("split")
    halves = [folder / "a.csv", folder / "b.csv"]
    for path, part in zip(halves, (rows[:cut], rows[cut:]), strict=True):
        path.write_text("\n".join([LINES[0], *part]), "utf-8")
    assert seen(halves) == seen([CASES / "events.csv"])


def seen(paths: list[Path]) -> object:
    tickets, count = read(paths, mapping(EVENTS))
    told = {
        one.id: (one.state, sorted(one.events, key=repr), one.attrs, one.problem) for one in tickets
    }
    return told, count.tickets, count.problems, count.warnings, count.unknown
