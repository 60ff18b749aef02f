"""Which versions of other people's work a result depends on."""

from __future__ import annotations

import importlib.metadata
import platform
import zoneinfo
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_JUDGING = ("jsonschema", "jsonschema-rs", "pyyaml", "tzdata")


def versions(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the packages that are installed, with their versions."""
    for name in names:
        with suppress(importlib.metadata.PackageNotFoundError):  # not every system needs all
            yield name, importlib.metadata.version(name)


def judging() -> dict[str, str]:
    """Return what a finding depends on beside its sources and this program."""
    return {"python": platform.python_version(), "zones": _zones(), **dict(versions(_JUDGING))}


def _zones() -> str:
    """Return the edition of the system's time zones: the first line of its list of them."""
    for folder in zoneinfo.TZPATH:
        with suppress(OSError), (Path(folder) / "tzdata.zi").open("rb") as stream:
            return stream.readline(100).decode("utf-8", "replace").strip()
    return ""
