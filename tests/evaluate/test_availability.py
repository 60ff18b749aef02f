"""How well a service ran in each window; every figure is worked out by hand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluate.world import World, at, down, world

from pledgebook.model.measured import Standing
from pledgebook.model.outage import Outage
from pledgebook.model.unjudged import Unjudged

ITEMS = "items: {platform: {title: 平台}, mail: {title: 邮件}}\ndays: {day: calendar}\n"
MARCH = 31 * 86400


def uptime(more: str = "", measure: str = "", target: str = "99.90%", extra: str = "") -> World:
    """Return a letter with one availability, taken by the month unless said."""
    how = measure or "{unit: minute, window: calendar-month}"
    return world(
        f"{ITEMS}availability: {{uptime: {{of: platform, measure: {how}, target: {target}{more}}}}}"
        f"\n{extra}"
    )


def reason(found: object) -> str:
    assert isinstance(found, Unjudged)
    return found.reason


def test_44_minutes_of_a_month_of_31_days_are_less_than_a_thousandth() -> None:
    """31 days are 44640 minutes, a thousandth is 44.64: 44 minutes down leave 99.901…%."""
    found = uptime().window(down("2026-03-05 10:00", "2026-03-05 10:44"))
    assert (found.agreed, found.down) == (MARCH, 44 * 60)
    assert found.value == 100 - Fraction(44 * 60 * 100, MARCH)
    assert (found.text, found.result) == ("99.90", Standing.MET)


def test_45_minutes_are_more_and_are_not_written_as_99_90() -> None:
    """1 - 45/44640 = 99.8992%; half up that would be written 99.90 and look reached."""
    found = uptime().window(down("2026-03-05 10:00", "2026-03-05 10:45"))
    assert (found.text, found.result) == ("99.89", Standing.MISSED)


@pytest.mark.parametrize(
    ("how", "text", "result"), [("half-up", "99.90", "met"), ("down", "99.89", "missed")]
)
def test_the_letter_says_how_digits_are_cut_and_what_is_cut_is_compared(
    how: str, text: str, result: str
) -> None:
    measure = f"{{unit: minute, window: calendar-month, decimals: 2, round: {how}}}"
    found = uptime(measure=measure).window(down("2026-03-05 10:00", "2026-03-05 10:45"))
    assert (found.text, found.result.value) == (text, result)


def test_digits_without_a_rounding_are_compared_exactly_and_noted() -> None:
    measure = "{unit: minute, window: calendar-month, decimals: 2}"
    found = uptime(measure=measure).window(down("2026-03-05 10:00", "2026-03-05 10:45"))
    assert (found.result, found.notes) == (Standing.MISSED, ("rounding-not-said",))


def test_a_target_that_is_just_reached_is_reached_unless_more_is_promised() -> None:
    """3 of 30 days down are 10%: April has 30 days."""
    outage = down("2026-04-01 00:00", "2026-04-04 00:00")
    april = {"first": "2026-04-01 00:00", "last": "2026-05-01 00:00"}
    assert uptime(target="90%").window(outage, **april).result is Standing.MET
    assert uptime(target="超过90%").window(outage, **april).result is Standing.MISSED


def test_overlapping_outages_of_one_service_count_once() -> None:
    """10:00-10:30 and 10:20-10:50 are 50 minutes, not an hour."""
    found = uptime().window(
        down("2026-03-05 10:00", "2026-03-05 10:30"), down("2026-03-05 10:20", "2026-03-05 10:50")
    )
    assert found.down == 50 * 60


def test_an_outage_over_the_end_of_a_month_is_cut_there() -> None:
    """23:30-00:45 is half an hour of March and three quarters of an hour of April."""
    outage = down("2026-03-31 23:30", "2026-04-01 00:45")
    found = uptime().windows(outage, last="2026-05-01 00:00")
    assert [one.down for one in found] == [30 * 60, 45 * 60]


def test_only_agreed_hours_count() -> None:
    """09:00-17:00 on weekdays: the 22 of March are 176 hours; Friday 16:00 to Monday 10:00 is 2."""
    clocks = "clocks: {office: {week: {mon-fri: 09:00-17:00}}}"
    letter = uptime(more=", clock: office", extra=clocks)
    found = letter.window(down("2026-03-06 16:00", "2026-03-09 10:00"))
    assert (found.agreed, found.down) == (176 * 3600, 2 * 3600)


def test_an_excluded_outage_does_not_count_but_one_of_another_exclusion_does() -> None:
    letter = uptime(more=", unless: planned", extra="exclusions: {planned: {means: 计划内停机}}")
    outages = (
        down("2026-03-05 10:00", "2026-03-05 12:00", exclusion="planned"),
        down("2026-03-06 10:00", "2026-03-06 10:10", exclusion="storm"),
    )
    assert letter.window(*outages).down == 600


def test_outages_of_another_item_do_not_count() -> None:
    outages = (
        down("2026-03-05 10:00", "2026-03-05 12:00", item="mail"),
        down("2026-03-05 10:00", "2026-03-05 10:05", item="platform"),
    )
    assert uptime().window(*outages).down == 300


def test_where_no_outage_names_an_item_all_are_of_the_service() -> None:
    assert uptime().window(down("2026-03-05 10:00", "2026-03-05 10:05")).down == 300


def test_an_outage_that_alone_names_no_item_leaves_a_month_open_unless_it_is_missed_anyway() -> (
    None
):
    unclear = down("2026-03-05 10:00", "2026-03-05 12:00")
    found = uptime().window(unclear, down("2026-03-06 10:00", "2026-03-06 10:05", item="platform"))
    assert (found.result, found.reason) == (Standing.NOT_JUDGED, "scope-attribute-missing")
    worse = uptime().window(unclear, down("2026-03-06 10:00", "2026-03-06 12:00", item="platform"))
    assert (worse.result, worse.reason) == (Standing.MISSED, None)


def test_a_service_that_the_log_cannot_tell_apart_is_not_judged() -> None:
    letter = world(
        f"{ITEMS}definitions: {{link: {{title: 链路, means: 专线}}}}\n"
        "availability: {uptime: {of: link, target: 99%,"
        " measure: {unit: minute, window: calendar-month}}}"
    )
    outage = down("2026-03-05 10:00", "2026-03-05 12:00", item="mail")
    assert reason(letter.measured(outage)) == "service-not-recorded"
    assert not isinstance(letter.measured(), Unjudged)


def test_a_month_that_still_runs_says_how_it_stands() -> None:
    """Ten days of April; an outage that goes on since 00:00 of the 10th takes one."""
    april = {"first": "2026-04-01 00:00", "last": "2026-04-11 00:00"}
    found = uptime().window(down("2026-04-10 00:00", None), **april)
    assert (found.result, found.agreed, found.down) == (Standing.RUNNING, 864_000, 86_400)
    assert found.value == 90


def test_what_lies_after_the_day_of_judging_does_not_exist() -> None:
    found = uptime().window(down("2026-04-01 00:00", "2026-04-02 00:00"))
    assert found.down == 0


def test_an_outage_to_come_does_not_ask_the_others_of_which_item_they_are() -> None:
    found = uptime().window(
        down("2026-03-05 10:00", "2026-03-05 10:05"),
        down("2026-04-05 10:00", "2026-04-05 10:05", item="mail"),
    )
    assert (found.down, found.result) == (300, Standing.MET)


def test_outages_that_it_does_not_cover_do_not_count() -> None:
    letter = world(
        f"{ITEMS}groups: {{region: {{north: {{title: 北区}}, south: {{title: 南区}}}}}}\n"
        "availability: {uptime: {when: north, of: platform, target: 99%,"
        " measure: {unit: minute, window: calendar-month}}}"
    )
    entry = letter.sla["availability"][0]
    both = (
        down("2026-03-05 10:00", "2026-03-05 10:05", region="north"),
        down("2026-03-06 10:00", "2026-03-06 10:30", region="south"),
    )
    assert letter.window(*both).down == 300
    entry["not_scope"] = entry.pop("scope")
    assert letter.window(*both).down == 1800


def test_an_event_that_must_have_happened_has_to_be_dated() -> None:
    fragment = (
        f"{ITEMS}availability: {{uptime: {{when: go-live, of: platform, target: 99%,"
        " measure: {unit: minute, window: calendar-month}}}"
    )
    found = world(fragment).measured()
    assert isinstance(found, Unjudged)
    assert (found.reason, found.args) == ("event-undated", {"event": "go-live"})
    assert world(fragment, dates={"go-live": "2026-03-31"}).window().agreed == 86_400


def test_a_month_of_which_the_log_lacks_the_beginning_is_open_unless_it_is_missed_already() -> None:
    late = {"first": "2026-03-10 00:00"}
    found = uptime().window(**late)
    assert (found.result, found.reason) == (Standing.NOT_JUDGED, "log-starts-later")
    known = uptime().window(down("2026-03-20 00:00", "2026-03-21 00:00"), **late)
    assert known.result is Standing.MISSED


def test_time_outside_of_the_warranty_is_not_agreed() -> None:
    """Accepted on 10 March 2026: the 22 days from the 10th to the 31st."""
    letter = world(
        f"{ITEMS}availability: {{uptime: {{when: quality, of: platform, "
        "measure: {unit: minute, window: calendar-month}, target: 99%}}",
        dates={"accepted": "2026-03-10"},
    )
    found = letter.window(down("2026-03-01 00:00", "2026-03-02 00:00"))
    assert (found.agreed, found.down) == (22 * 86_400, 0)
    before = letter.window(first="2026-02-01 00:00", last="2026-03-01 00:00")
    assert before.result is Standing.NO_DATA


def test_without_the_date_that_a_warranty_needs_nothing_is_judged() -> None:
    letter = uptime(more=", when: quality")
    found = letter.measured()
    assert isinstance(found, Unjudged)
    assert (found.reason, found.args) == ("event-undated", {"event": "accepted"})


def test_each_region_is_measured_by_itself() -> None:
    letter = uptime(measure="{unit: minute, window: calendar-month, each: [region]}")
    outages = (
        down("2026-03-05 10:00", "2026-03-05 10:30", region="north"),
        down("2026-03-05 10:00", "2026-03-05 11:30", region="south"),
    )
    found = letter.windows(*outages)
    assert [(one.each["region"], one.down, one.result) for one in found] == [
        ("north", 1800, Standing.MET),
        ("south", 5400, Standing.MISSED),
    ]


def test_each_in_words_that_no_outage_has_is_not_judged_but_without_outages_all_were_up() -> None:
    letter = uptime(measure="{unit: minute, window: calendar-month, each: [每个账号]}")
    assert (
        reason(letter.measured(down("2026-03-05 10:00", "2026-03-05 10:30"))) == "each-not-recorded"
    )
    assert letter.window().result is Standing.MET


def test_slots_are_averaged_so_a_short_slot_of_the_day_weighs_as_much_as_a_full_one() -> None:
    """Open 09:00-10:30 in slots of an hour: 31 days give 62 slots, each second one half an hour.

    Down 10:00-10:30 on one day: one of 62 slots is lost, though only a third of that day's time.
    """
    clocks = "clocks: {office: {daily: '09:00-10:30'}}"
    measure = "{unit: minute, window: calendar-month, slot: 1小时}"
    letter = uptime(measure=measure, more=", clock: office", extra=clocks)
    found = letter.window(down("2026-03-05 10:00", "2026-03-05 10:30"))
    assert found.value == 100 - Fraction(100, 62)


def test_downtime_held_to_a_limit_in_minutes() -> None:
    """44 minutes are not less than 44 minutes, and 43 and a half are."""
    letter = uptime(target="低于44分钟")
    found = letter.window(down("2026-03-05 10:00", "2026-03-05 10:44"))
    assert (found.value, found.unit, found.result) == (44, "minute", Standing.MISSED)
    outage = Outage(id="x", from_=at("2026-03-05 10:00"), until=at("2026-03-05 10:43") + 30)
    half = letter.window(outage)
    assert (half.value, half.text, half.result) == (Fraction(87, 2), "43", Standing.MET)
    most = uptime(target="至多43分钟").window(outage)
    assert (most.text, most.result) == ("44", Standing.MISSED)


@pytest.mark.parametrize(
    ("measure", "target", "why"),
    [
        ("{unit: request, window: calendar-month}", "99%", "unit-not-of-time"),
        ("{unit: minute, window: calendar-month, share: 99%}", "99%", "share-of-readings"),
        ("{unit: day, window: calendar-month}", "18摄氏度", "target-not-of-time"),
        ("{unit: minute, window: calendar-month}", "至多1%", "target-not-supported"),
        ("{unit: minute, window: calendar-month}", "至少44分钟", "target-not-supported"),
        ("{unit: minute, window: 30天}", "99%", "window-start-not-said"),
        ("{unit: minute, window: {rolling: 24小时}}", "99%", "window-not-supported"),
        ("{unit: minute, window: quality}", "99%", "window-unknown"),
        ("{unit: minute, window: calendar-month, slot: 1天}", "99%", "slot-not-supported"),
    ],
)
def test_what_outages_do_not_tell_is_not_judged(measure: str, target: str, why: str) -> None:
    assert reason(uptime(measure=measure, target=target).measured()) == why


def test_a_condition_in_words_is_not_judged() -> None:
    assert reason(uptime(more=", if: 网络正常").measured()) == "condition-in-words"


def test_a_formula_in_words_is_noted() -> None:
    measure = "{unit: minute, window: calendar-month, formula: 中断时间÷总时间}"
    assert uptime(measure=measure).window().notes == ("formula-not-read",)


def test_windows_of_the_calendar() -> None:
    span = {"first": "2026-01-01 00:00", "last": "2027-01-01 00:00"}
    for window, number in (("month", 12), ("quarter", 4), ("year", 1)):
        letter = uptime(measure=f"{{unit: minute, window: calendar-{window}}}")
        found = letter.windows(**span)
        assert len(found) == number
        assert (found[0].from_, found[-1].to) == (at(span["first"]), at(span["last"]))
        assert all(one.to == two.from_ for one, two in pairwise(found))


def test_a_rolling_window_ends_with_each_day_that_the_log_covers_as_a_whole() -> None:
    """Of 31 days, three windows of 29 whole days can be told: ending on the 29th, 30th and 31st."""
    letter = uptime(measure="{unit: minute, window: {rolling: 29天}}")
    found = letter.windows()
    assert [one.from_ for one in found] == [at(f"2026-03-0{day} 00:00") for day in (1, 2, 3)]
    assert [one.to for one in found][-1] == at("2026-04-01 00:00")


def test_windows_of_a_length_follow_one_another_from_the_day_the_promise_holds() -> None:
    letter = world(
        f"{ITEMS}availability: {{uptime: {{when: quality, of: platform, "
        "measure: {unit: minute, window: 1个月}, target: 99%}}",
        dates={"accepted": "2026-01-31"},
    )
    found = letter.windows(first="2026-01-31 00:00", last="2026-03-31 00:00")
    starts = [at(f"2026-{day} 00:00") for day in ("01-31", "02-28", "03-31")]
    assert [(one.from_, one.to) for one in found] == list(pairwise(starts))


def test_a_season_is_the_window_that_the_caller_says_it_was() -> None:
    letter = world(
        f"{ITEMS}availability: {{uptime: {{of: platform, target: 99%,"
        " measure: {unit: minute, window: quality}}}",
        periods={"quality": ("2026-03-01", "2026-03-10")},
    )
    assert letter.window().agreed == 10 * 86_400


def test_a_year_without_published_holidays_is_not_judged() -> None:
    letter = uptime(
        more=", clock: office",
        extra="clocks: {office: {week: {mon-fri: 09:00-17:00}, holidays: cn}}",
    )
    found = letter.window(first="2090-03-01 00:00", last="2090-04-01 00:00")
    assert (found.result, found.reason) == (Standing.NOT_JUDGED, "calendar-not-published")


def test_an_outage_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="x"):
        Outage(id="x", from_=10, until=9)


LETTER = uptime()
OUTAGES = st.lists(
    st.tuples(st.integers(-90_000, MARCH + 90_000), st.integers(0, 500_000)), max_size=8
)


def outages(spans: Sequence[tuple[int, int]]) -> list[Outage]:
    start = at("2026-03-01 00:00")
    return [
        Outage(id=str(number), from_=start + begin, until=start + begin + length)
        for number, (begin, length) in enumerate(spans)
    ]


@given(OUTAGES)
def test_what_is_lost_is_at_most_the_sum_of_the_outages_and_what_was_agreed(
    spans: list[tuple[int, int]],
) -> None:
    found = LETTER.window(*outages(spans))
    assert 0 <= found.down <= min(MARCH, sum(length for _, length in spans))
    seconds = {
        second // 600
        for begin, length in spans
        for second in range(begin // 600 * 600, begin + length, 600)
        if length
    }
    assert found.down <= 600 * len(seconds)


@given(OUTAGES, st.integers(0, MARCH), st.integers(0, 100_000))
def test_one_more_outage_never_raises_the_level(
    spans: list[tuple[int, int]], begin: int, length: int
) -> None:
    before = LETTER.window(*outages(spans)).value
    after = LETTER.window(*outages([*spans, (begin, length)])).value
    assert before is not None
    assert after is not None
    assert after <= before


@given(OUTAGES)
def test_the_order_of_outages_changes_nothing(spans: list[tuple[int, int]]) -> None:
    given_ = outages(spans)
    assert LETTER.window(*given_) == LETTER.window(*reversed(given_))


def lost(start: str | None, end: str | None, **attrs: str) -> Outage:
    """Return an outage of which one end, or none, is known."""
    begin, until = (None if text is None else at(text) for text in (start, end))
    return Outage(id="lost", from_=begin, until=until, attrs=attrs, problem="bad-timestamp")


@pytest.mark.parametrize(
    ("outage", "march", "april"),
    [
        (lost(None, None), "not_judged", "not_judged"),
        (lost("2026-04-10 00:00", None), "met", "not_judged"),
        (lost(None, "2026-03-10 00:00"), "not_judged", "met"),
        (lost(None, None, item="mail"), "met", "met"),
    ],
)
def test_an_outage_at_an_unknown_time_leaves_no_window_met_that_it_may_touch(
    outage: Outage, march: str, april: str
) -> None:
    known = down("2026-03-05 10:00", "2026-03-05 10:01", item="platform")
    found = uptime().windows(known, outage, last="2026-05-01 00:00")
    assert [one.result.value for one in found] == [march, april]
    assert {one.reason for one in found} <= {None, "outage-undated"}


def test_a_window_that_was_missed_is_missed_whatever_else_there_was() -> None:
    known = down("2026-03-05 10:00", "2026-03-05 12:00")
    assert uptime().window(known, lost(None, None)).result is Standing.MISSED


def test_an_outage_at_an_unknown_time_belongs_to_its_own_value() -> None:
    measure = "{unit: minute, window: calendar-month, each: [region]}"
    known = down("2026-03-05 10:00", "2026-03-05 10:01", region="north")
    found = uptime(measure=measure).windows(known, lost(None, None, region="south"))
    assert [(one.each["region"], one.result.value) for one in found] == [
        ("north", "met"),
        ("south", "not_judged"),
    ]
