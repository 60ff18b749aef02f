"""Somebody who reads an output folder all the time, as a web server does."""

from __future__ import annotations

import hashlib
import json
import os
import random
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

Contents = Mapping[str, bytes]


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    found = (path for path in folder.rglob("*") if not path.is_dir())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


class Watcher:
    """Looks at ``out`` in a thread until it is left: ``faults`` are what nobody may ever see.

    Each look opens the folder and reads a few files through that, so that it sees one folder;
    what it finds must be one of ``known`` outputs. Only a look at a folder that has been replaced
    meanwhile may find files gone.
    """

    def __init__(self, out: Path, known: Sequence[Contents]) -> None:
        self._out = out
        self._known = {output["manifest.json"]: output for output in known}
        self._draw = random.Random(out.name)  # noqa: S311 - which files it reads
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.faults: list[str] = []
        self.looks = 0
        self.seen: set[str] = set()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.0005):
            self.looks += 1
            try:
                folder = os.open(self._out, os.O_RDONLY | os.O_DIRECTORY)
            except OSError as error:
                self.faults.append(f"no folder: {error}")
                continue
            try:
                fault = self._look(folder)
                if fault and os.path.samestat(os.fstat(folder), self._out.stat()):
                    self.faults.append(fault)
            except OSError as error:
                self.faults.append(f"no folder: {error}")
            finally:
                os.close(folder)

    def _look(self, folder: int) -> str:
        """Return what is wrong with an opened folder; nothing where it is one of those known."""
        try:
            manifest = _read(folder, "manifest.json")
            whole = self._known.get(manifest)
            if whole is None:
                return f"an unknown manifest of {len(manifest)} bytes"
            names = ["SHA256SUMS", *(one["path"] for one in json.loads(manifest)["files"])]
            for name in self._draw.sample(names, min(8, len(names))):
                if _read(folder, name) != whole[name]:
                    return f"mixed: {name}"
        except OSError as error:
            return f"half: {error}"
        self.seen.add(hashlib.sha256(manifest).hexdigest())
        return ""


def _read(folder: int, name: str) -> bytes:
    descriptor = os.open(name, os.O_RDONLY, dir_fd=folder)
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read()
