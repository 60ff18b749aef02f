"""Names of files as other programs take them: with ``/`` between folders, or as a URI."""

from __future__ import annotations

import string
from pathlib import PurePath

_PLAIN = frozenset(f"{string.ascii_letters}{string.digits}-._~/".encode())  # RFC 3986, 2.3


def path(name: str) -> str:
    """Return a file's name with ``/`` between folders, whatever the system writes."""
    return PurePath(name).as_posix()


def uri(name: str) -> tuple[str, bool]:
    """Return the URI of a file (RFC 3986), and whether it is relative to where the check ran."""
    written = path(name)
    encoded = "".join(chr(one) if one in _PLAIN else f"%{one:02X}" for one in written.encode())
    if not PurePath(name).is_absolute():
        return encoded, True
    return f"file://{encoded}" if encoded.startswith("/") else f"file:///{encoded}", False
