"""What a log tells of one interruption of a service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """A service is down from ``from_`` until before ``until``, in seconds since 1970 (UTC).

    No ``until``: it goes on. With a ``problem`` (``bad-timestamp``) nobody knows when it was: an
    end that is known all the same bounds it, None is unknown. ``attrs`` say of what it is
    (``item``), and by which exclusion it does not count (``exclusion``). Raise ValueError where it
    ends before it begins, or has neither a beginning nor a problem.
    """

    id: str
    from_: int | None
    until: int | None = None
    attrs: Mapping[str, str] = field(default_factory=dict)
    problem: str | None = None

    def __post_init__(self) -> None:
        if self.from_ is None:
            if self.problem is None:
                raise ValueError(self.id)
        elif self.until is not None and self.until < self.from_:
            raise ValueError(self.id)
