"""The Chinese letter."""

from __future__ import annotations

from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.words import Signature
from pledgebook.wording import numerals
from pledgebook.wording.prose import (
    Block,
    ChapterText,
    ClauseText,
    LetterText,
    Paragraph,
    SignatureText,
)
from pledgebook.wording.zh import basis, figures, glossary, reach, terms, values
from pledgebook.wording.zh.clause import clause_text
from pledgebook.wording.zh.naming import Naming
from pledgebook.wording.zh.titles import titles


def letter(commitment: Commitment) -> LetterText:
    """Return a commitment as a Chinese letter."""
    names = Names(commitment)
    naming = Naming(commitment, names, titles(commitment, names))
    version = commitment.version
    return LetterText(
        language="zh",
        title=commitment.title,
        version=f"第{version.number}版（{numerals.date(version.date)}）",
        project=commitment.project.name,
        addressee=f"致：{commitment.parties['customer'].name}",
        opening=_opening(naming),
        chapters=_chapters(naming),
        signature=_signature(commitment.signature, naming) if commitment.signature else None,
    )


def _opening(naming: Naming) -> tuple[Paragraph, ...]:
    parties, project = naming.commitment.parties, naming.commitment.project
    provider = parties["provider"]
    called = f"（以下称“{provider.called}”）" if provider.called else ""
    tender = f"为响应《{project.tender.name}》的要求，" if project.tender else ""
    first = f"{tender}{provider.name}{called}就{project.name}的售后服务作出以下承诺。"
    return (Paragraph(text=first),)


def _chapters(naming: Naming) -> tuple[ChapterText, ...]:
    words = (basis.chapter(naming), glossary.chapter(naming), reach.chapter(naming))
    ordered = [_chapter(key, heading, naming) for key, heading in naming.commitment.order()]
    return (*(chapter for chapter in words if chapter), *ordered)


def _chapter(key: str, heading: str | None, naming: Naming) -> ChapterText:
    clauses = naming.commitment.chapter(key)
    texts = [clause_text(key, name, clause, naming) for name, clause in clauses.items()]
    figure = _figure(key, naming)
    if figure:
        last = texts[-1]
        texts[-1] = ClauseText(
            anchor=last.anchor, id=last.id, title=last.title, blocks=(*last.blocks, figure)
        )
    return ChapterText(key=key, heading=heading or terms.CHAPTERS[key], clauses=tuple(texts))


def _figure(key: str, naming: Naming) -> Block | None:
    clauses = naming.commitment.chapter(key)
    if key == "warranty":
        return figures.timeline(clauses, naming)
    return figures.training(clauses, naming) if key == "training" else None


def _signature(signature: Signature, naming: Naming) -> SignatureText:
    day = naming.commitment.version.date
    dated = f"{numerals.date(day)}（{numerals.date_in_words(day)}）"
    return SignatureText(
        party=naming.commitment.parties[signature.seal].name
        if signature.seal in naming.commitment.parties
        else signature.seal,
        seal_label="（盖章）",
        representative_label="授权代表（签字）：" if signature.representative else None,
        date_label="日期：" if signature.date else None,
        date=dated if signature.date else None,
        place=f"签署地点：{signature.place}" if signature.place else None,
        copies=f"本承诺书一式{values.quantity(signature.copies)}。" if signature.copies else None,
    )
