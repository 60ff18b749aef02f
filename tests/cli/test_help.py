"""Help and wrong calls, in the reader's own language from the first word to the last."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pledgebook import __version__, scaffold
from pledgebook.cli import program as whole
from pledgebook.wording.messages import ALL

from .conftest import Program

CALLS = [(), *((name,) for name in whole.COMMANDS), ("sla", "export"), ("sla", "map")]
# Latin words that Chinese help may hold: names of the program, of formats, and what is typed.
LATIN = {
    *("pledgebook", "commitments", "SLA", "PDF", "YAML", "sla", "json", "letter", "pdf", "build"),
    *("check", "publish", "verify", "log", "doctor", "export", "h", "help", "lang", "zh", "en"),
    *("version", "format", "text", "out", "jobs", "keep", "going", "book", "today", "o", "output"),
    *("new", "profile", "language", "title", "server", "repair", "paper", "trust", "crl"),
    *("manifest", "PEM", "DER", "sign", "keys", "demo", "key", "token", "label", "role", "seal"),
    *("representative", "certificate", "chain", "level", "B", "LT", "LTA", "T", "timestamp"),
    *("toml", "image", "across", "signature", "passphrase", "fd", "reason", "all", "none", "pfx"),
    *("p", "PKCS", "CA", "USB", "Key", "PIN", "PNG", "JPEG", "PLEDGEBOOK", "PASSPHRASE"),
    *("site", "ledger", "serve", "port", "no", "letters", "cache"),
    "reproducible",
    *("select", "ignore", "fail", "on", "error", "warning", "explain", "bound", "gap"),
    *("Word", "docx", "as", "ics", "odcs", "ODCS", "date", "accepted", "next"),
    *(
        "map",
        "definitions",
        "CSV",
        "Excel",
        "JSON",
        "Lines",
        "Parquet",
        "conformance",
        "Python",
        "SQL",
    ),
    *("diff", "Git", "HEAD", "main", "id", "fail", "on", "v", "weaker", "changed", "markdown"),
    *("line", "sarif", "github", "gitlab", "junit", "JUnit", "markdown", "file", "quality"),
    *("xml", "xlsx", "md", "txt"),
    *("scheduler", "Dask", "tcp"),
    *scaffold.PROFILES,
}


@pytest.mark.parametrize("call", CALLS, ids="-".join)
def test_chinese_help_has_no_english_words(call: tuple[str, ...], program: Program) -> None:
    said = program(*call, "--help")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("用法：pledgebook")
    assert set(re.findall(r"[A-Za-z]+", said.out)) <= LATIN


@pytest.mark.parametrize("call", CALLS, ids="-".join)
def test_english_help_has_no_chinese(call: tuple[str, ...], program: Program) -> None:
    said = program(*call, "--help", "--lang", "en")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("usage: pledgebook")
    assert not re.search(r"[\u4e00-\u9fff]", said.out)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_explanations_stand_under_each_other(lang: str, program: Program) -> None:
    said = program("letter", "--help", "--lang", lang)
    options = said.out.split("\n\n")[-1].splitlines()[1:]
    columns = []
    for line in options:
        found = re.match(r"  \S.*?  +|   +", line)  # a long explanation goes on below itself
        assert found is not None
        columns.append(sum(2 if sign > "\u2e80" else 1 for sign in found[0]))
    assert len(columns) > 3
    assert len(set(columns)) == 1


def test_every_command_is_a_file_and_every_file_a_command(program: Program) -> None:
    folder = Path(whole.__file__).parent
    modules = [*folder.glob("*.py"), *(path.parent for path in folder.glob("*/__init__.py"))]
    files = {path.stem.replace("_", "-") for path in modules}
    assert set(whole.COMMANDS) <= files
    named = {rule.removeprefix("cli/") for rule in ALL if rule.startswith("cli/")} & files
    assert set(whole.COMMANDS) == named - {"help", "program"}
    shown = program("--help").out
    assert [name for name in whole.COMMANDS if not re.search(rf"^    {name} ", shown, re.M)] == []


WRONG = [
    ((), "缺少 命令", "the following arguments are required: COMMAND"),
    (("publish",), "缺少 编号", "the following arguments are required: ID"),
    (("nope",), "命令：不能写“nope”；可以写：new、", "argument COMMAND: invalid choice: “nope” ("),
    (("buld",), "“buld”，是不是想写 build？可以写：new、", "“buld”, did you mean build? (choose"),
    (("sla", "exprt"), "“exprt”，是不是想写 export？", "“exprt”, did you mean export?"),
    (("verify", "--format", "jsn"), "“jsn”，是不是想写 json？", "“jsn”, did you mean json?"),
    (("check", "--foo"), "不认识 --foo", "unrecognized arguments: --foo"),
    (("check", "--form", "json"), "不认识 --form", "unrecognized arguments: --form"),
    (("check", "--format", "xml"), "--format：不能写“xml”；可以写：", "argument --format: inv"),
    (("letter", "a", "-o"), "-o/--output：后面要写一个值", "argument -o/--output: expected one"),
    (("build", "--keep-going=3"), "--keep-going：这个选项后面不能写值", "argument --keep-going: "),
    (("publish", "a", "--today", "31.12."), "“31.12.”不是日期；", "argument --today: “31.12.” is"),
    (("publish", "a", "--today", "2026-02-30"), "“2026-02-30”不是日期", "argument --today: “2026-"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "chinese", "english"), WRONG)
def test_a_wrong_call_is_explained(
    call: tuple[str, ...], chinese: str, english: str, program: Program
) -> None:
    said = program(*call)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("命令写得不对：")
    assert chinese in said.err
    assert set(re.findall(r"[A-Za-z]+", said.err)) <= {
        *LATIN,
        "nope",
        "buld",
        "exprt",
        "jsn",
        "foo",
        "xml",
        "form",
    }
    assert re.search(r"^用法：pledgebook", said.err, re.M)
    said = program(*call, "--lang", "en")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("wrong call: ")
    assert english in said.err
    assert not re.search(r"[\u4e00-\u9fff]", said.err)


def test_a_language_that_it_does_not_speak_is_a_wrong_call(program: Program) -> None:
    said = program("check", "--lang", "fr")
    assert said.status == 2
    assert "--lang：不能写“fr”；可以写：zh、en\n" in said.err


def test_what_is_written_gives_no_commands_to_the_terminal(program: Program) -> None:
    assert "不能写“\\x1b[2J”" in program("\x1b[2J").err


def test_the_version_is_the_packages(program: Program) -> None:
    assert program("--version").out == f"{__version__}\n"
