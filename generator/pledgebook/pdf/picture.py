"""A picture as a PDF holds it: samples of colour and of opacity."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

MOST = 1_000
"""The most pixels in a row or a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image of 8-bit samples in rows from the top; both are compressed (zlib, RFC 1950).

    ``colour`` has red, green and blue for each pixel, ``opacity`` one sample: 0 is not there.
    """

    width: int
    height: int
    colour: bytes
    opacity: bytes

    @property
    def sound(self) -> bool:
        """Say whether the compressed samples are those of the pixels, and hold nothing else."""
        if not (0 < self.width <= MOST and 0 < self.height <= MOST):
            return False
        pixels = self.width * self.height
        return _is_just(self.colour, 3 * pixels) and _is_just(self.opacity, pixels)


def compressed(width: int, height: int, colour: bytes, opacity: bytes) -> Picture:
    """Make a picture of plain samples."""
    return Picture(
        width=width,
        height=height,
        colour=zlib.compress(colour, 9),
        opacity=zlib.compress(opacity, 9),
    )


def _is_just(content: bytes, size: int) -> bool:
    stream = zlib.decompressobj()
    try:
        plain = stream.decompress(content, size + 1)
    except zlib.error:
        return False
    return len(plain) == size and stream.eof and not stream.unused_data
