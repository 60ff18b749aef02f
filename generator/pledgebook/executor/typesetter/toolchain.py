"""What a letter's bytes depend on beside its words: why they may differ later, or elsewhere.

`toolchain.json` is ``{"format": "pledgebook-toolchain/1", "versions": {name: version},
"fonts": {file: SHA-256}}``.
"""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from weasyprint.text.ffi import ffi, harfbuzz, pango

from pledgebook import __version__
from pledgebook.model import inside
from pledgebook.outputs.printable import Attachment

ffi.cdef("const char *hb_version_string (void);")  # the one that WeasyPrint does not declare

_FORMAT = "pledgebook-toolchain/1"
_PACKAGES = ("fonttools", "pydyf", "tinycss2", "tinyhtml5", "weasyprint")


@lru_cache(maxsize=1)
def attachment(fonts: tuple[str, ...]) -> Attachment:
    """Return ``toolchain.json`` for letters set with the font files ``fonts``."""
    data = {
        "format": _FORMAT,
        "versions": {
            "pledgebook": __version__,
            **{name: version(name) for name in _PACKAGES},
            "pango": ".".join(map(str, _parts(pango.pango_version()))),
            "harfbuzz": ffi.string(harfbuzz.hb_version_string()).decode(),
        },
        "fonts": {
            Path(path).name: hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in fonts
        },
    }
    content = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    description = "排版所用的程序和字体 · programs and fonts that set this letter"
    return Attachment(
        name=inside.TOOLCHAIN,
        content=content.encode(),
        description=description,
        relationship="Data",
    )


def _parts(number: int) -> tuple[int, int, int]:
    """Return 15012 as 1, 50, 12."""
    return number // 10_000, number // 100 % 100, number % 100
