"""What one ticket tells one term, from a relation with one row a ticket.

The relation has `id`, `spoilt` (why nothing of it can be relied on, by `codes`), `closed`, an
attribute a column (`a0`, …), and of each event `e0` (its first instant) and `p0` (its problem, by
`codes`). Where an event can happen again, also `l0`, its last instant until the day of judging,
`m0`, its last of all, and `latest`, the last of all events.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.engine.sql.text import NULL_INSTANT, NULL_TEXT, any_of, case, extreme, listed
from pledgebook.model.objective import Objective


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which events and attributes a log records: the columns of its relation, in their order.

    ``again`` says that an event can happen again.
    """

    events: tuple[str, ...]
    attributes: tuple[str, ...]
    again: bool = False

    def at(self, event: str) -> str:
        """Return the column of an event's instant."""
        return f"e{self.events.index(event)}" if event in self.events else NULL_INSTANT

    def seen(self, event: str, as_of: int) -> str:
        """Return the first instant of an event, unless it lies after the day of judging."""
        return seen(self.at(event), as_of)

    def last(self, event: str, as_of: int) -> str:
        """Return the last instant of an event until the day of judging."""
        column = self.at(event)
        return f"l{column[1:]}" if self.again else seen(column, as_of)

    def coming(self, event: str, as_of: int) -> str:
        """Return whether an event happens after the day of judging."""
        return f"{'m' if self.again else 'e'}{self.at(event)[1:]} > {as_of}"

    def problem(self, event: str) -> str:
        """Return the column of the problem of an event's instant."""
        return f"p{self.events.index(event)}" if event in self.events else "CAST(NULL AS INT)"

    def attribute(self, name: str) -> str:
        """Return the column of an attribute."""
        return f"a{self.attributes.index(name)}" if name in self.attributes else NULL_TEXT

    def scoped(self, name: str) -> str:
        """Return the column of an attribute as it is when the scope of a term is decided."""
        column = self.attribute(name)
        return f"v_{column}" if self.again and column != NULL_TEXT else column

    def excluding(self) -> str:
        """Return the column of what takes a ticket out of a promise, as it is at its end."""
        column = self.attribute("exclusion")
        return f"x_{column}" if self.again and column != NULL_TEXT else column

    def recorded(self, events: Sequence[str]) -> list[str]:
        """Return those of some events that the log records."""
        return [event for event in dict.fromkeys(events) if event in self.events]


def stops(term: Objective) -> tuple[str, ...]:
    """Return the events that stop a term."""
    return (term.stop.event, *term.stop.or_)


def marks(term: Objective) -> tuple[str, ...]:
    """Return the events whose unusable time keeps a term from being judged once it began."""
    again = () if term.reopen is None else (term.reopen,)
    return (*stops(term), *(name for pair in term.pauses for name in pair), *again)


def attribute_names(term: Objective) -> tuple[str, ...]:
    """Return the attributes that a term looks at."""
    exclusion = ("exclusion",) if term.exclusions else ()
    return tuple(dict.fromkeys((*term.scope, *term.not_scope, *exclusion)))


def begun(term: Objective, layout: Layout, as_of: int) -> str:
    """Return where the time begins, nothing added."""
    events = [seen(layout.at(event), as_of) for event in layout.recorded(term.start.events)]
    if term.start.take != "last":
        return extreme("least", events)
    if len(layout.recorded(term.start.events)) < len(dict.fromkeys(term.start.events)):
        return NULL_INSTANT
    missing = any_of(f"{event} IS NULL" for event in events)
    return f"CASE WHEN {missing} THEN NULL ELSE {extreme('greatest', events)} END"


def seen(column: str, as_of: int) -> str:
    """Return an instant, unless it lies after the day of judging."""
    return column if column == NULL_INSTANT else f"CASE WHEN {column} <= {as_of} THEN {column} END"


def common(term: Objective, layout: Layout, as_of: int) -> dict[str, str]:
    """Return the columns that do not depend on how often an event can happen."""
    coming = any_of(layout.coming(event, as_of) for event in layout.events)
    if layout.again:
        coming = f"latest > {as_of}"
    starts = layout.recorded(term.start.events)
    lacking = set(term.requires) - set(layout.events)
    needed = [layout.at(event) for event in layout.recorded(term.requires)]
    unmet = any_of(f"{event} IS NULL" for event in needed)
    need = f"CASE WHEN {unmet} THEN NULL ELSE {extreme('greatest', needed)} END"
    return {
        "id": "id",
        "spoilt": "spoilt",
        **{layout.attribute(name): layout.attribute(name) for name in _columns(term, layout)},
        "shut": f"closed AND NOT coalesce({coming}, FALSE)",
        "begun": begun(term, layout, as_of),
        "later": f"coalesce({any_of(layout.coming(event, as_of) for event in starts)}, FALSE)",
        "unclear": extreme("least", [layout.problem(event) for event in starts]),
        "flawed": extreme("least", [layout.problem(e) for e in layout.recorded(marks(term))]),
        "need": NULL_INSTANT if lacking else need if needed else "CAST(0 AS BIGINT)",
    }


def _columns(term: Objective, layout: Layout) -> list[str]:
    return [name for name in attribute_names(term) if name in layout.attributes]


def wide(term: Objective, layout: Layout, as_of: int, tickets: str) -> str:
    """Return the facts of each ticket whose events each happen at most once.

    Beside `common`: `stop`; `f0`, `t0`, … where the clock stands still (no `t`: it goes on);
    `lasting` where a pause goes on; `odd_end` and `odd_reopen` for what is warned of.
    """
    stop, stopped, odd_reopen = _stop(term, layout, as_of)
    pairs = [_pair(begin, end, layout, as_of) for begin, end in term.pauses]
    spans = [*stopped, *((since, to) for since, to, _ in pairs if since != NULL_INSTANT)]
    columns = common(term, layout, as_of) | {"stop": stop, "odd_reopen": odd_reopen}
    columns["settled"] = "TRUE"
    columns["odd_end"] = any_of(odd for _, _, odd in pairs)
    for i, (since, to) in enumerate(spans):
        columns |= {f"f{i}": since, f"t{i}": to}
    lasting = [(since, to) for since, to, _ in pairs]
    columns["lasting"] = any_of(f"({s}) IS NOT NULL AND ({t}) IS NULL" for s, t in lasting)
    return f"SELECT {listed(columns)} FROM {tickets}"


def spans(term: Objective, layout: Layout) -> int:
    """Return how many stretches `wide` gives: those of which the log records the begin."""
    begins = [begin for begin, _ in term.pauses if begin in layout.events]
    return len(begins) + (term.reopen in layout.events)


def _pair(begin: str, end: str, layout: Layout, as_of: int) -> tuple[str, str, str]:
    """Return where a pause begins and ends, and whether an end comes before any begin."""
    b, e = seen(layout.at(begin), as_of), seen(layout.at(end), as_of)
    if b == NULL_INSTANT:
        return NULL_INSTANT, NULL_INSTANT, f"({e}) IS NOT NULL"
    if e == NULL_INSTANT:
        return b, NULL_INSTANT, "FALSE"
    since = f"CASE WHEN ({e}) IS NULL OR ({b}) <> ({e}) THEN {b} END"
    to = f"CASE WHEN ({b}) < ({e}) THEN {e} END"
    odd = f"coalesce(({e}) < ({b}), ({e}) IS NOT NULL)"
    return since, to, odd


def _stop(term: Objective, layout: Layout, as_of: int) -> tuple[str, list[tuple[str, str]], str]:
    """Return the deciding stop, the stretch until a reopening, and whether that is odd."""
    take = "least" if term.stop.take == "first" else "greatest"
    times = [seen(layout.at(event), as_of) for event in layout.recorded(stops(term))]
    if term.reopen is None:
        return extreme(take, times), [], "FALSE"
    again = seen(layout.at(term.reopen), as_of)
    if again == NULL_INSTANT:
        return extreme(take, times), [], "FALSE"
    undone = any_of(f"({one}) = ({again})" for one in times)
    before = extreme(take, [f"CASE WHEN ({one}) < ({again}) THEN {one} END" for one in times])
    after = extreme(take, [f"CASE WHEN ({one}) > ({again}) THEN {one} END" for one in times])
    # A stop at the very time of the reopening is undone with it: the others stay one run.
    left = [f"CASE WHEN ({one}) <> ({again}) THEN {one} END" for one in times]
    stop = case(
        [(f"({again}) IS NULL", extreme(take, times)), (undone, extreme(take, left))], after
    )
    counts = f"NOT coalesce({undone}, FALSE)"
    since = f"CASE WHEN {counts} THEN {before} END"
    to = f"CASE WHEN {counts} THEN {again} END"
    odd = f"({again}) IS NOT NULL AND {counts} AND ({before}) IS NULL"
    return stop, [(since, to)], odd
