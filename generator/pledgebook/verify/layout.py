"""How a file is put together: the letter as it was made, what was added, and nothing else."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.findings import Finding
from pledgebook.pdf.across import across_of
from pledgebook.pdf.reading import opened
from pledgebook.verify.verdict import error

_END = b"%%EOF"
# What signing itself writes anew (ISO 32000-2, 14.3).
_RENEWED = {"/ModDate", "/Producer"}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_RESOURCE = f"{_RDF}resource"
_SYNTAX = {
    _RESOURCE, f"{_RDF}about", f"{_RDF}parseType", "{adobe:ns:meta/}xmptk",
    "{http://www.w3.org/XML/1998/namespace}lang",
}  # fmt: skip
_RENEWED_XMP = ("ModifyDate", "MetadataDate", "Producer")


def revision(pdf: bytes, reader: PdfFileReader, number: int) -> bytes:
    """Return the file with its first ``number`` updates; with 0, the letter as it was made."""
    begins = reader.xrefs.get_startxref_for_revision(number)
    mark = pdf.index(_END, begins) + len(_END)
    return pdf[: mark + (pdf[mark : mark + 1] == b"\n")]


def judge(pdf: bytes, reader: PdfFileReader) -> Iterator[Finding]:
    """Yield what is wrong with the file as a whole, of which no signature speaks."""
    mark = pdf.rindex(_END) + len(_END)
    if pdf[mark:].strip(b"\r\n"):
        yield error("trailing", count=len(pdf) - mark)
    signed = sorted(one.signed_revision for one in reader.embedded_signatures)
    if signed and reader.xrefs.total_revisions == 1:
        yield error("rewritten")
    elif signed and signed[0] != 1 + (across_of(pdf) is not None):
        yield error("before-signing")
    elif not signed and reader.xrefs.total_revisions > 1 + (across_of(pdf) is not None):
        yield error("added-unsigned")
    first = opened(revision(pdf, reader, 0))
    changed = _changed(_properties(first), _properties(reader))
    if changed:
        yield error("properties", keys="、".join(key.lstrip("/") for key in changed))
    if _metadata(first) != _metadata(reader):
        yield error("metadata")


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    return sorted(key for key in {*before, *after} if before.get(key) != after.get(key))


def _properties(reader: PdfFileReader) -> dict[str, str]:
    """Return title and other properties, but for those that signing renews."""
    found = reader.trailer["/Info"]
    return {str(key): str(found[key]) for key in found if key not in _RENEWED}


def _metadata(reader: PdfFileReader) -> list[tuple[str, str]]:
    """Return the statements of the XMP packet (ISO 16684-1), but for those that signing renews.

    A property may be written as an element or as an attribute; pyHanko changes one to the other.
    """
    packet = reader.root["/Metadata"].data
    if b"<!" in packet:
        raise ValueError("metadata with a document type")
    said = []
    for each in ET.fromstring(packet).iter():  # noqa: S314 (no document type, so no entities)
        said.append((each.tag, (each.text or "").strip() or each.get(_RESOURCE, "")))
        said += [(name, value) for name, value in each.attrib.items() if name not in _SYNTAX]
    return sorted((name, text) for name, text in said if text and not name.endswith(_RENEWED_XMP))
