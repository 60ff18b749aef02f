"""Which of two promises is better, said of promises as letters write them."""

from itertools import pairwise

import pytest
from tests import founding, small

from pledgebook.model.clause import Binding
from pledgebook.model.commitment import Commitment
from pledgebook.order import (
    Direction,
    Measure,
    compare,
    compare_hours,
    firmness,
    hours,
    measures,
)
from pledgebook.order.metrics import METRICS

HEAD = """
days: {{day: calendar, working_day: public}}
clocks:
  office: {{title: 工作时间, week: {{mon-fri: "09:00-17:00"}}}}
  long: {{title: 长日, week: {{mon-fri: "08:00-20:00"}}}}
  weekend: {{title: 周末, week: {{sat-sun: "09:00-17:00"}}}}
  public: {{title: 工作日, week: {{mon-fri: "09:00-17:00"}}, holidays: cn}}
response:
  faults: {{when: fault, from: notice, {0}}}
"""
STRONGER, WEAKER, SAME, CHANGED = (
    Direction.STRONGER,
    Direction.WEAKER,
    Direction.SAME,
    Direction.CHANGED,
)


def letter(text: str, *chapters: str) -> Commitment:
    return small.commitment(
        "\n".join((HEAD.format(text).replace("working_day", "working-day"), *chapters))
    )


def only(text: str) -> Measure:
    """Return the measure of the one act that a clause promises."""
    return next(one for one in measures(letter(text)) if one.clause == "response/faults")


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("arrive: 4小时", "arrive: 2小时", STRONGER),
        ("arrive: 2小时", "arrive: 120分钟", SAME),
        ("arrive: 24小时", "arrive: 1天", SAME),
        ("arrive: 25小时", "arrive: 1天", STRONGER),
        ("arrive: 2-3小时", "arrive: 3小时", SAME),
        # Of other units: what comes first whenever it starts, and else nothing.
        ("arrive: 5个工作日", "arrive: 4天", STRONGER),
        ("arrive: 5个工作日", "arrive: 6天", CHANGED),
        ("arrive: 5个工作日", "arrive: 30天", CHANGED),
        ("arrive: 30天", "arrive: 1个月", CHANGED),
        ("arrive: 32天", "arrive: 1个月", STRONGER),
        # Of other hours
        ("arrive: 4小时, clock: office", "arrive: 4小时, clock: long", STRONGER),
        # Off on holidays, but open on the Sundays that make up for them
        ("arrive: 4小时, clock: office", "arrive: 4小时, clock: public", CHANGED),
        ("arrive: 4小时, clock: office", "arrive: 4小时, clock: weekend", CHANGED),
        ("arrive: 4小时, clock: office", "arrive: 5小时, clock: long", CHANGED),
        ("arrive: 4小时, clock: always", "arrive: 4小时, clock: public", WEAKER),
        ("arrive: 4小时, clock: public", "arrive: 4小时", STRONGER),
        # How firmly, and for how many
        ("arrive: 4小时", "arrive: 4小时, binding: efforts", WEAKER),
        ("arrive: 4小时", "arrive: 2小时, binding: efforts", CHANGED),
        ("arrive: {in: 4小时, target: 95%}", "arrive: {in: 4小时, target: 99%}", STRONGER),
        ("arrive: {in: 4小时, target: 95%}", "arrive: 4小时", STRONGER),
        ("arrive: 4小时", "arrive: {in: 4小时, target: average}", WEAKER),
        ("arrive: {in: 4小时, target: 95%}", "arrive: {in: 4小时, target: average}", CHANGED),
        ("arrive: 4小时", "respond: 4小时", CHANGED),
    ],
)
def test_a_deadline(old: str, new: str, direction: Direction) -> None:
    assert compare(only(old), only(new)) is direction
    assert compare(only(new), only(old)) is direction.reversed


@pytest.mark.parametrize(
    ("chapter", "old", "new", "direction"),
    [
        ("warranty", "lasts: 1年", "lasts: 12个月", SAME),
        ("warranty", "lasts: 1年", "lasts: 366天", STRONGER),
        ("warranty", "lasts: 1年", "lasts: 365天", WEAKER),
        ("warranty", "lasts: 3年", "lasts: unlimited", STRONGER),
        ("warranty", "lasts: 3年", "lasts: service-life", CHANGED),
        ("parts", "does: provide, lasts: 5年", "does: provide, lasts: 10年", STRONGER),
        ("visits", "does: inspect, every: 1个季度", "does: inspect, every: 1个月", STRONGER),
        (
            "visits",
            "does: inspect, every: 1年, times: 4次",
            "does: inspect, every: 1个季度",
            SAME,
        ),
        ("visits", "does: inspect, every: 1个月", "does: inspect, every: 1周", STRONGER),
        ("staff", "people: 2人, role: engineer", "people: 3人, role: engineer", STRONGER),
        ("fees", "does: repair, charge: 200元/次", "does: repair, charge: free", STRONGER),
        ("fees", "does: repair, charge: 200元/次", "does: repair, charge: 300元/次", WEAKER),
        ("fees", "does: repair, charge: 200元/次", "does: repair, charge: 30美元/次", CHANGED),
        ("fees", "does: repair, charge: free", "does: repair, charge: at-cost", WEAKER),
        ("fees", "does: repair, charge: priced", "does: repair, charge: at-cost", CHANGED),
        (
            "remedies",
            "pay: {share: 1%, of: monthly-fee}",
            "pay: {share: 2%, of: monthly-fee}",
            STRONGER,
        ),
        (
            "remedies",
            "pay: {share: 1%, of: monthly-fee}",
            "pay: {share: 2%, of: yearly-fee}",
            CHANGED,
        ),
    ],
)
def test_other_promises(chapter: str, old: str, new: str, direction: Direction) -> None:
    def first(text: str) -> Measure:
        found = small.commitment(f"{chapter}:\n  one: {{title: 一项, {text}}}")
        return next(one for one in measures(found) if one.clause == f"{chapter}/one")

    assert compare(first(old), first(new)) is direction
    assert compare(first(new), first(old)) is direction.reversed


def test_a_cap_on_payments_is_worse_than_none() -> None:
    def cap(text: str) -> Measure:
        pay = f"{{share: 1%, of: monthly-fee, {text}}}"
        found = small.commitment(f"remedies:\n  one: {{title: 一项, pay: {pay}}}")
        return next(one for one in measures(found) if one.metric == "cap")

    half, third, none = (
        cap("cap: {share: 50%, of: monthly-fee}"),
        cap("cap: {share: 30%, of: monthly-fee}"),
        cap("cap: none"),
    )
    assert [compare(half, one) for one in (third, half, none)] == [WEAKER, SAME, STRONGER]


def test_what_is_paid_for_is_no_warranty() -> None:
    periods = """
warranty:
  free: {title: 质保期, from: accepted, lasts: 1年, charge: free}
  paid: {title: 有偿期, after: free, lasts: 3年, charge: at-cost}
  later: {title: 长期服务期, after: paid, lasts: unlimited}
"""
    found = [one for one in measures(small.commitment(periods)) if one.act == "lasts"]
    assert [one.metric for one in found] == ["warranty", "support", "support"]


def test_a_deadline_of_the_customer_is_better_the_longer_it_is() -> None:
    found = only("by: customer, answer: 2天"), only("by: customer, answer: 3天")
    assert compare(*found) is STRONGER


def test_how_firmly_something_binds() -> None:
    order = (Binding.OPTIONAL, Binding.EFFORTS, Binding.FIRM)
    for less, more in pairwise(order):
        assert (firmness(less, more), firmness(more, less)) == (STRONGER, WEAKER)
    assert firmness(None, Binding.FIRM) is SAME


def test_no_day_is_known_of_working_days_on_a_clock_that_never_stops() -> None:
    text = "clock: always, arrive: 2个工作日"
    assert compare(only(text), only("arrive: 3天")) is CHANGED
    assert compare(only(text), only("arrive: 2天")) is STRONGER
    assert compare(only(text), only("clock: office, arrive: 2个工作日")) is CHANGED


def test_hours() -> None:
    found = hours(letter("arrive: 1小时"))
    order = [compare_hours(found["office"], found[name]) for name in ("long", "public", "weekend")]
    assert order == [STRONGER, CHANGED, CHANGED]
    assert compare_hours(found["public"], found["always"]) is STRONGER
    assert compare_hours(found["public"], found["public"]) is SAME


@pytest.mark.parametrize("name", founding.NAMES)
def test_every_promise_of_the_samples_orders_as_itself(name: str) -> None:
    found = measures(founding.commitment(name))
    assert len(found) > 10
    for one in found:
        assert one.metric in METRICS
        assert compare(one, one) is SAME
        assert one.value.least <= one.value.most


def test_no_two_promises_of_the_samples_are_both_better() -> None:
    found = [one for name in founding.NAMES for one in measures(founding.commitment(name))]
    for one in found:
        for other in found:
            assert compare(one, other) is compare(other, one).reversed
