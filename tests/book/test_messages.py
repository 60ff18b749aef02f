"""Every rule of the book, the ledger and the writer has its sentence, and no sentence is idle."""

import datetime
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

import pledgebook
from pledgebook import book
from pledgebook.book import ids, ledger, verifying
from pledgebook.findings import Finding
from pledgebook.wording.messages import book as told
from pledgebook.wording.messages import ledger as recorded
from pledgebook.writer import WriteRefused, write, write_new, write_one

MESSAGES = {**told.MESSAGES, **recorded.MESSAGES}
PACKAGE = Path(pledgebook.__file__).parent
SLOT = re.compile(r"\{([a-z]+)\}")
RULE = re.compile(r'"((?:book|ledger|write)/[a-z-]+)"')


def test_every_rule_has_a_sentence_and_every_sentence_a_rule() -> None:
    sources = [*(PACKAGE / "book").glob("*.py"), *(PACKAGE / "writer").glob("*.py")]
    rules = {rule for path in sources for rule in RULE.findall(path.read_text("utf-8"))}
    assert rules == set(MESSAGES)


@pytest.mark.parametrize("rule", sorted(MESSAGES))
def test_both_languages_say_the_same_things(rule: str) -> None:
    message = MESSAGES[rule]
    assert set(SLOT.findall(message.zh)) == set(SLOT.findall(message.en))
    assert re.search("[一-鿿]", message.zh)
    assert message.en.isascii() or set(message.en) & set("“”…")
    assert not message.zh.endswith("。")
    assert not message.en.endswith(".")


def messy(root: Path) -> Iterator[Finding]:
    """Findings of a book with one mistake of each kind."""
    for name in ("a/commitment.yaml", "a/V1.yaml", "B/commitment.yaml", "con/commitment.yaml"):
        path = root / "commitments" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1")
    (root / "commitments/c").mkdir()
    (root / "commitments/loose.yaml").write_text("1")
    (root / "commitments/away").symlink_to("/")
    (root / "commitments/a/v1.yaml").mkdir()
    (root / "pledgebook.toml").write_text(
        "x = 1\ntitle = 1\nbase-url = 1\ntrust = 1\ntimestamp-servers = 1\nfonts = 1\n"
        "theme = 1\nword-template = 1\ncheck = 1"
    )
    (root / "pipe").symlink_to("pipe")
    made, findings = book.load(root)
    yield from findings
    (root / "commitments/fragments").mkdir()
    (root / "commitments/fragments/Company.yaml").touch()
    yield from book.fragments(root)[1]
    for path in ("gone", "pipe", "commitments/c/../../pledgebook.toml/.."):
        yield from book.find([root / path]).findings
    yield from book.config.parse(b"?", "pledgebook.toml")[1]
    for found in (
        made.entry("b"),
        book.read(root / "pledgebook.toml", 3),
        ids.differs("a", "b", ()),
    ):
        assert isinstance(found, Finding)
        yield found
    (root / "file").mkdir()
    (root / "file" / "commitments").mkdir()
    yield from book.load(root / "file")[1]
    (root / "file" / "commitments").rmdir()
    (root / "file" / "commitments").write_text("")
    yield from book.load(root / "file")[1]
    entry = made.entries[0]
    (root / "commitments/a/v1.yaml").rmdir()
    (root / "commitments/a/v1.yaml").write_bytes(b"1")
    day = datetime.date(2026, 11, 22)
    once = book.next_version(made, entry, b"1", day)
    assert isinstance(once, book.Publication)
    made.ledger.write_bytes(once.ledger.dump())
    again = book.next_version(made, entry, b"1", day)
    assert isinstance(again, tuple)
    yield from again


def tampered() -> Iterator[Finding]:
    """Findings of a ledger with one break of each kind."""
    day = datetime.date(2026, 11, 22)
    good = ledger.append(ledger.append(ledger.Ledger(), "a", day, b"1\n"), "a", day, b"2")
    files = {("a", 1): b"1\r\n", ("b", 1): b""}
    one, two = good.records
    for records in ((one, two), (two, one, one)):
        chain = ledger.Ledger(records=records)
        yield from verifying.verify(chain, lambda *key: files.get(key), files, "ledger.json")
    changed = good.dump().replace(b"11-22", b"11-21", 1)
    broken = ledger.parse(changed, "ledger.json")
    assert isinstance(broken, ledger.Ledger)
    yield from verifying.verify(broken, lambda *_: b"3", [], "ledger.json")
    for content in (b"", good.dump() + b"\n", good.dump().replace(b"\n", b"\r\n")):
        finding = ledger.parse(content, "ledger.json")
        assert isinstance(finding, Finding)
        yield finding


def bereft(root: Path) -> Iterator[Finding]:
    """A book whose ledger is gone."""
    for number in (1, 2):
        path = root / f"commitments/a/v{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1")
    yield from book.check_ledger(book.load(root)[0])


def refused(root: Path) -> Iterator[Finding]:
    """What the writer says, where a test can bring it about."""
    (root / "foreign").mkdir()
    (root / "foreign/mine").touch()
    (root / ".left.pledgebook").symlink_to(root / "foreign")
    (root / ".busy.lock").symlink_to(root / "foreign")
    (root / ".odd.lock").mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(root / ".socket.lock"))
        for name in ("foreign", "left", "busy", "odd", "socket", "x" * 300, "foreign/mine"):
            with pytest.raises(WriteRefused) as caught:
                write([], root / name, toolchain={})
            yield caught.value.finding
    for name in ("foreign", "gone/x"):
        with pytest.raises(WriteRefused) as caught:
            write_one(b"", root / name)
        yield caught.value.finding
    with pytest.raises(WriteRefused) as caught:
        write_new([], root / "foreign")
    yield caught.value.finding


def test_no_sentence_misses_what_it_needs(tmp_path: Path) -> None:
    for name in ("book", "out"):
        (tmp_path / name).mkdir()
    there = (*messy(tmp_path / "book"), *bereft(tmp_path / "bereft"))
    findings = [*there, *tampered(), *refused(tmp_path / "out")]
    for finding in findings:
        message = MESSAGES[finding.rule]
        assert set(SLOT.findall(message.zh)) <= set(finding.args), finding.rule
    hard_to_bring_about = {"write/full", "write/denied", "write/mount", "write/locked"}
    hard_to_bring_about |= {
        "write/unwritable",
        "book/config-not-a-font",
    }  # the command line's, which reads the file
    assert set(MESSAGES) - {f.rule for f in findings} == hard_to_bring_about
