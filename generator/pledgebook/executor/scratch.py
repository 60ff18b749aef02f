"""A folder for what an engine keeps while it runs; it goes with it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def scratch() -> Iterator[Path]:
    """Give an empty folder, and take it away afterwards."""
    with tempfile.TemporaryDirectory(prefix="pledgebook-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
