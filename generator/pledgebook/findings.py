"""What the tool has to say about a commitment, and where.

A finding names its rule, its places and the arguments of its sentence; it never holds a finished
sentence. `report` turns a route of keys into a line and words the finding in the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the child that typesets tells findings, and reads no YAML
    from pledgebook.source import Pointer, Span

Args = Mapping[str, str | int]


class Severity(Enum):
    """How much a finding matters: an error stops a letter from being issued."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A second place that a finding needs, such as the other half of a contradiction."""

    at: Pointer | Span
    note: str
    args: Args = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to tell the author: a rule, a place, and what the sentence needs.

    ``at`` is a route of keys, or a `Span` where the text could not be read that far.
    """

    rule: str
    at: Pointer | Span
    args: Args = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Waived:
    """A finding that the author accepts: it is told with its reason, and does not count.

    ``at`` is the route to the waiver.
    """

    finding: Finding
    because: str
    at: Pointer


def gathered(
    rule: str,
    places: Sequence[tuple[Pointer, Args]],
    *,
    also: str,
    severity: Severity = Severity.WARNING,
) -> Finding:
    """Return one finding for a mistake made at several ``places``, at least one.

    It stands at the first; ``also`` is what is said of each other one.
    """
    (at, args), *others = places
    related = tuple(Related(at=place, note=also, args=found) for place, found in others)
    return Finding(rule=rule, at=at, args=args, severity=severity, related=related)
