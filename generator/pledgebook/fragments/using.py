"""What ``use:`` makes of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from pledgebook import schema
from pledgebook.findings import Finding
from pledgebook.fragments.merging import USE, Lent, merge
from pledgebook.source import Document, Pointer


class Lender(Protocol):
    """What a fragment gives to whoever uses it."""

    @property
    def file(self) -> str:
        """The name of its file, as a reader knows it."""

    @property
    def document(self) -> Document | None:
        """Its data with that of the fragments which it uses itself; None where unreadable."""

    @property
    def sound(self) -> bool:
        """Whether no error was found in it."""

    @property
    def lenders(self) -> frozenset[str]:
        """The names of the fragments that it uses itself, and of those that they use."""


class Shelf(Protocol):
    """Where fragments are found by their names."""

    def get(self, name: str) -> Lender | Finding:
        """Return a fragment, or why there is none; the finding has no place yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """A document with all that it uses, and what is wrong with that.

    ``whole`` says whether nothing is missing; ``files`` are the files that lend something, each
    with the name in ``use`` that leads to it. ``lenders`` are the names of all fragments that were
    asked, in turn too, whether anything is left of what they lend or not.
    """

    document: Document
    findings: tuple[Finding, ...] = ()
    whole: bool = True
    files: Mapping[str, Pointer] = field(default_factory=dict)
    lenders: frozenset[str] = frozenset()

    def told_here(self, forbidden: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Return what a schema forbids; without all fragments, only what the file itself says.

        What is wrong in a fragment is told where the fragment is read.
        """
        if self.whole:
            return forbidden
        return tuple(
            one
            for one in forbidden
            if self.document.where(one.at).file == self.document.name
            and not (one.rule in _LACKING and one.at in _SHARED)
        )


# What a fragment that could not be read may have said, and where.
_LACKING = ("schema/missing-key", "schema/needs-one-of")
_SHARED = ((), ("parties",))


def use(document: Document, shelf: Shelf | None) -> Used:
    """Merge what ``document`` names under ``use``; ``shelf`` is None outside a book.

    Whether ``use`` is written as it should be is the schema's to say.
    """
    if not isinstance(document.data, dict) or USE not in document.data:
        return Used(document=document)
    names = document.data[USE]
    if schema.check({USE: names}, "fragment"):
        return Used(document=document, whole=False)
    if shelf is None:
        nowhere = Finding(rule="use/no-book", at=(USE,))
        return Used(document=document, findings=(nowhere,), whole=False)
    lent, findings = _lent(names, shelf)
    merged, conflicts = merge(document, lent)
    files: dict[str, Pointer] = {}
    for one in lent:
        for each in (one.document, *one.document.parts.values()):
            files.setdefault(each.name, one.at)
    return Used(
        document=merged,
        findings=(*findings, *conflicts),
        whole=not findings,
        files=files,
        lenders=_asked(names, shelf),
    )


def _asked(names: list[str], shelf: Shelf) -> frozenset[str]:
    found = (shelf.get(name) for name in names)
    return frozenset(names).union(*(one.lenders for one in found if not isinstance(one, Finding)))


def _lent(names: list[str], shelf: Shelf) -> tuple[list[Lent], list[Finding]]:
    """Return what the fragments called ``names`` lend, and a finding for each that is unsound."""
    lent: list[Lent] = []
    findings: list[Finding] = []
    for index, name in enumerate(names):
        at, found = (USE, index), shelf.get(name)
        if isinstance(found, Finding):
            findings.append(replace(found, at=at))
            continue
        if not found.sound:
            args = {"name": name, "path": found.file}
            findings.append(Finding(rule="use/faulty", at=at, args=args))
        elif found.document is not None:
            lent.append(Lent(at=at, document=found.document))
    return lent, findings
