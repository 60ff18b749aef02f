"""A folder on a computer that has not the book: files that came along, for as long as needed."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


class Unpacked:
    """A temporary folder with ``files``, by their paths in it; gone when nobody holds this."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        held = tempfile.TemporaryDirectory(prefix="pledgebook-", ignore_cleanup_errors=True)
        weakref.finalize(self, held.cleanup)
        # The system's own folder for such things may be a link, as on macOS.
        self.path = Path(held.name).resolve()
        self._write(files)

    @contextmanager
    def along(self, files: Mapping[str, bytes]) -> Iterator[None]:
        """Let more ``files`` lie there while the body runs."""
        try:
            self._write(files)
            yield
        finally:
            for name in files:
                (self.path / name).unlink(missing_ok=True)

    def _write(self, files: Mapping[str, bytes]) -> None:
        for name, content in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
