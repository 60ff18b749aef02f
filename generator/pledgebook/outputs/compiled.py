"""Shipped templates, compiled once: what Jinja makes of them lies where Python keeps its own code.

That is a ``__pycache__`` folder beside them, by Python's rules: who may write there could change
the program itself, and where nobody may, templates are compiled anew by each process.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, MutableMapping
from importlib.machinery import SourceFileLoader
from os import PathLike
from types import CodeType
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemLoader, Template


class CompiledLoader(FileSystemLoader):
    """Loads the templates of a folder for one environment, the only one that loads them so."""

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template; raises `jinja2.TemplateNotFound`, `jinja2.TemplateSyntaxError`."""
        _, file, uptodate = self.get_source(environment, name)
        code = _Code(environment, name, file).get_code(name)
        assert code is not None  # noqa: S101 - there is a source
        return environment.template_class.from_code(environment, code, globals or {}, uptodate)


class _Code(SourceFileLoader):
    """The code of one template, to Python's machinery as if it were that of a module."""

    def __init__(self, environment: Environment, name: str, file: str) -> None:
        super().__init__(name, file)
        self._environment = environment

    def path_stats(self, path: str) -> Mapping[str, Any]:
        """Return what compiled code has to agree with: the template, Jinja, and how it is asked."""
        found, one = super().path_stats(path), self._environment
        asked = (one.autoescape, one.trim_blocks, one.lstrip_blocks, one.keep_trailing_newline)
        made_of = (found["mtime"], jinja2.__version__, asked)
        return {**found, "mtime": zlib.crc32(repr(made_of).encode())}

    def source_to_code(  # type: ignore[override]
        self, data: bytes, path: str | PathLike[str], *, _optimization: int = -1
    ) -> CodeType:
        """Return what Jinja makes of a template."""
        return self._environment.compile(data.decode("utf-8"), self.name, str(path))
