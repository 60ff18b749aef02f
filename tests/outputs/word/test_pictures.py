"""What is drawn in the PDF is a table in Word, under the same number."""

from __future__ import annotations

from decimal import Decimal

from pledgebook.wording.prose import Flow, FlowStep, Stretch, Timeline

from .small import below, clause, read, small

YEAR = Stretch(
    key="a",
    title="质保期",
    begins="自验收之日起",
    lasts="1年",
    charge="",
    months=Decimal(12),
    after=None,
)
LATER = Stretch(
    key="b", title="延保期", begins="", lasts="2年", charge="", months=Decimal(24), after="a"
)


def told(*blocks: Timeline | Flow) -> list[str]:
    lines = below(read(small(clause("其他", *blocks))))
    return [line.label + line.text for line in lines]


def test_periods_are_rows_and_a_column_that_says_nothing_is_left_out() -> None:
    assert told(Timeline(caption="质保期", stretches=(YEAR, LATER))) == [
        "图1　质保期",
        *("期间", "起算", "期限"),
        *("质保期", "自验收之日起", "1年"),
        *("延保期", "—", "2年"),
    ]


def test_one_period_is_no_table_as_it_is_no_picture() -> None:
    one = Timeline(caption="质保期", stretches=(YEAR,))
    assert told(one) == []
    assert told(one, Timeline(caption="全部", stretches=(YEAR, LATER)))[0] == "图1　全部"


def test_steps_are_rows_with_begin_end_and_limit() -> None:
    step = FlowStep(title="受理", actor="服务台", note="15分钟内")
    flow = Flow(caption="流程", begins="报修", ends="签认", limit="不超过24小时", steps=(step,))
    assert told(flow) == [
        "图1　流程",
        *("序号", "步骤", "处理方", "说明"),
        *("开始", "报修", "—", "—"),
        *("1", "受理", "服务台", "15分钟内"),
        *("结束", "签认", "—", "—"),
        "不超过24小时",
    ]


def test_a_process_without_ends_or_limit_is_its_steps() -> None:
    step = FlowStep(title="受理", actor="", note="")
    flow = Flow(caption="流程", begins="", ends="", limit="", steps=(step,))
    assert told(flow)[-4:] == ["1", "受理", "—", "—"]
