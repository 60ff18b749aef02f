"""One commitment as it lies in a cache: a header, listings, then the bytes of its files.

The first line is ``pledgebook-cache/1 <SHA-256 of the header> <its size>``; the header is JSON:
``{"inputs": {name: SHA-256}, "uses": {name: SHA-256}, "told", "listings": [size, SHA-256], "files":
[[path, private, size, SHA-256]]}``. Nothing is believed without its hash.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, overload

from pledgebook.cache import listings
from pledgebook.cache.spoiled import Spoiled
from pledgebook.outputs.file import Output, stays_inside

if TYPE_CHECKING:  # who keeps no pages does not wait for their templates
    from pledgebook.outputs.site import Listing

_FORMAT = b"pledgebook-cache/1"
_LONGEST = 128  # bytes of the first line
_LARGEST = 64_000_000  # bytes of a header or of listings


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file in a parcel; its ``content`` is read when it is asked for, and may be `Spoiled`."""

    path: PurePosixPath
    private: bool
    size: int
    sha256: str
    place: Path
    offset: int

    @property
    def content(self) -> bytes:
        """Return the bytes of the file."""
        try:
            with self.place.open("rb") as stream:
                stream.seek(self.offset)
                content = stream.read(self.size)
        except OSError as error:
            raise Spoiled(self.place) from error
        if sha256(content).hexdigest() != self.sha256:
            raise Spoiled(self.place)
        return content


class KeptListings(Sequence["Listing"]):
    """The listings in a parcel, read when one of them is asked for; they may be `Spoiled`."""

    def __init__(self, place: Path, offset: int, size: int, digest: str) -> None:
        self.digest = digest
        self._kept = Kept(
            path=PurePosixPath("listings"),
            private=False,
            size=size,
            sha256=digest,
            place=place,
            offset=offset,
        )
        self._read: tuple[Listing, ...] | None = None

    @overload
    def __getitem__(self, index: int) -> Listing: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Listing, ...]: ...
    def __getitem__(self, index: int | slice) -> Listing | tuple[Listing, ...]:
        return self._all[index]

    def __len__(self) -> int:
        return len(self._all)

    @property
    def _all(self) -> tuple[Listing, ...]:
        if self._read is None:
            try:
                self._read = listings.load(self._kept.content)
            except ValueError as error:
                raise Spoiled(self._kept.place) from error
        return self._read


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """What is kept, and of what it was made.

    ``inputs`` are all that is known of a commitment before it is read, by name, ``uses`` the
    fragments in it; both with their SHA-256. ``told`` is plain data that its maker wants back.
    """

    inputs: Mapping[str, str]
    uses: Mapping[str, str]
    told: Mapping[str, Any]
    listings: Sequence[Listing]
    files: Sequence[Output]


def pack(parcel: Parcel) -> bytes:
    """Return a parcel as bytes."""
    listed = listings.dump(parcel.listings)
    header = {
        "inputs": dict(parcel.inputs),
        "uses": dict(parcel.uses),
        "told": dict(parcel.told),
        "listings": [len(listed), sha256(listed).hexdigest()],
        "files": [[str(one.path), one.private, one.size, one.sha256] for one in parcel.files],
    }
    head = json.dumps(header, ensure_ascii=False).encode()
    first = b"%s %s %d\n" % (_FORMAT, sha256(head).hexdigest().encode(), len(head))
    return b"".join((first, head, listed, *(one.content for one in parcel.files)))


def unpack(place: Path) -> Parcel | None:
    """Read the parcel at ``place``, its files when they are asked for.

    None where there is none; raises `Spoiled` where it is not as it was put there.
    """
    try:
        with place.open("rb") as stream:
            return _read(stream, place)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, LookupError, RecursionError) as error:
        raise Spoiled(place) from error


def _read(stream: BinaryIO, place: Path) -> Parcel:
    known, digest, length = stream.readline(_LONGEST).split()
    if known != _FORMAT or not 0 <= int(length) <= _LARGEST:
        raise ValueError("another format")
    head = stream.read(int(length))
    if sha256(head).hexdigest() != digest.decode():
        raise ValueError("another content")
    header: dict[str, Any] = json.loads(head)
    size, digest = header["listings"]
    found = KeptListings(place, stream.tell(), size, digest)
    offset, files = stream.tell() + size, []
    for path, private, size, digest in header["files"]:
        if not stays_inside(PurePosixPath(path)):
            raise ValueError("a path outside")
        files.append(
            Kept(
                path=PurePosixPath(path),
                private=private,
                size=size,
                sha256=digest,
                place=place,
                offset=offset,
            )
        )
        offset += size
    if offset != place.stat().st_size:
        raise ValueError("cut off")
    return Parcel(
        inputs=header["inputs"],
        uses=header["uses"],
        told=header["told"],
        listings=found,
        files=files,
    )
