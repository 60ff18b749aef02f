"""Running one target for a while: rounds of examples, each of a seed of its own."""

from __future__ import annotations

import time
import traceback
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from mutation import mutated
from printed import raising
from target import Target

from pledgebook.cli.bounds import bounded

SECONDS = 10.0  # what one input may take
BYTES = 1 << 30  # and what memory
_ROUND = 25  # examples


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that breaks a promise, as small as it could be made, and what happened."""

    target: str
    seed: int
    content: bytes
    detail: str


def run(target: Target, first: int, seconds: float) -> tuple[int, Failure | None]:
    """Try inputs for ``seconds``, at least one round; return how many, and the first failure."""
    end, count, number = time.monotonic() + seconds, 0, first
    while True:
        tried, failure = _round(target, number)
        count += tried
        number += 1
        if failure is not None or time.monotonic() >= end:
            return count, failure


def save(failure: Failure, folder: Path, ending: str) -> Path:
    """Keep the input of a failure, and beside it what happened; return the path of the input."""
    folder.mkdir(parents=True, exist_ok=True)
    digest = sha256(failure.content).hexdigest()[:12]
    path = folder / f"{failure.target}-{digest}{ending}"
    path.write_bytes(failure.content)
    told = f"{again(failure)}\n\n{failure.detail}"
    path.with_name(f"{path.name}.txt").write_text(told, encoding="utf-8")
    return path


def again(failure: Failure) -> str:
    """Return the command that finds a failure again."""
    return f"make fuzz FUZZ_TARGET={failure.target} FUZZ_SEED={failure.seed} FUZZ_SECONDS=1"


def _round(target: Target, number: int) -> tuple[int, Failure | None]:
    last, count = b"", 0

    @seed(number)
    @settings(
        max_examples=_ROUND,
        database=None,
        deadline=None,
        derandomize=False,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
        print_blob=False,
        report_multiple_bugs=False,
    )
    @given(mutated(target.samples))
    def attempt(content: bytes) -> None:
        nonlocal last, count
        last, count = content, count + 1
        with raising(target.harmless), bounded(SECONDS, BYTES):
            target.run(content)

    try:
        attempt()
    except Exception:  # whatever it is, an input that raises is what was looked for
        detail = traceback.format_exc()
        return count, Failure(target=target.name, seed=number, content=last, detail=detail)
    return count, None
