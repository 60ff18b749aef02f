"""Several documents as one: maps merge by name, and what the document says itself prevails.

A name of a map (a clock, a party, a clause) is taken whole from one file, never mixed. A list, a
single value, and a map that means something only as a whole are taken whole as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pledgebook.findings import Finding
from pledgebook.source import Document, Place, Pointer

USE = "use"
# The order of severities is their rank, so two half scales make no scale.
_WHOLE = frozenset(("days", "signature", "severities"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lent:
    """What one fragment lends: its document, and the place of its name in ``use``."""

    at: Pointer
    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A value taken whole, and the file it stands in."""

    value: Any
    holder: Document


def merge(own: Document, lent: Sequence[Lent]) -> tuple[Document, tuple[Finding, ...]]:
    """Return ``own`` with what it does not say itself, each value knowing its file.

    Where two fragments differ and ``own`` does not decide, the first one counts, and a finding
    stands at the later one's name.
    """
    written = set(_parts(own.data))
    parts: dict[Pointer, _Part] = {}
    order: dict[Pointer, None] = {}
    findings: list[Finding] = []
    for one in lent:
        for pointer in _parts(one.document.data):
            order[pointer] = None
            if _is_said(pointer, own.data, written):
                continue
            part = _Part(value=_at(one.document.data, pointer), holder=one.document.holder(pointer))
            known = parts.setdefault(pointer, part)
            if not alike(known.value, part.value):
                findings.append(_conflict(one.at, pointer, known.holder, part.holder))
    holders: dict[Pointer, Document] = {}
    for pointer, part in parts.items():
        holders[pointer] = part.holder
        if pointer[0] not in own.data:
            holders.setdefault(pointer[:1], part.holder)
    values = {pointer: part.value for pointer, part in parts.items()}
    return replace(own, data=_data(own.data, values, order), parts=holders), tuple(findings)


def _is_said(pointer: Pointer, own: dict[str, Any], written: set[Pointer]) -> bool:
    """Say whether ``own`` decides about ``pointer``: written there, or part of what is."""
    whole = len(pointer) == 1 and pointer[0] in own
    return whole or pointer in written or pointer[:1] in written


def _parts(data: dict[str, Any]) -> Iterator[Pointer]:
    """Yield the pointer of everything in ``data`` that is taken whole."""
    for key, value in data.items():
        if key == USE:
            continue
        if isinstance(value, dict) and key not in _WHOLE:
            yield from ((key, name) for name in value)
        else:
            yield (key,)


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data


def alike(one: Any, other: Any) -> bool:
    """Say whether two values are written alike; the order of keys means something."""
    return json.dumps(one) == json.dumps(other)


def _conflict(at: Pointer, pointer: Pointer, first: Document, second: Document) -> Finding:
    args = {
        "name": ".".join(map(str, pointer)),
        "first": _shown(first.where(pointer)),
        "second": _shown(second.where(pointer)),
    }
    return Finding(rule="use/conflict", at=at, args=args)


def _shown(place: Place) -> str:
    return f"{place.file}:{place.line}"


def _data(
    own: dict[str, Any], parts: Mapping[Pointer, Any], order: Iterable[Pointer]
) -> dict[str, Any]:
    """Put the parts where ``use`` stands; names stand in the order of the fragments, then of own.

    A name that a fragment has and ``own`` says anew keeps the place that the fragment gave it.
    """
    lent: dict[str, Any] = {}
    for pointer in order:
        key, *name = map(str, pointer)
        if not name and pointer in parts:
            lent[key] = parts[pointer]
        elif name and isinstance(own.get(key, {}), dict):
            value = parts[pointer] if pointer in parts else own[key][name[0]]
            lent.setdefault(key, {})[name[0]] = value
    data: dict[str, Any] = {}
    for key, value in own.items():
        both = isinstance(value, dict) and isinstance(lent.get(key), dict)
        data[key] = {**lent[key], **value} if both else value
        if key == USE:
            data |= {name: one for name, one in lent.items() if name not in own}
    return data
