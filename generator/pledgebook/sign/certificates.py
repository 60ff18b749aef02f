"""Certificates as they are handed in, and whether one is good for signing a letter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from asn1crypto import pem, x509

from pledgebook.model import signing
from pledgebook.model.signing import Role
from pledgebook.pdf.demonstration import is_demonstration
from pledgebook.pdf.purpose import is_for_other
from pledgebook.sign.order import Given
from pledgebook.sign.refusal import refused

_BITS = 2048
_CURVES = ("secp256r1", "secp384r1", "secp521r1")
_MOST = 100


def read(given: Given) -> tuple[x509.Certificate, ...]:
    """Read the certificates in a file (PEM or DER); refuse one that holds none."""
    try:
        found = tuple(_ders(given.content))
        certificates = tuple(x509.Certificate.load(der, strict=True) for der in found[:_MOST])
        for one in certificates:
            _ = one.subject.native, one.public_key.algorithm, one.not_valid_after
    except (ValueError, TypeError, KeyError, OverflowError):
        certificates = ()
    if not certificates:
        raise refused("no-certificate", path=given.name)
    return certificates


def read_all(given: Iterable[Given]) -> tuple[x509.Certificate, ...]:
    """Read the certificates in several files."""
    return tuple(one for file in given for one in read(file))


def _ders(content: bytes) -> Iterable[bytes]:
    if not pem.detect(content):
        return [content]
    return [
        der
        for kind, _, der in pem.unarmor(content, multiple=True)
        if kind in ("CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE")
    ]


def name(certificate: x509.Certificate) -> str:
    """Return whom a certificate is of, as a reader knows them."""
    found = certificate.subject.native
    said = found.get("common_name") or found.get("organization_name")
    said = said or certificate.subject.human_friendly
    return "、".join(said) if isinstance(said, list) else str(said)


def company(certificate: x509.Certificate) -> str:
    """Return which company a certificate names, or else whom."""
    return _first(certificate, "organization_name") or name(certificate)


def is_of(certificate: x509.Certificate, party: Collection[str], role: Role) -> bool:
    """Say whether a certificate is one that ``party``, by one of its names, signs with."""
    common, company = (_first(certificate, part) for part in ("common_name", "organization_name"))
    return signing.is_of(party, role, common, company)


def is_self_signed(certificate: x509.Certificate) -> bool:
    """Say whether nobody vouches for a certificate but its holder."""
    return bool(certificate.subject == certificate.issuer)


def check(certificate: x509.Certificate, when: dt.datetime) -> None:
    """Refuse a certificate that is not good for signing at ``when``."""
    who = name(certificate)
    if when < certificate.not_valid_before:
        raise refused("not-yet-valid", name=who, date=_day(certificate.not_valid_before, when))
    if when > certificate.not_valid_after:
        raise refused("expired", name=who, date=_day(certificate.not_valid_after, when))
    if certificate.key_usage_value is None:
        raise refused("no-key-usage", name=who)
    if not usages(certificate) or certificate.ca or is_for_other(certificate):
        raise refused("not-for-signing", name=who)
    key = certificate.public_key
    if key.algorithm == "rsa" and key.bit_size < _BITS:
        raise refused("weak-key", name=who, bits=key.bit_size, least=_BITS)
    if key.algorithm != "rsa" and not _is_known_curve(key):
        raise refused("unknown-key", name=who, kind=kind(certificate))


def kind(certificate: x509.Certificate) -> str:
    """Name the kind of a certificate's key, such as ``ec 1.2.156.10197.1.301`` (SM2)."""
    key = certificate.public_key
    return f"{key.algorithm} {key.curve[1]}" if key.algorithm == "ec" else str(key.algorithm)


def usages(certificate: x509.Certificate) -> frozenset[str]:
    """Return which of the key usages for signing a certificate has."""
    said = certificate.key_usage_value
    wanted = {"digital_signature", "non_repudiation"}
    return frozenset(wanted & said.native if said is not None else ())


def is_demo(certificate: x509.Certificate) -> bool:
    """Say whether a certificate is one of ``pledgebook keys demo``."""
    return is_demonstration(certificate)


def _first(certificate: x509.Certificate, part: str) -> str:
    found = certificate.subject.native.get(part, "")
    return str(found[0] if isinstance(found, list) else found)


def _is_known_curve(key: object) -> bool:
    return getattr(key, "algorithm", "") == "ec" and getattr(key, "curve", ("", ""))[1] in _CURVES


def _day(moment: dt.datetime, when: dt.datetime) -> str:
    return moment.astimezone(when.tzinfo).strftime("%Y-%m-%d")
