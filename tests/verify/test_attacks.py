"""Attacks on who reads a signed letter: each shows, or could show, something that nobody signed."""

from __future__ import annotations

import io
import json
import re
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from tests.sign.signers import pkcs12
from tests.verify import tampering
from tests.verify.conftest import SAMPLE, Office, rules

from pledgebook.cli import books
from pledgebook.keys.certificates import Holder, Purpose
from pledgebook.model.signing import Role
from pledgebook.outputs.letter import Form
from pledgebook.outputs.printable import Printable
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.sign import Level, keyfile
from pledgebook.verify import Answer, Question, sound


def own_sign(office: Office, pdf: bytes, role: Role, edit: tampering.Edit, holder: Holder) -> bytes:
    """Sign with another program than ours, which puts more than a signature into its update."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=True)
    edit(writer)
    meta = signers.PdfSignatureMetadata(
        field_name=role.value,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=role is Role.SEAL,
        docmdp_permissions=MDPPerm.FILL_FORMS if role is Role.SEAL else MDPPerm.NO_CHANGES,
    )
    key = keyfile.from_file(pkcs12(holder, *office.company.chain)).signer
    output = io.BytesIO()
    signers.PdfSigner(meta, key).sign_pdf(writer, existing_fields_only=True, output=output)
    return output.getvalue()


def nothing(_: IncrementalPdfFileWriter) -> None:
    """Change nothing."""


def glued(pdf: bytes) -> bytes:
    """Write another page 1 behind the file, with an end that readers read differently."""
    reader = PdfFileReader(io.BytesIO(pdf))
    last = int(re.findall(rb"startxref\n(\d+)\n", pdf)[-1])
    contents = reader.root["/Pages"]["/Kids"][0]["/Contents"]  # with a seal over the edges, three
    page = contents.raw_get(1).idnum
    drawn = b"<</Length 26>>\nstream\n1 0 0 rg 0 0 595 842 re f \nendstream"
    update = b"%d 0 obj\n%s\nendobj\n" % (page, drawn)
    trailer = b"/Size %d/Root %d 0 R/Info %d 0 R/Prev %d" % (
        int(reader.trailer["/Size"]),
        reader.trailer.raw_get("/Root").idnum,
        reader.trailer.raw_get("/Info").idnum,
        last,
    )
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<<%s>>\n" % (page, len(pdf), trailer)
    tail = b"startxref %d\n%d\n%%%%EOF\n" % (len(pdf) + len(update), last)
    return pdf + update + table + tail


def _ending(pattern: bytes) -> Callable[[bytes], bytes]:
    """Return what writes the last number of a file in another way."""
    number = rb"startxref\n(\d)(\d+)\n%%EOF\n\Z"
    return lambda pdf: re.sub(number, rb"startxref\n" + pattern + rb"\n%%EOF\n", pdf)


ENDS: dict[str, Callable[[bytes], bytes]] = {
    "another end": glued,
    "junk and the same end": lambda pdf: pdf + b"junk\n" + pdf[pdf.rindex(b"startxref") :],
    "a sign before the number": _ending(rb"+\1\2"),
    "an underscore": _ending(rb"\1_\2"),
    "many lines": lambda pdf: pdf + b"\n" * 900,
}


@pytest.mark.parametrize("end", ENDS)
def test_a_file_that_readers_end_differently_is_refused(
    end: str, office: Office, signed: bytes
) -> None:
    verdict = office.judge(ENDS[end](signed))
    assert not verdict.valid
    assert rules(verdict) & {"unchanged: trailing", "unchanged: frame", "unchanged: unreadable"}


def test_bytes_that_belong_to_nothing_are_refused_wherever_they_are(
    office: Office, unsigned: bytes
) -> None:
    junk = b"1 0 obj\n<</Type /Pages>>\nendobj\n"
    between = office.both(unsigned + junk, Level.B)
    assert "unchanged: frame" in rules(office.judge(between))
    sealed = office.signed(unsigned, Role.SEAL, Level.B)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pledgebook.sign.intact.broken", lambda _: None)
        later = office.signed(sealed + junk, Role.REPRESENTATIVE, Level.B)
    assert "unchanged: frame" in rules(office.judge(later))


@pytest.mark.parametrize(
    ("edit", "area"),
    [
        (tampering.of_page, "page"),
        (tampering.of_note, "annotation"),
        (tampering.of_opening, "action"),
        (tampering.of_data, "attachment"),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
@pytest.mark.parametrize("role", list(Role))
def test_whoever_signs_adds_nothing_but_his_signature(
    role: Role, edit: tampering.Edit, area: str, office: Office, unsigned: bytes
) -> None:
    """His signature is in order: it covers what he added himself."""
    company = office.company
    by = {Role.SEAL: company.seal, Role.REPRESENTATIVE: company.representative}
    pdf = unsigned
    for each in Role:
        pdf = own_sign(office, pdf, each, edit if each is role else nothing, by[each])
    verdict = office.judge(pdf)
    assert not verdict.valid
    when = "while" if role is Role.SEAL else "after"  # after the seal, and seen as such
    found = [one.args for one in verdict.judged[1].findings if one.rule == f"verify/changed-{when}"]
    assert [one["area"] for one in found] == [area]


def test_a_signature_by_another_program_is_as_good(office: Office, unsigned: bytes) -> None:
    pdf = own_sign(office, unsigned, Role.SEAL, nothing, office.company.seal)
    assert office.judge(
        own_sign(office, pdf, Role.REPRESENTATIVE, nothing, office.company.representative)
    ).valid


def other_text(office: Office, loaded: Loaded, toolchain: str | None) -> bytes:
    """Return a letter that says 72 hours where its data say 12, made by ``toolchain``."""
    printable = lettering.printable(loaded, Make(form=Form.ELECTRONIC))
    html = printable.html.replace("12小时", "72小时")
    assert html != printable.html
    pdf, findings = office.renderer.pdf(replace(printable, html=html))
    assert findings == ()
    assert pdf is not None
    if toolchain is None:
        return pdf
    return _with_toolchain(pdf, toolchain)


def _with_toolchain(pdf: bytes, pango: str) -> bytes:
    """Return a letter that says it was made with another Pango, in as many bytes."""
    reader = PdfFileReader(io.BytesIO(pdf))
    files = reader.root["/AF"]
    (stream,) = [
        files[place]["/EF"]["/F"]
        for place in range(len(files))
        if files[place]["/UF"] == "toolchain.json"
    ]
    said = json.loads(stream.data)
    said["versions"]["pango"] = pango
    for level in range(10):
        for space in range(40):
            text = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + " " * space
            packed = zlib.compress(text.encode(), level)
            if len(packed) == len(stream.encoded_data):
                return pdf.replace(stream.encoded_data, packed)
    raise AssertionError("no packing of the same length")


def test_text_that_could_not_be_compared_is_not_valid(office: Office, loaded: Loaded) -> None:
    """Whoever makes a letter can name any toolchain."""
    honest = office.judge(office.both(other_text(office, loaded, None), Level.B))
    assert "consistent: inconsistent" in rules(honest)
    forged = office.judge(office.both(other_text(office, loaded, "1.49.0"), Level.B))
    assert "consistent: toolchain" in rules(forged)
    assert not forged.valid
    assert forged.unread


def test_data_that_no_letter_is_made_of_is_a_no(office: Office, loaded: Loaded) -> None:
    broken = books.load(loaded.content + b"warrenty: 1\n", SAMPLE)
    printable = lettering.printable(loaded, Make(form=Form.ELECTRONIC))
    first, *rest = printable.attachments
    forged = replace(printable, attachments=(replace(first, content=broken.content), *rest))
    pdf, _ = office.renderer.pdf(forged)
    assert pdf is not None
    verdict = office.judge(office.both(pdf, Level.B))
    assert "consistent: data-unsound" in rules(verdict)
    assert not verdict.valid
    assert not verdict.unread


def _made(office: Office, printable: Printable) -> bytes:
    pdf, findings = office.renderer.pdf(printable)
    assert findings == ()
    assert pdf is not None
    return pdf


@pytest.mark.parametrize("address", ["以上承诺不具约束力", "javascript:alert(1)"])
def test_an_address_that_is_none_prints_nothing(
    address: str, office: Office, loaded: Loaded
) -> None:
    make = Make(form=Form.ELECTRONIC, base_url=address)
    pdf = _made(office, lettering.printable(loaded, make))
    assert not office.judge(office.both(pdf, Level.B)).valid


def test_somebody_else_with_a_good_certificate_is_not_the_company(
    office: Office, unsigned: bytes
) -> None:
    other = office.pki.authority.certify("另一家公司", organisation="另一家公司")
    pdf = office.signed(unsigned, Role.SEAL, Level.B, holder=other)
    both = office.signed(pdf, Role.REPRESENTATIVE, Level.B)
    assert "authentic: other-party" in rules(office.judge(both))


def test_nobody_signs_for_two(office: Office, unsigned: bytes) -> None:
    one = office.company.seal
    pdf = office.signed(unsigned, Role.SEAL, Level.B, holder=one)
    both = own_sign(office, pdf, Role.REPRESENTATIVE, nothing, one)
    assert "authentic: same-certificate" in rules(office.judge(both))


@pytest.mark.parametrize("purpose", [Purpose.TIME_STAMPING, Purpose.STATUS])
def test_a_certificate_for_something_else_signs_nothing(
    purpose: Purpose, office: Office, unsigned: bytes
) -> None:
    holder = office.pki.authority.certify(purpose=purpose)
    pdf = own_sign(office, unsigned, Role.SEAL, nothing, holder)
    both = own_sign(office, pdf, Role.REPRESENTATIVE, nothing, office.company.representative)
    assert "authentic: wrong-usage" in rules(office.judge(both))


def test_a_field_that_a_stranger_adds_is_refused(office: Office, loaded: Loaded) -> None:
    """On a letter that asks for a seal alone, a field called as the other signatory's."""
    source = loaded.content.replace(b"representative: true", b"representative: false")
    alone = books.load(source, SAMPLE)
    pdf = _made(office, lettering.printable(alone, Make(form=Form.ELECTRONIC)))
    sealed = office.signed(pdf, Role.SEAL, Level.B)
    assert office.judge(sealed).valid

    def add(writer: IncrementalPdfFileWriter) -> None:
        append_signature_field(writer, SigFieldSpec("Representative", on_page=0))
        field = writer.root["/AcroForm"]["/Fields"][-1]
        script = generic.DictionaryObject({pdf_name("/S"): pdf_name("/JavaScript")})
        field[pdf_name("/AA")] = generic.DictionaryObject({pdf_name("/PO"): script})
        writer.update_container(field)

    verdict = office.judge(tampering.updated(sealed, add))
    assert not verdict.valid
    assert "unchanged: changed-after" in rules(verdict)


def test_nothing_is_hidden_where_a_signature_is_filled_up(office: Office, unsigned: bytes) -> None:
    sealed = office.signed(unsigned, Role.SEAL, Level.B)
    assert "unchanged: padding" not in rules(office.judge(sealed))
    place = sealed.rindex(b"0" * 64)
    hidden = sealed[:place] + b"deadbeef" + sealed[place + 8 :]
    assert "unchanged: padding" in rules(office.judge(hidden))


def test_an_update_without_purpose_is_refused(office: Office, signed: bytes) -> None:
    def stray(writer: IncrementalPdfFileWriter) -> None:
        writer.add_object(generic.TextStringObject("nobody leads here"))

    assert "unchanged: stray" in rules(office.judge(tampering.updated(signed, stray)))


def test_who_signs_next_and_who_publishes_ask_the_same(office: Office, sealed: bytes) -> None:
    """Whom to trust is the reader's question; whether it was altered is everybody's."""
    good = sound(sealed, typesetter=office.renderer)
    assert good.sound
    assert [one.question for one in good.judged] == [Question.UNCHANGED, Question.CONSISTENT]
    for edit in (tampering.of_page, tampering.of_data):
        bad = sound(tampering.updated(sealed, edit), typesetter=office.renderer)
        assert not bad.sound
    assert not sound(b"", typesetter=office.renderer).sound
    assert Answer.NO in {
        one.answer for one in sound(glued(sealed), typesetter=office.renderer).judged
    }
