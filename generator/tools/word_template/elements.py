"""WordprocessingML as text: elements, paragraphs, runs and fields (ISO/IEC 29500-1, clause 17)."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def e(name: str, /, *children: str, **attributes: str | int) -> str:
    """Return an element of the namespace ``w``, its attributes in the order given."""
    said = "".join(
        f" w:{key.rstrip('_')}={quoteattr(str(value))}" for key, value in attributes.items()
    )
    inside = "".join(children)
    return f"<w:{name}{said}>{inside}</w:{name}>" if inside else f"<w:{name}{said}/>"


def part(name: str, *children: str) -> str:
    """Return a whole part with ``name`` as its root."""
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return f"{DECLARATION}<w:{name}{spaces}>{''.join(children)}</w:{name}>"


def text(words: str, *properties: str) -> str:
    """Return a run; the hint lets Chinese quotes be set in the Chinese font."""
    said = f'<w:t xml:space="preserve">{escape(words)}</w:t>'
    return e("r", e("rPr", e("rFonts", hint="eastAsia"), *properties), said)


def field(instruction: str, shown: str) -> str:
    """Return a simple field, and what is shown until it is reckoned."""
    return e("fldSimple", text(shown), instr=f" {instruction} ")


def paragraph(style: str, *runs: str, properties: str = "") -> str:
    """Return a paragraph; ``properties`` follow its style, in the order of the standard."""
    return e("p", e("pPr", e("pStyle", val=style), properties), *runs)


def tag(words: str) -> str:
    """Return a paragraph that is no more than a tag of the template; it vanishes with it."""
    return paragraph("TemplateTag", text("{%p " + words + " %}"))
