"""No change to a signed letter is accepted, and each is named."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.pki.server import Server
from tests.verify import tampering
from tests.verify.conftest import Office, rules

from pledgebook.model.signing import Role
from pledgebook.sign import Level
from pledgebook.verify import Answer, Question

# What was done, and what has to be said of it; {where} is the part that is named.
UPDATES = {
    tampering.of_page: ("changed-after", "page", "1"),
    tampering.of_note: ("changed-after", "annotation", "2"),
    tampering.of_data: ("changed-after", "attachment", ""),
    tampering.of_metadata: ("metadata", None, None),
    tampering.of_opening: ("changed-after", "action", ""),
    tampering.of_seal: ("changed-after", "seal", "Seal"),
    tampering.of_field: ("changed-after", "field", ""),
    tampering.of_pages: ("changed-after", "pages", ""),
    tampering.of_removed_field: ("changed-after", "field", ""),
}
REWRITES = {
    tampering.flipped: "digest",
    tampering.titled: "properties",
    tampering.trailing: "trailing",
    tampering.rewritten: "rewritten",
    tampering.rewritten_whole: "rewritten",
    tampering.emptied: "unreadable",
}


def test_the_letter_itself_is_valid(office: Office, signed: bytes) -> None:
    verdict = office.judge(signed)
    assert verdict.valid, rules(verdict)
    assert rules(verdict) == set()


@pytest.mark.parametrize("edit", UPDATES, ids=lambda one: one.__name__)
def test_an_update_after_signing_is_named(
    edit: tampering.Edit, office: Office, signed: bytes
) -> None:
    verdict = office.judge(tampering.updated(signed, edit))
    rule, area, which = UPDATES[edit]
    found = [
        (one.rule, one.args.get("area"), one.args.get("which"))
        for judged in verdict.judged
        for one in judged.findings
        if judged.question is Question.UNCHANGED
    ]
    assert (f"verify/{rule}", area, which) in found
    assert not verdict.valid


@pytest.mark.parametrize("change", REWRITES, ids=lambda one: one.__name__)
def test_other_changes_are_named(
    change: Callable[[bytes], bytes], office: Office, signed: bytes
) -> None:
    verdict = office.judge(change(signed))
    assert not verdict.valid
    assert f"unchanged: {REWRITES[change]}" in rules(verdict)


def test_a_flipped_bit_in_a_signature_itself_is_named(office: Office, unsigned: bytes) -> None:
    sealed = office.signed(unsigned, Role.SEAL, Level.B)
    verdict = office.judge(tampering.signature_flipped(sealed))
    assert "unchanged: signature-broken" in rules(verdict)


def test_a_letter_cut_off_behind_its_first_signature_is_incomplete(
    office: Office, sealed: bytes, signed: bytes
) -> None:
    cut = tampering.cut_off(signed)
    assert sealed.startswith(cut)
    verdict = office.judge(cut)
    assert not verdict.valid
    assert "complete: missing-Representative" in rules(verdict)


def test_something_added_before_signing_is_named(office: Office, unsigned: bytes) -> None:
    """The company signs it unseen, so the signature itself is in order."""
    prepared = tampering.updated(unsigned, tampering.of_page)
    both = office.both(prepared, Level.B)
    verdict = office.judge(both)
    assert not verdict.valid
    assert "unchanged: before-signing" in rules(verdict)
    unseen = office.judge(prepared)
    assert "unchanged: added-unsigned" in rules(unseen)


def test_more_than_the_seal_over_the_edges_is_named(office: Office, unsigned: bytes) -> None:
    sealed = office.signed(unsigned, Role.SEAL, Level.B, across=2)
    edges = sealed[: sealed.index(b"%%EOF", len(unsigned)) + 6]
    assert edges.startswith(unsigned)
    again = office.signed(edges.replace(b"re W n", b"re n W"), Role.SEAL, Level.B)
    verdict = office.judge(again)
    assert "unchanged: before-signing" in rules(verdict)


def test_another_letter_under_the_same_signatures_does_not_hold(
    office: Office, signed: bytes, unsigned: bytes
) -> None:
    other = unsigned.replace(b"/Producer", b"/Productr", 1)
    assert len(other) == len(unsigned)
    verdict = office.judge(other + signed[len(unsigned) :])
    assert not verdict.valid
    assert "unchanged: digest" in rules(verdict)


def test_a_letter_whose_text_is_not_its_data_is_inconsistent(
    office: Office, unsigned: bytes
) -> None:
    """Both signatories signed it: only making it again shows that it says something else."""
    other = unsigned.replace(b"/Creator (pledgebook)", b"/Creator (pledgebooK)")
    assert other != unsigned
    verdict = office.judge(office.both(other, Level.B))
    assert not verdict.valid
    assert rules(verdict) & {"consistent: inconsistent"}
    assert {one.question for one in verdict.judged if one.answer is Answer.NO} == {
        Question.CONSISTENT
    }


def test_a_stranger_is_not_trusted(office: Office, unsigned: bytes, pki: Server) -> None:
    stranger = pki.stranger.certify()
    both = office.signed(
        office.signed(unsigned, Role.SEAL, Level.B, holder=stranger), Role.REPRESENTATIVE, Level.B
    )
    assert "authentic: untrusted" in rules(office.judge(both))


def test_nobody_vouches_for_who_certified_himself(
    office: Office, unsigned: bytes, pki: Server
) -> None:
    himself = pki.authority.itself()
    both = office.signed(
        office.signed(unsigned, Role.SEAL, Level.B, holder=himself), Role.REPRESENTATIVE, Level.B
    )
    assert "authentic: self-signed" in rules(office.judge(both))


def test_a_revoked_certificate_is_named_where_the_list_is_known(
    office: Office, unsigned: bytes
) -> None:
    """It was revoked an hour ago; the letter does not say so, the list does."""
    holder = office.pki.authority.certify("被吊销者", asked=False)
    both = office.signed(
        office.signed(unsigned, Role.SEAL, Level.T, holder=holder), Role.REPRESENTATIVE, Level.T
    )
    office.pki.authority.revoke(holder)
    assert "authentic: revocation-unknown" in rules(office.judge(both))
    verdict = office.judge(both, office.trust(revoked=True))
    assert not verdict.valid
    assert "authentic: revoked" in rules(verdict)


def test_what_was_revoked_after_signing_still_holds(office: Office, unsigned: bytes) -> None:
    holder = office.pki.authority.certify("后来吊销")
    sealed = office.signed(unsigned, Role.SEAL, Level.LTA, holder=holder)
    both = office.signed(sealed, Role.REPRESENTATIVE, Level.LTA)
    serial = holder.certificate.serial_number
    office.pki.authority.revoked[serial] = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=1)
    assert office.judge(both, office.trust(revoked=True)).valid


@pytest.mark.parametrize("level", [Level.B, Level.T])
def test_an_expired_certificate_needs_a_time_stamp(
    level: Level, office: Office, unsigned: bytes
) -> None:
    both = office.both(unsigned, level)
    later = office.judge(both, office.trust(days=400))
    found = rules(later)
    if level is Level.B:
        assert "authentic: expired" in found
    else:  # the stamping authority's own certificate has expired by then, too
        assert found & {"authentic: stamp", "authentic: expired"}
    assert not later.valid


def test_a_reader_of_another_make_sees_it_too(tmp_path: Path, signed: bytes) -> None:
    """What poppler says of the genuine letter, and of one with a flipped bit."""
    said = []
    for name, content in (("good", signed), ("bad", tampering.flipped(signed))):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(content)
        command = ["pdfsig", "-nocert", path]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        said.append(done.stdout)
    good, bad = said
    assert good.count("Signature Validation: Signature is Valid.") == 2
    assert "Digest Mismatch" in bad


@pytest.mark.heavy
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    ppm=st.integers(min_value=0, max_value=999_999),
    bit=st.sampled_from([1 << number for number in range(8)]),
)
def test_no_flipped_bit_is_accepted(ppm: int, bit: int, office: Office, signed: bytes) -> None:
    """Anywhere in the file, but for the unused end of a signature's own container."""
    place = len(signed) * ppm // 1_000_000
    if signed[place : place + 1] == b"0" and signed[place - 64 : place + 64].strip(b"0") == b"":
        return
    changed = signed[:place] + bytes([signed[place] ^ bit]) + signed[place + 1 :]
    verdict = office.judge(changed)
    assert not verdict.valid, place


BROKEN = {
    "nothing": (b"", "not-pdf"),
    "zeros": (bytes(1000), "not-pdf"),
    "a picture": (b"\x89PNG\r\n", "not-pdf"),
    "a beginning": (b"%PDF-1.7\n", "cut-off"),
    "an end": (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\nstartxref\n9\n%%EOF\n",
        "unreadable",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_letter_is_no_valid_one(name: str, office: Office) -> None:
    verdict = office.judge(BROKEN[name][0])
    assert not verdict.valid
    assert rules(verdict) == {f"unchanged: {BROKEN[name][1]}"}


def test_a_foreign_pdf_is_not_ours(office: Office, unsigned: bytes) -> None:
    foreign = io.BytesIO()
    tampering.PdfWriter(clone_from=tampering.PdfReader(io.BytesIO(unsigned))).write(foreign)
    stripped = tampering.PdfWriter()
    stripped.add_blank_page(200, 200)
    output = io.BytesIO()
    stripped.write(output)
    assert rules(office.judge(output.getvalue())) == {"unchanged: not-ours"}
