"""The pages on checking tickets: every command shown runs, and prints what is shown."""

from __future__ import annotations

import csv
import re
import shlex
import shutil
import sqlite3
from pathlib import Path

import duckdb
import pytest
from tests.desk import BLOCK, OWN_DATABASE, ROOT, SAMPLE, holds, lay_out, shown, steady

from pledgebook.cli import main
from pledgebook.cli.parser import environment_language
from pledgebook.cli.probes import zone_version
from pledgebook.cli.program import parser
from pledgebook.cli.sla import _COMMANDS
from pledgebook.cli.sla.check import _FORM_OF
from pledgebook.logs import database
from pledgebook.wording.messages import ALL

PAGES = {lang: (ROOT / f"docs/checking.{lang}.md").read_text("utf-8") for lang in ("zh", "en")}

in_both_languages = pytest.mark.parametrize("lang", PAGES)


def rows() -> list[list[str]]:
    with (ROOT / SAMPLE / "tickets.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which a reader follows the page."""
    lay_out(tmp_path)
    (tmp_path / "tests/conformance").mkdir(parents=True)
    shutil.copy(ROOT / "tests/conformance/clocks.json", tmp_path / "tests/conformance")
    _databases(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _databases(folder: Path) -> None:
    """Put the sample log into a table of SQLite, and into a file of Parquet."""
    head, *tickets = rows()
    names = ", ".join(f'"{name}"' for name in head)
    with sqlite3.connect(folder / "tickets.db") as connection:
        connection.execute(f"CREATE TABLE tickets ({names})")
        marks = ", ".join("?" * len(head))
        connection.executemany(f"INSERT INTO tickets VALUES ({marks})", tickets)  # noqa: S608
    connection.close()
    duckdb.execute(
        f"COPY (FROM read_csv('{ROOT / SAMPLE / 'tickets.csv'}', all_varchar = true)) "
        f"TO '{folder / 'tickets.parquet'}' (FORMAT parquet)"
    )


@in_both_languages
def test_every_command_runs_and_prints_what_is_shown(
    lang: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = list(shown(PAGES[lang]))
    assert sum(one.printed is not None for one in commands) >= 9
    for one in commands:
        program, *arguments = shlex.split(one.command)
        assert program == "pledgebook"
        assert main([*arguments, "--lang", lang]) == one.status, one.command
        said = capsys.readouterr()
        if one.printed is not None:
            assert holds(one.printed, said.out + said.err), f"{one.command}\n{said.out}{said.err}"
    (refused,) = (body for _, kind, body in BLOCK.findall(PAGES[lang]) if kind == "csv")
    (name,) = re.findall(r"--rejected (\S+)", PAGES[lang])[:1]
    assert (desk / name).read_text("utf-8-sig") == refused


def test_the_time_zone_data_is_a_version() -> None:
    assert steady(f"时区数据 {zone_version()}\n") == "时区数据 …\n"


def test_what_is_not_printed_is_not_held() -> None:
    assert holds("a\n……\nd\n", "a\nb\nc\nd\n")
    assert not holds("a\n……\nd\n", "a\nb\nc\n")
    assert not holds("a\nd\n", "a\nb\nd\n")


@in_both_languages
def test_the_address_of_a_database_names_a_table_and_holds_no_password(lang: str) -> None:
    (command,) = (body for mark, _, body in BLOCK.findall(PAGES[lang]) if mark == OWN_DATABASE)
    _, *arguments = shlex.split(command)
    options = parser(environment_language(arguments, {}), arguments).parse_args(arguments)
    where = database.address(options.logs[0])
    assert where.table == "public.tickets"
    assert ":" not in where.uri.removeprefix("postgresql:").partition("@")[0]


@in_both_languages
@pytest.mark.parametrize("command", _COMMANDS)
def test_every_option_is_explained_and_no_other(
    command: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sla", command, "--help"]) == 0
    known = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", capsys.readouterr().out))
    here = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", PAGES[lang]))
    assert known - {"-h", "--help", "--lang", "--output"} <= here
    assert f"pledgebook sla {command} " in PAGES[lang]


@in_both_languages
def test_no_option_is_shown_that_no_command_has(
    lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["new"], *(["sla", one] for one in _COMMANDS)):
        assert main([*command, "--help"]) == 0
    known = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGES[lang])) <= known


@in_both_languages
def test_every_verdict_result_and_reason_is_explained(lang: str) -> None:
    words = [
        re.sub(r"\{\w+\}", "…", getattr(one, lang))
        for rule, one in ALL.items()
        if rule.startswith(("sla-reason/", "sla-status/", "sla-result/"))
    ]
    rows = {line.split("|")[1].strip() for line in PAGES[lang].splitlines() if line[:1] == "|"}
    assert len(words) > 60
    assert set(words) <= rows


@in_both_languages
def test_every_form_of_a_report_is_told(lang: str) -> None:
    assert set(re.findall(r"^\| `(\.\w+)`", PAGES[lang], re.MULTILINE)) == set(_FORM_OF)


@in_both_languages
def test_the_mapping_file_shown_is_that_of_the_sample(lang: str) -> None:
    (mapping,) = (body for _, kind, body in BLOCK.findall(PAGES[lang]) if kind == "yaml")
    assert mapping == (ROOT / SAMPLE / "map.yaml").read_text("utf-8")


@pytest.mark.parametrize("pattern", [r"^##+ ", r"^```\w+", r"^<!-- .*", r"(?<![\w-])--[a-z-]+"])
def test_both_pages_have_the_same_parts(pattern: str) -> None:
    found = [re.findall(pattern, page, re.MULTILINE) for page in PAGES.values()]
    assert found[0]
    assert found[0] == found[1]


def test_the_sample_has_forty_tickets_and_opens_in_a_spreadsheet() -> None:
    assert (ROOT / SAMPLE / "tickets.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    head, *tickets = rows()
    assert {len(one) for one in tickets} == {len(head)}
    assert len({one[0] for one in tickets}) == 40
