"""What proves the certificates good: paths to roots, and that none of them was revoked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from asn1crypto import crl, x509
from pyhanko.sign.general import SigningError
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import (
    InsufficientRevinfoError,
    PathBuildingError,
    PathError,
    PathValidationError,
    RevokedError,
    ValidationError,
)

from pledgebook.sign import asking, certificates
from pledgebook.sign.asking import Session, Unanswered
from pledgebook.sign.order import Given
from pledgebook.sign.refusal import SignRefused, refused

_MODE = "require"
"""Each certificate but a root must be shown not to be revoked."""


def online(
    roots: Iterable[x509.Certificate],
    others: Iterable[x509.Certificate],
    session: Session,
    seconds: float,
) -> ValidationContext:
    """Return what looks certificates up where they say."""
    return ValidationContext(
        trust_roots=list(roots),
        other_certs=list(others),
        allow_fetching=True,
        fetchers=asking.fetchers(session, seconds),
        revocation_mode=_MODE,
    )


def offline(
    roots: Iterable[x509.Certificate],
    others: Iterable[x509.Certificate],
    revocations: Iterable[Given],
    when: dt.datetime,
) -> ValidationContext:
    """Return what looks certificates up in lists that are there, as of ``when``."""
    return ValidationContext(
        trust_roots=list(roots),
        other_certs=list(others),
        allow_fetching=False,
        crls=[_list(given) for given in revocations],
        revocation_mode=_MODE,
        moment=when,
    )


async def reached(stamper: TimeStamper, roots: Iterable[x509.Certificate]) -> None:
    """See that a time-stamp server's certificate leads to one of ``roots``; else `Unanswered`."""
    context = ValidationContext(trust_roots=list(roots), revocation_mode="soft-fail")
    try:
        async for _ in stamper.validation_paths(context):
            pass
    except (PathBuildingError, PathValidationError) as failure:
        raise Unanswered("untrusted", str(failure)) from failure


@contextmanager
def judging(signer: x509.Certificate) -> Iterator[None]:
    """Turn what is wrong with a path into words: the signer's is refused, a server's unanswered.

    pyHanko wraps what is wrong with the signer's own certificate and lets the other through.
    """
    try:
        yield
    except SigningError as failure:
        cause = failure.__cause__
        if not isinstance(cause, PathError | ValidationError):
            raise
        raise _own(signer, cause) from failure
    except PathBuildingError as failure:
        raise Unanswered("untrusted") from failure
    except PathValidationError as failure:
        raise Unanswered("bad-certificate", str(failure)) from failure


def _own(signer: x509.Certificate, cause: Exception) -> SignRefused:
    who = certificates.name(signer)
    match cause:
        case RevokedError() if cause.is_ee_cert:
            date = cause.revocation_dt.strftime("%Y-%m-%d")
            return refused("revoked", name=who, date=date)
        case InsufficientRevinfoError():
            return refused("revocation-unknown", name=who, detail=str(cause)[:200])
        case PathBuildingError():
            return refused("root-unknown", name=who, issuer=signer.issuer.human_friendly[:200])
    return refused("chain-bad", name=who, detail=str(cause)[:200])


def _list(given: Given) -> crl.CertificateList:
    try:
        found = crl.CertificateList.load(given.content, strict=True)
        _ = found.native
    except (ValueError, TypeError):
        raise refused("no-revocation-list", path=given.name) from None
    return found
