"""The ends of a length hold for every start: held to the clock that judges tickets."""

import math
from collections.abc import Iterator
from fractions import Fraction

import pytest
from tests import small

from pledgebook.clock.days import CutOff, Landing, add_months, add_working_days
from pledgebook.clock.opening import Opening
from pledgebook.clock.walls import instant, zone
from pledgebook.clock.working import Clock
from pledgebook.derive.calendars import calendars
from pledgebook.order.elapsed import ends
from pledgebook.order.hours import hours
from pledgebook.order.yard import Yard

CLOCKS = """
clocks:
  office: {title: 工作时间, week: {mon-fri: ["08:30-12:00", "13:00-17:30"]}}
  night: {title: 夜班, week: {fri-sun: "22:00-06:00"}}
  public: {title: 工作日, week: {mon-fri: "09:00-17:00"}, holidays: cn}
"""
LETTER = small.commitment(CLOCKS)
HOURS = hours(LETTER)
DAY = 86_400
SHANGHAI = zone("Asia/Shanghai")


def starts() -> Iterator[int]:
    """Every 41st minute of eight days, over the end of a month."""
    first = instant(739_307, 0, SHANGHAI)  # 2025-02-24
    yield from range(first, first + 8 * DAY, 41 * 60)


def opening(name: str) -> Opening:
    return Opening(calendars(LETTER)[name])


@pytest.mark.parametrize("name", ["always", "office", "night"])
@pytest.mark.parametrize("amount", [1, 3_600, 30_000, 100_000, 400_000])
def test_seconds_of_a_clock(name: str, amount: int) -> None:
    clock = Clock(opening(name))
    taken = [clock.reach(clock.worked(at) + amount, at) - at for at in starts()]
    least, most = ends(Fraction(amount), Yard(unit="s", hours=HOURS[name]))
    assert least <= min(taken)
    assert max(taken) <= most
    # The longest is met: no bound is wider than it has to be, but for the step of the starts.
    assert most - max(taken) < 41 * 60


@pytest.mark.parametrize("land", list(Landing))
@pytest.mark.parametrize("n", [0, 1, 2, 5, 11])
@pytest.mark.parametrize("cut", [None, CutOff(at=16 * 3_600)])
def test_working_days(n: int, land: Landing, cut: CutOff | None) -> None:
    there = opening("office")
    taken = [add_working_days(at, n, there, cut=cut, land=land) - at for at in starts()]
    yard = Yard(
        unit="working_day",
        hours=HOURS["office"],
        land=None if land is Landing.SAME_TIME else land.value,
        cutoff="16:00" if cut else None,
    )
    least, most = ends(Fraction(n), yard)
    assert least <= max(0, min(taken))
    assert max(taken) <= most


@pytest.mark.parametrize("months", [1, 6, 12, 36])
def test_months(months: int) -> None:
    taken = [add_months(at, months, SHANGHAI) - at for at in starts()]
    least, most = ends(Fraction(months), Yard(unit="month", hours=HOURS["always"]))
    assert least <= min(taken)
    assert max(taken) <= most
    assert {12: (365 * DAY, 366 * DAY), 1: (28 * DAY, 31 * DAY)}.get(months, (least, most)) == (
        least,
        most,
    )


def test_nobody_knows_the_holidays_to_come() -> None:
    for yard in (
        Yard(unit="s", hours=HOURS["public"]),
        Yard(unit="working_day", hours=HOURS["public"]),
        Yard(unit="working_day"),
        Yard(unit="civil_day", hours=HOURS["office"]),
    ):
        assert ends(Fraction(5), yard)[1] == math.inf
