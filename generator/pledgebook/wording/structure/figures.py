"""What is drawn or tabled beside the sentences: the periods of a warranty, the training plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pledgebook.model.clause import Clause
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import lines
from pledgebook.model.timing import Agreed, Combination, Moment, PerService
from pledgebook.model.units import Kind
from pledgebook.wording.prose import Block, Stretch, Table, Timeline
from pledgebook.wording.structure.tongue import Tongue

_DAYS_A_MONTH = Decimal(30)


def figure(chapter: str, heading: str, tongue: Tongue) -> Block | None:
    """Return what a whole chapter is drawn or tabled as under its ``heading``, if anything."""
    clauses = tongue.naming.commitment.chapter(chapter)
    if chapter == "warranty":
        return _timeline(clauses, heading, tongue)
    return _training(clauses, tongue) if chapter == "training" else None


def _timeline(clauses: Mapping[str, Clause], heading: str, tongue: Tongue) -> Timeline | None:
    """Return the periods of the warranty side by side; None where there is none."""
    keys: dict[str, str] = {}
    found: list[Stretch] = []
    for name, clause in clauses.items():
        stretches = list(_stretches(name, clause, keys, tongue))
        keys[name] = stretches[0].key
        found += stretches
    caption = tongue.words.timeline.format(heading)
    return Timeline(caption=caption, stretches=tuple(found)) if found else None


def _stretches(
    name: str, clause: Clause, keys: Mapping[str, str], tongue: Tongue
) -> Iterator[Stretch]:
    """Yield a stretch for each row; ``keys`` are those of the periods before it."""
    found = lines(clause, tongue.naming.names)
    own = clause.rows or (clause,)
    for line, row in zip(found, own, strict=True):
        whole = line.row
        labels = _labels(row, tongue) if line.key else ()
        titles = (tongue.naming.clauses[name], *labels)
        yield Stretch(
            key=f"{name}-{line.key}" if line.key else name,
            title=tongue.titled(tongue.words.comma.join(filter(None, titles))),
            begins=_begins(whole, tongue),
            lasts=_lasts(whole, tongue),
            charge=tongue.price(whole.charge),
            months=_months(whole.lasts),
            after=keys.get(whole.after, whole.after) if whole.after else None,
            period=tongue.titled(titles[0]) if line.key else "",
            part=tongue.titled(tongue.words.comma.join(filter(None, titles[1:]))),
        )


def _labels(row: Clause, tongue: Tongue) -> tuple[str, str]:
    """Return what tells the period of a row apart: its conditions, and what it covers."""
    label = tongue.label(row)
    return label.text, "" if "covers" in label.said else tongue.named(row.covers)


def _begins(row: Clause, tongue: Tongue) -> str:
    if isinstance(row.from_, Moment):
        return tongue.begins(row.from_)
    return tongue.ends(row.after) if row.after else ""


def _lasts(row: Clause, tongue: Tongue) -> str:
    if row.lasts:
        return tongue.duration(row.lasts)
    return tongue.until(row.until) if isinstance(row.until, Moment) else ""


def _months(value: object) -> Decimal | None:
    """Return a length in months where it has one; of several, the longest of time."""
    if isinstance(value, Combination):
        several = (*value.first, *value.last, *value.longer, *value.of)
        return max((found for one in several if (found := _months(one)) is not None), default=None)
    if isinstance(value, PerService):
        parts = (value.onsite, value.remote, value.labour, value.parts)
        return max((found for one in parts if (found := _months(one)) is not None), default=None)
    if not isinstance(value, Quantity):
        return None
    if value.kind is Kind.MONTH:
        return value.most
    return value.most / _DAYS_A_MONTH if value.kind in (Kind.DAY, Kind.CALENDAR_DAY) else None


def _training(clauses: Mapping[str, Clause], tongue: Tongue) -> Table | None:
    """Return the training plan as a table; None where the clauses have little in common.

    A column that less than half of the clauses fill is left to them.
    """
    first, *columns = tongue.words.plan
    found = [
        (name, line)
        for name, clause in clauses.items()
        for line in lines(clause, tongue.naming.names)
    ]
    rows = {f"{name}-{one.key}" if one.key else name: _plan(one.row, tongue) for name, one in found}
    filled = [sum(bool(cells[i]) for cells in rows.values()) for i in range(len(columns))]
    kept = [i for i, count in enumerate(filled) if count * 2 >= len(rows)]
    if len(clauses) < 2 or len(kept) < 2:
        return None
    return Table(
        caption=tongue.words.plan_caption,
        head=(first, *(columns[i] for i in kept)),
        rows=tuple(
            (tongue.naming.clauses[name], *(tongue.titled(cells[i]) for i in kept))
            for (name, _), cells in zip(found, rows.values(), strict=True)
        ),
        keys=tuple(f"plan-{name}" for name in rows),
        plan=True,
    )


def _plan(clause: Clause, tongue: Tongue) -> tuple[str, ...]:
    form = clause.form
    said = tongue.named(form) if isinstance(form, tuple) else tongue.agreed(form)
    when = [
        *tongue.times(clause),
        tongue.agreed(clause.from_) if isinstance(clause.from_, Agreed) else "",
    ]
    return (
        tongue.named(clause.for_),
        _brief((*clause.content, *clause.goals), tongue),
        said,
        tongue.words.comma.join(part for part in when if part),
        tongue.point(clause.until) if isinstance(clause.until, Moment) else "",
        tongue.listed(clause.gives),
    )


def _brief(texts: tuple[str, ...], tongue: Tongue) -> str:
    """Return a list where it is short; a long one stands in its clause."""
    words = tongue.words.semicolon.join(texts)
    return words if len(words) <= tongue.words.brief else tongue.words.whole.format(len(texts))
