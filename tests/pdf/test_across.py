"""骑缝章: drawn the same each time, and recognised only where nothing else was done."""

from __future__ import annotations

import subprocess
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from pledgebook.pdf import across
from pledgebook.pdf.across import Across
from pledgebook.pdf.picture import Picture, compressed
from pledgebook.pdf.reading import Unreadable

RED = compressed(2, 2, b"\xff\0\0" * 4, b"\xff" * 4)


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    width = draw(st.integers(1, 12))
    height = draw(st.integers(width, 12))
    pixels = width * height
    colour = draw(st.binary(min_size=3 * pixels, max_size=3 * pixels))
    return compressed(width, height, colour, draw(st.binary(min_size=pixels, max_size=pixels)))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(picture=pictures(), data=st.data())
def test_what_was_drawn_is_read_again(letter: bytes, picture: Picture, data: st.DataObject) -> None:
    count = across.page_count(letter)
    pages = data.draw(st.sets(st.integers(1, count), min_size=2))
    drawn = across.across(letter, picture, tuple(pages))
    assert drawn.startswith(letter)
    assert drawn == across.across(letter, picture, sorted(pages, reverse=True))
    assert across.across_of(drawn) == Across(
        picture=picture, pages=tuple(sorted(pages)), begins=len(letter), ends=len(drawn)
    )
    assert across.across_of(letter) is None


def test_other_pages_another_picture_another_letter_give_other_bytes(letter: bytes) -> None:
    other = compressed(2, 2, b"\xff\0\1" * 4, b"\xff" * 4)
    drawn = {across.across(letter, RED, (1, 2)), across.across(letter, other, (1, 2))}
    drawn |= {across.across(letter, RED, (1, 3)), across.across(letter, RED, (1, 2, 3))}
    assert len(drawn) == 4
    assert len({one[-200:] for one in drawn}) == 4  # the second identifier in the trailer


@pytest.mark.parametrize("pages", [(), (1,), (0, 1), (1, 99), (2, 2)])
def test_pages_that_cannot_be_held_together_are_refused(
    pages: tuple[int, ...], letter: bytes
) -> None:
    with pytest.raises(ValueError, match="pages"):
        across.across(letter, RED, pages)


@pytest.mark.parametrize(("width", "pages"), [(13, (1, 2, 3)), (12, (1, 2)), (100, (1, 2, 3))])
def test_a_picture_that_would_cover_text_is_refused(
    width: int, pages: tuple[int, ...], letter: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what somebody else drew so is not taken for a seal."""
    band = compressed(width, 10, b"\xff" * 30 * width, b"\xff" * 10 * width)
    with pytest.raises(across.TooWide):
        across.across(letter, band, pages)
    with monkeypatch.context() as patch:
        patch.setattr(across, "WIDEST", 99)
        patch.setattr(across, "MARGIN", 999)
        drawn = across.across(letter, band, pages)
        assert across.across_of(drawn) is not None
    assert across.across_of(drawn) is None


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7\n", b"no PDF", b"%PDF-1.7\n%%EOF\n" * 9])
def test_what_is_no_letter_is_unreadable(pdf: bytes) -> None:
    for act in (across.page_count, across.across_of, lambda one: across.across(one, RED, (1, 2))):
        with pytest.raises(Unreadable):
            act(pdf)


CHANGES = [
    (b"/Artifact BMC", b"/Artifakt BMC"),  # what is drawn
    (b"re W n", b"re n W"),
    (b"/DeviceGray", b"/DeviceGrey"),  # the picture's own words
    (b"/AcrossEdges Do", b"/AcrossEdgez Do"),
    (b"/Tabs /S", b"/Tabs /R"),  # the page
    (b"/Prev ", b"/Prfv "),
]


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_a_change_in_the_update_is_seen(before: bytes, after: bytes, letter: bytes) -> None:
    drawn = across.across(letter, RED, (1, 2, 3))
    update = drawn[len(letter) :]
    assert before in update
    forged = letter + update.replace(before, after, 1)
    try:
        assert across.across_of(forged) is None
    except Unreadable:
        assert before == b"/Prev "


def test_something_slipped_in_beside_is_seen(letter: bytes) -> None:
    drawn = across.across(letter, RED, (1, 2))
    more = b"Q /Artifact BMC q "
    forged = drawn.replace(more, b"Q q 1 0 0 rg 0 0 9 9 re f Q /Artifact BMC q ", 1)
    with suppress(Unreadable):
        assert across.across_of(forged) is None


def test_samples_that_hold_more_than_the_picture_are_seen(letter: bytes) -> None:
    longer = Picture(
        width=2, height=2, colour=RED.colour + b"hidden", opacity=zlib.compress(b"\xff" * 4)
    )
    assert across.across_of(across.across(letter, longer, (1, 2))) is None
    assert not Picture(width=2, height=3, colour=RED.colour, opacity=RED.opacity).sound
    assert not Picture(width=9_999, height=1, colour=b"", opacity=b"").sound


@pytest.mark.parametrize(("count", "groups"), [(2, [2]), (10, [10]), (11, [5, 6]), (25, [8, 8, 9])])
def test_many_pages_share_several_impressions(count: int, groups: list[int]) -> None:
    slices = list(across._slices(range(1, count + 1)))
    assert [page for page, _, _ in slices] == list(range(1, count + 1))
    assert [of for _, place, of in slices if place == 0] == groups
    assert all(place < of for _, place, of in slices)


def test_fanned_out_the_pages_show_the_seal_whole(letter: bytes, tmp_path: Path) -> None:
    stripes = bytes([0, 0, 255, 0, 255, 0, 255, 0, 0])  # blue, green, red
    drawn = across.across(letter, compressed(3, 3, stripes * 3, b"\xff" * 9), (1, 2, 3))
    (tmp_path / "drawn.pdf").write_bytes(drawn)
    command = ["pdftoppm", "-r", "36", "-l", "3", "-png", "drawn.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    colours = [Image.open(path).convert("RGB") for path in sorted(tmp_path.glob("page*.png"))]
    edge = [one.getpixel((one.width - 10, one.height // 2)) for one in colours]
    assert edge == [(0, 0, 255), (0, 255, 0), (255, 0, 0)]
    first = colours[0]
    assert first.getpixel((first.width - 3, first.height // 2 - 40)) == (255, 255, 255)
    subprocess.run(["qpdf", "--check", "drawn.pdf"], cwd=tmp_path, check=True, capture_output=True)
