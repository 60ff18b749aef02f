"""The folder in which parcels and verdicts lie: of each commitment of each book, the last ones."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from pledgebook.cache import verdict as verdicts
from pledgebook.cache.parcel import Parcel, pack, unpack
from pledgebook.cache.spoiled import Spoiled
from pledgebook.cache.verdict import Verdict

_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_DAY = 24 * 3600
_UNUSED = 60 * _DAY  # seconds in which nobody asked for it: its book or its file may be gone
_NAME = re.compile(r"[0-9a-f]{62}(\.\d+)?")


class Unsafe(Exception):
    """Others than its user could have written to the folder of a cache."""


class Cache:
    """Parcels and verdicts by a ``slot``, a text; each is of one state of its inputs.

    ``refused`` says that the disk did not take a parcel.
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
        self._stuck: set[Path] = set()
        self.refused = False

    def place(self, slot: str) -> Path:
        """Return where the parcel or the verdict of ``slot`` lies, or would lie."""
        name = sha256(slot.encode("utf-8", "surrogateescape")).hexdigest()
        return self._folder / name[:2] / name[2:]

    def get(self, place: Path) -> Parcel | None:
        """Return the parcel at ``place``; raises `Spoiled` where it is not as it was put there."""
        found = None if place in self._stuck else unpack(place)
        if found is not None:
            _used(place)
        return found

    def put(self, place: Path, parcel: Parcel) -> Parcel | None:
        """Keep a parcel in place of the last one; return it as it is read from there.

        None where it is not kept: the disk refuses, or another build was quicker to put one there
        that is made of something else.
        """
        try:
            if not _write(place, pack(parcel)):
                self.refused = True
                return None
            kept = self.get(place)
        except (OSError, Spoiled):
            return None
        return kept if kept is not None and kept.inputs == parcel.inputs else None

    def verdict(self, place: Path, program: str) -> Verdict | None:
        """Return what ``program`` put at ``place``; raises `Spoiled` where it is not as it was."""
        found = verdicts.unpack(place, program)
        if found is not None:
            _used(place)
        return found

    def put_verdict(self, place: Path, verdict: Verdict) -> bool:
        """Keep a verdict in place of the last one; say whether it is kept."""
        try:
            return _write(place, verdicts.pack(verdict))
        except ValueError:
            return False

    def tidy(self, moment: float) -> None:
        """Remove, once a day, what nobody asked for in two months; ``moment`` is now, in seconds.

        What the disk refuses stays for another time.
        """
        with suppress(OSError):
            if moment - self._folder.stat().st_mtime > _DAY:
                os.utime(self._folder)
                for one in self._folder.glob("[0-9a-f][0-9a-f]/*"):
                    if _NAME.fullmatch(one.name) and moment - one.lstat().st_mtime > _UNUSED:
                        one.unlink()

    def drop(self, place: Path) -> bool:
        """Forget the parcel at ``place``, which was `Spoiled`; say whether it still was.

        It may be gone, or a sound one of another build. One that cannot be removed counts as none.
        """
        if not _damaged(place):
            return False
        try:
            place.unlink(missing_ok=True)
        except OSError:
            self._stuck.add(place)
        return True


def _used(place: Path) -> None:
    with suppress(OSError):
        os.utime(place)


def _write(place: Path, content: bytes) -> bool:
    """Put all of ``content`` at ``place`` or none of it; say whether the disk took it."""
    new = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        _sweep(place)
        new.write_bytes(content)
        new.replace(place)
    except OSError:
        with suppress(OSError):
            new.unlink()
        return False
    return True


def _sweep(place: Path) -> None:
    """Remove what builds that were killed left beside ``place``.

    One that is still at it will find its own gone, and keep nothing.
    """
    for left in place.parent.glob(f"{place.name}.*"):
        left.unlink(missing_ok=True)


def _damaged(place: Path) -> bool:
    try:
        parcel = unpack(place)
        if parcel is not None:
            tuple(parcel.listings)
            for one in parcel.files:
                _ = one.content
    except Spoiled:
        return True
    return False
