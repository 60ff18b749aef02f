"""On what the letter rests: project, tender, parties, version."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.model.words import Languages, Party, Project, Tender
from pledgebook.wording import numerals
from pledgebook.wording.prose import Block, ChapterText, ClauseText, Paragraph, Table
from pledgebook.wording.structure.tables import filled
from pledgebook.wording.zh import moments, terms
from pledgebook.wording.zh.naming import Naming, join


def chapter(naming: Naming) -> ChapterText:
    """Return the chapter on project, documents, parties and version."""
    parts = (
        ("project", "项目", tuple(_paragraphs(naming))),
        ("parties", "各方", (_parties(naming),)),
        ("version", "版本与文本", (Paragraph(text=version(naming)),)),
    )
    clauses = tuple(
        ClauseText(anchor=f"basis/{id_}", id=id_, title=title, blocks=blocks)
        for id_, title, blocks in parts
    )
    return ChapterText(key="basis", heading=terms.WORDS["basis"], clauses=clauses)


def _paragraphs(naming: Naming) -> Iterator[Block]:
    project = naming.commitment.project
    who = naming.party("provider")
    yield Paragraph(text=f"{_about(project, who, naming)}。")
    if project.tender:
        yield Paragraph(text=f"本承诺书响应{_tender(project.tender)}。")
    if project.per:
        yield Paragraph(text=f"{who}{naming.cited(project.per)}提供服务。")


def _service(naming: Naming) -> str:
    return "售后服务和技术支持" if "售后" in naming.commitment.title else "服务"


def _about(project: Project, who: str, naming: Naming) -> str:
    parts = [
        f"本承诺书适用于{project.name}",
        f"项目地点为{project.place}" if project.place else "",
        f"工作范围包括{join(project.scope)}" if project.scope else "",
        f"{who}面向{project.for_}提供{_service(naming)}" if project.for_ else "",
    ]
    return "，".join(part for part in parts if part)


def _tender(tender: Tender) -> str:
    number = f"（编号：{tender.number}）" if tender.number else ""
    clauses = join(tender.clauses)
    parts = f"关于{clauses}的{'规定' if clauses.endswith('要求') else '要求'}" if clauses else ""
    return f"《{tender.name}》{number}{parts}"


def _parties(naming: Naming) -> Table:
    rows = {name: _party(party) for name, party in naming.commitment.parties.items()}
    return filled("各方及其简称", _HEAD, rows, least=2)


_HEAD = ("名称", "本承诺书中的称呼", "地址", "联系人", "电话")


def _party(party: Party) -> tuple[str, ...]:
    return (
        party.name,
        party.called or party.name,
        party.address or "",
        party.contact or "",
        party.phone or "",
    )


def version(naming: Naming) -> str:
    """Return which version this is, what it replaces, how long it holds and in which languages."""
    letter = naming.commitment
    own = letter.version
    parts = [
        f"本承诺书为第{own.number}版，出具日期为{numerals.date(own.date)}（{numerals.date_in_words(own.date)}）",
        f"取代{own.supersedes}" if own.supersedes else "",
        f"主要修改：{own.changes.removesuffix('。')}" if own.changes else "",
        f"有效期至{moments.point(own.valid_until, naming)}为止" if own.valid_until else "",
        _languages(letter.language) if isinstance(letter.language, Languages) else "",
    ]
    return "。".join(part for part in parts if part) + "。"


def _languages(languages: Languages) -> str:
    texts = join((terms.LANGUAGES[one.value] for one in languages.text), "和")
    return f"本承诺书有{texts}文本，不一致的，以{terms.LANGUAGES[languages.prevails.value]}文本为准"
