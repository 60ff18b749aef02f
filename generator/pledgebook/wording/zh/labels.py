"""What opens the rows of a clause, and what tells them apart: a column, the periods of a chart."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.wording.structure.label import CONDITIONS, Label, by_facet
from pledgebook.wording.zh import exceptions
from pledgebook.wording.zh.naming import Naming

APPLIES = "适用情形"


def label(row: Clause, naming: Naming) -> Label:
    """Return the label of a row: its conditions, else for whom or on what it is."""
    parts = [
        row.title or "",
        *(naming.all(names, "") for names in by_facet(row.when, naming)),
        *(exceptions.label(name, naming) for name in row.unless),
        row.if_ or "",
    ]
    text = "，".join(part for part in parts if part)
    if text:
        return Label(text=text, head=APPLIES, said=CONDITIONS)
    for field, head in (
        ("for_", "对象"),
        ("covers", "适用范围"),
        ("via", "方式"),
        ("by", "承担方"),
    ):
        names = getattr(row, field)
        if names:
            return Label(text=naming.all(names, ""), head=head, said=(field,))
    return Label(text="", head=APPLIES, said=())


def opening(lead: str, chapter: str, clause: Clause) -> str:
    """Return what opens the rows of a clause below the sentence ``lead``."""
    acts = bool(clause.does or clause.either or clause.acts)
    listed = acts or chapter in ("warranty", "training", "staff")
    joint = "，具体如下：" if listed else "，按下列约定执行："
    if chapter == "availability":
        joint = "，各项服务水平如下："
    if lead.endswith("，"):
        return f"{lead}{joint.removeprefix('，')}"
    sentence = lead.removesuffix("。")
    if not lead or "。" in sentence:  # a sentence of its own
        return f"{lead}{joint.removeprefix('，')}"
    if sentence.endswith("各项中选择"):
        return f"{sentence}："
    if sentence.startswith("下列") or chapter == "exclusions":
        return f"{sentence}："
    return f"{sentence}{joint}"
