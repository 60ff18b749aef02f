"""Findings for people and machines: one reporter a form, chosen from a dict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from pledgebook.report import github, gitlab, json, markdown, sarif, text
from pledgebook.report.subject import Subject, counted
from pledgebook.report.text import Look, lines
from pledgebook.wording.messages import Lang

Reporter = Callable[[Sequence[Subject], Lang], Iterator[str]]


def _junit(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    from pledgebook.report import junit  # noqa: PLC0415 - its library costs every check time

    return junit.lines(subjects, lang)


def _review(subjects: Sequence[Subject], lang: Lang) -> bytes:
    """Return the workbook in which people go through findings."""
    from pledgebook.report import review  # noqa: PLC0415 - heavy

    return review.render(subjects, lang)


FORMATS: Mapping[str, Reporter] = {
    "text": text.lines,
    "line": text.short,
    "json": json.lines,
    "sarif": sarif.lines,
    "github": github.lines,
    "gitlab": gitlab.lines,
    "junit": _junit,
    "markdown": markdown.lines,
}
FILES = (*FORMATS, "xlsx")
"""The forms of a report in a file; a workbook is for no terminal."""


def content(form: str, subjects: Sequence[Subject], lang: Lang) -> bytes:
    """Return a report in one of `FILES`, in UTF-8 where it is text."""
    if form == "xlsx":
        return _review(subjects, lang)
    return "".join(f"{line}\n" for line in FORMATS[form](subjects, lang)).encode()


__all__ = ["FILES", "FORMATS", "Look", "Reporter", "Subject", "content", "counted", "lines"]
