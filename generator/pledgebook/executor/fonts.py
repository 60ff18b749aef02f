"""A private font configuration: the shipped fonts and those a book adds, nothing else.

Fonts of the system would leak into a letter and change its bytes from one computer to another.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.resources import as_file
from pathlib import Path
from xml.sax.saxutils import escape

from pledgebook import resources

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
<config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


def shipped(held: ExitStack) -> Path:
    """Return the folder of the shipped fonts, unpacked for as long as ``held`` is open."""
    return held.enter_context(as_file(resources.folder("templates") / "fonts"))


def configure(folder: Path, fonts: Path, extra: Sequence[Path]) -> tuple[Path, tuple[Path, ...]]:
    """Write a font configuration into the empty ``folder``.

    Returns its path and all font files, the shipped ones first. `OSError` where an extra font
    cannot be read.
    """
    own = folder / "fonts"
    own.mkdir()
    copies = [shutil.copy(font, own / f"{number}-{font.name}") for number, font in enumerate(extra)]
    folders = "\n".join(f"<dir>{escape(str(each))}</dir>" for each in (fonts, own))
    path = folder / "fonts.conf"
    cache = escape(str(folder / "cache"))
    path.write_text(_CONFIGURATION.format(folders=folders, cache=cache), encoding="utf-8")
    return path, (*sorted(fonts.glob("*.ttf")), *map(Path, copies))
