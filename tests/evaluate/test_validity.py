"""When a term holds."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from pledgebook.evaluate.validity import intersect, subtract, unite
from pledgebook.model.objective import Validity

from .letters import known, objective

V = Validity


def day(text: str) -> int:
    """Return the instant at which a day begins in Shanghai."""
    return int(
        dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Asia/Shanghai")).timestamp()
    )


WARRANTY = """
warranty:
  free: {title: 免费质保期, from: accepted, lasts: 12个月, charge: free}
  cost: {title: 成本价保修期, after: free, lasts: 2年, charge: at-cost}
  long: {title: 长期维修期, after: cost, lasts: unlimited, charge: at-cost}
"""
ACCEPTED = known({"accepted": "2026-03-01"})


def test_a_term_without_conditions_always_holds() -> None:
    assert objective("response: {a: {from: notice, respond: 1小时}}").validity == ()


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("free", (V(from_=day("2026-03-01"), to=day("2027-03-02")),)),
        ("cost", (V(from_=day("2027-03-02"), to=day("2029-03-02")),)),
        ("long", (V(from_=day("2029-03-02")),)),
        ("[free, cost]", (V(from_=day("2026-03-01"), to=day("2029-03-02")),)),
        (
            "[free, long]",
            (V(from_=day("2026-03-01"), to=day("2027-03-02")), V(from_=day("2029-03-02"))),
        ),
    ],
)
def test_periods_become_instants(when: str, expected: tuple[Validity, ...]) -> None:
    """The last day is the corresponding one and belongs to the period; the next one follows."""
    term = f"response: {{a: {{when: {when}, from: notice, respond: 1小时}}}}"
    assert objective(WARRANTY + term, ACCEPTED).validity == expected


def test_outside_of_a_period() -> None:
    term = "response: {a: {unless: cost, from: notice, respond: 1小时}}"
    assert objective(WARRANTY + term, ACCEPTED).validity == (
        V(to=day("2027-03-02")),
        V(from_=day("2029-03-02")),
    )


def test_what_must_have_happened_begins_with_its_day() -> None:
    term = "response: {a: {when: installed, from: notice, respond: 1小时}}"
    assert objective(term, known({"installed": "2026-05-01"})).validity == (
        V(from_=day("2026-05-01")),
    )


def test_an_event_without_a_date_must_be_in_the_ticket() -> None:
    one = objective("response: {a: {when: installed, from: notice, respond: 1小时}}")
    assert (one.validity, one.requires) == ((), ("installed",))


def test_stretches_unite_where_they_touch() -> None:
    assert unite([V(from_=5, to=9), V(from_=1, to=5)]) == (V(from_=1, to=9),)
    assert unite([V(from_=6, to=9), V(from_=1, to=5)]) == (V(from_=1, to=5), V(from_=6, to=9))
    assert unite([V(from_=1, to=9), V(from_=2, to=3)]) == (V(from_=1, to=9),)
    assert unite([V(from_=1), V(from_=5, to=7)]) == (V(from_=1),)
    assert unite([V(to=3), V(from_=1, to=7)]) == (V(to=7),)


def test_intersection_and_difference() -> None:
    assert intersect([V(from_=1, to=5)], [V(from_=5, to=9)]) == ()
    assert intersect([V(from_=1)], [V(to=4), V(from_=8, to=9)]) == (
        V(from_=1, to=4),
        V(from_=8, to=9),
    )
    assert subtract([V(from_=1, to=9)], V(from_=3, to=5)) == (V(from_=1, to=3), V(from_=5, to=9))
    assert subtract([V(from_=1, to=9)], V()) == ()


def test_a_period_may_begin_with_a_working_day_by_its_number() -> None:
    """Accepted on Sunday, 1 March 2026: the fifth working day after it is Friday, the 6th."""
    letter = (
        "clocks: {office: {week: {mon-fri: 09:00-18:00}}}\n"
        "days: {day: calendar, working-day: office}\n"
        "warranty: {free: {from: {event: accepted, plus: 第5个工作日}, lasts: 1个月}}\n"
        "response: {a: {when: free, from: notice, respond: 1小时}}"
    )
    held = (V(from_=day("2026-03-06"), to=day("2026-04-07")),)
    assert objective(letter, ACCEPTED).validity == held
