from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from pledgebook import resources
from pledgebook.outputs.pictures import drawable, flow, timeline, timelines
from pledgebook.outputs.pictures.lines import Label, balanced, width, wrap
from pledgebook.outputs.pictures.links import uncrossed
from pledgebook.wording.prose import Flow, FlowStep, Stretch, Timeline

FONT = Path(str(resources.folder("templates") / "fonts" / "PledgebookSans-Bold.ttf"))
TEXT = st.text(st.sampled_from("响应到场恢复（）“”，。、；0123456789:% 年月dayMWil"), max_size=60)


def _stretch(key: str, months: int | None, after: str | None, lasts: str = "12个月") -> Stretch:
    return Stretch(
        key=key,
        title=f"{key}期",
        begins="自终验合格之日起",
        lasts=lasts,
        charge="免费",
        months=None if months is None else Decimal(months),
        after=after,
    )


def test_a_reckoned_width_is_never_less_than_the_true_one() -> None:
    with TTFont(FONT) as font:
        names, widths = font.getBestCmap(), font["hmtx"].metrics
        em = font["head"].unitsPerEm
    for code in [*range(0x20, 0x7F), *range(0x4E00, 0x4F00), *map(ord, "，。、；：（）“”—…℃㎡×±≤")]:
        if code in names:
            assert width(chr(code), 1) >= widths[names[code]][0] / em - 0.001, chr(code)


@given(TEXT, st.floats(20, 200))
def test_lines_fit_and_lose_nothing(text: str, room: float) -> None:
    lines = wrap(text, 10, room)
    assert all(width(line, 10) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXT)
def test_balanced_lines_are_as_many(text: str) -> None:
    assert len(balanced(text, 10, 100)) == len(wrap(text, 10, 100))


def test_balancing_breaks_no_word_that_fits() -> None:
    assert balanced("warranty period", 10, 62) == ("warranty", "period")


def test_punctuation_does_not_begin_a_line() -> None:
    assert wrap("按时响应，到场", 10, 45) == ("按时响", "应，到场")


def test_numbers_stay_whole() -> None:
    assert wrap("时限为24小时", 10, 40) == ("时限为", "24小时")


def _within(label: Label, wide: float) -> bool:
    widest = max((width(line, label.size) for line in label.lines), default=0)
    start = {"start": 0.0, "middle": widest / 2, "end": widest}[label.anchor]
    return label.x - start >= -0.5 and label.x - start + widest <= wide + 0.5


def test_a_period_begins_where_the_one_before_ends() -> None:
    figure = Timeline(
        caption="质保期",
        stretches=(_stretch("一", 36, None), _stretch("二", 24, "一"), _stretch("三", None, "二")),
    )
    picture = timeline(figure, "；")
    for before, bar in pairwise(picture.bars):
        assert bar.x == pytest.approx(before.x + before.width)
        assert bar.y > before.y + before.height
    assert [bar.open for bar in picture.bars] == [False, False, True]
    assert picture.bars[-1].x + picture.bars[-1].width == pytest.approx(picture.width)


def test_periods_side_by_side_begin_together() -> None:
    picture = timeline(
        Timeline(caption="", stretches=(_stretch("一", 12, None), _stretch("二", 36, None))), "；"
    )
    one, two = picture.bars
    assert one.x == two.x
    assert two.width == pytest.approx(3 * one.width)


@pytest.mark.parametrize("months", [1, 12, 600])
def test_every_label_of_a_timeline_is_inside_the_picture(months: int) -> None:
    lasts = "至产品的使用寿命结束为止"
    picture = timeline(
        Timeline(
            caption="",
            stretches=(
                _stretch("第一个很长名字的质保", 60, None),
                _stretch("二", months, "第一个很长名字的质保", lasts),
                _stretch("三", None, "二", lasts),
            ),
        ),
        "；",
    )
    for bar in picture.bars:
        assert all(_within(label, picture.width) for label in (bar.title, bar.lasts, bar.note))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 9])
def test_boxes_of_a_flow_do_not_touch_and_hold_their_text(count: int) -> None:
    step = FlowStep(title="受理登记并通知值班工程师", actor="服务台", note="接到通知起30分钟内")
    picture = flow(
        Flow(
            caption="流程",
            begins="接到报修",
            ends="签认",
            limit="24小时内办结",
            steps=(step,) * count,
        )
    )
    assert len(picture.boxes) == count + 2
    assert len(picture.arrows) == count + 1
    for one, two in pairwise(picture.boxes):
        assert two.x >= one.x + one.width or two.y >= one.y + one.height
    for box in picture.boxes:
        lines = [line for label in (box.title, box.actor, box.note) for line in label.lines]
        assert all(width(line, 9.5) <= box.width for line in lines)
        assert box.y + box.height <= picture.height


def _group(*months: int | None) -> Timeline:
    whole = _stretch("整机", 24, None)
    rows = (
        replace(_stretch(f"第{place}项", one, "整机"), period="部件保修期", part=f"第{place}项")
        for place, one in enumerate(months, 1)
    )
    return Timeline(caption="", stretches=(whole, *rows))


def test_what_the_periods_of_one_clause_share_is_said_once() -> None:
    picture = timeline(_group(12, 24), "；")
    assert [heading.title.lines for heading in picture.headings] == [("部件保修期",)]
    assert [heading.note.lines for heading in picture.headings] == [("自终验合格之日起；免费",)]
    assert [bar.title.lines for bar in picture.bars] == [("整机期",), ("第1项",), ("第2项",)]
    assert [bar.note.lines for bar in picture.bars] == [("自终验合格之日起；免费",), (), ()]


def test_a_link_runs_through_no_text() -> None:
    picture = timeline(_group(12, 12, 12, 12), "；")
    labels = [label for bar in picture.bars for label in (bar.title, bar.lasts, bar.note)]
    labels += [picture.headings[0].title, picture.headings[0].note]
    assert picture.links
    for x, top, bottom in picture.links:
        for label in labels:
            for place, line in enumerate(label.lines):
                long = width(line, label.size)
                start = label.x - {"start": 0.0, "middle": long / 2, "end": long}[label.anchor]
                y = label.y + place * label.leading
                assert not (start < x < start + long and top < y and bottom > y - label.size * 0.8)


def test_a_text_in_its_way_parts_a_link() -> None:
    label = Label(90, 50, 10, 13, ("质保期",))
    assert uncrossed((100, 0, 100), [label]) == ((100, 0, 40.5), (100, 53.5, 100))
    assert uncrossed((200, 0, 100), [label]) == ((200, 0, 100),)


def test_no_group_leaves_one_period_on_the_page_before() -> None:
    pictures = timelines(_group(*[12] * 40), "；")
    assert len(pictures) > 1
    assert sum(len(picture.bars) for picture in pictures) == 41
    assert all(len(picture.bars) > 2 for picture in pictures)


def test_periods_are_drawn_where_there_is_something_to_compare() -> None:
    one, two = _stretch("一", 12, None), _stretch("二", None, None)
    open_ = replace(two, key="三")
    assert drawable(Timeline(caption="", stretches=(one, two)))
    assert not drawable(Timeline(caption="", stretches=(one,)))
    assert not drawable(Timeline(caption="", stretches=(two, open_)))


def test_a_long_name_breaks_at_its_hyphens() -> None:
    assert wrap("Dead-on-arrival", 10, 60) == ("Dead-on-", "arrival")
