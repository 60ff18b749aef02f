"""On what the letter rests: project, tender, parties, version."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.model.words import Languages, Party, Project, Tender
from pledgebook.wording.en import moments, terms
from pledgebook.wording.en.grammar import capital, date, join, quoted
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.prose import Block, ChapterText, ClauseText, Paragraph
from pledgebook.wording.structure.tables import filled

_HEAD = ("Name", "Referred to as", "Address", "Contact", "Phone")


def chapter(naming: Naming) -> ChapterText:
    """Return the chapter on project, documents, parties and version."""
    parties = {name: _party(party) for name, party in naming.commitment.parties.items()}
    table = filled("Parties", _HEAD, parties, least=2)
    parts = (
        ("project", "Project", tuple(_paragraphs(naming))),
        ("parties", "Parties", (table,)),
        ("version", "Version", (Paragraph(text=version(naming)),)),
    )
    clauses = tuple(
        ClauseText(anchor=f"basis/{id_}", id=id_, title=title, blocks=blocks)
        for id_, title, blocks in parts
    )
    return ChapterText(key="basis", heading=terms.WORDS["basis"], clauses=clauses)


def _paragraphs(naming: Naming) -> Iterator[Block]:
    project, who = naming.commitment.project, capital(naming.party("provider"))
    yield Paragraph(text=" ".join(f"{sentence}." for sentence in _about(project, who)))
    if project.tender:
        yield Paragraph(text=f"This commitment answers {_tender(project.tender)}.")
    if project.per:
        yield Paragraph(text=f"{who} will provide the service {naming.cited(project.per)}.")


def _about(project: Project, who: str) -> list[str]:
    place = f" ({project.place})" if project.place else ""
    served = f"{who} will provide service and technical support for {project.for_}"
    return [
        f"This commitment applies to {project.name}{place}",
        *([f"The scope of work is: {join(project.scope)}"] if project.scope else []),
        *([served] if project.for_ else []),
    ]


def _tender(tender: Tender) -> str:
    number = f" (No. {tender.number})" if tender.number else ""
    words = f"{quoted(tender.name)}{number}"
    return f"the requirements of {join(tender.clauses)} of {words}" if tender.clauses else words


def _party(party: Party) -> tuple[str, ...]:
    called = party.called or party.name
    return (party.name, called, party.address or "", party.contact or "", party.phone or "")


def version(naming: Naming) -> str:
    """Return which version this is, what it replaces, how long it holds and in which languages."""
    letter, own = naming.commitment, naming.commitment.version
    parts = [
        f"This is version {own.number}, dated {date(own.date)}",
        f"It supersedes {own.supersedes}" if own.supersedes else "",
        f"What has changed: {own.changes.removesuffix('.')}" if own.changes else "",
        f"It is valid until {moments.point(own.valid_until, naming)}" if own.valid_until else "",
        _languages(letter.language) if isinstance(letter.language, Languages) else "",
    ]
    return " ".join(f"{part}." for part in parts if part)


def _languages(languages: Languages) -> str:
    texts = join(terms.LANGUAGES[one.value] for one in languages.text)
    prevails = terms.LANGUAGES[languages.prevails.value]
    return f"It exists in {texts}; where the texts differ, the {prevails} text prevails"
