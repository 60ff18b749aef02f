"""``pledgebook sla conformance``: pass, fail, and what is no file of cases."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Program
from tests.cli.sla.desk import OFFICE

SUITE: dict[str, Any] = {
    "suite": "desk",
    "version": 1,
    "calendars": {"office": {"tz": "Asia/Shanghai", "week": OFFICE}},
    "cases": [
        {
            "id": "over-lunch",
            "op": "due",
            "why": "the lunch break does not count",
            "calendar": "office",
            "from": "2026-03-02T11:30:00+08:00",
            "budget_s": 3600,
            "expect": {"due": "2026-03-02T14:00:00+08:00"},
        }
    ],
}
ENGINES = ("python", "duckdb")
SUITES = Path(__file__).parents[2] / "conformance"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(**more: Any) -> None:
    """Write the suite; ``more`` are other values of its case, or its calendars."""
    suite = json.loads(json.dumps(SUITE))
    suite["calendars"] |= more.pop("calendars", {})
    suite["cases"][0] |= more
    Path("cases.json").write_text(json.dumps(suite, indent=1), "utf-8")


@pytest.mark.parametrize("name", ENGINES)
def test_a_case_that_holds_is_status_0(name: str, program: Program) -> None:
    put()
    said = program("sla", "conformance", "cases.json", "--implementation", name, "--verbose")
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        f"通过 over-lunch：the lunch break does not count\n{name}，desk：通过 1，未通过 0\n"
    )


@pytest.mark.parametrize("name", ENGINES)
def test_a_case_that_fails_is_status_1_and_told(name: str, program: Program) -> None:
    put(expect={"due": "2026-03-02T12:30:00+08:00"})
    said = program("sla", "conformance", "cases.json", "--implementation", name, "--lang", "en")
    assert said.status == 1
    assert "FAIL over-lunch: the lunch break does not count" in said.err
    assert (
        'due should be "2026-03-02T12:30:00+08:00", found "2026-03-02T06:00:00+00:00"' in said.err
    )
    assert said.out == f"{name}, desk: 0 passed, 1 failed\n"


def test_an_implementation_that_cannot_run_is_left_out_unless_asked_for(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    put()
    said = program("sla", "conformance", "cases.json")
    assert said.status == 0
    node, spark = said.err.splitlines()
    assert node == "javascript 没有检验：本机没有 Node.js"
    lacking = "Java" if find_spec("pyspark") else "pyspark"
    assert spark == f"spark 没有检验：本机没有 {lacking}"
    assert [line.split("，")[0] for line in said.out.splitlines()] == ["python", "duckdb"]
    asked = program("sla", "conformance", "cases.json", "--implementation", "javascript")
    assert asked.status == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "cases.json:1:1: 错误：这不是正确的 JSON"),
        ("{\n,", "cases.json:2:1: 错误：这不是正确的 JSON"),
        ('{"suite": NaN}', "错误：这不是正确的 JSON"),
        ("[" * 100_000, "错误：这不是正确的 JSON"),
        ("{}", "错误：缺少“suite”"),
        ("[]", "cases.json:1:1: 错误："),
    ],
)
def test_what_is_no_file_of_cases_is_status_2(content: str, told: str, program: Program) -> None:
    Path("cases.json").write_text(content, "utf-8")
    said = program("sla", "conformance", "cases.json")
    assert (said.status, said.out) == (2, "")
    assert told in said.err


REST = {"rest": {"tz": "Asia/Shanghai", "week": OFFICE, "except": "rest"}}
NOWHERE = {"far": {"tz": "Asia/Beijing", "week": OFFICE}}
AMISS: dict[str, tuple[dict[str, Any], str]] = {
    "a circle of calendars": ({"calendars": REST}, "绕了一圈"),
    "an unknown zone": ({"calendars": NOWHERE}, "没有“Asia/Beijing”这个时区"),
    "an unknown calendar": ({"calendar": "night"}, "没有叫“night”的日历"),
    "an unknown operation": ({"op": "guess"}, "guess"),
    "a budget that is none": ({"budget_s": -1}, "cases.json"),
    "a day that is none": (
        {"calendars": {"far": {"tz": "UTC", "week": {}, "holidays": ["2026-02-30"]}}},
        "2026-02-30",
    ),
}


@pytest.mark.parametrize("case", AMISS)
def test_a_case_that_leads_nowhere_is_status_2(case: str, program: Program) -> None:
    change, told = AMISS[case]
    put(**change)
    said = program("sla", "conformance", "cases.json")
    assert (said.status, said.out) == (2, "")
    assert told in said.err


@pytest.mark.parametrize("name", ENGINES)
def test_each_implementation_passes_the_project_s_own_suite(name: str, program: Program) -> None:
    said = program("sla", "conformance", str(SUITES / "edges.json"), "--implementation", name)
    assert (said.status, said.err) == (0, "")


def test_a_missing_file_is_status_2(program: Program) -> None:
    said = program("sla", "conformance", "no.json")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("no.json:1:1: 错误：没有这个文件")


def test_terminal_orders_in_a_file_are_not_obeyed(program: Program) -> None:
    put(why="the lunch break\x1b[31m\u202e does not count", expect={"due": "2026-03-02T09:00:00Z"})
    said = program("sla", "conformance", "cases.json", "--implementation", "python")
    assert "\\x1b[31m" in said.err
    put(op="due\x1b[31m\u202e")
    refused = program("sla", "conformance", "cases.json")
    assert refused.status == 2
    assert not {"\x1b", "\u202e"} & set(said.out + said.err + refused.err)
