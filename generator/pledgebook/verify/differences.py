"""In which parts two states of a PDF differ, in words that mean something to whoever reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
)

_SHOWN = 8
# What leads back up, or into another part: it has to lead to the same object, and is not followed.
_ELSEWHERE = {"/Parent", "/P", "/Pg", "/Data"}
_ACTIONS = {"/OpenAction", "/AA", "/JavaScript", "/A"}

Path = tuple[str | int, ...]
Name = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a letter: its kind, such as ``page``, and its number or name where it has one."""

    kind: str
    which: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place, as the path from the catalogue, at which two states of a letter differ.

    Inside a signature field ``field`` is its name and ``within`` the path from there.
    """

    path: Path
    field: str = ""
    within: Path = ()


def areas(
    before: DictionaryObject,
    after: DictionaryObject,
    allowed: Callable[[Difference], bool] = lambda _: False,
    touched: Set[int] | None = None,
) -> tuple[Area, ...]:
    """Return the parts in which two catalogues differ beyond what is ``allowed``, the first few.

    ``touched`` are the numbers of all objects that may differ, where that is known: no other is
    looked into, unless there is something to tell.
    """
    walk = _Walk(touched)
    found: dict[Area, None] = {}
    for one in walk.differing(before, after, Difference(())):
        if not allowed(one):
            found.setdefault(_area(one))
        if len(found) == _SHOWN:
            break
    if touched is not None and (found or touched - walk.visited):
        return areas(before, after, allowed) or tuple(found) or (Area("other"),)
    return tuple(found)


def reachable(start: PdfObject) -> set[int]:
    """Return the numbers of all objects that ``start`` leads to, itself included."""
    numbers: set[int] = set()
    pending: list[PdfObject] = [start]
    while pending:
        one = pending.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in numbers:
                continue
            numbers.add(one.idnum)
            one = one.get_object()
        if isinstance(one, DictionaryObject):
            pending += [one.raw_get(key) for key in one]
        elif isinstance(one, ArrayObject):
            pending += [one.raw_get(place) for place in range(len(one))]
    return numbers


class _Walk:
    """A walk through both at once, each pair of objects once."""

    def __init__(self, touched: Set[int] | None) -> None:
        self._touched = touched
        self._seen: set[tuple[object, object]] = set()
        self.visited: set[int] = set()

    def differing(
        self, before: PdfObject, after: PdfObject, at: Difference
    ) -> Iterator[Difference]:
        """Yield the differences of two objects, which stand at ``at``."""
        pair = _name(before), _name(after)
        if None not in pair:
            if pair in self._seen or self._is_untouched(*pair):
                return
            self._seen.add(pair)
        one, other = before.get_object(), after.get_object()
        if isinstance(one, DictionaryObject) and isinstance(other, DictionaryObject):
            yield from self._dictionaries(one, other, at)
        elif isinstance(one, ArrayObject) and isinstance(other, ArrayObject):
            yield from self._arrays(one, other, at)
        elif type(one) is not type(other) or one != other:
            yield at

    def _is_untouched(self, before: Name, after: Name) -> bool:
        """Say whether both are one object, written once; see it where it was written again."""
        number = after[0] if after else -1
        self.visited.add(number)
        return before == after and self._touched is not None and number not in self._touched

    def _dictionaries(
        self, one: DictionaryObject, other: DictionaryObject, at: Difference
    ) -> Iterator[Difference]:
        if one.get("/FT") == "/Sig" and not at.field:
            at = Difference(at.path, str(one.get("/T", "?")))
        if _content(one) != _content(other):
            yield at
        for key in sorted({*one, *other}, key=lambda key: (key != "/Pages", key)):
            here = _below(at, key)
            if key not in one or key not in other:
                yield here
                continue
            before, after = one.raw_get(key), other.raw_get(key)
            if key in _ELSEWHERE and isinstance(before, IndirectObject):
                if _name(before) != _name(after):
                    yield here
            else:
                yield from self.differing(before, after, here)

    def _arrays(self, one: ArrayObject, other: ArrayObject, at: Difference) -> Iterator[Difference]:
        for place in range(max(len(one), len(other))):
            here = _below(at, place)
            if place >= min(len(one), len(other)):
                yield here
            else:
                yield from self.differing(one.raw_get(place), other.raw_get(place), here)


def _name(one: PdfObject) -> Name:
    return (one.idnum, one.generation) if isinstance(one, IndirectObject) else None


def _content(one: DictionaryObject) -> bytes | None:
    return one.encoded_data if isinstance(one, StreamObject) else None


def _below(at: Difference, step: str | int) -> Difference:
    within = (*at.within, step) if at.field else ()
    return Difference((*at.path, step), at.field, within)


def _area(at: Difference) -> Area:
    """Say what a place is a part of."""
    if not at.path:
        return Area("other")
    head, keys = at.path[0], set(at.path)
    if keys & _ACTIONS:
        return Area("action")
    if head == "/Metadata":
        return Area("metadata")
    if head == "/AF" or (head == "/Names" and "/EmbeddedFiles" in keys):
        return Area("attachment")
    if at.field:
        return Area("seal" if "/AP" in keys else "field", at.field)
    if head == "/AcroForm":
        return Area("field")
    if head == "/Pages":
        return _of_pages(at.path)
    return Area("structure" if head == "/StructTreeRoot" else "other", str(head).lstrip("/"))


def _of_pages(path: Path) -> Area:
    if len(path) <= 3 or path[1] != "/Kids" or not isinstance(path[2], int):
        return Area("pages")
    return Area("annotation" if "/Annots" in path else "page", str(path[2] + 1))
