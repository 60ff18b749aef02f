"""The letter's sans font, as far as a signature needs it: embedded as a subset (PDF/A-3, 6.2.11).

TrueType outlines in a CIDFont of type 2 (ISO 32000-2, 9.7.4): a code is a glyph's number.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.writer import BasePdfFileWriter

from pledgebook import resources
from pledgebook.sign.refusal import refused

_FILE = "PledgebookSans-Regular.ttf"
_NAME = "PledgebookSans-Regular"
_DROPPED = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "name", "OS/2", "post", "cmap"]
_SYMBOLIC = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """The font as it is shipped: bytes, the glyph of each character, measures in em/1000."""

    content: bytes
    glyphs: Mapping[int, int]
    advances: tuple[int, ...]
    ascent: int
    descent: int
    box: tuple[int, int, int, int]


@lru_cache(maxsize=1)
def _whole() -> _Whole:
    content = (resources.folder("templates") / "fonts" / _FILE).read_bytes()
    font = TTFont(io.BytesIO(content), lazy=True)
    head: Any = font["head"]
    metrics: Any = font["hmtx"].metrics
    scale = 1000 / head.unitsPerEm
    numbers = {name: number for number, name in enumerate(font.getGlyphOrder())}
    return _Whole(
        content=content,
        glyphs={code: numbers[name] for code, name in (font.getBestCmap() or {}).items()},
        advances=tuple(round(metrics[name][0] * scale) for name in numbers),
        ascent=round(font["hhea"].ascent * scale),
        descent=round(font["hhea"].descent * scale),
        box=(head.xMin, head.yMin, head.xMax, head.yMax),
    )


def width(text: str, size: float) -> float:
    """Return how wide a line is at ``size`` points; refuse a character that the font lacks."""
    whole = _whole()
    for character in text:
        if ord(character) not in whole.glyphs:
            code = f"U+{ord(character):04X}"
            raise refused("missing-glyph", character=character, code=code, near=text[:40])
    return sum(whole.advances[whole.glyphs[ord(one)]] for one in text) * size / 1000


class Embedded:
    """The font with just the characters of ``lines``, once it is added to a file."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._whole = _whole()
        self._characters = sorted({ord(one) for line in lines for one in line})
        glyphs = [0, *sorted({self._whole.glyphs[one] for one in self._characters})]
        self._content = _subset(self._whole.content, glyphs)
        self._numbers = {glyph: number for number, glyph in enumerate(glyphs)}

    def codes(self, line: str) -> bytes:
        """Spell a line as the operand of ``Tj``."""
        return b"<%s>" % b"".join(b"%04x" % self._number(ord(one)) for one in line)

    def add(self, writer: BasePdfFileWriter) -> generic.IndirectObject:
        """Add the font to a file and return the reference to it."""
        tag = "".join(chr(65 + byte % 26) for byte in sha256(self._content).digest()[:6])
        name = pdf_name(f"/{tag}+{_NAME}")
        own = generic.DictionaryObject({
            pdf_name("/Type"): pdf_name("/Font"),
            pdf_name("/Subtype"): pdf_name("/CIDFontType2"),
            pdf_name("/BaseFont"): name,
            pdf_name("/CIDSystemInfo"): _system(),
            pdf_name("/CIDToGIDMap"): pdf_name("/Identity"),
            pdf_name("/W"): self._widths(),
            pdf_name("/FontDescriptor"): writer.add_object(self._descriptor(writer, name)),
        })  # fmt: skip
        return writer.add_object(generic.DictionaryObject({
            pdf_name("/Type"): pdf_name("/Font"),
            pdf_name("/Subtype"): pdf_name("/Type0"),
            pdf_name("/BaseFont"): name,
            pdf_name("/Encoding"): pdf_name("/Identity-H"),
            pdf_name("/DescendantFonts"): generic.ArrayObject([writer.add_object(own)]),
            pdf_name("/ToUnicode"): writer.add_object(_stream(self._meanings())),
        }))  # fmt: skip

    def _number(self, character: int) -> int:
        return self._numbers[self._whole.glyphs[character]]

    def _widths(self) -> generic.ArrayObject:
        advances = [generic.NumberObject(self._whole.advances[glyph]) for glyph in self._numbers]
        return generic.ArrayObject([generic.NumberObject(0), generic.ArrayObject(advances)])

    def _descriptor(
        self, writer: BasePdfFileWriter, name: generic.NameObject
    ) -> generic.DictionaryObject:
        number: Any = generic.NumberObject
        return generic.DictionaryObject({
            pdf_name("/Type"): pdf_name("/FontDescriptor"),
            pdf_name("/FontName"): name,
            pdf_name("/Flags"): number(_SYMBOLIC),
            pdf_name("/FontBBox"): generic.ArrayObject([number(edge) for edge in self._whole.box]),
            pdf_name("/ItalicAngle"): number(0),
            pdf_name("/Ascent"): number(self._whole.ascent),
            pdf_name("/Descent"): number(self._whole.descent),
            pdf_name("/CapHeight"): number(733),
            pdf_name("/StemV"): number(80),
            pdf_name("/FontFile2"): writer.add_object(_stream(self._content)),
        })  # fmt: skip

    def _meanings(self) -> bytes:
        """Return what each code means (a ToUnicode CMap, 9.10.3)."""
        codes = {self._number(one): chr(one) for one in reversed(self._characters)}
        lines = [
            f"<{code:04x}> <{meant.encode('utf-16-be').hex()}>"
            for code, meant in sorted(codes.items())
        ]
        blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        said = [f"{len(one)} beginbfchar\n" + "\n".join(one) + "\nendbfchar" for one in blocks]
        return _CMAP.format(meanings="\n".join(said)).encode()


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{meanings}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def _subset(content: bytes, glyphs: list[int]) -> bytes:
    """Return the font with just these glyphs, in their order; the first is ``.notdef``."""
    options: Any = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables = [*options.drop_tables, *_DROPPED]
    font = TTFont(io.BytesIO(content), lazy=True, recalcTimestamp=False)
    subsetter: Any = subset.Subsetter(options)
    subsetter.populate(gids=glyphs)
    subsetter.subset(font)
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _system() -> generic.DictionaryObject:
    return generic.DictionaryObject({
        pdf_name("/Registry"): generic.pdf_string("Adobe"),
        pdf_name("/Ordering"): generic.pdf_string("Identity"),
        pdf_name("/Supplement"): generic.NumberObject(0),
    })  # fmt: skip


def _stream(content: bytes) -> generic.StreamObject:
    stream = generic.StreamObject(stream_data=content)
    stream.compress()
    return stream
