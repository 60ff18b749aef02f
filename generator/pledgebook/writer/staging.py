"""The folder beside the output where the new one grows and the old one ends.

``.<name>.pledgebook/`` holds a marker file, by which a later run knows it for its own, and up to
three folders:

- ``new`` grows; it alone is ever removed wholesale;
- ``ready`` is whole: the new output before the exchange, the replaced one after it;
- ``old`` is the published output while it steps aside, where folders cannot be exchanged.

So every state that a crash can leave is one that `Staging.tidy` reads from these names.
"""

from __future__ import annotations

import shutil
import stat
from contextlib import suppress
from pathlib import Path

from pledgebook.writer.disk import make_folder, put, settle
from pledgebook.writer.exchange import exchange
from pledgebook.writer.ownership import remove_owned, survey
from pledgebook.writer.paths import beside
from pledgebook.writer.refusal import WriteRefused

_MARKER = "made-by-pledgebook.txt"
_NOTE = b"pledgebook builds here and removes this folder by itself.\n"


class Staging:
    """The way of one output from nothing to published; the caller holds its lock."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._root = beside(output, ".pledgebook")
        self.new, self._ready, self._old = (self._root / n for n in ("new", "ready", "old"))

    def begin(self) -> None:
        """Clean up after an earlier run, then make the empty folder ``new``."""
        self.tidy()
        survey(self._output)
        self._root.mkdir(mode=0o700)
        put(_NOTE, self._root / _MARKER)
        make_folder(self.new)

    def install(self) -> None:
        """Let ``new`` take the output's place; refuse where foreign files have turned up there.

        The output is as it was where anything is raised.
        """
        self.new.rename(self._ready)
        survey(self._output)
        if self._output.exists():
            self._swap()
            try:
                survey(self._ready)  # it may have been written to at the last moment
            except (OSError, WriteRefused) as late:
                self._swap()
                if not isinstance(late, WriteRefused):
                    raise
                example = late.finding.args.get("example", "")
                raise WriteRefused(late.finding.rule, self._output, example=example) from late
        else:
            self._ready.rename(self._output)
        with suppress(OSError):  # after a power cut it is one of the two, and both are whole
            settle(self._output.parent)

    def _swap(self) -> None:
        if exchange(self._ready, self._output):
            return
        self._output.rename(self._old)
        try:
            self._ready.rename(self._output)
            self._old.rename(self._ready)
        except OSError:
            if not self._ready.exists():
                self._output.rename(self._ready)
            self._old.rename(self._output)
            raise

    def leave(self) -> None:
        """Remove the staging folder; what cannot be removed now, a later run removes or tells."""
        with suppress(OSError, WriteRefused):
            self.tidy()

    def tidy(self) -> None:
        """Remove the staging folder, whatever state it is in; put a half-moved output back."""
        if not self._is_ours():
            return
        if self._old.exists() and not self._output.exists():
            self._old.rename(self._output)
        for whole in (self._ready, self._old):
            if whole.exists():
                remove_owned(whole)
        if self.new.exists():
            shutil.rmtree(self.new)
        if {path.name for path in self._root.iterdir()} - {_MARKER}:
            raise WriteRefused("write/leftovers", self._output, where=str(self._root))
        (self._root / _MARKER).unlink(missing_ok=True)
        self._root.rmdir()

    def _is_ours(self) -> bool:
        """Say whether there is a staging folder; refuse one that another program made."""
        try:
            mode = self._root.lstat().st_mode
        except FileNotFoundError:
            return False
        # An empty one is ours too: the run ended before it wrote the marker.
        names = {path.name for path in self._root.iterdir()} if stat.S_ISDIR(mode) else {""}
        if names and _MARKER not in names:
            raise WriteRefused("write/leftovers", self._output, where=str(self._root))
        return True
