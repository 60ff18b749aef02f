"""What `write_new` and `write_under` make, and what they never touch."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from pledgebook.outputs.file import File
from pledgebook.writer import WriteRefused, lock, write_held, write_new, write_one, write_under

ONE = File(PurePosixPath("commitment.yaml"), b"new")


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def refusal(folder: Path) -> str:
    with pytest.raises(WriteRefused) as caught:
        write_new([ONE], folder)
    return caught.value.finding.rule


def test_a_folder_is_made_with_those_above_it_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "book" / "commitments" / "doors"
    umask = os.umask(0o077)
    try:
        write_new([ONE], folder)
    finally:
        os.umask(umask)
    assert (folder / "commitment.yaml").read_bytes() == b"new"
    assert names(folder.parent) == ["doors", "doors/commitment.yaml"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert stat.S_IMODE((folder / "commitment.yaml").stat().st_mode) == 0o644


@pytest.mark.parametrize("there", ["a folder", "an empty folder", "a file", "a link to nothing"])
def test_what_stands_there_stays(there: str, tmp_path: Path) -> None:
    place = tmp_path / "doors"
    if there == "a file":
        place.write_text("mine")
    elif there == "a link to nothing":
        place.symlink_to("nowhere")
    else:
        place.mkdir()
    if there == "a folder":
        (place / "commitment.yaml").write_text("mine")
    before = names(tmp_path)
    assert refusal(place) == "write/exists"
    assert names(tmp_path) == before
    if there == "a folder":
        assert (place / "commitment.yaml").read_text() == "mine"


def test_while_somebody_else_makes_it_nobody_does(tmp_path: Path) -> None:
    place = tmp_path / "doors"
    with lock(place):
        assert refusal(place) == "write/locked"
    assert not place.exists()


def test_what_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[File]:
        yield ONE
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_new(broken(), tmp_path / "doors")
    assert names(tmp_path) == []


def test_a_file_above_is_said(tmp_path: Path) -> None:
    (tmp_path / "book").write_text("in the way")
    assert refusal(tmp_path / "book" / "doors") == "write/not-a-folder"


def test_a_file_is_written_under_folders_of_its_own_and_again(tmp_path: Path) -> None:
    path = tmp_path / "schemas" / "bundle" / "a.json"
    write_under(b"1", path)
    write_under(b"2", path)
    assert path.read_bytes() == b"2"
    assert names(tmp_path) == ["schemas", "schemas/bundle", "schemas/bundle/a.json"]


def test_a_private_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    umask = os.umask(0)
    try:
        write_new([File(PurePosixPath("key"), b"1", private=True), ONE], tmp_path / "new")
    finally:
        os.umask(umask)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
    assert modes == {"key": 0o600, "commitment.yaml": 0o644}


def test_who_holds_the_lock_writes_without_taking_it_again(tmp_path: Path) -> None:
    path = tmp_path / "v1.signed.pdf"
    with lock(path):
        with pytest.raises(WriteRefused) as caught:
            write_one(b"other", path)
        assert caught.value.finding.rule == "write/locked"
        write_held(b"own", path)
    assert path.read_bytes() == b"own"
    assert names(tmp_path) == ["v1.signed.pdf"]
