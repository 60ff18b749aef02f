"""A token as a seal keeper has one, made of software (SoftHSM): keys that never leave it."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

from pledgebook.keys.certificates import Holder

_PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token's library, the token's label, and the number that opens it."""

    library: Path
    label: str
    pin: str


def new_token(folder: Path, patch: pytest.MonkeyPatch) -> Token:
    """Make an empty token in ``folder``; the environment is to name it as long as it is used."""
    library = next(Path(place) for place in _PLACES if Path(place).exists())
    (folder / "tokens").mkdir()
    configuration = folder / "softhsm2.conf"
    configuration.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
    patch.setenv("SOFTHSM2_CONF", str(configuration))
    program = shutil.which("softhsm2-util")
    assert program is not None
    command = [program, "--init-token", "--free", "--label", "公章", "--pin", "246810"]
    subprocess.run(
        [*command, "--so-pin", "13579135"], check=True, capture_output=True, env=os.environ
    )
    return Token(library=library, label="公章", pin="246810")


def put(token: Token, holder: Holder, label: str, *, certificate: bool = True) -> None:
    """Put a key, and its certificate, on the token, both under ``label``."""
    elliptic = isinstance(holder.key, ec.EllipticCurvePrivateKey)
    decode = decode_ec_private_key if elliptic else decode_rsa_private_key
    plain = holder.key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    known = {Attribute.LABEL: label, Attribute.ID: label.encode(), Attribute.TOKEN: True}
    there = pkcs11.lib(str(token.library)).get_token(token_label=token.label)
    with there.open(user_pin=token.pin, rw=True) as session:
        session.create_object({**decode(plain), **known, Attribute.SIGN: True})
        if certificate:
            whole = holder.certificate.public_bytes(Encoding.DER)
            session.create_object({**decode_x509_certificate(whole), **known})
