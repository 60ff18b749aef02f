"""A check in several processes finds what one finds, in the same order, and keeps little."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.cli import checking

from .conftest import Program, Write

SHARED = Path("commitments/fragments")


@pytest.fixture
def book(write: Write) -> None:
    for number in range(12):
        write(f"n{number:02}", months=number + 1, more="use: [own]\n" if number % 3 else "")
    write("n04", more="titel: 1\nuse: [own]\n")
    write("n09", more="use: [other, own]\n")
    Path("commitments/n07/commitment.yaml").write_bytes(b"\xff\xfe")
    SHARED.mkdir()
    (SHARED / "own.yaml").write_text("clockz: {}\n", "utf-8")
    (SHARED / "other.yaml").write_text("groups: {site: {hq: {title: 总部}}}\n", "utf-8")


@pytest.mark.parametrize("form", ["text", "json"])
def test_any_number_of_jobs_finds_the_same(
    form: str, book: None, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    del book
    monkeypatch.setattr(checking, "_EACH", 2)
    alone = program("check", ".", "--format", form, "--jobs", "1")
    several = program("check", ".", "--format", form, "--jobs", "2", "--cache", "kept")
    assert (alone.status, alone.err) == (1, "")
    assert several == alone
    kept = [path for path in Path("kept").rglob("*") if path.is_file()]
    assert len(kept) == 4  # all but those whose fragments are faulty
    assert program("check", ".", "--format", form, "--jobs", "1", "--cache", "kept") == alone
    assert alone.out.count("clockz") >= 1
    assert "titel" in alone.out


def test_what_commitments_show_beside_each_other_is_found_in_both(
    program: Program, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, customer in (("a", "示例一局"), ("b", "示例二局"), ("c", "示例三局")):
        file = write(name) / "commitment.yaml"
        text = file.read_text("utf-8").replace("示例用户单位", customer)
        file.write_text(text, encoding="utf-8")
    with Path("commitments/c/commitment.yaml").open("a", encoding="utf-8") as stream:
        stream.write("statements: {other: {title: 其他, text: 本承诺适用于示例一局。}}\n")
    monkeypatch.setattr(checking, "_EACH", 1)
    alone = program("check", ".", "--jobs", "1")
    assert "示例一局" in alone.out
    assert program("check", ".", "--jobs", "3") == alone


def test_of_a_file_without_findings_only_its_trace_is_kept(book: None) -> None:
    del book
    found = {one.name: one for one in checking.check([Path()], 1).files}
    clean, wrong = (found[f"commitments/{name}/commitment.yaml"] for name in ("n00", "n04"))
    assert (clean.document, clean.letter, clean.findings) == (None, None, ())
    assert wrong.document is not None
