"""A folder on a computer that has not the book: files that came along, for as long as needed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


class Unpacked:
    """A temporary folder with ``files``, by their paths in it; gone when nobody holds this."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._held = tempfile.TemporaryDirectory(prefix="pledgebook-", ignore_cleanup_errors=True)
        # Names of the system's own temporary folder may lead through links, as on macOS.
        self.path = Path(self._held.name).resolve()
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

    def close(self) -> None:
        """Remove the folder."""
        self._held.cleanup()

    def _write(self, files: Mapping[str, bytes]) -> None:
        for name, content in files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
