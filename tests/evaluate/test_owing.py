"""From all that a run found to what it costs; every figure is worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from tests.derive.sample import definitions
from tests.evaluate.world import at, down

from pledgebook.clock.walls import zone
from pledgebook.engine import plain
from pledgebook.evaluate.bases import bases
from pledgebook.evaluate.covering import assumed, covered
from pledgebook.evaluate.owing import Found, misses, owing, paying
from pledgebook.evaluate.preparing import Known, prepare, unlogged
from pledgebook.evaluate.remedies import Remedies
from pledgebook.evaluate.services import Services, services
from pledgebook.evaluate.services import unlogged as no_services
from pledgebook.evaluate.summary import summarise
from pledgebook.model.outage import Outage
from pledgebook.model.outcome import Outcome
from pledgebook.model.owed import Misses
from pledgebook.model.ticket import Event, Ticket

SHANGHAI = zone("Asia/Shanghai")
HEAD = "items: {doors: {title: 门禁}, lift: {title: 电梯}}\ndays: {day: calendar}\n"
MONTHLY = HEAD + (
    "response: {faults: {from: notice, restore: {in: 4小时, target: 90%},"
    " window: calendar-month, otherwise: credit}}\n"
    "remedies: {credit: {pay: {share: 5%, of: monthly-fee}}}"
)
SINGLE = HEAD + (
    "response: {faults: {from: notice, restore: 4小时, otherwise: late}}\n"
    "remedies: {late: {pay: 500元}, many: {does: terminate,"
    " missed: {of: faults, any: [{count: 2次, in-a-row: true}]}}}"
)


def ticket(number: int, day: str, hours: int) -> Ticket:
    """Return a ticket that came at 09:00 and was done so many hours later."""
    begun = at(f"{day} 09:00")
    events = (Event(event="notice", at=begun), Event(event="restored", at=begun + hours * 3600))
    return Ticket(id=f"T-{number}", events=events)


def found(
    fragment: str, *tickets: Ticket, as_of: str = "2026-05-01 00:00", most: int = 10,
    outages: tuple[Outage, ...] | None = None,
    known: Known | None = None,
) -> tuple[dict[str, object], Found]:  # fmt: skip
    sla = definitions(fragment)
    prepared = prepare(sla, known or Known())
    tallies = plain.Tallies(prepared, at(as_of), most)
    for one in tickets:
        tallies.add(one, plain.verdicts(one, prepared, at(as_of)))
    outcome = Outcome(
        engine="python",
        rows=len(tickets),
        tickets=len(tickets),
        tallies=tallies.tallies(),
        late=tallies.late(),
        cases=tallies.cases(),
    )
    span = covered(dt.date(2026, 3, 1), at(as_of), SHANGHAI)
    ran = no_services(sla) if outages is None else services(sla, outages, span, prepared)
    return sla, Found(
        prepared=prepared,
        outcome=outcome,
        summary=summarise(outcome, prepared.objectives, prepared.calendars, at(as_of)),
        services=ran,
        as_of=at(as_of),
    )


def owed(sla: dict[str, object], run: Found, fee: str | None = None) -> Remedies:
    return owing(sla, run, {} if fee is None else {"monthly-fee": Decimal(fee)})


def reasons(told: Remedies) -> list[tuple[str, str]]:
    return [(one.id, one.reason) for one in told.unjudged]


def test_a_month_whose_share_was_missed_is_one_miss() -> None:
    """9 of 10 tickets of March are 90% and enough; 1 of 2 of April are not. May still runs."""
    march = [ticket(n, f"2026-03-{n + 1:02}", 5 if n == 0 else 1) for n in range(10)]
    april = [ticket(20, "2026-04-02", 5), ticket(21, "2026-04-03", 1)]
    may = [ticket(30, "2026-05-02", 9)]
    sla, run = found(MONTHLY, *march, *april, *may, as_of="2026-05-20 00:00")
    assert paying(sla, run.prepared) == ()
    told = owed(sla, run, fee="9000")
    [credit] = told.owed
    assert credit.payment is not None
    assert credit.payment.amount == Decimal("450.00")
    assert credit.because[0].from_ == at("2026-04-01 00:00")
    assert credit.because[0].to == at("2026-05-01 00:00")
    assert told.unjudged == ()


def test_a_share_without_periods_is_settled_with_the_end_of_the_promise_only() -> None:
    sla, run = found(MONTHLY.replace(" window: calendar-month,", ""),
        ticket(1, "2026-03-02", 9))  # fmt: skip
    told = owed(sla, run)
    assert told.owed == ()
    assert reasons(told) == [("remedies/credit", "promise-partly-judged")]


def test_a_share_of_a_whole_period_is_one_miss_when_the_period_is_over() -> None:
    letter = MONTHLY.replace(" window: calendar-month,", " when: quality,")
    letter += "\nwarranty: {quality: {from: accepted, lasts: 1个月}}"
    accepted = Known(dates={"accepted": dt.date(2026, 3, 1)})
    late = ticket(1, "2026-03-02", 9)
    for as_of, owed_for in (("2026-04-01 00:00", []), ("2026-04-02 00:00", ["2026-03-01 00:00"])):
        sla, run = found(letter, late, as_of=as_of, known=accepted)
        told = owed(sla, run)
        assert [one.because[0].from_ for one in told.owed] == [at(text) for text in owed_for]
        assert bool(told.unjudged) is not bool(owed_for)


def test_every_breach_is_a_miss_and_rows_of_tickets_are_not_counted() -> None:
    sla, run = found(SINGLE, ticket(1, "2026-03-02", 5), ticket(2, "2026-03-03", 1))
    told = owed(sla, run)
    assert [(one.remedy, one.because[0].ticket) for one in told.owed] == [("remedies/late", "T-1")]
    assert told.owed[0].because[0].events == {
        "notice": at("2026-03-02 09:00"),
        "restored": at("2026-03-02 14:00"),
    }
    assert reasons(told) == [("remedies/many", "kept-tickets-unknown")]
    assert misses(sla, run) == Misses(known=1, all=1)


def test_breaches_that_are_not_known_one_by_one_are_said() -> None:
    late = [ticket(n, f"2026-03-0{n}", 4 + n) for n in (1, 2, 3)]
    sla, run = found(SINGLE, *late, most=2)
    assert misses(sla, run) == Misses(known=2, all=3)
    assert ("remedies/late", "promise-partly-judged") in reasons(owed(sla, run))


UPTIME = HEAD + (
    "availability: {uptime: {of: doors, target: 99%, otherwise: credit,"
    " measure: {unit: minute, window: calendar-month}}}\n"
    "remedies: {credit: {pay: 300元}}"
)


def test_a_month_that_nobody_can_judge_may_be_a_miss() -> None:
    bad = down("2026-03-05 00:00", "2026-03-06 00:00")
    lost = Outage(id="x", from_=at("2026-04-05 00:00"), problem="bad-timestamp")
    sla, run = found(UPTIME, outages=(bad, lost))
    told = owed(sla, run)
    assert [one.because[0].from_ for one in told.owed] == [at("2026-03-01 00:00")]
    assert reasons(told) == [("remedies/credit", "promise-partly-judged")]


def test_without_a_log_nothing_is_known_of_a_promise() -> None:
    sla, run = found(UPTIME)
    assert [one.reason for one in run.services.unjudged] == ["no-outage-log"]
    assert reasons(owed(sla, run)) == [("remedies/credit", "promise-not-judged")]
    single = definitions(SINGLE)
    left = unlogged(single, prepare(single, Known()))
    assert left.objectives == ()
    assert [one.reason for one in left.unjudged if one.id == "response/faults/restore"] == [
        "no-ticket-log"
    ]


def test_no_window_within_what_is_covered_is_said() -> None:
    sla = definitions(UPTIME.replace("calendar-month", "{rolling: 90天}"))
    span = covered(dt.date(2026, 4, 1), at("2026-05-01 00:00"), SHANGHAI)
    told: Services = services(sla, (), span, prepare(sla, Known()))
    assert [one.reason for one in told.unjudged] == ["no-window"]


@pytest.mark.parametrize(
    ("outages", "first"),
    [
        ((down("2026-03-05 10:00", None), down("2026-02-28 23:59", None)), dt.date(2026, 2, 1)),
        ((down("2026-06-05 10:00", None),), None),
        ((Outage(id="x", from_=None, problem="bad-timestamp"),), None),
        ((), None),
    ],
)
def test_a_log_is_taken_as_complete_from_the_month_of_its_first_outage(
    outages: tuple[Outage, ...], first: dt.date | None
) -> None:
    assert assumed(outages, at("2026-05-01 00:00"), SHANGHAI) == first


def test_the_bases_of_a_letter() -> None:
    letter = HEAD + (
        "response: {faults: {from: notice, restore: 4小时, otherwise: [a, b]}}\n"
        "remedies: {a: {pay: {share: 5%, of: monthly-fee, cap: {share: 9%, of: contract-price}}},"
        " b: {pay: {share: 1%, of: monthly-fee, per: 1天}, cap: {share: 5%, of: yearly-fee}}}"
    )
    assert bases(definitions(letter)) == ("monthly-fee", "contract-price", "yearly-fee")
    assert bases(definitions(UPTIME)) == ()
