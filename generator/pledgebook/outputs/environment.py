"""The template environments: that of letter and site, and one for each theme of a book.

Content is data: templates come from the shipped folder or a book's theme, never from a string, and
whatever is put into them is escaped. A name that a template does not know is an error, never a
blank.

The templates of a theme come from whoever wrote the book. They run in a sandbox: they read what
they are given, and neither change it nor reach what lies behind it.
"""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from functools import lru_cache
from importlib.resources import as_file
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
)
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from pledgebook import resources
from pledgebook.book.theme import Theme
from pledgebook.outputs.compiled import CompiledLoader

SHIPPED = "shipped"
"""What a theme puts before a name to get the template that it stands in for."""

_THEMES = 4
_LONGEST = 100_000  # characters or items that a template may make by multiplying


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox of Jinja, in which a short template cannot ask for endless memory either."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply what stays small; refuse powers, which templates have no use for."""
        if operator == "**":
            raise SecurityError("**")
        for many, times in ((left, right), (right, left)):
            if isinstance(times, int) and hasattr(many, "__len__") and times * len(many) > _LONGEST:
                raise SecurityError("*")
        return super().call_binop(context, operator, left, right)


def environment(theme: Theme | None = None) -> Environment:
    """Return the environment of all templates, of a theme's before the shipped ones.

    A template of a theme finds the one that it stands in for as ``shipped/site/...``.
    """
    return _plain() if theme is None else _themed(theme)


@lru_cache(maxsize=1)
def folder() -> Path:
    """Return the folder of the shipped templates; it stays unpacked until the program ends."""
    held = ExitStack()
    atexit.register(held.close)
    return held.enter_context(as_file(resources.folder("templates")))


@lru_cache(maxsize=1)
def _plain() -> Environment:
    return _environment(Environment, CompiledLoader(folder(), encoding="utf-8"))


@lru_cache(maxsize=_THEMES)
def _themed(theme: Theme) -> Environment:
    own = {one.name: one for one in theme.templates}

    def load(name: str) -> tuple[str, str, None] | None:
        return (own[name].text, own[name].file, None) if name in own else None

    shipped = FileSystemLoader(folder(), encoding="utf-8")
    loaders = (FunctionLoader(load), shipped, PrefixLoader({SHIPPED: shipped}))
    return _environment(_Sandbox, ChoiceLoader(loaders))


def _environment(kind: type[Environment], loader: BaseLoader) -> Environment:
    return kind(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
