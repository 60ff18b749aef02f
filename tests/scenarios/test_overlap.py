"""Whether two terms share a case equals going through every case there is."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests import small

from pledgebook.model.clause import Clause
from pledgebook.model.line import Line
from pledgebook.model.names import Kind, Names
from pledgebook.model.rows import lines
from pledgebook.scenarios import Reading
from pledgebook.scenarios.region import case, meet, within
from pledgebook.scenarios.week import minutes

LETTER = small.commitment("""
severities: {grave: {title: 重大}, mild: {title: 轻微}}
groups: {kind: {broken: {title: 损坏}, slow: {title: 缓慢}}, site: {near: {title: 市内}}}
items: {pump: {title: 水泵}, valve: {title: 阀门}}
events: {permitted: {title: 许可}}
clocks:
  office: {title: 工作时间, week: {mon-fri: "09:00-18:00"}, holidays: cn}
  rest: {title: 其余时间, daily: "00:00-24:00", except: office}
  weekend: {title: 周末, week: {sat-sun: "00:00-24:00"}}
warranty:
  quality: {from: accepted, lasts: 3年}
  later: {after: quality, lasts: 2年}
  last: {after: later, lasts: unlimited}
  beside: {from: accepted, lasts: 5年}
exclusions: {misuse: {title: 误用, means: 误用造成的损坏}}
""")
NAMES = Names(LETTER)
# A moment of each kind: as day of the week, hour, and whether it is a day off.
MOMENTS = [(day, hour, off) for day in (0, 5) for hour in (10, 23) for off in (False, True)]
WEEK = 7 * 24 * 60
ONE = (
    ("grave", "mild"),
    ("broken", "slow"),
    ("near",),
    ("pump", "valve"),
    ("fault", "question"),
    ("phone", "mail"),
    ("onsite", "remote"),
)
SIDE_BY_SIDE = ("permitted", "misuse")
PERIODS = ("quality", "later", "last", "beside")
CLOCKS = ("office", "rest", "weekend")
CONDITIONS = [*itertools.chain(*ONE), "permitted", *PERIODS, *CLOCKS]


@dataclass(frozen=True)
class World:
    """Everything about one case: the names that hold in it, and when it begins."""

    held: frozenset[str]
    moment: tuple[int, int, bool]


def worlds(*mentioned: str) -> Iterator[World]:
    """Yield every case, as far as the names that somebody asks for tell cases apart."""
    asked = {*mentioned, "fault", "question"}
    choices = [("", *(name for name in facet if name in asked)) for facet in ONE]
    choices += [("", name) for name in SIDE_BY_SIDE if name in asked]
    periods = [name for name in PERIODS[:3] if name in asked]
    choices += [("", *periods), ("", "beside")[: 1 + ("beside" in asked)]]
    moments = MOMENTS if asked & {*CLOCKS} else MOMENTS[:1]
    for held in itertools.product(*choices):
        for moment in moments:
            yield World(frozenset(filter(None, held)), moment)


def open_(clock: str, moment: tuple[int, int, bool]) -> bool:
    day, hour, off = moment
    office = day < 5 and hour == 10 and not off
    return {"office": office, "rest": not office, "weekend": day >= 5}[clock]


def true(name: str, world: World) -> bool:
    return open_(name, world.moment) if name in CLOCKS else name in world.held


def applies(row: Clause, world: World, asked: dict[str, set[str]]) -> bool:
    """Say what the language says: of one kind any is enough, of several kinds all hold."""
    given_ = (*row.when, *row.covers)
    facets = {NAMES.facet(name) for name in given_}
    if not all(
        any(true(name, world) for name in given_ if NAMES.facet(name) == facet) for facet in facets
    ):
        return False
    classed = [f for f in facets if f in ("severity", "kind", "site")]
    if asked and classed and "request" not in facets:
        allowed = set.intersection(*({"fault", *asked.get(facet, set())} for facet in classed))
        if {"fault", "question"} & world.held - allowed:
            return False
    barred = ["misuse" if name == "exclusions" else name for name in row.unless]
    return not any(true(name, world) for name in barred)


def applies_to_line(line: Line, world: World, asked: dict[str, set[str]]) -> bool:
    own = next((row for row in line.clause.rows if row.at == line.row.at), None)
    if not applies(line.row, world, asked):
        return False
    if own is None or own.when or own.unless or own.covers:
        return True
    told = [row for row in line.clause.rows if row.when or row.unless or row.covers]
    return not any(applies(row, world, asked) for row in told)


def requests(*clauses: Clause) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for clause in clauses:
        for part in (clause, *clause.rows):
            when = (*clause.when, *part.when)
            asked = {name for name in when if NAMES.facet(name) == Kind.REQUEST.value}
            for name in when if asked else ():
                found.setdefault(NAMES.facet(name), set()).update(asked)
    return found


def bit(day: int, hour: int, off: bool) -> int:
    """Return the place of a moment in a set of minutes."""
    return off * WEEK + day * 1440 + hour * 60


some = st.lists(st.sampled_from(CONDITIONS), max_size=3, unique=True).map(tuple)
barred = st.lists(
    st.sampled_from([*CONDITIONS, "misuse", "exclusions"]), max_size=2, unique=True
).map(tuple)
rows = st.builds(lambda when, unless: Clause(when=when, unless=unless), some, barred)


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    whole = draw(rows)
    below = [replace(row, at=("row", n)) for n, row in enumerate(draw(st.lists(rows, max_size=2)))]
    if below and draw(st.booleans()):
        below.append(Clause(at=("row", len(below))))
    return replace(whole, rows=tuple(below))


def mentioned(*given_: Clause) -> set[str]:
    parts = [part for clause in given_ for part in (clause, *clause.rows)]
    found = {name for part in parts for name in (*part.when, *part.unless)}
    return found | ({"misuse"} if "exclusions" in found else set())


@settings(max_examples=80, deadline=None, derandomize=True)
@given(clauses(), clauses(), st.data())
def test_two_lines_share_a_case_if_there_is_one(
    one: Clause, other: Clause, data: st.DataObject
) -> None:
    named = mentioned(one, other)
    assume(len(named) <= 7)
    names = Names(replace(LETTER, response={"one": one, "other": other}))
    reading, asked = Reading(names), requests(one, other)
    first = data.draw(st.sampled_from(lines(one, names)))
    second = data.draw(st.sampled_from(lines(other, names)))
    both = [
        (applies_to_line(first, world, asked), applies_to_line(second, world, asked))
        for world in worlds(*named)
    ]
    mine, its = reading.region(first), reading.region(second)
    assert (meet(mine, its, reading) is not None) == any(all(pair) for pair in both)
    assert within(mine, its, reading) == all(pair[1] for pair in both if pair[0])
    assert within(its, mine, reading) == all(pair[0] for pair in both if pair[1])
    left = case(replace(mine, but=(*mine.but, its)), reading)
    assert (left is not None) == any(pair[0] and not pair[1] for pair in both)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(clauses(), clauses())
def test_the_case_that_is_told_is_one_of_both(one: Clause, other: Clause) -> None:
    names = Names(replace(LETTER, response={"one": one, "other": other}))
    reading, asked = Reading(names), requests(one, other)
    for first, second in itertools.product(lines(one, names), lines(other, names)):
        both = meet(reading.region(first), reading.region(second), reading)
        told = None if both is None else case(both, reading)
        if told is None:
            continue
        moments = [moment for moment in MOMENTS if told.hours >> bit(*moment) & 1]
        world = World(frozenset(told.names), moments[0])
        assert applies_to_line(first, world, asked)
        assert applies_to_line(second, world, asked)


def test_names_that_cannot_hold_side_by_side_are_known() -> None:
    reading = Reading(NAMES)
    every = [*itertools.chain(*ONE), *SIDE_BY_SIDE, *PERIODS]
    apart = {pair for pair in itertools.combinations(every, 2) if reading.apart(*pair)}
    facets = {pair for facet in ONE for pair in itertools.combinations(facet, 2)}
    assert apart == facets | set(itertools.combinations(PERIODS[:3], 2))


def test_the_chapter_of_exclusions_stands_for_each_of_them() -> None:
    reading = Reading(NAMES)
    line = Line(key="", row=Clause(unless=("exclusions",)), clause=Clause())
    assert reading.region(line).none == {"misuse"}


def test_hours_are_those_of_the_clock() -> None:
    reading = Reading(NAMES)
    for clock in CLOCKS:
        found = minutes(reading.clocks[clock])
        for day, hour, off in MOMENTS:
            assert bool(found >> bit(day, hour, off) & 1) is open_(clock, (day, hour, off))
