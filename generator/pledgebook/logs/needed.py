"""What a commitment needs of a log: events of its terms, and what it tells tickets apart by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pledgebook.logs.guess import Column, Guess
from pledgebook.logs.matching import Matched, match
from pledgebook.logs.synonyms import is_planned, plain
from pledgebook.model.sla_words import Plain

# What is taken in the place of an event that no column is named after.
_NEAR: Mapping[str, tuple[str, ...]] = {
    "restored": ("resolved", "repaired"),
    "repaired": ("resolved", "restored"),
    "resolved": ("repaired", "restored", "closed"),
    "finished": ("resolved", "closed"),
    "onsite-request": ("notice",),
    "occurrence": ("notice",),
    "registered": ("notice",),
    "notice": ("registered",),
}


def events(sla: Plain) -> list[str]:
    """Return the events at which the time of a term starts, stops or pauses, each once."""
    return list(dict.fromkeys(one for term in sla["terms"] for one in _events(term)))


def _events(term: Plain) -> Iterator[str]:
    yield from _named(term["start"])
    yield from (term["stop"]["event"], *term["stop"].get("or", ()))
    for pause in term.get("pauses", ()):
        yield from (*_named(pause["from"]), *_named(pause["until"]))


def _named(moment: Plain) -> Iterator[str]:
    if "event" in moment:
        yield moment["event"]
    for one in (*moment.get("first", ()), *moment.get("last", ())):
        yield from _named(one)


def facets(sla: Plain) -> list[str]:
    """Return the classes by which terms tell tickets apart, each once."""
    parts = (term.get(key, {}) for term in sla["terms"] for key in ("scope", "not_scope"))
    return list(dict.fromkeys(name for part in parts for name in part))


def titled(event: str, title: str, guess: Guess) -> str | None:
    """Return the free column of times whose name has the title of an event in it."""
    bare = plain(title)
    free = (one for one in guess.columns.values() if one.name not in guess.events.values())
    fits = (one for one in free if one.form is not None and not is_planned(one.name))
    return next((one.name for one in fits if bare in plain(one.name) or event == one.name), None)


def borrowed(event: str, guess: Guess) -> str | None:
    """Return the column of an event that comes near to one that the log does not record."""
    return next((guess.events[one] for one in _NEAR.get(event, ()) if one in guess.events), None)


def by_values(words: Sequence[Plain], columns: Sequence[Column]) -> tuple[Column | None, Matched]:
    """Return the column that says most of ``words``, and what its values stand for."""
    found = [(one, match(one.values, words)) for one in columns if one.few]
    best = max(found, key=lambda one: len(one[1].values), default=None)
    return best if best is not None and best[1].values else (None, Matched())
