"""A limit of time that is written together with the event it counts from (``到货后30天``)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pledgebook.model.called import called
from pledgebook.model.names import Kind
from pledgebook.schema._readings import Place, readings

_BEFORE = re.compile(
    r"(?:自|从)?(?P<event>\D{1,20}?)(?:之日起|之后|以后|起|后)的?(?P<limit>\D?\d.*)"
)
_BEHIND = re.compile(r"(?P<limit>.*\d.*) (?:after|from|of|since) (?:the )?(?P<event>\D{1,40})")
_LATER = re.compile(r"(?P<limit>.*\d.*?) ?(?:之后|以后|后|later)")


def started(written: str, place: Place) -> Iterator[Any]:
    """Yield a limit and its start, or what begins only then (``96小时后``), as the map of both.

    The clause's own start is not said again.
    """
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", written).strip())
    small = text.rstrip("。.")
    for pattern in (_BEFORE, _BEHIND):
        if (found := pattern.fullmatch(small)) and (limit := _limit(found["limit"], place)):
            for event in called(found["event"], {Kind.EVENT}):
                yield limit if event == place.start else {"in": limit, "from": event}
    later = _LATER.fullmatch(small) if place.start else None
    if later and (limit := _limit(later["limit"], place)):
        yield {"in": "none", "from": {"event": place.start, "plus": limit}}


def _limit(written: str, place: Place) -> str:
    return written if place.fits(written) else next(readings(written, place), "")
