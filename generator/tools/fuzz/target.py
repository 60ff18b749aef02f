"""What is fuzzed: a name, samples to begin with, and what must hold for any bytes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """``run`` takes bytes, and raises where the program breaks a promise about them.

    ``ending`` is how the name of a file ends in which such bytes are kept; ``harmless`` are the
    errors that Python may print meanwhile because of a fault that is not the program's.
    """

    name: str
    samples: Sequence[bytes]
    run: Callable[[bytes], None]
    ending: str
    harmless: Collection[str] = ()
