"""What a folder of commitments is taken for, and what is said about everything else in it."""

import os
from pathlib import Path

import pytest

from pledgebook import book
from pledgebook.findings import Finding

Said = list[tuple[str, str]]


def make(root: Path, *names: str) -> Path:
    """Make empty files, and folders for names that end in a slash."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith("/") else path.write_text("")
    return root


def said(findings: tuple[Finding, ...], root: Path) -> Said:
    """Each finding's rule and its file, relative to the book."""
    return [(f.rule, Path(book.place(f).file).relative_to(root).as_posix()) for f in findings]


def load(root: Path) -> tuple[list[str], Said]:
    made, findings = book.load(root)
    return [entry.id for entry in made.entries], said(findings, root)


def test_a_book_is_its_commitments_in_order(tmp_path: Path) -> None:
    make(
        tmp_path,
        "commitments/b/commitment.yaml",
        "commitments/a/commitment.yaml",
        *(f"commitments/a/v{n}.yaml" for n in (1, 2, 10)),
        "commitments/a/v1.signed.pdf",
        "commitments/a/notes.txt",
        "commitments/README.md",
        "commitments/ledger.json",
        "commitments/.git/",
    )
    made, findings = book.load(tmp_path)

    assert findings == ()
    a, b = made.entries
    assert (a.id, b.id) == ("a", "b")
    assert a.working == tmp_path / "commitments/a/commitment.yaml"
    assert [(v.number, v.path.name) for v in a.versions] == [
        (1, "v1.yaml"),
        (2, "v2.yaml"),
        (10, "v10.yaml"),
    ]
    assert made.ledger == tmp_path / "commitments/ledger.json"


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("Upper", "book/bad-id"),
        ("1st", "book/bad-id"),
        ("two words", "book/bad-id"),
        ("售后", "book/bad-id"),
        ("under_score", "book/bad-id"),
        ("a" * 64, "book/bad-id"),
        ("new\nline", "book/bad-id"),
        ("{{7*7}}", "book/bad-id"),
        ("con", "book/reserved-id"),
        ("com1", "book/reserved-id"),
        ("assets", "book/reserved-id"),
        ("index", "book/reserved-id"),
    ],
)
def test_a_folder_must_have_a_name_that_can_be_an_address(
    tmp_path: Path, name: str, rule: str
) -> None:
    make(tmp_path, f"commitments/{name}/commitment.yaml", "commitments/good/commitment.yaml")
    made, (finding,) = book.load(tmp_path)
    assert [entry.id for entry in made.entries] == ["good"]
    assert finding.rule == rule
    assert book.place(finding).file == book.shown(tmp_path / "commitments" / name)
    assert "\n" not in book.place(finding).file


def test_a_name_of_63_characters_is_not_too_long(tmp_path: Path) -> None:
    make(tmp_path, f"commitments/{'a' * 63}/commitment.yaml")
    assert load(tmp_path) == (["a" * 63], [])


def test_names_that_are_nearly_right_are_said(tmp_path: Path) -> None:
    wrong = ("Commitment.yaml", "commitment.yml", "V1.yaml", "v01.yaml", "v2.yml", "v0.yaml")
    make(tmp_path, "commitments/a/v3.yaml", *(f"commitments/a/{name}" for name in wrong))
    make(tmp_path, "commitments/loose.yaml", "commitments/b/")
    assert load(tmp_path) == (
        ["a"],
        [
            *(("book/misnamed", f"commitments/a/{name}") for name in sorted(wrong)),
            ("book/no-working-copy", "commitments/a"),
            ("book/no-working-copy", "commitments/b"),
            ("book/stray", "commitments/loose.yaml"),
        ],
    )


def test_a_commitment_without_its_working_copy_keeps_its_versions(tmp_path: Path) -> None:
    make(tmp_path, "commitments/a/v1.yaml")
    made, findings = book.load(tmp_path)
    assert said(findings, tmp_path) == [("book/no-working-copy", "commitments/a")]
    assert made.entries[0].working is None
    assert [v.number for v in made.entries[0].versions] == [1]


@pytest.mark.parametrize("names", [(), ("commitments/",), ("commitments/README.md",)])
def test_a_folder_without_commitments_says_so(tmp_path: Path, names: tuple[str, ...]) -> None:
    make(tmp_path, *names)
    assert load(tmp_path) == ([], [("book/no-commitments", "commitments")])


def test_nothing_is_read_through_links_that_leave_the_book(tmp_path: Path) -> None:
    root = make(tmp_path, "secret.yaml", "away/commitment.yaml", "book/commitments/") / "book"
    for name, target in {
        "file/commitment.yaml": "secret.yaml",
        "old/v1.yaml": "secret.yaml",
        "loop/commitment.yaml": "book/commitments/loop/commitment.yaml",
        "folder": "away",
    }.items():
        link = root / "commitments" / name
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(tmp_path / target)
    make(root, "commitments/old/commitment.yaml")

    made, findings = book.load(root)
    assert [(e.id, e.working is not None, e.versions) for e in made.entries] == [("old", True, ())]
    assert said(findings, root) == [
        ("book/outside", "commitments/file/commitment.yaml"),
        ("book/outside", "commitments/folder"),
        ("book/outside", "commitments/loop/commitment.yaml"),
        ("book/outside", "commitments/old/v1.yaml"),
    ]


def test_a_link_that_stays_in_the_book_is_followed(tmp_path: Path) -> None:
    make(tmp_path, "shared/text.yaml", "commitments/a/")
    (tmp_path / "commitments/a/commitment.yaml").symlink_to(tmp_path / "shared/text.yaml")
    assert load(tmp_path) == (["a"], [])


def test_a_linked_commitments_folder_is_refused(tmp_path: Path) -> None:
    make(tmp_path, "away/a/commitment.yaml", "book/pledgebook.toml")
    (tmp_path / "book/commitments").symlink_to(tmp_path / "away")
    assert load(tmp_path / "book") == ([], [("book/outside", "commitments")])


def test_pipes_and_folders_are_no_commitments(tmp_path: Path) -> None:
    make(tmp_path, "commitments/a/commitment.yaml/", "commitments/b/commitment.yaml")
    os.mkfifo(tmp_path / "commitments/b/v1.yaml")
    assert load(tmp_path) == (
        ["b"],
        [
            ("book/not-a-file", "commitments/a/commitment.yaml"),
            ("book/not-a-file", "commitments/b/v1.yaml"),
        ],
    )


def test_a_commitment_is_asked_for_by_its_id(tmp_path: Path) -> None:
    made, _ = book.load(make(tmp_path, *(f"commitments/{n}/commitment.yaml" for n in "abc")))
    assert made.entry("b") == made.entries[1]
    for name, rule in {
        "../../etc": "book/bad-id",
        "bb": "book/unknown-id",
        "con": "book/reserved-id",
    }.items():
        finding = made.entry(name)
        assert isinstance(finding, Finding)
        assert finding.rule == rule
    assert isinstance(other := made.entry("bb"), Finding)
    assert other.args["known"] == "b"


def test_the_written_id_must_be_the_folder() -> None:
    assert book.differs("a", "a", ("id",)) is None
    finding = book.differs("a\n" * 90, "b", ("id",))
    assert finding is not None
    assert finding.at == ("id",)
    assert len(str(finding.args["id"])) <= 60
