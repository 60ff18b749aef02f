"""Whether a letter is, but for its signatures, what it was when it was made.

The whole of it, as each signatory signed it and as it is now, is compared with the letter as it was
made (or with the seal over its edges): pages, notes, fields, attachments, structure, whatever the
catalogue leads to. Only what signing has to add may be there beside, and it stays as it was signed.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.findings import Finding
from pledgebook.model.signing import TIMESTAMP, Role
from pledgebook.pdf.across import across_of
from pledgebook.pdf.reading import opened
from pledgebook.verify.differences import Area, Difference, areas, reachable
from pledgebook.verify.frame import revision
from pledgebook.verify.verdict import error

_FIELDS = {TIMESTAMP, *(role.value for role in Role)}
_VERSIONS = {"/1.7", "/2.0"}
_EXTENSIONS = {"/ESIC", "/ADBE", "/ISO_"}
_SIGNED = 3  # signatures exist, and the file is only to be appended to
# What signing writes anew (ISO 32000-2, 14.3).
_RENEWED = {"/ModDate", "/Producer"}
_RENEWED_XMP = {
    "{http://ns.adobe.com/xap/1.0/}ModifyDate",
    "{http://ns.adobe.com/xap/1.0/}MetadataDate",
    "{http://ns.adobe.com/pdf/1.3/}Producer",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_RESOURCE = f"{_RDF}resource"
_SYNTAX = {
    _RESOURCE, f"{_RDF}about", f"{_RDF}parseType", "{adobe:ns:meta/}xmptk",
    "{http://www.w3.org/XML/1998/namespace}lang",
}  # fmt: skip
_LONGEST = 256_000  # bytes of metadata


def judge(pdf: bytes, reader: PdfFileReader) -> Iterator[Finding]:
    """Yield what was added or altered beyond signatures, and what is wrong with these as objects.

    The frame of the file is sound.
    """
    base = 0 if across_of(pdf) is None else 1
    last = reader.xrefs.total_revisions - 1
    signed = sorted({one.signed_revision for one in reader.embedded_signatures})
    if signed and last == 0:
        yield error("rewritten")
        return
    if signed[:1] != [base + 1][: len(signed)]:
        yield error("before-signing")
    if not signed and last > base:
        yield error("added-unsigned")
    before = opened(revision(pdf, reader, base))
    states = {number: opened(revision(pdf, reader, number)) for number in signed if number < last}
    states[last] = reader
    for number, state in states.items():
        rule = "changed-while" if number in signed else "changed-after"
        found = _beyond(before, state)
        if not found and number in signed:
            rule, found = "changed-after", _beyond(state, reader)
        yield from (error(rule, area=one.kind, which=one.which) for one in found)
        if found:
            return
    others = [number for number in range(base + 1, last + 1) if number not in signed]
    if not all(_holds_evidence(reader, number) for number in others):
        yield error("stray")
    yield from _of_file(before, reader)


def _holds_evidence(reader: PdfFileReader, number: int) -> bool:
    """Say whether an update adds what signatures are verified by, and no more."""
    xrefs = reader.xrefs
    section = xrefs.get_startxref_for_revision(number)
    written = {
        one.idnum
        for one in xrefs.explicit_refs_in_revision(number)
        if xrefs.get_historical_ref(one, number) != section
    }
    evidence = reachable(reader.root.raw_get("/DSS")) if "/DSS" in reader.root else set()
    metadata = {reader.root.raw_get("/Metadata").idnum, reader.trailer.raw_get("/Info").idnum}
    return bool(written & evidence) and written <= evidence | metadata | {reader.root_ref.idnum}


def _beyond(before: PdfFileReader, after: PdfFileReader) -> tuple[Area, ...]:
    """Return in which parts ``after`` is more than ``before`` and signatures that came since."""
    since = range(before.xrefs.total_revisions, after.xrefs.total_revisions)
    written = {
        one.idnum for number in since for one in after.xrefs.explicit_refs_in_revision(number)
    }
    own = {before.root_ref.idnum, before.trailer.raw_get("/Info").idnum}
    there = {number for number in written if number < int(before.trailer["/Size"])} - own
    allowed = partial(_belongs_to_signing, before, after)
    return areas(before.root, after.root, allowed, there)


def _belongs_to_signing(before: PdfFileReader, after: PdfFileReader, at: Difference) -> bool:
    root, head = after.root, at.path[0] if at.path else ""
    if at.field:
        return _is_of_signature(_field(before, at.field), _field(after, at.field), at)
    if at.path == ("/AcroForm", "/SigFlags"):
        return bool(root["/AcroForm"]["/SigFlags"] == _SIGNED)
    if head in ("/DSS", "/Metadata"):  # the metadata are compared as what they say
        return True
    if at.path == ("/Version",):
        return root["/Version"] in _VERSIONS
    if head == "/Extensions":
        return set(root["/Extensions"]) <= _EXTENSIONS
    return at.path == ("/Perms",) and set(root["/Perms"]) == {"/DocMDP"}


def _is_of_signature(before: Any, after: Any, at: Difference) -> bool:
    """Say whether a field differs only by being signed: its value, and what it shows then."""
    if at.field not in _FIELDS or before is None or after is None:
        return False
    if "/V" in before or "/V" not in after or at.within[:1] not in (("/V",), ("/AP",)):
        return False
    return set(after.get("/AP", {"/N": None})) == {"/N"}


def _field(reader: PdfFileReader, name: str) -> Any:
    """Return the field called ``name``; None where there is not just one."""
    fields = reader.root["/AcroForm"]["/Fields"]
    found = [fields[place] for place in range(len(fields))]
    named = [one for one in found if one.get("/T") == name]
    return named[0] if len(named) == 1 else None


def _of_file(before: PdfFileReader, after: PdfFileReader) -> Iterator[Finding]:
    """Compare what stands beside the pages: title and other properties, twice in each file."""
    one, other = _properties(before), _properties(after)
    changed = sorted(key for key in {*one, *other} if one.get(key) != other.get(key))
    if changed:
        yield error("properties", keys="、".join(key.lstrip("/") for key in changed))
    if _metadata(before) != _metadata(after):
        yield error("metadata")


def _properties(reader: PdfFileReader) -> Mapping[str, str]:
    found = reader.trailer["/Info"]
    return {str(key): str(found[key]) for key in found if key not in _RENEWED}


def _metadata(reader: PdfFileReader) -> list[tuple[str, str]]:
    """Return the statements of the XMP packet (ISO 16684-1), but for those that signing renews.

    A property may be written as an element or as an attribute; pyHanko changes one to the other.
    """
    packet = reader.root["/Metadata"].data
    if len(packet) > _LONGEST or b"<!" in packet or b"\0" in packet:
        raise ValueError("metadata that are too long, or with a document type")
    root = ET.fromstring(packet)  # noqa: S314 (no document type, so no entities)
    said = _statements(root, "")
    return sorted((name, text) for name, text in said if text and name not in _RENEWED_XMP)


def _statements(element: Any, within: str) -> Iterator[tuple[str, str]]:
    """Yield property and text; a list's items belong to the property that the list is of."""
    name = within if element.tag.startswith(_RDF) else element.tag
    yield name, (element.text or "").strip() or element.get(_RESOURCE, "")
    for attribute, value in element.attrib.items():
        if attribute not in _SYNTAX:
            yield attribute, value
    for child in element:
        yield from _statements(child, name)
