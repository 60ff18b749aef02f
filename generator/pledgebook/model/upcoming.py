"""What has to be done next: tickets whose time runs, the soonest due first."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.model.outcome import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """The ``soonest`` due of the ``running`` verdicts; how many are ``overdue``, how many paused.

    Of several terms of one metric only the one that binds is counted.
    """

    soonest: tuple[Judged, ...]
    running: int
    overdue: int
    paused: int
