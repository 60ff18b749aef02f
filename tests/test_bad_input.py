"""Bad input, and what the program says of it: ``bad/<case>/expected.<language>.txt``.

Adding a case needs a folder with a ``commitment.yaml`` and ``--update-golden``; read what it wrote.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pledgebook import pipeline, report
from pledgebook.cli import main
from pledgebook.report import Subject
from pledgebook.wording.messages import Lang

BAD = Path(__file__).with_name("bad")
CASES = sorted(folder.name for folder in BAD.iterdir())
# Braces, scripts and the like are text like any other, where they are written as text.
STATUS = {"template-and-script": 0, "missing-file": 2}
NO_FILE = {"missing-file", "no-commitments"}
SECONDS = 10
BYTES = 1 << 30

Golden = Callable[[Path, str], None]


def named(case: str) -> str:
    """Return the path that is checked: a file, but for the folder that holds none."""
    return case if case == "no-commitments" else f"{case}/commitment.yaml"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("case", CASES)
def test_a_bad_file_is_explained(
    case: str,
    lang: str,
    golden: Golden,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(BAD)
    status = main(["--lang", lang, "check", named(case)])
    said = capsys.readouterr()
    assert (status, said.err) == (STATUS.get(case, 1), "")
    assert len(said.out) < 60_000
    if status:
        assert re.match(rf"{re.escape(named(case))}:\d+:\d+: ", said.out)
    golden(BAD / case / f"expected.{lang}.txt", said.out)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("case", [case for case in CASES if case not in NO_FILE])
def test_the_library_says_the_same(case: str, lang: Lang) -> None:
    content = (BAD / case / "commitment.yaml").read_bytes()
    loaded = pipeline.load(content, named(case))
    assert loaded.issuable is (case in STATUS)
    subject = Subject(name=loaded.name, document=loaded.document, findings=loaded.findings)
    said = "".join(f"{line}\n" for line in report.FORMATS["text"]([subject], lang))
    assert said == (BAD / case / f"expected.{lang}.txt").read_text("utf-8")


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


# Files that are made to cost much; each case needs a process of its own.
BOMBS = {"alias-bomb", "deep-brackets", "long-number", "merge-bomb"}


@pytest.mark.parametrize(
    "case",
    [case if case in BOMBS else pytest.param(case, marks=pytest.mark.heavy) for case in CASES],
)
def test_it_costs_neither_time_nor_memory(case: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pledgebook", "check", "--lang", "en", named(case)],
        cwd=BAD,
        preexec_fn=limit,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (STATUS.get(case, 1), "")
    assert done.stdout == (BAD / case / "expected.en.txt").read_text("utf-8")
