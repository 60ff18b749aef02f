"""Certificates (X.509, RFC 5280), made step by step: an authority, and whom it certifies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


class Purpose(Enum):
    """What a certificate's key may do: its key usage and extended key usage."""

    AUTHORITY = "authority"
    SIGNING = "signing"
    TIME_STAMPING = "time stamping"
    STATUS = "status of certificates"
    SERVER = "server"


_EXTENDED = {
    Purpose.TIME_STAMPING: ExtendedKeyUsageOID.TIME_STAMPING,
    Purpose.STATUS: ExtendedKeyUsageOID.OCSP_SIGNING,
    Purpose.SERVER: ExtendedKeyUsageOID.SERVER_AUTH,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a certificate says: its subject, what for, and from when to when (UTC).

    ``crl`` and ``ocsp`` are the addresses at which its revocation can be asked for.
    """

    name: str
    organisation: str
    unit: str
    purpose: Purpose
    begins: dt.datetime
    ends: dt.datetime
    crl: str | None = None
    ocsp: str | None = None

    @property
    def subject(self) -> x509.Name:
        """Return the distinguished name."""
        parts = {
            NameOID.COUNTRY_NAME: "CN",
            NameOID.ORGANIZATION_NAME: self.organisation,
            NameOID.ORGANIZATIONAL_UNIT_NAME: self.unit,
            NameOID.COMMON_NAME: self.name,
        }
        return x509.Name([x509.NameAttribute(oid, text) for oid, text in parts.items()])


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A certificate and the private key that belongs to it."""

    certificate: x509.Certificate
    key: Key

    def pem(self) -> bytes:
        """Return the certificate as PEM."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def key_pem(self, passphrase: str | None = None) -> bytes:
        """Return the private key as PEM (PKCS#8), encrypted with ``passphrase`` where given."""
        return self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, _protection(passphrase)
        )

    def pkcs12(self, passphrase: str | None, chain: tuple[Holder, ...]) -> bytes:
        """Return key, certificate and the certificates above it as one PKCS#12 file."""
        above = [one.certificate for one in chain]
        return pkcs12.serialize_key_and_certificates(
            None, self.key, self.certificate, above, _protection(passphrase)
        )


def new_elliptic() -> Key:
    """Make a key on the curve P-256."""
    return ec.generate_private_key(ec.SECP256R1())


def new_rsa(bits: int = 2048) -> Key:
    """Make an RSA key."""
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def issue(profile: Profile, key: Key, issuer: Holder | None = None) -> Holder:
    """Certify ``key``: by ``issuer``, or by itself where there is none."""
    signing = issuer.key if issuer else key
    builder = (
        x509.CertificateBuilder()
        .subject_name(profile.subject)
        .issuer_name(issuer.certificate.subject if issuer else profile.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(profile.begins)
        .not_valid_after(profile.ends)
    )
    for extension, critical in _extensions(profile, key, signing):
        builder = builder.add_extension(extension, critical)
    return Holder(certificate=builder.sign(signing, hashes.SHA256()), key=key)


def revocations(
    issuer: Holder, revoked: Mapping[int, dt.datetime], begins: dt.datetime, ends: dt.datetime
) -> bytes:
    """Return an authority's list of revoked certificates (serial number to date) as DER."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(begins)
        .next_update(ends)
        .add_extension(x509.CRLNumber(1), critical=False)
        .add_extension(_identifies(issuer.key), critical=False)
    )
    for serial, date in sorted(revoked.items()):
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(date)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(issuer.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def _extensions(profile: Profile, key: Key, signing: Key) -> list[tuple[x509.ExtensionType, bool]]:
    authority = profile.purpose is Purpose.AUTHORITY
    own = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    found: list[tuple[x509.ExtensionType, bool]] = [
        (x509.BasicConstraints(ca=authority, path_length=None), True),
        (_usage(profile.purpose), True),
        (own, False),
        (_identifies(signing), False),
    ]
    if profile.purpose in _EXTENDED:
        critical = profile.purpose is Purpose.TIME_STAMPING  # RFC 3161, 2.3
        found.append((x509.ExtendedKeyUsage([_EXTENDED[profile.purpose]]), critical))
    if profile.purpose is Purpose.STATUS:
        found.append((x509.OCSPNoCheck(), False))
    if profile.crl:
        place = x509.DistributionPoint([_address(profile.crl)], None, None, None)
        found.append((x509.CRLDistributionPoints([place]), False))
    if profile.ocsp:
        responder = x509.AccessDescription(
            AuthorityInformationAccessOID.OCSP, _address(profile.ocsp)
        )
        found.append((x509.AuthorityInformationAccess([responder]), False))
    return found


def _usage(purpose: Purpose) -> x509.KeyUsage:
    authority, signing = purpose is Purpose.AUTHORITY, purpose is Purpose.SIGNING
    return x509.KeyUsage(
        digital_signature=not authority and purpose is not Purpose.SERVER,
        content_commitment=signing,
        key_encipherment=purpose is Purpose.SERVER,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def _identifies(key: Key) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())


def _address(url: str) -> x509.GeneralName:
    return x509.UniformResourceIdentifier(url)


def _protection(passphrase: str | None) -> serialization.KeySerializationEncryption:
    if passphrase is None:
        return serialization.NoEncryption()
    return serialization.BestAvailableEncryption(passphrase.encode())
