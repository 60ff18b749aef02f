"""What a report is about: a file, how it read, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pledgebook.findings import Finding, Severity, Waived
from pledgebook.model.commitment import Commitment
from pledgebook.source import Document, Place, Pointer, Span

# Rules about how a value is written: the mark stands under it, not under its key.
_OF_VALUES = ("schema/wrong-form", "schema/unusable", "schema/not-listed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One file and its findings; ``document`` is None where it could not be read.

    ``letter`` is what it says, None where its shape allows no letter, or it is none.
    ``waived`` is what its author accepts: it is told with the reason, and does not count.
    """

    name: str
    document: Document | None
    findings: tuple[Finding, ...]
    letter: Commitment | None = None
    waived: tuple[Waived, ...] = ()

    def place(self, at: Pointer | Span) -> Place:
        """Return the file, line and column of a finding's place."""
        if self.document is not None:
            return self.document.where(at)
        return (
            Place(self.name, at.line, at.column) if isinstance(at, Span) else Place(self.name, 1, 1)
        )

    def marked(self, finding: Finding) -> Place:
        """Return the place of a finding: of the value, where it is about how that is written.

        Where it is about some ``words`` of a text, they are its place.
        """
        at, words = finding.at, finding.args.get("words")
        if self.document is None or isinstance(at, Span):
            return self.place(at)
        if isinstance(words, str):
            return self.document.words_at(at, words)
        of_value = finding.rule.startswith(_OF_VALUES)
        return self.document.value_at(at) if of_value else self.place(at)

    def written(self, at: Pointer | Span) -> Pointer | None:
        """Return the route as far as the file has it; None for a mere place in the text.

        A rule may name what short writing leaves out: the first of ``when: critical``.
        """
        if self.document is None or isinstance(at, Span):
            return None
        return self.document.written(at)

    def ordered(self) -> list[Finding]:
        """Return the findings in the order of their places: in the file, then in those it uses."""

        def order(finding: Finding) -> tuple[bool, Place, str]:
            place = self.marked(finding)
            return place.file != self.name, place, finding.rule

        return sorted(self.findings, key=order)


def counted(subjects: Iterable[Subject]) -> tuple[int, int]:
    """Return how many errors and how many warnings there are."""
    found = [finding.severity for subject in subjects for finding in subject.findings]
    return found.count(Severity.ERROR), found.count(Severity.WARNING)
