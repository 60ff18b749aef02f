"""What stands before and after the chapters of clauses: opening, first chapters, signature."""

from __future__ import annotations

from pledgebook.model.words import Signature
from pledgebook.wording.en import basis, glossary, grammar, reach, values
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.prose import ChapterText, Paragraph, SignatureText


def head(naming: Naming) -> tuple[str, str, tuple[Paragraph, ...]]:
    """Return version, addressee and opening of a letter."""
    letter = naming.commitment
    provider, project, version = letter.parties["provider"], letter.project, letter.version
    called = f" ({grammar.quoted(provider.called)})" if provider.called else ""
    tender = f"In answer to {grammar.quoted(project.tender.name)}, " if project.tender else ""
    first = f"{tender}{provider.name}{called} makes the following service commitments for"
    return (
        f"Version {version.number} ({grammar.date(version.date)})",
        f"To: {letter.parties['customer'].name}",
        (Paragraph(text=f"{first} {project.name}."),),
    )


def before(naming: Naming) -> tuple[ChapterText, ...]:
    """Return the chapters before those of clauses: basis, definitions, channels."""
    makes = (basis.chapter, glossary.chapter, reach.chapter)
    return tuple(chapter for make in makes if (chapter := make(naming)))


def signature(signature: Signature, naming: Naming) -> SignatureText:
    """Return the signature block."""
    letter = naming.commitment
    sealing = letter.parties.get(signature.seal)
    copies = signature.copies
    made = f"This commitment is made in {values.quantity(copies)}." if copies else None
    return SignatureText(
        party=sealing.name if sealing else signature.seal,
        seal_label=" (seal)",
        representative_label="Authorised representative: " if signature.representative else None,
        date_label="Date: " if signature.date else None,
        date=grammar.date(letter.version.date) if signature.date else None,
        place=f"Place: {signature.place}" if signature.place else None,
        copies=made,
    )
