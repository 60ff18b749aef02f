"""From WeasyPrint's PDF to an archival and accessible one: PDF/A-3a and PDF/UA-1 in one file.

WeasyPrint writes one of the two. What is added here: the mark of PDF/UA with its extension schema
(ISO 19005-3, 6.6.2.3; ISO 14289-1, 5), attachments listed once and with their own types, and forms
as a verifier of signatures reads them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from pydyf import Array, Dictionary
from weasyprint import Attachment as Attached

from pledgebook.outputs.printable import Attachment

VARIANT = "pdf/a-3a"

_TYPES = {"yaml": "/application#2fyaml", "json": "/application#2fjson"}
_EM = 1000
_END_OF_RDF = b"</rdf:RDF>"
_ACCESSIBLE = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def attached(attachments: Sequence[Attachment], day: dt.datetime) -> list[Any]:
    """Return the files to carry inside as WeasyPrint takes them, all of one ``day``."""
    return [
        Attached(
            file_obj=BytesIO(one.content),
            name=one.name,
            description=one.description,
            relationship=one.relationship,
            created=day,
            modified=day,
        )
        for one in attachments
    ]


def finish(pdf: Any) -> None:
    """Make ``pdf`` (pydyf) what both standards ask for."""
    _mark(pdf)
    _list_files_once(pdf)
    for one in _each(pdf, "Type", "/Annot"):
        one["Rect"] = _rounded(one["Rect"])
    places = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", ())
    for place in (*places[1::2], *(one["Dest"] for one in pdf.objects if _is_outline(one))):
        place[:] = _rounded(place)
    for font in _each(pdf, "Subtype", "/CIDFontType2"):
        _leave_out_full_widths(font)
    for form in _each(pdf, "S", "/Form"):
        if len(form["K"]) == 1:  # pyHanko looks for the widget itself, not for a list of one
            form["K"] = form["K"][0]


def number(reference: bytes | str) -> int:
    """Return the number of the object that ``reference`` (``12 0 R``) is to."""
    return int(reference.split()[0])


def _mark(pdf: Any) -> None:
    """Say PDF/UA-1 in the metadata, uncompressed: tools without a PDF reader search for it."""
    metadata = pdf.objects[number(pdf.catalog["Metadata"])]
    packet = b"".join(metadata.stream)
    head, _, tail = packet.rpartition(_END_OF_RDF)
    metadata.stream = [head + _ACCESSIBLE + _END_OF_RDF + tail]
    metadata.compress = False


def _list_files_once(pdf: Any) -> None:
    """WeasyPrint lists each file twice, and asks the system what type of file it is."""
    files = pdf.catalog.get("AF")
    if files is None:
        return
    pdf.catalog["AF"] = Array(dict.fromkeys(files))
    for each in pdf.catalog["AF"]:
        file = pdf.objects[number(each)]
        ending = str(file["UF"].string).rpartition(".")[2]
        pdf.objects[number(file["EF"]["F"])].extra["Subtype"] = _TYPES[ending]


def _rounded(array: Any) -> Any:
    """Return ``array`` with its numbers to a hundredth of a point; six decimals say no more."""
    return Array(round(one, 2) if isinstance(one, float) else one for one in array)


def _is_outline(one: Any) -> bool:
    return isinstance(one, Dictionary) and "Title" in one and "Dest" in one


def _leave_out_full_widths(font: Any) -> None:
    """Say the width of Chinese characters once for all (ISO 32000-1, 9.7.4.3)."""
    font["DW"], widths = _EM, Array()
    for first, run in zip(font["W"][::2], font["W"][1::2], strict=True):
        for glyph, width in enumerate(run, first):
            if width == _EM:
                continue
            if widths and widths[-2] + len(widths[-1]) == glyph:
                widths[-1].append(width)
            else:
                widths += [glyph, Array([width])]
    font["W"] = widths


def _each(pdf: Any, key: str, value: str) -> Iterator[Any]:
    for each in pdf.objects:
        if isinstance(each, Dictionary) and each.get(key) == value:
            yield each
