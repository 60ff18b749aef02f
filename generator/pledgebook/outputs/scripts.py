"""The scripts that compute deadlines in a page: plain files, so that they also run from a folder.

Each adds its noun to the global ``pledgebookSla`` and uses those before it; `sla.js` says what a
page may ask. They count and judge as `pledgebook.clock` and `pledgebook.evaluate` do.
"""

from __future__ import annotations

from pledgebook import resources

FOLDER = "assets/sla"
# In the order in which they are loaded.
DEADLINES = (
    "walls.js",
    "instants.js",
    "opening.js",
    "working.js",
    "days.js",
    "running.js",
    "fractions.js",
    "shares.js",
    "history.js",
    "judging.js",
    "sla.js",
)
# What holds them to a file in the conformance format; no page needs it.
CONFORMANCE = (*DEADLINES, "reading.js", "conformance.js")


def source(name: str) -> str:
    """Return the text of a script."""
    return (resources.folder("site") / FOLDER / name).read_text("utf-8")
