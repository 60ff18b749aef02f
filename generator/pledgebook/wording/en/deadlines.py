"""What is done by when: acts with a limit, in a sentence and in the cell of a table."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Absent, Bound, NthWorkingDay, Quantity
from pledgebook.model.timing import Agreed, Deadline, Land, Moment, Statistic
from pledgebook.wording.en import acts, levels, moments, values
from pledgebook.wording.en.acts import Acting
from pledgebook.wording.en.grammar import both, join
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import without
from pledgebook.wording.structure.limits import defined, is_ahead, is_apart, start_of

_LAND = {
    Land.CLOSE: "close of business",
    Land.END_OF_DAY: "24:00",
    Land.SAME_TIME: "the same time",
}


def timed(clause: Clause, voice: Acting, how: str = "") -> str:
    """Return the acts with their limits, and once from when several of them are counted.

    ``how`` is the manner of the only act.
    """
    names = [name for name, deadline in clause.acts.items() if not is_apart(deadline)]
    starts = {name: _start(clause, name, voice.naming) for name in names}
    shared = len(names) > 1 and len({*starts.values()}) == 1 and starts[names[0]]
    said: list[str] = []
    left = clause
    for name in names:
        said.append(act(name, left, voice, how, start="" if shared else starts[name]))
        left = without(left, *acts.taken((name,), left))
    if not shared:
        return both(said)
    word = "both" if len(names) == 2 else "all"
    return f"{both(said)}, {word} counted from {_since(clause, names[0], voice.naming)}"


def apart(clause: Clause, voice: Acting, who: str) -> list[str]:
    """Return sentences on acts whose limit is still to be agreed, or that do not apply.

    ``who`` does them, with the verb: ``the Provider is``.
    """
    found = clause.acts.items()
    none = [
        _needless(name, clause, voice) for name, one in found if one.in_ is Absent.NOT_APPLICABLE
    ]
    return [
        *([f"{who} not obliged to {join(none, 'or to')}"] if none else []),
        *(_agreed(name, clause, voice) for name, one in found if isinstance(one.in_, Agreed)),
    ]


def _needless(name: str, clause: Clause, voice: Acting) -> str:
    deadline, naming = clause.acts[name], voice.naming
    since = f", counted from {moments.point(deadline.from_, naming)}" if deadline.from_ else ""
    return f"{_done(name, clause, voice)}{since}{_extras(deadline, naming)}"


def _agreed(name: str, clause: Clause, voice: Acting) -> str:
    deadline, naming = clause.acts[name], voice.naming
    assert isinstance(deadline.in_, Agreed)  # noqa: S101 (asked by `apart`)
    start = _since(clause, name, naming)
    counted = f", counted from {start}," if start else ""
    agreed = moments.agreed(deadline.in_, naming)
    limit_ = f"the time allowed to {_done(name, clause, voice)}{counted} will be {agreed}"
    return f"{limit_}{_extras(deadline, naming)}"


def _done(name: str, clause: Clause, voice: Acting) -> str:
    deadline = clause.acts[name]
    how = acts.through(deadline.via, voice.naming)
    return " ".join(part for part in (_verbs(name, deadline, clause, voice), how) if part)


def _since(clause: Clause, name: str, naming: Naming) -> str:
    moment = start_of(clause, name)
    return moments.point(moment, naming) if moment else ""


def _start(clause: Clause, name: str, naming: Naming) -> str:
    """Return the start of a limit as it follows it: ``of receiving notice``."""
    moment, deadline = start_of(clause, name), clause.acts[name]
    if moment is None or is_ahead(deadline) or _told(name, clause, moment):
        return ""
    length = deadline.in_
    if isinstance(length, Quantity):
        if length.bound is Bound.MORE_THAN:
            return f"than {moments.point(moment, naming)}"
        if isinstance(moment.plus, Quantity):
            begun = moments.point(replace(moment, plus=None), naming)
            return f"after the end of {values.quantity(moment.plus)} from {begun}"
        if moment.plus or moment.minus or length.bound is Bound.LESS_THAN:
            return f"from {moments.point(moment, naming)}"
        return f"of {moments.of(moment, naming)}"
    if moment.plus and not isinstance(length, NthWorkingDay):
        return f"from {moments.point(moment, naming)}"
    word = "upon" if isinstance(length, str) else "after"
    return f"{word} {moments.point(moment, naming)}"


def _told(name: str, clause: Clause, moment: Moment) -> bool:
    """Say whether an act without a limit shares its start with one that has a limit."""
    loose = (Absent.NONE, Absent.BEST_EFFORT)
    return clause.acts[name].in_ in loose and any(
        isinstance(one.in_, Quantity) and start_of(clause, other) == moment
        for other, one in clause.acts.items()
    )


def act(name: str, clause: Clause, voice: Acting, how: str = "", *, start: str = "") -> str:
    """Return one act with its limit: ``arrive on site within 4 hours of receiving notice``."""
    deadline, naming = clause.acts[name], voice.naming
    ahead = (clause.before or start_of(clause, name)) if is_ahead(deadline) else None
    within = limit(deadline, naming)
    if ahead:
        within = f"{within.removesuffix(' in advance')} before {moments.point(ahead, naming)}"
    best = "use its best efforts to " if deadline.in_ is Absent.BEST_EFFORT else ""
    verb = f"{best}{_verbs(name, deadline, clause, voice)}"
    timed_ = any(isinstance(one.in_, Quantity) for one in clause.acts.values())
    none = values.ABSENT[Absent.NONE] if deadline.in_ is Absent.NONE and timed_ else ""
    via = acts.through(deadline.via, naming)
    mean = levels.among(deadline.target) if isinstance(deadline.target, Statistic) else ""
    parts = (verb, how, "" if verb.endswith(via) else via, mean, within, start)
    rest = replace(deadline, target=None) if mean else deadline
    return " ".join(part for part in parts if part) + _extras(rest, naming, none)


def _verbs(name: str, deadline: Deadline, clause: Clause, voice: Acting) -> str:
    words = acts.phrase((name, *deadline.with_), clause, voice).words
    either = [voice.verb(one).alone for one in deadline.or_]
    if {name, *deadline.or_} <= {"repair", "replace", "return"} and not deadline.with_:
        return acts.phrase((name, *deadline.or_), clause, voice, "or").words
    return " or ".join([words, *either])


def limit(deadline: Deadline, naming: Naming) -> str:
    """Return a limit after its verb: ``within 30 minutes``, ``by the 2nd working day``."""
    length = deadline.in_
    if isinstance(length, Quantity):
        return values.within(length)
    if isinstance(length, NthWorkingDay):
        landed = f"{_LAND[deadline.land]} on " if deadline.land else ""
        return f"by {landed}{values.nth(length)}"
    if isinstance(length, str):
        number = defined(length, naming)
        words = naming.title(length, Kind.DEFINITION)
        return f"{words} ({values.within(number)})" if isinstance(number, Quantity) else words
    return ""


def _extras(deadline: Deadline, naming: Naming, none: str = "") -> str:
    landed = deadline.land and not isinstance(deadline.in_, NthWorkingDay)
    parts = [
        none,
        f"counted {naming.counted(deadline.clock)}" if deadline.clock else "",
        f"by {_LAND[deadline.land]} on the last day" if deadline.land and landed else "",
        deadline.if_ or "",
        levels.among(deadline.target) if deadline.target else "",
        deadline.text or "",
    ]
    said = [part for part in parts if part]
    return f" ({'; '.join(said)})" if said else ""


def cell(name: str, clause: Clause, voice: Acting) -> str:
    """Return a limit as the cell of a table; '' where the row does not promise the act."""
    deadline = clause.acts.get(name)
    if deadline is None:
        return ""
    naming = voice.naming
    start = f"counted from {moments.point(deadline.from_, naming)}" if deadline.from_ else ""
    parts = [
        f"also to {_alone(deadline.with_, 'and', voice)}" if deadline.with_ else "",
        f"or to {_alone(deadline.or_, 'or', voice)}" if deadline.or_ else "",
        start,
        acts.through(deadline.via, naming),
        _extras(deadline, naming).removeprefix(" (").removesuffix(")"),
    ]
    said = "; ".join(part for part in parts if part)
    words = _cell(deadline, naming)
    return f"{words} ({said})" if said and words else words or said


def _alone(names: tuple[str, ...], word: str, voice: Acting) -> str:
    return join((voice.verb(name).alone for name in names), word)


def _cell(deadline: Deadline, naming: Naming) -> str:
    length = deadline.in_
    if isinstance(length, Agreed):
        return f"to be {moments.agreed(length, naming)}"
    if isinstance(length, Quantity) and length.bound is None:
        return values.number(length)
    if isinstance(length, Absent):
        return values.ABSENT[length]
    return limit(deadline, naming)
