"""Fonts made for tests."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont


def with_rare_character(path: Path, folder: Path) -> bytes:
    """Give a copy of a font the character 𠮷, drawn as 吉, and a name of its own."""
    with TTFont(path) as font:
        for table in font["cmap"].tables:
            if table.format == 12:
                table.cmap[0x20BB7] = font.getBestCmap()[ord("吉")]
        for record in font["name"].names:
            record.string = record.toUnicode().replace("Pledgebook", "Rare")
        copy = folder / "copy.ttf"
        font.save(copy)
    return copy.read_bytes()
