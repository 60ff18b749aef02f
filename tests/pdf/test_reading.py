"""Opening anything: a letter is read, and whatever else there is is unreadable, never a crash."""

from __future__ import annotations

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import embed
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from tests.letter import VERSION

from pledgebook.model import inside
from pledgebook.model.signing import Role
from pledgebook.pdf.fields import state
from pledgebook.pdf.reading import LIMIT, Unreadable, attachment, opened


def test_the_data_in_a_letter_is_the_version_it_was_made_from(letter: bytes) -> None:
    reader = opened(letter)
    assert attachment(reader, inside.COMMITMENT) == VERSION.read_bytes()
    assert attachment(reader, "none.txt") is None


def test_two_files_of_one_name_are_unreadable(letter: bytes) -> None:
    doubled = IncrementalPdfFileWriter(io.BytesIO(letter))
    embed.embed_file(
        doubled,
        embed.FileSpec(
            file_spec_string=inside.COMMITMENT,
            embedded_data=embed.EmbeddedFileObject.from_file_data(doubled, b"other"),
            af_relationship=pdf_name("/Source"),
        ),
    )
    written = io.BytesIO()
    doubled.write(written)
    with pytest.raises(Unreadable):
        attachment(opened(written.getvalue()), inside.COMMITMENT)


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-",
        b"%PDF-1.7" + bytes(9_000),
        b"%PDF-1.7\nstartxref\n0\n%%EOF\n",
        b"%PDF-1.7\nstartxref\n-5\n%%EOF\n",
        b"%PDF-1.7\nstartxref\n99999999999999\n%%EOF\n",
        b"%PDF-1.7\n" + b"[" * 50_000,
        b"%PDF-1.7" + bytes(LIMIT),
    ],
    ids=len,
)
def test_what_is_no_pdf_is_unreadable(pdf: bytes) -> None:
    with pytest.raises(Unreadable):
        opened(pdf)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_damaged_letter_is_read_or_unreadable(letter: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(letter) - 1))
    damage = data.draw(st.binary(min_size=1, max_size=8))
    damaged = letter[:place] + damage + letter[place + len(damage) :]
    try:
        reader = opened(damaged)
        where = state(reader)
        attachment(reader, inside.COMMITMENT)
    except Unreadable:
        return
    assert set(where.asked) <= set(Role)
