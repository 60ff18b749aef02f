"""The availability of a service in each window, from the outages of a log. Exact throughout.

A ``unit`` of time (``minute``) is what the letter states times in. Time is counted in whole seconds
all the same: no letter says what becomes of a minute that is not full. Other units (requests,
readings) are not in a log of outages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from pledgebook.clock.opening import Span, Unpublished, merge
from pledgebook.clock.working import Clock
from pledgebook.evaluate import levels
from pledgebook.evaluate.dating import Letter, Unclear, Undated
from pledgebook.evaluate.downtime import Interruptions, common, interruptions, slotted, total
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.evaluate.validity import Always, validity
from pledgebook.evaluate.windows import windows
from pledgebook.model.measured import Covered, Measured, Standing
from pledgebook.model.objective import Validity
from pledgebook.model.outage import Outage
from pledgebook.model.units import BY_CODE, Kind
from pledgebook.model.unjudged import Unjudged

NOT_PUBLISHED = "calendar-not-published"
LOG_STARTS_LATER = "log-starts-later"
OUTAGE_UNDATED = "outage-undated"
SCOPE_MISSING = "scope-attribute-missing"
_TIMES = frozenset({"second", "minute", "hour", "day"})


def availability(
    entry: Plain, outages: Iterable[Outage], covered: Covered, *, clock: Clock, letter: Letter,
    scopes: Plain,
) -> tuple[Measured, ...] | Unjudged:  # fmt: skip
    """Return each window of an ``availability`` entry of ``sla.json``, in order, or why none.

    ``clock`` is the entry's (else ``always``); ``scopes`` are those of ``sla.json``. With ``each``,
    only values that had an outage are listed: any other was up all the time.
    """
    try:
        measuring = _measuring(entry, clock, letter, covered)
        found = windows(
            entry["measure"]["window"], covered, letter, measuring.held, clock.opening.zone
        )
        groups = interruptions(entry, outages, scopes, covered.known_to)
        return tuple(_window(measuring, span, each) for span in found for each in groups)
    except Unsupported as lacking:
        reason, args = lacking.reason, lacking.args_
    except Undated as missing:
        reason, args = "event-undated", {"event": str(missing)}
    except Unclear as unclear:
        reason, args = "period-unclear", {"period": str(unclear)}
    return Unjudged(
        id=entry["id"], clause=entry["clause"], title=entry.get("title"), reason=reason, args=args
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measuring:
    """How an entry is measured: its goal, its hours, and the stretches in which it holds."""

    entry: Plain
    aim: levels.Goal
    slot: int | None
    held: Always
    clock: Clock
    covered: Covered


def _measuring(entry: Plain, clock: Clock, letter: Letter, covered: Covered) -> _Measuring:
    """Raise `Unsupported` where a log of outages does not tell what is measured."""
    measure: Plain = entry["measure"]
    if measure["unit"] not in _TIMES:
        raise Unsupported("unit-not-of-time", unit=measure["unit"])
    if "share" in measure:
        raise Unsupported("share-of-readings")
    if entry.get("if"):
        raise Unsupported("condition-in-words")
    for event in entry.get("requires", ()):
        if letter.dated(event) is None:
            raise Undated(event)
    aim = levels.goal(entry.get("target"))
    slot = None if "slot" not in measure else _slot(measure["slot"], aim)
    held = validity(entry, letter, clock.opening.zone)
    return _Measuring(entry=entry, aim=aim, slot=slot, held=held, clock=clock, covered=covered)


def _slot(slot: Plain, aim: levels.Goal) -> int:
    """Return the seconds of a slot; a limit of the downtime is no mean of slots."""
    unit = BY_CODE[slot["unit"]]
    seconds = Fraction(slot["amount"]) * Fraction(unit.factor)
    if unit.kind is not Kind.CLOCKED or seconds.denominator != 1 or aim.of_downtime:
        raise Unsupported("slot-not-supported")
    return int(seconds)


def _window(how: _Measuring, span: Span, given: Interruptions) -> Measured:
    entry, (start, end) = how.entry, span
    found = Measured(
        promise=entry["id"],
        clause=entry["clause"],
        title=entry.get("title"),
        of=entry["of"],
        from_=start,
        to=end,
        each=given.each,
        unit=how.aim.unit,
        aim=entry["target"]["amount"],
        result=Standing.NO_DATA,
        notes=levels.notes(entry["measure"]),
    )
    try:
        spans = how.clock.spans(start, min(end, how.covered.known_to))
    except Unpublished:
        return replace(found, result=Standing.NOT_JUDGED, reason=NOT_PUBLISHED)
    agreed = spans if not how.held else common(spans, _bounded(how.held, span))
    return _judged(how, found, agreed, given) if agreed else found


def _bounded(held: Sequence[Validity], span: Span) -> list[Span]:
    """Return the stretches in which a promise holds, cut off at the ends of a window."""
    start, end = span
    cut = (
        (
            start if one.from_ is None else max(start, one.from_),
            end if one.to is None else min(end, one.to),
        )
        for one in held
    )
    return merge(one for one in cut if one[0] < one[1])


def _judged(how: _Measuring, found: Measured, agreed: list[Span], given: Interruptions) -> Measured:
    """Return the level of a window in which the service was due, and whether it is enough."""
    lost = common(agreed, given.down)
    due, down = total(agreed), total(lost)
    share = (
        Fraction(due - down, due)
        if how.slot is None
        else slotted(agreed, lost, found.from_, how.slot)
    )
    measure = how.entry["measure"]
    value = levels.counted(levels.level(how.aim, share, down), measure)
    text = levels.text(value, how.aim, measure)
    told = replace(found, agreed=due, down=down, value=value, text=text)
    if found.to > how.covered.known_to:
        return replace(told, result=Standing.RUNNING)
    if not levels.reached(value, how.aim):
        return replace(told, result=Standing.MISSED)
    doubt = _doubt(how, agreed, given)
    return replace(told, result=Standing.NOT_JUDGED if doubt else Standing.MET, reason=doubt)


def _doubt(how: _Measuring, agreed: list[Span], given: Interruptions) -> str | None:
    """Return why more than what is known may have been lost; None where that is all."""
    if agreed[0][0] < how.covered.from_:
        return LOG_STARTS_LATER
    if common(agreed, given.undated):
        return OUTAGE_UNDATED
    return SCOPE_MISSING if common(agreed, given.unclear) else None
