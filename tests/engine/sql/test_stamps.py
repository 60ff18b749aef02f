"""The steps of a zone's offset that a log needs."""

from __future__ import annotations

import pytest

from pledgebook.engine.sql.stamps import Walls
from pledgebook.engine.sql.walls import Step

FIRST, SECOND, THIRD = (
    Step(since=0, offset=28_800),
    Step(since=1_000, offset=32_400, doubt=900, kind=1),
    Step(since=5_000, offset=28_800, doubt=4_000, kind=2),
)
WALLS = Walls(table=None, steps=(FIRST, SECOND, THIRD))


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        (-5, (FIRST, SECOND, THIRD)),
        (999, (FIRST, SECOND, THIRD)),  # in doubt: it does not exist
        (1_000, (SECOND, THIRD)),
        (4_999, (SECOND, THIRD)),  # in doubt: it comes twice
        (5_000, (THIRD,)),
        (None, (THIRD,)),
    ],
)
def test_only_steps_from_the_first_time_on_are_kept(
    first: int | None, kept: tuple[Step, ...]
) -> None:
    assert WALLS.since(first).steps == kept
