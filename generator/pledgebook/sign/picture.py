"""A seal or a signature as a picture: read with care, and written anew sample by sample."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageFile, ImageOps

from pledgebook.pdf.picture import Picture, compressed
from pledgebook.sign.order import Given
from pledgebook.sign.refusal import refused

LIMIT = 10_000_000
"""The largest file, in bytes."""

_PIXELS = 40_000_000
_SIDE = 520  # pixels: 44 mm at 300 dots an inch
_GROUND = 24  # how far from white a sample of paper may be
# What decoders of pictures raise on files that are none, or are broken off.
_BROKEN = (OSError, ValueError, SyntaxError, TypeError, IndexError, KeyError, EOFError,
           OverflowError, struct.error)  # fmt: skip


def read(given: Given) -> Picture:
    """Read a picture (PNG or JPEG); refuse what is none, too large, or wholly transparent.

    White becomes transparent where the file knows no transparency: a scan hides no text then.
    """
    if len(given.content) > LIMIT:
        raise refused("picture-large", path=given.name, limit=LIMIT // 1_000_000)
    try:
        whole = _decoded(given.content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise refused("picture-wide", path=given.name, limit=_PIXELS // 1_000_000) from None
    except _BROKEN:
        raise refused("no-picture", path=given.name) from None
    if whole.getchannel("A").getextrema()[1] == 0:
        raise refused("picture-empty", path=given.name)
    if max(whole.size) > _SIDE:
        whole.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    return compressed(*whole.size, whole.convert("RGB").tobytes(), whole.getchannel("A").tobytes())


@contextmanager
def _strictly() -> Iterator[None]:
    """Let a bomb and a picture that breaks off be errors, whatever else this process has asked for.

    WeasyPrint asks for half of a picture rather than none, and Pillow asks nobody in particular.
    """
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _decoded(content: bytes) -> Image.Image:
    with _strictly(), Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
        if image.width * image.height > _PIXELS:
            raise Image.DecompressionBombError
        return _seen_through(ImageOps.exif_transpose(image))


def _seen_through(image: Image.Image) -> Image.Image:
    """Return the picture with opacity: its own, else how dark or coloured each sample is."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    plain = image.convert("RGB")
    red, green, blue = plain.split()
    ink = ImageChops.invert(ImageChops.darker(ImageChops.darker(red, green), blue))
    plain.putalpha(
        ink.point([max(0, (value - _GROUND) * 255 // (255 - _GROUND)) for value in range(256)])
    )
    return plain
