"""Hours that stand in the words are those of a clock, and of the clock beside them.

Words with other hours than their own clock contradict it; hours of no clock are counted by nobody.

FAIL: `clocks: {c: {title: 8:00-17:00值班, daily: 09:00-18:00}}`;
`response: {f: {respond: 1小时, note: 热线8:00至20:00有人值守。}}`.
PASS: `clocks: {c: {title: 早9:00至晚6:00, daily: 09:00-18:00}}`; `note: 比例为1:3至1:5。`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.authored import Hit
from pledgebook.model.names import Names
from pledgebook.model.words import Clock
from pledgebook.source import Pointer

RULE = "hours-in-words"

_HALF = "上午|下午|早上?|晚上?|中午|次日|凌晨"
_POINT = "(?P<{0}_half>{1})?(?P<{0}>[0-9]{{1,2}})(?:[:：](?P<{0}_minute>[0-9]{{2}})|[点时](?!间))"
_HOURS = re.compile(
    f"{_POINT.format('start', _HALF)} ?(?:-|–|—{{1,2}}|~|～|至|到) ?{_POINT.format('end', _HALF)}"
)
_OPENS = re.compile("[上下早晚中次凌]|[0-9](?<![0-9][0-9])")
_LATE = ("下午", "晚", "晚上")
_NOON = 12
_FIELDS = ("title", "text", "note", "reach", "means")


def check(names: Names) -> Iterator[Finding]:
    """Yield each span of hours in the words that is not that of a clock."""
    clocks = names.commitment.clocks
    for hit in names.authored.find(_HOURS, _OPENS):
        said = _said(hit)
        if said is None or hit.words.key not in _FIELDS:
            continue
        own = clocks.get(_clock(hit.words.at, names))
        args = {"words": hit.text}
        if own is not None and said not in _windows(own):
            related = (Related(at=own.at, note=f"{RULE}/clock", args=args),)
            yield Finding(rule=f"{RULE}/contradicts", at=hit.words.at, args=args, related=related)
        elif not any(said in _windows(one) for one in clocks.values()):
            rule = f"{RULE}/unknown"
            yield Finding(rule=rule, at=hit.words.at, args=args, severity=Severity.WARNING)


def _clock(at: Pointer, names: Names) -> str:
    """Return the name of the clock that a text stands in, or beside; '' where there is none."""
    if at[0] == "clocks":
        return str(at[1])
    if at[0] == "channels":
        return names.commitment.channels[str(at[1])].clock or ""
    beside = (one.clock for of, name, one in names.clauses if (of, name) == at[:2])
    found = next(beside, None)
    return found if isinstance(found, str) else ""


def _said(hit: Hit) -> tuple[int, int] | None:
    """Return the minutes of the day from and to which the words say; None where they are none."""
    start, end = (_minutes(hit, point) for point in ("start", "end"))
    if hit.match["start_minute"] is hit.match["end_minute"] is None and not hit.match["end_half"]:
        return None  # 3时至5时 may be a number of hours
    return (start, end) if start <= 24 * 60 and end <= 24 * 60 and start != end else None


def _minutes(hit: Hit, point: str) -> int:
    hour = int(hit.match[point])
    late = hit.match[f"{point}_half"] in _LATE and hour <= _NOON
    if late and (hour < _NOON or hit.match[f"{point}_half"] != "下午"):
        hour += _NOON
    return hour * 60 + int(hit.match[f"{point}_minute"] or 0)


def _windows(clock: Clock) -> set[tuple[int, int]]:
    """Return the windows of a clock in minutes, and each day's from its first to its last."""
    days = [clock.daily, *clock.week.values()]
    found = [[_window(one) for one in day] for day in days if day]
    whole = {(min(one)[0], max(end for _, end in one)) for one in found}
    return whole.union(*found)


def _window(written: str) -> tuple[int, int]:
    start, end = (
        int(hour) * 60 + int(minute)
        for hour, minute in (point.split(":") for point in written.split("-"))
    )
    return start, end
