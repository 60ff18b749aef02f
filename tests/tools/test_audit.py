"""The audit of the locks: no package without an answer, whatever pip-audit's status says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
AUDIT = ROOT / "generator/tools/audit.py"
LOCK = (
    "lark==1.3.1 \\\n    --hash=sha256:00\n"
    "typing-extensions==4.16.0 ; python_full_version < '3.0' \\\n    --hash=sha256:11\n"
)
FINE = {
    "dependencies": [
        {"name": "lark", "version": "1.3.1", "vulns": []},
        {"name": "typing_extensions", "version": "4.16.0", "vulns": []},
    ]
}
SKIPPED = {"name": "lark", "skip_reason": "Dependency not found and could not be audited"}
KNOWN = {"name": "lark", "version": "1.3.1", "vulns": [{"id": "PYSEC-1"}]}
OTHER = {"name": "lark", "version": "1.3.0", "vulns": []}

# Refuses what the real one refuses, and answers for the rest: nothing is known but of version 3.
ANSWERS = """\
import json, re, sys
lock = open(sys.argv[-1].partition("=")[2]).read()
pins = re.findall(r"^([a-z0-9-]+)==(\\S+) (?!;)", lock, re.M)
names = [name for name, _ in pins]
if len(set(names)) < len(names):
    sys.exit("ERROR: a package has duplicate requirements")
known = {"3": [{"id": "PYSEC-3"}]}
told = [{"name": n, "version": v, "vulns": known.get(v, [])} for n, v in pins]
if "--leave-out" in sys.argv:
    told = [one for one in told if one["version"] != "2"]
print(json.dumps({"dependencies": told}))
sys.exit(any(one["vulns"] for one in told))
"""


def with_lark(lark: dict[str, Any]) -> dict[str, Any]:
    return {"dependencies": [lark, FINE["dependencies"][1]]}


@pytest.fixture
def said(tmp_path: Path) -> Any:
    """Run the audit with a pip-audit that answers as it is told; return status and words."""

    def run(report: str, status: int = 0, words: str = "") -> tuple[int, str]:
        lock, programs = tmp_path / "demo.txt", tmp_path / "bin"
        lock.write_text(LOCK, "utf-8")
        programs.mkdir()
        (tmp_path / "report").write_text(report, "utf-8")
        program = programs / "pip-audit"
        program.write_text(
            f"#!/bin/sh\nfor last; do :; done\ncat \"${{last#*=}}\" >'{tmp_path}/asked'\n"
            f"cat '{tmp_path}/report'\necho '{words}' >&2\nexit {status}\n",
            "utf-8",
        )
        program.chmod(0o755)
        done = subprocess.run(
            [sys.executable, str(AUDIT), str(lock)],
            env={**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.stderr == ""
        return done.returncode, done.stdout

    return run


def test_packages_that_all_have_an_answer_pass(said: Any, tmp_path: Path) -> None:
    assert said(json.dumps(FINE)) == (0, "  demo.txt ✓ 2\n")
    # What is for another system is asked about, too.
    assert "typing-extensions==4.16.0 \\\n" in (tmp_path / "asked").read_text("utf-8")


@pytest.mark.parametrize(
    ("report", "status", "words", "told"),
    [
        (with_lark(SKIPPED), 0, "", "nobody answered for 1 of 2: lark"),
        (with_lark(OTHER), 0, "", "nobody answered for 1 of 2: lark"),
        ({"dependencies": FINE["dependencies"][:1]}, 0, "", "1 of 2: typing-extensions"),
        ({"dependencies": []}, 0, "", "nobody answered for 2 of 2"),
        (with_lark(KNOWN), 1, "Found 1", "known vulnerability: lark 1.3.1: PYSEC-1"),
        (FINE, 1, "ERROR: something", "did not finish: ERROR: something"),
        (FINE, 2, "", "did not finish: pip-audit: status 2"),
        ({}, 1, "ERROR: failed to connect to the service", "failed to connect to the service"),
        ([], 0, "", "did not finish"),
    ],
    ids=["skipped", "version", "left-out", "none", "known", "error", "status", "offline", "shape"],
)  # fmt: skip
def test_whatever_is_no_full_answer_fails(
    report: Any, status: int, words: str, told: str, said: Any
) -> None:
    ended, printed = said(json.dumps(report), status, words)
    assert ended == 1
    assert told in printed
    assert "no answer is no all-clear" in printed


def test_an_answer_that_is_no_json_fails(said: Any) -> None:
    ended, printed = said("Traceback", 1, "requests.exceptions.ConnectionError: no route")
    assert (ended, "no route" in printed) == (1, True)


def answered(lock: Path, programs: Path, *options: str) -> tuple[int, str]:
    """Audit a lock with a pip-audit that answers for all versions; return status and words."""
    programs.mkdir()
    (programs / "answers.py").write_text(ANSWERS, "utf-8")
    program = programs / "pip-audit"
    call = f"'{sys.executable}' -IS '{programs}/answers.py' {' '.join(options)} \"$@\""
    program.write_text(f"#!/bin/sh\nexec {call}\n", "utf-8")
    program.chmod(0o755)
    done = subprocess.run(
        [sys.executable, str(AUDIT), str(lock)],
        env={**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


def test_each_version_of_a_package_is_asked_about(tmp_path: Path) -> None:
    lock = ROOT / "generator/requirements/bench.txt"
    count = lock.read_text("utf-8").count("==") - lock.read_text("utf-8").count(" == ")
    assert answered(lock, tmp_path / "bin") == (0, f"  bench.txt ✓ {count}\n")


@pytest.mark.parametrize(
    ("later", "options", "told"),
    [
        ("2", ("--leave-out",), "nobody answered for 1 of 3: lark 2"),
        ("3", (), "known vulnerability: lark 3: PYSEC-3"),
    ],
    ids=["unanswered", "vulnerable"],
)
@pytest.mark.parametrize("first", [True, False])
def test_one_version_does_not_stand_for_another(
    first: bool, later: str, options: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    versions = (later, "1") if first else ("1", later)
    pins = [f"lark=={one} ; python_version == '3.{one}' \\\n    --hash=0\n" for one in versions]
    lock = tmp_path / "demo.txt"
    lock.write_text("".join(pins) + "ply==1 \\\n    --hash=0\n", "utf-8")
    ended, printed = answered(lock, tmp_path / "bin", *options)
    assert (ended, told in printed) == (1, True), printed


@pytest.mark.parametrize("lock", ["", "lark\n"])
def test_a_lock_without_pins_fails(lock: str, tmp_path: Path) -> None:
    path = tmp_path / "demo.txt"
    path.write_text(lock, "utf-8")
    done = subprocess.run(
        [sys.executable, str(AUDIT), str(path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "no pins" in done.stdout) == (1, True)


def test_without_pip_audit_or_without_locks_it_fails(tmp_path: Path) -> None:
    path = tmp_path / "demo.txt"
    path.write_text(LOCK, "utf-8")
    for arguments in ([str(path)], []):
        done = subprocess.run(
            [sys.executable, str(AUDIT), *arguments],
            env={"PATH": str(tmp_path), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, "")


def test_every_lock_is_audited() -> None:
    run = ["make", "--no-print-directory", "--dry-run", "audit"]
    done = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True)
    last = done.stdout.strip().splitlines()[-1].split()
    locks = {path.name for path in (ROOT / "generator/requirements").glob("*.txt")}
    assert {Path(one).name for one in last if one.endswith(".txt")} == locks
