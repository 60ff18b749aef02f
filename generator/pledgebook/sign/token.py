"""Keys on a token (PKCS#11): what a licensed authority hands out on a USB stick."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pkcs11
from asn1crypto import x509
from pkcs11 import Attribute, ObjectClass, exceptions
from pyhanko.sign.pkcs11 import PKCS11Signer

from pledgebook.book.files import shown
from pledgebook.sign import certificates
from pledgebook.sign.order import Token
from pledgebook.sign.refusal import refused
from pledgebook.sign.signatory import Signatory


@contextmanager
def opened(token: Token) -> Iterator[Signatory]:
    """Open a token, find key and certificate on it, and close it again."""
    try:
        there = _find(token)
        with there.open(user_pin=token.pin) as session:
            yield _signatory(token, session)
    except (exceptions.PinIncorrect, exceptions.PinInvalid, exceptions.PinLenRange):
        raise refused("token-pin", label=token.label) from None
    except exceptions.PinLocked:
        raise refused("token-locked", label=token.label) from None
    except exceptions.PKCS11Error as failure:
        raise refused("token-failed", label=token.label, detail=_said(failure)) from failure


def _find(token: Token) -> Any:
    try:
        library = pkcs11.lib(str(token.library))
    except (RuntimeError, OSError):
        raise refused("token-library", path=shown(token.library)) from None
    labels = {one.label: one for one in library.get_tokens()}
    if token.label not in labels:
        known = "、".join(shown(label) for label in labels if label) or "—"
        raise refused("token-missing", label=token.label, known=known)
    return labels[token.label]


def _signatory(token: Token, session: Any) -> Signatory:
    keys = list(
        session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.LABEL: token.key})
    )
    if len(keys) != 1:
        every = session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})
        known = "、".join(shown(one[Attribute.LABEL]) for one in every) or "—"
        raise refused("token-key", label=token.label, key=token.key, known=known)
    own, *others = _certificates(token, session, keys[0][Attribute.ID])
    chain = (*others, *certificates.read_all(token.chain))
    signer = PKCS11Signer(
        session,
        signing_cert=own,
        key_label=token.key,
        ca_chain=chain,
        # Many tokens sign with ECDSA only what was hashed before.
        use_raw_mechanism=own.public_key.algorithm == "ec",
    )
    return Signatory(signer=signer, certificate=own, chain=chain)


def _certificates(token: Token, session: Any, identifier: bytes) -> list[x509.Certificate]:
    """Return the key's certificate first: the one handed in, or the one of its label or id."""
    held = list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}))
    beside = [x509.Certificate.load(one[Attribute.VALUE]) for one in held]
    if token.certificate is not None:
        return [*certificates.read(token.certificate), *beside]
    for place, one in enumerate(held):
        if one[Attribute.LABEL] == token.key or (identifier and one[Attribute.ID] == identifier):
            return [beside[place], *beside[:place], *beside[place + 1 :]]
    raise refused("token-certificate", label=token.label, key=token.key)


def _said(failure: Exception) -> str:
    return f"{type(failure).__name__} {failure}".strip()[:200]
