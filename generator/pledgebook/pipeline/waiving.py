"""What the author of a commitment accepts of what was found in it, and why.

Only what is a matter of judgement may be waived (`rules.JUDGED`). Without the other checks a letter
could not be printed, or would say something else than its definitions; and what is wrong with its
YAML, shape, fragments or place in the book is not judged at all. A mistake in a waiver is only a
warning: it makes no letter wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pledgebook.findings import Finding, Severity, Waived
from pledgebook.model.commitment import Commitment
from pledgebook.model.waiver import Waiver
from pledgebook.nearest import nearest
from pledgebook.pipeline.rules import JUDGED, LETTER, exists, meant, within

WAIVE = "waive"
_Parts = dict[str, str | int]


def settle(
    commitment: Commitment | None, findings: Iterable[Finding]
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """Return the findings that count, and those that ``commitment`` waives.

    Where several waivers cover a finding, the reason of the most exact one is told.
    """
    waivers = commitment.waive if commitment is not None else ()
    exact_first = sorted(waivers, key=lambda one: (-one.at_.count("/"), one.at))
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        waiver = next((one for one in exact_first if covers(one, finding)), None)
        if waiver is None:
            kept.append(finding)
        else:
            waived.append(Waived(finding=finding, because=waiver.because, at=waiver.at))
    return tuple(kept), tuple(waived)


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Say whether a waiver is of this finding, and may be."""
    if not isinstance(finding.at, tuple) or not within(finding.rule, JUDGED):
        return False
    return within(finding.rule, (waiver.rule,)) and waiver.covers(finding.at)


def mistakes(commitment: Commitment, data: Any, found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what is wrong with the waivers of ``commitment``, which its file says as ``data``.

    ``found`` is all that was found in the letter, waived or not. A waiver of what only a book shows
    is never idle: not every check compares the whole book.
    """
    for waiver in commitment.waive:
        if not exists(waiver.rule):
            yield _unknown(waiver)
        elif not within(waiver.rule, JUDGED):
            yield _told(waiver, "forbidden", "rule", {})
        elif within(waiver.rule, LETTER) and not any(covers(waiver, one) for one in found):
            yield _unused(waiver, data, found)


def _unknown(waiver: Waiver) -> Finding:
    name = meant(waiver.rule, JUDGED)
    return _told(waiver, "unknown-rule-meant" if name else "unknown-rule", "rule", _meant(name))


def _unused(waiver: Waiver, data: Any, found: Sequence[Finding]) -> Finding:
    """Say why a waiver is of no use: its place does not exist, is another one, or is sound."""
    lost = _lost(waiver, data)
    if lost is not None:
        return _told(waiver, "nowhere-meant" if lost else "nowhere", "at", _meant(lost))
    elsewhere = [one for one in found if within(one.rule, (waiver.rule,))]
    if elsewhere:
        route = "/".join(map(str, elsewhere[0].at if isinstance(elsewhere[0].at, tuple) else ()))
        return _told(waiver, "elsewhere", "at", _meant(route))
    return _told(waiver, "unused", "", {})


def _lost(waiver: Waiver, data: Any) -> str | None:
    """Return where somebody meant who waives at a place that is not there, '' where nobody knows.

    None for a place that is there.
    """
    before: list[str] = []
    for step in waiver.at_.split("/"):
        known = [str(key) for key in (data if isinstance(data, dict) else range(_length(data)))]
        if step not in known:
            near = nearest(step, known)
            return "/".join((*before, near)) if near else ""
        before.append(step)
        data = data[step] if isinstance(data, dict) else data[int(step)]
    return None


def _length(data: Any) -> int:
    return len(data) if isinstance(data, list) else 0


def _meant(name: str | None) -> _Parts:
    return {"meant": name} if name else {}


def _told(waiver: Waiver, rule: str, key: str, args: _Parts) -> Finding:
    at = (*waiver.at, key) if key else waiver.at
    args = {"name": waiver.rule, "at": waiver.at_, **args}
    return Finding(rule=f"{WAIVE}/{rule}", at=at, args=args, severity=Severity.WARNING)
