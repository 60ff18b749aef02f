"""Certificates for other things: known by what they say that they are for."""

from __future__ import annotations

import pytest
from asn1crypto.x509 import Certificate
from tests.pki.authority import Authority
from tests.pki.stamping import read

from pledgebook.keys.certificates import Purpose
from pledgebook.pdf.purpose import is_for_other


@pytest.mark.parametrize("purpose", [Purpose.SERVER, Purpose.STATUS, Purpose.TIME_STAMPING])
def test_a_certificate_for_something_else(purpose: Purpose) -> None:
    assert is_for_other(read(Authority().certify("示例", purpose)))


def _for(*purposes: str) -> Certificate:
    """Return a certificate for several purposes; its signature is of no interest."""
    own = read(Authority().certify("示例", Purpose.SERVER))
    for one in own["tbs_certificate"]["extensions"]:
        if one["extn_id"].native == "extended_key_usage":
            one["extn_value"] = list(purposes)
    return Certificate.load(own.dump(force=True))


@pytest.mark.parametrize(
    ("purposes", "other"),
    [
        (("server_auth", "code_signing"), True),
        (("email_protection",), False),
        (("server_auth", "email_protection"), False),
        (("1.3.6.1.4.1.311.10.3.12",), False),  # an authority's own: signing documents
        (("any_extended_key_usage",), False),
    ],
)
def test_one_purpose_that_fits_is_enough(purposes: tuple[str, ...], other: bool) -> None:
    assert is_for_other(_for(*purposes)) is other


def test_a_certificate_that_says_nothing_is_for_anything() -> None:
    assert not is_for_other(read(Authority().certify()))
