"""Verdicts, periods and windows as occasions on which a promise was kept or missed."""

from __future__ import annotations

from fractions import Fraction

from tests.evaluate.world import at, down, world

from pledgebook.evaluate.occasions import of_period, of_ticket
from pledgebook.evaluate.summary import figures
from pledgebook.model.objective import Objective, Start
from pledgebook.model.occasion import Level
from pledgebook.model.outcome import Judged, Tally
from pledgebook.model.sla import Budget, BudgetUnit, Stop, Target
from pledgebook.model.summary import Figures
from pledgebook.model.verdict import Status, Verdict


def term(target: Target | None = None) -> Objective:
    return Objective(
        id="response/faults/restore",
        clause="response/faults",
        metric="restore",
        budget=Budget(amount=3600, unit=BudgetUnit.SECOND),
        clock="always",
        start=Start(events=("notice",)),
        stop=Stop(event="restored", take="last"),
        target=target,
        remedies=("late",),
    )


def judged(status: Status, stop: int | None) -> Judged:
    verdict = Verdict(status=status, start=0, stop=stop, due=3600, open=stop is None)
    return Judged(ticket="T-1", objective="response/faults/restore", verdict=verdict)


def test_a_late_ticket_is_late_up_to_its_stop_and_an_open_one_up_to_the_day_of_judging() -> None:
    for stop, end in ((5000, 5000), (None, 9000)):
        found = of_ticket(term(), judged(Status.BREACHED, stop), 9000, attrs={})
        assert found is not None
        assert found.late is not None
        assert (found.kept, found.at) == (False, 3600)
        assert (found.late.due, found.late.end, found.late.open) == (3600, end, stop is None)
        assert (found.remedies, found.ticket) == (("late",), "T-1")


def test_a_ticket_in_time_is_kept_and_one_without_an_end_is_neither() -> None:
    kept = of_ticket(term(), judged(Status.MET, 3000), 9000, attrs={})
    assert kept is not None
    assert (kept.kept, kept.late) == (True, None)
    assert of_ticket(term(), judged(Status.PENDING, None), 9000, attrs={}) is None


def test_where_a_share_is_promised_one_late_ticket_is_no_miss() -> None:
    target = term(Target(pct="95"))
    assert of_ticket(target, judged(Status.BREACHED, 5000), 9000, attrs={}) is None


def reached(**tickets: int) -> tuple[Objective, tuple[int, int], Figures]:
    """Return a term that aims at 95 %, a day, and the figures of the tickets of that day."""
    one = term(Target(pct="95"))
    counts = [
        Tally(objective=one.id, day=719_163, status=Status(name), reason=None, tickets=n)
        for name, n in tickets.items()
    ]
    return one, (0, 86_400), figures(one, counts)


def test_18_of_20_are_90_percent_and_miss_95() -> None:
    found = of_period(*reached(met=18, breached=2, invalid=9))
    assert found is not None
    assert (found.kept, found.at) == (False, 86_399)
    assert found.level == Level(value=Fraction(90), aim=Fraction(95))
    assert (found.from_, found.to) == (0, 86_400)


def test_19_of_20_keep_95_percent() -> None:
    found = of_period(*reached(met=19, breached=1))
    assert found is not None
    assert found.kept


def test_a_period_without_tickets_and_a_term_without_a_share_are_no_occasion() -> None:
    assert of_period(*reached(invalid=9)) is None
    _, span, kept = reached(met=1)
    assert of_period(term(), span, kept) is None


ROLLING = (
    "items: {platform: {title: 平台}}\ndays: {day: calendar}\n"
    "availability: {uptime: {of: platform, measure: {unit: minute, window: {rolling: 3天}},"
    " target: 99%, otherwise: credit}}\nremedies: {credit: {pay: 500元}}"
)


def test_one_bad_day_is_one_miss_of_a_window_that_moves_along_and_a_later_one_is_another() -> None:
    """The 10th lies in the windows that end on the 10th, 11th and 12th; the 20th in three others.

    Two hours of 72 are down in each window, on the 11th half an hour more: the worst stands for it.
    """
    found = world(ROLLING).occasions(
        down("2026-03-10 10:00", "2026-03-10 12:00"),
        down("2026-03-11 10:00", "2026-03-11 10:30"),
        down("2026-03-20 10:00", "2026-03-20 12:00"),
    )
    missed = [one for one in found if not one.kept]
    assert [one.level.down for one in missed if one.level] == [9000, 7200]
    assert [(one.from_, one.to) for one in missed] == [
        (at("2026-03-09 00:00"), at("2026-03-12 00:00")),
        (at("2026-03-18 00:00"), at("2026-03-21 00:00")),
    ]


def test_windows_of_the_calendar_are_occasions_each() -> None:
    letter = world(ROLLING.replace("{rolling: 3天}", "calendar-month"))
    found = letter.occasions(down("2026-03-10 00:00", "2026-03-11 00:00"), last="2026-05-15 00:00")
    assert [one.kept for one in found] == [False, True]  # May still runs
    assert [one.at for one in found] == [at("2026-04-01 00:00") - 1, at("2026-05-01 00:00") - 1]
    assert found[0].attrs == {"item": "platform"}
