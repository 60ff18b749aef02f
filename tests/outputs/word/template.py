"""A writer's own template: the shipped one, changed as a writer, or Word, would change it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "templates" / "word"
SHIPPED = (FOLDER / "letter.zh.docx").read_bytes()
BODY, STYLES = "word/document.xml", "word/styles.xml"


def packed(parts: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def parts(template: bytes = SHIPPED) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(part: str, old: str, new: str) -> bytes:
    """Return the shipped template with ``old`` replaced throughout one part."""
    held = parts()
    text = held[part].decode()
    assert old in text
    return packed(held | {part: text.replace(old, new).encode()})


def as_word_saves_it() -> bytes:
    """Return the template with style ids of Word's own making, and tags cut into several runs."""
    held = {name: content.decode() for name, content in parts().items()}
    ids = re.findall(r'w:styleId="([A-Za-z0-9]+)"', held[STYLES])
    own = {id_: f"a{number}" for number, id_ in enumerate(ids)}
    use = r'(w:styleId="|<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([A-Za-z0-9]+)'
    held = {
        name: re.sub(use, lambda found: found[1] + own[found[2]], text)
        for name, text in held.items()
    }
    run = '<w:r w:rsidR="00A1"><w:t xml:space="preserve">'
    cut = f'</w:t></w:r><w:proofErr w:type="spellStart"/>{run}'
    held[BODY] = re.sub(
        r"(\{[{%])(r |p |tr |tc )?",
        lambda tag: f"{tag[1][0]}{cut}{tag[1][1]}{tag[2] or ''}{cut}",
        held[BODY],
    )
    return packed({name: text.encode() for name, text in held.items()})
