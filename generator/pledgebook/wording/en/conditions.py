"""When a clause applies, and when it does not: the opening of its sentence."""

from __future__ import annotations

import re

from pledgebook.model.clause import Clause, Missed, Repeat
from pledgebook.model.names import Kind
from pledgebook.model.units import TIME
from pledgebook.wording.en import about, acts, moments, phrases, terms, values
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import any_, join, plural, quoted
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.limits import is_ahead

# Channels through which a request does not come, but is settled.
PLACES = {
    "onsite": ("where work on site is needed", "where no work on site is needed"),
    "remote": ("where remote support is possible", "where remote support is not possible"),
}
# Chapters whose hours say when something goes on, not when it is asked for.
_SPELLS = frozenset(
    {"special-periods", "visits", "security", "availability", "training", "staff", "offices"}
)
# That something has not been done yet.
_DONE = re.compile(r"^unless (?=.* has been )")
# What happens, where the times are counted and no promise is missed.
_HAPPENS = frozenset({Kind.EVENT, Kind.SEVERITY, Kind.MEMBER})


def conditions(draft: Draft, naming: Naming) -> Draft:
    """Say when the clause applies."""
    clause = draft.left
    parts = [
        f"after the end of {naming.period(clause.after)}" if clause.after else "",
        *_when(clause, draft.chapter, naming),
        *_except(clause, draft.chapter, naming),
        phrases.worded(clause.if_, naming) if clause.if_ else "",
        _missed(clause.missed, naming) if clause.missed else "",
    ]
    said = ["when", "unless", "if_", "after", "missed"]
    if clause.causes:
        said += ["causes", "covers"]
    if clause.before and not any(map(is_ahead, clause.acts.values())):
        parts.append(moments.before(clause.before, naming))
        said.append("before")
    return draft.open(*parts, of=tuple(said))


def _when(clause: Clause, chapter: str, naming: Naming) -> list[str]:
    kinds: dict[Kind | None, list[str]] = {}
    for name in clause.when:
        kinds.setdefault(naming.kind(name), []).append(name)
    parts = [about.period(kinds.pop(Kind.PERIOD, []), naming)]
    events = kinds.pop(Kind.EVENT, [])
    if clause.causes:
        parts.append(_defect(clause, naming))
    requests, channels = kinds.pop(Kind.REQUEST, []), kinds.pop(Kind.CHANNEL, [])
    parts += about.openings(kinds, naming)
    parts = _asked(parts, requests, channels, naming)
    parts.append(join((naming.event(name).condition for name in events), "or"))
    return parts + [_other(kind, names, chapter, naming) for kind, names in kinds.items()]


def _defect(clause: Clause, naming: Naming) -> str:
    """Return why something fails: ``where the pump fails because of a defect in material``."""
    known = [terms.CAUSES[one] for one in clause.causes if one in terms.CAUSES and one != "any"]
    others = [one for one in clause.causes if one not in terms.CAUSES]
    any_other = "any" in clause.causes
    if not clause.covers:
        defects = f"defects in {join(known, 'or')}" if known else ""
        caused = f"defects caused by {join(others, 'or')}" if others else ""
        rest = f"defects of any {'other ' if known or others else ''}cause" if any_other else ""
        return f"for {join([defects, caused, rest], 'or')}"
    several = len(clause.covers) > 1 or plural(naming.title(clause.covers[0]))
    fails = f"where {naming.nouns(clause.covers)} {'fail' if several else 'fails'}"
    if not known and not others:
        return f"{fails} for any reason"
    defect = f"a defect in {join(known, 'or')}" if known else ""
    rest = "any other cause" if any_other else ""
    return f"{fails} because of {join([defect, *others, rest], 'or')}"


def _asked(parts: list[str], requests: list[str], channels: list[str], naming: Naming) -> list[str]:
    """Add what is asked for and through which channel, to what it is about where it can be."""
    apart = [PLACES[name][0] for name in channels if name in PLACES]
    how = acts.through((name for name in channels if name not in PLACES), naming)
    if requests:
        what = join((any_(naming.title(name)) for name in requests), "or")
        return [*parts, f"for {what}{f' made {how}' if how else ''}", *apart]
    if how and parts[-1]:
        return [*parts[:-1], f"{parts[-1]} reported {how}", *apart]
    return [*parts, f"for requests made {how}" if how else "", *apart]


def _other(kind: Kind | None, names: list[str], chapter: str, naming: Naming) -> str:
    nouns = naming.nouns(names, "or")
    if kind is Kind.CLOCK:
        span = join(map(naming.within, names), "or")
        return span if chapter in _SPELLS else f"for requests made {span}"
    if kind is Kind.CLAUSE:
        listed = all(naming.chapter_of(name) == "exclusions" for name in names)
        return f"in the case of {nouns}" if listed else f"where {nouns} applies"
    if kind is Kind.CHAPTER:
        return f"in the cases listed under {nouns}"
    if kind in (Kind.PARTY, Kind.ROLE):
        return f"for requests made by {nouns}"
    return f"in the case of {nouns}"


def _missed(missed: Missed, naming: Naming) -> str:
    often = join((_repeat(one) for one in missed.any), "or")
    if all(naming.kind(name) in _HAPPENS for name in missed.of):
        happened = join((any_(naming.inline(naming.title(name))) for name in missed.of), "or")
        return f"if {happened} occurs {often}"
    of = join((quoted(naming.title(name)) for name in missed.of), "or")
    return f"if the commitment under {of} is missed {often}"


def _repeat(repeat: Repeat) -> str:
    count = values.times(repeat.count)
    spell = "" if repeat.count.unit == "time" else "in "
    row = " in a row" if repeat.in_a_row and not spell else ""
    if repeat.in_a_row and spell:
        count = re.sub(r"(?<=\d) ", " consecutive ", count)
    if repeat.rolling is None:
        return f"{spell}{count}{row}"
    period = "any period of" if repeat.rolling.kind in TIME else "any"
    return f"{spell}{count}{row} within {period} {values.quantity(repeat.rolling)}"


def _except(clause: Clause, chapter: str, naming: Naming) -> list[str]:
    """Return what takes a clause out; what is done again and again goes on until that."""
    parts = unless(clause.unless, chapter, naming)
    return [_DONE.sub("until ", part) for part in parts] if clause.every else parts


def unless(names: tuple[str, ...], chapter: str, naming: Naming) -> list[str]:
    """Return what takes a clause out, as openings of a sentence."""
    kinds = {name: naming.kind(name) for name in names}
    reached = [n for n in names if kinds[n] is Kind.CHANNEL and n not in PLACES]
    single = (Kind.CLOCK, Kind.EVENT)
    parts = [_unreached(reached, chapter, naming)] if reached else []
    parts += [not_(n, naming, chapter) for n in names if kinds[n] in single or n in PLACES]
    rest = [n for n in names if kinds[n] not in (Kind.CHANNEL, *single)]
    periods = [naming.period(n) for n in rest if kinds[n] is Kind.PERIOD]
    apart = (Kind.PERIOD, Kind.CLAUSE)
    others = [_excepted(n, kinds[n], naming) for n in rest if kinds[n] not in apart]
    parts.append(f"outside {join(periods, 'or')}" if periods else "")
    clauses = [n for n in rest if kinds[n] is Kind.CLAUSE]
    if clauses:
        others.append(f"in the case of {join((quoted(naming.title(n)) for n in clauses), 'or')}")
    return [*parts, f"except {join(others, 'and')}" if others else ""]


def _unreached(names: list[str], chapter: str, naming: Naming) -> str:
    how = acts.through(names, naming)
    if chapter in ("fees", "coverage", "warranty"):
        return f"except for service {how}"
    return f"unless {naming.party('customer')} gives notice {how}"


def not_(name: str, naming: Naming, chapter: str = "") -> str:
    """Return that an event has not happened, or that it is outside a clock's hours."""
    if name in PLACES:
        return PLACES[name][1]
    if naming.kind(name) is Kind.CLOCK:
        span = naming.without(name)
        return span if chapter in _SPELLS else f"for requests made {span}"
    return naming.event(name).negative


def _excepted(name: str, kind: Kind | None, naming: Naming) -> str:
    if kind is Kind.CHAPTER:
        return f"in the cases listed under {quoted(naming.title(name))}"
    title = naming.title(name)
    return f"for {any_(title) if about.is_case(title) else naming.noun(name)}"


def exception(name: str, naming: Naming) -> str:
    """Return an exception in the label of a row: ``outside office hours``."""
    kind = naming.kind(name)
    if kind is Kind.CLOCK:
        return naming.without(name)
    if kind is Kind.EVENT or name in PLACES:
        return not_(name, naming)
    if kind is Kind.CHANNEL:
        return f"not reported {acts.through((name,), naming)}"
    return f"except {naming.title(name)}"
