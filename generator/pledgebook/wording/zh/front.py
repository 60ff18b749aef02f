"""What stands before and after the chapters of clauses: opening, first chapters, signature."""

from __future__ import annotations

from pledgebook.model.quantity import Quantity
from pledgebook.model.words import Signature
from pledgebook.wording import numerals
from pledgebook.wording.prose import ChapterText, Paragraph, SignatureText
from pledgebook.wording.zh import basis, glossary, reach, values
from pledgebook.wording.zh.naming import Naming


def head(naming: Naming) -> tuple[str, str, tuple[Paragraph, ...]]:
    """Return version, addressee and opening of a letter."""
    letter = naming.commitment
    provider, project, version = letter.parties["provider"], letter.project, letter.version
    called = f"（以下称“{provider.called}”）" if provider.called else ""
    tender = f"为响应《{project.tender.name}》的要求，" if project.tender else ""
    first = f"{tender}{provider.name}{called}就{_matter(naming)}作出以下承诺。"
    return (
        f"第{version.number}版（{numerals.date(version.date)}）",
        f"致：{letter.parties['customer'].name}",
        (Paragraph(text=first),),
    )


def _matter(naming: Naming) -> str:
    """Return what is promised on: the after-sales service of a project, or the service it is."""
    letter = naming.commitment
    name = letter.project.name
    if name.endswith("服务"):
        return name
    return f"{name}的{'售后服务' if '售后' in letter.title else '服务'}"


def before(naming: Naming) -> tuple[ChapterText, ...]:
    """Return the chapters before those of clauses: basis, definitions, channels."""
    makes = (basis.chapter, glossary.chapter, reach.chapter)
    return tuple(chapter for make in makes if (chapter := make(naming)))


def _copies(copies: Quantity) -> str:
    """Return how many copies are made: a number alone in 大写."""
    if copies.bound or copies.high or not copies.low.isdigit():
        return values.quantity(copies)
    return f"{numerals.formal(int(copies.low))}{values.unit(copies.unit)}"


def signature(signature: Signature, naming: Naming) -> SignatureText:
    """Return the signature block."""
    letter = naming.commitment
    day = letter.version.date
    sealing = letter.parties.get(signature.seal)
    copies = signature.copies
    return SignatureText(
        party=sealing.name if sealing else signature.seal,
        seal_label="（盖章）",
        representative_label="授权代表（签字）：" if signature.representative else None,
        date_label="日期：" if signature.date else None,
        date=f"{numerals.date(day)}（{numerals.date_in_words(day)}）" if signature.date else None,
        place=f"签署地点：{signature.place}" if signature.place else None,
        copies=f"本承诺书一式{_copies(copies)}。" if copies else None,
    )
