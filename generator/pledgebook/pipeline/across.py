"""What commitments show only beside each other: a book's letters, compared."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.checks import across
from pledgebook.model.names import Names
from pledgebook.pipeline.loading import Loaded, found


def compared(loaded: Sequence[Loaded]) -> tuple[Loaded, ...]:
    """Return what was loaded with what is found when the commitments are laid side by side."""
    traces = [across.traced(Names(one.commitment)) for one in loaded if one.commitment is not None]
    told = iter(across.compare(traces))
    return tuple(one if one.commitment is None else found(one, next(told)) for one in loaded)
