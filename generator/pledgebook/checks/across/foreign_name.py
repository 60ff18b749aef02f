"""No customer, project or tender of another commitment stands in the words of this one.

What a letter took over from the last one shows by nothing more plainly than by that one's name.

FAIL: `note: 为华北第一医院优先安排备件。` in a letter to another customer, while a commitment of
the book has `customer: {name: 华北第一医院}`.
PASS: the same note where the hospital is a party of this letter too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pledgebook.checks.across.trace import Trace
from pledgebook.findings import Finding, Severity
from pledgebook.model.authored import APART

RULE = "foreign-name"

# Shorter names are words as well.
_SHORTEST_CUSTOMER, _SHORTEST_PROJECT = 4, 8
_ANCHOR = 4

# The first characters of a name -> the name, and the commitment that it is of.
_Known = Mapping[str, Sequence[tuple[str, str]]]


def check(traces: Sequence[Trace]) -> Iterator[tuple[int, Finding]]:
    """Yield each text that holds the name of another commitment's customer, by its trace."""
    known = _known(traces)
    for index, trace in enumerate(traces):
        for name, other in _suspects(trace, known):
            for at, text in zip(trace.places, trace.words.split(APART), strict=True):
                if name in text:
                    args = {"name": name, "other": other}
                    yield index, Finding(rule=RULE, at=at, args=args, severity=Severity.WARNING)


def _known(traces: Sequence[Trace]) -> _Known:
    found: dict[str, str] = {}
    for trace in traces:
        least = (_SHORTEST_CUSTOMER, _SHORTEST_PROJECT, _SHORTEST_PROJECT)
        for name, length in zip(trace.names, least, strict=True):
            if len(name) >= length:
                found.setdefault(name, trace.id)
    known: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, owner in found.items():
        known[name[:_ANCHOR]].append((name, owner))
    return known


def _suspects(trace: Trace, known: _Known) -> Iterator[tuple[str, str]]:
    """Yield each name of another that stands in a letter and is not the letter's own."""
    words = trace.words
    anchors = {words[start : start + _ANCHOR] for start in range(len(words) - _ANCHOR + 1)}
    for anchor in sorted(anchors & known.keys()):
        for name, owner in known[anchor]:
            if name in words and name not in trace.own:
                yield name, owner
