"""Shipped templates, compiled once: what Jinja makes of them lies where Python keeps its own code.

That is a ``__pycache__`` folder beside them, by Python's rules: who may write there could change
the program itself, and where nobody may, templates are compiled anew by each process.

Python believes what it finds there, and goes by times. Here a seal says what the code was made of
and that it is whole: what a full disk cut off, or what is of another template, is made again.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from hashlib import sha256
from importlib.machinery import SourceFileLoader
from os import PathLike
from types import CodeType
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemLoader, Template

_SEAL = sha256().digest_size


class CompiledLoader(FileSystemLoader):
    """Loads the templates of a folder for one environment, the only one that loads them so."""

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template; raises `jinja2.TemplateNotFound`, `jinja2.TemplateSyntaxError`."""
        text, file, uptodate = self.get_source(environment, name)
        code = _Code(environment, name, file, text).get_code(name)
        assert code is not None  # noqa: S101 - there is a source
        return environment.template_class.from_code(environment, code, globals or {}, uptodate)


class _Code(SourceFileLoader):
    """The code of one template, to Python's machinery as if it were that of a module.

    ``text`` is what stands in ``file``: what is compiled is what was read, whoever writes there.
    """

    def __init__(self, environment: Environment, name: str, file: str, text: str) -> None:
        super().__init__(name, file)
        self._environment = environment
        self._text = text.encode("utf-8")

    def path_stats(self, path: str) -> Mapping[str, Any]:
        """Return what tells Python that there is a template: times say nothing, the seal does."""
        del path
        return {"mtime": 0, "size": len(self._text)}

    def get_data(self, path: str) -> bytes:
        """Return a template, or kept code; an OSError, so that it is made, for what is another."""
        if path == self.path:
            return self._text
        content = super().get_data(path)
        code, seal = content[:-_SEAL], content[-_SEAL:]
        if seal != self._seal(code):
            raise OSError(path)
        return code

    def set_data(self, path: str, data: bytes, *, _mode: int = 0o666) -> None:  # type: ignore[override]
        """Keep code with its seal, where that is possible."""
        super().set_data(path, data + self._seal(data), _mode=_mode)

    def _seal(self, code: bytes) -> bytes:
        """Return a digest of code and of what it is made of: the template, Jinja, how it reads."""
        one = self._environment
        asked = (one.autoescape, one.trim_blocks, one.lstrip_blocks, one.keep_trailing_newline)
        made_of = repr((jinja2.__version__, asked, self._text)).encode()
        return sha256(sha256(made_of).digest() + code).digest()

    def source_to_code(  # type: ignore[override]
        self, data: bytes, path: str | PathLike[str], *, _optimization: int = -1
    ) -> CodeType:
        """Return what Jinja makes of a template."""
        return self._environment.compile(data.decode("utf-8"), self.name, str(path))
