"""Which manifests are believed: those whose paths lie inside, spelled as we spell them."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pledgebook.outputs.file import stays_inside
from pledgebook.writer.manifest import NAME, known


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("out")


@given(st.text(alphabet="ab承$ ./\\:\n\x1f\x7f", max_size=8))
@example("a/b.c/承.html")
@example("../a")
@example("a/..")
@example("a//b")
@example("a/")
@example("...")
def test_its_paths_are_those_that_can_be_written(folder: Path, path: str) -> None:
    files = [{"path": path, "sha256": "12ab", "size": 1}]
    told = {"format": "pledgebook-manifest/1", "toolchain": {}, "files": files}
    (folder / NAME).write_text(json.dumps(told), "utf-8")
    whole = stays_inside(PurePosixPath(path)) and str(PurePosixPath(path)) == path
    assert known(folder) == ({path: "12ab"} if whole else None)
