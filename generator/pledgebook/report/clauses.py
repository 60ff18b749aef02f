"""Which clause a finding is about, as a reader of the letter finds it: by number and title."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pledgebook.findings import Severity
from pledgebook.outputs.numbering import numbered
from pledgebook.pipeline import rules
from pledgebook.report.subject import Subject
from pledgebook.source import Pointer
from pledgebook.wording import tongues
from pledgebook.wording.judged import names
from pledgebook.wording.messages import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """The clauses of one file: their names in the letter by (chapter, clause).

    ``letter`` is empty where the file cannot be printed yet; its data still tell the titles.
    """

    letter: Mapping[tuple[str, str], str]
    data: Any
    acts: Mapping[str, str]
    lang: Lang

    @classmethod
    def of(cls, subject: Subject, lang: Lang) -> Clauses:
        """Return the clauses of a file; a letter is named in its own language."""
        data = subject.document.data if subject.document else None
        if subject.letter is None or not _is_printable(subject):
            return cls(letter={}, data=data, acts=tongues.acts(lang), lang=lang)
        told = tongues.letter(subject.letter)
        found = {
            _parts(clause.text.anchor): _named(
                f"{chapter.label}{chapter.heading}", f"{clause.label}{clause.text.title}".strip()
            )
            for chapter in numbered(told)
            for clause in chapter.clauses
        }
        return cls(letter=found, data=data, acts=tongues.acts(told.language), lang=lang)

    def name(self, route: Pointer | None) -> str:
        """Return what the clause at a route is called, and the act in it; '' where it is none."""
        if not route:
            return ""
        chapter, clause = str(route[0]), str(route[1]) if len(route) > 1 else ""
        title = self._title(chapter, clause)
        found = self.letter.get((chapter, clause))
        if found is None and title:
            heading = names.chapter(chapter, self.lang)
            plain = title if heading == chapter else _named(heading, title)
            found = self._shared(chapter) or plain
        elif found is None:
            return self._shared(chapter)
        act = self.acts.get(str(route[-1])) if len(route) > 2 else None
        return f"{found} · {act}" if act else found

    def _shared(self, chapter: str) -> str:
        """Return where the letter prints what stands in no chapter: its head and its words."""
        held = (("definitions", chapter), ("basis", chapter), (chapter, "ways"))
        return next((self.letter[one] for one in held if one in self.letter), "")

    def _title(self, chapter: str, clause: str) -> str:
        """Return the title of a clause, or of a word, as the file has it; '' for none."""
        held = self.data.get(chapter) if isinstance(self.data, dict) else None
        value = held.get(clause) if isinstance(held, dict) else None
        if not isinstance(value, dict):
            return ""
        title = value.get("title", clause)
        return str(title.get(self.lang, clause) if isinstance(title, dict) else title)


def _is_printable(subject: Subject) -> bool:
    """Say whether a letter can be put into words: what is wrong is a matter of judgement alone."""
    return not any(
        one.severity is Severity.ERROR and not rules.within(one.rule, rules.JUDGED)
        for one in subject.findings
    )


def _parts(anchor: str) -> tuple[str, str]:
    chapter, _, clause = anchor.partition("/")
    return chapter, clause


def _named(chapter: str, clause: str) -> str:
    return f"{chapter} › {clause}" if clause else chapter
