"""Proposed mappings read back: their data, and what is wrong with them."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests import small

from pledgebook import derive
from pledgebook.logs import read_map
from pledgebook.logs.mapping import Mapping
from pledgebook.logs.proposing import propose
from pledgebook.logs.rows import Cell
from pledgebook.outputs import sla
from pledgebook.wording.messages import Lang

LETTER = """\
severities: {critical: {title: 重大故障}, major: {title: 一般故障}, minor: {title: 轻微问题}}
items: {pump: {title: 水泵}, valve: {title: 阀门}}
response:
  grave: {when: [critical, pump], from: notice, arrive: 2小时, restore: 8小时}
  usual: {when: [major, valve], from: notice, arrive: 4小时, restore: 24小时}
"""


@cache
def definitions(letter: str = LETTER) -> dict[str, Any]:
    return sla.data(derive.sla(small.commitment(letter)))


def proposal(
    columns: str, *rows: str, letter: str | None = None, lang: Lang = "zh"
) -> tuple[str, Mapping]:
    """Return the text proposed for a log, and it read back; cells are divided by ``|``."""
    cells: list[list[Cell]] = [list(row.split("|")) for row in rows]
    content = None if letter is None else definitions(letter)
    text = propose(columns.split("|"), cells, file="工单.csv", sla=content, lang=lang)
    return text, read_map(text.encode(), "map.yaml")


def data(mapping: Mapping) -> dict[str, Any]:
    """Return what a mapping file says, wrong or not."""
    assert mapping.document is not None
    found: dict[str, Any] = mapping.document.data
    return found
