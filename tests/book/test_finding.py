"""Which files somebody means who types a path."""

import os
from pathlib import Path

import pytest

from pledgebook import book

NAMES = ("commitments/a/commitment.yaml", "commitments/a/v1.yaml", "commitments/b/commitment.yaml")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (*NAMES, "book/extra.yaml", "empty/notes.txt", "lone/commitment.yaml"):
        path = tmp_path / name if "commitments" not in name else tmp_path / "book" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def find(*paths: str) -> tuple[list[str], list[tuple[str, str]]]:
    found = book.find(Path(path) for path in paths)
    wrong = [(f.rule, book.place(f).file) for f in found.findings]
    return [file.as_posix() for file in found.files], wrong


@pytest.mark.parametrize(
    ("folder", "path", "files"),
    [
        (".", "book", [f"book/{NAMES[0]}", f"book/{NAMES[2]}"]),
        (".", "book/commitments", [f"book/{NAMES[0]}", f"book/{NAMES[2]}"]),
        (".", "book/commitments/", [f"book/{NAMES[0]}", f"book/{NAMES[2]}"]),
        (".", "book/commitments/a", [f"book/{NAMES[0]}"]),
        (".", f"book/{NAMES[0]}", [f"book/{NAMES[0]}"]),
        (".", f"book/{NAMES[1]}", [f"book/{NAMES[1]}"]),
        (".", "book/extra.yaml", ["book/extra.yaml"]),
        (".", "lone", ["lone/commitment.yaml"]),
        ("book", ".", [NAMES[0], NAMES[2]]),
        ("book/commitments", ".", ["a/commitment.yaml", "b/commitment.yaml"]),
        ("book/commitments", "a", ["a/commitment.yaml"]),
        ("book/commitments/a", ".", ["commitment.yaml"]),
        ("book/commitments/a", "..", ["../a/commitment.yaml", "../b/commitment.yaml"]),
        ("book/commitments/a", "../..", [f"../../{NAMES[0]}", f"../../{NAMES[2]}"]),
        ("book/commitments/a", "commitment.yaml", ["commitment.yaml"]),
    ],
)
def test_a_path_means_its_working_copies(
    root: Path, monkeypatch: pytest.MonkeyPatch, folder: str, path: str, files: list[str]
) -> None:
    monkeypatch.chdir(root / folder)
    assert find(path) == (files, [])


@pytest.mark.usefixtures("root")
def test_no_file_comes_twice() -> None:
    assert find("book/commitments/b", "book", f"book/../book/{NAMES[0]}") == (
        [f"book/{NAMES[2]}", f"book/{NAMES[0]}"],
        [],
    )
    assert find("gone", "gone") == ([], [("book/not-found", "gone")])


def test_what_is_wrong_with_a_path_is_said(root: Path) -> None:
    os.mkfifo(root / "pipe")
    (root / "loop").symlink_to(root / "loop")
    for path, rule in {
        "gone": "book/not-found",
        f"book/{NAMES[0]}/x": "book/not-found",
        "empty": "book/no-commitments",
        "pipe": "book/not-a-file",
        "/dev/zero": "book/not-a-file",
        "loop": "book/unreadable",
        "n\0l": "book/unreadable",
    }.items():
        assert find(path) == ([], [(rule, book.shown(path))])
    assert {f.rule for f in book.find([Path("gone")]).findings} <= book.USAGE


def test_what_is_wrong_in_a_book_is_said_beside_what_is_right(root: Path) -> None:
    (root / "book/pledgebook.toml").write_text("colour = 1")
    (root / "book/commitments/C").mkdir()
    files, wrong = find("book")
    assert files == [f"book/{NAMES[0]}", f"book/{NAMES[2]}"]
    assert wrong == [
        ("book/config-key", "book/pledgebook.toml"),
        ("book/bad-id", "book/commitments/C"),
    ]


def test_a_typed_file_of_a_book_may_not_lead_out_of_it(root: Path) -> None:
    link = root / "book" / NAMES[1]
    link.unlink()
    link.symlink_to(root / "lone/commitment.yaml")
    assert find(f"book/{NAMES[1]}") == ([], [("book/outside", f"book/{NAMES[1]}")])
    (root / "own-link.yaml").symlink_to(root / "lone/commitment.yaml")
    assert find("own-link.yaml") == (["own-link.yaml"], [])


def test_the_book_of_a_path_is_the_nearest_above(root: Path) -> None:
    for path in ("book", "book/commitments", f"book/{NAMES[0]}", "book/extra.yaml"):
        assert book.root_of(root / path) == root / "book"
    assert book.root_of(root / "lone/commitment.yaml") is None
