"""A template filled with a letter by docxtpl: what is filled in is data, a template is not trusted.

A template may be a writer's own. It is no larger than a template can be, and its tags do no more
than `tags` lets them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any, cast

from docx.document import Document
from docxtpl.template import DocxTemplate
from jinja2 import Environment
from lxml import etree

from pledgebook.outputs.word import contents
from pledgebook.outputs.word.styling import W
from pledgebook.outputs.word.tags import Tags

LARGEST = 20_000_000  # bytes
_UNPACKED, _UNPACKED_XML = 60_000_000, 5_000_000
_HEAVY = ("word/media/", "word/fonts/")  # what is not read as XML


class TooLarge(ValueError):
    """A template is larger than any that is one."""


class NoRun(ValueError):
    """A tag puts runs into the words of a run: ``{{ … }}`` where ``{{r … }}`` is meant."""


class WordTemplate(DocxTemplate):
    """docxtpl, but that words cut off are an error, and properties are left alone."""

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
        parts = packed.infolist()
    written = sum(one.file_size for one in parts if not one.filename.startswith(_HEAVY))
    if sum(one.file_size for one in parts) > _UNPACKED or written > _UNPACKED_XML:
        raise TooLarge


def fill(template: WordTemplate, context: Mapping[str, object]) -> Document:
    """Fill an open template; raises `jinja2.TemplateError` and whatever its tags raise."""
    contents.clear(template.document.element.body)
    template.render(dict(context), Tags())
    return template.document
