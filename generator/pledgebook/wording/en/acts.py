"""Acts as verb phrases, with what they are done to, for whom and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.wording.en import terms
from pledgebook.wording.en.grammar import both, join
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.en.verbs import ACTS, OBJECTS, Verb

_FEW = 5
_DEFECTIVE = {"repair", "replace"}
# Verbs that several acts share: provide technical service and technical support.
_SHARED = ("provide ", "carry out ", "make ")


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, for whom, and what the letter calls things."""

    naming: Naming
    other: str

    def verb(self, act: str) -> Verb:
        """Return an act as a verb; a letter's own act is called by its title."""
        if act in self.naming.commitment.acts or act not in ACTS:
            title = self.naming.title(act, Kind.ACT)
            words = title[0].lower() + title[1:] if title[1:2].islower() else title
            return Verb(title, words)
        found = ACTS[act]
        return found._replace(alone=found.alone.replace("{other}", self.other))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb phrase, and the fields of the clause that it says."""

    words: str
    said: tuple[str, ...] = ()


def phrase(acts: Sequence[str], clause: Clause, voice: Acting, word: str = "and") -> Phrase:
    """Return acts as one verb phrase with their objects: ``repair or replace the pump``."""
    covers = voice.naming.nouns(clause.covers)
    verbs = [voice.verb(act) for act in acts]
    plain = not any(_objects(act, clause) for act in acts)
    whom = _whom(verbs, clause, voice)
    if plain and acts and all(verb.head for verb in verbs) and (covers or {*acts} <= _DEFECTIVE):
        heads = join((verb.head for verb in verbs), word)
        return Phrase(f"{heads} {covers or 'the defective item'}{whom}", _said(covers, clause))
    if plain and covers and len({verb.on for verb in verbs}) == 1 and verbs[0].on[:6] == "{verb}":
        joined = _joined([verb.alone for verb in verbs], word)
        return Phrase(verbs[0].on.format(covers, verb=joined) + whom, _said(covers, clause))
    words: list[str] = []
    said: list[str] = [*_said("", clause)]
    for act, verb in zip(acts, verbs, strict=True):
        one, used = _one(act, verb, clause, voice, "" if "covers" in said else covers, said)
        words.append(one)
        said += used
    return Phrase(f"{_joined(words, word)}{whom}", tuple(said))


def _said(covers: str, clause: Clause) -> tuple[str, ...]:
    return (*(("covers",) if covers else ()), *(("for_",) if clause.for_ else ()))


def _whom(verbs: list[Verb], clause: Clause, voice: Acting) -> str:
    if not clause.for_ or not verbs or any(verb.addressed for verb in verbs):
        return ""
    return verbs[-1].to.format(whom=voice.naming.nouns(clause.for_))


def _objects(act: str, clause: Clause) -> tuple[str, ...]:
    field = OBJECTS[act][0] if act in OBJECTS else ""
    found: tuple[str, ...] = getattr(clause, field) if field else ()
    return found if len(found) < _FEW else ()


def taken(names: Iterable[str], clause: Clause) -> tuple[str, ...]:
    """Return the fields that acts take as their objects."""
    return tuple(OBJECTS[name][0] for name in names if _objects(name, clause))


def _one(
    act: str, verb: Verb, clause: Clause, voice: Acting, covers: str, said: list[str]
) -> tuple[str, list[str]]:
    objects = _objects(act, clause)
    alone = verb.alone
    if verb.addressed and clause.for_:
        alone = verb.addressed.format(whom=voice.naming.nouns(clause.for_))
    used: list[str] = []
    if objects and OBJECTS[act][0] not in said:
        field, pattern = OBJECTS[act]
        used.append(field)
        if act == "guide" and clause.for_:
            pattern = f"{alone} in {{0}}"
        if act == "notify":
            pattern = f"{alone} of {{0}}"
        alone = pattern.format(voice.naming.listed(objects))
        pattern = verb.on and "{verb} for {0}"
    else:
        pattern = verb.on
    if not covers or not pattern:
        return alone, used
    return pattern.format(covers, verb=alone), [*used, "covers"]


def _joined(words: list[str], word: str) -> str:
    """Return verb phrases as one; those that open or end alike share the verb or the object."""
    plain = not any(f" {word} " in one or "," in one for one in words)
    shared = next((head for head in _SHARED if all(one.startswith(head) for one in words)), "")
    if shared and plain and len(words) > 1:
        return shared + join((one.removeprefix(shared) for one in words), word)
    merged: list[tuple[str, str]] = []
    for verb, _, rest in (one.partition(" ") for one in words):
        if merged and rest and merged[-1][1] == rest:
            merged[-1] = (f"{merged[-1][0]} {word} {verb}", rest)
        else:
            merged.append((verb, rest))
    return both((f"{verb} {rest}".strip() for verb, rest in merged), word)


def untimed(clause: Clause, voice: Acting) -> Phrase:
    """Return the acts without a limit, and the further fields that their words say."""
    done = phrase(clause.does, clause, voice) if clause.does else Phrase("")
    if not clause.either:
        return done
    said = ("covers",) if "covers" in done.said else ()
    left = clause if not said else _uncovered(clause)
    either = phrase(clause.either, left, voice, "or")
    words = both((done.words, either.words)) if done.words else either.words
    used = (*done.said, *either.said)
    if clause.choice:
        option = f"at {voice.naming.noun(clause.choice)}’s option"
        return Phrase(f"{words}, {option}", (*used, "choice"))
    return Phrase(words, used)


def _uncovered(clause: Clause) -> Clause:
    return replace(clause, covers=())


def through(channels: Iterable[str], naming: Naming, word: str = "or") -> str:
    """Return ``by phone or e-mail``, ``on site``; '' where no channel is given."""
    groups: dict[str, list[str]] = {}
    for how in (_through(name, naming) for name in channels):
        head, _, rest = how.partition(" ")
        shared = head if head in ("by", "through") else ""
        groups.setdefault(shared, []).append(rest if shared else how)
    said = [f"{head} {join(rest, word)}".strip() for head, rest in groups.items()]
    comma = "," if any(len(rest) > 1 for rest in groups.values()) or len(said) > 2 else ""
    return f"{comma} {word} ".join([", ".join(said[:-1]), said[-1]]) if said[1:] else "".join(said)


def _through(name: str, naming: Naming) -> str:
    own = naming.commitment.channels.get(name)
    if name in terms.BY and (own is None or own.title in (None, terms.CHANNELS[name])):
        return terms.BY[name]
    return f"through {naming.noun(name, Kind.CHANNEL)}"
