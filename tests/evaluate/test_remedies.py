"""What misses lead to; every sum is worked out by hand in the name of its test or beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluate.world import World, down, late, month, world

from pledgebook.model.owed import Owed, Payment

DUE = "2026-03-02 10:00"


def delayed(
    pay: str, more: str = "", sums: Mapping[str, str] | None = None, extra: str = ""
) -> World:
    """Return a letter with a remedy for late tickets that pays ``pay``."""
    days = "" if "days:" in extra else "days: {day: calendar}\n"
    return world(
        "response: {faults: {from: notice, restore: 12小时, otherwise: late}}\n"
        f"remedies: {{late: {{title: 逾期赔付, pay: {pay}{more}}}}}\n{days}{extra}",
        sums=sums,
    )


def paid(letter: World, end: str, due: str = DUE) -> Payment:
    (owed,) = letter.remedies(late(due, end, "late")).owed
    assert owed.payment is not None, owed.doubts
    return owed.payment


def doubts(owed: Owed) -> list[str]:
    return [one.reason for one in owed.doubts]


CREDIT = """
items: {platform: {title: 平台}}
days: {day: calendar}
availability:
  uptime:
    of: platform
    measure: {unit: minute, window: calendar-month}
    target: 99.90%
    otherwise: credit
remedies:
  credit:
    title: 可用率赔付
    pay:
      of: monthly-fee
      as: credit
      tiers: [{below: target, share: 10%}, {below: 99.00%, share: 25%}]
    cap: {share: 30%, of: monthly-fee}
    claim: {within: 30天, from: month-end, by: customer}
"""


@cache
def crediting(fee: str | None) -> World:
    return world(CREDIT, sums={} if fee is None else {"monthly-fee": fee})


def credited(minutes: int, fee: str | None = "10000") -> Owed | None:
    """Return the credit for so many minutes down in March 2026, which has 44640."""
    letter = crediting(fee)
    start = dt.datetime(2026, 3, 5)
    end = start + dt.timedelta(minutes=minutes)
    occasions = letter.occasions(down(f"{start}", f"{end}"))
    return next(iter(letter.remedies(*occasions).owed), None)


def test_a_month_that_reached_its_target_gives_nothing() -> None:
    """44 minutes of 44640 leave 99.901%."""
    assert credited(44) is None


@pytest.mark.parametrize(
    ("minutes", "share", "amount"),
    [(45, 10, "1000.00"), (446, 10, "1000.00"), (447, 25, "2500.00"), (20_000, 25, "2500.00")],
)
def test_99_percent_of_44640_minutes_lies_between_446_and_447_down(
    minutes: int, share: int, amount: str
) -> None:
    found = credited(minutes)
    assert found is not None
    assert found.payment is not None
    assert (found.payment.share, found.payment.amount) == (share, Decimal(amount))
    assert (found.form, doubts(found)) == ("credit", [])


def test_a_level_on_the_bound_between_two_tiers_belongs_to_the_upper_one() -> None:
    """432 of April's 43200 minutes are 1%: exactly 99.00%, which is not below 99.00%."""
    letter = world(CREDIT, sums={"monthly-fee": "10000"})
    occasions = letter.occasions(
        down("2026-04-05 00:00", "2026-04-05 07:12"),
        first="2026-04-01 00:00",
        last="2026-05-01 00:00",
    )
    (owed,) = letter.remedies(*occasions).owed
    assert owed.payment is not None
    assert owed.payment.share == 10


def test_without_the_sum_of_the_base_the_share_is_said() -> None:
    found = credited(45, fee=None)
    assert found is not None
    assert found.payment == Payment(share=Fraction(10), of="monthly-fee", tier=found.payment.tier)  # type: ignore[union-attr]
    assert [(one.reason, one.args) for one in found.doubts] == [
        ("base-unknown", {"of": "monthly-fee"})
    ]


def test_30_days_from_the_end_of_march_end_on_30_april() -> None:
    found = credited(45)
    assert found is not None
    assert found.claim is not None
    assert found.claim.until == dt.date(2026, 4, 30)


@given(st.integers(0, 44_640), st.integers(0, 3_000))
def test_a_longer_outage_never_lowers_the_credit(minutes: int, more: int) -> None:
    before, after = credited(minutes), credited(min(minutes + more, 44_640))
    amounts = [
        Decimal(0) if one is None or one.payment is None else one.payment.amount
        for one in (before, after)
    ]
    assert amounts[0] <= amounts[1]  # type: ignore[operator]


@given(st.integers(45, 44_640))
def test_the_tiers_have_no_gap(minutes: int) -> None:
    found = credited(minutes)
    assert found is not None
    assert found.payment is not None
    assert found.payment.tier is not None


def test_0_05_percent_of_300000_for_each_of_3_full_days_is_450() -> None:
    letter = delayed(
        "{share: 0.05%, of: contract-price, per: 1天, counts: full}",
        sums={"contract-price": "300000"},
    )
    found = paid(letter, "2026-03-05 23:00")  # 3 days and 13 hours
    assert (found.amount, found.intervals, found.share) == (Decimal("450.00"), 3, Fraction("0.15"))


def test_a_started_day_counts_as_one_where_the_letter_says_so() -> None:
    letter = delayed(
        "{share: 0.05%, of: contract-price, per: 1天, counts: started}",
        sums={"contract-price": "300000"},
    )
    assert paid(letter, "2026-03-05 23:00").amount == Decimal("600.00")
    assert paid(letter, "2026-03-05 10:00").amount == Decimal("450.00")  # exactly 3 days


def test_where_the_letter_leaves_a_started_day_open_both_sums_are_said() -> None:
    letter = delayed("{amount: 500元, per: 1天}")
    (owed,) = letter.remedies(late(DUE, "2026-03-05 23:00", "late")).owed
    assert owed.payment is not None
    assert (owed.payment.amount, owed.payment.most) == (Decimal("1500.00"), Decimal("2000.00"))
    assert doubts(owed) == ["counts-not-said"]
    (whole,) = letter.remedies(late(DUE, "2026-03-05 10:00", "late")).owed
    assert whole.payment is not None
    assert (whole.payment.amount, whole.payment.most) == (Decimal("1500.00"), None)
    assert doubts(whole) == []


def test_0_3_per_mille_a_day_is_0_03_percent() -> None:
    letter = delayed(
        "{share: 0.3‰, of: contract-price, per: 1天, counts: full}",
        sums={"contract-price": "100000"},
    )
    assert paid(letter, "2026-03-03 10:00").amount == Decimal("30.00")


def test_only_what_goes_beyond_three_days_counts() -> None:
    """Five days late, three are free: two times 500."""
    letter = delayed("{amount: 500元, per: 1天, beyond: 3天, counts: full}")
    assert paid(letter, "2026-03-07 10:00").amount == Decimal("1000.00")
    assert paid(letter, "2026-03-05 10:00").amount == Decimal("0.00")


def test_a_working_day_late_skips_the_weekend_and_hours_run_on_the_clock_of_the_promise() -> None:
    """From Friday 6 March 16:00 to Monday 16:00: one working day, 8 hours of 09:00-17:00."""
    extra = (
        "days: {day: calendar, working-day: office}\n"
        "clocks: {office: {week: {mon-fri: 09:00-17:00}, holidays: cn}}\n"
    )
    one = late("2026-03-06 16:00", "2026-03-09 16:00", "late", clock="office")
    for per, amount in (("1个工作日", "500.00"), ("1小时", "4000.00"), ("1天", "1500.00")):
        letter = delayed(f"{{amount: 500元, per: {per}, counts: full}}", extra=extra)
        (owed,) = letter.remedies(one).owed
        assert owed.payment is not None
        assert owed.payment.amount == Decimal(amount)


def test_a_plain_day_is_a_working_day_where_the_letter_says_so() -> None:
    extra = (
        "days: {day: working, working-day: office}\n"
        "clocks: {office: {week: {mon-fri: 09:00-17:00}, holidays: cn}}\n"
    )
    letter = delayed("{amount: 500元, per: 1天, counts: full}", extra=extra)
    assert paid(letter, "2026-03-09 16:00", due="2026-03-06 16:00").amount == Decimal("500.00")


def test_the_last_published_day_is_not_too_late_to_count_a_day_that_has_only_begun() -> None:
    """Due on the last day whose holidays are known: the next working day is not, yet one began."""
    extra = (
        "days: {day: working, working-day: office}\n"
        "clocks: {office: {week: {mon-fri: 09:00-17:00}, holidays: cn}}\n"
    )
    letter = delayed("{amount: 500元, per: 1天, counts: started}", extra=extra)
    year = max(int(one) for one in (letter.sla["calendars"]["office"]["published_to"][:4],))
    last = f"{year}-12-31"
    found = letter.remedies(late(f"{last} 16:00", f"{last} 18:00", "late")).owed[0]
    working = dt.date.fromisoformat(last).weekday() < 5
    assert working, "choose another day"
    assert found.payment is not None
    assert found.payment.amount == Decimal("500.00")


def test_tiers_by_delay() -> None:
    """Up to a day nothing, from one day 500, from three days 2000."""
    letter = delayed(
        "{tiers: [{over: 1天, amount: 500元}, {over: 3天, amount: 2000元}], cap: none}"
    )
    ends = {"2026-03-03 09:59": "0.00", "2026-03-03 10:00": "500.00", "2026-03-05 09:59": "500.00",
            "2026-03-05 10:00": "2000.00"}  # fmt: skip
    assert {end: str(paid(letter, end).amount) for end in ends} == ends
    (owed,) = letter.remedies(late(DUE, "2026-03-03 09:59", "late")).owed
    assert doubts(owed) == ["no-tier"]


def test_a_fixed_sum_for_each_miss() -> None:
    letter = delayed("{amount: 1000元, per: missed}")
    owed = letter.remedies(
        late(DUE, "2026-03-03 10:00", "late", ticket="A"),
        late(DUE, "2026-03-03 10:00", "late", ticket="B"),
        late(DUE, "2026-03-02 09:00", "late", ticket="C"),
    ).owed
    assert [(one.because[0].ticket, one.payment.amount) for one in owed if one.payment] == [
        ("A", Decimal("1000.00")),
        ("B", Decimal("1000.00")),
    ]


def test_ten_thousand_yuan_are_yuan() -> None:
    found = paid(delayed("{amount: 1.5万元}"), "2026-03-03 10:00")
    assert (found.amount, found.unit) == (Decimal("15000.00"), "yuan")


def test_a_third_of_a_cent_is_rounded_once_at_the_end() -> None:
    """0.05% of 333.33 is 0.166665, three days are 0.499995: 0.50; rounded daily it were 0.51."""
    letter = delayed(
        "{share: 0.05%, of: contract-price, per: 1天, counts: full}",
        sums={"contract-price": "333.33"},
    )
    assert paid(letter, "2026-03-05 10:00").amount == Decimal("0.50")
    assert paid(letter, "2026-03-03 10:00").amount == Decimal("0.17")


def test_half_a_cent_is_rounded_up() -> None:
    letter = delayed("{share: 50%, of: contract-price}", sums={"contract-price": "0.05"})
    assert paid(letter, "2026-03-03 10:00").amount == Decimal("0.03")


def test_the_cap_of_a_payment_holds_for_each_miss() -> None:
    letter = delayed("{amount: 500元, per: 1天, counts: full, cap: 1200元}")
    owed = letter.remedies(
        late(DUE, "2026-03-09 10:00", "late", ticket="A"),
        late(DUE, "2026-03-04 10:00", "late", ticket="B"),
    ).owed
    payments = [one.payment for one in owed if one.payment]
    assert [(one.amount, one.capped) for one in payments] == [
        (Decimal("1200.00"), True),
        (Decimal("1000.00"), False),
    ]


def test_the_cap_of_a_clause_holds_for_the_total() -> None:
    """10% of 10000 are 1000: the first takes 700, the second the 300 that are left."""
    letter = delayed(
        "{amount: 700元, per: missed}",
        more=", cap: {share: 10%, of: contract-price}",
        sums={"contract-price": "10000"},
    )
    owed = letter.remedies(
        *(
            late(f"2026-0{n}-02 10:00", f"2026-0{n}-03 10:00", "late", ticket=f"{n}")
            for n in (3, 4, 5)
        )
    ).owed
    payments = [one.payment for one in owed if one.payment]
    assert [(one.amount, one.capped) for one in payments] == [
        (Decimal("700.00"), False),
        (Decimal("300.00"), True),
        (Decimal("0.00"), True),
    ]


def test_a_cap_that_is_a_share_of_a_months_fee_starts_anew_each_month() -> None:
    letter = delayed(
        "{amount: 700元, per: missed}",
        more=", cap: {share: 10%, of: monthly-fee}",
        sums={"monthly-fee": "10000"},
    )
    owed = letter.remedies(
        *(late(f"2026-{day} 10:00", f"2026-{day} 12:00", "late", ticket=day)
          for day in ("03-02", "03-04", "04-02"))
    ).owed  # fmt: skip
    assert [str(one.payment.amount) for one in owed if one.payment] == [
        "700.00",
        "300.00",
        "700.00",
    ]


def test_a_cap_that_is_a_share_of_a_years_fee_starts_anew_each_year() -> None:
    letter = delayed(
        "{amount: 700元, per: missed}",
        more=", cap: {share: 10%, of: yearly-fee}",
        sums={"yearly-fee": "10000"},
    )
    days = ("2025-03-02", "2025-11-02", "2026-01-02")
    owed = letter.remedies(
        *(late(f"{day} 10:00", f"{day} 12:00", "late", ticket=day) for day in days)
    ).owed
    amounts = [str(one.payment.amount) for one in owed if one.payment]
    assert amounts == ["700.00", "300.00", "700.00"]


def test_the_cap_of_a_base_of_the_letters_own_is_applied_to_each_miss_and_doubted() -> None:
    letter = delayed(
        "{amount: 700元, per: missed}",
        more=", cap: {share: 10%, of: rent}",
        sums={"rent": "6000"},
        extra="definitions: {rent: {title: 租金, means: 机柜租金}}\n",
    )
    first, second = letter.remedies(
        late(DUE, "2026-03-03 10:00", "late", ticket="A"),
        late(DUE, "2026-03-03 10:00", "late", ticket="B"),
    ).owed
    assert first.payment is not None
    assert (first.payment.amount, doubts(first)) == (Decimal("600.00"), [])
    assert doubts(second) == ["cap-period-not-said"]


def test_a_cap_of_the_same_base_holds_for_the_share_where_the_sum_is_not_known() -> None:
    letter = delayed(
        "{share: 5%, of: contract-price, per: 1天, counts: full,"
        " cap: {share: 12%, of: contract-price}}"
    )
    found = paid(letter, "2026-03-07 10:00")
    assert (found.amount, found.share, found.capped) == (None, 12, True)


def test_a_cap_that_cannot_be_compared_is_said() -> None:
    letter = delayed("{amount: 500元, cap: {share: 5%, of: contract-price}}")
    (owed,) = letter.remedies(late(DUE, "2026-03-03 10:00", "late")).owed
    assert [(one.reason, one.args) for one in owed.doubts] == [
        ("cap-without-sum", {"of": "contract-price"})
    ]
    yearly = delayed("{amount: 500元, cap: 5000元/年}")
    (owed,) = yearly.remedies(late(DUE, "2026-03-03 10:00", "late")).owed
    assert doubts(owed) == ["cap-per-period"]


def test_at_least_so_much_is_paid() -> None:
    letter = delayed("{amount: 100元, per: 1天, counts: full, least: 250元}")
    assert paid(letter, "2026-03-03 10:00").amount == Decimal("250.00")
    assert paid(letter, "2026-03-02 12:00").amount == Decimal(
        "0.00"
    )  # no full day: nothing is owed
    hourly = delayed("{amount: 100元, per: 1小时, counts: full, least: 2小时}")
    assert paid(hourly, "2026-03-02 10:05").amount == Decimal("200.00")


def test_at_least_so_much_downtime_counts() -> None:
    """50 minutes down count as two hours: two times 100."""
    letter = world(
        "items: {platform: {title: 平台}}\ndays: {day: calendar}\n"
        "availability: {uptime: {of: platform, measure: {unit: minute, window: calendar-month},"
        " target: 99.9%, otherwise: credit}}\n"
        "remedies: {credit: {pay: {amount: 100元, per: 1小时, counts: full, least: 2小时}}}"
    )
    (owed,) = letter.remedies(*letter.occasions(down("2026-03-05 10:00", "2026-03-05 10:50"))).owed
    assert owed.payment is not None
    assert owed.payment.amount == Decimal("200.00")


def test_a_sum_that_is_owed_once_a_delay_goes_beyond_three_days() -> None:
    letter = delayed("{amount: 500元, beyond: 3天}")
    assert paid(letter, "2026-03-05 10:00").amount == Decimal("0.00")
    assert paid(letter, "2026-03-05 10:01").amount == Decimal("500.00")


def test_a_rate_by_the_hour_is_due_for_each_hour() -> None:
    letter = delayed("{amount: 100元/小时, counts: full}")
    assert paid(letter, "2026-03-02 13:30").amount == Decimal("300.00")


def test_a_cap_in_another_currency_is_not_compared() -> None:
    letter = delayed("{amount: 500元, cap: 10美元}")
    (owed,) = letter.remedies(late(DUE, "2026-03-03 10:00", "late")).owed
    assert owed.payment is not None
    assert (owed.payment.amount, doubts(owed)) == (Decimal("500.00"), ["cap-not-followed"])


def test_what_the_customer_spent_is_known_by_its_receipts() -> None:
    letter = delayed(
        "{share: 100%, of: actual-cost, cap: none}", more=", by: customer, does: self-help"
    )
    (owed,) = letter.remedies(late(DUE, "2026-03-03 10:00", "late")).owed
    assert (owed.acts, doubts(owed)) == (("self-help",), ["cost-known-afterwards"])
    assert owed.payment is not None
    assert (owed.payment.amount, owed.payment.share) == (None, 100)


def test_a_formula_in_words_is_left_to_a_person() -> None:
    letter = delayed(
        "{share: 50%, of: monthly-fee, formula: 日租×天数}", sums={"monthly-fee": "100"}
    )
    (owed,) = letter.remedies(late(DUE, "2026-03-03 10:00", "late")).owed
    assert owed.payment is None
    assert [(one.reason, one.args) for one in owed.doubts] == [
        ("formula-in-words", {"formula": "日租×天数"})
    ]


def test_5_percent_for_each_point_missed() -> None:
    """99.5% promised, 97% reached: 2.5 points are two full ones, 10%; three begun, 15%."""
    for counts, amount in (("full", "100.00"), ("started", "150.00")):
        letter = world(
            "items: {platform: {title: 平台}}\ndays: {day: calendar}\n"
            "availability: {uptime: {of: platform, measure: {unit: minute, window: calendar-month},"
            " target: 99.5%, otherwise: credit}}\n"
            "remedies: {credit: {pay: {share: 5%, of: monthly-fee, per: 1%, "
            f"counts: {counts}}}}}}}",
            sums={"monthly-fee": "1000"},
        )
        april = {"first": "2026-04-01 00:00", "last": "2026-05-01 00:00"}
        occasions = letter.occasions(down("2026-04-01 00:00", "2026-04-01 21:36"), **april)
        (owed,) = letter.remedies(*occasions).owed
        assert owed.payment is not None
        assert owed.payment.amount == Decimal(amount)


def test_a_days_fee_for_each_15_minutes_down_beyond_a_thousandth() -> None:
    """0.1% of April's 43200 minutes are 43.2; of 75 down 31.8 are left: two full quarters."""
    letter = world(
        "items: {platform: {title: 平台}}\ndays: {day: calendar}\n"
        "definitions: {day-fee: {title: 日租, means: 月租÷30}}\n"
        "availability: {uptime: {of: platform, measure: {unit: minute, window: calendar-month},"
        " target: 99.9%, otherwise: credit}}\n"
        "remedies: {credit: {pay: {of: day-fee, per: 15分钟, beyond: 0.1%, counts: full}}}",
        sums={"day-fee": "20"},
    )
    april = {"first": "2026-04-01 00:00", "last": "2026-05-01 00:00"}
    occasions = letter.occasions(down("2026-04-01 00:00", "2026-04-01 01:15"), **april)
    (owed,) = letter.remedies(*occasions).owed
    assert owed.payment is not None
    assert (owed.payment.amount, owed.payment.intervals) == (Decimal("40.00"), 2)


def test_a_sum_that_is_not_above_the_least_one_is_not_paid() -> None:
    for share, amount in (("5%", "0.00"), ("10%", "10.00")):
        letter = delayed(
            f"{{share: {share}, of: monthly-fee}}",
            more=", claim: {within: 30天, from: missed, over: 5元}",
            sums={"monthly-fee": "100"},
        )
        found = paid(letter, "2026-03-03 10:00")
        assert (found.amount, found.unit) == (Decimal(amount), "yuan")


def test_of_two_sums_only_the_one_above_the_least_is_paid() -> None:
    """Half a day late: nothing for a full day, 6 for one begun, paid only above 5."""
    letter = delayed(
        "{amount: 6元, per: 1天}", more=", claim: {within: 30天, from: missed, over: 5元}"
    )
    found = paid(letter, "2026-03-02 22:00")
    assert (found.amount, found.most) == (Decimal("0.00"), Decimal("6.00"))
    two = delayed(
        "{amount: 4元, per: 1天}", more=", claim: {within: 30天, from: missed, over: 5元}"
    )
    found = paid(two, "2026-03-03 22:00")
    assert (found.amount, found.most) == (Decimal("0.00"), Decimal("8.00"))


def test_a_share_is_not_compared_with_the_least_sum() -> None:
    letter = delayed(
        "{share: 5%, of: monthly-fee}", more=", claim: {within: 30天, from: missed, over: 5元}"
    )
    (owed,) = letter.remedies(late(DUE, "2026-03-03 10:00", "late")).owed
    assert doubts(owed) == ["base-unknown", "minimum-not-compared"]


def test_a_warranty_becomes_longer() -> None:
    def longer(extends: str) -> object:
        letter = world(
            "response: {faults: {from: notice, restore: 12小时, otherwise: longer}}\n"
            f"days: {{day: calendar}}\nremedies: {{longer: {{extends: {extends}}}}}"
        )
        (owed,) = letter.remedies(late(DUE, "2026-03-09 12:00", "longer")).owed
        assert owed.longer is not None
        return owed.longer.amount, owed.longer.most, owed.longer.unit

    assert longer("{period: quality, lasts: 1个月}") == (1, 1, "month")
    # 7 days and 2 hours are two full stretches of 3 days
    assert longer("{period: quality, lasts: 1个月, per: 3天, counts: full}") == (2, 2, "month")
    assert longer("{period: quality, lasts: 1个月, per: 3天}") == (2, 3, "month")
    assert longer("{period: quality}") == (7 * 86_400 + 7200, 7 * 86_400 + 7200, "second")


def test_several_acts_of_which_the_customer_chooses() -> None:
    letter = world(
        "response: {faults: {from: notice, restore: 12小时, otherwise: beyond-repair}}\n"
        "remedies: {beyond-repair: {either: [replace, refund], choice: customer}}"
    )
    (owed,) = letter.remedies(late(DUE, "2026-03-03 10:00", "beyond-repair")).owed
    assert (owed.either, owed.choice, owed.payment) == (("replace", "refund"), "customer", None)


def test_a_promise_leads_only_to_the_remedies_that_it_names() -> None:
    letter = delayed("{amount: 500元}")
    assert letter.remedies(late(DUE, "2026-03-03 10:00", "another")).owed == ()
    assert letter.remedies(late(DUE, "2026-03-03 10:00")).owed == ()


def test_a_remedy_to_which_nothing_leads_or_whose_promise_was_not_judged_is_listed() -> None:
    letter = world(
        "visits: {patrol: {every: 1个月, times: 1次, otherwise: missed-visit}}\n"
        "remedies: {missed-visit: {pay: 1000元}, losses: {pay: {share: 100%, of: actual-cost}}}"
    )
    assert [(one.id, one.reason, one.args) for one in letter.remedies().unjudged] == [
        ("remedies/missed-visit", "promise-not-judged", {"name": "patrol"}),
        ("remedies/losses", "no-promise-leads-here", {}),
    ]


def test_a_remedy_for_one_region_is_for_that_region() -> None:
    letter = delayed(
        "{amount: 500元}",
        more=", when: north",
        extra="groups: {region: {north: {title: 北区}, south: {title: 南区}}}\n",
    )

    def found(**attrs: str) -> tuple[Owed, ...]:
        return letter.remedies(late(DUE, "2026-03-03 10:00", "late", attrs=attrs)).owed

    assert found(region="south") == ()
    assert doubts(found(region="north")[0]) == []
    assert doubts(found()[0]) == ["attribute-unknown"]


def test_a_remedy_of_the_warranty_holds_in_it() -> None:
    fragment = (
        "response: {faults: {from: notice, restore: 12小时, otherwise: late}}\n"
        "days: {day: calendar}\nremedies: {late: {when: quality, pay: 500元}}"
    )
    one = late(DUE, "2026-03-03 10:00", "late")
    assert len(world(fragment, dates={"accepted": "2026-03-02"}).remedies(one).owed) == 1
    assert world(fragment, dates={"accepted": "2026-03-03"}).remedies(one).owed == ()
    (owed,) = world(fragment).remedies(one).owed
    assert doubts(owed) == ["event-undated"]


def test_what_does_not_count_under_a_remedy_gives_nothing() -> None:
    letter = delayed(
        "{amount: 500元}", more=", unless: storm", extra="exclusions: {storm: {means: 台风}}\n"
    )
    one = late(DUE, "2026-03-03 10:00", "late", attrs={"exclusion": "storm"})
    assert letter.remedies(one).owed == ()


def test_a_condition_in_words_is_said() -> None:
    letter = delayed("{amount: 500元}", more=", if: 用户已付清价款")
    (owed,) = letter.remedies(late(DUE, "2026-03-03 10:00", "late")).owed
    assert doubts(owed) == ["condition-in-words"]


def test_three_months_missed_within_twelve_make_the_warranty_longer() -> None:
    letter = world(
        "items: {platform: {title: 平台}}\n"
        "availability: {uptime: {of: platform, measure: {unit: minute, window: calendar-month},"
        " target: 99.9%}}\n"
        "remedies: {repeated: {missed: {of: uptime, any: [{count: 3个月, rolling: 12个月}]},"
        " extends: {period: quality, lasts: 6个月}}}"
    )
    months = [month(number, kept=False) for number in ("2026-01", "2026-05", "2026-12")]
    (owed,) = letter.remedies(*months).owed
    assert owed.because == tuple(months)
    assert owed.longer is not None
    assert (owed.longer.amount, owed.longer.unit) == (6, "month")


def test_what_runs_between_two_events_is_left_to_a_person() -> None:
    letter = delayed(
        "{amount: 500元, per: 1天}", more=", from: customer-asked, until: customer-confirmed"
    )
    (owed,) = letter.remedies(late(DUE, "2026-03-03 10:00", "late")).owed
    assert (owed.payment, doubts(owed)) == (None, ["counted-between-events"])


def test_one_ticket_that_misses_two_terms_may_be_owed_for_once_or_twice() -> None:
    letter = delayed("{amount: 500元}")
    first, second, other = letter.remedies(
        late("2026-03-02 09:00", "2026-03-03 10:00", "late", ticket="A"),
        late("2026-03-02 10:00", "2026-03-03 10:00", "late", ticket="A"),
        late("2026-03-02 11:00", "2026-03-03 10:00", "late", ticket="B"),
    ).owed
    assert [doubts(one) for one in (first, second, other)] == [[], ["once-or-each"], []]


def test_two_regions_of_one_promise_are_two_misses() -> None:
    letter = world(CREDIT.replace("calendar-month}", "calendar-month, each: [region]}"))
    occasions = letter.occasions(
        down("2026-03-05 10:00", "2026-03-05 12:00", region="north"),
        down("2026-03-05 10:00", "2026-03-05 12:00", region="south"),
    )
    assert [doubts(one) for one in letter.remedies(*occasions).owed] == [["base-unknown"]] * 2
