"""Errors that Python only prints, as nobody could catch them: those in a finalizer, for one."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from types import TracebackType


class Printed(Exception):
    """Python would have printed an error, and gone on."""


@contextmanager
def raising(harmless: Collection[str]) -> Iterator[None]:
    """Raise `Printed` at the end of what is done inside, where Python printed another error.

    ``harmless`` are those that need not be told, as ``"SystemError: …"``.
    """
    told: list[str] = []

    def top(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        told.append(f"{kind.__name__}: {error}")

    def unraisable(ignored: sys.UnraisableHookArgs, /) -> None:
        told.append(f"{ignored.exc_type.__name__}: {ignored.exc_value}")

    before = sys.excepthook, sys.unraisablehook
    sys.excepthook, sys.unraisablehook = top, unraisable
    try:
        yield
    finally:
        sys.excepthook, sys.unraisablehook = before
    for one in told:
        if one not in harmless:
            raise Printed(one)
