"""Folders of a process: gone with it, or at the latest with the next one that starts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from pledgebook.executor.scratch import scratch

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks and owners of POSIX")

# Takes a folder, puts something into it, says where it is, and waits.
HOLDER = """
import pathlib, sys
sys.path[:0] = sys.argv[1:]
from pledgebook.executor.scratch import scratch
with scratch() as folder:
    (folder / "deep").mkdir()
    (folder / "deep/font.ttf").write_bytes(b"font")
    print(folder, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


@pytest.fixture
def common(temporary: Path) -> Path:
    return temporary / f"pledgebook-{os.geteuid()}"


def test_a_folder_goes_when_it_is_no_longer_needed(common: Path) -> None:
    with scratch() as one, scratch() as other:
        assert (one.parent, other.parent) == (common, common)
        (one / "kept").write_bytes(b"")
        assert common.stat().st_mode & 0o777 == 0o700
    assert list(common.iterdir()) == []


def test_what_a_killed_process_left_goes_with_the_next_start(common: Path) -> None:
    command = [sys.executable, "-c", HOLDER, *sys.path]
    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as dead,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as busy,
    ):
        assert dead.stdout
        assert busy.stdout
        left, used = (Path(one.readline().strip()) for one in (dead.stdout, busy.stdout))
        dead.send_signal(signal.SIGKILL)
        dead.wait()
        assert (left / "deep/font.ttf").exists()
        with scratch() as own:
            assert set(common.iterdir()) == {own, used}
        assert (used / "deep/font.ttf").read_bytes() == b"font"
        busy.communicate("")
    assert list(common.iterdir()) == []


def test_only_folders_are_removed_and_no_link_is_followed(common: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "mine").write_bytes(b"mine")
    with scratch():
        (common / "link").symlink_to(outside)
        (common / "note").write_bytes(b"")
    with scratch():
        assert {"link", "note"} <= {one.name for one in common.iterdir()}
    assert (outside / "mine").read_bytes() == b"mine"


@pytest.mark.parametrize("way", ["open", "link", "file"])
def test_a_folder_that_is_not_this_users_alone_is_not_used(
    common: Path, tmp_path: Path, way: str
) -> None:
    match way:
        case "open":
            common.mkdir()
            common.chmod(0o777)
            (common / "left").mkdir()
        case "link":
            (tmp_path / "elsewhere/left").mkdir(parents=True)
            common.symlink_to(tmp_path / "elsewhere")
        case "file":
            common.write_bytes(b"")
    with scratch() as folder:
        assert folder.parent == tmp_path
    assert not folder.exists()
    assert way == "file" or (common / "left").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives folders away")
def test_a_folder_of_somebody_else_is_not_used(common: Path, tmp_path: Path) -> None:
    common.mkdir(mode=0o700)
    os.chown(common, 65534, 65534)
    with scratch() as folder:
        assert folder.parent == tmp_path
