"""The ladder of deadlines: honest places, and no text through another."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.outputs.pictures import BROAD, LadderPicture, ladder
from pledgebook.outputs.pictures.axis import fitted, within
from pledgebook.outputs.pictures.flags import levels
from pledgebook.outputs.pictures.ladder import Format
from pledgebook.outputs.pictures.lanes import Ladder, Lane, Mark, Tick
from pledgebook.outputs.pictures.lines import Label, cut, width

HOUR, DAY = 3600, 86_400
TICKS = tuple(
    Tick(seconds=seconds, label=label)
    for seconds, label in (
        (1, "1秒"),
        (60, "1分钟"),
        (300, "5分钟"),
        (1800, "30分钟"),
        (HOUR, "1小时"),
        (4 * HOUR, "4小时"),
        (DAY, "1天"),
        (7 * DAY, "7天"),
        (365 * DAY, "365天"),
    )
)
SECONDS = st.integers(1, 365 * DAY)
LIMITS = st.lists(st.tuples(SECONDS, st.integers(1, 60)), min_size=1, max_size=6)
SLIM = Format(width=300.0, size=12.5, small=11.5, titles=80.0)
FORMATS = pytest.mark.parametrize("form", [BROAD, SLIM], ids=["broad", "slim"])


def mark(seconds: int, limit: str = "4小时") -> Mark:
    return Mark(act="到达现场", limit=limit, seconds=seconds)


def figure(*lanes: tuple[Mark, ...], title: str = "重大故障", **more: tuple[str, ...]) -> Ladder:
    return Ladder(
        key="always",
        heading="全天候计时",
        words="重大故障：到达现场 4小时",
        lanes=tuple(
            Lane(title=title, note="故障处置", since="自接到通知起", marks=marks, **more)
            for marks in lanes
        ),
        ticks=TICKS,
    )


@given(SECONDS, SECONDS)
def test_what_is_due_later_stands_further_right(one: int, other: int) -> None:
    axis = fitted(0, 300, within(TICKS, (one, other)), (), 10)
    assert (axis.x(one) < axis.x(other)) == (one < other)
    assert axis.left <= axis.x(one) <= axis.right


@given(SECONDS, SECONDS)
def test_the_axis_reaches_from_the_tick_before_to_the_tick_after(one: int, other: int) -> None:
    low, *between, high = within(TICKS, (one, other))
    assert low.seconds < min(one, other) or (low, min(one, other)) == (TICKS[0], 1)
    assert high.seconds >= max(one, other)
    assert all(tick.seconds < max(one, other) for tick in between)


def test_so_many_times_the_length_is_so_far_on_wherever_it_begins() -> None:
    axis = fitted(0, 300, TICKS, (), 10)
    steps = [axis.x(3 * seconds) - axis.x(seconds) for seconds in (2, 60, HOUR, DAY)]
    assert steps == pytest.approx([steps[0]] * 4)


def test_named_ticks_stand_at_their_lengths_and_apart() -> None:
    picture = ladder(figure((mark(60), mark(200 * DAY))), SLIM)
    labels = {tick.label: tick.seconds for tick in TICKS}
    seconds = [labels[tick.lines[0]] for tick in picture.ticks]
    assert seconds == sorted(seconds)
    assert seconds[0] == 1
    assert seconds[-1] == 365 * DAY
    assert len(seconds) < len(TICKS)
    for one, other in pairwise(picture.ticks):
        assert other.x - width(other.lines[0], other.size) / 2 > one.x + (
            width(one.lines[0], one.size) / 2
        )


def boxes(label: Label) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of every line."""
    found = []
    for number, line in enumerate(label.lines):
        long = width(line, label.size)
        left = label.x - {"start": 0.0, "middle": long / 2, "end": long}[label.anchor]
        y = label.y + number * label.leading
        found.append((left, y - label.size * 0.8, left + long, y))
    return found


def texts(picture: LadderPicture) -> list[tuple[float, float, float, float]]:
    labels = [label for lane in picture.lanes for label in lane.labels]
    return [box for label in (*labels, *picture.ticks) for box in boxes(label)]


@FORMATS
@given(lanes=st.lists(LIMITS, min_size=1, max_size=3))
def test_every_text_is_inside_and_none_touches_another(
    form: Format, lanes: list[list[tuple[int, int]]]
) -> None:
    drawn = (tuple(mark(seconds, "时" * long) for seconds, long in lane) for lane in lanes)
    picture = ladder(figure(*drawn, apart=("解决 15个工作日",)), form)
    found = texts(picture)
    for left, top, right, bottom in found:
        assert left >= -0.1
        assert right <= picture.width + 0.1
        assert top >= 0
        assert bottom <= picture.height
    for one, other in combinations(found, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


@FORMATS
@given(limits=LIMITS)
def test_no_pole_and_no_tick_runs_through_a_text(
    form: Format, limits: list[tuple[int, int]]
) -> None:
    picture = ladder(figure(tuple(mark(seconds, "时" * long) for seconds, long in limits)), form)
    (lane,) = picture.lanes
    poles = [(flag.x, flag.top, flag.y) for flag in lane.flags if flag.top < flag.y]
    for x, above, below in (*poles, *picture.grid):
        for left, top, right, bottom in texts(picture):
            assert not (left < x < right and above < bottom and top < below)


def test_marks_of_one_time_are_read_in_the_order_of_the_letter() -> None:
    one, two = mark(HOUR, "晚"), mark(HOUR, "早")
    (lane,) = ladder(figure((one, two)), BROAD).lanes
    first, second = lane.flags
    assert first.x == second.x
    assert (first.text.lines, second.text.lines) == (("到达现场 晚",), ("到达现场 早",))
    assert first.text.y < second.text.y


def test_a_flag_hangs_above_every_pole_that_it_passes() -> None:
    assert levels([(0, 50, 1), (100, 50, 1)]) == (0, 0)
    assert levels([(0, 120, 1), (100, 50, 1)]) == (1, 0)
    assert levels([(0, 120, 1), (100, 50, 3)]) == (3, 0)
    assert levels([(0, 120, 1), (60, 70, 1), (100, 50, 1)]) == (2, 1, 0)


@FORMATS
def test_titles_stand_beside_the_lines(form: Format) -> None:
    (beside,) = ladder(figure((mark(HOUR),)), form).lanes
    assert beside.left > width("重大故障", form.size)
    assert max(box[2] for box in boxes(beside.note)) < beside.left


def test_a_long_text_takes_three_lines_at_most() -> None:
    (lane,) = ladder(figure((mark(HOUR, "很长的时限" * 40), mark(DAY))), SLIM).lanes
    lines = lane.flags[0].text.lines
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_what_fits_is_not_cut() -> None:
    assert cut("四小时", 10, 30) == "四小时"
    assert cut("四个小时", 10, 35) == "四个…"
    assert cut("四", 10, 5) == "…"
