"""Words as WordprocessingML: every letter as it is, whatever it means to XML or to a template."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from pledgebook.outputs.word.piece import BREAK, Look, Span

OWN = "urn:pledgebook:word"
"""The namespace of marks that tell where a run comes from; none is left in a finished letter."""

MARK = f"{{{OWN}}}mark"

_SPACE = re.compile(r"[ \t\r\n\f]+")
# What XML 1.0 cannot hold (2.2), not even escaped.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
_NOT_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_PICTURES = 0x2400  # from here on, Unicode has a picture of each control character
_STYLES: tuple[tuple[Look, str, str], ...] = (
    ("code", "HTML Code", ""),
    ("strong", "Strong", "<w:b/><w:bCs/>"),
    ("em", "Emphasis", "<w:i/><w:iCs/>"),
)


def literal(text: str) -> Markup:
    """Return ``text`` as XML that says it letter by letter; white space is one space, as in HTML.

    Braces are character references, because docxtpl reads some of them in what was filled in. A
    control character is shown by its picture: XML cannot hold it.
    """
    shown = _CONTROL.sub(lambda found: chr(_PICTURES + ord(found[0])), _SPACE.sub(" ", text))
    safe = str(escape(_NOT_XML.sub("\ufffd", shown)))
    return Markup(safe.replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 - escaped


def run(span: Span, mark: str = "", *, chinese: bool) -> Markup:
    """Return a run; ``mark`` leads to what is done with the place where it comes to stand.

    In a Chinese letter a hint says that quotes and dashes are set in the Chinese font. The look is
    a character style by name, a second one is direct; `styling` knows the styles' ids.
    """
    looks = [(style, direct) for look, style, direct in _STYLES if look in span.looks]
    style = Markup('<w:rStyle w:val="{}"/>').format(looks[0][0]) if looks else Markup("")
    hint = Markup('<w:rFonts w:hint="eastAsia"/>') if chinese else Markup("")
    direct = Markup("").join(Markup(more) for _, more in looks[1:])  # noqa: S704 - from above
    lines = Markup("<w:br/>").join(map(_line, span.text.split(BREAK)))
    return Markup('<w:r xmlns:own="{}" own:mark="{}"><w:rPr>{}</w:rPr>{}</w:r>').format(
        OWN, mark, style + hint + direct, lines
    )


def _line(text: str) -> Markup:
    words = Markup('<w:t xml:space="preserve">{}</w:t>').format(literal(text))
    return words if text else Markup("")
