"""Which libraries of the system letters are set with, as the typesetter finds them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache

_PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll", "pango-1.0-0.dll")
_HARFBUZZ = ("libharfbuzz.so.0", "libharfbuzz.dylib", "libharfbuzz-0.dll", "harfbuzz-0.dll")


@cache
def libraries() -> dict[str, str]:
    """Return the versions of Pango and HarfBuzz by name; none of what is not there."""
    found = {"harfbuzz": _version(_HARFBUZZ, _harfbuzz), "pango": _version(_PANGO, _pango)}
    return {name: version for name, version in found.items() if version}


def _version(names: tuple[str, ...], ask: Callable[[ctypes.CDLL], str]) -> str:
    for name in names:
        try:
            return ask(ctypes.CDLL(name))
        except (OSError, AttributeError):  # not there, or not what its name says
            continue
    return ""


def _harfbuzz(library: ctypes.CDLL) -> str:
    library.hb_version_string.restype = ctypes.c_char_p
    version: bytes = library.hb_version_string()
    return version.decode()


def _pango(library: ctypes.CDLL) -> str:
    library.pango_version_string.restype = ctypes.c_char_p
    version: bytes = library.pango_version_string()
    return version.decode()
