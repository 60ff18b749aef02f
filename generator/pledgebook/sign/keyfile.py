"""Keys in files: PKCS#12, or PEM with a certificate beside it."""

from __future__ import annotations

from asn1crypto import keys, x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    pkcs12,
)
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from pledgebook.sign import certificates
from pledgebook.sign.order import Given, KeyFile
from pledgebook.sign.refusal import refused
from pledgebook.sign.signatory import Signatory


def from_file(identity: KeyFile) -> Signatory:
    """Read a key with its certificate."""
    key, found = private(identity)
    above = certificates.read_all(identity.chain)
    if identity.certificate is not None:
        found = (*certificates.read(identity.certificate), *found)
    own = next((one for one in found if _belongs(key, one)), None)
    if own is None:
        if not found:
            raise refused("certificate-missing", path=identity.key.name)
        raise refused("key-differs", path=identity.key.name, name=certificates.name(found[0]))
    chain = tuple(one for one in (*found, *above) if one is not own)
    signer = SimpleSigner(
        signing_cert=own,
        signing_key=key,
        cert_registry=SimpleCertificateStore.from_certs(chain),
    )
    return Signatory(signer=signer, certificate=own, chain=chain)


def is_key(key: Given) -> bool:
    """Say whether a file looks as keys do, before anybody is asked for its passphrase."""
    if _is_pem(key.content):
        return b"PRIVATE KEY-----" in key.content
    return _looks_like_pkcs12(key.content)


def locked(key: Given) -> bool:
    """Say whether a key's file can only be opened with a passphrase."""
    if _is_pem(key.content):
        return b"ENCRYPTED" in key.content
    try:
        pkcs12.load_pkcs12(key.content, None)
    except (ValueError, UnsupportedAlgorithm):
        return True
    return False


def private(identity: KeyFile) -> tuple[keys.PrivateKeyInfo, tuple[x509.Certificate, ...]]:
    """Return the key in a file, and the certificates beside it, the key's own first."""
    name, content = identity.key.name, identity.key.content
    if not content.strip():
        raise refused("key-unreadable", path=name)
    secret = identity.passphrase.encode() if identity.passphrase else None
    try:
        if _is_pem(content):
            return _from_pem(identity.key, secret)
        return _from_pkcs12(content, secret)
    except UnsupportedAlgorithm:
        raise refused("unknown-key-kind", path=name) from None
    except (ValueError, TypeError):
        is_locked = (_is_pem(content) and b"ENCRYPTED" in content) or _looks_like_pkcs12(content)
        raise refused("wrong-passphrase" if is_locked else "key-unreadable", path=name) from None


def _from_pem(
    key: Given, secret: bytes | None
) -> tuple[keys.PrivateKeyInfo, tuple[x509.Certificate, ...]]:
    whole = serialization.load_pem_private_key(
        key.content, secret if b"ENCRYPTED" in key.content else None
    )
    beside = certificates.read(key) if b"CERTIFICATE-----" in key.content else ()
    return _plain(whole), beside


def _from_pkcs12(
    content: bytes, secret: bytes | None
) -> tuple[keys.PrivateKeyInfo, tuple[x509.Certificate, ...]]:
    held = pkcs12.load_pkcs12(content, secret)
    if held.key is None:
        raise ValueError("no key")
    found = [one.certificate for one in (held.cert, *held.additional_certs) if one is not None]
    ders = [one.public_bytes(Encoding.DER) for one in found]
    return _plain(held.key), tuple(x509.Certificate.load(der) for der in ders)


def _plain(key: object) -> keys.PrivateKeyInfo:
    """Return a key as pyHanko takes it."""
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise UnsupportedAlgorithm(type(key).__name__)
    encoded = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return keys.PrivateKeyInfo.load(encoded)


def _belongs(key: keys.PrivateKeyInfo, certificate: x509.Certificate) -> bool:
    """Say whether a private key and a certificate are of one pair."""
    public = serialization.load_der_private_key(key.dump(), None).public_key()
    own = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return bool(own == certificate.public_key.dump())


def _is_pem(content: bytes) -> bool:
    return b"-----BEGIN " in content


def _looks_like_pkcs12(content: bytes) -> bool:
    """Say whether bytes begin as a PFX (RFC 7292, 4): a sequence with the version 3 in it."""
    return content[:1] == b"\x30" and b"\x02\x01\x03" in content[:12]
