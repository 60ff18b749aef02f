"""A number is written once, in the data; the words take it from there by a reference.

Words that give another number than the data of their own clause contradict it. Words that repeat
the number will contradict it after the next change. A number that no data gives is checked by
nobody.

FAIL: `response: {f: {respond: 30分钟, note: 接到通知后2小时内响应。}}`;
`response: {f: {respond: 30分钟, note: 接到通知后30分钟内响应。}}`;
`statements: {s: {text: 我方15分钟内响应。}}`;
`clocks: {c: {title: 早8:00至晚12:00, daily: 08:00-24:00}}`.
PASS: `response: {f: {respond: 30分钟, note: "接到通知后{f.respond}内响应。"}}`;
`response: {f: {respond: 30分钟, note: 48小时内不能修复的，提供备用机。}}`;
`response: {f: {respond: 30分钟, note: 24小时热线。}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model import acts
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.reading import metrics
from pledgebook.reading.data import Datum, of_clause
from pledgebook.reading.spoken import Spoken, size_of, spoken
from pledgebook.source import Pointer

RULE = "number-in-words"

_FIELDS = ("text", "note", "title", "goals", "content", "if")
_TWELVE = re.compile("(?:晚上?|夜里?|深夜)12(?:[:：]00|点)(?!半)")


def check(names: Names) -> Iterator[Finding]:
    """Yield each number in the words that the data contradict, repeat, or do not know."""
    for hit in names.authored.find(_TWELVE):
        args = {"words": hit.text}
        yield Finding(rule=f"{RULE}/twelve", at=hit.words.at, args=args, severity=Severity.WARNING)
    clauses: dict[Pointer, Clause] = {
        (chapter, name): clause for chapter, name, clause in names.clauses
    }
    for one in spoken(names.authored):
        at = one.hit.words.at
        if one.hit.words.key in _FIELDS and (clause := clauses.get(at[:2])) is not None:
            yield from _judged(one, str(at[1]), clause, names)


def _judged(one: Spoken, name: str, clause: Clause, names: Names) -> Iterator[Finding]:
    own = _comparable(one, _beside(one, of_clause(name, clause, names)))
    equal = [datum for datum in own if size_of(datum.value) == one.size]
    other = [datum for datum in own if datum.of in one.said.just]
    if equal:
        yield _repeated(one, equal[0])
    elif other and one.said.plain:
        args = _args(one, other[0])
        related = Related(at=other[0].at, note=f"{RULE}/data", args=args)
        rule = f"{RULE}/contradicts"
        yield Finding(rule=rule, at=one.hit.words.at, args=args, related=(related,))
    else:
        yield from _elsewhere(one, names)


def _elsewhere(one: Spoken, names: Names) -> Iterator[Finding]:
    """Yield what is wrong with a number that the data of its own clause do not give."""
    if one.hit.words.key in ("title", "if") or one.said.just == metrics.EVERY:
        return
    others = [
        datum for _, name, clause in names.clauses for datum in of_clause(name, clause, names)
    ]
    equal = [datum for datum in _comparable(one, others) if size_of(datum.value) == one.size]
    if len(equal) == 1:
        yield _repeated(one, equal[0])
    elif not equal:
        args = {"words": one.hit.text}
        yield Finding(
            rule=f"{RULE}/unknown", at=one.hit.words.at, args=args, severity=Severity.WARNING
        )


def _beside(one: Spoken, data: Iterator[Datum]) -> list[Datum]:
    """Return the data of the row that the words stand in; of all rows for words of the clause."""
    at = one.hit.words.at
    row = at[3] if at[2] == "rows" else None
    return [datum for datum in data if row is None or datum.row == row]


def _comparable(one: Spoken, data: list[Datum]) -> list[Datum]:
    """Return those of ``data`` that may be about the same and count the same."""
    return [
        datum for datum in data if _about(datum, one) and size_of(datum.value)[0] == one.size[0]
    ]


def _about(datum: Datum, one: Spoken) -> bool:
    """Say whether a number of the data may be the one that the words are about.

    An act of the letter's own may be anything.
    """
    return datum.of in one.said.just | one.said.also or datum.of.startswith(acts.OWN_ACT)


def _repeated(one: Spoken, datum: Datum) -> Finding:
    return Finding(
        rule=f"{RULE}/repeated",
        at=one.hit.words.at,
        args=_args(one, datum),
        severity=Severity.WARNING,
        related=(Related(at=datum.at, note=f"{RULE}/data", args=_args(one, datum)),),
    )


def _args(one: Spoken, datum: Datum) -> dict[str, str | int]:
    return {"words": one.hit.text.strip(), "reference": datum.reference}
