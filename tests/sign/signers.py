"""Orders for tests: whose key, in what file, at which level, and what becomes of the letter."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from tests.pki.authority import REPRESENTATIVE, Authority
from tests.pki.server import Server

from pledgebook.keys.certificates import Holder
from pledgebook.model.signing import Role
from pledgebook.sign import Given, KeyFile, Level, Offline, Order, Servers, SignRefused, sign

SECRET = "密码 secret"
ZONE = dt.timezone(dt.timedelta(hours=8))


def now() -> dt.datetime:
    return dt.datetime.now(ZONE).replace(microsecond=0)


def given(content: bytes, name: str = "file") -> Given:
    return Given(name=name, content=content)


def pkcs12(holder: Holder, *chain: Holder, secret: str | None = SECRET) -> KeyFile:
    return KeyFile(key=given(holder.pkcs12(secret, chain), "key.p12"), passphrase=secret)


def pem(holder: Holder, *chain: Holder, secret: str | None = SECRET) -> KeyFile:
    return KeyFile(
        key=given(holder.key_pem(secret), "key.pem"),
        passphrase=secret,
        certificate=given(holder.pem(), "certificate.pem"),
        chain=tuple(given(one.pem(), "chain.pem") for one in chain),
    )


class Company:
    """A company with a seal and a representative, both certified by the authority of the tests."""

    def __init__(self, pki: Server) -> None:
        self.pki = pki
        self.chain = pki.authority.chain
        self.seal = pki.authority.certify()
        self.representative = pki.authority.certify(REPRESENTATIVE)

    def order(self, role: Role = Role.SEAL, level: Level = Level.B, **more: Any) -> Order:
        """Return an order as it ought to be; ``more`` is what a test does otherwise."""
        holder = self.seal if role is Role.SEAL else self.representative
        whole = Order(
            role=role,
            identity=pkcs12(holder, *self.chain),
            level=level,
            when=now(),
            sources=Servers(urls=(self.pki.url(),), seconds=60),
        )
        return replace(whole, **more)

    def sealed(self, letter: bytes, level: Level = Level.B) -> bytes:
        """Return a letter with its seal."""
        return sign(letter, self.order(level=level)).pdf


def offline(authority: Authority) -> Offline:
    """Return an authority that needs no server: its lists, and a time stamp made here."""
    return Offline(
        stamps=pkcs12(authority.stamps(), *authority.chain),
        revocations=tuple(given(authority.crl(name), name) for name in ("root", "authority")),
    )


def refusal(letter: bytes, order: Order) -> SignRefused:
    """Sign in vain, and return why."""
    try:
        sign(letter, order)
    except SignRefused as refused:
        return refused
    raise AssertionError("signed")
