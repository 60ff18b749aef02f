"""The openings of the chapters on what is covered, and on what is owed when it is not kept."""

from __future__ import annotations

import re

from pledgebook.model.clause import Clause
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment
from pledgebook.wording.en import (
    consequences,
    lengths,
    levels,
    moments,
    money,
    particulars,
)
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import join
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import Frame


def promises(clause: Clause) -> bool:
    """Say whether a clause promises an act."""
    return bool(clause.does or clause.either or clause.acts or clause.never)


def since(clause: Clause, naming: Naming) -> tuple[str, tuple[str, ...]]:
    """Return from when something is kept, and the field that says so."""
    if not isinstance(clause.from_, Moment):
        return "", ()
    return f"from {moments.point(clause.from_, naming)}", ("from_",)


def warranty(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say from when, how long and for what a period runs."""
    clause = draft.left
    if draft.frame is Frame.REMARK or promises(clause):
        return draft
    row = draft.frame is Frame.ITEM
    if row and not clause.covers:
        return _row(draft, naming)
    used = ["covers", "by", "place", "choice"]
    start, said = since(clause, naming)
    start = start or ("from then on" if draft.head[:1] == (_after(draft),) else "")
    until = (
        f"until {moments.point(clause.until, naming)}" if isinstance(clause.until, Moment) else ""
    )
    given = clause.lasts if not isinstance(clause.lasts, Agreed) else None
    lasts = lengths.lasting(given, naming) if given else ""
    if not (lasts or start or until):
        return draft
    used += [*said, *(["until"] if until else []), *(["lasts"] if lasts else [])]
    spaced = "," if ", " in lasts else ""
    words = f"{_period(clause, name, naming, row=row)} {lasts or 'runs'}"
    bounds = " ".join(part for part in (start, until) if part and part != "from then on")
    return draft.carry(f"{words}{spaced if bounds else ''} {bounds}".strip(), of=tuple(used))


def _after(draft: Draft) -> str:
    return next((part for part in draft.head if part.startswith("after the end of")), "-")


def _row(draft: Draft, naming: Naming) -> Draft:
    """Say only how long, in an entry below the sentence on the period."""
    lasts, clause = draft.left.lasts, draft.left
    if lasts is None:
        return draft
    who = _chooser(clause)
    chosen = f"at {naming.noun(who)}’s option" if who else ""
    words = lengths.lasting(lasts, naming).removeprefix("lasts ")
    return draft.say(words, chosen, of=("lasts", *(("by", "choice") if who else ())))


def _chooser(clause: Clause) -> str:
    """Return who may choose a period, '' where it is given without being chosen."""
    return clause.choice or ("customer" if clause.by == ("customer",) else "")


def _period(clause: Clause, name: str, naming: Naming, *, row: bool) -> str:
    """Return the period as the subject of its sentence: ``the free warranty for the pump``."""
    own, who = naming.commitment.warranty.get(name), _chooser(clause)
    given = () if clause.by == ("customer",) else clause.by
    title = naming.period(name) if own and own.title else "the warranty"
    named = all(naming.title(item).lower() in title.lower() for item in clause.covers)
    parts = [
        "the warranty" if row else title,
        f"for {naming.nouns(clause.covers)}" if clause.covers and not named else "",
        particulars.placed(clause.place) if clause.place else "",
        f"given by {join(naming.actor(one) for one in given)}" if given else "",
    ]
    words = " ".join(part for part in parts if part)
    return f"{words}, if {naming.noun(who)} chooses it," if who else words


def exclusions(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is not covered."""
    del name
    clause = draft.left
    if draft.frame.is_row:
        return draft
    means = clause.means.removesuffix(".") if isinstance(clause.means, str) else ""
    covers = naming.nouns(clause.covers)
    whole = "the free service" if clause.charge else "this commitment"
    if not means:
        return draft.carry(f"{whole} does not cover {covers or 'this case'}", of=("covers",))
    draft = draft.open(f"for {covers}" if covers else "", of=("covers",))
    return draft.carry(f"{whole} {_excluded(naming.lowered(means))}", of=("means",))


def _excluded(means: str) -> str:
    """Return what is not covered: a thing as it stands, a case as a clause of its own."""
    if _CASE.match(means):
        return f"does not apply {means[0].lower()}{means[1:]}"
    if len(_VERB.findall(means)) > len(_RELATIVE.findall(means)):
        return f"does not cover cases in which {means}"
    own = means[:1].isupper() and means[1:2].islower()
    return f"does not cover the following: {means}" if own else f"does not cover {means}"


_CASE = re.compile(r"(if|where|when|whenever|unless|while)\b", re.I)
_VERB = re.compile(r"\b(is|are|was|were|has|have|had|can|cannot|may|does|do|did|will|fails)\b")
_RELATIVE = re.compile(r"\b(that|which|who|whose|whom|where|when|if|as|unless|than|what)\b")


def availability(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which level which service reaches."""
    clause = draft.left
    if not (clause.of or clause.target or clause.measure) or draft.frame is Frame.REMARK:
        return draft
    own = naming.commitment.availability.get(name, clause)
    if not clause.target:
        return _measured(draft, own, naming)
    measure = clause.measure
    window = clause.window or (measure.window if measure else None)
    told = window is None or _named(window, clause, naming)
    over = "" if window is None or told else f" {lengths.window(window, naming)}"
    words = f"{_level(draft, own, naming)}{over}"
    draft = draft.carry(words, of=("of", "target", "window"))
    if measure is None or clause.window:
        return draft
    return draft.add(lengths.measured(measure, naming, windowed=False), of=("measure",))


def _named(window: object, clause: Clause, naming: Naming) -> bool:
    """Say whether a window is each case of what is measured: an outage of an outage."""
    if not isinstance(window, str) or not clause.of:
        return False
    return naming.title(window).lower() in naming.title(clause.of).lower()


def _measured(draft: Draft, own: Clause, naming: Naming) -> Draft:
    """Say of what a level is measured, where the rows say the level."""
    clause = draft.left
    what = naming.noun(clause.of) if clause.of else "each of the following"
    if clause.measure and not draft.frame.is_row:
        how = lengths.measured(clause.measure, naming).removeprefix("it ")
        uptime = all(levels.is_uptime(row.target, clause.measure) for row in own.rows)
        of = "the availability of " if uptime else ""
        return draft.carry(f"{of}{what} {how}", of=("of", "measure"))
    if not clause.of:
        return draft
    words = what if draft.frame.is_row else f"the following applies to {what}"
    return draft.carry(words, of=("of",))


def _level(draft: Draft, own: Clause, naming: Naming) -> str:
    """Return the level of a service, or of those that the rows name."""
    clause = draft.left
    if clause.of or not isinstance(clause.target, Quantity):
        return levels.target(clause, naming, measure=own.measure)
    reached = levels.reached(clause.target)
    each = " of each of the following" if draft.frame is Frame.LIST else ""
    if not levels.is_uptime(clause.target, clause.measure or own.measure):
        return f"each of the following will be {reached}" if each else f"this will be {reached}"
    return f"the availability{each} will be {reached}"


def remedies(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open a remedy with the promises that were not kept."""
    if draft.frame.is_row:
        return draft
    of = consequences.missing(name, draft, naming)
    draft = draft.begin(consequences.broken(name, naming))
    if draft.left.pay and not promises(draft.left):
        words = money.pay(draft.left.pay, naming.party("provider"), naming, of)
        return draft.carry(words, of=("pay",))
    return draft
