"""The fragments of a book: one file by its name, and all of them."""

from pathlib import Path

import pytest

from pledgebook import book
from pledgebook.findings import Finding


def put(root: Path, name: str, text: str = "days: {day: calendar}") -> Path:
    path = root / "commitments" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def rules(findings: tuple[Finding, ...]) -> list[str]:
    return [one.rule for one in findings]


def test_a_fragment_is_found_by_its_name(tmp_path: Path) -> None:
    path = put(tmp_path, "fragments/company.yaml", "a")
    assert book.fragment(tmp_path, "company") == (path, b"a")
    assert book.is_fragment(path)
    assert not book.is_fragment(put(tmp_path, "doors/commitment.yaml"))


@pytest.mark.parametrize("name", ["gone", "../company", "con", "", "Company", "a/b"])
def test_no_other_name_leads_anywhere(name: str, tmp_path: Path) -> None:
    put(tmp_path, "fragments/con.yaml")
    put(tmp_path, "company.yaml")
    put(tmp_path, "fragments/a/b.yaml")
    found = book.fragment(tmp_path, name)[1]
    assert isinstance(found, Finding)
    assert found.rule == "book/not-found"


def test_no_link_is_followed_out_of_the_book(tmp_path: Path) -> None:
    outside = tmp_path / "secret.yaml"
    outside.touch()
    root = tmp_path / "book"
    put(root, "fragments/company.yaml").unlink()
    (root / "commitments/fragments/company.yaml").symlink_to(outside)
    found = book.fragment(root, "company")[1]
    assert isinstance(found, Finding)
    assert found.rule == "book/outside"
    assert (book.fragments(root)[0], rules(book.fragments(root)[1])) == ((), ["book/outside"])


def test_a_folder_of_fragments_elsewhere_is_not_read(tmp_path: Path) -> None:
    root, away = tmp_path / "book", tmp_path / "away"
    put(away, "company.yaml")
    (root / "commitments").mkdir(parents=True)
    (root / "commitments/fragments").symlink_to(away / "commitments")
    assert rules(book.fragments(root)[1]) == ["book/outside"]


def test_all_fragments_in_the_order_of_their_names(tmp_path: Path) -> None:
    paths = [put(tmp_path, f"fragments/{name}.yaml") for name in ("office", "company")]
    put(tmp_path, "fragments/.hidden.yaml")
    put(tmp_path, "fragments/README.md")
    assert book.fragments(tmp_path) == (tuple(sorted(paths)), ())
    assert book.fragments(tmp_path / "elsewhere") == ((), ())


@pytest.mark.parametrize("name", ["Company.yaml", "company.yml", "nul.yaml", "1.yaml", "公司.yaml"])
def test_a_name_that_no_commitment_could_write_is_told(name: str, tmp_path: Path) -> None:
    path = put(tmp_path, f"fragments/{name}")
    found, findings = book.fragments(tmp_path)
    assert (found, rules(findings)) == ((), ["book/fragment-name"])
    assert rules(book.find([path]).findings) == ["book/fragment-name"]


def test_a_folder_is_no_fragment(tmp_path: Path) -> None:
    (tmp_path / "commitments/fragments/company.yaml").mkdir(parents=True)
    assert rules(book.fragments(tmp_path)[1]) == ["book/not-a-file"]


def test_fragments_are_found_with_their_book_and_are_no_commitment(tmp_path: Path) -> None:
    working, shared = put(tmp_path, "doors/commitment.yaml"), put(tmp_path, "fragments/a.yaml")
    for path in (tmp_path, tmp_path / "commitments"):
        assert book.find([path]) == book.Found(files=(working, shared), findings=())
    assert book.find([tmp_path / "commitments/fragments"]).files == (shared,)
    assert book.find([tmp_path / "commitments/doors"]).files == (working,)
    assert book.find([shared]).files == (shared,)
    whole, findings = book.load(tmp_path)
    assert ([entry.id for entry in whole.entries], findings) == (["doors"], ())
    assert "fragments" in book.RESERVED
