"""The ledger: any change to it or to a published version is found."""

import datetime
import json
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.book.ledger import START, Ledger, Record, append, parse
from pledgebook.book.verifying import verify
from pledgebook.findings import Finding

NAME = "commitments/ledger.json"
DAY = datetime.date(2026, 11, 22)
Files = dict[tuple[str, int], bytes]

publications = st.lists(
    st.tuples(st.sampled_from(["server", "software", "a-1"]), st.dates(), st.binary(max_size=20)),
    min_size=1,
    max_size=8,
)


def published(history: list[tuple[str, datetime.date, bytes]]) -> tuple[Ledger, Files]:
    ledger, files = Ledger(), {}
    for name, date, content in history:
        ledger = append(ledger, name, date, content)
        files[name, ledger.records[-1].version] = content
    return ledger, files


def rules(ledger: Ledger | Finding, files: Files) -> list[str]:
    """All that is said when ``ledger`` is read together with ``files``."""
    if isinstance(ledger, Finding):
        return [ledger.rule]
    found = verify(ledger, lambda name, number: files.get((name, number)), files, NAME)
    return [finding.rule for finding in found]


def test_the_documented_bytes() -> None:
    """The file and its hashes by hand, so that anybody can compute them without this program."""
    ledger = append(Ledger(), "server", DAY, b"pledgebook: 1\n")
    members = (
        '{"date":"2026-11-22","id":"server","previous":"' + "0" * 64 + '","sequence":1,'
        '"sha256":"' + sha256(b"pledgebook: 1\n").hexdigest() + '","version":1}'
    )
    seal = sha256(members.encode()).hexdigest()
    record = members.replace('"id"', f'"hash":"{seal}","id"')
    assert ledger.dump().decode() == (
        '{"format":"pledgebook-ledger/1","records":[\n' + record + "\n]}\n"
    )
    assert ledger.head == seal
    assert Ledger().head == START


@given(publications)
def test_what_was_published_is_intact(history: list[tuple[str, datetime.date, bytes]]) -> None:
    ledger, files = published(history)
    assert parse(ledger.dump(), NAME) == ledger
    assert rules(ledger, files) == []


@given(publications)
def test_the_versions_of_a_commitment_are_those_of_all_in_order(
    history: list[tuple[str, datetime.date, bytes]],
) -> None:
    ledger, _ = published(history)
    for name in ("server", "software", "a-1", "never-published"):
        versions = tuple(record for record in ledger.records if record.id == name)
        assert ledger.of(name) == versions
        assert ledger.last(name) == (versions[-1] if versions else None)


@given(publications, st.data())
def test_any_changed_byte_of_the_ledger_is_found(
    history: list[tuple[str, datetime.date, bytes]], data: st.DataObject
) -> None:
    ledger, files = published(history)
    content = bytearray(ledger.dump())
    position = data.draw(st.integers(0, len(content) - 1))
    content[position] ^= data.draw(st.integers(1, 255))
    assert rules(parse(bytes(content), NAME), files) != []


@given(publications, st.data())
def test_any_removed_or_added_byte_of_the_ledger_is_found(
    history: list[tuple[str, datetime.date, bytes]], data: st.DataObject
) -> None:
    ledger, files = published(history)
    content = ledger.dump()
    position = data.draw(st.integers(0, len(content) - 1))
    added = data.draw(st.binary(max_size=1))
    changed = content[:position] + added + content[position + (not added) :]
    assert rules(parse(changed, NAME), files) != []


@given(publications, st.data())
def test_any_changed_member_of_a_record_is_found(
    history: list[tuple[str, datetime.date, bytes]], data: st.DataObject
) -> None:
    """Even where the changed record is given the hash that goes with the change."""
    ledger, files = published(history)
    position = data.draw(st.integers(0, len(ledger.records) - 1))
    record = ledger.records[position]
    digest = st.text("0123456789abcdef", min_size=64, max_size=64)
    changes = {
        "sequence": st.integers(1, 20),
        "id": st.sampled_from(["server", "software", "other"]),
        "version": st.integers(1, 20),
        "sha256": digest,
        "previous": digest,
        "hash": digest,
    }
    member = data.draw(st.sampled_from(sorted(changes)))
    value = data.draw(changes[member].filter(lambda v: v != getattr(record, member)))
    changed = replace(record, **{member: value})  # type: ignore[arg-type]
    if member != "hash" and data.draw(st.booleans()):
        changed = changed.sealed()
    records = [*ledger.records[:position], changed, *ledger.records[position + 1 :]]
    assert rules(Ledger(records=tuple(records)), files) != []


@given(publications, st.data())
def test_any_other_order_and_any_missing_or_doubled_record_is_found(
    history: list[tuple[str, datetime.date, bytes]], data: st.DataObject
) -> None:
    ledger, files = published(history)
    records = ledger.records
    other = data.draw(
        st.lists(st.sampled_from(records), max_size=len(records) + 1) | st.permutations(records)
    )
    if tuple(other) != records:
        assert rules(Ledger(records=tuple(other)), files) != []


@given(publications, st.data())
def test_any_changed_missing_or_added_version_file_is_found(
    history: list[tuple[str, datetime.date, bytes]], data: st.DataObject
) -> None:
    ledger, files = published(history)
    name, number = data.draw(st.sampled_from(sorted(files)))
    content = data.draw(st.none() | st.binary(max_size=20))
    changed = {key: value for key, value in files.items() if key != (name, number)}
    if content is not None:
        changed[name, number] = content
    expected = [] if content == files[name, number] else ["ledger/changed-version"]
    if content is None:
        expected = ["ledger/missing-version"]
    elif expected and content.replace(b"\r\n", b"\n") == files[name, number]:
        expected = ["ledger/line-ends"]
    assert rules(ledger, changed) == expected
    assert rules(ledger, {**files, (name, 99): b""}) == ["ledger/unlisted"]


def test_each_break_has_its_own_words_and_line() -> None:
    ledger, files = published([("a", DAY, b"1"), ("b", DAY, b"1"), ("a", DAY, b"2\n")])
    one, two, three = ledger.records

    def said(*records: Record) -> list[tuple[str, int]]:
        found = verify(Ledger(records=records), lambda *key: files.get(key), [], NAME)
        return [(f.rule, f.at.line) for f in found]  # type: ignore[union-attr]

    later = replace(two, date="2027-01-01")
    assert said(one, later, three) == [("ledger/changed-record", 3)]
    assert said(one, later.sealed(), three) == [("ledger/broken", 4)]
    assert said(one, three) == [("ledger/sequence", 3), ("ledger/broken", 3)]
    again = replace(three, version=1, sha256=one.sha256).sealed()
    assert said(one, two, again) == [("ledger/version-order", 4)]
    assert rules(ledger, {**files, ("a", 2): b"2\r\n"}) == ["ledger/line-ends"]


@pytest.mark.parametrize(
    ("content", "rule", "line"),
    [
        (b"", "ledger/shape", 1),
        (b"\xff\xfe", "ledger/shape", 1),
        (b"[]", "ledger/shape", 1),
        (b'{"format":"pledgebook-ledger/1",\n"records":[\n{"date":}]}', "ledger/shape", 3),
        (b'{"format":"pledgebook-ledger/2","records":[\n\n]}\n', "ledger/shape", 1),
        (b'{"format":"pledgebook-ledger/1","records":7}\n', "ledger/shape", 1),
        (b"[" * 100_000, "ledger/shape", 1),
        (b'{"format":' + b"9" * 5_000 + b"}", "ledger/shape", 1),
        (b'{"format":"pledgebook-ledger/1","records":[]}', "ledger/spelling", 1),
        (b'{"format":"pledgebook-ledger/1","records":[\r\n\r\n]}\r\n', "ledger/line-ends", 1),
    ],
)
def test_what_is_no_ledger_is_said(content: bytes, rule: str, line: int) -> None:
    finding = parse(content, NAME)
    assert isinstance(finding, Finding)
    assert finding.rule == rule
    assert getattr(finding.at, "line", 1) == line


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("sequence", 0),
        ("sequence", True),
        ("sequence", 1.0),
        ("sequence", "1"),
        ("sequence", 10**9),
        ("version", None),
        ("id", "../up"),
        ("id", "server\n"),
        ("date", "2026-02-30"),
        ("date", "20261122"),
        ("date", "2026-W01-1"),
        ("sha256", "0" * 63),
        ("previous", "G" * 64),
        ("hash", ""),
        ("extra", 1),
    ],
)
def test_a_record_of_another_shape_is_no_record(member: str, value: object) -> None:
    data = json.loads(append(Ledger(), "server", DAY, b"").dump())
    data["records"][0][member] = value
    finding = parse(json.dumps(data).encode(), NAME)
    assert isinstance(finding, Finding)
    assert finding.rule == "ledger/shape"


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(content: bytes) -> None:
    parse(content, NAME)
