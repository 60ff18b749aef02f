"""Folders that list their entries in reverse, for a process that has this as ``sitecustomize``.

In which order a system lists them is not settled: what is made of a book may not hang on it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any


class _Backwards:
    """What `os.scandir` gives, the last entry first."""

    def __init__(self, found: Any) -> None:
        with found:
            self._entries: Iterator[Any] = reversed(list(found))

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def __enter__(self) -> _Backwards:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._entries = iter(())


def install() -> None:
    """Turn the lists of this process round."""
    listdir, scandir = os.listdir, os.scandir
    os.listdir = lambda *path: listdir(*path)[::-1]  # type: ignore[assignment]
    os.scandir = lambda *path: _Backwards(scandir(*path))  # type: ignore[assignment]


if __name__ == "sitecustomize":
    install()
