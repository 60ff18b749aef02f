"""Traces as a reader sees them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.evaluate.terms import HOUR, at, clock, term, ticket

from pledgebook.evaluate.trace import trace
from pledgebook.model.objective import Validity
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.ticket import State, Ticket
from pledgebook.wording.judged.names import Titles
from pledgebook.wording.judged.trace import lines
from pledgebook.wording.messages import Lang

TITLES = Titles(clocks={"office": "办公时间"})


def told(
    one: Ticket, as_of: str, lang: Lang = "zh", most: int | None = None, **given: Any
) -> list[str]:
    objective = term(**given)
    found = trace(objective, one, at(as_of), clock(objective.clock))
    return lines(found, TITLES, lang, most)


def test_a_trace_can_be_checked_with_a_pencil() -> None:
    one = ticket(
        notice="2026-10-09 17:00",
        hold="2026-10-10 10:00",
        go="2026-10-10 11:00",
        responded="2026-10-12 09:30",
    )
    assert told(one, "2026-10-31 12:00") == [
        "工单 T-1：故障响应·响应",
        "条款 response/faults",
        "计时：办公时间，当地时间（Asia/Shanghai）",
        "起算：2026-10-09 周五 17:00（Asia/Shanghai +08:00）",
        "时限：4小时，只数计时时间",
        "  2026-10-09 周五 17:00–18:00  计 1小时，累计 1小时",
        "  2026-10-10 周六 09:00–10:00  调休上班，计 1小时，累计 2小时",
        "  2026-10-10 周六 10:00–11:00  暂停，其中的计时时间 1小时 不计",
        "  2026-10-10 周六 11:00–12:00  调休上班，计 1小时，累计 3小时",
        "  2026-10-10 周六 13:30–14:30  调休上班，计 1小时，累计 4小时",
        "  ▶ 到期 2026-10-10 周六 14:30（Asia/Shanghai +08:00），累计 4小时",
        "  2026-10-10 周六 14:30–18:00  调休上班，计 3小时30分钟，累计 7小时30分钟",
        "  2026-10-11 周日  休息，不计",
        "  2026-10-12 周一 09:00–09:30  计 30分钟，累计 8小时",
        "  ■ 完成 2026-10-12 周一 09:30（Asia/Shanghai +08:00），累计 8小时",
        "暂停占去计时时间 1小时，到期顺延：2026-10-10 周六 14:30（Asia/Shanghai +08:00）",
        "结论：逾期 1天19小时",
    ]


def test_working_days_are_counted_day_by_day() -> None:
    budget = Budget(amount=2, unit=BudgetUnit.WORKING_DAY, land="close")
    said = told(
        ticket(notice="2026-09-30 10:00"), "2026-10-08 12:00", "en", budget=budget, pauses=()
    )
    assert said[4:6] == [
        "limit: 2 working days, at the close of the last day, "
        "ends 2026-10-09 Fri 18:00 (Asia/Shanghai +08:00)",
        "day by day: 2026-09-30 Wed (not counted); 1) 2026-10-08 Thu; 2) 2026-10-09 Fri",
    ]
    assert "  2026-10-01 Thu – 2026-10-02 Fri  holiday, not counted" in said
    assert said[-1] == "verdict: not yet due, 1 d 6 h left"


@pytest.mark.parametrize(
    ("one", "as_of", "said"),
    [
        (ticket(notice="2026-10-12 09:00"), "2026-10-12 10:00", "结论：还在时限内，剩 4小时30分钟"),
        (
            ticket(notice="2026-10-12 09:00"),
            "2026-10-12 14:15",
            "结论：还在时限内，只剩 15分钟，快到期了",
        ),
        (
            ticket(notice="2026-10-12 09:00", hold="2026-10-12 09:30"),
            "2026-10-12 10:00",
            "结论：暂停中，没有到期时间",
        ),
        (
            ticket(notice="2026-10-12 09:00"),
            "2026-10-12 15:30",
            "结论：逾期 1小时，还没有完成",
        ),
        (
            ticket(notice="2026-10-12 09:00", responded="2026-10-12 09:10"),
            "2026-10-12 15:30",
            "结论：按时，比到期早 5小时20分钟",
        ),
        (ticket(notice="2026-10-13 09:00"), "2026-10-12 15:30", "结论：还没有起算"),
        (
            ticket(State.CLOSED, notice="2026-10-12 09:00"),
            "2026-10-12 15:30",
            "结论：不能判断，工单已关闭，但没有完成时间",
        ),
    ],
)
def test_verdicts(one: Ticket, as_of: str, said: str) -> None:
    assert told(one, as_of)[-1] == said


def test_what_keeps_a_ticket_out_is_said() -> None:
    one = ticket(notice="2026-10-12 09:00")
    validity = (Validity(from_=at("2026-11-01 00:00")),)
    assert told(one, "2026-10-12 15:30", validity=validity)[-1] == (
        "结论：不适用，起算时承诺还没有生效"
    )
    excluded = Ticket(id="T-1", events=one.events, attrs={"exclusion": "misuse"})
    titled = Titles(exclusions={"misuse": "使用不当"})
    objective = term(exclusions=("misuse",))
    found = trace(objective, excluded, at("2026-10-12 15:30"), clock("office"))
    assert lines(found, titled, "en")[-1] == "verdict: excluded: 使用不当"


def test_what_was_read_with_a_doubt_is_said_last() -> None:
    one = ticket(notice="2026-10-12 09:00", go="2026-10-12 09:10", responded="2026-10-12 09:20")
    assert told(one, "2026-10-12 15:30")[-1] == "注意：暂停有结束、没有开始，没有计入"


def test_of_a_long_trace_the_middle_is_left_out_and_the_sum_stays_right() -> None:
    one = ticket(notice="2026-10-12 09:00")
    whole = told(one, "2026-12-31 12:00")
    short = told(one, "2026-12-31 12:00", most=20)
    [gap] = [line for line in short if "没有列出" in line]
    assert len(short) == 5 + 20 + 1 + 1
    assert f"（{len(whole) - 6 - 20} 步" in gap
    assert short[-11:] == whole[-11:]
    assert short[:15] == whole[:15]


def test_an_office_day_is_seven_and_a_half_hours() -> None:
    said = told(
        ticket(notice="2026-10-12 09:00", responded="2026-10-12 18:00"),
        "2026-10-31 12:00",
        budget=Budget(amount=8 * HOUR, unit=BudgetUnit.SECOND),
    )
    assert "累计 7小时30分钟" in next(line for line in said if "■" in line)
