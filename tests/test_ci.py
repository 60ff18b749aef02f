"""The parts for CI: what they run exists, runs as they run it, and the pages show what they say."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.desk import ROOT, holds, shown

from pledgebook.cli import main
from pledgebook.cli.program import parser

PAGES = {lang: (ROOT / f"docs/ci.{lang}.md").read_text("utf-8") for lang in ("zh", "en")}
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ACTION = ROOT / ".github/actions/check"
GITLAB = ROOT / "docs/ci/gitlab.yml"
SAMPLE = Path("commitments/highway-monitoring")
WORSE = ("lasts: 1年", "lasts: 6个月")

in_both_languages = pytest.mark.parametrize("lang", PAGES)


def options(arguments: list[str]) -> None:
    """Let the program's own parser read a command, as far as it can without running it."""
    parser("en", arguments).parse_args(arguments)


def plain(script: str) -> list[str]:
    """Return the arguments of every call of the program in a script."""
    calls = re.findall(r'(?:^|\s)"?(?:pledgebook|\$PLEDGEBOOK)"? ((?:[^\n]|(?<=\\)\n)+)', script)
    return [re.split(r" (?:\|\||>>)", one.replace("\\\n", ""))[0] for one in calls]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of a bid writer: two samples, committed; the program is on the search path."""
    book = tmp_path / "book"
    for name in ("highway-monitoring", "fragments"):
        shutil.copytree(ROOT / "commitments" / name, book / "commitments" / name)
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "pledgebook"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m pledgebook "$@"\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "generator"))
    monkeypatch.setenv("PLEDGEBOOK_LANG", "en")
    monkeypatch.chdir(book)
    git("init", "-q", "-b", "main")
    git("add", "--all")
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "x")
    return book


def git(*arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], check=True, capture_output=True, encoding="utf-8"
    ).stdout.strip()


def edit(old: str, new: str) -> None:
    path = SAMPLE / "commitment.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# ---- pre-commit ----


def test_hooks_look_at_the_book_when_it_changes() -> None:
    assert [hook["id"] for hook in HOOKS] == ["pledgebook-check", "pledgebook-diff"]
    for hook in HOOKS:
        program, *arguments = shlex.split(hook["entry"])
        assert program == "pledgebook"
        options(arguments)
        assert hook["language"] == "python"
        pattern = re.compile(hook["files"])
        assert pattern.search("a/commitments/x/commitment.yaml")
        assert pattern.search("commitments/fragments/company.yml")
        assert not pattern.search("docs/commitments.md")
    assert re.search(HOOKS[0]["files"], "pledgebook.toml")


@pytest.mark.heavy
@pytest.mark.usefixtures("checkout")
def test_hooks_stop_what_is_wrong_and_what_gets_weaker() -> None:
    check, diff = (shlex.split(hook["entry"]) for hook in HOOKS)
    assert (run(*check).returncode, run(*diff).returncode) == (0, 0)
    edit(*WORSE)
    assert (run(*check).returncode, run(*diff).returncode) == (0, 1)
    edit("lasts: 6个月", "lats: 6个月")
    assert (run(*check).returncode, run(*diff).returncode) == (1, 1)


# ---- GitHub Actions ----


def action() -> dict[str, Any]:
    return dict(yaml.safe_load((ACTION / "action.yml").read_text("utf-8")))


def test_the_action_puts_nothing_into_a_script() -> None:
    steps = action()["runs"]["steps"]
    assert len(steps) == 2
    for step in steps:
        assert "uses" not in step
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
    inputs = {
        name
        for value in steps[1]["env"].values()
        for name in re.findall(r"inputs\.([\w-]+)", value)
    }
    assert inputs == set(action()["inputs"])


def test_the_commands_of_the_action_exist() -> None:
    script = (ACTION / "check.sh").read_text("utf-8")
    calls = plain(script)
    assert len(calls) == 2
    for call in calls:
        whole = call.replace('${fail[@]+"${fail[@]}"}', "--fail-on weaker")
        options(shlex.split(whole))


def act(checkout: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """Run the second step as a runner does; its summary comes along."""
    env = action()["runs"]["steps"][1]["env"]
    given = {name: said["default"] for name, said in action()["inputs"].items()} | inputs
    settings = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
        for key, value in env.items()
    }
    summary = checkout.parent / "summary.md"
    summary.write_text("", "utf-8")
    done = run(
        *("bash", "-c", action()["runs"]["steps"][1]["run"]),
        **settings
        | {
            "PLEDGEBOOK": str(shutil.which("pledgebook")),
            "GITHUB_ACTION_PATH": str(ACTION),
            "GITHUB_STEP_SUMMARY": str(summary),
        },
    )
    return done, summary.read_text("utf-8")


@pytest.mark.heavy
def test_the_action_checks_and_compares(checkout: Path) -> None:
    edit(*WORSE)
    done, summary = act(checkout, **{"compare-with": "main", "lang": "en"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "- ↓ " in summary
    done, _ = act(checkout, **{"compare-with": "main", "fail-on-weaker": "true"})
    assert done.returncode == 1
    done, summary = act(checkout, path="commitments")
    assert (done.returncode, "↓" in summary) == (0, False)
    edit("lasts: 6个月", "lats: 6个月")
    done, _ = act(checkout)
    assert done.returncode == 1
    assert re.search(
        r"^::error .*file=commitments/highway-monitoring/commitment", done.stdout, re.M
    )


@pytest.mark.heavy
@pytest.mark.parametrize(
    "hostile", ["$(touch sprung)", "; touch sprung;", "--help", "`touch sprung`"]
)
def test_inputs_of_the_action_are_never_run(hostile: str, checkout: Path) -> None:
    done, _ = act(checkout, path=hostile, **{"compare-with": hostile, "fail-on-weaker": hostile})
    assert done.returncode == 2
    assert not list(checkout.rglob("sprung"))


# ---- GitLab ----


def gitlab() -> dict[str, Any]:
    return dict(yaml.safe_load(GITLAB.read_text("utf-8")))


def scripts() -> dict[str, str]:
    jobs = {name: job for name, job in gitlab().items() if "script" in job}
    return {name: "\n".join(job["script"]) for name, job in jobs.items()}


def test_the_commands_for_gitlab_exist() -> None:
    assert set(scripts()) == {"pledgebook-check", "pledgebook-diff"}
    for script in scripts().values():
        (call,) = plain(script)
        options(shlex.split(call))


@pytest.mark.heavy
def test_the_jobs_for_gitlab_check_and_compare(checkout: Path) -> None:
    settings = {**gitlab()["variables"], "CI_MERGE_REQUEST_DIFF_BASE_SHA": git("rev-parse", "HEAD")}
    edit(*WORSE)
    done = run("sh", "-c", scripts()["pledgebook-check"], **settings)
    assert done.returncode == 0
    reports = gitlab()["pledgebook-check"]["artifacts"]["reports"]
    (found,) = json.loads((checkout / reports["codequality"]).read_text("utf-8"))
    assert found["check_name"] == "publish/version-taken"
    assert "<testsuites" in (checkout / reports["junit"]).read_text("utf-8")
    done = run("sh", "-c", scripts()["pledgebook-diff"], **settings)
    assert (done.returncode, "↓" in done.stdout) == (1, True)
    assert gitlab()["pledgebook-diff"]["allow_failure"] == {"exit_codes": 1}


# ---- Container ----


def test_the_containerfile_copies_and_calls_what_is_there() -> None:
    text = (ROOT / "Containerfile").read_text("utf-8")
    steps = re.findall(r"^([A-Z]+) (.*)$", text, re.MULTILINE)
    for kind, said in steps:
        if kind == "COPY":
            assert all((ROOT / name).exists() for name in said.split()[:-1]), said
    assert [said for kind, said in steps if kind == "RUN"] == [
        "sh generator/tools/image.sh /opt/venv"
    ]
    order = [kind for kind, _ in steps]
    assert order.index("USER") > order.index("RUN")
    assert dict(steps)["USER"] == "pledgebook"
    options(json.loads(dict(steps)["CMD"])[1:])


@pytest.mark.parametrize("name", ["install.sh", "image.sh"])
def test_scripts_call_scripts_that_are_there(name: str) -> None:
    script = ROOT / "generator/tools" / name
    assert run("sh", "-n", str(script)).returncode == 0
    called = re.findall(r"sh (generator/\S+)", script.read_text("utf-8"))
    assert called
    assert all((ROOT / one).is_file() for one in called)


# ---- The pages ----


@in_both_languages
def test_the_command_shown_prints_what_is_shown(
    lang: str, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del checkout
    (one,) = shown(PAGES[lang])
    program, *arguments = shlex.split(one.command)
    assert program == "pledgebook"
    assert main(arguments) == one.status
    assert one.printed is not None
    assert holds(one.printed, capsys.readouterr().out)


@in_both_languages
def test_every_call_in_the_tables_is_one(lang: str) -> None:
    calls = re.findall(r"^\| `pledgebook ([^`]*)`", PAGES[lang], re.MULTILINE)
    assert len(calls) == 6
    for call in calls:
        options(shlex.split(call))


@in_both_languages
def test_every_option_is_explained(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--help", "--lang", lang]) == 0
    known = set(re.findall(r"--[a-z][a-z-]*", capsys.readouterr().out)) - {"--help", "--lang"}
    assert known <= set(re.findall(r"--[a-z][a-z-]*", PAGES[lang]))


@in_both_languages
def test_the_parts_are_shown_as_they_are(lang: str) -> None:
    pages = [
        yaml.safe_load(one) for one in re.findall(r"```yaml\n(.*?)```", PAGES[lang], re.DOTALL)
    ]
    commits, steps, include = pages
    assert {hook["id"] for hook in commits["repos"][0]["hooks"]} == {one["id"] for one in HOOKS}
    assert steps["steps"][1]["uses"].split("@")[0].endswith(str(ACTION.relative_to(ROOT)))
    assert set(steps["steps"][1]["with"]) <= set(action()["inputs"])
    assert include["include"][0]["file"] == str(GITLAB.relative_to(ROOT))
    assert set(include["variables"]) <= set(gitlab()["variables"])
    assert all(f"`{name}`" in PAGES[lang] for name in action()["inputs"])
    assert all(
        len(one.splitlines()) <= 5 for one in re.findall(r"```yaml\n(.*?)```", PAGES[lang], re.S)
    )


@pytest.mark.parametrize("pattern", [r"^##+ ", r"^```\w+", r"(?<![\w-])--[a-z-]+", r"^\| "])
def test_both_pages_have_the_same_parts(pattern: str) -> None:
    found = [re.findall(pattern, page, re.MULTILINE) for page in PAGES.values()]
    assert found[0]
    assert found[0] == found[1]
