"""How much may be compared in one letter: an end to what grows with the product of its conditions.

Whether one region lies outside many others has no short answer in general. Every step is counted,
never timed, so that a letter gets the same findings on every machine.
"""

from __future__ import annotations

from pledgebook.source import Pointer

STEPS = 100_000
"""What one rule may spend on one letter: a hundred times what letters need, below two seconds."""

FOUND = 50
"""What two terms cost that do contradict: they have to be put into words."""


class Exhausted(Exception):
    """A rule has compared as much as it may; ``Effort.at`` is the row at which it stopped."""


class Effort:
    """The steps that are left to a rule, and the row it looked at last."""

    def __init__(self) -> None:
        self.left = STEPS
        self.at: Pointer = ()

    def renew(self) -> None:
        """Give the next rule all steps."""
        self.left = STEPS

    def spend(self, steps: int = 1) -> None:
        """Count ``steps``; raises `Exhausted` when there are none left."""
        self.left -= steps
        if self.left < 0:
            raise Exhausted
