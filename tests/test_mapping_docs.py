"""The pages on mapping files: every key is there, every example is right and reads its log."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from tests.logs.sample import mapping

from pledgebook import logs
from pledgebook.logs.rows import Row
from pledgebook.logs.stamps import Stamps
from pledgebook.model.log_map import LogMap, Shape, TimeColumn
from pledgebook.model.ticket import State

ROOT = Path(__file__).resolve().parents[1]
PAGES = {lang: (ROOT / f"docs/mapping.{lang}.md").read_text("utf-8") for lang in ("zh", "en")}
WHOLE = re.compile(r"^```csv\n(.*?)^```\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHIPPED = sorted((ROOT / "templates/maps").glob("*.yaml"))
SHAPES = {
    "zh": {"一张工单": Shape.TICKETS, "一件事": Shape.EVENTS},
    "en": {"a ticket": Shape.TICKETS, "an event": Shape.EVENTS},
}
# What a mapping of each shape needs besides the keys of an example.
LEAST: dict[str, dict[str, Any]] = {
    "tickets": {"events": {"notice": "a"}},
    "events": {"event": {"column": "a", "values": {"b": "notice"}}, "time": "t"},
    "outages": {"from": "a"},
}

in_both_languages = pytest.mark.parametrize("lang", PAGES)


def tables(lang: str) -> list[list[list[str]]]:
    """Return the tables of a page: the cells of their rows, without the heads."""
    found = re.findall(r"^((?:\|.*\|\n)+)", PAGES[lang] + "\n", re.MULTILINE)
    return [
        [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
        for table in found
    ]


def code(cell: str) -> str:
    return re.fullmatch(r"`(.*)`", cell)[1]  # type: ignore[index]


def keys() -> set[str]:
    """Return every key that a mapping file can have, at any depth."""
    schema = json.loads((ROOT / "schemas/log-map.schema.json").read_text("utf-8"))
    parts = [schema, *schema["$defs"].values()]
    return {key for part in parts for key in part.get("properties", ())}


def shape_of(example: dict[str, Any]) -> str:
    if {"from", "until"} & set(example):
        return "outages"
    return "events" if {"event", "time", "sequence"} & set(example) else "tickets"


@in_both_languages
def test_every_key_is_told_with_an_example_that_has_it(lang: str) -> None:
    table = tables(lang)[0]
    assert sorted(code(row[0]) for row in table) == sorted(keys())
    for name, _, example in table:
        assert re.search(rf"\b{code(name)}: ", code(example))


@in_both_languages
def test_every_example_is_right(lang: str) -> None:
    for _, _, example in tables(lang)[0]:
        keys = yaml.safe_load(code(example))
        shape = keys.get("shape") or shape_of(keys)
        whole = {"map": 1, "shape": shape, "id": "i", **LEAST[shape], **keys}
        mapping(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False))


def shown(lang: str, folder: Path) -> Iterator[tuple[LogMap, logs.Log]]:
    """Yield each mapping file that stands whole on a page, and the log above it."""
    for number, (rows, written) in enumerate(WHOLE.findall(PAGES[lang])):
        log_map, path = mapping(written), folder / f"{number}.csv"
        path.write_text(rows, "utf-8")
        log, findings = logs.read([str(path)], log_map)
        assert findings == ()
        assert log is not None
        yield log_map, log


@in_both_languages
def test_the_logs_are_read_as_the_page_says(lang: str, tmp_path: Path) -> None:
    (tickets, one), (events, other), (outages, down) = shown(lang, tmp_path)
    count = logs.Count()
    first, second = logs.tickets(one.rows(), tickets, count)
    assert [event.event for event in first.events] == ["notice", "responded", "arrived"]
    assert (first.state, second.state) == (State.CLOSED, State.OPEN)
    (history,) = logs.tickets(other.rows(), events, count)
    assert [event.event for event in history.events] == [
        *("notice", "responded", "", "arrived", "resolved")
    ]
    assert [event.attrs["severity"] for event in history.events] == ["major"] * 2 + ["critical"] * 3
    assert history.state is State.CLOSED
    assert dict(count.problems) == {}
    assert outages.shape is Shape.OUTAGES
    assert len([row for row in down.rows() if isinstance(row, Row)]) == 2


@in_both_languages
def test_every_way_to_write_a_time_is_read_as_one_instant(lang: str) -> None:
    moment = datetime(2026, 3, 1, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    rows = [(code(text), code(form)) for text, form in tables(lang)[1]]
    (line,) = re.findall(r"^`2026-03-01.*$", PAGES[lang], re.MULTILINE)
    plain = [(text, None) for text in re.findall(r"`(2026[^`]*)`", line)]
    assert len(plain) == 3
    for text, form in [*plain, *rows]:
        found = Stamps(TimeColumn(column="a", format=form), "Asia/Shanghai").read(text)
        at = found if isinstance(found, int) else found.at
        assert at == int(moment.timestamp()), text


@in_both_languages
def test_every_directive_is_told(lang: str) -> None:
    used = {one for _, form in tables(lang)[1] for one in re.findall(r"%[A-Za-z]", form)}
    told = set(re.findall(r"`(%[A-Za-z])`", PAGES[lang]))
    assert used == told


@in_both_languages
def test_every_shipped_mapping_file_is_listed(lang: str) -> None:
    listed = [(code(name), SHAPES[lang][shape], title) for name, shape, title in tables(lang)[2]]
    read = [(path.stem, mapping(path.read_text("utf-8"))) for path in SHIPPED]
    assert listed == [(name, one.shape, one.title) for name, one in read]


@pytest.mark.parametrize("pattern", [r"^##+ ", r"^```\w+", r"^\| `(\w+)`"])
def test_both_pages_have_the_same_parts(pattern: str) -> None:
    found = [re.findall(pattern, page, re.MULTILINE) for page in PAGES.values()]
    assert found[0]
    assert found[0] == found[1]
