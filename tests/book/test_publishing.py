"""From a working copy to the next version, on a real disk, with the real writer."""

import datetime
from pathlib import Path

import pytest

from pledgebook import book, writer
from pledgebook.book import Publication
from pledgebook.findings import Finding

DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("server", "software"):
        (tmp_path / "commitments" / name).mkdir(parents=True)
        (tmp_path / "commitments" / name / "commitment.yaml").write_text("draft")
    return tmp_path


def prepare(root: Path, name: str, content: bytes) -> Publication | list[str]:
    made, findings = book.load(root)
    assert findings == ()
    entry = made.entry(name)
    assert not isinstance(entry, Finding)
    result = book.next_version(made, entry, content, DAY)
    return result if isinstance(result, Publication) else [finding.rule for finding in result]


def publish(root: Path, name: str, content: bytes) -> list[str]:
    """As the command does it."""
    with writer.lock(root / "commitments"):
        result = prepare(root, name, content)
        if isinstance(result, list):
            return result
        writer.write_one(result.content, result.path)
        writer.write_one(result.ledger.dump(), book.load(root)[0].ledger)
    return []


def check(root: Path) -> list[str]:
    return [finding.rule for finding in book.check_ledger(book.load(root)[0])]


def test_versions_follow_one_another(root: Path) -> None:
    assert check(root) == []
    for name, content in (("server", b"1"), ("software", b"1"), ("server", b"2")):
        assert publish(root, name, content) == []
    ledger = book.load_ledger(book.load(root)[0])
    assert isinstance(ledger, book.Ledger)
    assert [(r.id, r.version, r.date) for r in ledger.records] == [
        ("server", 1, "2026-11-22"),
        ("software", 1, "2026-11-22"),
        ("server", 2, "2026-11-22"),
    ]
    folder = root / "commitments" / "server"
    assert {p.name: p.read_bytes() for p in folder.glob("v*")} == {"v1.yaml": b"1", "v2.yaml": b"2"}
    assert check(root) == []
    assert sorted(p.name for p in (root / "commitments").iterdir()) == [
        "ledger.json",
        "server",
        "software",
    ]


def test_the_same_bytes_are_not_published_twice(root: Path) -> None:
    assert publish(root, "server", b"1") == []
    assert publish(root, "server", b"1") == ["book/unchanged"]
    assert publish(root, "software", b"1") == []
    assert publish(root, "server", b"2") == []
    assert publish(root, "server", b"1") == []  # going back is a change


def test_a_run_that_ended_before_the_ledger_is_completed(root: Path) -> None:
    assert publish(root, "server", b"1") == []
    half = prepare(root, "server", b"2")
    assert isinstance(half, Publication)
    writer.write_one(half.content, half.path)
    assert check(root) == ["ledger/unlisted"]

    assert publish(root, "server", b"other") == ["ledger/unlisted"]
    assert half.path.read_bytes() == b"2"
    assert publish(root, "software", b"2") == ["ledger/unlisted"]
    stray = root / "commitments/software/v1.yaml"
    stray.write_bytes(b"1")
    assert publish(root, "server", b"2") == ["ledger/unlisted"]
    stray.unlink()
    assert publish(root, "server", b"2") == []
    assert check(root) == []


def test_nothing_is_added_to_a_book_that_was_tampered_with(root: Path) -> None:
    for content in (b"1", b"2\n"):
        assert publish(root, "server", content) == []
    first = root / "commitments/server/v1.yaml"
    ledger = root / "commitments/ledger.json"
    before = ledger.read_bytes()

    first.write_bytes(b"better")
    assert publish(root, "software", b"1") == ["ledger/changed-version"]
    first.unlink()
    assert publish(root, "server", b"3") == ["ledger/missing-version"]
    first.write_bytes(b"1")
    ledger.write_bytes(before.replace(b"2026-11-22", b"2026-11-21", 1))
    assert publish(root, "server", b"3") == ["ledger/changed-record"]
    ledger.unlink()
    assert publish(root, "server", b"3") == ["ledger/missing"]
    ledger.mkdir()
    assert check(root) == ["book/not-a-file"]


def test_a_version_that_could_not_be_read_again_is_refused(root: Path) -> None:
    assert publish(root, "server", b"x" * 1_000_001) == ["book/too-large"]
    assert publish(root, "server", b"x" * 1_000_000) == []


def test_a_version_file_that_is_a_link_out_of_the_book_is_missing(root: Path) -> None:
    assert publish(root, "server", b"1") == []
    path = root / "commitments/server/v1.yaml"
    (root.parent / f"{root.name}.yaml").write_bytes(b"1")
    path.unlink()
    path.symlink_to(root.parent / f"{root.name}.yaml")
    assert check(root) == ["ledger/missing-version"]
