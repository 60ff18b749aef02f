"""The folder in which parcels lie: one for each commitment of each book, the last one made."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from pledgebook.cache.parcel import Parcel, pack, unpack

_OTHERS = stat.S_IWGRP | stat.S_IWOTH


class Unsafe(Exception):
    """Others than its user could have written to the folder of a cache."""


class Cache:
    """Parcels by the ``slot`` of their commitment, a text; each is of one state of its inputs.

    Raises `Unsafe` for a folder of somebody else, or that others may write to; OSError where it
    cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
        foreign = hasattr(os, "geteuid") and found.st_uid != os.geteuid()
        if os.name != "nt" and (foreign or found.st_mode & _OTHERS):
            raise Unsafe(str(folder))
        self._folder = folder

    def place(self, slot: str) -> Path:
        """Return where the parcel of ``slot`` lies, or would lie."""
        name = sha256(slot.encode("utf-8", "surrogateescape")).hexdigest()
        return self._folder / name[:2] / name[2:]

    def get(self, place: Path) -> Parcel | None:
        """Return the parcel at ``place``; raises `Spoiled` where it is not as it was put there."""
        return unpack(place)

    def put(self, place: Path, parcel: Parcel) -> Parcel | None:
        """Keep a parcel in place of the last one; return it, or None where the disk refuses."""
        new = place.with_name(f"{place.name}.{os.getpid()}")
        try:
            place.parent.mkdir(mode=0o700, exist_ok=True)
            new.write_bytes(pack(parcel))
            new.replace(place)
            return unpack(place)
        except OSError:
            with suppress(OSError):
                new.unlink()
            return None

    def drop(self, place: Path) -> None:
        """Forget the parcel at ``place``, which was `Spoiled`."""
        with suppress(OSError):
            place.unlink()
