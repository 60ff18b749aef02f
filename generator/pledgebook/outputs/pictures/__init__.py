"""Pictures of a commitment, laid out: every line broken and every box placed before it is drawn.

Letter and site share the drawings in ``templates/pictures``; lengths are in points of the letter,
and a page scales the whole picture. SVG cannot break lines, so this package does.
"""

from __future__ import annotations

from pledgebook.outputs.pictures.coverage import CoveragePicture, coverage
from pledgebook.outputs.pictures.flow import FlowPicture, flow
from pledgebook.outputs.pictures.ladder import BROAD, LadderPicture, ladder
from pledgebook.outputs.pictures.lines import Label
from pledgebook.outputs.pictures.timeline import (
    TimelinePicture,
    drawable,
    timeline,
    timelines,
)

__all__ = [
    "BROAD",
    "CoveragePicture",
    "FlowPicture",
    "Label",
    "LadderPicture",
    "TimelinePicture",
    "coverage",
    "drawable",
    "flow",
    "ladder",
    "timeline",
    "timelines",
]
