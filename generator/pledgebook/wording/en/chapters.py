"""How each chapter opens: its own way to say what carries it.

A speaker puts into words what its chapter says in its own way; the general composer says the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Moment
from pledgebook.wording.en import (
    acts,
    consequences,
    deadlines,
    doing,
    lengths,
    moments,
    money,
    particulars,
)
from pledgebook.wording.en import people as persons
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import join, quoted, the
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import Frame

Speaker = Callable[[Draft, str, Naming], Draft]


def promises(clause: Clause) -> bool:
    """Say whether a clause promises an act."""
    return bool(clause.does or clause.either or clause.acts)


def _since(clause: Clause, naming: Naming) -> tuple[str, tuple[str, ...]]:
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
    used = ["covers", "by", "place"]
    start, said = _since(clause, naming)
    start = start or ("from then on" if draft.head[:1] == (_after(draft),) else "")
    until = (
        f"until {moments.point(clause.until, naming)}" if isinstance(clause.until, Moment) else ""
    )
    lasts = lengths.lasting(clause.lasts, naming) if clause.lasts else ""
    if not (lasts or start or until):
        return draft
    used += [*said, *(["until"] if until else []), *(["lasts"] if lasts else [])]
    spaced = "," if "," in lasts else ""
    words = f"{_period(clause, name, naming, row=row)} {lasts or 'runs'}"
    bounds = " ".join(part for part in (start, until) if part and part != "from then on")
    return draft.carry(f"{words}{spaced if bounds else ''} {bounds}".strip(), of=tuple(used))


def _after(draft: Draft) -> str:
    return next((part for part in draft.head if part.startswith("after the end of")), "-")


def _row(draft: Draft, naming: Naming) -> Draft:
    """Say only how long, in an entry below the sentence on the period."""
    lasts = draft.left.lasts
    if lasts is None:
        return draft
    return draft.say(lengths.lasting(lasts, naming).removeprefix("lasts "), of=("lasts",))


def _period(clause: Clause, name: str, naming: Naming, *, row: bool) -> str:
    """Return the period as the subject of its sentence: ``the free warranty for the pump``."""
    own = naming.commitment.warranty.get(name)
    title = naming.period(name) if own and own.title else "the warranty"
    named = all(naming.title(item).lower() in title.lower() for item in clause.covers)
    parts = [
        "the warranty" if row else title,
        f"for {naming.nouns(clause.covers)}" if clause.covers and not named else "",
        particulars.placed(clause.place) if clause.place else "",
        f"given by {join(naming.actor(one) for one in clause.by)}" if clause.by else "",
    ]
    return " ".join(part for part in parts if part)


def exclusions(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is not covered."""
    del name
    clause = draft.left
    if draft.frame.is_row:
        return draft
    means = clause.means.removesuffix(".") if isinstance(clause.means, str) else ""
    covers = naming.nouns(clause.covers)
    said = ("covers", *(("means",) if means else ()))
    whole = "the service free of charge" if clause.charge else "this commitment"
    if means:
        about = f" for {covers}" if covers else ""
        return draft.carry(f"{whole} does not cover the following{about}: {means}", of=said)
    return draft.carry(f"{whole} does not cover {covers or 'this case'}", of=said)


def availability(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which level which service reaches."""
    del name
    clause = draft.left
    if draft.frame.is_row or not (clause.of or clause.target):
        return draft
    if not clause.target:
        what = naming.noun(clause.of or "")
        return draft.carry(f"the level of {what} is measured as follows", of=("of",))
    served = clause if clause.of else replace(clause, of="service")
    words, measure = particulars.target(served, naming), clause.measure
    window = clause.window or (measure.window if measure else None)
    over = f" {lengths.window(window, naming)}" if window else ""
    draft = draft.carry(f"{words}{over}", of=("of", "target", "window"))
    if measure is None or clause.window:
        return draft
    return draft.add(lengths.measured(measure, naming, windowed=False), of=("measure",))


def remedies(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open a remedy with the promises that were not kept."""
    if draft.frame.is_row:
        return draft
    draft = draft.begin(consequences.broken(name, naming))
    if draft.left.pay and not promises(draft.left):
        words = money.pay(draft.left.pay, naming.party("provider"), naming)
        return draft.carry(words, of=("pay",))
    return draft


def staff(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say how many people of which role are there."""
    del name
    clause = draft.left
    counted = isinstance(clause.people, Quantity)
    kept = (counted, clause.role, clause.for_, clause.place, clause.qualified, clause.experience)
    if not any(kept) or promises(clause):
        return draft
    full = {True: "full time", False: "part time", None: ""}[clause.dedicated]
    parts = [
        f"{doing.subject(clause, draft.chapter, naming)} assign {persons.team(clause, naming)}",
        f"for {naming.nouns(clause.for_)}" if clause.for_ else "",
        particulars.placed(clause.place) if clause.place else "",
        full,
    ]
    used = ("by", "role", "for_", "place", "dedicated", "qualified", "experience")
    draft = draft.carry(
        " ".join(part for part in parts if part), of=(*used, *(("people",) if counted else ()))
    )
    return draft.add(*persons.skills(clause), of=())


def offices(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which office is kept where, in which role, under whom."""
    clause = draft.left
    if draft.frame.is_row:
        return draft
    since, used = _since(clause, naming)
    kept = "a service office" if clause.place else the(naming.title(name))
    parts = [
        f"{doing.subject(clause, draft.chapter, naming)} keep {kept}",
        particulars.placed(clause.place) if clause.place else "",
        f"for {naming.nouns(clause.for_)}" if clause.for_ else "",
        since,
    ]
    words = " ".join(part for part in parts if part)
    draft = draft.carry(words, of=("by", "place", "for_", *used))
    sentences = [
        f"it acts as {naming.title(clause.role)}" if clause.role else "",
        f"it is managed under {quoted(naming.title(clause.under))}" if clause.under else "",
    ]
    draft = draft.add(*sentences, of=("role", "under"))
    if not promises(clause):
        return draft
    voice = doing.acting(clause, draft.chapter, naming)
    done = acts.untimed(draft.left, voice)
    if not done.words:
        return draft
    how = acts.through(clause.via, naming)
    sentence = f"it will {done.words}{f' {how}' if how else ''}"
    return draft.add(sentence, of=("does", "either", "via", *done.said))


def training(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say who trains whom."""
    del name
    clause = draft.left
    if draft.frame.is_row or promises(clause):
        return draft
    whom = f"train {naming.nouns(clause.for_)}" if clause.for_ else "provide training"
    words = f"{doing.subject(clause, draft.chapter, naming)} {whom}"
    return draft.carry(words, of=("by", "for_")).closed()


def parts(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is kept in stock."""
    del name
    clause = draft.left
    if not clause.keeps or draft.frame.is_row:
        return draft
    since, used = _since(clause, naming)
    given = clause.does == ("provide",)
    said = [
        f"{doing.subject(clause, draft.chapter, naming)} keep {join(clause.keeps)} in stock",
        f"for {naming.nouns(clause.covers)}" if clause.covers else "",
        particulars.placed(clause.place) if clause.place else "",
        since,
        "and supply them" if given else "",
    ]
    fields = ("by", "keeps", "covers", "place", *used, *(("does",) if given else ()))
    return draft.carry(" ".join(part for part in said if part), of=fields)


def fees(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say for what is charged where no act says it."""
    del name
    clause = draft.left
    if promises(clause) or clause.charge is None or draft.frame is Frame.REMARK:
        return draft
    how = acts.through(clause.via, naming)
    served = f"for service {how}, " if how else ""
    return draft.carry(f"{served}{money.charge(clause.charge, naming)}", of=("via", "charge"))


def escalation(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say to whom it is reported where no act does."""
    del name
    clause = draft.left
    if promises(clause) or not clause.for_ or draft.frame.is_row:
        return draft
    who = doing.subject(clause, draft.chapter, naming)
    words = f"{who} escalate the matter to {naming.nouns(clause.for_)}"
    return draft.carry(words, of=("for_", "by")).closed()


def quality(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what the result is to be."""
    del name
    clause = draft.left
    if promises(clause) or draft.frame.is_row or not (clause.goals or clause.covers):
        return draft
    who = doing.subject(clause, draft.chapter, naming)
    about = f" for {naming.nouns(clause.covers)}" if clause.covers else ""
    if clause.goals:
        words = f"{who} guarantee the following{about}: {join(clause.goals)}"
    else:
        words = f"{who} answer for the quality of {naming.nouns(clause.covers)}"
    return draft.carry(words, of=("covers", "goals", "by"))


def complaints(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open with the complaint where nothing else does."""
    del name
    if draft.frame.is_row or draft.head:
        return draft
    return draft.open(f"where {naming.party('customer')} complains", of=())


def process(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say where a process begins and ends, and its limit from end to end."""
    clause = draft.left
    begins, ends = clause.from_, clause.until
    if draft.frame is not Frame.SENTENCE or not isinstance(begins, Moment | None):
        return draft
    voice = doing.acting(clause, draft.chapter, naming)
    parts_ = [
        f"from {moments.point(begins, naming)}" if begins else "",
        f"to {moments.point(ends, naming)}" if isinstance(ends, Moment) else "",
    ]
    bounds = " ".join(part for part in parts_ if part)
    who = f", under {join(naming.actor(one) for one in clause.by)}" if clause.by else ""
    words = f"{quoted(naming.title(name))} runs {bounds or 'step by step'}{who}"
    limits = deadlines.timed(clause, voice)
    whole = f"from end to end, {naming.party('provider')} will {limits}" if limits else ""
    said = ("acts", "from_", "by", *(("until",) if isinstance(ends, Moment) else ()))
    draft = draft.carry(words, of=said)
    return draft.add(whole, *deadlines.apart(clause, voice), of=())


def precedence(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which document counts."""
    del name
    clause = draft.left
    if draft.frame.is_row or promises(clause):
        return draft
    if clause.order:
        kinds = (Kind.DOCUMENT, Kind.DEFINITION, Kind.CLAUSE, Kind.PERIOD)
        names = ", ".join(naming.noun(one, *kinds) for one in clause.order)
        words = f"where documents differ, the one named first prevails: {names}"
        draft = draft.carry(words, of=("order",))
    if not clause.per:
        return draft
    if clause.choice:
        who = naming.noun(clause.choice)
        names = join(quoted(naming.title(one)) for one in clause.per)
        both = f"{names} apply side by side; where they differ, {who} chooses"
        return draft.carry(both, of=("per", "choice"))
    opening = "" if draft.head else "on matters not settled here, "
    verb = "applies" if len(clause.per) == 1 else "apply"
    return draft.carry(f"{opening}{naming.nouns(clause.per)} {verb}", of=("per",))


SPEAKERS: Mapping[str, Speaker] = {
    "warranty": warranty,
    "exclusions": exclusions,
    "availability": availability,
    "remedies": remedies,
    "staff": staff,
    "offices": offices,
    "training": training,
    "parts": parts,
    "escalation": escalation,
    "quality": quality,
    "complaints": complaints,
    "fees": fees,
    "process": process,
    "precedence": precedence,
}
