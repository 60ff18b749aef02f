"""In which parts two states of a PDF differ, in words that mean something to whoever reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
)

_MOST = 8
# What leads back up, or to the whole of another part; and what only holds signatures together.
_NOT_FOLLOWED = {"/Parent", "/P", "/Pg", "/StructParent", "/StructParents", "/Lock", "/Reference"}
_OF_SIGNATURES = {"/DSS", "/Extensions"}
_ACTIONS = {"/OpenAction", "/AA", "/JavaScript", "/A"}

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a letter: its kind, such as ``page``, and its number or name where it has one."""

    kind: str
    which: str = ""


def areas(before: DictionaryObject, after: DictionaryObject) -> tuple[Area, ...]:
    """Return the parts in which two catalogues differ, in the order of the file."""
    found: dict[Area, None] = {}
    for path, widget in _Walk().differing(before, after, ()):
        if path[:1] and path[0] not in _OF_SIGNATURES:
            found.setdefault(_area(path, widget))
        if len(found) == _MOST:
            break
    return tuple(found)


class _Walk:
    """A walk through both at once, each pair of objects once."""

    def __init__(self) -> None:
        self._seen: set[tuple[object, object]] = set()

    def differing(
        self, before: PdfObject, after: PdfObject, path: Path, widget: str = ""
    ) -> Iterator[tuple[Path, str]]:
        """Yield the path to each difference, with the name of the field that it is in."""
        pair = _name(before), _name(after)
        if None not in pair:
            if pair in self._seen:
                return
            self._seen.add(pair)
        one, other = before.get_object(), after.get_object()
        if isinstance(one, DictionaryObject) and isinstance(other, DictionaryObject):
            yield from self._dictionaries(one, other, path, widget)
        elif isinstance(one, ArrayObject) and isinstance(other, ArrayObject):
            yield from self._arrays(one, other, path, widget)
        elif type(one) is not type(other) or one != other:
            yield path, widget

    def _dictionaries(
        self, one: DictionaryObject, other: DictionaryObject, path: Path, widget: str
    ) -> Iterator[tuple[Path, str]]:
        if other.get("/FT") == "/Sig":
            widget = str(other.get("/T", ""))
        if isinstance(one, StreamObject) != isinstance(other, StreamObject) or (
            isinstance(one, StreamObject)
            and isinstance(other, StreamObject)
            and one.encoded_data != other.encoded_data
        ):
            yield path, widget
        for key in dict.fromkeys((*one, *other)):
            if key in _NOT_FOLLOWED:
                continue
            if key not in one or key not in other:
                yield (*path, key), widget
            else:
                here = (*path, key)
                yield from self.differing(one.raw_get(key), other.raw_get(key), here, widget)

    def _arrays(
        self, one: ArrayObject, other: ArrayObject, path: Path, widget: str
    ) -> Iterator[tuple[Path, str]]:
        for place in range(max(len(one), len(other))):
            here = (*path, place)
            if place >= min(len(one), len(other)):
                yield here, widget
            else:
                yield from self.differing(one.raw_get(place), other.raw_get(place), here, widget)


def _name(one: PdfObject) -> object:
    return one.reference if isinstance(one, IndirectObject) else None


def _area(path: Path, widget: str) -> Area:
    """Say what the end of ``path`` from the catalogue is a part of."""
    head, keys = path[0], set(path)
    if keys & _ACTIONS:
        return Area("action")
    if head == "/Metadata":
        return Area("metadata")
    if head == "/AF" or (head == "/Names" and "/EmbeddedFiles" in keys):
        return Area("attachment")
    if widget:
        return Area("seal" if "/AP" in keys else "field", widget)
    if head == "/AcroForm":
        return Area("field")
    if head == "/Pages":
        return _of_pages(path)
    return Area("structure" if head == "/StructTreeRoot" else "other", str(head).lstrip("/"))


def _of_pages(path: Path) -> Area:
    places = [place for place in path if isinstance(place, int)]
    if path[1] != "/Kids" or not places:
        return Area("pages")
    if len(path) == 3:
        return Area("pages")
    kind = "annotation" if "/Annots" in path else "page"
    return Area(kind, str(places[0] + 1))
