"""What a clause says besides its deadline is in its entry too, whatever kind of entry it gives."""

from __future__ import annotations

from typing import Any

import pytest
from tests.small import commitment

from pledgebook import derive
from pledgebook.outputs.sla import data

from .sample import definitions, entries, term, unmeasured

SAID = (
    "when: [quality, phone], unless: [fax, misuse], by: engineer, via: remote, causes: quality,"
    " gives: [报告], until: signed-off, charge: discounted, binding: efforts,"
    " otherwise: [pay-more]"
)
MORE = (
    "warranty: {quality: {lasts: 1年}}\n"
    "exclusions: {misuse: {means: 误用}}\nremedies: {pay-more: {pay: {share: 1%, of: yearly-fee}}}"
)
EVERYWHERE = {
    "scope": {"channel": ["phone"]},
    "not_scope": {"channel": ["fax"]},
    "periods": ["quality"],
    "exclusions": ["misuse"],
    "by": ["engineer"],
    "via": ["remote"],
    "causes": ["quality"],
    "gives": ["报告"],
    "charge": {"price": "discounted"},
    "binding": "efforts",
    "remedies": ["pay-more"],
}


@pytest.mark.parametrize(
    ("chapter", "own", "kind", "last"),
    [
        ("response", "from: notice, respond: 1小时", "terms", "/respond"),
        ("parts", "lasts: 5年", "periods", ""),
        ("visits", "every: 1个月, does: inspect", "recurrences", "/every"),
        (
            "availability",
            "of: site, measure: {unit: minute, window: calendar-month}",
            "availability",
            "",
        ),
        ("coverage", "extends: {period: quality}", "remedies", ""),
        ("fees", "does: pay", "unmeasured", "/pay"),
    ],
)
def test_every_kind_of_entry_says_all_of_it(chapter: str, own: str, kind: str, last: str) -> None:
    fragment = f"{chapter}: {{a: {{{SAID}, {own}}}}}\nitems: {{site: {{title: 平台}}}}\n{MORE}"
    found = entries(fragment, kind)[f"{chapter}/a{last}"]
    assert {key: found.get(key) for key in EVERYWHERE} == EVERYWHERE
    assert found["end" if kind == "periods" else "until"] == {"event": "signed-off"}


def test_conditions_in_words_stand_by_what_they_hold_for() -> None:
    assert unmeasured("{if: 下雪天, does: repair}", what="repair")["if"] == ["下雪天"]
    found = unmeasured("{if: 下雪天, from: notice, respond: {in: 1小时, if: 道路通行的}}")
    assert found["if"] == ["下雪天", "道路通行的"]


def test_a_choice_is_said_of_each_act_to_choose_from() -> None:
    fragment = "coverage: {a: {either: [repair, refund], choice: customer, does: check}}"
    found = entries(fragment, "unmeasured")
    for act in ("repair", "refund"):
        one = found[f"coverage/a/{act}"]
        assert (one["either"], one["choice"]) == (["repair", "refund"], "customer")
    assert "choice" not in found["coverage/a/check"]
    remedies = entries("remedies: {r: {either: [repair, refund], choice: customer}}", "remedies")
    assert remedies["remedies/r"]["choice"] == "customer"


def test_what_a_fee_follows_and_when_it_begins() -> None:
    fragment = (
        "warranty: {quality: {lasts: 1年}}\n"
        "fees: {later: {after: quality, per: contract, charge: 300元/次}}\n"
        "remedies: {more: {after: quality, per: [bid, contract], does: refund}}"
    )
    fee = entries(fragment, "unmeasured")["fees/later/fees"]
    assert (fee["after"], fee["per"]) == ("quality", ["contract"])
    remedy = entries(fragment, "remedies")["remedies/more"]
    assert (remedy["after"], remedy["per"]) == ("quality", ["bid", "contract"])


def test_what_is_taught_kept_and_changed() -> None:
    fragment = (
        "training: {t: {does: train, content: [操作], goals: [能独立操作], form: [theory, online]},"
        " u: {does: train, form: {agree-by: contract-signed}}}\n"
        "parts: {stock: {keeps: [电源], lasts: 5年, does: provide, amount: 20件}}"
    )
    found = entries(fragment, "unmeasured")
    taught = found["training/t/train"]
    assert {key: taught[key] for key in ("content", "goals", "form")} == {
        "content": ["操作"],
        "goals": ["能独立操作"],
        "form": ["theory", "online"],
    }
    assert found["training/u/train"]["form"] == {"agree_by": {"event": "contract-signed"}}
    stock = entries(fragment, "periods")["parts/stock"]
    assert (stock["keeps"], stock["acts"]) == (["电源"], ["provide"])
    assert stock["amount"] == {"amount": "20", "unit": "piece"}


def test_the_customer_does_the_customers_duties() -> None:
    duties = "customer-duties: {a: {does: provide}, b: {does: inspect, by: provider}}"
    found = entries(f"{duties}\ncoverage: {{c: {{does: support}}}}", "unmeasured")
    assert found["customer-duties/a/provide"]["by"] == ["customer"]
    assert found["customer-duties/b/inspect"]["by"] == ["provider"]
    assert "by" not in found["coverage/c/support"]


def test_a_period_in_which_a_promise_does_not_hold() -> None:
    more = "warranty: {quality: {lasts: 1年}}\nexclusions: {misuse: {means: 误用}}"
    found = term("{from: notice, respond: 1小时, unless: [quality, misuse]}", more)
    assert (found["not_periods"], found["exclusions"]) == (["quality"], ["misuse"])
    assert "periods" not in found


def test_each_act_of_a_remedy_stands_once() -> None:
    found = entries("remedies: {r: {from: notice, does: refund, refund: 30小时}}", "remedies")
    assert found["remedies/r"]["acts"] == ["refund"]


def test_hours_in_which_something_recurs() -> None:
    night = "clocks: {night: {daily: 22:00-06:00}}"
    more = f"{night}\nvisits: {{v: {{every: 1个月, clock: night, does: inspect}}}}"
    assert entries(more, "recurrences")["visits/v/every"]["clock"] == "night"


def test_notice_ahead_says_of_what() -> None:
    found = unmeasured("{before: go-live, notify: 至少24小时}", what="notify")
    assert (found["before"], found["reason"]) == ({"event": "go-live"}, "advance-notice")


def test_people_places_and_hours_are_said() -> None:
    fragment = (
        "training: {t: {for: [操作人员], place: [一号楼, 二号楼], people: 至少2人,"
        " dedicated: false, hours: {agree-by: contract-signed}}}"
    )
    found = entries(fragment, "unmeasured")["training/t/training"]
    assert {key: found[key] for key in ("for", "place", "people", "dedicated", "hours")} == {
        "for": ["操作人员"],
        "place": ["一号楼", "二号楼"],
        "people": {"amount": "2", "unit": "person", "bound": "at-least"},
        "dedicated": False,
        "hours": {"agree_by": {"event": "contract-signed"}},
    }


# --- Shares ---------------------------------------------------------------------------------------


def test_a_share_without_a_limit_is_that_of_the_cases_done() -> None:
    found = unmeasured("{does: resolve, target: 99%, window: calendar-month}", what="resolve")
    assert found["target"] == {
        "pct": "99",
        "period": {"calendar": "calendar-month"},
        "min_n": 1,
    }
    assert (found["reason"], "budget" in found) == ("share-of-cases", False)
    assert unmeasured("{respond: {in: none, target: 超过95%}}")["target"] == {
        "pct": "95",
        "bound": "more-than",
        "min_n": 1,
    }


def test_a_limit_that_holds_on_average_is_told_over_all_cases() -> None:
    mean = {"statistic": "mean", "period": {"calendar": "calendar-month"}, "min_n": 1}
    one = term("{from: notice, respond: {in: 4小时, target: average}, window: calendar-month}")
    every = term("{from: notice, respond: 4小时, target: average, window: calendar-month}")
    assert (one["target"], every["target"]) == (mean, mean)
    assert one["budget"] == {"amount": 14400, "unit": "s"}


def test_a_level_that_is_no_share_stays_a_quantity() -> None:
    found = unmeasured("{does: observe, target: 至少18°C}", what="observe")
    assert found["level"] == {"amount": "18", "unit": "celsius", "bound": "at-least"}
    assert "target" not in found


def test_a_share_of_what_recurs() -> None:
    found = entries("visits: {a: {every: 1个月, does: inspect, target: 98%}}", "recurrences")
    assert found["visits/a/every"]["target"]["pct"] == "98"


# --- Measuring and paying -------------------------------------------------------------------------


def test_a_ratio_per_account_slot_and_hour() -> None:
    more = (
        "items: {site: {title: 平台}}\nclocks: {day: {daily: 08:00-20:00}}\n"
        "availability: {up: {of: site, clock: day, target: 99.9%, measure:"
        " {unit: case, window: calendar-month, each: [每个账号, 每个地域], slot: 5分钟}}}"
    )
    found = entries(more, "availability")["availability/up"]
    assert found["clock"] == "day"
    assert found["measure"] == {
        "unit": "case",
        "window": {"calendar": "calendar-month"},
        "each": ["每个账号", "每个地域"],
        "slot": {"amount": "5", "unit": "minute"},
    }


def test_each_row_may_say_what_is_measured() -> None:
    measure = "{unit: minute, window: calendar-month}"
    more = (
        "items: {site: {title: 平台}, line: {title: 线路}}\n"
        f"availability: {{up: {{measure: {measure}, rows:"
        " [{of: site, target: 99.9%}, {of: line, target: 99%}]}}"
    )
    found = entries(more, "availability")
    assert {key: one["of"] for key, one in found.items()} == {
        "availability/up/site": "site",
        "availability/up/line": "line",
    }


def test_a_level_held_in_a_share_of_readings() -> None:
    more = (
        "items: {room: {title: 机房}}\n"
        "availability: {warm: {of: room, target: 64-80 °F, measure:"
        " {unit: reading, window: calendar-month, share: 99%}}}"
    )
    found = entries(more, "availability")["availability/warm"]
    assert (found["measure"]["unit"], found["measure"]["share"]) == ("reading", "99")
    assert found["target"] == {"amount": "64", "to": "80", "unit": "fahrenheit"}


def charge(value: str) -> Any:
    return entries(f"fees: {{f: {{charge: {value}}}}}", "unmeasured")["fees/f/fees"]["charge"]


def test_a_charge_at_the_least_by_parts_on_quotation() -> None:
    hours = "{amount: 95 USD/hour, least: 1 hour, per: 1%}"
    assert charge(f"{{labour: {hours}, parts: quoted, travel: own-cost}}") == {
        "labour": {
            "amount": {"amount": "95", "unit": "us-dollar", "per": "hour"},
            "per": {"amount": "1", "unit": "percent"},
            "least": {"amount": "1", "unit": "hour"},
        },
        "parts": {"price": "quoted"},
        "travel": {"price": "own-cost"},
    }
    least = charge("{share: 8%, of: contract-price, least: {share: 1%, of: yearly-fee}}")["least"]
    assert least == {"share": "1", "of": "yearly-fee"}


def test_a_renewal_for_as_long_as_somebody_chooses() -> None:
    renews = (
        "{lasts: {choice: customer, of: [1年, 2年]}, charge: {tiers: [{over: 1年, amount: 9元}]}}"
    )
    found = entries(f"warranty: {{q: {{lasts: 1年, renews: {renews}}}}}", "periods")["warranty/q"]
    assert found["renews"]["lasts"] == {
        "choice": "customer",
        "of": [{"amount": "1", "unit": "year"}, {"amount": "2", "unit": "year"}],
    }
    assert found["renews"]["charge"]["tiers"][0]["amount"] == {"amount": "9", "unit": "yuan"}


def remedy(clause: str) -> dict[str, Any]:
    return entries(f"remedies: {{r: {clause}}}", "remedies")["remedies/r"]


def test_what_goes_beyond_is_paid_by_a_formula() -> None:
    pay = remedy(
        "{from: occurrence, until: restored, pay: {share: 100%, of: monthly-fee, per: 15分钟,"
        " counts: full, beyond: 0.1%, formula: 日费×比例×天数}}"
    )
    assert (pay["start"], pay["until"]) == ({"event": "occurrence"}, {"event": "restored"})
    assert pay["pay"] == {
        "share": "100",
        "of": "monthly-fee",
        "per": {"amount": "15", "unit": "minute"},
        "counts": "full",
        "beyond": {"amount": "0.1", "unit": "percent"},
        "formula": "日费×比例×天数",
    }
    assert remedy("{pay: {formula: 按实际损失}}")["pay"] == {"formula": "按实际损失"}


def test_a_period_grows_by_intervals() -> None:
    clause = "{extends: {period: quality, lasts: 1周, per: 1天, counts: started}}"
    assert remedy(clause)["extends"] == {
        "period": "quality",
        "lasts": {"amount": "1", "unit": "week"},
        "per": {"amount": "1", "unit": "day"},
        "counts": "started",
    }


def test_a_claim_opens_on_a_working_day_by_its_number() -> None:
    clause = "{pay: {amount: 1元}, claim: {opens: {event: month-end, plus: 第5个工作日}}}"
    assert remedy(clause)["claim"]["opens"] == {
        "event": "month-end",
        "plus": {"nth_working_day": 5},
    }


def test_misses_within_so_many_billing_cycles() -> None:
    clause = "{missed: {of: quality, any: [{count: 2次, rolling: 3个账期}]}}"
    (one,) = remedy(clause)["missed"]["any"]
    assert one["rolling"] == {"amount": "3", "unit": "billing-cycle"}


def test_a_length_without_end_in_one_unit() -> None:
    found = entries("warranty: {q: {lasts: {first: [12年, 不限公里]}}}", "periods")["warranty/q"]
    assert found["length"]["first"] == [
        {"amount": "12", "unit": "year"},
        {"word": "unlimited", "unit": "kilometre"},
    ]


# --- Words ----------------------------------------------------------------------------------------


def test_the_last_day_of_a_period_and_the_clock_of_working_days() -> None:
    office = "days: {day: calendar, working-day: office}\nclocks: {office: {daily: 09:00-18:00}}"
    assert definitions(office)["commitment"]["working_day"] == "office"
    assert definitions("days: {day: calendar, last: included}")["commitment"]["last_day"] == (
        "included"
    )
    assert "last_day" not in definitions("")["commitment"]


def test_words_say_their_bounds_numbers_and_charges() -> None:
    content = definitions(
        "groups: {price: {cheap: {title: 低价, bound: 至多200元}}}\n"
        "events: {batch: {title: 分批验收, each: [每批]}}\n"
        "definitions: {base: {title: 日费, means: 月费除以天数, is: 120天}}\n"
        "acts: {our-call: {title: 致电, means: 打电话}}\n"
        "items: {disk: {title: 硬盘, quantity: 12台, per-life: 5年}}\n"
        "channels: {phone: {when: quality, charge: discounted}}\n"
        "warranty: {quality: {lasts: 1年}}\n"
        "exclusions: {wear: {means: 磨损, covers: disk, content: [擦伤],"
        " charge: {labour: free, parts: priced}, missed: {of: quality, any: [{count: 2次}]}}}"
    )
    assert content["scopes"]["price"][0]["bound"] == {
        "amount": "200",
        "unit": "yuan",
        "bound": "at-most",
    }
    assert content["events"][0]["each"] == ["每批"]
    assert content["definitions"][0]["is"] == {"amount": "120", "unit": "day"}
    assert content["acts"] == [{"id": "our-call", "title": "致电", "means": "打电话"}]
    (disk,) = content["scopes"]["item"]
    assert (disk["quantity"]["amount"], disk["per_life"]["amount"]) == ("12", "5")
    (phone,) = content["scopes"]["channel"]
    assert (phone["when"], phone["charge"]) == (["quality"], {"price": "discounted"})
    (wear,) = content["exclusions"]
    assert wear["charge"] == {"labour": {"price": "free"}, "parts": {"price": "priced"}}
    assert (wear["covers"], wear["content"]) == (["disk"], ["擦伤"])
    assert wear["missed"]["of"] == ["quality"]


def test_an_exclusion_with_several_cases_lists_them() -> None:
    fragment = (
        "exclusions: {x: {title: 人为, rows: [{means: 跌落}, {means: 进水, charge: priced}]}}"
    )
    (found,) = definitions(fragment)["exclusions"]
    assert found["rows"] == [{"means": "跌落"}, {"means": "进水", "charge": {"price": "priced"}}]


def test_a_clause_elsewhere_that_bars_a_promise_has_a_title() -> None:
    fragment = (
        "customer-duties: {payment: {title: 付款, does: pay}}\n"
        "remedies: {credit: {pay: {share: 1%, of: yearly-fee}, unless: payment}}"
    )
    assert definitions(fragment)["exclusions"] == [{"id": "payment", "title": "付款"}]


def test_names_known_to_every_letter_are_listed_where_they_are_used() -> None:
    fragment = (
        "response: {a: {when: [fault, phone], from: notice, respond: {in: 1小时, via: remote}},"
        " b: {when: customer, from: notice, respond: 1小时}}"
    )
    scopes = data(derive.sla(commitment(fragment)))["scopes"]
    assert {facet: [word["id"] for word in words] for facet, words in scopes.items()} == {
        "channel": ["phone", "remote"],
        "request": ["fault"],
        "party": ["customer"],
    }


def test_a_row_and_a_step_may_have_the_same_conditions() -> None:
    fragment = (
        "process: {a: {from: notice, rows: [{when: phone, respond: 1小时}],"
        " steps: [{when: phone, respond: 2小时, from: notice}]}}"
    )
    assert set(entries(fragment, "terms")) == {
        "process/a/phone/respond",
        "process/a/steps/phone/respond",
    }


def test_a_term_keeps_its_price() -> None:
    assert term("{from: notice, respond: 1小时, charge: free}")["charge"] == {"price": "free"}


def test_what_is_never_done_is_a_prohibition() -> None:
    found = entries("visits: {a: {when: phone, never: [maintain, repair]}}", "unmeasured")
    assert set(found) == {"visits/a/never-maintain", "visits/a/never-repair"}
    (maintain, _) = found.values()
    assert (maintain["reason"], maintain["what"]) == ("prohibition", "maintain")
    assert maintain["scope"] == {"channel": ["phone"]}


def test_what_is_never_done_is_told_once_though_named_twice() -> None:
    found = entries("visits: {a: {never: [repair, repair]}}", "unmeasured")
    assert list(found) == ["visits/a/never-repair"]


def test_acts_beside_a_prohibition_are_told_as_ever() -> None:
    found = entries("visits: {a: {does: inspect, never: repair}}", "unmeasured")
    assert {one["reason"] for one in found.values()} == {"no-deadline", "prohibition"}


def test_a_share_per_mille_is_told_in_percent_and_as_written() -> None:
    pay = "{share: 0.3‰, of: contract-price, per: 1天, cap: {share: 50‰, of: contract-price}}"
    found = entries(f"remedies: {{a: {{pay: {pay}}}}}", "remedies")["remedies/a"]["pay"]
    assert (found["share"], found["written"]) == ("0.03", "0.3‰")
    assert found["cap"] == {"share": "5.0", "written": "50‰", "of": "contract-price"}
    found = term("{from: notice, respond: {in: 1小时, target: 999‰}}")
    assert found["target"]["pct"] == "99.9"


def test_some_of_the_staff_know_of_whom_and_out_of_how_many() -> None:
    rows = "rows: [{role: 组长, people: 1人}, {role: 组员}]"
    staff = (
        f"a: {{people: 至少4人}}, b: {{of: a, people: 2人, qualified: [T2级证书]}},"
        f" c: {{people: 6人, {rows}}}"
    )
    found = entries(f"staff: {{{staff}}}", "unmeasured")
    b = found["staff/b/staff"]
    assert (b["of_whom"], b["qualified"]) == ("a", ["T2级证书"])
    assert b["out_of"] == {"amount": "4", "unit": "person", "bound": "at-least"}
    one, two = (entry for name, entry in found.items() if name.startswith("staff/c/"))
    assert (one["people"]["amount"], one["out_of"]["amount"], one["role"]) == ("1", "6", "组长")
    assert (two["people"]["amount"], "out_of" in two) == ("6", False)


def test_experience_stands_with_its_years() -> None:
    staff = "staff: {a: {people: 2人, experience: {lasts: 至少3年, in: 运维}}}"
    (found,) = entries(staff, "unmeasured")["staff/a/staff"]["experience"]
    assert found == {"lasts": {"amount": "3", "unit": "year", "bound": "at-least"}, "in": "运维"}


def test_a_cap_alone_is_a_remedy_only_among_them() -> None:
    assert definitions("fees: {a: {charge: 5元/次, cap: 100元}}").get("remedies") is None
    assert entries("remedies: {a: {cap: 100元}}", "remedies")["remedies/a"]["cap"]


def test_what_follows_a_miss_knows_the_promises_that_lead_to_it() -> None:
    more = "remedies: {leave: {from: {event: missed, plus: 30天}, does: terminate}}"
    promises = "response: {a: {from: notice, respond: 1小时, otherwise: leave}}"
    found = entries(f"{promises}\n{more}", "remedies")["remedies/leave"]
    assert found["follows"] == ["response/a"]
    assert found["start"]["event"] == "missed"


def test_half_a_day_keeps_its_number() -> None:
    days = "days: {day: calendar, working-day: office}\nclocks: {office: {daily: 09:00-17:00}}"
    found = unmeasured("{from: notice, respond: 0.5个工作日}", days)
    assert found["reason"] == "broken-unit"
    assert found["limit"] == {"amount": "0.5", "unit": "working-day"}


def test_lengths_that_are_settled_elsewhere_and_periods_that_renew_themselves() -> None:
    words = "definitions: {maker: {title: 原厂质保, means: 见官网}}"
    lasts = "lasts: {longer: [3年, maker]}, renews: {lasts: 1年, unless: {notify: 至少60天}}"
    found = entries(f"warranty: {{q: {{from: accepted, {lasts}}}}}\n{words}", "periods")
    assert found["warranty/q"]["length"]["longer"][1] == {"name": "maker"}
    unless = found["warranty/q"]["renews"]["unless"]
    assert unless["by"] == ["customer"]
    assert unless["notify"]["amount"] == "60"


def test_a_day_of_the_month_and_a_free_limit() -> None:
    found = entries('reports: {a: {report: none, before: {monthly: "05"}}}', "unmeasured")
    assert found["reports/a/report"]["before"] == {"monthly": "05"}
    found = entries("parts: {a: {does: replace, charge: {price: free, cap: 9元/年}}}", "unmeasured")
    assert found["parts/a/replace"]["charge"]["cap"]["per"] == "year"


def test_an_own_act_ends_in_an_event_of_its_name() -> None:
    acts = "acts: {our-look: {title: 查看}}"
    found = term("{from: notice, our-look: 1小时, respond: {in: 1天, from: our-look}}", acts)
    assert found["start"] == {"event": "our-look"}
