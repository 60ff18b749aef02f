"""What the options of ``pledgebook sign`` ask for, as orders: one for each signature."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from pledgebook import book
from pledgebook.book import Book
from pledgebook.cli import handed, secret
from pledgebook.findings import Finding
from pledgebook.keys import folder
from pledgebook.model.signing import Role
from pledgebook.pdf.across import page_count
from pledgebook.pdf.fields import State
from pledgebook.pdf.picture import Picture
from pledgebook.sign import (
    Identity,
    KeyFile,
    Level,
    Offline,
    Order,
    Servers,
    SignRefused,
    Token,
    locked,
    read_picture,
)

_KEYS = {Role.SEAL: folder.COMPANY, Role.REPRESENTATIVE: folder.REPRESENTATIVE}


def order(
    whole: Book, options: argparse.Namespace, pdf: bytes, where: State, when: dt.datetime
) -> Order:
    """Read what the options name, ask for what is secret, and return the order.

    Raises `SignRefused` and `handed.NotRead`.
    """
    role = Role[options.role.upper()] if options.role else where.due
    if role is None:
        raise _refused("complete")
    level = Level(options.level) if options.level else Level.LTA
    servers = Servers(urls=tuple(options.timestamp_server) or whole.config.timestamp_servers)
    if level.stamped and not servers.urls:
        raise _refused("no-server", level=level.value)
    picture = _picture(options, role)
    return Order(
        role=role,
        identity=_identity(options),
        level=level,
        when=when,
        sources=servers,
        trust=handed.trust(whole, options.trust),
        picture=picture,
        across=_across(options.across, pdf, by_default=_may_cross(role, picture, where)),
        reason=options.reason,
    )


def demonstration(place: Path, pdf: bytes, where: State, when: dt.datetime) -> Iterator[Order]:
    """Yield an order for each place that is not signed yet, with the keys of a demo folder."""
    if not (place / folder.SECRET).is_file():
        finding = Finding(rule="sign/no-demo", at=(), args={"path": book.shown(place)})
        raise handed.NotRead(finding)
    passphrase = handed.secret(place / folder.SECRET).content.decode(errors="replace").strip()
    sources = Offline(
        stamps=KeyFile(key=handed.key(place / folder.TIMESTAMP), passphrase=passphrase),
        revocations=handed.read_all(place / name for name in folder.REVOCATIONS),
    )
    seal = read_picture(handed.picture(place / folder.SEAL))
    for role in where.asked:
        if role not in where.signed:
            yield Order(
                role=role,
                identity=KeyFile(key=handed.key(place / _KEYS[role]), passphrase=passphrase),
                level=Level.LTA,
                when=when,
                sources=sources,
                trust=(handed.read(place / folder.ROOT),),
                picture=seal if role is Role.SEAL else None,
                across=_all(pdf) if role is Role.SEAL and where.untouched else (),
            )


def _picture(options: argparse.Namespace, role: Role) -> Picture | None:
    """Read the picture for the place that is signed; refuse one that belongs in the other."""
    own, other = options.seal_image, options.signature_image
    if role is Role.REPRESENTATIVE:
        own, other = other, own
    if other is not None:
        raise _refused(f"other-picture-{role.value.lower()}", path=book.shown(other))
    return read_picture(handed.picture(own)) if own else None


def _identity(options: argparse.Namespace) -> Identity:
    certificate = handed.read(options.certificate) if options.certificate else None
    chain = handed.read_all(options.chain)
    if options.key is None:
        return Token(
            library=options.token,
            label=options.token_label,
            key=options.key_label,
            pin=_ask(options, options.token_label, "cli/ask-pin"),
            certificate=certificate,
            chain=chain,
        )
    key = handed.key(options.key)
    secret_ = _ask(options, key.name, "cli/ask-passphrase") if locked(key) else None
    return KeyFile(key=key, passphrase=secret_, certificate=certificate, chain=chain)


def _ask(options: argparse.Namespace, name: str, question: str) -> str:
    return secret.ask(book.shown(name), question, options.passphrase_fd, options.lang)


def _may_cross(role: Role, picture: Picture | None, where: State) -> bool:
    return role is Role.SEAL and picture is not None and where.untouched


def _across(
    asked: str | tuple[int, ...] | None, pdf: bytes, *, by_default: bool
) -> tuple[int, ...]:
    """Return the pages over whose edges the seal goes."""
    if isinstance(asked, tuple):
        return asked
    return _all(pdf) if asked == "all" or (asked is None and by_default) else ()


def _all(pdf: bytes) -> tuple[int, ...]:
    """Return all pages, none where there is but one: it has no edge to hold to another's."""
    count = page_count(pdf)
    return tuple(range(1, count + 1)) if count > 1 else ()


def _refused(rule: str, **args: str | int) -> SignRefused:
    return SignRefused(Finding(rule=f"sign/{rule}", at=(), args=args))
