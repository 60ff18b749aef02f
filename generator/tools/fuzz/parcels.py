"""The cache: what is not as it was put there counts as spoiled, and nothing in it is run."""

from __future__ import annotations

import datetime as dt
import tempfile
from decimal import Decimal
from pathlib import Path, PurePosixPath

from target import Target

from pledgebook.cache import Parcel, Spoiled, listings
from pledgebook.cache.parcel import pack, unpack
from pledgebook.outputs.file import File

_PARCEL = Parcel(
    inputs={"commitment.yaml": "12ab", "program": "34cd"},
    uses={"公司": "56ef"},
    told={"letters": [["a/letter.pdf", 5]], "versions": 2},
    listings=(),
    files=(
        File(PurePosixPath("a/index.html"), "页面".encode()),
        File(PurePosixPath("a/empty"), b""),
        File(PurePosixPath("a/key.pem"), b"secret", private=True),
    ),
)
# A pickle may name a `bytearray` of any length. Where there is no memory for it, CPython raises
# `MemoryError`, which makes the listing a broken one; but first it lets go of the object, whose
# count of exports is not set yet: where it happens to find one there, it prints this, and goes on.
# Nothing of ours is asked before, and only a stranger's cache holds such a pickle under its right
# hash: all that comes of it is this line, and that the commitment is made again.
_NO_MEMORY = "SystemError: deallocated bytearray object has exported buffers"


def parcel() -> Target:
    """Return the target of parcels."""
    kept = pack(_PARCEL)

    def run(content: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "parcel"
            place.write_bytes(content)
            try:
                found = unpack(place)
                assert found is not None
                read = [(one.path, one.private, one.content) for one in found.files]
                listed = tuple(found.listings)
            except Spoiled:
                return
        assert read == [(one.path, one.private, one.content) for one in _PARCEL.files]
        assert (listed, dict(found.told)) == ((), dict(_PARCEL.told))

    return Target(name="parcel", samples=[kept], run=run, ending=".parcel")


def listing() -> Target:
    """Return the target of listings: pickles, of which plain records alone come back."""
    import pickle  # noqa: PLC0415 - what a stranger could have put there

    plain = (dt.date(2026, 11, 29), Decimal("1.5"), PurePosixPath("a/b"), {"a": [1, "二"]})
    samples = [pickle.dumps(plain, protocol=protocol) for protocol in range(6)]

    def run(content: bytes) -> None:
        try:
            found = listings.load(content)
        except ValueError:
            return
        assert found == (), found

    samples.append(listings.dump(()))
    return Target(
        name="listing", samples=samples, run=run, ending=".pickle", harmless=(_NO_MEMORY,)
    )
