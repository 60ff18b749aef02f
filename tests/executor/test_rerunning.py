"""A program that is run again finds itself in other surroundings."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from pledgebook.cli.reproducing import ONE, OTHER
from pledgebook.executor.rerunning import Surroundings, rerun

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="masks of new files")

# Stands in for the program, and says where it is.
PROBE = """
import json, os, pathlib, sys, tempfile, time
os.makedirs("made")
for name in "abcdef":
    pathlib.Path("made", name).write_bytes(b"")
with os.scandir("made") as found:
    scanned = [one.name for one in found]
said = {
    "arguments": sys.argv[1:],
    "home": str(pathlib.Path.home()),
    "temporary": tempfile.gettempdir(),
    "here": os.getcwd(),
    "zone": time.timezone,
    "hash": hash("a"),
    "mode": os.stat("made").st_mode & 0o777,
    "listed": os.listdir("made"),
    "scanned": scanned,
    "walked": next(os.walk("made"))[2],
    "globbed": [one.name for one in pathlib.Path("made").glob("*")],
    "kept": [name for name in os.environ if name.startswith(("PLEDGEBOOK_", "XDG_"))],
}
sys.stderr.write(json.dumps(said))
sys.exit(7)
"""


@pytest.fixture
def probed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "probe/pledgebook").mkdir(parents=True)
    (tmp_path / "probe/pledgebook/__init__.py").write_bytes(b"")
    (tmp_path / "probe/pledgebook/__main__.py").write_text(PROBE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path / "probe")
    monkeypatch.setenv("PLEDGEBOOK_LANG", "en")
    monkeypatch.setenv("TZ", "XYZ+1")
    return tmp_path


def told(folder: Path, around: Surroundings) -> dict[str, object]:
    status, said = rerun(["build", "x"], folder, around, os.environ)
    assert status == 7
    return dict(json.loads(said))


def test_everything_around_the_two_builds_differs(probed: Path) -> None:
    one, other = told(probed / "1", ONE), told(probed / "2", OTHER)
    assert one.pop("arguments") == other.pop("arguments") == ["build", "x"]
    assert one.pop("kept") == other.pop("kept") == []
    assert (one["zone"], one["mode"], other["mode"]) == (-8 * 3600, 0o755, 0o700)
    assert (one["here"], other["here"]) == tuple(str(probed / n / "here") for n in "12")
    same = [name for name in one if one[name] == other[name]]
    assert same == []


def test_entries_of_folders_come_in_reverse(probed: Path) -> None:
    ways = ("listed", "scanned", "walked", "globbed")
    forwards = told(probed / "1", Surroundings(variables={}, umask=0o022))
    assert [sorted(map(str, forwards[way])) for way in ways] == [list("abcdef")] * 4
    backwards = told(probed / "2", Surroundings(variables={}, umask=0o022, backwards=True))
    order = os.listdir(probed / "2/here/made")  # noqa: PTH208 - the order is what is asked for
    assert [backwards[way] for way in ways] == [order[::-1]] * 4
