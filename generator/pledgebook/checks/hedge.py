"""A promise that is measured is not taken back by a word: 尽量, 原则上, as soon as possible.

A word that weakens (尽量, 力争, where possible) is one beside a number too; a word in place of a
number (及时, 必要时, promptly) only where the clause has no number. What the letter defines with a
length (及时 is 1天), and best effort that is said as such, is no hedge.

FAIL: `response: {f: {arrive: none, note: 尽快到场。}}`; `response: {f: {arrive: {text: 及时}}}`;
`fees: {f: {when: phone, note: 价格合理。}}`; `visits: {v: {if: 必要时, arrive: none}}`;
`response: {f: {respond: 30分钟, note: 原则上不超过30分钟。}}`.
PASS: `response: {f: {respond: 30分钟, note: 及时告知进展。}}`;
`response: {f: {arrive: best-effort, note: 尽力安排。}}`;
`statements: {s: {text: 我方尽力做好服务。}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.authored import Hit
from pledgebook.model.clause import Binding, Clause
from pledgebook.model.names import Names
from pledgebook.model.quantity import Absent
from pledgebook.model.timing import Agreed
from pledgebook.model.walk import walk
from pledgebook.reading import hedges
from pledgebook.reading.data import of_clause

RULE = "hedge"

_RULES = {
    "weak": f"{RULE}/weak",
    "open": f"{RULE}/open",
    "price": f"{RULE}/price",
    "agreed": f"{RULE}/agreed",
    "quality": f"{RULE}/quality",
}
_FIELDS = ("text", "note", "if", "in", "qualified")
# Chapters whose clauses promise something that can be measured, even without a deadline.
_MEASURED = (
    "warranty coverage response availability remedies fees parts staff offices visits reports "
    "upgrades changes delivery escalation special-periods training"
)
_STARRED = re.compile("[★*＊▲]")


def check(names: Names) -> Iterator[Finding]:
    """Yield each hedge in a place that is measured, one for each text."""
    told = None
    for hit in names.authored.find(hedges.HEDGE, hedges.OPENS):
        if hit.words.at == told or hit.words.key not in _FIELDS:
            continue
        clause = _clause(hit, names)
        if clause is not None and _hedges(hit, clause, names):
            told = hit.words.at
            firm = clause.binding is Binding.FIRM or _STARRED.match(clause.title or "")
            severity = Severity.ERROR if firm else Severity.WARNING
            args = {"words": hit.text}
            rule = _RULES[str(hit.match.lastgroup)]
            yield Finding(rule=rule, at=told, args=args, severity=severity)


def _clause(hit: Hit, names: Names) -> Clause | None:
    """Return the clause, or the row or step of one, in which a text stands."""
    at = hit.words.at
    if len(at) < 3:
        return None
    chapter = str(at[0])
    clauses = {one: clause for group, one, clause in names.clauses if group == chapter}
    clause = clauses.get(str(at[1]))
    if clause is None or at[2] not in ("rows", "steps"):
        return clause
    parts = clause.rows if at[2] == "rows" else clause.steps
    return parts[int(at[3])]


def _hedges(hit: Hit, clause: Clause, names: Names) -> bool:
    chapter, name = str(hit.words.at[0]), str(hit.words.at[1])
    if not (chapter in _MEASURED.split() or clause.acts) or _defined(hit, names):
        return False
    if clause.binding in (Binding.EFFORTS, Binding.OPTIONAL):
        return False
    if any(one.in_ is Absent.BEST_EFFORT for one in clause.acts.values()):
        return False
    if hit.match["agreed"]:
        return not any(isinstance(one, Agreed) for one in walk(clause))
    numbers = {one.of for one in of_clause(name, clause, names)}
    if hit.match["weak"]:
        return bool(numbers or clause.acts or chapter in ("response", "availability"))
    if hit.match["quality"]:
        return hit.words.key in ("in", "qualified") and "experience" not in numbers
    return not numbers and not (hit.match["price"] and (clause.charge or clause.pay))


def _defined(hit: Hit, names: Names) -> bool:
    """Say whether the letter gives the word a meaning of its own."""
    return any(one.title == hit.text for one in names.commitment.definitions.values())
