"""Which deadlines stand on one axis of time, and which do not."""

import pytest
from tests.outputs.site.test_prepare import HEAD, made

from pledgebook.outputs.pictures.lanes import Ladder

FAULTS = """
response:
  faults:
    title: 故障处置
    from: {respond: notice, arrive: onsite-request, restore: notice, refund: notice}
    rows:
    - {when: trapped, clock: always, respond: at-once, arrive: 1小时, restore: 3天}
    - when: stopped
      clock: office
      from: notice
      respond: 4小时
      resolve: 3个工作日
      restore: 40小时
      refund: 2-3小时
"""


def ladders(chapters: str) -> dict[str, Ladder]:
    return {one.key: one for one in made(chapters).ladders}


def seconds(ladder: Ladder) -> list[list[int]]:
    return [[mark.seconds for mark in lane.marks] for lane in ladder.lanes]


def test_each_clock_has_a_ladder_of_its_own() -> None:
    found = ladders(FAULTS)
    assert list(found) == ["always", "office"]
    assert found["always"].heading == "全天候计时"
    assert found["office"].heading == "按办公时间计时；自接到通知起"


def test_what_is_counted_from_two_starts_has_two_lanes_under_one_title() -> None:
    always = ladders(FAULTS)["always"]
    assert seconds(always) == [[300, 3 * 86_400], [3600]]
    assert [lane.title for lane in always.lanes] == ["困人", ""]
    assert [lane.since for lane in always.lanes] == ["自接到通知起", "自接到到场要求起"]


def test_days_of_work_and_ranges_have_no_place_among_hours() -> None:
    office = ladders(FAULTS)["office"]
    (lane,) = office.lanes
    assert seconds(office) == [[4 * 3600, 40 * 3600]]
    assert lane.apart == ("彻底解决 3个工作日", "退款 2至3小时")
    assert office.leaves_out
    assert not ladders(FAULTS)["always"].leaves_out


def test_only_round_the_clock_a_day_is_24_hours() -> None:
    found = ladders(FAULTS)
    assert "1天" in {tick.label for tick in found["always"].ticks}
    assert all("天" not in tick.label for tick in found["office"].ticks)
    days = "response: {calls: {title: 接听, from: notice, clock: %s, answer: 1小时, repair: 2天}}"
    assert seconds(ladders(days % "always")["always"]) == [[3600, 2 * 86_400]]
    assert ladders(days % "office") == {}


def test_a_clock_is_open_all_the_time_by_its_hours_not_by_its_name() -> None:
    calls = "response: {calls: {title: 接听, from: notice, clock: %s, answer: 1小时, repair: 2天}}"
    head = HEAD.replace("clocks:\n", "clocks:\n  %s: {title: 全天, daily: %s}\n")
    assert made(calls % "always", head % ("always", "08:00-20:00")).ladders == ()
    assert made(calls % "duty", head % ("duty", "00:00-24:00, holidays: cn")).ladders == ()
    (found,) = made(calls % "duty", head % ("duty", "00:00-24:00")).ladders
    assert seconds(found) == [[3600, 2 * 86_400]]


def test_days_of_work_stay_apart_on_every_clock() -> None:
    acts = "answer: 1小时, arrive: 2小时, repair: 2个工作日"
    calls = f"{{title: 接听, from: notice, clock: always, {acts}}}"
    (lane,) = ladders(f"response: {{calls: {calls}}}")["always"].lanes
    assert lane.apart == ("修复 2个工作日",)


def test_hours_of_work_are_counted_on_the_clock_of_work() -> None:
    head = HEAD.replace("{day: calendar}", "{day: calendar, working-day: office}")
    calls = "{title: 接听, from: notice, answer: 1工作小时, repair: 8工作小时}"
    (found,) = made(f"response: {{calls: {calls}}}", head).ladders
    assert found.key == "office"
    assert seconds(found) == [[3600, 8 * 3600]]


def test_the_words_say_all_that_is_drawn() -> None:
    found = ladders(FAULTS)
    assert found["always"].words == (
        "困人，自接到通知起：响应 立即（5分钟内），恢复运行 3天；自接到到场要求起：到达现场 1小时"
    )
    assert found["office"].words == (
        "停梯：响应 4小时，恢复运行 40小时，彻底解决 3个工作日，退款 2至3小时"
    )


def test_lines_without_cases_are_called_by_their_clauses() -> None:
    one = "calls: {title: 接听, from: notice, answer: 1分钟}"
    two = "visits: {title: 上门, from: notice, arrive: 2小时}"
    (found,) = ladders(f"response: {{{one}, {two}}}").values()
    assert [(lane.title, lane.note) for lane in found.lanes] == [("接听", ""), ("上门", "")]


def test_cases_of_two_clauses_name_their_clause() -> None:
    rows = "from: notice, rows: [{when: trapped, respond: 1小时}, {when: stopped, respond: 2小时}]"
    both = f"response: {{one: {{title: 报修, {rows}}}, two: {{title: 投诉, {rows}}}}}"
    (found,) = ladders(
        both.replace(
            "two: {title: 投诉, from: notice, rows", "two: {title: 投诉, from: registered, rows"
        )
    ).values()
    assert [lane.note for lane in found.lanes] == ["报修", "报修", "投诉", "投诉"]
    (alone,) = ladders(f"response: {{one: {{title: 报修, {rows}}}}}").values()
    assert [lane.note for lane in alone.lanes] == ["", ""]


@pytest.mark.parametrize(
    "calls",
    [
        "answer: 1分钟",
        "answer: 1分钟, arrive: none",
        "answer: 1分钟, binding: efforts, arrive: 2小时",
        "answer: 1分钟, arrive: 0分钟",
        "answer: 1分钟, arrive: 2年",
        "answer: 1分钟, arrive: 9000000小时",
    ],
)
def test_one_length_alone_is_not_drawn(calls: str) -> None:
    assert ladders(f"response: {{calls: {{title: 接听, from: notice, {calls}}}}}") == {}


def test_a_picture_of_too_many_lanes_is_left_to_the_table() -> None:
    def clauses(count: int) -> str:
        calls = (
            f"c{number}: {{title: 第{number}项, from: notice, answer: 1分钟}}"
            for number in range(count)
        )
        return f"response: {{{', '.join(calls)}}}"

    assert len(ladders(clauses(24))["always"].lanes) == 24
    assert ladders(clauses(25)) == {}
