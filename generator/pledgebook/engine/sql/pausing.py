"""Pauses in working time: how much of it they take, and how far they move the due instant.

Pauses are handled in W alone: what lies between W at their begin and at their end. Of pauses in the
order of their begin, each gives what is beyond the end of all before it; it moves the due instant
if it begins before the sum that is then to be reached.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.engine.sql.clockwork import Clockwork
from pledgebook.engine.sql.text import layer


def clipped(inner: str, clock: Clockwork, count: int) -> str:
    """Add W at both ends, ``b0`` and ``n0``, … of ``count`` stretches `f0` to `t0`, ….

    They are cut off at `run` and `ends`; one that has no length then lies at the end.
    """
    for i in range(count):
        since = f"CASE WHEN f{i} IS NOT NULL THEN greatest(run, f{i}) END"
        to = f"least(ends, coalesce(t{i}, ends))"
        inner = layer(inner, {f"c{i}": since, f"o{i}": to})
        exists = f"c{i} < o{i}"
        inner = layer(
            inner,
            {
                f"cb{i}": f"CASE WHEN {exists} THEN c{i} END",
                f"cn{i}": f"CASE WHEN {exists} THEN o{i} END",
            },
        )
        inner = clock.at(clock.at(inner, f"cb{i}", f"pb{i}"), f"cn{i}", f"pn{i}")
        inner = layer(inner, {f"b{i}": f"coalesce(pb{i}w, w1)", f"n{i}": f"coalesce(pn{i}w, w1)"})
    return inner


def ordered(inner: str, count: int) -> tuple[str, list[tuple[str, str]]]:
    """Put stretches in the order of their begin; return the columns in which they then stand."""
    names = [(f"b{i}", f"n{i}") for i in range(count)]
    for step, (i, j) in enumerate(_exchanges(count)):
        (bi, ni), (bj, nj) = names[i], names[j]
        swap = f"{bj} < {bi}"
        names[i], names[j] = (f"y{step}", f"z{step}"), (f"u{step}", f"v{step}")
        inner = layer(
            inner,
            {
                f"y{step}": f"CASE WHEN {swap} THEN {bj} ELSE {bi} END",
                f"z{step}": f"CASE WHEN {swap} THEN {nj} ELSE {ni} END",
                f"u{step}": f"CASE WHEN {swap} THEN {bi} ELSE {bj} END",
                f"v{step}": f"CASE WHEN {swap} THEN {ni} ELSE {nj} END",
            },
        )
    return inner, names


def _exchanges(count: int) -> Iterator[tuple[int, int]]:
    """Yield which neighbours to compare, in turn, so that all are in order in the end."""
    for last in range(count - 1, 0, -1):
        for i in range(last):
            yield i, i + 1


def summed(inner: str, count: int) -> str:
    """Add ``lost``, the working time of all pauses, and ``x``, the sum that is to be reached."""
    inner, names = ordered(inner, count)
    lost, reach, covered = "CAST(0 AS BIGINT)", "allowed", ""
    for i, (begin, end) in enumerate(names):
        fresh = f"greatest({begin}, {covered})" if covered else begin
        inner = layer(inner, {f"q{i}b": fresh})
        inner = layer(inner, {f"q{i}l": f"greatest({end} - q{i}b, 0)"})
        step = f"{reach} + CASE WHEN q{i}b < {reach} THEN q{i}l ELSE 0 END"
        before = f"{lost} + q{i}l"
        until = f"greatest({covered}, {end})" if covered else end
        inner = layer(inner, {f"q{i}x": step, f"q{i}s": before, f"q{i}n": until})
        lost, reach, covered = f"q{i}s", f"q{i}x", f"q{i}n"
    return layer(inner, {"lost": lost, "x": reach})


def gathered(inner: str, stretches: str, clock: Clockwork) -> str:
    """Add `lost` and `x` where a ticket has any number of ``stretches``, a relation of its own."""
    columns = "m.id, s.since AS f0, s.until AS t0, m.run, m.ends, m.w1, m.allowed"
    rows = f"SELECT {columns} FROM measured_ AS m JOIN ({stretches}) AS s ON s.id = m.id"
    rows = clipped(f"{rows} WHERE m.run IS NOT NULL", clock, 1)
    before = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"
    order = f"OVER (PARTITION BY id ORDER BY b0, n0 {before})"
    rows = layer(rows, {"fresh": f"greatest(b0, max(n0) {order})"})
    rows = layer(rows, {"length": "greatest(n0 - fresh, 0)"})
    rows = layer(rows, {"until_": f"coalesce(sum(length) {order}, 0)"})
    moved = "CASE WHEN fresh - until_ < allowed THEN length ELSE 0 END"
    sums = "CAST(sum(length) AS BIGINT) AS lost_, CAST(sum(moved) AS BIGINT) AS moved_"
    rows = layer(rows, {"moved": moved})
    total = f"SELECT id AS id_, {sums} FROM ({rows}) AS r GROUP BY id"
    return (
        f"WITH measured_ AS ({inner}) "
        "SELECT m.*, coalesce(a.lost_, 0) AS lost, m.allowed + coalesce(a.moved_, 0) AS x "
        f"FROM measured_ AS m LEFT JOIN ({total}) AS a ON a.id_ = m.id"
    )
