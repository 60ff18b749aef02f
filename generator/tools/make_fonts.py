"""Make the letter fonts in ``templates/fonts/`` from Debian's Noto CJK collections.

Run by ``make fonts``; needs the Debian packages ``fonts-noto-cjk`` and ``unicode-data``. Each font
is the simplified-Chinese face, cut down to the characters of `letter_characters` and converted from
CFF to TrueType outlines, because a cut-down CFF font fails PDF/A validation. The same sources give
the same bytes: no time of day enters the files.
"""

from __future__ import annotations

import bz2
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable

SOURCES = Path("/usr/share/fonts/opentype/noto")
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
TARGET = Path(__file__).resolve().parents[2] / "templates" / "fonts"
MADE = timestampFromString("Thu Jan 27 00:00:00 2022")  # the date of Debian's source package
LEVELS = (3500, 3000, 1605)  # 通用规范汉字表 (2013): common, secondary, names and terms

SYMBOLS = (
    (0x0020, 0x007F),  # ASCII
    (0x00A0, 0x0180),  # Latin of European names
    (0x2000, 0x2070),  # dashes, quotes, ellipsis
    (0x20AC, 0x20AD),  # euro
    (0x2100, 0x2200),  # ℃ № ™ Ⅰ → …
    (0x2200, 0x2300),  # ≤ ≥ ≈ …
    (0x2460, 0x2500),  # ①
    (0x25A0, 0x2600),  # ■ □ ○ ●
    (0x2605, 0x2607),  # ★ ☆
    (0x2610, 0x2613),  # ☐ ☑ ☒
    (0x2713, 0x2718),  # ✓ ✗
    (0x3000, 0x3040),  # CJK punctuation, 〇
    (0x3220, 0x3250),  # ㈠
    (0x3280, 0x32B1),  # ㊣
    (0x3371, 0x33DE),  # ㎡ ㎏
    (0xFF00, 0xFFF0),  # full-width forms
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One font to make: where it comes from and what it is called afterwards.

    The names leave out "Noto" (a trademark) and "Source" (reserved by the OFL).
    """

    collection: str
    source: str
    family: str
    style: str
    weight: int

    @property
    def file(self) -> str:
        """The file's name, such as ``PledgebookSans-Bold.ttf``."""
        return f"{self.family.replace(' ', '')}-{self.style}.ttf"


FACES = (
    Face(
        collection="NotoSerifCJK-Regular.ttc",
        source="Noto Serif CJK SC",
        family="Pledgebook Serif",
        style="Regular",
        weight=400,
    ),
    Face(
        collection="NotoSansCJK-Regular.ttc",
        source="Noto Sans CJK SC",
        family="Pledgebook Sans",
        style="Regular",
        weight=400,
    ),
    Face(
        collection="NotoSansCJK-Bold.ttc",
        source="Noto Sans CJK SC Bold",
        family="Pledgebook Sans",
        style="Bold",
        weight=700,
    ),
)


def standard_hanzi() -> list[str]:
    """Return the 8,105 characters of 通用规范汉字表 in its order (Unihan's field kTGH)."""
    text = bz2.decompress(UNIHAN.read_bytes()).decode("utf-8")
    found = re.findall(r"^U\+([0-9A-F]+)\tkTGH\t2013:(\d+)$", text, re.MULTILINE)
    numbered = {int(number): chr(int(code, 16)) for code, number in found}
    if sorted(numbered) != list(range(1, sum(LEVELS) + 1)):
        raise SystemExit(f"{UNIHAN}: expected {sum(LEVELS)} numbered hanzi, found {len(numbered)}")
    return [numbered[number] for number in sorted(numbered)]


def gb2312() -> Iterator[str]:
    """Yield every character that GB 2312-1980 encodes: 6,763 hanzi and 682 symbols."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", errors="ignore")


def letter_characters(hanzi: list[str]) -> set[str]:
    """Return the characters to keep; the source simply lacks some of the symbol blocks."""
    symbols = {chr(code) for first, end in SYMBOLS for code in range(first, end)}
    return {*hanzi, *gb2312(), *symbols}


def face_number(face: Face) -> int:
    """Return the place of a face in its collection, by its full name."""
    with TTCollection(SOURCES / face.collection, lazy=True) as collection:
        names = [font["name"].getDebugName(4) for font in collection.fonts]
    return names.index(face.source)


def cut(font: TTFont, characters: set[str]) -> None:
    """Keep only the glyphs of these characters, with kerning and half-width punctuation."""
    options = subset.Options(
        layout_features=["kern", "halt", "palt"],
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        name_IDs=["*"],  # or copyright and licence would go
        name_languages=[0x409],
    )
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]  # horizontal writing only
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)


def to_truetype(font: TTFont, *, error: float = 1.0) -> None:
    """Replace CFF outlines by quadratic ones, at most ``error`` units (of 1,000) away."""
    order = font.getGlyphOrder()
    drawn = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"
    glyf.compile(font)  # computes the boxes that the side bearings need
    metrics = font["hmtx"].metrics
    for name, (advance, _) in metrics.items():
        metrics[name] = (advance, getattr(glyphs[name], "xMin", 0))
    _set_limits(font)


def _set_limits(font: TTFont) -> None:
    """Write the tables' TrueType form: no instructions, no glyph names."""
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    for key in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
    ):
        setattr(limits, key, 0)
    limits.maxZones = 1
    post = font["post"]
    post.formatType, post.extraNames, post.mapping = 3.0, [], {}


def rename(font: TTFont, face: Face) -> None:
    """Give the font its own names and its fixed dates; keep copyright, makers and licence."""
    names = font["name"]
    names.names = [
        record for record in names.names if record.nameID in (0, 5, 8, 9, 10, 11, 13, 14)
    ]
    full = f"{face.family} {face.style}"
    unique = f"{full}; cut from {face.source}"
    own = {1: face.family, 2: face.style, 3: unique, 4: full, 6: Path(face.file).stem}
    for number, text in own.items():
        names.setName(text, number, 3, 1, 0x409)
    bold = face.style == "Bold"
    font["OS/2"].usWeightClass = face.weight
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0
    font["head"].created = font["head"].modified = MADE


def make(face: Face, characters: set[str], target: Path) -> str:
    """Make one font file in ``target`` and return a line that says what it holds."""
    path = target / face.file
    source = SOURCES / face.collection
    with TTFont(source, fontNumber=face_number(face), recalcTimestamp=False) as font:
        cut(font, characters)
        to_truetype(font)
        rename(font, face)
        font.save(path)
        covered = len(font.getBestCmap())
    return f"{path.name}: {covered} characters, {path.stat().st_size} bytes"


def main(target: Path = TARGET) -> None:
    """Make the fonts in ``target``, by the list of hanzi that the tests hold them to."""
    if not (SOURCES.is_dir() and UNIHAN.is_file()):
        raise SystemExit("make_fonts: first apt-get install fonts-noto-cjk unicode-data")
    hanzi = standard_hanzi()
    ends = [sum(LEVELS[: level + 1]) for level in range(len(LEVELS))]
    lines = ["".join(hanzi[end - size : end]) for size, end in zip(LEVELS, ends, strict=True)]
    (target / "standard_hanzi.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    characters = letter_characters(hanzi)
    for face in FACES:
        sys.stdout.write(make(face, characters, target) + "\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
