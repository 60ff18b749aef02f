"""Whether a remedy applies to a miss: what it is about, when it was, what must have happened."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.evaluate.dating import Unclear, Undated
from pledgebook.evaluate.facts import Facts
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.evaluate.validity import validity
from pledgebook.model.occasion import Occasion
from pledgebook.model.owed import Doubt


def applies(entry: Plain, one: Occasion, known: Facts) -> tuple[Doubt, ...] | None:
    """Return what is in doubt about a remedy's conditions; None where it does not apply."""
    if one.attrs.get("exclusion") in entry.get("exclusions", ()):
        return None
    unknown = _unknown_scope(entry, one)
    if unknown is None or not _within(entry, one, known):
        return None
    return (*unknown, *_conditions(entry, one, known))


def _unknown_scope(entry: Plain, one: Occasion) -> tuple[Doubt, ...] | None:
    """Return the attributes that are missing to tell; None where one of them rules it out."""
    doubts: list[Doubt] = []
    for scope, inside in (("scope", True), ("not_scope", False)):
        for name, values in entry.get(scope, {}).items():
            value = one.attrs.get(name)
            if value is None:
                doubts.append(Doubt(reason="attribute-unknown", args={"attribute": name}))
            elif (value in values) is not inside:
                return None
    return tuple(doubts)


def _within(entry: Plain, one: Occasion, known: Facts) -> bool:
    """Say whether a remedy held when its promise was missed, as far as that is known."""
    try:
        held = validity(entry, known.letter, known.zone)
    except Unsupported:
        return False
    except (Undated, Unclear):
        return True  # said as a doubt
    return not held or any(
        (each.from_ is None or each.from_ <= one.at) and (each.to is None or one.at < each.to)
        for each in held
    )


def _conditions(entry: Plain, one: Occasion, known: Facts) -> Iterator[Doubt]:
    """Yield the conditions of which nobody knows whether they are fulfilled."""
    try:
        validity(entry, known.letter, known.zone)
    except Undated as missing:
        yield Doubt(reason="event-undated", args={"event": str(missing)})
    except Unclear as unclear:
        yield Doubt(reason="period-unclear", args={"period": str(unclear)})
    for event in entry.get("requires", ()):
        happened = event == "missed" or event in one.events
        if not happened and known.letter.dated(event) is None:
            yield Doubt(reason="event-undated", args={"event": event})
    for words in entry.get("if", ()):
        yield Doubt(reason="condition-in-words", args={"words": words})
