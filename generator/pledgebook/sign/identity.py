"""Who signs: a key and its certificate, out of a file or on a token."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pledgebook.sign import keyfile
from pledgebook.sign.order import Identity, KeyFile
from pledgebook.sign.refusal import refused
from pledgebook.sign.signatory import Signatory


@contextmanager
def opened(identity: Identity) -> Iterator[Signatory]:
    """Open what somebody signs with, and close it again; refuse with ``sign/...``."""
    if isinstance(identity, KeyFile):
        yield keyfile.from_file(identity)
        return
    try:
        from pledgebook.sign import token  # noqa: PLC0415 - its library is an extra
    except ImportError:
        raise refused("no-token-support") from None
    with token.opened(identity) as signatory:
        yield signatory
