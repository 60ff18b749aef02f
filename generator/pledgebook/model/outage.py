"""What a log tells of one interruption of a service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """A service is down from ``from_`` until before ``until``, in seconds since 1970 (UTC).

    No ``until``: it goes on. ``attrs`` say of what it is (``item``), and by which exclusion it does
    not count (``exclusion``). Raise ValueError where it ends before it begins.
    """

    id: str
    from_: int
    until: int | None = None
    attrs: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.from_:
            raise ValueError(self.id)
