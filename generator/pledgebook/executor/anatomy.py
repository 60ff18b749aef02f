"""What a letter that was typeset here consists of, read off the bytes of its file.

`typesetter.serial` writes every object by itself and uncompressed, so nothing has to be parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAGE = re.compile(rb"<</Type /Page/")
_FONT = re.compile(rb"/FontDescriptor/FontName /[A-Z]{6}\+([A-Za-z0-9-]+)")
_FIELD = re.compile(rb"/FT /Sig\b.*?/T \(([A-Za-z]+)\)|/T \(([A-Za-z]+)\)[^\n]*?/FT /Sig\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """How many pages; the fonts, cut down to what is used; the fields to be signed."""

    pages: int
    fonts: tuple[str, ...]
    fields: tuple[str, ...]


def anatomy(pdf: bytes) -> Anatomy:
    """Return what ``pdf``, the bytes of a letter made by `Renderer.pdf`, consists of."""
    fields = [one.decode() for found in _FIELD.findall(pdf) for one in found if one]
    fonts = {one.decode() for one in _FONT.findall(pdf)}
    return Anatomy(
        pages=len(_PAGE.findall(pdf)),
        fonts=tuple(sorted(fonts)),
        fields=tuple(fields),
    )
