"""Reading one file: ordinary, bounded, inside the book; and its name made safe to print."""

import os
from pathlib import Path

import pytest

from pledgebook.book import files
from pledgebook.findings import Finding


def rule(result: bytes | Finding) -> str:
    assert isinstance(result, Finding)
    return result.rule


def test_an_ordinary_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"12345\r\n")
    assert files.read(path, 7) == b"12345\r\n"
    assert rule(files.read(path, 6)) == "book/too-large"


def test_everything_else_is_a_finding(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert rule(files.read(tmp_path / "pipe", 9)) == "book/not-a-file"
    assert rule(files.read(tmp_path, 9)) == "book/not-a-file"
    assert rule(files.read(Path("/dev/zero"), 9)) == "book/not-a-file"
    assert rule(files.read(tmp_path / "gone", 9)) == "book/not-found"
    assert rule(files.read(tmp_path / "loop", 9)) == "book/unreadable"
    assert rule(files.read(tmp_path / "n\0l", 9)) == "book/unreadable"
    assert rule(files.read(tmp_path / ("x" * 300), 9)) == "book/unreadable"


def test_no_link_is_followed_out_of_the_book(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "book/link").symlink_to("../secret")
    assert files.read(tmp_path / "book/link", 9) == b"secret"
    assert rule(files.read(tmp_path / "book/link", 9, tmp_path / "book")) == "book/outside"
    assert rule(files.read(tmp_path / "book/../secret", 9, tmp_path / "book")) == "book/outside"
    assert files.read(tmp_path / "book/../secret", 9, tmp_path) == b"secret"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("售后 服务.yaml", "售后 服务.yaml"),
        ("a\nb\x1b[31m", "a\\nb\\x1b[31m"),
        (os.fsdecode(b"\xff.yaml"), "\\udcff.yaml"),
        ("a\u202eb\u200b", "a\\u202eb\\u200b"),
    ],
)
def test_a_name_is_safe_to_print(name: str, shown: str) -> None:
    assert files.shown(name) == shown
    files.shown(name).encode()
