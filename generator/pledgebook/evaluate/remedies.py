"""What misses lead to: for each remedy and each miss, what is owed and until when it is claimed.

A promise names its remedies. A remedy with `missed` is owed where promises were missed too often,
any other for each miss by itself. What cannot be computed is said with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from pledgebook.clock.opening import Unpublished
from pledgebook.clock.working import NeverReached
from pledgebook.evaluate import claims, sums
from pledgebook.evaluate.applying import applies
from pledgebook.evaluate.facts import Facts
from pledgebook.evaluate.lateness import ONE, counted
from pledgebook.evaluate.payments import decided, reckon
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.repeats import repeated
from pledgebook.evaluate.starts import Unsupported
from pledgebook.evaluate.sums import Sum
from pledgebook.evaluate.totals import Totals
from pledgebook.model.occasion import Occasion
from pledgebook.model.owed import Doubt, Longer, Owed
from pledgebook.model.unjudged import Unjudged


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedies:
    """What is owed, remedy by remedy and miss by miss, and the remedies nobody can tell of."""

    owed: tuple[Owed, ...]
    unjudged: tuple[Unjudged, ...]


def remedies(entries: Iterable[Plain], occasions: Sequence[Occasion], known: Facts) -> Remedies:
    """Return what the ``remedies`` entries of ``sla.json`` give for all ``occasions``."""
    found: list[Owed] = []
    unjudged: list[Unjudged] = []
    missed = sorted((one for one in occasions if not one.kept), key=_order)
    for entry in entries:
        try:
            found += _of(entry, occasions, missed, known)
        except Unsupported as lacking:
            unjudged.append(_unjudged(entry, lacking))
    return Remedies(owed=tuple(found), unjudged=tuple(unjudged))


def _order(one: Occasion) -> tuple[int, str, str]:
    return one.at, one.promise, one.ticket or ""


def _unjudged(entry: Plain, lacking: Unsupported) -> Unjudged:
    return Unjudged(
        id=entry["id"],
        clause=entry["clause"],
        title=entry.get("title"),
        reason=lacking.reason,
        args=lacking.args_,
    )


def _of(
    entry: Plain, occasions: Sequence[Occasion], missed: Sequence[Occasion], known: Facts
) -> Iterator[Owed]:
    """Yield what one remedy gives; raise `Unsupported` where its misses are not known."""
    totals = Totals(entry.get("cap"), known)
    served: set[object] = set()
    for because in _causes(entry, occasions, missed, known):
        one = because[-1]
        doubts = applies(entry, one, known)
        if doubts is None:
            continue
        apart = sorted((name, value) for name, value in one.attrs.items() if name != "item")
        case = (one.ticket, one.from_, one.to, tuple(apart))
        again = (Doubt(reason="once-or-each"),) if case in served else ()
        served.add(case)
        yield _owed(entry, because, (*again, *doubts), known, totals)


def _causes(
    entry: Plain, occasions: Sequence[Occasion], missed: Sequence[Occasion], known: Facts
) -> list[tuple[Occasion, ...]]:
    """Return the misses that lead to a remedy: one by one, or those that were too many."""
    if "missed" in entry:
        return repeated(entry["missed"], occasions, known)
    name = entry["clause"].rpartition("/")[2]
    follows = entry.get("follows", ())
    if not follows:
        raise Unsupported("no-promise-leads-here")
    for clause in follows:
        promise = clause.rpartition("/")[2]
        if promise not in known.judged:
            raise Unsupported("promise-not-judged", name=promise)
    return [(one,) for one in missed if name in one.remedies]


def _owed(
    entry: Plain,
    because: tuple[Occasion, ...],
    doubts: tuple[Doubt, ...],
    known: Facts,
    totals: Totals,
) -> Owed:
    one, pay = because[-1], entry.get("pay", {})
    found = Owed(
        remedy=entry["id"],
        clause=entry["clause"],
        title=entry.get("title"),
        because=because,
        form=pay.get("as"),
        by=pay.get("by"),
        within=pay["due"] if "unit" in pay.get("due", {}) else None,
        acts=tuple(entry.get("acts", ())),
        either=tuple(entry.get("either", ())),
        choice=entry.get("choice"),
    )
    found, more = _paid(found, entry, one, known, totals)
    longer, third = _longer(entry.get("extends"), one, known)
    claim, fourth = (None, ()) if "claim" not in entry else claims.claim(entry["claim"], one, known)
    day, fifth = claims.due(pay, one, known)
    said = (*doubts, *more, *third, *fourth, *fifth)
    return replace(found, longer=longer, claim=claim, due=day, doubts=tuple(_once(said)))


def _once(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """Yield each doubt once, in order."""
    seen: list[Doubt] = []
    for one in doubts:
        if one not in seen:
            seen.append(one)
            yield one


def _paid(
    found: Owed, entry: Plain, one: Occasion, known: Facts, totals: Totals
) -> tuple[Owed, tuple[Doubt, ...]]:
    """Return what is owed with its sum, within the caps of the payment and of the clause."""
    if "pay" not in entry:
        return found, ()
    if entry.keys() & {"start", "until"} and "per" in entry["pay"]:
        return found, (Doubt(reason="counted-between-events"),)
    value, doubts = reckon(entry["pay"], one, known)
    if value is None:
        return found, doubts
    if "tiers" in entry["pay"] and value.tier is None:
        doubts = (*doubts, Doubt(reason="no-tier"))
    if "cap" in entry:
        value = replace(value, unit=value.unit or sums.currency(_inner(entry["cap"])))
        value, more = totals.within(value, one)
        doubts = (*doubts, *more)
    value, more = _above(entry.get("claim", {}).get("over"), value)
    return replace(found, payment=sums.payment(value)), (*doubts, *more)


def _inner(cap: Plain) -> Plain:
    inner: Plain = cap.get("amount", cap)
    return inner if "unit" in inner else {}


def _above(over: Plain | None, value: Sum) -> tuple[Sum, tuple[Doubt, ...]]:
    """Return nothing where a sum is not above the one above which it is paid."""
    if over is None or sums.nothing(value):
        return value, ()
    if value.base is not None:
        return value, (Doubt(reason="minimum-not-compared"),)
    value = replace(value, unit=value.unit or sums.currency(over))
    least = sums.money(over)
    if value.high > least:
        return (value, ()) if value.low > least else (replace(value, low=Fraction(0)), ())
    return replace(value, low=Fraction(0), high=Fraction(0)), (Doubt(reason="not-above-minimum"),)


def _longer(
    extends: Plain | None, one: Occasion, known: Facts
) -> tuple[Longer | None, tuple[Doubt, ...]]:
    """Return by how much which period becomes longer: as long as the delay unless said."""
    if extends is None:
        return None, ()
    try:
        per, lasts = extends.get("per"), extends.get("lasts")
        if lasts is None:
            low = high = Fraction(_delay(one))
            unit = "second"
        else:
            times = ONE if per is None or per == "missed" else _times(extends, one, known)
            low, high = (Fraction(lasts["amount"]) * each for each in times)
            unit = lasts["unit"]
    except Unsupported as lacking:
        return None, (Doubt(reason=lacking.reason, args=lacking.args_),)
    except (Unpublished, NeverReached):
        return None, (Doubt(reason="calendar-not-published"),)
    longer = Longer(period=extends["period"], amount=low, most=high, unit=unit)
    return longer, () if low == high else (Doubt(reason="counts-not-said"),)


def _times(extends: Plain, one: Occasion, known: Facts) -> tuple[int, int]:
    if isinstance(extends["per"], str):
        raise Unsupported("per-not-supported", per=extends["per"])
    return decided(counted(extends["per"], None, None, one, known), extends.get("counts"))


def _delay(one: Occasion) -> int:
    """Return the seconds of a delay, or of the time that was lost."""
    if one.late is not None:
        return one.late.end - one.late.due
    if one.level is None or one.level.agreed == 0:
        raise Unsupported("delay-unknown")
    return one.level.down
