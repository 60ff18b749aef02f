"""The letter: from its words to HTML, and with a typesetter to a PDF.

``html`` is pure. The typesetter stands above this package (`pledgebook.executor`) and is handed in.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from markupsafe import Markup

from pledgebook.findings import Finding
from pledgebook.outputs.environment import environment
from pledgebook.outputs.letter.form import Form, Mark
from pledgebook.outputs.letter.parts import chapters
from pledgebook.outputs.pictures.lines import balanced
from pledgebook.outputs.printable import Printable
from pledgebook.wording.prose import LetterText

_LONG_TITLE, _LINE = 22.0, 444.0  # points: the size of a long title, and its longest line

__all__ = ["Form", "Mark", "Typesetter", "html"]


class Typesetter(Protocol):
    """Whoever turns a letter into PDF bytes, or says what stands in the way."""

    def pdf(self, letter: Printable) -> tuple[bytes | None, tuple[Finding, ...]]:
        """Return the PDF, or None and the reasons."""


def html(letter: LetterText, *, form: Form, reference: str = "", mark: Mark | None = None) -> str:
    """Return ``letter`` as one HTML page that needs nothing else; ``reference`` is its id."""
    template = environment().get_template("letter/letter.html.j2")
    return template.render(
        letter=letter,
        title=balanced(letter.title, _LONG_TITLE, _LINE),
        chapters=chapters(letter),
        style=_style(),
        form=form.value,
        mark=mark,
        reference=reference,
    )


@lru_cache(maxsize=1)
def _style() -> Markup:
    """Return the style sheet as it lies in the shipped folder; it is ours and is not escaped."""
    loader = environment().loader
    assert loader is not None  # noqa: S101 (the environment is made with one)
    return Markup(loader.get_source(environment(), "letter/letter.css")[0])  # noqa: S704
