"""Passphrases: asked for, or from a file descriptor or the environment, never an argument."""

from __future__ import annotations

import getpass
import os
import sys

from pledgebook.findings import Finding
from pledgebook.sign import SignRefused
from pledgebook.wording.messages import Lang, say

VARIABLE = "PLEDGEBOOK_PASSPHRASE"
_LONGEST = 4_000  # bytes


def ask(name: str, question: str, descriptor: int | None, lang: Lang) -> str:
    """Return the passphrase of ``name``; ``question`` is the rule of what is asked.

    Refuses with ``sign/no-passphrase`` where none is given and nobody sits at a terminal, and with
    ``sign/passphrase-not-text`` what is no UTF-8.
    """
    said = _given(descriptor)
    if said is None and sys.stdin.isatty():
        said = getpass.getpass(say(question, {"path": name}, lang))
    if said is None:
        raise SignRefused(Finding(rule="sign/no-passphrase", at=(), args={"path": name}))
    if any("\ud800" <= character <= "\udfff" for character in said):  # bytes that are no text
        raise SignRefused(Finding(rule="sign/passphrase-not-text", at=(), args={"path": name}))
    return said


def _given(descriptor: int | None) -> str | None:
    if descriptor is None:
        return os.environ.get(VARIABLE)
    content = b""
    try:
        while b"\n" not in content and len(content) < _LONGEST:
            part = os.read(descriptor, _LONGEST)
            if not part:
                break
            content += part
        return content.decode(errors="surrogateescape").partition("\n")[0].removesuffix("\r")
    except (OSError, OverflowError):
        return None
