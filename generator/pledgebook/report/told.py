"""Findings as every report but the plain text tells them: in order, worded, with a fingerprint."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pledgebook.findings import Finding, Severity, Waived
from pledgebook.report.addresses import path
from pledgebook.report.subject import Subject
from pledgebook.source import Place, Pointer
from pledgebook.wording.messages import Lang, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A second place of a finding, and what it has to do with it."""

    place: Place
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One finding in words.

    ``route`` is its JSON pointer (RFC 6901), None where the text was not read so far.
    ``fingerprint`` (32 hex digits) is that of the same finding after lines were added above it,
    and ``name`` says the same to people; no other finding of the file has it. ``waiver`` is where
    and why its author accepts it.
    """

    subject: Subject
    finding: Finding
    place: Place
    message: str
    route: str | None
    fingerprint: str
    related: tuple[Noted, ...]
    name: str
    waiver: Noted | None = None

    @property
    def is_error(self) -> bool:
        """Say whether it stops a letter from being issued."""
        return self.finding.severity is Severity.ERROR


def told(subjects: Sequence[Subject], lang: Lang) -> Iterator[Told]:
    """Yield every finding that counts, file by file and in the order of its place."""
    return (one for one in every(subjects, lang) if one.waiver is None)


def waived(subjects: Sequence[Subject], lang: Lang) -> Iterator[Told]:
    """Yield in the same order what authors accept, which does not count."""
    return (one for one in every(subjects, lang) if one.waiver is not None)


def every(subjects: Sequence[Subject], lang: Lang) -> Iterator[Told]:
    """Yield both: a finding keeps its name when another one like it is waived."""
    seen: Counter[tuple[str, str]] = Counter()
    for subject in subjects:
        waivers = {id(one.finding): one for one in subject.waived}
        accepted = (one.finding for one in subject.waived)
        for finding in replace(subject, findings=(*subject.findings, *accepted)).ordered():
            route = pointer(subject.written(finding.at))
            name = _name(finding, route)
            seen[subject.name, name] += 1
            number = seen[subject.name, name]
            name = f"{name} ({number})" if number > 1 else name
            waiver = waivers.get(id(finding))
            yield Told(
                subject=subject,
                finding=finding,
                place=subject.marked(finding),
                message=say(finding.rule, finding.args, lang),
                route=route,
                fingerprint=_fingerprint(subject, name),
                related=_related(subject, finding, lang),
                name=name,
                waiver=_waiver(subject, waiver) if waiver else None,
            )


def pointer(route: Pointer | None) -> str | None:
    """Return a route as JSON pointer."""
    if route is None:
        return None
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in route)
    return "".join(f"/{part}" for part in parts)


def inert(text: str) -> str:
    """Return a text that quotes a file on one line, without orders to the terminal.

    Control characters and what turns text round become escapes.
    """
    if text.isprintable():
        return text
    return "".join(
        one
        if one.isprintable() or unicodedata.category(one) == "Zs"
        else one.encode("unicode_escape").decode()
        for one in text
    )


def _related(subject: Subject, finding: Finding, lang: Lang) -> tuple[Noted, ...]:
    return tuple(
        Noted(place=subject.place(one.at), note=say(one.note, one.args, lang))
        for one in finding.related
    )


def _waiver(subject: Subject, waiver: Waived) -> Noted:
    return Noted(place=subject.place(waiver.at), note=waiver.because)


def _name(finding: Finding, route: str | None) -> str:
    """Return the rule, and the route to what it is about: to a missing key, too."""
    route, key = route or "", str(finding.args.get("key", ""))
    where = route if not key or route.endswith(f"/{key}") else f"{route}/{key}"
    return f"{finding.rule} {where}".rstrip()


def _fingerprint(subject: Subject, name: str) -> str:
    """Return a digest of what a finding is, and in which file; text above it may come and go."""
    return hashlib.sha256(json.dumps([path(subject.name), name]).encode()).hexdigest()[:32]
