"""What is drawn or tabled beside the sentences: the periods of a warranty, the training plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pledgebook.model.clause import Clause
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import lines
from pledgebook.model.timing import Agreed, Combination, Moment, PerService
from pledgebook.model.units import Kind
from pledgebook.wording.prose import Stretch, Table, Timeline
from pledgebook.wording.zh import labels, lengths, moments, money, values
from pledgebook.wording.zh.naming import Naming, join

_DAYS_A_MONTH = Decimal(30)


def timeline(clauses: Mapping[str, Clause], naming: Naming) -> Timeline | None:
    """Return the periods of the warranty side by side; None where there is none."""
    keys: dict[str, str] = {}
    found: list[Stretch] = []
    for name, clause in clauses.items():
        stretches = list(_stretches(name, clause, keys, naming))
        keys[name] = stretches[0].key
        found += stretches
    return Timeline(caption="质保期示意图", stretches=tuple(found)) if found else None


def _stretches(
    name: str, clause: Clause, keys: Mapping[str, str], naming: Naming
) -> Iterator[Stretch]:
    """Yield a stretch for each row; ``keys`` are those of the periods before it."""
    found = lines(clause, naming.names)
    own = clause.rows or (clause,)
    for line, row in zip(found, own, strict=True):
        whole = line.row
        label = labels.label(row, naming).text if line.key else ""
        yield Stretch(
            key=f"{name}-{line.key}" if line.key else name,
            title="，".join(part for part in (naming.clauses[name], label) if part),
            begins=_begins(whole, naming),
            lasts=_lasts(whole, naming),
            charge=money.short(whole.charge),
            months=_months(whole.lasts),
            after=keys.get(whole.after, whole.after) if whole.after else None,
        )


def _begins(row: Clause, naming: Naming) -> str:
    if isinstance(row.from_, Moment):
        return moments.point(row.from_, naming)
    return f"{naming.period(row.after)}届满" if row.after else ""


def _lasts(row: Clause, naming: Naming) -> str:
    if row.lasts:
        return lengths.duration(row.lasts, naming)
    return f"至{moments.point(row.until, naming)}" if isinstance(row.until, Moment) else ""


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


def training(clauses: Mapping[str, Clause], naming: Naming) -> Table | None:
    """Return the training plan as a table; None where a single clause says it all."""
    if len(clauses) < 2:
        return None
    rows = {name: _plan(clause, naming) for name, clause in clauses.items()}
    kept = [i for i in range(len(_HEAD)) if any(cells[i] for cells in rows.values())]
    return Table(
        caption="培训安排表",
        head=("培训", *(_HEAD[i] for i in kept)),
        rows=tuple(
            (naming.clauses[name], *(cells[i] for i in kept)) for name, cells in rows.items()
        ),
        keys=tuple(f"plan-{name}" for name in rows),
    )


_HEAD = ("对象", "内容与目标", "形式", "时间与学时", "合格标准", "资料")
_LONG = 60


def _plan(clause: Clause, naming: Naming) -> tuple[str, ...]:
    form = clause.form
    return (
        naming.all(clause.for_, ""),
        _brief((*clause.content, *clause.goals)),
        moments.agreed(form, naming) if isinstance(form, Agreed) else naming.all(form, ""),
        _time(clause, naming),
        moments.point(clause.until, naming) if isinstance(clause.until, Moment) else "",
        join(clause.gives, ""),
    )


def _brief(texts: tuple[str, ...]) -> str:
    """Return a list where it is short; a long one stands in its clause."""
    words = "；".join(texts)
    return words if len(words) <= _LONG else f"共{len(texts)}项，见该条"


def _time(clause: Clause, naming: Naming) -> str:
    often = isinstance(clause.every, Quantity) or isinstance(clause.times, Quantity)
    every = clause.every if isinstance(clause.every, Quantity) else None
    times = clause.times if isinstance(clause.times, Quantity) else None
    parts = [
        "、".join(
            naming.event(name).condition for name in clause.when if name in naming.commitment.events
        ),
        moments.before(clause.before, naming) if clause.before else "",
        values.quantity(clause.hours) if isinstance(clause.hours, Quantity) else "",
        values.every(every, times) if often else "",
        moments.agreed(clause.from_, naming) if isinstance(clause.from_, Agreed) else "",
    ]
    return "，".join(part for part in parts if part)
