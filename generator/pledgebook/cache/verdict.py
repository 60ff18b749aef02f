"""What a check found in one file, as it lies in a cache.

The first line is ``pledgebook-verdict/2 <program> <SHA-256 of it and the rest>``; the rest is a
record of ours, and a program reads its own: those of another one may be made of something else.
Nothing is believed without its hash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pledgebook.cache import records
from pledgebook.cache.spoiled import Spoiled
from pledgebook.checks.across import Trace
from pledgebook.findings import Finding, Waived
from pledgebook.model.commitment import Commitment
from pledgebook.source import Document

_FORMAT = b"pledgebook-verdict/2"
_LONGEST = 200  # bytes of the first line
_LARGEST = 64_000_000  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found in a file, and all that it hangs on.

    ``slot`` says which file, ``program`` by what it was judged, ``told`` what others show to be
    wrong in it, which is among its findings. ``content`` is the SHA-256 of its bytes,
    ``lenders`` those of the fragments that it asks for, by name, in the book at ``root``
    (empty where it asks for none). ``published`` is the name and the SHA-256 of the version that it
    calls itself, None where it calls itself none. ``document`` and ``letter`` are there where
    something was found, to tell its places; ``trace`` is None where it is no commitment.
    """

    slot: str
    program: str
    told: tuple[Finding, ...]
    content: str
    root: str
    lenders: Mapping[str, str]
    published: tuple[str, str] | None
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    document: Document | None
    letter: Commitment | None
    trace: Trace | None


def pack(verdict: Verdict) -> bytes:
    """Return a verdict as bytes; a ValueError where it could not be read again."""
    content = records.dump(verdict)
    records.load(content)
    return _first(verdict.program.encode(), content) + content


def _first(program: bytes, content: bytes) -> bytes:
    digest = sha256(b"%s\n%s" % (program, content)).hexdigest().encode()
    return b"%s %s %s\n" % (_FORMAT, program, digest)


def unpack(place: Path, program: str) -> Verdict | None:
    """Read the verdict at ``place`` by ``program``.

    None where there is none, or one by another program; raises `Spoiled` where it is not as it was
    put there.
    """
    try:
        with place.open("rb") as stream:
            first, content = stream.readline(_LONGEST), stream.read(_LARGEST)
        _, by, _ = first.split(b" ")
        if first != _first(by, content):
            raise ValueError("another content")
        if by != program.encode():
            return None
        found = records.load(content)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise Spoiled(place) from error
    if not isinstance(found, Verdict):
        raise Spoiled(place)
    return found
