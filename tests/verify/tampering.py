"""Every way in which somebody may lay hands on a signed letter: bytes in, bytes out."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pypdf import PdfReader, PdfWriter

Edit = Callable[[IncrementalPdfFileWriter], None]


def updated(pdf: bytes, edit: Edit) -> bytes:
    """Return ``pdf`` with an incremental update that ``edit`` makes."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    edit(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def flipped(pdf: bytes) -> bytes:
    """Flip one bit in the text of a page."""
    place = pdf.index(b"stream\n", pdf.index(b"/Type /Page/")) + 200
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def of_page(writer: IncrementalPdfFileWriter) -> None:
    """Draw over the first page."""
    drawn = writer.add_object(generic.StreamObject(stream_data=b"1 0 0 rg 0 0 300 300 re f"))
    writer.add_stream_to_page(0, drawn)


def of_note(writer: IncrementalPdfFileWriter) -> None:
    """Put a note on the second page."""
    page = writer.root["/Pages"]["/Kids"][1]
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (10, 10, 200, 60))),
            pdf_name("/Contents"): generic.TextStringObject("另有约定"),
        }
    )
    notes = page.setdefault(pdf_name("/Annots"), generic.ArrayObject())
    notes.append(writer.add_object(note))
    writer.update_container(page)
    writer.update_container(notes)


def of_data(writer: IncrementalPdfFileWriter) -> None:
    """Change a number in the data inside."""
    files = writer.root["/AF"]
    for place in range(len(files)):
        if files[place]["/UF"] == "commitment.yaml":
            _replace(writer, files[place]["/EF"]["/F"], "12小时".encode(), "72小时".encode())


def of_metadata(writer: IncrementalPdfFileWriter) -> None:
    """Give the letter another title in its XMP."""
    _replace(writer, writer.root["/Metadata"], "承诺书".encode(), "说明书".encode())


def _replace(
    writer: IncrementalPdfFileWriter, stream: generic.StreamObject, old: bytes, new: bytes
) -> None:
    content = stream.data
    assert old in content
    stream._data, stream._encoded_data = content.replace(old, new), None
    writer.update_container(stream)


def of_opening(writer: IncrementalPdfFileWriter) -> None:
    """Let something run when the letter is opened."""
    script = {
        pdf_name("/S"): pdf_name("/JavaScript"),
        pdf_name("/JS"): generic.TextStringObject("1"),
    }
    writer.root[pdf_name("/OpenAction")] = generic.DictionaryObject(script)
    writer.update_root()


def of_seal(writer: IncrementalPdfFileWriter) -> None:
    """Blank the seal."""
    stream = writer.root["/AcroForm"]["/Fields"][0]["/AP"]["/N"]
    stream._data, stream._encoded_data = b"", None
    writer.update_container(stream)


def of_field(writer: IncrementalPdfFileWriter) -> None:
    """Add a place for one more signature."""
    append_signature_field(writer, SigFieldSpec("Another", on_page=0, box=(10, 10, 90, 60)))


def of_pages(writer: IncrementalPdfFileWriter) -> None:
    """Take the last page away."""
    pages = writer.root["/Pages"]
    del pages["/Kids"][-1]
    pages[pdf_name("/Count")] = generic.NumberObject(len(pages["/Kids"]))
    writer.update_container(pages)


def of_removed_field(writer: IncrementalPdfFileWriter) -> None:
    """Take the representative's signature away."""
    fields = writer.root["/AcroForm"]["/Fields"]
    del fields[1]
    writer.update_container(fields)


def titled(pdf: bytes) -> bytes:
    """Give the letter another title among its properties, which no signature is asked about."""

    def edit(writer: IncrementalPdfFileWriter) -> None:
        info = writer.trailer["/Info"]
        info[pdf_name("/Title")] = generic.TextStringObject("另一份承诺书")
        writer.update_container(info)

    return updated(pdf, edit)


def cut_off(pdf: bytes) -> bytes:
    """Cut the file off behind its first signature."""
    ends = [match.end() for match in re.finditer(rb"%%EOF\n?", pdf)]
    begins = pdf.index(b"/ByteRange")
    return pdf[: next(end for end in ends if end > begins)]


def trailing(pdf: bytes) -> bytes:
    """Write something behind the end of the file."""
    return pdf + b"\nanother thing\n"


def rewritten(pdf: bytes) -> bytes:
    """Save the file anew, as an editor of PDFs does."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def rewritten_whole(pdf: bytes) -> bytes:
    """Save the file anew with another program."""
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(pdf)))
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def emptied(pdf: bytes) -> bytes:
    """Fill the first signature with zeros."""
    start = pdf.index(b"/Contents <", pdf.index(b"/ByteRange") - 40_000) + len(b"/Contents <")
    end = pdf.index(b">", start)
    return pdf[:start] + b"0" * (end - start) + pdf[end:]


def signature_flipped(pdf: bytes) -> bytes:
    """Flip one bit of the last signature's own value, which no digest covers."""
    value = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[-1].signer_info["signature"].native
    digits = value.hex().encode()
    assert pdf.lower().count(digits) == 1
    place = pdf.lower().index(digits) + len(digits) - 1
    other = b"0" if pdf[place : place + 1] != b"0" else b"1"
    return pdf[:place] + other + pdf[place + 1 :]
