from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.outputs.pictures.counts import counts
from pledgebook.outputs.pictures.lines import width
from pledgebook.outputs.pictures.shares import Month, shares

SHARE = st.fractions(0, 1, max_denominator=10_000)
MONTHS = st.lists(st.one_of(st.none(), SHARE), min_size=1, max_size=24)


@given(MONTHS, SHARE)
def test_all_points_lie_in_the_picture_and_better_is_higher(
    given_: list[Fraction | None], target: Fraction
) -> None:
    picture = shares([Month("26-01", one) for one in given_], target, "")
    dots = [dot for run in picture.runs for dot in run]
    told = [one for one in given_ if one is not None]
    assert len(dots) == len(told)
    assert all(picture.left <= dot.x <= picture.right for dot in dots)
    assert all(0 < dot.y <= picture.bottom for dot in dots)
    assert 0 < picture.target <= picture.bottom
    for dot, share in zip(dots, told, strict=True):
        if share != target:
            assert (dot.y < picture.target) is (share > target)


@given(st.integers(1, 24))
def test_names_of_months_do_not_run_into_each_other(number: int) -> None:
    picture = shares([Month("26-12", Fraction(1))] * number, Fraction(1), "")
    months = [label for label in picture.labels if label.lines == ("26-12",)]
    half = width("26-12", 10) / 2
    assert months[-1].x + half <= picture.width
    for before, after in pairwise(months):
        assert before.x + half < after.x - half


def test_the_scale_says_where_it_begins() -> None:
    def scale(least: str) -> list[str]:
        picture = shares([Month("26-01", Fraction(least))], Fraction(99, 100), "")
        return [label.lines[0] for label in picture.labels if label.anchor == "end"]

    assert scale("0.97") == ["100%", "95%", "99%"]
    assert scale("0.2") == ["100%", "0%"]


@given(st.lists(st.tuples(st.sampled_from(("1小时以内", "over 30 d")), st.integers(0, 9**9))))
def test_bars_and_their_numbers_fit(classes: list[tuple[str, int]]) -> None:
    picture = counts(classes, "")
    for row in picture.rows:
        assert picture.left + row.width <= picture.width
        assert row.name.x - width(row.name.lines[0], row.name.size) >= 0
        assert row.y + picture.bar <= picture.height
