"""How a signature looks on the page: the seal or a hand's strokes, and who signed when."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from pyhanko.pdf_utils import generic, layout
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp import BaseStampStyle
from pyhanko.stamp.base import BaseStamp

from pledgebook.pdf.picture import Picture
from pledgebook.sign.font import Embedded, width

_LARGEST, _READABLE, _SMALLEST = 10.0, 7.0, 3.0  # points
_LEADING, _WIDELY = 1.2, 1.4  # a line of a low place; one in the square of a seal
_BASE = 0.12  # of the size: how far a letter reaches below its line
_PAD = 2.0  # points around lines that are not centred
_CENTRED = 0.84  # of the width: the rest is the margin inside the frame of a seal
_BELOW = 0.2  # of the height: what a picture leaves to the lines below it
_HAN = "\u2e80"  # here the characters begin between which a line may break
_OPENING, _CLOSING = "（(“《", "）)”》，。、：；"
_RED, _BLACK = b"0.78 0.06 0.06 rg", b"0.08 0.08 0.08 rg"
_FRAME = b"0.78 0.06 0.06 RG 1.2 w 0.6 0.6 %.2f %.2f re S"


@dataclass(frozen=True)
class Look(BaseStampStyle):
    """A picture with lines of text below it, or either; ``framed`` in red, as a seal is."""

    picture: Picture | None = None
    lines: tuple[str, ...] = ()
    framed: bool = False

    @property
    def leading(self) -> float:
        """Return how high a line is, as a multiple of its size."""
        return _WIDELY if self.framed else _LEADING

    def create_stamp(
        self,
        writer: BasePdfFileWriter,
        box: layout.BoxConstraints,
        text_params: dict[str, str],
    ) -> BaseStamp:
        """Return the look in a place of the size ``box``."""
        del text_params
        return _Drawn(writer, box, self)


class _Drawn(BaseStamp):
    def __init__(self, writer: BasePdfFileWriter, box: layout.BoxConstraints, look: Look) -> None:
        super().__init__(writer, look, box)
        self._look = look

    def render(self) -> bytes:
        wide, high = float(self.box.width), float(self.box.height)
        lines, size = _fitted(self._look, wide, high)
        text_high = len(lines) * size * self._look.leading
        parts = [b"q"]
        if self._look.framed and self._look.picture is None:
            parts.append(_FRAME % (wide - 1.2, high - 1.2))
        bottom = 0.0
        if self._look.picture is not None:
            parts.append(self._painted(self._look.picture, wide, high, text_high))
        else:
            bottom = (high - text_high) / 2
        if lines:
            parts.append(self._written(lines, size, wide, bottom + text_high))
        return b" ".join([*parts, b"Q"])

    def _painted(self, picture: Picture, wide: float, high: float, below: float) -> bytes:
        scale = min(wide / picture.width, (high - below) / picture.height)
        shown = picture.width * scale, picture.height * scale
        place = (wide - shown[0]) / 2, below + (high - below - shown[1]) / 2
        self.resources.xobject[pdf_name("/Picture")] = image(self._ensure_writer, picture)
        return b"q %.3f 0 0 %.3f %.3f %.3f cm /Picture Do Q" % (*shown, *place)

    def _written(self, lines: tuple[str, ...], size: float, wide: float, top: float) -> bytes:
        font = Embedded(lines)
        self.resources.font[pdf_name("/Sans")] = font.add(self._ensure_writer)
        centred, leading = self._look.framed, self._look.leading
        parts = [_RED if centred else _BLACK, b"BT /Sans %.2f Tf" % size]
        for place, line in enumerate(lines):
            left = (wide - width(line, size)) / 2 if centred else _PAD
            base = top - size * ((place + 1) * leading - (leading - 1) / 2 - _BASE)
            parts.append(b"1 0 0 1 %.2f %.2f Tm %s Tj" % (left, base, font.codes(line)))
        return b" ".join([*parts, b"ET"])


def _fitted(look: Look, wide: float, high: float) -> tuple[tuple[str, ...], float]:
    """Return the lines and the largest size at which they fit, broken only where they must be."""
    room = high * _CENTRED if look.framed else high - 2 * _PAD
    if look.picture is not None:
        room = max(high * _BELOW, _READABLE * look.leading)
    within = wide * _CENTRED if look.framed else wide - 2 * _PAD
    most = room / look.leading / max(1, len(look.lines))
    widest = max((width(line, 1.0) for line in look.lines), default=0.0)
    size = min(_LARGEST, most, within / widest if widest else _LARGEST)
    if size >= _READABLE:
        return look.lines, size
    size = _LARGEST
    while True:
        lines = tuple(part for line in look.lines for part in _broken(line, size, within))
        fits = len(lines) * size * look.leading <= room
        if size <= _SMALLEST or (fits and all(width(line, size) <= within for line in lines)):
            return lines, size
        size -= 0.5


def _broken(line: str, size: float, within: float) -> list[str]:
    """Break a line between words and between Han characters; a long word is broken last of all."""
    pieces = _pieces(line) if size > _SMALLEST else list(line)
    parts = [""]
    for piece in pieces:
        if parts[-1] and width((parts[-1] + piece).rstrip(), size) > within:
            parts.append("")
        parts[-1] += piece
    return [part.strip() for part in parts]


def _pieces(line: str) -> list[str]:
    """Cut a line where it may be broken; a time stays whole."""
    pieces = [line[:1]]
    for before, one in pairwise(line):
        han = max(before, one) >= _HAN and one not in _CLOSING and before not in _OPENING
        if han or (before == " " and (one.isalpha() or one in _OPENING)):
            pieces.append("")
        pieces[-1] += one
    return pieces


def image(writer: BasePdfFileWriter, picture: Picture) -> generic.IndirectObject:
    """Add a picture to a file as an image and return the reference to it."""
    mask = writer.add_object(_samples(picture, "/DeviceGray", picture.opacity))
    whole = _samples(picture, "/DeviceRGB", picture.colour)
    whole[pdf_name("/SMask")] = mask
    return writer.add_object(whole)


def _samples(picture: Picture, space: str, content: bytes) -> generic.StreamObject:
    return generic.StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Image"),
            pdf_name("/Width"): generic.NumberObject(picture.width),
            pdf_name("/Height"): generic.NumberObject(picture.height),
            pdf_name("/ColorSpace"): pdf_name(space),
            pdf_name("/BitsPerComponent"): generic.NumberObject(8),
            pdf_name("/Filter"): pdf_name("/FlateDecode"),
        },
        encoded_data=content,
    )
