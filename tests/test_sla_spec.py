"""The specification of promises says what the code does: its words, its tables, its examples."""

from __future__ import annotations

import ast
import dataclasses as dc
import datetime as dt
import json
import re
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pledgebook import schema
from pledgebook.bind import field_name
from pledgebook.clock import instants
from pledgebook.clock.walls import instant
from pledgebook.clock.working import clocks
from pledgebook.conformance import operations
from pledgebook.conformance.comparing import differences
from pledgebook.conformance.reading import Case, Suite, suite
from pledgebook.evaluate import shares, summary
from pledgebook.model.log_map import LogMap
from pledgebook.model.node import Node
from pledgebook.model.sla import BudgetUnit, Reason
from pledgebook.model.verdict import Status, Verdict, VerdictReason, VerdictWarning

from .parity.published import FILES

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = ("sla-spec.md", "sla-spec.zh.md")
TEXTS = {page: (DOCS / page).read_text("utf-8") for page in PAGES}

RULE = re.compile(r"^\*\*R(\d+)[. ]", re.MULTILINE)
REFERENCE = re.compile(r"(?<![A-Za-z0-9])R(\d+)(?![0-9])")
TABLE = re.compile(r"^(?:<!-- table: ([a-z-]+) -->\n)?((?:\|.*\|\n)+)", re.MULTILINE)
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`]+)`")

on_both_pages = pytest.mark.parametrize("page", PAGES)


def tables(page: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each table with its name (empty for none): its rows without head, as cells."""
    for name, body in TABLE.findall(TEXTS[page]):
        lines = [line.strip("|").split("|") for line in body.splitlines()]
        yield name, [[cell.strip() for cell in line] for line in lines[2:]]


def named(page: str, name: str) -> list[list[str]]:
    (found,) = [rows for other, rows in tables(page) if other == name]
    return found


def keys(page: str, name: str) -> list[str]:
    """Return what the first column of a table names as code."""
    return [key for row in named(page, name) for key in CODE.findall(row[0])]


def cases(page: str, mark: str = "case") -> list[dict[str, Any]]:
    return [
        json.loads(body) for head, body in FENCE.findall(TEXTS[page]) if mark in head.split()[1:]
    ]


def whole(page: str) -> dict[str, Any]:
    """Return all cases of a page as one file in the conformance format."""
    (calendars,) = cases(page, "calendars")
    return {"suite": "sla-spec", "version": 1, "calendars": calendars, "cases": cases(page)}


def read(page: str) -> Suite:
    return suite(whole(page))


# --- Rules ----------------------------------------------------------------------------------------


@on_both_pages
def test_rules_are_numbered_one_after_the_other(page: str) -> None:
    numbers = [int(number) for number in RULE.findall(TEXTS[page])]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 50


@on_both_pages
def test_what_is_referred_to_is_a_rule(page: str) -> None:
    assert set(REFERENCE.findall(TEXTS[page])) <= set(RULE.findall(TEXTS[page]))


def by_rule(page: str) -> dict[str, str]:
    """Return the text from each rule to the next, tables and samples apart."""
    parts = RULE.split(FENCE.sub("", TABLE.sub("", TEXTS[page])))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_a_rule_names_the_same_things_in_both_languages() -> None:
    english, chinese = map(by_rule, PAGES)
    assert list(english) == list(chinese)
    for number, text in english.items():
        said = [set(CODE.findall(one)) for one in (text, chinese[number])]
        assert said[0] == said[1], f"R{number}: {said[0] ^ said[1]}"


def test_sections_are_the_same_in_both_languages() -> None:
    sections = [re.findall(r"^(#+ [0-9]*)", TEXTS[page], re.MULTILINE) for page in PAGES]
    assert sections[0] == sections[1]


# --- Tables ---------------------------------------------------------------------------------------


def essence(row: list[str]) -> tuple[int, list[list[str]], list[list[str]]]:
    """Return what a row of a table has in every language: code and rules, cell by cell."""
    return len(row), [sorted(CODE.findall(c)) for c in row], [REFERENCE.findall(c) for c in row]


def test_tables_are_the_same_in_both_languages() -> None:
    english, chinese = (list(tables(page)) for page in PAGES)
    assert [name for name, _ in english] == [name for name, _ in chinese]
    for (name, rows), (_, others) in zip(english, chinese, strict=True):
        assert len(rows) == len(others), name
        for row, other in zip(rows, others, strict=True):
            assert essence(row) == essence(other), name


def published(file: str, place: str) -> set[str]:
    """Return the keys that a published schema itself gives an object."""
    node: Any = FILES[f"{file}.schema.json"]
    for step in filter(None, place.split("/")):
        node = node[step]
    return set(node["properties"])


SHAPES = {
    "sla": ("sla", ""),
    "term": ("sla-terms", "$defs/term"),
    "stop": ("sla-terms", "$defs/term/properties/stop"),
    "budget": ("sla-values", "$defs/budget"),
    "calendar": ("sla-words", "$defs/calendar"),
    "target": ("sla-promise", "$defs/target"),
}


@on_both_pages
@pytest.mark.parametrize("name", SHAPES)
def test_the_keys_of_a_table_are_those_of_the_schema(page: str, name: str) -> None:
    listed = keys(page, name)
    assert len(listed) == len(set(listed))
    assert set(listed) == published(*SHAPES[name])


@on_both_pages
def test_the_keys_of_a_promise_that_count_are_keys_of_it(page: str) -> None:
    assert set(keys(page, "promise")) <= published("sla-promise", "$defs/promise")


@on_both_pages
def test_the_keys_of_a_mapping_file_are_those_of_the_model(page: str) -> None:
    fields = [field.name for field in dc.fields(LogMap)]
    inherited = {field.name for field in dc.fields(Node)}
    listed = keys(page, "map")
    assert sorted(map(field_name, listed)) == sorted(set(fields) - inherited)


WORDS = {
    "statuses": [one.value for one in Status],
    "reasons": [one.value for one in VerdictReason],
    "warnings": [one.value for one in VerdictWarning],
    "units": [one.value for one in BudgetUnit],
    "unmeasured": [one.value for one in Reason],
}


@on_both_pages
@pytest.mark.parametrize("name", WORDS)
def test_the_words_of_a_table_are_those_of_the_code(page: str, name: str) -> None:
    assert [CODE.findall(row[0])[0] for row in named(page, name)] == WORDS[name]


@on_both_pages
def test_the_statuses_that_count_are_the_eligible_ones(page: str) -> None:
    for row in named(page, "statuses"):
        (status,) = CODE.findall(row[0])
        assert (row[2] in ("yes", "是")) == (shares.eligible({status: 1}) == 1)


def literals(path: Path) -> Iterator[str]:
    """Yield the texts in a module's functions that could be reasons: words with a hyphen."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("module", ["clock/instants", "evaluate/history", "evaluate/judging"])
def test_no_reason_stands_outside_of_its_list(module: str) -> None:
    """What judges takes its words from `VerdictReason` and `VerdictWarning` alone."""
    path = ROOT / "generator" / "pledgebook" / f"{module}.py"
    stray = [text for text in literals(path) if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", text)]
    assert stray == []


def problems() -> set[str]:
    """Return why rows and cells of a log are refused: the constants of the readers of logs."""
    folder = ROOT / "generator" / "pledgebook" / "logs"
    found = {
        node.value.value
        for path in folder.glob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        and re.fullmatch(r"[a-z]+(?:-[a-z]+)+", node.value.value)
    }
    return found | {instants.BAD.value, instants.NO_ZONE.value}


@on_both_pages
def test_the_problems_of_rows_are_those_of_the_readers(page: str) -> None:
    listed = keys(page, "problems")
    assert len(listed) == len(set(listed))
    assert set(listed) == problems()


@on_both_pages
def test_the_reasons_why_a_term_is_not_judged_are_those_of_the_code(page: str) -> None:
    folder = ROOT / "generator" / "pledgebook" / "evaluate"
    said = {
        text
        for module in ("preparing", "starts", "validity")
        for text in literals(folder / f"{module}.py")
        if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", text)
    }
    assert set(keys(page, "unjudged")) - {"minus", "else"} == said


@on_both_pages
def test_the_notes_of_a_result_are_those_of_the_code(page: str) -> None:
    said = [summary.NO_TICKET, summary.TOO_FEW, summary.MEAN_OF_DAYS, summary.NOT_COUNTABLE]
    assert keys(page, "notes") == said


@on_both_pages
def test_operations_are_those_of_the_engine(page: str) -> None:
    assert set(keys(page, "operations")) == set(operations.OPERATIONS)


@on_both_pages
def test_the_outputs_of_evaluate_are_those_of_the_engine(page: str) -> None:
    assert keys(page, "evaluated") == list(operations.said(Verdict(status=Status.MET)))


CASES = pytest.mark.skipif(
    "conformance.schema.json" not in FILES,
    reason="left out: the schema of the conformance format is not there",
)


@CASES
@on_both_pages
def test_the_term_of_a_case_has_the_keys_of_its_schema(page: str) -> None:
    assert set(keys(page, "case-term")) == published("conformance-terms", "$defs/term")


@CASES
@on_both_pages
def test_the_inputs_of_an_operation_are_those_of_its_schema(page: str) -> None:
    for row in named(page, "operations"):
        (name,) = CODE.findall(row[0])
        inputs = {key for key in CODE.findall(row[1]) if re.fullmatch("[a-z_]+", key)}
        given = published("conformance", f"$defs/{name}") - {"id", "op", "why", "expect"}
        assert inputs == given, name
        outputs = published("conformance", f"$defs/{name}/properties/expect")
        assert name == "evaluate" or set(CODE.findall(row[2])) == outputs - {"status", "reason"}


@CASES
@on_both_pages
def test_the_examples_satisfy_the_schema_of_cases(page: str) -> None:
    assert schema.check(whole(page), "conformance") == ()


# --- Examples -------------------------------------------------------------------------------------


def every_case() -> list[Any]:
    return [
        pytest.param(page, case, id=f"{page}-{case['id']}")
        for page in PAGES
        for case in cases(page)
    ]


@pytest.mark.parametrize(("page", "plain"), every_case())
def test_an_example_comes_out_as_it_says(page: str, plain: dict[str, Any]) -> None:
    told = read(page)
    (case,) = [one for one in told.cases if one.id == plain["id"]]
    assert differences(case.expect, operations.run(case, told)) == []


def test_outcomes_are_compared_as_the_specification_says() -> None:
    """R83: instants as instants, warnings without an order, everything else by kind and value."""
    expect = {"due": "2026-03-02T11:00:00+08:00", "warnings": ["b", "a"], "elapsed_s": 1}
    found = {"due": "2026-03-02T03:00:00Z", "warnings": ["a", "b"], "elapsed_s": 1, "open": True}
    assert differences(expect, found) == []
    assert differences({"warnings": ["a", "a"]}, found) == ["warnings"]
    assert differences({"open": 1, "due": None}, found) == ["open", "due"]


@on_both_pages
def test_every_sample_is_marked_and_executed(page: str) -> None:
    heads = [head for head, _ in FENCE.findall(TEXTS[page])]
    assert set(heads) == {"json calendars", "json case", "json case trace"}
    assert len({case["id"] for case in cases(page)}) == len(cases(page)) > 5


def test_examples_are_the_same_in_both_languages() -> None:
    english, chinese = (
        [{key: value for key, value in case.items() if key != "why"} for case in cases(page)]
        for page in PAGES
    )
    assert english == chinese
    assert cases(PAGES[0], "calendars") == cases(PAGES[1], "calendars")


@on_both_pages
def test_the_trace_adds_up_to_the_due_instant(page: str) -> None:
    """Each row is a stretch in which the clock ran, and together they are all up to due."""
    (plain,) = cases(page, "trace")
    told = read(page)
    (case,) = [one for one in told.cases if one.id == plain["id"]]
    clock, zone = clocks(told.calendars)["cn-office"], ZoneInfo("Asia/Shanghai")
    rows = named(page, "trace")
    spans = [stretch(row[0], row[1], zone) for row in rows]
    assert [end - start for start, end in spans] == [int(row[2]) for row in rows]
    assert [clock.worked(end) - clock.worked(start) for start, end in spans] == [
        int(row[2]) for row in rows
    ]
    assert list(accumulate(int(row[2]) for row in rows)) == [int(row[3]) for row in rows]
    start, due = (instants.read(text).at for text in (events(case)["notice"], case.expect["due"]))
    assert (spans[0][0], spans[-1][1]) == (start, due)
    assert int(rows[-1][3]) == case.inputs["term"]["budget"]["amount"]
    paused = [
        instants.read(events(case)[name]).at for name in ("customer-asked", "customer-replied")
    ]
    for (_, end), (begin, _) in pairwise(spans):
        assert [end, begin] == paused or clock.worked(end) == clock.worked(begin)


def events(case: Case) -> dict[str, str]:
    return {event["event"]: event["at"] for event in case.inputs["ticket"]["events"]}


def stretch(start: str, end: str, zone: ZoneInfo) -> tuple[int, int]:
    """Return the instants of ``2026-10-08 09:00`` and of a time on the same day."""
    date, _, time = start.partition(" ")
    number = dt.date.fromisoformat(date).toordinal()
    first, last = (int(one[:2]) * 3600 + int(one[3:]) * 60 for one in (time, end))
    return instant(number, first, zone), instant(number, last, zone)


# --- Links ----------------------------------------------------------------------------------------


@on_both_pages
def test_links_and_files_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", TEXTS[page])
    assert links
    assert [link for link in links if not (DOCS / link).exists()] == []
    files = [
        one for one in CODE.findall(TEXTS[page]) if re.match(r"(?:generator|tests|schemas)/", one)
    ]
    assert [one for one in files if "YYYY" not in one and missing(one)] == []


# Described here before they are there.
COMING = {"schemas/conformance.schema.json", "tests/conformance/"}


def missing(name: str) -> bool:
    return name not in COMING and not (ROOT / name).exists()


def test_the_specification_is_found_from_the_first_page() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert all(f"(docs/{page})" in text for page in PAGES)
