"""The week of a clock: its strips are its hours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.outputs.pictures import coverage
from pledgebook.outputs.pictures.coverage import Hours, Span
from pledgebook.outputs.pictures.lines import width

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# Minutes at which a day opens and closes, in turn.
DAY = st.sets(st.integers(0, 1440), max_size=6).map(sorted)


def spans(minutes: list[int]) -> tuple[Span, ...]:
    return tuple(
        (start * 60, end * 60) for start, end in zip(minutes[::2], minutes[1::2], strict=False)
    )


@given(st.lists(DAY, min_size=7, max_size=7))
def test_strips_cover_the_open_part_of_each_hour(days: list[list[int]]) -> None:
    week = tuple(spans(day) for day in days)
    picture = coverage(Hours(key="duty", title="", words="", week=week), DAYS)
    edges = [picture.left, *picture.lines, picture.right]
    for y, open_ in zip(picture.rows, week, strict=True):
        for hour in range(24):
            left, right = edges[hour], edges[hour + 1]
            drawn = sum(
                max(0.0, min(strip.x + strip.width, right) - max(strip.x, left))
                for strip in picture.strips
                if strip.y == y
            )
            start, end = hour * 3600, (hour + 1) * 3600
            seconds = sum(max(0, min(last, end) - max(first, start)) for first, last in open_)
            assert drawn / (right - left) * 3600 == pytest.approx(seconds, abs=0.5)


def test_days_and_hours_are_named_beside_their_cells() -> None:
    picture = coverage(Hours(key="duty", title="", words="", week=((),) * 7), DAYS)
    days, hours = picture.labels[:7], picture.labels[7:]
    assert [label.lines for label in days] == [(day,) for day in DAYS]
    assert [label.lines[0] for label in hours] == ["0", "6", "12", "18", "24"]
    assert [label.x for label in hours] == pytest.approx(
        [picture.left, picture.lines[5], picture.lines[11], picture.lines[17], picture.right]
    )
    for y, label in zip(picture.rows, days, strict=True):
        assert y < label.y < y + picture.bar
        assert label.x + width(label.lines[0], label.size) < picture.left
    assert all(label.x + width(label.lines[0], label.size) / 2 < picture.width for label in hours)
