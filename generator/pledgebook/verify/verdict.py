"""What can be said of a letter, question by question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from pledgebook.findings import Finding, Severity
from pledgebook.model.signing import Level, Role


class Question(Enum):
    """What is asked of a letter, in the order of the answers."""

    AUTHENTIC = "authentic"
    UNCHANGED = "unchanged"
    COMPLETE = "complete"
    CONSISTENT = "consistent"
    CURRENT = "current"


class Answer(Enum):
    """Yes; no; or open, where nothing was there to tell by."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature: in what capacity, by whom, certified by whom, when, how it can be verified.

    ``time`` is that of a time stamp, or with ``claimed`` what the signer's computer said;
    ``certificate`` is the SHA-256 of the certificate, in hexadecimal.
    """

    role: Role
    name: str
    organisation: str
    issuer: str
    time: dt.datetime | None
    claimed: bool
    level: Level
    demonstration: bool
    certificate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The answer to one question; ``findings`` say why, errors where the answer is no."""

    question: Question
    answer: Answer
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Which letter a file says it is."""

    id: str
    version: int
    title: str
    language: str


_NEEDED = set(Question) - {Question.CURRENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """All that was found out about one file; ``about`` is None where it is no letter of ours."""

    about: About | None
    signatures: tuple[Signature, ...]
    judged: tuple[Judged, ...]

    @property
    def valid(self) -> bool:
        """Say whether the letter may be relied on: all answers are yes, but that nobody knows a
        newer version may be open.
        """
        return self._are_yes(_NEEDED)

    @property
    def unread(self) -> bool:
        """Say whether all that is missing is that its text was compared with its data."""
        answers = {one.question: one.answer for one in self.judged}
        others = _NEEDED & {*answers} - {Question.CONSISTENT}
        return answers.get(Question.CONSISTENT) is Answer.OPEN and self._are_yes(others)

    @property
    def superseded(self) -> bool:
        """Say whether all that is wrong is that a newer version was published."""
        wrong = [
            found.rule
            for one in self.judged
            for found in one.findings
            if found.severity is Severity.ERROR
        ]
        answers = {one.question: one.answer for one in self.judged}
        yes = all(answers.get(one) is Answer.YES for one in _NEEDED)
        return yes and wrong == ["verify/superseded"]

    @property
    def sound(self) -> bool:
        """Say whether it is unchanged and consistent, whoever signed it."""
        return self._are_yes((Question.UNCHANGED, Question.CONSISTENT))

    def _are_yes(self, questions: Iterable[Question]) -> bool:
        answers = {one.question: one.answer for one in self.judged}
        wanted = all(answers.get(question) is Answer.YES for question in questions)
        return wanted and Answer.NO not in answers.values()


def judged(question: Question, findings: Iterable[Finding], *, told: bool = True) -> Judged:
    """Answer ``question`` by what was found: no for any error, open where nothing was ``told``."""
    found = tuple(findings)
    if any(one.severity is Severity.ERROR for one in found):
        return Judged(question=question, answer=Answer.NO, findings=found)
    answer = Answer.YES if told else Answer.OPEN
    return Judged(question=question, answer=answer, findings=found)


def error(rule: str, **args: str | int) -> Finding:
    """Return a finding that makes an answer no."""
    return Finding(rule=f"verify/{rule}", at=(), args=args)


def note(rule: str, **args: str | int) -> Finding:
    """Return a finding that a reader should know, whatever the answer."""
    return Finding(rule=f"verify/{rule}", at=(), args=args, severity=Severity.WARNING)
