"""What is asked for when somebody signs, and what comes of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from pledgebook.findings import Finding
from pledgebook.model.signing import Level, Role
from pledgebook.pdf.picture import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A file that somebody handed in, and what they call it."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """A key and its certificate in files: PKCS#12 holds both, PEM need not.

    ``certificate`` stands in for the one beside the key. ``chain`` are certificates above it.
    """

    key: Given
    passphrase: str | None = field(default=None, repr=False)
    certificate: Given | None = None
    chain: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A key that never leaves its token (PKCS#11), and the certificate beside it.

    ``library`` is the driver that came with the token.
    """

    library: Path
    label: str
    key: str
    pin: str = field(repr=False)
    certificate: Given | None = None
    chain: tuple[Given, ...] = ()


Identity = KeyFile | Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Servers:
    """Whom to ask over the network: time-stamp servers (RFC 3161), the first that answers rightly.

    Each has ``seconds`` for an answer. Revocation is asked for where the certificates say.
    """

    urls: tuple[str, ...] = ()
    seconds: float = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Offline:
    """Nobody is asked: a time-stamp authority in this process, and lists of what was revoked."""

    stamps: KeyFile
    revocations: tuple[Given, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One signature: in what role, with whose key, how lasting, at what time.

    ``trust`` are root certificates beside those of the signer's own chain. ``picture`` is drawn in
    the place of the signature: the seal, or a signature by hand. ``across`` are the pages (from 1)
    over whose edges the seal goes as well. ``when`` has a time zone, which is shown. ``party`` are
    the names of the company that promises: no other company may sign, but for demo certificates.
    """

    role: Role
    identity: Identity
    level: Level
    when: dt.datetime
    sources: Servers | Offline = Servers()
    trust: tuple[Given, ...] = ()
    picture: Picture | None = None
    across: tuple[int, ...] = ()
    reason: str | None = None
    party: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A letter with one more signature, and what there is to say of it.

    ``server`` is the time-stamp server that answered and ``stamped`` what time it gave; ``passed``
    says why others were passed over. ``demonstration`` and ``self_signed`` say what the signer's
    certificate is worth.
    """

    pdf: bytes = field(repr=False)
    role: Role
    signer: str
    level: Level
    server: str | None
    stamped: dt.datetime | None
    missing: tuple[Role, ...]
    demonstration: bool
    self_signed: bool
    passed: tuple[Finding, ...] = ()
