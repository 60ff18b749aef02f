"""Who does what: subject, manner and acts of a sentence."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.model.clause import Binding, Clause
from pledgebook.model.names import Kind
from pledgebook.model.timing import Moment, MomentByAct
from pledgebook.wording.en import acts, deadlines, moments, particulars
from pledgebook.wording.en.acts import Acting
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import join
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import Frame, without
from pledgebook.wording.structure.limits import has_limit, is_apart

_RIGHTS = {"remedies", "termination", "complaints"}
_SERVED = "customer-duties"
_PARTIES = {"provider", "customer"}


def _by(clause: Clause, chapter: str) -> tuple[str, ...]:
    pays = chapter == "fees" and "pay" in (*clause.does, *clause.acts)
    return clause.by or (("customer",) if chapter == _SERVED or pays else ("provider",))


def acting(clause: Clause, chapter: str, naming: Naming) -> Acting:
    """Return who acts for whom in a clause."""
    if clause.for_:
        return Acting(naming, naming.nouns(clause.for_))
    if {*_by(clause, chapter)} == _PARTIES and chapter == "termination":
        return Acting(naming, "the other party")
    other = "provider" if _by(clause, chapter) == ("customer",) else "customer"
    return Acting(naming, naming.party(other))


def subject(clause: Clause, chapter: str, naming: Naming) -> str:
    """Return who acts, with ``will``, ``may`` or ``must``."""
    by = _by(clause, chapter)
    who = join(naming.actor(name) for name in by)
    jointly = " jointly" if len(by) > 1 else ""
    if {*by} == _PARTIES and chapter == "termination":
        return "either party may"
    if clause.binding is Binding.OPTIONAL:
        return f"{who} may{jointly}"
    if by == ("customer",) and chapter in (*_RIGHTS, _SERVED):
        return f"{who} {'may' if chapter in _RIGHTS else 'must'}"
    return f"{who} will{jointly}"


def named(clause: Clause) -> tuple[str, ...]:
    """Return the fields that the subject says."""
    return ("by", "binding") if clause.binding is Binding.OPTIONAL else ("by",)


def speaks(draft: Draft, naming: Naming) -> str:
    """Return the subject with its space; '' in a remark that names nobody."""
    if not draft.left.by and draft.frame is Frame.REMARK:
        return ""
    return f"{subject(draft.left, draft.chapter, naming)} "


def doing(draft: Draft, naming: Naming) -> Draft:
    """Say the acts, or only who answers for the clause where it has none."""
    draft = _given(draft)
    voice = acting(draft.left, draft.chapter, naming)
    if draft.frame is not Frame.TABLE:
        draft = _opened(draft, voice)
    clause = draft.left
    plain = acts.untimed(clause, voice)
    if draft.frame is Frame.TABLE:
        return _above(draft, plain, naming)
    how = acts.through(clause.via, naming)
    alone = not plain.words and len(clause.acts) == 1
    told = without(clause, "covers", "for_", "gives", "content") if plain.words else clause
    timed = deadlines.timed(told, voice, how if alone else "")
    apart = deadlines.apart(clause, voice, _obliged(draft, naming))
    if not plain.words and not timed:
        draft = replace(draft, left=without(clause, "covers", "for_")) if apart else draft
        return _idle(draft, naming).add(*apart, of=("acts", "from_") if clause.acts else ())
    said = (
        _said_plainly(draft, plain, timed, naming) if plain.words else _timely(draft, timed, naming)
    )
    return _basis(said, clause, naming).add(*apart, of=())


def _used(clause: Clause, who: str, plain: acts.Phrase) -> tuple[str, ...]:
    spoken = named(clause) if who else ("by",)
    return (*spoken, "does", "either", "acts", "via", *plain.said, *_said(clause))


def _said_plainly(draft: Draft, plain: acts.Phrase, timed: str, naming: Naming) -> Draft:
    """Say acts without a limit, and after them those that have one."""
    clause, who = draft.left, speaks(draft, naming)
    main = f"{who}{plain.words} {acts.through(clause.via, naming)}".strip()
    bound = " may " in who and "notify" in clause.acts
    then = f"to do so, {_bound(who)}" if bound else who
    used = _used(clause, who, plain)
    done = draft.add(main, of=used) if draft.carried else _close(draft.carry(main, of=used))
    return done.add(f"{then}{timed}" if timed else "", of=())


def _timely(draft: Draft, timed: str, naming: Naming) -> Draft:
    """Say acts that have a limit."""
    clause, who = draft.left, speaks(draft, naming)
    how = acts.through(clause.via, naming)
    said = draft.carry(f"{who}{timed}", of=_used(clause, who, acts.Phrase("")))
    if not has_limit(clause):
        said = _close(said)
    apart = how and len(clause.acts) > 1 and f" {how} " not in timed
    return said.add(f"this is done {how}" if apart else "", of=())


def _given(draft: Draft) -> Draft:
    """Let what is given without an act be provided."""
    clause = draft.left
    idle = not (draft.carried or clause.does or clause.either or clause.acts)
    if not idle or not clause.gives or draft.frame is not Frame.SENTENCE:
        return draft
    return replace(draft, left=replace(clause, does=("provide",)))


def _obliged(draft: Draft, naming: Naming) -> str:
    """Return who need not act, with the verb: ``the Provider is``."""
    by = _by(draft.left, draft.chapter)
    return f"{join(map(naming.actor, by))} {'are' if len(by) > 1 else 'is'}"


def _bound(who: str) -> str:
    """Return who may act as who must."""
    return who.replace("either party may ", "that party must ").replace(" may ", " must ")


def _opened(draft: Draft, voice: Acting) -> Draft:
    """Open with what it is about, where its acts do not take it as their object."""
    clause = draft.left
    names = clause.does or clause.either or tuple(clause.acts)
    verbs = [voice.verb(name) for name in names]
    several = not clause.does and not clause.either and len(clause.acts) > 1
    mixed = len({verb.on or verb.title for verb in verbs if not verb.head}) + any(
        verb.head for verb in verbs
    )
    spread = several or mixed > 1
    if clause.covers and verbs and (spread or not any(verb.takes for verb in verbs)):
        draft = draft.open(f"for {voice.naming.nouns(clause.covers)}", of=("covers",))
    if clause.for_ and several and not any(verb.addressed for verb in verbs):
        draft = draft.open(f"for {voice.naming.nouns(clause.for_)}", of=("for_",))
    return draft


def _close(draft: Draft) -> Draft:
    return draft if "," in draft.head[-1] else draft.closed()


def _basis(draft: Draft, clause: Clause, naming: Naming) -> Draft:
    """Say where it is done and on what it rests."""
    place = particulars.placed(clause.place) if clause.place else ""
    per = naming.cited(clause.per) if clause.per else ""
    return draft.say(place, per, of=("place", "per"))


def _above(draft: Draft, plain: acts.Phrase, naming: Naming) -> Draft:
    """Say above a table who acts within its limits."""
    clause = draft.left
    who = speaks(draft, naming)
    act = f"{plain.words} and " if plain.words else ""
    about = "" if "covers" in plain.said else naming.nouns(clause.covers)
    whom = "" if "for_" in plain.said else naming.nouns(clause.for_)
    limits = "the time limits in the table below"
    told = clause.for_ if draft.chapter == "escalation" and not act else ()
    main = f"escalate the matter to {whom} within {limits}" if told else f"{act}meet {limits}"
    parts = [
        f"{who}{main}",
        f"for {about}" if about else "",
        f"for {whom}" if whom and not told else "",
        acts.through(clause.via, naming),
    ]
    words = " ".join(part for part in parts if part)
    used = (*named(clause), "does", "either", "via", "covers", "for_", *plain.said)
    if draft.carried:
        return _besides(draft, words, naming, used)
    return _basis(draft.carry(words, of=used), clause, naming)


def _besides(draft: Draft, words: str, naming: Naming, used: tuple[str, ...]) -> Draft:
    """Say who meets the limits of a table, where its sentence says something else."""
    clause = draft.left
    since = clause.from_ if isinstance(clause.from_, Moment) else None
    counted = f", counted from {moments.point(since, naming)}" if since else ""
    per = f" {naming.cited(clause.per)}" if clause.per else ""
    return draft.add(f"{words}{per}{counted}", of=(*used, "per", *(("from_",) if since else ())))


def _said(clause: Clause) -> tuple[str, ...]:
    if not clause.acts:
        return ()
    told = isinstance(clause.from_, MomentByAct) and clause.from_.acts.keys() <= clause.acts.keys()
    start = ("from_",) if isinstance(clause.from_, Moment) or told else ()
    due = [name for name, one in clause.acts.items() if not is_apart(one)]
    return ("covers", "for_", "before", *start, *acts.taken(due, clause))


def _idle(draft: Draft, naming: Naming) -> Draft:
    """Say who, how and for whom, where no act carries it."""
    clause = draft.left
    about = f"for {naming.nouns(clause.covers)}" if clause.covers else ""
    draft = draft.open(about, of=("covers",))
    if draft.frame is Frame.LIST and not draft.carried:
        draft = draft.carry("the following applies", of=()).closed()
    if clause.by:
        who = join(naming.actor(name) for name in clause.by)
        verb = "are" if len(clause.by) > 1 else "is"
        draft = draft.add(f"{who} {verb} responsible", of=("by",))
    if clause.for_:
        whom = f"for {naming.nouns(clause.for_)}"
        draft = draft.tell(whom, f"this is {whom}", of=("for_",))
    if clause.per:
        cited = naming.cited(clause.per)
        draft = draft.tell(cited, f"this is done {cited}", of=("per",))
    if clause.via:
        how = acts.through(clause.via, naming)
        draft = draft.tell(how, f"this is done {how}", of=("via",))
    return draft


def starts(draft: Draft, naming: Naming) -> Draft:
    """Say from when, where no act of the sentence has said it."""
    start = draft.left.from_
    if start is None:
        return draft
    if isinstance(start, MomentByAct):
        return draft.add(*_each(start, naming), of=("from_",))
    if not isinstance(start, Moment):
        return draft.add(f"the start will be {moments.agreed(start, naming)}", of=("from_",))
    since = moments.point(start, naming)
    if draft.frame is Frame.TABLE:
        return draft.say(f"counted from {since}", of=("from_",))
    return draft.tell(f"from {since}", f"this holds from {since}", of=("from_",))


def _each(start: MomentByAct, naming: Naming) -> list[str]:
    acts_: dict[str, list[str]] = {}
    for act, one in start.acts.items():
        acts_.setdefault(moments.point(one, naming), []).append(naming.title(act, Kind.ACT))
    return [f"time to {join(titles)} is counted from {since}" for since, titles in acts_.items()]
