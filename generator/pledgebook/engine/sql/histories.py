"""What a ticket tells a term where an event can happen again: windows over a relation of events.

The relation ``events`` has `id`, `moment`, `seq`, `event` (its place in the layout, -1 for others),
`problem` and the attributes that hold from then on; ``known`` has `id`, `spoilt`, `closed` and the
attributes of the whole ticket, `k0`, ….
"""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.engine.sql.facts import Layout, common, stops
from pledgebook.engine.sql.text import any_of, extreme, layer, listed
from pledgebook.model.objective import Objective

_ROWS = "PARTITION BY id ORDER BY moment, seq"


def condensed(layout: Layout, as_of: int) -> str:
    """Return one row a ticket with the first and the last instant of each event."""
    columns = {"latest": "max(moment)"}
    for i in range(len(layout.events)):
        here = f"CASE WHEN event = {i}"
        columns |= {
            f"e{i}": f"min({here} THEN moment END)",
            f"l{i}": f"max({here} AND moment <= {as_of} THEN moment END)",
            f"m{i}": f"max({here} THEN moment END)",
            f"p{i}": f"min({here} THEN problem END)",
        }
    rows = f"SELECT id AS id_, {listed(columns)} FROM events GROUP BY id"
    constants = [f"k.k{i} AS a{i}" for i in range(len(layout.attributes))]
    told = ", ".join(["k.id", "k.spoilt", "k.closed", *constants, *columns])
    return f"SELECT {told} FROM known AS k LEFT JOIN ({rows}) AS e ON e.id_ = k.id"


def changes(layout: Layout, as_of: int) -> str:
    """Return the rows that tell attributes; `n0`, … order those that tell one, of each ticket."""
    columns = [layout.attribute(name) for name in layout.attributes]
    told = any_of(f"{column} IS NOT NULL" for column in columns)
    places = [
        f"row_number() OVER (PARTITION BY id ORDER BY moment, seq, {column}) AS n{column[1:]}"
        for column in columns
    ]
    kept = ", ".join(["id", "moment", *columns, *places])
    return f"SELECT {kept} FROM events WHERE moment <= {as_of} AND ({told})"


def in_force(started: str, term: Objective, layout: Layout, as_of: int) -> str:
    """Return ``started`` with the attributes that matter as they are when the term looks at them.

    Those of its scope are the columns `v_…`, its exclusion is `x_…`. `settled` says that they are
    the same at any time.
    """
    end = f"coalesce(s.stop, {as_of})"
    decided = end if term.rescope else f"coalesce(s.start, {as_of})"
    looked_at = [("v", name, decided) for name in dict.fromkeys((*term.scope, *term.not_scope))]
    looked_at += [("x", "exclusion", end)] if term.exclusions else []
    found, values = [], []
    for kind, name, until in looked_at:
        if name in layout.attributes:
            column = layout.attribute(name)
            there, n = f"c.{column} IS NOT NULL", f"n{column[1:]}"
            last = f"max_by(c.{column}, CASE WHEN {there} AND c.moment <= {until} THEN c.{n} END)"
            first = f"min_by(c.{column}, CASE WHEN {there} THEN c.{n} END)"
            known = f"{kind}_{column}"
            found.append(f"{last} AS last_{known}, {first} AS first_{known}")
            values.append(f"coalesce(f.last_{known}, s.{column}, f.first_{known}) AS {known}")
    if not found:
        return layer(started, {"settled": "TRUE"})
    rows = "FROM begun_ AS s JOIN changes AS c ON c.id = s.id GROUP BY s.id"
    force = f"SELECT s.id AS id_, {', '.join(found)} {rows}"
    return (
        f"WITH begun_ AS ({started}), force_ AS ({force}) "
        f"SELECT s.*, f.id_ IS NULL AS settled, {', '.join(values)} "
        "FROM begun_ AS s LEFT JOIN force_ AS f ON f.id_ = s.id"
    )


def told(term: Objective, layout: Layout, as_of: int) -> str:
    """Return the facts of each ticket: `common`, and what its events tell of stops and pauses."""
    columns = common(term, layout, as_of) | {"lasting": "FALSE", "odd_end": "FALSE"}
    columns |= {"stop": _stop(term, layout, as_of), "odd_reopen": "FALSE"}
    joins = ""
    if layout.recorded([term.reopen or ""]):
        joins += _joined(_reopened(term, layout, as_of), "r")
        columns |= {"stop": "r.stop", "odd_reopen": "coalesce(r.odd_reopen, 0) = 1"}
    if pairs(term, layout):
        joins += _joined(_lasting(term, layout, as_of), "o")
        columns |= {name: f"coalesce(o.{name}, 0) = 1" for name in ("lasting", "odd_end")}
    return f"SELECT {listed(columns)} FROM tickets AS t{joins}"


def _joined(query: str, name: str) -> str:
    return f" LEFT JOIN ({query}) AS {name} ON {name}.id_ = t.id"


def _stop(term: Objective, layout: Layout, as_of: int) -> str:
    recorded = layout.recorded(stops(term))
    if term.stop.take == "first":
        return extreme("least", [layout.seen(event, as_of) for event in recorded])
    return extreme("greatest", [layout.last(event, as_of) for event in recorded])


def pairs(term: Objective, layout: Layout) -> list[tuple[int, int]]:
    """Return the pauses of a term of which the log records something, by places of events."""
    place = {event: i for i, event in enumerate(layout.events)}
    found = [(place.get(begin, -2), place.get(end, -2)) for begin, end in term.pauses]
    return [pair for pair in found if pair != (-2, -2)]


def _in_order(some: Sequence[int], others: Sequence[int], as_of: int) -> str:
    """Return both kinds of events in order; those of one time undo each other: left out.

    `opens` is 1 for ``some``; `prior` the same of the row before, null for none.
    """
    of = {"opens": some, "shuts": others}
    kinds = ", ".join(
        f"max(CASE WHEN event IN ({_listed(events)}) THEN 1 ELSE 0 END) AS {name}"
        for name, events in of.items()
    )
    both = _listed([*some, *others])
    rows = (
        f"SELECT id, moment, seq, {kinds} FROM events "
        f"WHERE event IN ({both}) AND moment <= {as_of} GROUP BY id, moment, seq"
    )
    return (
        f"SELECT id, moment, seq, opens, lag(opens) OVER ({_ROWS}) AS prior, "
        f"lead(opens) OVER ({_ROWS}) AS next FROM ({rows}) AS g WHERE opens <> shuts"
    )


def _listed(places: Sequence[int]) -> str:
    return ", ".join(map(str, places))


def _lasting(term: Objective, layout: Layout, as_of: int) -> str:
    """Return of each ticket with pauses whether one goes on, and whether one ends unbegun."""
    parts = [
        f"SELECT id, CASE WHEN opens = 1 AND next IS NULL THEN 1 ELSE 0 END AS lasting, "
        f"CASE WHEN opens = 0 AND coalesce(prior, 0) = 0 THEN 1 ELSE 0 END AS odd_end "
        f"FROM ({_in_order([begin], [end], as_of)}) AS r"
        for begin, end in pairs(term, layout)
    ]
    rows = " UNION ALL ".join(parts)
    both = "max(lasting) AS lasting, max(odd_end) AS odd_end"
    return f"SELECT id AS id_, {both} FROM ({rows}) AS a GROUP BY id"


def _runs(term: Objective, layout: Layout, as_of: int) -> str:
    """Return stops and reopenings in order (`opens` is 1 for a reopening), with the run's stop.

    `decides` is the first or last stop of the run that the row belongs to or ends.
    """
    stopping = [layout.events.index(event) for event in layout.recorded(stops(term))]
    again = layout.events.index(term.reopen or "")
    rows = _in_order([again], stopping or [-2], as_of)
    begins = "CASE WHEN opens = 0 AND coalesce(prior, 1) = 1 THEN moment END"
    if term.stop.take != "first":
        begins = "CASE WHEN opens = 0 THEN moment END"
    window = f"{_ROWS} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    return f"SELECT *, max({begins}) OVER ({window}) AS decides FROM ({rows}) AS o"


def _reopened(term: Objective, layout: Layout, as_of: int) -> str:
    """Return of each ticket the deciding stop, and whether it was reopened without a stop."""
    stop = "max(CASE WHEN next IS NULL AND opens = 0 THEN decides END)"
    odd = "max(CASE WHEN opens = 1 AND coalesce(prior, 1) = 1 THEN 1 ELSE 0 END)"
    runs = _runs(term, layout, as_of)
    return f"SELECT id AS id_, {stop} AS stop, {odd} AS odd_reopen FROM ({runs}) AS u GROUP BY id"


def stretches(term: Objective, layout: Layout, as_of: int) -> str | None:
    """Return where the clock stands still, `id`, `since` and `until` (null: it goes on)."""
    parts = [
        f"SELECT id, moment AS since, until FROM (SELECT id, moment, opens, "
        f"lead(moment) OVER ({_ROWS}) AS until FROM ({_in_order([begin], [end], as_of)}) AS r "
        "WHERE opens <> coalesce(prior, 0)) AS q WHERE opens = 1"
        for begin, end in pairs(term, layout)
    ]
    if layout.recorded([term.reopen or ""]):
        runs = _runs(term, layout, as_of)
        parts.append(
            f"SELECT id, decides AS since, moment AS until FROM ({runs}) AS u "
            "WHERE opens = 1 AND prior = 0"
        )
    return " UNION ALL ".join(parts) or None
