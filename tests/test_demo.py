"""``make demo``: the sample book, signed and built beside a checkout that stays as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests import verapdf

ROOT = Path(__file__).parents[1]
PROGRAM = Path(sys.executable).with_name("pledgebook")


@pytest.mark.heavy
def test_the_demo_signs_what_it_builds(tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in (ROOT / "commitments").rglob("*.*")}
    aside, out = tmp_path / "aside", tmp_path / "out"
    script = ROOT / "generator/tools/demo.sh"
    for _ in range(2):  # a second run begins anew
        done = subprocess.run(
            ["sh", script, PROGRAM, ROOT, aside, out], capture_output=True, text=True, check=False
        )
        *told, _ = done.stderr.splitlines()
        assert (done.returncode, len(told)) == (0, 5), done.stderr
        assert all("[signed/demonstration]" in line for line in told)
    report = (aside / "check.html").read_text("utf-8")
    assert report.count('class="chip missed"') == 6
    assert f"{aside}/check.html" in done.stdout
    letters = sorted(out.glob("*/letter.pdf"))
    assert len(letters) == 5
    trust = ("--trust", aside / "demo-keys/root.crt", "--manifest", out / "manifest.json")
    judged = subprocess.run(
        [PROGRAM, "verify", *letters, *trust], capture_output=True, text=True, check=False
    )
    assert judged.returncode == 0, judged.stdout
    assert judged.stdout.count("没有法律效力") >= 5
    assert verapdf.failures(letters) == []
    assert {path: path.read_bytes() for path in (ROOT / "commitments").rglob("*.*")} == before
