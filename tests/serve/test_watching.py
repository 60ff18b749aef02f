"""Seeing that a file changed."""

from __future__ import annotations

import os
from pathlib import Path

from pledgebook.serve.watching import state, states


def test_every_change_of_a_file_is_another_state(tmp_path: Path) -> None:
    file = tmp_path / "commitments/doors/commitment.yaml"
    file.parent.mkdir(parents=True)
    seen = [state([tmp_path])]

    def look() -> None:
        seen.append(state([tmp_path]))

    file.write_text("a")
    look()
    file.write_text("b")
    os.utime(file, ns=(1, 1))
    look()
    (tmp_path / "more.yaml").write_text("")
    look()
    (tmp_path / "more.yaml").rename(tmp_path / "other.yaml")
    look()
    file.unlink()
    look()
    assert len(set(seen)) == len(seen)


def test_hidden_files_and_what_a_linked_folder_holds_do_not_count(tmp_path: Path) -> None:
    book, outside = tmp_path / "book", tmp_path / "outside"
    (book / "commitments").mkdir(parents=True)
    (outside / "deep").mkdir(parents=True)
    (book / "commitments/link").symlink_to(outside)
    (book / "commitments/loop").symlink_to(book)
    (book / "commitments/.swp").write_text("x")
    before = state([book])
    (outside / "deep/file").write_text("x")
    (book / "commitments/.swp").write_text("xyz")
    assert state([book]) == before


def test_states_come_again_and_again(tmp_path: Path) -> None:
    looks = states(lambda: [tmp_path], every=0)
    first = next(looks)
    assert next(looks) == first
    (tmp_path / "a").write_text("a")
    assert next(looks) != first
