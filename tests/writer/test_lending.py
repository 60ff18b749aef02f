"""What an output holds already is not written again, and is what it should be."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from pledgebook import writer
from pledgebook.outputs.file import File
from pledgebook.writer import disk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of files")


def write(folder: Path, **contents: bytes) -> None:
    files = [File(PurePosixPath(f"in/{name}.txt"), content) for name, content in contents.items()]
    writer.write(files, folder, toolchain={})


def held(folder: Path, name: str) -> Path:
    return folder / "in" / f"{name}.txt"


def test_a_file_that_stays_is_the_same_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, same=b"same", other=b"one")
    before = [held(out, name).stat().st_ino for name in ("same", "other")]
    kept = held(out, "other").open("rb")  # so that its number is not given to another file
    write(out, same=b"same", other=b"two")
    after = [held(out, name).stat().st_ino for name in ("same", "other")]
    kept.close()
    assert after[0] == before[0]
    assert after[1] != before[1]
    assert held(out, "other").read_bytes() == b"two"
    assert held(out, "same").stat().st_nlink == 1


@pytest.mark.parametrize("spoil", ["content", "size", "mode", "gone"])
def test_a_file_that_somebody_changed_is_written_again(tmp_path: Path, spoil: str) -> None:
    out = tmp_path / "out"
    write(out, same=b"same")
    path = held(out, "same")
    match spoil:
        case "content":
            path.write_bytes(b"SAME")
        case "size":
            path.write_bytes(b"same and more")
        case "mode":
            path.chmod(0o600)
        case "gone":
            path.unlink()
    write(out, same=b"same")
    assert path.read_bytes() == b"same"
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_manifest_that_lies_about_a_file_lends_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, same=b"old")
    wanted = b"new"
    manifest = (out / "manifest.json").read_text("utf-8")
    told = manifest.replace(sha256(b"old").hexdigest(), sha256(wanted).hexdigest())
    (out / "manifest.json").write_text(told, encoding="utf-8")
    write(out, same=wanted)
    assert held(out, "same").read_bytes() == wanted


def test_where_a_file_cannot_have_two_names_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write(out, same=b"same")
    refused: list[str] = []

    def refuse(_: Path, other: Path, **__: object) -> None:
        refused.append(other.name)
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write(out, same=b"same")
    assert refused == ["same.txt"]
    assert held(out, "same").read_bytes() == b"same"


WHOLE = {"manifest.json", "SHA256SUMS", "a.txt", "b.txt", "in", "new"}


@pytest.mark.skipif(disk.SYNCFS is None, reason="syncfs is of Linux")
def test_all_is_settled_at_once_before_the_folders_change_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[set[str]] = []
    real = disk.SYNCFS

    def note(descriptor: int) -> int:
        folder = Path(f"/proc/self/fd/{descriptor}").readlink()
        settled.append({folder.name, *(path.name for path in folder.rglob("*"))})
        return int(real(descriptor))

    monkeypatch.setattr(disk, "SYNCFS", note)
    write(tmp_path / "out", a=b"a", b=b"b")
    assert settled == [WHOLE]


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is of Linux")
def test_where_it_cannot_be_at_once_each_is_settled_before_the_folders_change_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[Path] = []
    real = os.fsync

    def note(descriptor: int) -> None:
        settled.append(Path(f"/proc/self/fd/{descriptor}").readlink())
        real(descriptor)

    monkeypatch.setattr(disk, "SYNCFS", None)
    monkeypatch.setattr(os, "fsync", note)
    write(tmp_path / "out", a=b"a", b=b"b")
    assert {path.name for path in settled} >= WHOLE
