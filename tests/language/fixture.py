"""A fixture of the language: a fragment, the letter's words for it, and its `sla.json` terms.

A fragment is put under a shared head, so that only what it shows stands in it. Of letter and
terms, only what the head alone does not give is expected.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pledgebook import derive, pipeline
from pledgebook.model.commitment import Commitment
from pledgebook.outputs.sla import data
from pledgebook.wording import tongues
from pledgebook.wording.prose import (
    Block,
    ChapterText,
    Flow,
    Items,
    LetterText,
    Markup,
    Paragraph,
    Table,
    Timeline,
)

FOLDER = Path(__file__).parent / "fixtures"
_PARTS = re.compile(r"(?P<intro># .+?~~~yaml\n(?P<fragment>.+?)~~~\n)(?P<expected>.*)", re.DOTALL)

HEAD = {
    "pledgebook": "1",
    "id": "fixture",
    "title": "售后服务承诺书",
    "language": "zh",
    "days": "{day: calendar, working-day: office}",
    "version": '{number: 1, date: "2026-11-22"}',
    "project": "{name: 示例项目}",
    "parties": "\n  provider: {name: 示例科技有限公司, called: 我公司}"
    "\n  customer: {name: 示例用户单位, called: 用户}",
    "clocks": "\n  office: {title: 工作时间, week: {mon-fri: 09:00-18:00}, holidays: cn}",
    "warranty": "\n  quality: {title: 质保期, from: final-acceptance, lasts: 3年}",
    "remedies": "\n  self-help: {title: 自行处理, by: customer, does: repair}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixture:
    """One document of `fixtures/`: title, what it shows, the fragment; below it, what it gives."""

    intro: str
    fragment: str

    def written(self, letter: str, terms: str) -> str:
        """Return the whole document with ``letter`` and ``terms`` as what it gives."""
        return f"{self.intro}\n## 承诺书\n\n{letter}\n\n## sla.json\n\n~~~json\n{terms}\n~~~\n"


def read(path: Path) -> Fixture:
    found = _PARTS.fullmatch(path.read_text("utf-8"))
    assert found is not None, f"{path.name}: a title, a sentence and a fragment are missing"
    return Fixture(intro=found["intro"], fragment=found["fragment"])


def load(fragment: str) -> pipeline.Loaded:
    """Load ``fragment`` under the shared head; a key that it has itself is not in the head."""
    given = set(re.findall(r"^([a-z-]+):", fragment, re.MULTILINE))
    head = "".join(f"{key}: {text}\n" for key, text in HEAD.items() if key not in given)
    return pipeline.load((head + fragment).encode(), "commitment.yaml")


@cache
def bare() -> Commitment:
    """Return the commitment of the head alone."""
    loaded = load("")
    assert loaded.commitment is not None
    return loaded.commitment


# --- The letter ---------------------------------------------------------------------------------


def letter(commitment: Commitment) -> str:
    """Return what the letter says beyond the head's own letter, as lines of text."""
    known = set(_chapters(tongues.letter(bare())))
    text = tongues.letter(commitment)
    said = [line for line in _chapters(text) if line not in known]
    signature = text.signature
    if signature is not None:
        said.append(f"签署：{_values(signature)}")
    return "\n\n".join(said)


def _chapters(text: LetterText) -> Iterator[str]:
    for chapter in text.chapters:
        yield from _clauses(chapter)


def _clauses(chapter: ChapterText) -> Iterator[str]:
    for clause in chapter.clauses:
        blocks = "\n".join(line for block in clause.blocks for line in _block(block))
        yield f"**{chapter.heading} · {clause.title}** `{clause.anchor}`\n{blocks}"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Markup):
        yield block.source
    elif isinstance(block, Items):
        yield block.lead
        yield from (f"- {item}" for item in block.items)
    elif isinstance(block, Table):
        yield block.caption
        yield " | ".join(block.head)
        yield from (" | ".join(row) for row in block.rows)
    elif isinstance(block, Timeline):
        yield f"[{block.caption}] " + "；".join(map(_values, block.stretches))
    elif isinstance(block, Flow):
        ends = f"{block.begins} → {block.ends}（{block.limit}）"
        yield f"[{block.caption}] {ends}：" + "；".join(map(_values, block.steps))


def _values(record: Any) -> str:
    fields = (getattr(record, name) for name in record.__dataclass_fields__)
    return " / ".join(str(value) for value in fields if value not in (None, ""))


# --- The terms ----------------------------------------------------------------------------------


def definitions(commitment: Commitment) -> dict[str, Any]:
    """Return the whole content of `sla.json`."""
    return data(derive.sla(commitment))


def terms(commitment: Commitment) -> str:
    """Return what `sla.json` says beyond the head's own, one entry a line."""
    known, content = definitions(bare()), definitions(commitment)
    new = {key: _beyond(value, known.get(key)) for key, value in content.items()}
    return _lines({key: value for key, value in new.items() if value})


def _beyond(value: Any, known: Any) -> Any:
    if isinstance(value, list) and isinstance(known, list):
        return [entry for entry in value if entry not in known]
    if isinstance(value, dict) and isinstance(known, dict):
        return {key: entry for key, entry in value.items() if known.get(key) != entry}
    return None if value == known else value


def _lines(content: dict[str, Any]) -> str:
    """Return JSON with one entry a line."""
    blocks = []
    for key, value in content.items():
        if isinstance(value, list):
            entries = ",\n".join("    " + json.dumps(one, ensure_ascii=False) for one in value)
            blocks.append(f"  {json.dumps(key)}: [\n{entries}\n  ]")
        else:
            named = (
                f"    {json.dumps(name)}: {json.dumps(one, ensure_ascii=False)}"
                for name, one in value.items()
            )
            blocks.append(f"  {json.dumps(key)}: {{\n" + ",\n".join(named) + "\n  }")
    return "{\n" + ",\n".join(blocks) + "\n}" if blocks else "{}"
