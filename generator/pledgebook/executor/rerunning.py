"""The program in a process of its own, in surroundings that are not those of its user."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

# What the surroundings settle, or what would bring something of the user's into them.
_NOT_INHERITED = ("LANG", "LC_", "PYTHON", "SOURCE_DATE_EPOCH", "TZ", "XDG_", "PLEDGEBOOK_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where a program runs: variables, what new files may be, the order of entries of folders."""

    variables: Mapping[str, str]
    umask: int
    backwards: bool = False


def rerun(
    arguments: Sequence[str],
    folder: Path,
    around: Surroundings,
    environment: Mapping[str, str],
) -> tuple[int, str]:
    """Run the program with ``arguments``; return its exit status and what it said of errors.

    ``folder``, which is made, holds its current folder, its home and its temporary folder. Of the
    variables of ``environment`` it gets those that neither ``around`` nor this settles.
    """
    home, temporary, here, code = (folder / n for n in ("home", "temporary", "here", "code"))
    for each in (home, temporary, here, code):
        each.mkdir(parents=True)
    if around.backwards:
        source = files("pledgebook.executor").joinpath("backwards.py").read_bytes()
        (code / "sitecustomize.py").write_bytes(source)
    kept = {
        name: value for name, value in environment.items() if not name.startswith(_NOT_INHERITED)
    }
    done = subprocess.run(
        [sys.executable, "-m", "pledgebook", *arguments],
        env={
            **kept,
            "HOME": str(home),
            "TMPDIR": str(temporary),
            "PYTHONPATH": os.pathsep.join((str(code), *(path for path in sys.path if path))),
            "PYTHONSAFEPATH": "1",
            **around.variables,
        },
        cwd=here,
        umask=around.umask if os.name == "posix" else -1,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode, done.stderr
