"""Findings the way compilers speak: ``file:line:column``, a sentence, and the line itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from pledgebook.findings import Finding, Severity
from pledgebook.report import waivers
from pledgebook.report.subject import Subject, counted
from pledgebook.source import Place
from pledgebook.wording.messages import Lang, say

_WIDE = 90
_WORDS = {
    "zh": {Severity.ERROR: "错误", Severity.WARNING: "提醒"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning"},
}


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield a report line by line: each finding with its frame, and a count at the end."""
    for subject in subjects:
        for finding in subject.ordered():
            yield from _finding(subject, finding, lang)
    yield from waivers.lines(subjects, lang)
    yield _total(subjects, lang)


def _finding(subject: Subject, finding: Finding, lang: Lang) -> Iterator[str]:
    place = subject.marked(finding)
    word = _WORDS[lang][finding.severity]
    colon = "：" if lang == "zh" else ": "
    sentence = _inert(say(finding.rule, finding.args, lang))
    yield f"{_where(place)}: {word}{colon}{sentence} [{finding.rule}]"
    yield from _frame(subject, place)
    for related in finding.related:
        place = subject.place(related.at)
        note = "另见" if lang == "zh" else "note"
        yield f"{_where(place)}: {note}{colon}{_inert(say(related.note, related.args, lang))}"
        yield from _frame(subject, place)


def _where(place: Place) -> str:
    return f"{place.file}:{place.line}:{place.column}"


def _frame(subject: Subject, place: Place) -> Iterator[str]:
    """Yield the line of a place with a mark below it; long lines are cut around the mark."""
    text = subject.document.text_of(place.file) if subject.document else None
    written = (text or "").split("\n")
    if text is None or place.line > len(written):
        return
    line = written[place.line - 1]
    start = max(0, place.column - 1 - _WIDE // 2)
    shown = "".join(_visible(letter) for letter in line[start : start + _WIDE])
    before = "".join(_visible(letter) for letter in line[start : place.column - 1])
    if start > 0:
        shown, before = f"…{shown}", f"…{before}"
    if len(line) > start + _WIDE:
        shown = f"{shown}…"
    margin = f"{place.line:>5} | "
    yield f"{margin}{shown}"
    yield f"{' ' * (len(margin) - 2)}| {' ' * _columns(before)}^"


def _inert(sentence: str) -> str:
    """Return a sentence that quotes a file, without orders to the terminal or turned-round text."""
    if sentence.isprintable():
        return sentence
    return "".join(
        one
        if one.isprintable() or unicodedata.category(one) == "Zs"
        else one.encode("unicode_escape").decode()
        for one in sentence
    )


def _visible(letter: str) -> str:
    return letter if letter.isprintable() else "�" if letter != "\t" else "→"


def _columns(text: str) -> int:
    """Return how many terminal columns a text takes; Han characters take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _total(subjects: Sequence[Subject], lang: Lang) -> str:
    errors, warnings = counted(subjects)
    files = len(subjects)
    if lang == "zh":
        told = f"{errors} 个错误，{warnings} 个提醒" if errors or warnings else "没有发现问题"
        return f"检查了 {files} 个文件：{told}。"
    told = f"{_many(errors, 'error')}, {_many(warnings, 'warning')}"
    return f"{_many(files, 'file')} checked: {told if errors or warnings else 'nothing found'}."


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
