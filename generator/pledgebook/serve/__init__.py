"""The preview: a book's site on this computer alone, made again when a file changes.

`watching` says that something changed, `site` makes the pages that are asked for, `showing` holds
what is shown now, and `server` answers those requests that `requests` lets through.
"""

from __future__ import annotations

from pledgebook.serve.server import PortTaken, Server
from pledgebook.serve.showing import Showing
from pledgebook.serve.site import Preview
from pledgebook.serve.watching import states

__all__ = ["PortTaken", "Preview", "Server", "Showing", "states"]
