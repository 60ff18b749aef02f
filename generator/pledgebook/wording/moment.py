"""Points in time as a reader sees them: in which zone is always said."""

from __future__ import annotations

import datetime as dt


def shown(moment: dt.datetime) -> str:
    """Spell a time with its zone, to the second: ``2026-11-29 06:44:11 +08:00``."""
    zone = moment.strftime("%z")
    return f"{moment:%Y-%m-%d %H:%M:%S} {zone[:3]}:{zone[3:5]}"
