"""Findings for people and machines: one reporter a form, chosen from a dict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module

from pledgebook.report import json, text
from pledgebook.report import waivers as _waivers
from pledgebook.report.subject import Subject, counted
from pledgebook.report.text import Look, lines
from pledgebook.wording.messages import Lang

Reporter = Callable[[Sequence[Subject], Lang], Iterator[str]]


def _later(name: str) -> Reporter:
    """Return the reporter in a module that is loaded when it is asked for.

    Who only looks at findings does not wait for what writes XML and explains rules.
    """

    def reporter(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
        found: Reporter = import_module(f"pledgebook.report.{name}").lines
        return found(subjects, lang)

    return reporter


FORMATS: Mapping[str, Reporter] = {
    "text": text.lines,
    "line": text.short,
    "json": json.lines,
    **{name: _later(name) for name in ("sarif", "github", "gitlab", "junit", "markdown")},
}
FILES = (*FORMATS, "xlsx")
"""The forms of a report in a file; a workbook is for no terminal."""


def content(form: str, subjects: Sequence[Subject], lang: Lang) -> bytes:
    """Return a report in one of `FILES`, in UTF-8 where it is text."""
    if form == "xlsx":
        from pledgebook.report import review  # noqa: PLC0415 - its library is heavy

        return review.render(subjects, lang)
    return "".join(f"{line}\n" for line in FORMATS[form](subjects, lang)).encode()


waived = _waivers.lines

__all__ = [
    "FILES",
    "FORMATS",
    "Look",
    "Reporter",
    "Subject",
    "content",
    "counted",
    "lines",
    "waived",
]
