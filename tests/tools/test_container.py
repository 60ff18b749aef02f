"""The steps of the Containerfile, without a container: in a clean copy, by who is not its root.

What only root could do is done by programs that write down how they were called.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STEPS = re.findall(r"^([A-Z]+) (.*)$", (ROOT / "Containerfile").read_text("utf-8"), re.MULTILINE)
OF_ROOT = ("apt-get", "useradd", "git", "rm")


def copied(folder: Path) -> None:
    """Do what COPY says, of files under version control alone."""
    for kind, said in STEPS:
        if kind != "COPY":
            continue
        *sources, target = said.split()
        for source in sources:
            place = folder / target / source if target == "./" else folder / target
            listed = ["git", "ls-files", "--", source]
            found = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True)
            for name in found.stdout.splitlines():
                file = place / Path(name).relative_to(source)
                file.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, file)


def run(folder: Path, *command: str, path: str, home: Path) -> str:
    """Run a command in ``folder`` with nothing of this environment but where packages come from."""
    kept = {key: value for key, value in os.environ.items() if key.startswith(("PIP_", "SSL_"))}
    done = subprocess.run(
        command,
        cwd=folder,
        env={**kept, "PATH": path, "LANG": "C.UTF-8", "HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.heavy
def test_the_steps_make_an_image_that_builds_the_demo_for_anybody(tmp_path: Path) -> None:
    copy, venv, book, home = (tmp_path / name for name in ("opt", "venv", "book", "home"))
    programs, called = tmp_path / "bin", tmp_path / "called"
    for folder in (copy, programs, book, home):
        folder.mkdir()
    copied(copy)
    for name in OF_ROOT:
        (programs / name).write_text(f"#!/bin/sh\necho {name} \"$@\" >>'{called}'\n", "utf-8")
        (programs / name).chmod(0o755)
    (step,) = [said for kind, said in STEPS if kind == "RUN"]
    usual = os.environ["PATH"]
    command = step.replace("/opt/venv", str(venv)).split()
    run(copy, *command, path=f"{programs}{os.pathsep}{usual}", home=home)
    removed, *others = called.read_text("utf-8").splitlines()
    assert removed.startswith("rm -rf /var/lib/apt/lists/")
    assert others == [
        "useradd --create-home --uid 1000 pledgebook",
        "git config --system --add safe.directory *",
    ]
    before = written(copy)
    for path in [copy, *copy.rglob("*")]:
        path.chmod(path.stat().st_mode & ~0o222)
    try:
        path = f"{venv / 'bin'}{os.pathsep}{usual}"
        assert "nothing found" in run(
            copy, "pledgebook", "check", "--lang", "en", path=path, home=home
        )
        demo = ("sh", f"{copy}/generator/tools/demo.sh", "pledgebook", str(copy))
        run(book, *demo, f"{home}/demo", "build", path=path, home=home)
    finally:
        for path in [copy, *copy.rglob("*")]:
            path.chmod(path.stat().st_mode | 0o200)
    assert len(list(book.glob("build/*/letter.pdf"))) == 5
    assert written(copy) == before


def written(folder: Path) -> set[str]:
    """Return the files of a folder, without what Python compiles."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {str(path) for path in found if path.suffix != ".pyc"}


def test_the_image_holds_no_more_than_the_program_needs() -> None:
    copies = {name for kind, said in STEPS if kind == "COPY" for name in said.split()[:-1]}
    assert not copies & {".", "tests", "docs", ".git"}
    assert [said for kind, said in STEPS if kind == "USER"] == ["pledgebook"]
    assert "ADD" not in {kind for kind, _ in STEPS}
