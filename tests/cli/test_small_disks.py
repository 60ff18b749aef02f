"""Builds onto full and read-only disks, in a process that may mount them: see `small_disks`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(sys.platform != "linux", reason="mounts disks of its own"),
]


def apart() -> list[str]:
    """Return the command that lets a process mount; skip where the system does not allow that."""
    program = shutil.which("unshare")
    whole = [program or "", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    if program is None or subprocess.run([*whole, "true"], check=False).returncode:
        pytest.skip("no disks may be mounted here")
    return whole


@pytest.mark.parametrize("case", ["full", "readonly", "cache"])
def test_a_disk_that_refuses(case: str, tmp_path: Path) -> None:
    command = [*apart(), sys.executable, "-m", "tests.cli.small_disks", case, str(tmp_path)]
    search = os.pathsep.join((str(ROOT), *(path for path in sys.path if path)))
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": search},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
