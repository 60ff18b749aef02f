"""Making something once for all workers of a parallel run."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[], bytes]) -> Path:
    """Return the file ``name`` in a folder that all workers share; the first to ask makes it."""
    base = factory.getbasetemp()
    # Each worker of a parallel run has its own folder in one that they share.
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    file = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            file.write_bytes(make())
    return file
