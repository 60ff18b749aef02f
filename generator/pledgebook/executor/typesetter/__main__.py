"""``python -m pledgebook.executor.typesetter MEMORY FONT…``: typeset until the input ends."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import BinaryIO

from pledgebook.executor.typesetter.limits import limit_memory
from pledgebook.executor.wire import Result, receive_job, send_result
from pledgebook.findings import Finding
from pledgebook.outputs.printable import Printable


def main() -> None:
    """Answer every job on standard input with a result on what was standard output."""
    memory, *fonts = sys.argv[1:]
    answers = _own_output()
    limit_memory(int(memory))
    _get_ready(fonts)
    while (job := receive_job(sys.stdin.buffer)) is not None:
        send_result(answers, _typeset(job, fonts))
        gc.collect()  # while nobody waits


def _get_ready(fonts: list[str]) -> None:
    """Load what every letter needs; what is missing is said with the first letter.

    Nearly all that a letter makes is needed until its file is written: looking for what is not,
    again and again while it is made, took a sixth of the time. What is loaded here stays.
    """
    with suppress(OSError, ImportError, MemoryError):
        from pledgebook.executor.typesetter.rendering import get_ready  # noqa: PLC0415

        get_ready(tuple(fonts))
    gc.collect()
    gc.freeze()
    gc.disable()


def _typeset(job: Printable, fonts: list[str]) -> Result:
    try:
        # Here, not above: without Pango the import fails, and that is a finding like others.
        from pledgebook.executor.typesetter.rendering import typeset  # noqa: PLC0415

        return typeset(job, tuple(fonts))
    except OSError as error:
        return _refused("letter/no-pango", detail=str(error).split("\n")[0][:300])
    except MemoryError:
        return _refused("letter/too-large")
    except RecursionError:
        return _refused("letter/too-deep")


def _refused(rule: str, **args: str) -> Result:
    return Result(pdf=None, findings=(Finding(rule=rule, at=(), args=args),))


def _own_output() -> BinaryIO:
    """Return standard output for the answers alone; what libraries print goes to the log."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


if __name__ == "__main__":
    main()
