"""Rows of one id brought together: equal ones count once, others conflict or are one history.

Ids that occur twice are found by a hash in passes over parts of the hashes, so that memory stays
flat; what is found so is then looked at exactly.
"""

from __future__ import annotations

from pledgebook.engine.sql.codes import PROBLEMS
from pledgebook.engine.sql.facts import Layout
from pledgebook.engine.sql.session import Session
from pledgebook.engine.sql.sources import Reading, times
from pledgebook.engine.sql.text import layer

_OF_ROWS = ("refused", "id", "shut", "event", "unordered", "unknown_event")
_PART = 20_000_000  # rows whose hashes are grouped at once
BAD = PROBLEMS.index("bad-timestamp") + 1
UNORDERED = PROBLEMS.index("bad-sequence") + 1
CONFLICT = PROBLEMS.index("conflicting-rows") + 1


def suspect(session: Session, key: str, rows: int) -> int:
    """Keep as ``suspects`` the hashes ``h`` of keys that occur twice; return how many there are."""
    parts = rows // _PART + 1
    session.load("suspects", {"h": "BIGINT"}, [])
    hashed = f"SELECT CAST({session.digest([key])} AS BIGINT) AS h FROM cells WHERE id IS NOT NULL"
    for part in range(parts):
        some = f" WHERE abs(h % {parts}) = {part}" if parts > 1 else ""
        query = f"SELECT h FROM ({hashed}) AS c{some} GROUP BY h HAVING count(*) > 1"
        session.add("suspects", query)
    return int(session.rows("SELECT count(*) FROM suspects")[0][0])


def tickets(session: Session, reading: Reading, rows: int, refused: bool) -> int:
    """Make ``tickets`` of ``cells`` with one row a ticket; return how many rows conflict."""
    layout = reading.layout
    if not suspect(session, "id", rows) and not refused:
        told = _columns(layout, reading, spoilt=False)
        session.view("tickets", f"SELECT {told} FROM cells WHERE id IS NOT NULL")
        return 0
    hashed = f"CAST({session.digest(['id'])} AS BIGINT)"
    looked = (
        "SELECT id, min(refused) AS refusal, "
        "count(DISTINCT CASE WHEN refused IS NULL THEN digest END) AS different "
        f"FROM cells WHERE id IS NOT NULL AND ({hashed} IN (SELECT h FROM suspects) "
        "OR refused IS NOT NULL) GROUP BY id"
    )
    session.keep("twice", looked)
    spoilt = f"CASE WHEN w.different > 1 THEN {CONFLICT} ELSE w.refusal END"
    numbered = (
        f"SELECT c.*, {spoilt} AS spoilt, row_number() OVER "
        "(PARTITION BY c.id ORDER BY c.digest) AS place "
        "FROM cells AS c JOIN twice AS w ON w.id = c.id"
    )
    once = f"SELECT {_columns(layout, reading, spoilt=True)} FROM ({numbered}) AS r WHERE place = 1"
    session.keep("resolved", once)
    others = (
        f"SELECT {_columns(layout, reading, spoilt=False)} FROM cells AS c WHERE id IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM twice AS w WHERE w.id = c.id)"
    )
    session.view("tickets", f"{others} UNION ALL SELECT * FROM resolved")
    conflicts = "SELECT coalesce(sum(different), 0) FROM twice WHERE different > 1"
    return int(session.rows(conflicts)[0][0])


def _columns(layout: Layout, reading: Reading, *, spoilt: bool) -> str:
    """Return the columns of a ticket; of one that is spoilt nothing is told."""
    numbers = range(len(layout.attributes))
    texts = [f"{part}{i}" for i in numbers for part in ("a", "unknown")]
    instants = [f"e{j}" for j in range(len(times(reading.log_map)))]
    codes = [f"{part}{j}" for j in range(len(times(reading.log_map))) for part in "pq"]
    plain = [*texts, *instants, *codes]
    if not spoilt:
        closed = "coalesce(shut, FALSE) AS closed"
        return ", ".join(["id", "CAST(NULL AS INT) AS spoilt", closed, *plain])
    told = "CASE WHEN spoilt IS NULL THEN {0} END AS {0}"
    closed = "coalesce(spoilt IS NULL AND shut, FALSE) AS closed"
    return ", ".join(["id", "spoilt", closed, *(told.format(one) for one in plain)])


def histories(session: Session, reading: Reading, rows: int, refused: bool) -> None:
    """Make ``events`` and ``known`` of ``cells``, where rows of one id are one history."""
    texts = [
        f"{part}{i}" for i in range(len(reading.layout.attributes)) for part in ("a", "unknown")
    ]
    columns = ", ".join([*_OF_ROWS, "seq", *texts, "e0", "p0", "q0", "digest"])
    source = f"SELECT {columns} FROM cells WHERE id IS NOT NULL"
    if suspect(session, "digest", rows):
        place = "row_number() OVER (PARTITION BY id, digest ORDER BY id)"
        placed = f"SELECT *, {place} AS place FROM ({source}) AS s"
        source = f"SELECT {columns} FROM ({placed}) AS r WHERE place = 1"
    problem = f"CASE WHEN e0 IS NULL THEN coalesce(p0, {BAD}) WHEN unordered THEN {UNORDERED} END"
    inner = layer(source, {"problem": problem})
    told = [
        f"CASE WHEN problem IS NULL THEN a{i} END AS a{i}"
        for i in range(len(reading.layout.attributes))
    ]
    moment = "CASE WHEN problem IS NULL THEN e0 END AS moment"
    kept = [*_OF_ROWS, "problem", moment, "coalesce(seq, 0) AS seq", "q0", "p0", "e0"]
    kept += [*told, *(f"unknown{i}" for i in range(len(told)))]
    session.keep("rows_", f"SELECT {', '.join(kept)} FROM ({inner}) AS i")
    _known(session, reading, refused)


def _known(session: Session, reading: Reading, refused: bool) -> None:
    latest = "rank() OVER (PARTITION BY id ORDER BY moment DESC, seq DESC)"
    states = (
        "SELECT id AS id_, min(CASE WHEN shut THEN 1 ELSE 0 END) AS all_shut FROM "
        f"(SELECT id, shut, {latest} AS place FROM rows_ "
        "WHERE shut IS NOT NULL AND moment IS NOT NULL) AS s WHERE place = 1 GROUP BY id"
    )
    ids = "SELECT id, min(refused) AS spoilt FROM rows_ GROUP BY id"
    constants = "".join(
        f", CAST({'NULL' if one.value is None else session.quoted(one.value)} AS STRING) AS k{i}"
        for i, one in enumerate(reading.log_map.attributes.values())
    )
    columns = f"i.id, i.spoilt, coalesce(s.all_shut = 1, FALSE) AS closed{constants}"
    joined = f"({ids}) AS i LEFT JOIN ({states}) AS s ON s.id_ = i.id"
    session.keep("known", f"SELECT {columns} FROM {joined}")
    spoilt = "SELECT 1 FROM known AS k WHERE k.id = r.id AND k.spoilt IS NOT NULL"
    clean = f"WHERE refused IS NULL AND NOT EXISTS ({spoilt})" if refused else ""
    session.view("events", f"SELECT * FROM rows_ AS r {clean}")
