"""The names of the time zone database (IANA tzdata), shipped so that every machine knows the same.

`tests/clock/test_zones.py` holds the list to the database of the machine it runs on.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def known() -> frozenset[str]:
    """Return the name of every zone and of every link to one."""
    folder = files("pledgebook.clock") / "published"
    return frozenset((folder / "zones.txt").read_text("ascii").split())
