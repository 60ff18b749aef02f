"""More bytes at the end of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook import writer


def test_what_is_there_stays(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    writer.append(b"a\n", file)
    writer.append(b"b\n", file)
    assert file.read_bytes() == b"a\nb\n"


@pytest.mark.parametrize(
    ("name", "rule"), [("link", "write/link"), ("", "write/not-a-file"), ("x/y", "write/no-folder")]
)
def test_what_cannot_be_added_to_is_refused(name: str, rule: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a")
    (tmp_path / "link").symlink_to("file")
    with pytest.raises(writer.WriteRefused) as refused:
        writer.append(b"b", tmp_path / name)
    assert refused.value.finding.rule == rule
    assert (tmp_path / "file").read_bytes() == b"a"
