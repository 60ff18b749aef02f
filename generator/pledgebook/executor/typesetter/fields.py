"""Places for signatures: checkboxes of the page become signature fields, where they stand.

An empty field shows that nobody has signed; signing replaces what it shows, so a letter never says
"unsigned" beside its own seal. The words are drawn as outlines: they need no font in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from fontTools.pens.basePen import BasePen
from pydyf import Array, Dictionary, Stream, String

from pledgebook.executor.typesetter.fontfile import opened
from pledgebook.model.signing import TIMESTAMP, Role

_NOT_KEPT = ("AS", "V", "MK", "Border", "AP", "Ff", "DA", "DV")
_PRINTED, _LOCKED = 4, 128  # annotation flags, ISO 32000-1, 12.5.3
_NO_CHANGES = 1  # access permissions of a lock, ISO 32000-2, 12.7.5.5
_EM = 1000  # units of the shipped fonts
_GREY = "0.45 0.5 0.56"
_SIZE, _BASELINE = 9.0, 4.0  # points


def make(pdf: Any, font: str) -> None:
    """Turn every checkbox of ``pdf`` (pydyf) into a signature field; ``font`` is for their words.

    A box is called as its role; what it shows while it is empty follows its title after a bar.
    """
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    boxes = list(_boxes(pdf))
    last = [name for name, _ in boxes if name in {role.value for role in Role}][-1:]
    for name, box in boxes:
        title, _, shown = str(box["TU"].string).partition("|")
        for appearance in box["AP"]["N"].values():  # of a checkbox
            pdf.objects[int(appearance.split()[0])].free = "f"
        for key in _NOT_KEPT:
            box.pop(key, None)
        box["FT"], box["TU"], box["F"] = "/Sig", String(title), _PRINTED | _LOCKED
        if name in last:
            box["Lock"] = _lock(pdf).reference
        _place(pdf, box, name, shown, font)
    for key in ("NeedAppearances", "DR", "DA"):
        form.pop(key, None)
    form["SigFlags"] = 1  # signatures exist; "append only" comes with the first one


def _boxes(pdf: Any) -> Iterator[tuple[str, Any]]:
    for each in pdf.objects:
        if isinstance(each, Dictionary) and each.get("FT") == "/Btn":
            yield str(each["T"].string), each


def _lock(pdf: Any) -> Any:
    """Return the lock that the last signature turns: then only the time stamp may be added."""
    lock = Dictionary(
        {
            "Type": "/SigFieldLock",
            "Action": "/Exclude",
            "Fields": Array([String(TIMESTAMP)]),
            "P": _NO_CHANGES,
        }
    )
    pdf.add_object(lock)
    return lock


def _place(pdf: Any, box: Any, name: str, shown: str, font: str) -> None:
    left, right = sorted(map(float, box["Rect"][::2]))
    bottom, top = sorted(map(float, box["Rect"][1::2]))
    if name == TIMESTAMP:  # it is not seen, and a field of no size needs no appearance
        box["Rect"] = Array([left, bottom, left, bottom])
        return
    box["Rect"] = Array([left, bottom, right, top])
    width, height = right - left, top - bottom
    extra = {
        "Type": "/XObject",
        "Subtype": "/Form",
        "BBox": Array([0, 0, width, height]),
        "Resources": Dictionary(),
    }
    appearance = Stream([_drawn(shown, font, width, height)], Dictionary(extra), compress=True)
    pdf.add_object(appearance)
    box["AP"] = Dictionary({"N": appearance.reference})


def _drawn(shown: str, font: str, width: float, height: float) -> bytes:
    """Return the marks of an empty field: its words near the bottom, and a frame if it is high."""
    words, advance = _outlines(shown, font)
    left = (width - advance) / 2
    frame = f"{_GREY} RG 0.6 w [3 3] 0 d 0.5 0.5 {width - 1:.2f} {height - 1:.2f} re S "
    drawn = f"{_GREY} rg 1 0 0 1 {left:.2f} {_BASELINE} cm {words} f"
    return f"q {frame if height > 4 * _SIZE else ''}{drawn} Q".encode()


@lru_cache(maxsize=16)
def _outlines(text: str, font: str) -> tuple[str, float]:
    """Return the path of ``text`` from the origin, and its width in points."""
    glyphs, names = _glyphs(font)
    scale, x = _SIZE / _EM, 0.0
    pen = _Path(glyphs, scale)
    for letter in text:
        pen.shift = x
        glyph = glyphs[names[ord(letter)]]
        glyph.draw(pen)
        x += glyph.width * scale
    return " ".join(pen.operators), x


@lru_cache(maxsize=1)
def _glyphs(font: str) -> tuple[Any, Mapping[int, str]]:
    """Return the glyphs of a font by name, and the name of each character's."""
    file = opened(font)
    return file.getGlyphSet(), file.getBestCmap() or {}


class _Path(BasePen):
    """Draws outlines as PDF path operators."""

    def __init__(self, glyphs: Any, scale: float) -> None:
        super().__init__(glyphs)  # type: ignore[no-untyped-call]
        self._scale = scale
        self.shift = 0.0
        self.operators: list[str] = []

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        numbers = [f"{x * self._scale + self.shift:.1f} {y * self._scale:.1f}" for x, y in points]
        self.operators.append(" ".join((*numbers, operator)))

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self._add("m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self._add("l", pt)

    def _curveToOne(
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._add("c", pt1, pt2, pt3)

    def _closePath(self) -> None:
        self._add("h")
