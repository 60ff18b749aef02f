"""``make demo``: the sample book, signed and built beside a checkout that stays as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests import verapdf

ROOT = Path(__file__).parents[1]
PROGRAM = Path(sys.executable).with_name("pledgebook")
SCRIPT = ROOT / "generator/tools/demo.sh"


def demo(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    """Run the demo in ``folder``, of a source that is there, with a program that does nothing."""
    (folder / "source/commitments/a").mkdir(parents=True, exist_ok=True)
    run = ["sh", str(SCRIPT), program, "source", "aside", "out"]
    return subprocess.run(run, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def require_kept(folder: Path, name: str) -> None:
    """See that a line refuses what stands in the way, and that all of it is there afterwards."""
    before = {*folder.rglob("*")}
    done = demo(folder, "false")  # whatever was begun would end with this status
    assert (done.returncode, done.stdout) == (1, "")
    assert {*folder.rglob("*")} >= before
    (line,) = done.stderr.splitlines()
    assert f"{name} 不是 demo 生成的" in line
    assert f"{name} was not made by the demo" in line


@pytest.mark.parametrize("name", ["aside", "out"])
def test_what_the_demo_did_not_make_is_kept(name: str, tmp_path: Path) -> None:
    mine = tmp_path / name
    mine.write_text("一份", "utf-8")
    require_kept(tmp_path, name)
    mine.unlink()
    mine.mkdir()
    (mine / "own.txt").write_text("一份", "utf-8")
    require_kept(tmp_path, name)


def test_a_link_is_followed_by_no_deletion(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / ".made-by-demo").touch()
    (tmp_path / "aside").symlink_to(mine)
    require_kept(tmp_path, "aside")


def test_what_the_demo_made_is_made_anew(tmp_path: Path) -> None:
    for name in ("aside", "out"):
        (tmp_path / name).mkdir()  # empty: nothing is lost
    assert demo(tmp_path, "true").returncode == 0
    (tmp_path / "aside/old").touch()
    assert demo(tmp_path, "true").returncode == 0
    assert not (tmp_path / "aside/old").exists()
    assert (tmp_path / "aside/commitments/a").is_dir()


@pytest.mark.heavy
def test_the_demo_signs_what_it_builds(tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in (ROOT / "commitments").rglob("*.*")}
    aside, out = tmp_path / "aside", tmp_path / "out"
    for _ in range(2):  # a second run begins anew
        done = subprocess.run(
            ["sh", SCRIPT, PROGRAM, ROOT, aside, out], capture_output=True, text=True, check=False
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
