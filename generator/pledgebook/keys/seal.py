"""The picture of a seal that nobody could take for a real one: it says what it is."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from pledgebook import resources

_SIZE = 520  # pixels: 44 mm at 300 dots an inch
_FINER = 4  # it is drawn larger and made smaller, for smooth edges
_RED = (200, 16, 16)


def picture() -> bytes:
    """Return a round red seal as PNG with a transparent ground; the same bytes each time."""
    size = _SIZE * _FINER
    ink = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(ink)
    for inset, width in ((0.01, 0.03), (0.06, 0.008)):
        draw.ellipse([size * inset, size * inset, size * (1 - inset), size * (1 - inset)],
                     outline=255, width=round(size * width))  # fmt: skip
    for text, middle, height in (
        ("示例单位", 0.26, 0.10),
        ("样章", 0.47, 0.26),
        ("演示用，无效力", 0.69, 0.085),
        ("DEMO", 0.81, 0.075),
    ):
        font = ImageFont.truetype(io.BytesIO(_font()), round(size * height))
        draw.text((size / 2, size * middle), text, font=font, fill=255, anchor="mm")
    alpha = ink.resize((_SIZE, _SIZE), Image.Resampling.BOX)
    seal = Image.new("RGBA", (_SIZE, _SIZE), (*_RED, 0))
    seal.putalpha(alpha)
    content = io.BytesIO()
    seal.save(content, "PNG", optimize=True)
    return content.getvalue()


@lru_cache(maxsize=1)
def _font() -> bytes:
    return (resources.folder("templates") / "fonts" / "PledgebookSans-Regular.ttf").read_bytes()
