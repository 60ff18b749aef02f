"""That a PDF which is open holds no more of anything than a letter does, in any of its states."""

from __future__ import annotations

from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.pdf.bounds import Exceeded, decoded, few, follow
from pledgebook.pdf.carried import Carried
from pledgebook.pdf.pages import pages

ATTACHMENTS = 20
FIELDS = 20


def require_no_packed_objects(reader: PdfFileReader) -> None:
    """See that each object stands in the file itself; raises `Exceeded`.

    To read one out of a stream of objects (ISO 32000-2, 7.5.7), pyHanko looks through the whole.
    """
    for number in range(reader.xrefs.total_revisions):
        if reader.xrefs.get_xref_data(number).xrefs_in_objstm:
            raise Exceeded("objects in streams")


def require_bounded(reader: PdfFileReader) -> None:
    """See that pages, fields, files, metadata and certificates are few; raises `Exceeded`.

    An update may put right what a verifier would trip over in the state before it: each state of
    the file is looked at. What is no PDF raises whatever pyHanko or asn1crypto raise.
    """
    carried = Carried()
    for number in range(reader.xrefs.total_revisions):
        root = reader.get_historical_root(number)
        for _ in pages(root):
            pass
        few(follow(root, "/AF", ()), ATTACHMENTS)
        _require_plain_metadata(root)
        carried.add_store(root)
        for field in _fields(root):
            carried.add_signature(field)
    carried.require_few_paths()


def _require_plain_metadata(root: DictionaryObject) -> None:
    """See that the XMP packet is short and declares nothing: entities may grow without end."""
    if "/Metadata" in root:
        # Under its name pyHanko would give something that it cannot take apart again.
        metadata = root.raw_get("/Metadata").get_object()
        if "<!" in decoded(metadata, DecodePurpose.XMP_METADATA).decode():
            raise Exceeded("metadata with a document type")


def _fields(root: DictionaryObject) -> list[DictionaryObject]:
    """Return the fields of a form, which none of ours has below another."""
    listed = follow(follow(root, "/AcroForm", {}), "/Fields", ())
    found = [listed[place] for place in range(len(few(listed, FIELDS)))]
    if any("/Kids" in field for field in found):
        raise Exceeded("fields below fields")
    return found
