"""Terms over all of a log that was read: what they come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pledgebook.clock.instants import AMBIGUOUS, BAD, NO_ZONE, SKIPPED
from pledgebook.engine.sql.cases import cases
from pledgebook.engine.sql.codes import BREACHED, PROBLEMS, meaning
from pledgebook.engine.sql.compiling import Compiled, compiled
from pledgebook.engine.sql.judging import judged, verdict
from pledgebook.engine.sql.repeats import CONFLICT, UNORDERED, histories, tickets
from pledgebook.engine.sql.session import Session, load_all
from pledgebook.engine.sql.sources import Reading, times
from pledgebook.engine.sql.tickets import condense
from pledgebook.engine.sql.verdict import COLUMNS
from pledgebook.evaluate.preparing import Prepared
from pledgebook.model.log_map import Shape
from pledgebook.model.objective import Objective
from pledgebook.model.outcome import Judged, Outcome, Tally
from pledgebook.model.verdict import Verdict

KEPT = 1000

Late = tuple[int, str, str]  # by how much before its due instant (negative), ticket, term


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was counted of a log before any term is judged."""

    rows: int
    tickets: int
    since: int | None
    problems: Counter[str]
    warnings: Counter[str]
    unknown: Counter[tuple[str, str]]


class Run:
    """Terms over the ``cells`` of one log, which a session has read."""

    def __init__(self, session: Session, reading: Reading, prepared: Prepared, as_of: int) -> None:
        self.session = session
        self.reading = reading
        self.terms = prepared.objectives
        self.as_of = as_of
        self.known = counted(session, reading, as_of)
        since = as_of if self.known.since is None else self.known.since
        self.compiled: Compiled = compiled(self.terms, prepared.clocks, since, as_of)
        load_all(session, self.compiled.tables)

    def query(self, term: Objective) -> str:
        """Return the query for the verdicts under a term."""
        clock = self.compiled.clockworks[term.clock]
        return judged(term, self.reading.layout, clock, self.as_of, self.session)

    def summed(self, most: int) -> tuple[list[Tally], list[Late]]:
        """Return the counts, and the ``most`` worst breaches, the latest first."""
        tallies: list[Tally] = []
        late: list[Late] = []
        for term in self.terms:
            sums = "count(*) AS n, CAST(coalesce(sum(elapsed), 0) AS BIGINT) AS s"
            worst = self.session.worst(f"code = {BREACHED}", most)
            verdicts = f"({self.query(term)}) AS v GROUP BY day, code"
            found = self.session.rows(f"SELECT day, code, {sums}, {worst} AS w FROM {verdicts}")
            for day, code, n, elapsed, kept in found:
                tallies.append(_tally(term, day, code, n, elapsed))
                late += ((one["late"], one["id"], term.id) for one in kept or ())
        return sorted(tallies, key=_order), sorted(late)[:most]

    def judged(self, ids: Iterable[str]) -> dict[tuple[str, str], Judged]:
        """Return what was found of some tickets, by ticket and term."""
        among = ", ".join(map(self.session.quoted, dict.fromkeys(ids)))
        found: dict[tuple[str, str], tuple[Objective, Verdict]] = {}
        earliest: dict[tuple[str, str], int] = {}
        for term in self.terms if among else ():
            columns = ", ".join(COLUMNS)
            query = f"SELECT {columns} FROM ({self.query(term)}) AS v WHERE id IN ({among})"
            for row in self.session.rows(query):
                one = verdict(row, term)
                found[row[0], term.id] = term, one
                key = (row[0], term.metric)
                if term.choice is None and one.due is not None:
                    earliest[key] = min(one.due, earliest.get(key, one.due))
        return {
            (ticket, name): Judged(
                ticket=ticket,
                objective=name,
                verdict=one,
                binds=term.choice is not None
                or one.due is None
                or one.due <= earliest[ticket, term.metric],
            )
            for (ticket, name), (term, one) in found.items()
        }

    def flawed(self, most: int) -> list[str]:
        """Return the first tickets of which something cannot be used."""
        if self.reading.log_map.shape is Shape.EVENTS:
            query = "SELECT DISTINCT id FROM events WHERE problem IS NOT NULL OR unordered"
        else:
            bad = [f"p{j} IS NOT NULL" for j in range(len(times(self.reading.log_map)))]
            query = f"SELECT id FROM tickets WHERE {' OR '.join(['spoilt IS NOT NULL', *bad])}"
        rows = self.session.rows(f"SELECT id FROM ({query}) AS q ORDER BY id LIMIT {most}")
        return [ticket for (ticket,) in rows]


def _tally(term: Objective, day: int | None, code: int, n: int, elapsed: int) -> Tally:
    status, reason = meaning(code, term)
    return Tally(
        objective=term.id, day=day, status=status, reason=reason, tickets=n, elapsed=elapsed
    )


def counted(session: Session, reading: Reading, as_of: int) -> Known:
    """Bring rows of one id together and count what can be told before any term is judged."""
    problems: Counter[str] = Counter()
    refusals = "SELECT refused, count(*) FROM cells WHERE refused IS NOT NULL GROUP BY refused"
    for code, n in session.rows(refusals):
        problems[PROBLEMS[code - 1]] += n
    query = "SELECT count(*), count(CASE WHEN id IS NULL AND refused IS NULL THEN 1 END) FROM cells"
    rows, unnamed = session.rows(query)[0]
    problems["no-id"] += unnamed
    spoilt = bool(problems.total() - unnamed)
    if reading.log_map.shape is Shape.TICKETS:
        problems[PROBLEMS[CONFLICT - 1]] += tickets(session, reading, rows, spoilt)
        source = "tickets"
    else:
        histories(session, reading, rows, spoilt)
        condense(session, reading.layout, as_of)
        source = "events"
    number = session.rows("SELECT count(*) FROM tickets")[0][0]
    since, found, warnings = _times(session, reading, source)
    return Known(
        rows=rows,
        tickets=number,
        since=since,
        problems=+(problems + found),
        warnings=warnings,
        unknown=_unknown(session, reading, source),
    )


def _times(
    session: Session, reading: Reading, source: str
) -> tuple[int | None, Counter[str], Counter[str]]:
    """Return the first instant, and how often times are unusable or doubtful."""
    events = source == "events"
    instants = ["moment"] if events else [f"e{j}" for j in range(len(times(reading.log_map)))]
    columns = [f"min({one})" for one in instants]
    kinds: list[tuple[bool, str]] = []
    for j in range(len(instants)):
        empty = " OR (e0 IS NULL AND p0 IS NULL)" if events else ""
        bad = PROBLEMS.index(BAD) + 1
        for name, condition in (
            (str(BAD), f"p{j} = {bad}{empty}"),
            (str(NO_ZONE), f"p{j} = {PROBLEMS.index(NO_ZONE) + 1}"),
            (str(SKIPPED), f"q{j} = 1"),
            (str(AMBIGUOUS), f"q{j} = 2"),
        ):
            columns.append(f"count(CASE WHEN {condition} THEN 1 END)")
            kinds.append((name in (BAD, NO_ZONE), name))
    if events:
        columns.append("count(CASE WHEN unordered THEN 1 END)")
        kinds.append((True, PROBLEMS[UNORDERED - 1]))
    row = session.rows(f"SELECT {', '.join(columns)} FROM {source}")[0]
    firsts = [one for one in row[: len(instants)] if one is not None]
    problems: Counter[str] = Counter()
    warnings: Counter[str] = Counter()
    for (problem, name), n in zip(kinds, row[len(instants) :], strict=True):
        (problems if problem else warnings)[name] += n
    return min(firsts, default=None), problems, +warnings


def _unknown(session: Session, reading: Reading, source: str) -> Counter[tuple[str, str]]:
    """Return how often each value came that the mapping does not name."""
    found: Counter[tuple[str, str]] = Counter()
    named = [(f"unknown{i}", one) for i, one in enumerate(reading.log_map.attributes.values())]
    if source == "events" and reading.log_map.event is not None:
        named.append(("unknown_event", reading.log_map.event))
    for column, attribute in named:
        if attribute.values and attribute.column is not None:
            query = (
                f"SELECT substring({column}, 1, 200) AS u, count(*) AS n FROM {source} "
                f"WHERE {column} IS NOT NULL GROUP BY substring({column}, 1, 200) "
                f"ORDER BY n DESC, u LIMIT {KEPT}"
            )
            found.update({(attribute.column.strip(), u): n for u, n in session.rows(query)})
    return Counter(dict(found.most_common(KEPT)))


def outcome(run: Run, most: int) -> Outcome:
    """Return what all tickets of a log come to, with the ``most`` worst breaches."""
    known = run.known
    tallies, late = run.summed(most)
    judged_ = run.judged(ticket for _, ticket, _ in late)
    return Outcome(
        engine=run.session.name,
        rows=known.rows,
        tickets=known.tickets,
        tallies=tuple(tallies),
        late=tuple(judged_[ticket, term] for _, ticket, term in late),
        problems=known.problems,
        warnings=known.warnings,
        unknown=known.unknown,
        cases=cases(run.session, run.reading, [ticket for _, ticket, _ in late]),
    )


def _order(tally: Tally) -> tuple[str, int, str, str]:
    day = -1 if tally.day is None else tally.day
    return tally.objective, day, tally.status.value, tally.reason or ""
