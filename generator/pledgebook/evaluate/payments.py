"""What one miss costs: a sum or a share of a base, by tiers, per interval, capped."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from pledgebook.clock.opening import Unpublished
from pledgebook.clock.working import NeverReached
from pledgebook.evaluate import sums
from pledgebook.evaluate.facts import Facts
from pledgebook.evaluate.lateness import ONE, Counted, counted, exceeds
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.evaluate.sums import Sum
from pledgebook.evaluate.tiers import tier
from pledgebook.model.occasion import Occasion
from pledgebook.model.owed import Doubt
from pledgebook.model.units import BY_CODE, TIME

# What is only known once the money is spent or the loss has come.
_AFTERWARDS = frozenset({"actual-cost"})


def reckon(pay: Plain, one: Occasion, known: Facts) -> tuple[Sum | None, tuple[Doubt, ...]]:
    """Return what ``pay`` gives for a miss, with its own cap, and what could not be computed."""
    try:
        found = _sum(pay, one, known)
    except Unsupported as lacking:
        return None, (Doubt(reason=lacking.reason, args=lacking.args_),)
    except Unpublished:
        return None, (Doubt(reason="calendar-not-published"),)
    except NeverReached:
        return None, (Doubt(reason="never-due"),)
    return limited(found, [("least", pay.get("least")), ("cap", pay.get("cap"))], known)


def limited(
    value: Sum, limits: Iterable[tuple[str, Plain | None]], known: Facts
) -> tuple[Sum, tuple[Doubt, ...]]:
    """Return a sum within its limits, and the limits that could not be applied."""
    doubts = list(_doubts(value))
    for which, given in limits:
        if given is None or (which == "least" and _is_time(given)):
            continue
        try:
            end = sums.limit(given, value, known.sums)
        except Unsupported as lacking:
            doubts.append(Doubt(reason=lacking.reason, args=lacking.args_))
            continue
        if end is not None:
            value = value.at_most(end) if which == "cap" else value.at_least(end)
    return value, tuple(doubts)


def _doubts(value: Sum) -> Iterable[Doubt]:
    if value.base is not None and not sums.nothing(value):
        reason = "cost-known-afterwards" if value.base in _AFTERWARDS else "base-unknown"
        yield Doubt(reason=reason, args={"of": value.base})
    if value.low != value.high:
        yield Doubt(reason="counts-not-said")


def _sum(pay: Plain, one: Occasion, known: Facts) -> Sum:
    """Return what is paid before its cap; raise `Unsupported` where no machine can tell."""
    if "formula" in pay:
        raise Unsupported("formula-in-words", formula=pay["formula"])
    rate, applied = pay, None
    if "tiers" in pay:
        applied = tier(pay["tiers"], one, known)
        if applied is None:
            return Sum(low=Fraction(0), high=Fraction(0), of=pay.get("of"))
        rate = applied
    times = _times(pay, rate, one, known)
    intervals = times[0] if "per" in pay and times[0] == times[1] else None
    found = _rated(pay, rate, times, known)
    return Sum(
        low=found.low,
        high=found.high,
        unit=found.unit,
        base=found.base,
        share=found.share,
        of=found.of,
        tier=applied,
        intervals=intervals,
    )


def _rated(pay: Plain, rate: Plain, times: Counted, known: Facts) -> Sum:
    """Return the sum of a rate that is due so many times."""
    if "amount" in rate:
        each, unit = sums.money(rate["amount"]), sums.currency(rate["amount"])
        return Sum(low=each * times[0], high=each * times[1], unit=unit)
    of = pay.get("of")
    if of is None:
        raise Unsupported("base-not-said")
    share = Fraction(rate.get("share", "100"))  # a base alone is paid in full
    base = known.sums.get(of)
    each = share if base is None else share * Fraction(base) / 100
    unit = sums.currency(pay.get("cap")) or sums.currency(pay.get("least"))
    whole = share * times[0] if times[0] == times[1] else None
    return Sum(
        low=each * times[0],
        high=each * times[1],
        unit=unit,
        base=of if base is None else None,
        share=whole,
        of=of,
    )


def _times(pay: Plain, rate: Plain, one: Occasion, known: Facts) -> Counted:
    """Return how many times a rate is due: the full intervals, and those that have started."""
    per, beyond = pay.get("per"), pay.get("beyond")
    if per is None and "per" in rate.get("amount", {}):
        per = {"amount": "1", "unit": rate["amount"]["per"]}
    if per is None:
        return ONE if beyond is None or exceeds(beyond, one, known) else (0, 0)
    if isinstance(per, str):
        if per != "missed":
            raise Unsupported("per-not-supported", per=per)
        return ONE
    return decided(counted(per, beyond, _least(pay), one, known), pay.get("counts"))


def decided(times: Counted, counts: str | None) -> Counted:
    """Return the intervals that count: full ones, those begun, or both where nothing is said."""
    full, started = times
    return {"full": (full, full), "started": (started, started)}.get(counts or "", times)


def _least(pay: Plain) -> Plain | None:
    least: Plain | None = pay.get("least")
    return least if least is not None and _is_time(least) else None


def _is_time(given: Plain) -> bool:
    return "unit" in given and BY_CODE[given["unit"]].kind in TIME
