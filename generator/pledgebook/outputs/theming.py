"""What is wrong with the templates of a theme, said of their own files and lines."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from pledgebook.book.files import shown
from pledgebook.book.theme import Replacement, Theme
from pledgebook.findings import Finding
from pledgebook.outputs.environment import SHIPPED, environment, folder
from pledgebook.source import Span

OWN = "own-"
"""How the name of a template begins that stands in for none, and is there to be included."""

FAULTS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What filling a template of a stranger may raise."""

_RULES = (
    (TemplateNotFound, "missing"),
    (TemplateSyntaxError, "syntax"),
    (SecurityError, "forbidden"),
    (UndefinedError, "undefined"),
    (Exception, "failed"),
)
_LONGEST = 200  # characters of a reason


class ThemeRefused(Exception):
    """A page cannot be made with the templates of a theme; ``finding`` is one of ``theme/...``."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)  # all that it is made of, so that it can be pickled
        self.finding = finding


def check(theme: Theme) -> tuple[Finding, ...]:
    """Return what is wrong in templates before they are filled: their names and how they read."""
    return tuple(finding for one in theme.templates for finding in _check(one, theme))


def fault(error: Exception, theme: Theme) -> Finding:
    """Say where filling a template of ``theme`` failed, and why.

    The line is that of the last template of the theme on the way there; where only shipped ones
    are, such as for a macro that a template no longer has, it is theirs.
    """
    rule = next(rule for kind, rule in _RULES if isinstance(error, kind))
    if isinstance(error, TemplateSyntaxError):
        path, line = error.filename or error.name or "", error.lineno
    else:
        path, line = _place(error.__traceback__, theme)
    return _finding(rule, path, line, _reason(error))


def _check(template: Replacement, theme: Theme) -> Iterator[Finding]:
    name = template.name.rpartition("/")[2]
    known = sorted(path.name for path in (folder() / "site").glob("*.j2"))
    if name not in known and not name.startswith(OWN):
        args = {"path": template.file, "known": "、".join(known)}
        yield Finding(rule="theme/unknown-template", at=Span(1, 1), args=args)
    try:
        environment(theme).get_template(template.name)
    except FAULTS as error:
        yield fault(error, theme)


def _place(trace: TracebackType | None, theme: Theme) -> tuple[str, int]:
    """Return the file and line of the template where an error arose."""
    own = {one.file for one in theme.templates}
    base = f"{folder()}/"
    frames = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(trace)]
    ours = [
        (f"{SHIPPED}/{name.removeprefix(base)}", line)
        for name, line in frames
        if name.startswith(base)
    ]
    return next((one for one in reversed(frames) if one[0] in own), [("", 1), *ours][-1])


def _reason(error: Exception) -> str:
    """Return what the template engine says of an error: its words are English."""
    said = error.message if isinstance(error, TemplateError) else str(error)
    return shown(said or type(error).__name__)[:_LONGEST]


def _finding(rule: str, path: str, line: int, reason: str) -> Finding:
    args = {"path": path, "reason": reason}
    return Finding(rule=f"theme/{rule}", at=Span(max(1, line), 1), args=args)
