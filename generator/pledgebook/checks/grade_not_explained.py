"""A grade on which a promise hangs says where it begins, or each side reads it in its favour.

Grades are the severities, and the members of a letter's own groups that are called small, general,
major or urgent, where a limit or a charge hangs on one of the group. A name that says what it is
(`须到场处理`) needs no more words.

FAIL: `severities: {p1: {title: P1}}` with `{when: p1, respond: 1小时}`;
`groups: {kind: {major: {title: 重大问题}}}` with `{when: major, resolve: 3天}`.
PASS: `p1: {title: P1, means: 系统停止运行}`; `major: {title: 大改动, bound: 超过2天}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.rows import lines
from pledgebook.model.words import Level, Member
from pledgebook.source import Pointer

RULE = "grade-not-explained"
WARNINGS = (RULE,)

_GRADE = re.compile(
    r"(?:一般|普通|常规|次要|重大|重要|关键|严重|较重|紧急|特急|轻微|较轻|简单|复杂|特殊|中等)"
    r"|[大小](?=改|型|修|故障|问题|规模|额|工作)"
    r"|(?:minor|major|general|ordinary|normal|severe|serious|critical|urgent|small|large|simple"
    r"|complex|special)\b",
    re.IGNORECASE,
)


def check(names: Names) -> Iterator[Finding]:
    """Yield each grade without a meaning on which a limit or a charge hangs."""
    hanging: dict[str, Pointer] = {}
    for _, _, clause in names.clauses:
        for line in lines(clause, names):
            if line.row.acts or line.row.charge is not None:
                _hang(line.row, clause, hanging)
    letter = names.commitment
    for name, level in letter.severities.items():
        if name in hanging and level.means is None and not level.examples:
            yield _finding(level, hanging[name])
    for members in letter.groups.values():
        unclear = [one for one in members.values() if _unclear(one)]
        first = next((hanging[name] for name in members if name in hanging), None)
        if first is not None and any(hanging.get(str(one.at[-1])) for one in unclear):
            yield from (_finding(one, hanging.get(str(one.at[-1]), first)) for one in unclear)


def _hang(row: Clause, clause: Clause, hanging: dict[str, Pointer]) -> None:
    for name in (*row.when, *row.unless):
        hanging.setdefault(name, row.at or clause.at)


def _unclear(member: Member) -> bool:
    graded = _GRADE.match(member.title) is not None
    return graded and member.means is None and member.bound is None


def _finding(grade: Level | Member, at: Pointer) -> Finding:
    args = {"title": grade.title}
    related = (Related(at=at, note=f"{RULE}/here", args=args),)
    return Finding(rule=RULE, at=grade.at, args=args, severity=Severity.WARNING, related=related)
