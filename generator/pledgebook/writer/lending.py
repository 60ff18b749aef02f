"""What an output holds already: files that stay as they are get a second name, no second copy."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from pledgebook.book import files
from pledgebook.findings import Finding
from pledgebook.writer.manifest import Listed, known


class Lender:
    """The output that is about to be replaced, as far as its own manifest knows it."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._hashes: Mapping[str, str] = known(output) or {}

    def lend(self, wanted: Listed, target: Path) -> bool:
        """Let ``target`` be the file of the output that has the path and content of ``wanted``.

        False where there is none, where somebody changed it, or where it cannot have two names.
        """
        if self._hashes.get(wanted.path) != wanted.sha256:
            return False
        held = self._output / wanted.path
        content = files.read(held, wanted.size)
        if isinstance(content, Finding) or sha256(content).hexdigest() != wanted.sha256:
            return False
        try:
            if stat.S_IMODE(held.lstat().st_mode) != 0o644:
                return False
            os.link(held, target, follow_symlinks=False)
        except OSError:
            return False
        return True
