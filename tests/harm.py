"""Words that would do harm if they were taken for more than text, in every field of a letter."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from pledgebook import pipeline, schema
from pledgebook.findings import Finding, Severity

HARM = "{{7777*7777}}{%if%}<script>alert(1)</script>"
Route = tuple[str | int, ...]


def texts(node: Any, at: Route = ()) -> Iterator[Route]:
    """Yield the route of every text in a document."""
    if isinstance(node, str):
        yield at
    elif isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from texts(value, (*at, key))


def put(node: Any, at: Route, text: str) -> None:
    for key in at[:-1]:
        node = node[key]
    node[at[-1]] = text


def found(node: Any, at: Route) -> Any:
    for key in at:
        node = node[key]
    return node


def refused(document: Any, known: Collection[tuple[str, object]]) -> Iterator[Sequence[str | int]]:
    """Yield the routes at which ``document`` may not be as it is, but for what is ``known``."""
    forbidden = schema.check(document, "commitment")
    for one in forbidden or told(document):
        if one.severity is Severity.ERROR and (one.rule, one.at) not in known:
            assert isinstance(one.at, tuple), one
            yield one.at


def told(document: Any) -> tuple[Finding, ...]:
    return pipeline.load(json.dumps(document).encode(), "harm.yaml").findings


def harmed(data: Any, harm: str = HARM) -> tuple[pipeline.Loaded, frozenset[Route]]:
    """Return a letter with ``harm`` in each text that may hold it, and where it stands."""
    places = set(texts(data))
    document = json.loads(json.dumps(data))
    for at in places:
        put(document, at, harm)
    known = {(one.rule, one.at) for one in told(data)}
    while bad := list(refused(document, known)):
        kept = {at for at in places if any(at[: len(each)] == tuple(each) for each in bad)}
        # Two rows whose conditions are the same words now: the clause keeps its own.
        kept = kept or {at for at in places if any(at[:2] == tuple(each[:2]) for each in bad)}
        assert kept, bad
        for at in kept:
            put(document, at, found(data, at))
        places -= kept
    return pipeline.load(json.dumps(document).encode(), "harm.yaml"), frozenset(places)
