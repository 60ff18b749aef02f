"""Whether the ledger and the published versions are what they were when they were published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import PurePath

from pledgebook.book.ledger import START, Ledger, Record
from pledgebook.findings import Args, Finding
from pledgebook.source import Span

ReadVersion = Callable[[str, int], bytes | None]
"""Give the bytes of ``<id>/v<N>.yaml``, or None where there is no such file to read."""


def verify(
    ledger: Ledger,
    read: ReadVersion,
    present: Iterable[tuple[str, int]],
    name: str,
    file: str = "v{version}.yaml",
) -> tuple[Finding, ...]:
    """Find every break of the chain and every version file that is not as the ledger lists it.

    ``present`` are the version files that exist (id, number); ``name`` is what the ledger's file
    is called in a finding, beside which the commitments lie; ``file`` is what that of a version is
    called in the folder of its commitment.
    """
    listed = {(record.id, record.version) for record in ledger.records}
    findings = [*_chain(ledger, name), *_order(ledger, name)]
    for record in ledger.records:
        findings += _file(record, read(record.id, record.version), name, file)
    for commitment, version in sorted(set(present) - listed):
        findings.append(_of_file("ledger/unlisted", commitment, version, name, file))
    return tuple(findings)


def _chain(ledger: Ledger, name: str) -> Iterator[Finding]:
    previous = START
    for position, record in enumerate(ledger.records, start=1):
        if record.sequence != position:
            yield _of_record("ledger/sequence", record, position, name)
        if record.previous != previous:
            yield _of_record("ledger/broken", record, position, name)
        if record.sealed().hash != record.hash:
            yield _of_record("ledger/changed-record", record, position, name)
        previous = record.hash


def _order(ledger: Ledger, name: str) -> Iterator[Finding]:
    """Find the versions of one commitment that do not count 1, 2, 3 …"""
    last: dict[str, int] = {}
    for position, record in enumerate(ledger.records, start=1):
        expected = last.get(record.id, 0) + 1
        if record.version != expected:
            yield _of_record("ledger/version-order", record, position, name, expected=expected)
        last[record.id] = record.version


def _file(record: Record, content: bytes | None, ledger: str, file: str) -> Iterator[Finding]:
    """Compare a version's file with its record, and tell mere line ends from a change."""
    if content is None:
        yield _of_file("ledger/missing-version", record.id, record.version, ledger, file)
    elif sha256(content).hexdigest() != record.sha256:
        unix = sha256(content.replace(b"\r\n", b"\n")).hexdigest()
        rule = "ledger/line-ends" if unix == record.sha256 else "ledger/changed-version"
        yield _of_file(rule, record.id, record.version, ledger, file)


def _of_file(rule: str, commitment: str, version: int, ledger: str, file: str) -> Finding:
    path = PurePath(ledger).with_name(commitment) / file.format(version=version)
    args: Args = {"path": str(path), "id": commitment, "version": version}
    return Finding(rule=rule, at=(), args=args)


def _of_record(rule: str, record: Record, position: int, ledger: str, **args: int) -> Finding:
    return Finding(
        rule=rule,
        at=Span(position + 1, 1),  # the ledger's first line opens it
        args={
            "path": ledger,
            "sequence": record.sequence,
            "id": record.id,
            "version": record.version,
            **args,
        },
    )
