"""The sound part of data that the schema refuses, so that one run tells what else is wrong.

Nothing is repaired and nothing is issued from it: what the schema forbids is left out, and what is
left is only looked at.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pledgebook import schema
from pledgebook.findings import Finding
from pledgebook.source import Pointer

# In place of a head that is missing or broken; none of it is ever told.
_HEAD: Mapping[str, Any] = {
    "pledgebook": 1,
    "id": "a",
    "title": "-",
    "language": "zh",
    "version": {"number": 1, "date": "2000-01-01"},
    "project": {"name": "-"},
    "parties": {"provider": {"name": "-"}, "customer": {"name": "-"}},
}
# In place of what a named thing may not do without.
_STAND_INS = {"title": "-", "name": "-", "means": "-", "lasts": "unlimited"}
_ROUNDS = 5


def sound(data: Any, forbidden: Iterable[Finding]) -> dict[str, Any] | None:
    """Return ``data`` without what ``forbidden`` are about; None where too little is left.

    List items keep their places: a list with a wrong item is left out as a whole.
    """
    if not isinstance(data, dict):
        return None
    kept = copy.deepcopy(data)
    for _ in range(_ROUNDS):
        for finding in forbidden:
            if isinstance(finding.at, tuple):
                lacking = str(finding.args.get("keys", finding.args.get("key", "")))
                _mend(kept, finding.at, lacking.split("、"))
        kept = copy.deepcopy(dict(_HEAD)) | kept
        forbidden = schema.check(kept, "commitment")
        if not forbidden:
            return kept
    return None


def names(data: Any) -> Iterator[str]:
    """Yield every key of ``data``: what a letter declares, sound or not, is among them."""
    if isinstance(data, dict):
        yield from data
        for value in data.values():
            yield from names(value)
    elif isinstance(data, list):
        for value in data:
            yield from names(value)


def _mend(data: dict[str, Any], at: Pointer, lacking: Iterable[str]) -> None:
    """Give the map at ``at`` one of the keys that it lacks; leave out what is wrong otherwise.

    What is left out belongs to the innermost map on the way: an item of a list takes it along.
    """
    inner: tuple[dict[str, Any], str] | None = None
    value: Any = data
    for step in at:
        if isinstance(value, dict) and isinstance(step, str) and step in value:
            inner = (value, step)
        elif not (isinstance(value, list) and isinstance(step, int) and step < len(value)):
            return
        value = value[step]
    stand_ins = [key for key in lacking if key in _STAND_INS]
    if isinstance(value, dict) and stand_ins and not {*stand_ins} & {*value}:
        value[stand_ins[0]] = _STAND_INS[stand_ins[0]]
    elif inner is not None:
        del inner[0][inner[1]]
