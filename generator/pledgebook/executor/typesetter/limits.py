"""How much memory the typesetter may take, where the system can be told."""

from __future__ import annotations

import sys


def limit_memory(size: int) -> None:
    """Refuse this process more than ``size`` bytes of address space; no limit on Windows.

    macOS accepts the limit without keeping it.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (there is none on Windows)

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or size < hard:
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))
