"""Our records as bytes, and back: only what they are made of comes back, nothing is called.

They are pickles, thirty times faster than JSON with the types put back. Those of a stranger could
run any code, so that what is read must be a plain record of ours, an enumeration, a date, a number
or a path. A record is put together from its values here: a frozen dataclass does that by itself,
but looks at all its fields for each.

A pickle may set whatever the things that it names have. So it never gets a class, but what makes
its instances, which takes nothing; and the members of enumerations are put back as they were.
"""

from __future__ import annotations

import dataclasses as dc
import importlib
import io
import pickle
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache, partial
from types import MemberDescriptorType
from typing import Any, NoReturn

_PLAIN = {
    ("datetime", "date"),
    ("decimal", "Decimal"),
    ("fractions", "Fraction"),
    ("pathlib", "PurePosixPath"),
}
_OURS = "pledgebook."
# What bytes that are no pickle of ours make a pickle raise.
_BROKEN = (
    *(pickle.UnpicklingError, AttributeError, EOFError, ImportError, LookupError),
    *(ArithmeticError, AssertionError, MemoryError, RecursionError, TypeError),
)


def dump(record: object) -> bytes:
    """Return a record, or a tuple of them, as bytes."""
    content = io.BytesIO()
    _Writer(content, protocol=5).dump(record)
    return content.getvalue()


def load(content: bytes) -> Any:
    """Return what `dump` was given; bytes that hold anything but records are a ValueError."""
    reader = _Reader(io.BytesIO(content))
    try:
        found = reader.load()
    except _BROKEN as error:
        raise ValueError(str(error)) from error
    finally:
        changed = [one for kind in reader.enumerations for one in _put_back(kind)]
    if changed:
        raise ValueError(f"no pickle of ours changes {changed[0]!r}")
    return found


class _Writer(pickle.Pickler):
    def reducer_override(self, record: Any) -> Any:
        kind = type(record)
        if dc.is_dataclass(kind):
            return kind, tuple([getattr(record, field.name) for field in dc.fields(kind)])
        return (kind, tuple(record)) if _is_named(kind) else NotImplemented


class _Reader(pickle.Unpickler):
    def __init__(self, stream: io.BytesIO) -> None:
        super().__init__(stream)
        self.enumerations: set[type[Enum]] = set()

    def find_class(self, module: str, name: str) -> Any:
        kind = _found(module, name)
        if issubclass(kind, Enum):
            _members(kind)  # as they are before anything is set
            self.enumerations.add(kind)
        return _maker(kind)


class _Maker:
    """Makes one ``kind`` of thing; it has no state that the pickle that names it could set."""

    __slots__ = ("_kind",)

    def __init__(self, kind: Callable[..., Any]) -> None:
        self._kind = kind

    def __call__(self, *values: Any) -> Any:
        return self._kind(*values)

    def __setstate__(self, _state: object) -> NoReturn:
        raise pickle.UnpicklingError("a kind of record has no state")


class _Together(_Maker):
    """Puts records of a ``kind`` together from their values, in the order of its fields.

    Nothing of the kind's own is called: whoever made the record first has checked it. `TypeError`
    where it has other fields.
    """

    __slots__ = ("_put",)

    def __init__(self, kind: type[Any]) -> None:
        super().__init__(partial(object.__new__, kind))
        self._put = tuple(_putter(kind, field.name) for field in dc.fields(kind))

    def __call__(self, *values: Any) -> Any:
        if len(self._put) != len(values):
            raise TypeError(f"{len(values)} values for {len(self._put)} fields")
        record = self._kind()
        for one, value in zip(self._put, values, strict=True):
            one(record, value)
        return record


class _Named(_Maker):
    """Puts named tuples of a ``kind`` together; `TypeError` where it has other fields."""

    __slots__ = ("_count",)

    def __init__(self, kind: Any) -> None:
        super().__init__(partial(tuple.__new__, kind))
        self._count = len(kind._fields)

    def __call__(self, *values: Any) -> Any:
        if self._count != len(values):
            raise TypeError(f"{len(values)} values for {self._count} fields")
        return self._kind(values)


@cache
def _maker(kind: type[Any]) -> _Maker:
    if dc.is_dataclass(kind):
        return _Together(kind)
    return _Named(kind) if _is_named(kind) else _Maker(kind)


def _putter(kind: type[Any], name: str) -> Callable[[Any, Any], None]:
    slot = getattr(kind, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda record, value: object.__setattr__(record, name, value)


@cache
def _found(module: str, name: str) -> Any:
    if (module, name) in _PLAIN or module.startswith(_OURS):
        found = getattr(importlib.import_module(module), name, None)
        if (module, name) in _PLAIN or _is_ours(found, module):
            return found
    raise pickle.UnpicklingError(f"not part of a record: {module}.{name}")


def _is_ours(kind: object, module: str) -> bool:
    """Say whether it is a kind of record that the module itself defines."""
    if not isinstance(kind, type) or kind.__module__ != module:
        return False
    return dc.is_dataclass(kind) or _is_named(kind) or issubclass(kind, Enum)


def _is_named(kind: type[Any]) -> bool:
    return issubclass(kind, tuple) and hasattr(kind, "_fields")


@cache
def _members(kind: type[Enum]) -> tuple[tuple[Enum, Mapping[str, Any]], ...]:
    return tuple((one, dict(vars(one))) for one in kind)


def _put_back(kind: type[Enum]) -> list[Enum]:
    """Put back the members of an enumeration as they were; return those that were not."""
    changed = [(one, was) for one, was in _members(kind) if vars(one) != was]
    for one, was in changed:
        vars(one).clear()
        vars(one).update(was)
    return [one for one, _ in changed]
