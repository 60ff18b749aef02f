"""The ledger of published versions: append-only, and every change to it shows.

``commitments/ledger.json`` has one record for each published version, in the order of publishing,
and one line for each record. A record is chained to the one before it:

- ``sha256`` is the SHA-256 of the version's file ``commitments/<id>/v<version>.yaml``;
- ``previous`` is the ``hash`` of the record before, 64 zeros in the first;
- ``hash`` is the SHA-256 of the record's other six members as canonical JSON: members sorted by
  name, no white space, UTF-8 (RFC 8785 for such values).

All hashes are lower-case hexadecimal. What a chain cannot show on its own is that its end was cut
off together with the version files, or that all of it was computed anew: for that, compare the
last ``hash`` with one that was noted elsewhere, such as on a signed letter.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any

from pledgebook.book import ids
from pledgebook.findings import Finding
from pledgebook.source import Span

FORMAT = "pledgebook-ledger/1"
START = "0" * 64
_HASH = re.compile(r"[0-9a-f]{64}\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MOST = 1_000_000
LIMIT = 16_000_000  # bytes, some 40,000 versions
_MEMBERS = {"sequence", "id", "version", "date", "sha256", "previous", "hash"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One published version; ``sequence`` and ``version`` count from 1, ``date`` is ISO 8601."""

    sequence: int
    id: str
    version: int
    date: str
    sha256: str
    previous: str
    hash: str = ""

    def sealed(self) -> Record:
        """Return the record with the hash that its other members give."""
        members = {name: value for name, value in asdict(self).items() if name != "hash"}
        return replace(self, hash=sha256(_canonical(members)).hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All published versions of a book, in the order of publishing."""

    records: tuple[Record, ...] = ()
    _versions: Mapping[str, list[Record]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[str, list[Record]] = {}
        for record in self.records:
            found.setdefault(record.id, []).append(record)
        object.__setattr__(self, "_versions", found)

    @property
    def head(self) -> str:
        """The hash of the last record, which stands for the whole ledger."""
        return self.records[-1].hash if self.records else START

    def last(self, name: str) -> Record | None:
        """Return the newest version of the commitment ``name``."""
        return next(reversed(self.of(name)), None)

    def of(self, name: str) -> tuple[Record, ...]:
        """Return the versions of the commitment ``name``, in the order of publishing."""
        return tuple(self._versions.get(name, ()))

    def dump(self) -> bytes:
        """Return the bytes of ``ledger.json``: the same for the same records, LF, UTF-8."""
        lines = ",\n".join(_canonical(asdict(record)).decode() for record in self.records)
        return f'{{"format":"{FORMAT}","records":[\n{lines}\n]}}\n'.encode()


def append(ledger: Ledger, name: str, date: datetime.date, content: bytes) -> Ledger:
    """Return ``ledger`` with the next version of ``name``, whose file holds ``content``."""
    last = ledger.last(name)
    record = Record(
        sequence=len(ledger.records) + 1,
        id=name,
        version=last.version + 1 if last else 1,
        date=date.isoformat(),
        sha256=sha256(content).hexdigest(),
        previous=ledger.head,
    )
    return Ledger(records=(*ledger.records, record.sealed()))


def parse(content: bytes, name: str) -> Ledger | Finding:
    """Read ``ledger.json``, in the one spelling that `Ledger.dump` gives; never raises.

    ``name`` is what the file is called in a finding. Whether the records are true is `verify`'s
    to say.
    """
    ledger = _read(content)
    args = {"path": name}
    if ledger is None:
        return Finding(rule="ledger/shape", at=_fault(content), args=args)
    canonical = ledger.dump()
    if canonical == content:
        return ledger
    rule = "ledger/line-ends" if canonical == content.replace(b"\r\n", b"\n") else "ledger/spelling"
    return Finding(rule=rule, at=(), args=args)


def _read(content: bytes) -> Ledger | None:
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.keys() != {"format", "records"}:
        return None
    records = data["records"]
    if data["format"] != FORMAT or not isinstance(records, list):
        return None
    if not all(map(_is_record, records)):
        return None
    return Ledger(records=tuple(Record(**record) for record in records))


def _is_record(data: Any) -> bool:
    if not isinstance(data, dict) or data.keys() != _MEMBERS:
        return False
    numbers = [data["sequence"], data["version"]]
    texts = [data["id"], data["date"], data["sha256"], data["previous"], data["hash"]]
    if not all(type(n) is int and 0 < n < _MOST for n in numbers) or not all(
        isinstance(text, str) for text in texts
    ):
        return False
    return (
        ids.PATTERN.match(data["id"]) is not None
        and _is_date(data["date"])
        and all(_HASH.match(text) for text in texts[2:])
    )


def _is_date(text: str) -> bool:
    try:
        return _DATE.match(text) is not None and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def _fault(content: bytes) -> Span:
    """Say where JSON breaks off; the beginning, when it is JSON of another shape."""
    try:
        json.loads(content)
    except json.JSONDecodeError as error:
        return Span(error.lineno, error.colno)
    except (ValueError, RecursionError):
        pass
    return Span(1, 1)


def _canonical(members: dict[str, Any]) -> bytes:
    return json.dumps(
        members, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()
