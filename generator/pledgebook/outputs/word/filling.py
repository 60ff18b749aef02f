"""A template filled with a letter by docxtpl: what is filled in is data, a template is not trusted.

A template may be a writer's own. It can name what it is given and nothing else, and is as a whole
no larger than a template can be.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any, cast

from docx.document import Document
from docxtpl.template import DocxTemplate
from jinja2 import Environment, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from pledgebook.outputs.word import contents
from pledgebook.outputs.word.styling import W

LARGEST = 20_000_000  # bytes
_UNPACKED = 100_000_000


class TooLarge(ValueError):
    """A template is larger than any that is one."""


class NoRun(ValueError):
    """A tag puts runs into the words of a run: ``{{ … }}`` where ``{{r … }}`` is meant."""


class WordTemplate(DocxTemplate):
    """docxtpl, but that nothing is filled in twice, and words cut off are an error."""

    @property
    def document(self) -> Document:
        """The document itself: as it was opened, and then as it is filled."""
        return cast("Document", self.docx)

    def fix_tables(self, xml: str) -> Any:
        """Read what was filled in; docxtpl alone would mend what is no XML, and lose words."""
        whole = etree.fromstring(xml)
        if any(len(words) for words in whole.iter(f"{W}t")):
            raise NoRun
        return super().fix_tables(xml)  # type: ignore[no-untyped-call]

    def render_properties(
        self, context: dict[str, Any], jinja_env: Environment | None = None
    ) -> None:
        """Leave the properties alone: they are no XML, and are written anew."""

    def render_footnotes(
        self, context: dict[str, Any], jinja_env: Environment | None = None
    ) -> None:
        """Leave footnotes alone: docxtpl fills them once a section, the second time from data."""


def opened(template: bytes) -> WordTemplate:
    """Open a template; raises whatever reading a broken file raises, `TooLarge` before that."""
    _weigh(template)
    made = WordTemplate(io.BytesIO(template))
    made.init_docx()
    return made


def _weigh(template: bytes) -> None:
    if len(template) > LARGEST:
        raise TooLarge
    with zipfile.ZipFile(io.BytesIO(template)) as packed:
        if sum(one.file_size for one in packed.infolist()) > _UNPACKED:
            raise TooLarge


def fill(template: WordTemplate, context: Mapping[str, object]) -> Document:
    """Fill an open template; raises `jinja2.TemplateError` and whatever its tags raise."""
    contents.clear(template.document.element.body)
    template.render(dict(context), _environment())
    return template.document


class _Closed(ImmutableSandboxedEnvironment):
    """What a template can do: name what it is given, choose, and repeat; nothing that grows."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, _: Context, operator: str, *_operands: Any) -> Any:
        """Refuse to multiply."""
        raise SecurityError(operator)


def _environment() -> Environment:
    made = _Closed(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    made.filters.clear()
    return made
