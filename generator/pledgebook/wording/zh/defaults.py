"""What a clause does that names no act: what its chapter is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.wording.structure.draft import Frame

_ACTS: Mapping[str, str] = {
    "coverage": "提供服务",
    "response": "提供服务",
    "parts": "供应备件",
    "visits": "进行巡访",
    "reports": "report",
    "upgrades": "upgrade",
    "changes": "change",
    "delivery": "deliver",
    "customer-duties": "予以配合",
    "escalation": "逐级上报",
    "special-periods": "提供专项保障",
    "security": "落实安全管理措施",
}
_CALLS = {"phone", "mail", "fax", "chat", "portal", "remote"}
# What only an act can hold together into a sentence.
_HELD = (
    "every",
    "times",
    "covers",
    "content",
    "goals",
    "for_",
    "via",
    "place",
    "clock",
    "lasts",
    "hours",
    "people",
    "role",
)


def acting(clause: Clause, chapter: str, frame: Frame) -> Clause:
    """Return a clause with the act of its chapter where it names none, but needs one."""
    if frame is not Frame.SENTENCE or clause.never or clause.keeps:
        return clause
    if clause.does or clause.either or clause.acts:
        return clause
    if chapter.startswith("our-") and clause.gives:
        return replace(clause, does=("provide",))
    if chapter not in _ACTS or (chapter == "escalation" and clause.for_):
        return clause
    if clause.gives:
        return replace(clause, does=("provide",))
    if not any(getattr(clause, field) for field in _HELD):
        return clause
    if chapter == "visits" and clause.via and {*clause.via} <= _CALLS:
        return replace(clause, does=("return-visit",))
    return replace(clause, does=(_ACTS[chapter],))
