"""Findings the way compilers speak: ``file:line:column``, a sentence, and the line itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledgebook.findings import Severity
from pledgebook.report import waivers
from pledgebook.report.frame import frame
from pledgebook.report.subject import Subject, counted
from pledgebook.report.told import Told, inert, told
from pledgebook.source import Place
from pledgebook.wording.messages import Lang

_COLUMNS = 110  # where nobody knows: lines of a file, a log, a page
_MARGIN = 10  # columns that a line number and the ends of a cut line take
_BOLD, _RED, _YELLOW, _CYAN, _DIM = "1", "1;31", "1;33", "36", "2"
_OF = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report looks: whether it may have colours, and how many ``columns`` there are."""

    colours: bool = False
    columns: int = _COLUMNS

    def paint(self, text: str, colour: str) -> str:
        """Return a text in a colour (ECMA-48, SGR), where there are any."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.colours else text


_PLAIN = Look()


def lines(subjects: Sequence[Subject], lang: Lang, look: Look = _PLAIN) -> Iterator[str]:
    """Yield a report line by line: each finding with its frame, and a count at the end."""
    for one in told(subjects, lang):
        yield headline(one, lang, look)
        yield from _frame(one.subject, one.place, _OF[one.finding.severity], look)
        for noted in one.related:
            note = look.paint("另见" if lang == "zh" else "note", _CYAN)
            yield f"{_where(noted.place, look)}: {note}{_colon(lang)}{inert(noted.note)}"
            yield from _frame(one.subject, noted.place, _CYAN, look)
    yield from waivers.lines(subjects, lang)
    yield total(subjects, lang)


def short(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield a line for each finding and nothing else, as editors read it."""
    for one in told(subjects, lang):
        yield headline(one, lang)


def headline(one: Told, lang: Lang, look: Look = _PLAIN) -> str:
    """Return where a finding is, what it says, and its rule."""
    word = look.paint(called(one.finding.severity, lang), _OF[one.finding.severity])
    rule = look.paint(f"[{one.finding.rule}]", _DIM)
    return f"{_where(one.place, look)}: {word}{_colon(lang)}{inert(one.message)} {rule}"


def called(severity: Severity, lang: Lang) -> str:
    """Return what a severity is called."""
    if lang == "zh":
        return "错误" if severity is Severity.ERROR else "提醒"
    return severity.value


def total(subjects: Sequence[Subject], lang: Lang) -> str:
    """Return how many files there were, and how many findings."""
    errors, warnings = counted(subjects)
    files = len(subjects)
    if lang == "zh":
        said = f"{errors} 个错误，{warnings} 个提醒" if errors or warnings else "没有发现问题"
        return f"检查了 {files} 个文件：{said}。"
    said = f"{_many(errors, 'error')}, {_many(warnings, 'warning')}"
    return f"{_many(files, 'file')} checked: {said if errors or warnings else 'nothing found'}."


def _where(place: Place, look: Look) -> str:
    return look.paint(f"{place.file}:{place.line}:{place.column}", _BOLD)


def _colon(lang: Lang) -> str:
    return "：" if lang == "zh" else ": "


def _frame(subject: Subject, place: Place, colour: str, look: Look) -> Iterator[str]:
    found = frame(subject, place, look.columns - _MARGIN)
    if found is not None:
        number, blank = f"{found.number:>5} | ", f"{'':>5} | "
        yield f"{look.paint(number, _DIM)}{found.shown}"
        yield f"{look.paint(blank, _DIM)}{' ' * found.before}{look.paint('^', colour)}"


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
