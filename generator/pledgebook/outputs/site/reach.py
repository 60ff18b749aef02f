"""Where a number or an address leads: the only links that are made of a commitment's words."""

from __future__ import annotations

import re

_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{4,30}")
_MAIL = re.compile(r"[^\s@<>?&]+@[^\s@<>?&]+")


def tel(number: str) -> str:
    """Return the link that dials ``number``; only digits and a leading plus are kept."""
    return "tel:" + re.sub(r"(?!^\+)[^0-9]", "", number)


def link(reach: str) -> str | None:
    """Return where a number or address leads; None where it is neither."""
    if _PHONE.fullmatch(reach):
        return tel(reach)
    if _MAIL.fullmatch(reach):
        return f"mailto:{reach}"
    return reach if reach.startswith("https://") else None
