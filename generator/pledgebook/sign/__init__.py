"""Signatures on a letter: PDF bytes in, signed PDF bytes out; one call makes one signature.

It asks time-stamp servers, and where certificates say what was revoked; nothing else here opens a
connection. Files are read and written by others.
"""

from __future__ import annotations

from pledgebook.model.signing import Level
from pledgebook.sign.keyfile import is_key, locked
from pledgebook.sign.order import (
    Given,
    Identity,
    KeyFile,
    Offline,
    Order,
    Servers,
    Signed,
    Token,
)
from pledgebook.sign.picture import LIMIT as PICTURE_LIMIT
from pledgebook.sign.picture import read as read_picture
from pledgebook.sign.refusal import SignRefused
from pledgebook.sign.signing import sign

__all__ = [
    "PICTURE_LIMIT",
    "Given",
    "Identity",
    "KeyFile",
    "Level",
    "Offline",
    "Order",
    "Servers",
    "SignRefused",
    "Signed",
    "Token",
    "is_key",
    "locked",
    "read_picture",
    "sign",
]
