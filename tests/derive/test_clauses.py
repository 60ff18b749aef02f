"""Periods, recurrences, availability and remedies, each with all that its clause says."""

from __future__ import annotations

from typing import Any

import pytest

from .sample import definitions, entries


def period(clause: str, more: str = "") -> dict[str, Any]:
    return entries(f"warranty: {{p: {clause}, quality: {{lasts: 1年}}}}\n{more}", "periods")[
        "warranty/p"
    ]


@pytest.mark.parametrize(
    ("lasts", "length"),
    [
        ("60个月", {"amount": "60", "unit": "month"}),
        ("至少3年", {"amount": "3", "unit": "year", "bound": "at-least"}),
        ("unlimited", {"word": "unlimited"}),
        ("service-life", {"word": "service-life"}),
        ("2供暖季", {"amount": "2", "unit": "season"}),
        (
            "{first: [8年, 160000公里]}",
            {"first": [{"amount": "8", "unit": "year"}, {"amount": "160000", "unit": "kilometre"}]},
        ),
        (
            "{longer: [3年, unlimited]}",
            {"longer": [{"amount": "3", "unit": "year"}, {"word": "unlimited"}]},
        ),
        (
            "{choice: customer, of: [1年, 2年]}",
            {
                "choice": "customer",
                "of": [{"amount": "1", "unit": "year"}, {"amount": "2", "unit": "year"}],
            },
        ),
        (
            "{onsite: 1年, parts: none, labour: unlimited}",
            {
                "onsite": {"amount": "1", "unit": "year"},
                "parts": {"word": "none"},
                "labour": {"word": "unlimited"},
            },
        ),
        (
            "{agree-by: contract-signed, who: [provider, customer]}",
            {"agree_by": {"event": "contract-signed", "who": ["provider", "customer"]}},
        ),
    ],
)
def test_lengths_of_a_period(lasts: str, length: dict[str, Any]) -> None:
    assert period(f"{{from: sale, lasts: {lasts}}}")["length"] == length


def test_a_period_from_start_to_end() -> None:
    found = period(
        "{title: 质保期, by: maker, covers: servers, when: phone, unless: [fax, misuse],"
        " from: accepted, lasts: 3年, charge: free,"
        " renews: {lasts: 1年, charge: at-cost, by: customer, times: 2次}}",
        "items: {servers: {title: 服务器}}\nexclusions: {misuse: {means: 误用}}",
    )
    assert found == {
        "id": "warranty/p",
        "clause": "warranty/p",
        "title": "质保期",
        "start": {"event": "accepted"},
        "length": {"amount": "3", "unit": "year"},
        "charge": {"price": "free"},
        "covers": ["servers"],
        "scope": {"channel": ["phone"], "item": ["servers"]},
        "not_scope": {"channel": ["fax"]},
        "exclusions": ["misuse"],
        "renews": {
            "lasts": {"amount": "1", "unit": "year"},
            "charge": {"price": "at-cost"},
            "by": "customer",
            "times": {"amount": "2", "unit": "time"},
        },
        "by": ["maker"],
        "binding": "firm",
    }


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("{after: quality, lasts: 1年}", {"after": "quality"}),
        ("{from: sale, until: signed-off}", {"end": {"event": "signed-off"}}),
        (
            "{from: sale, until: {agree-by: contract-signed}}",
            {"end": {"agree_by": {"event": "contract-signed"}}},
        ),
        (
            "{from: {agree-by: contract-signed}, lasts: 1年}",
            {"start": {"agree_by": {"event": "contract-signed"}}},
        ),
        (
            "{from: sale, lasts: 1年, charge: 100元/次}",
            {"charge": {"amount": {"amount": "100", "unit": "yuan", "per": "time"}}},
        ),
        (
            "{from: sale, lasts: 1年, charge: {labour: free, parts: at-cost}}",
            {"charge": {"labour": {"price": "free"}, "parts": {"price": "at-cost"}}},
        ),
    ],
)
def test_ways_to_begin_and_end(clause: str, expected: dict[str, Any]) -> None:
    found = period(clause)
    assert {key: found[key] for key in expected} == expected


def test_a_length_elsewhere_is_a_period_too() -> None:
    found = entries("parts: {stock: {from: accepted, lasts: 至少2年, does: provide}}", "periods")
    assert found["parts/stock"]["length"]["bound"] == "at-least"


def test_what_is_done_again_and_again() -> None:
    more = (
        "visits: {patrol: {when: [quality, phone], via: onsite, from: accepted, until: signed-off,"
        " every: 至多15天, times: 至少2次, does: [inspect, hear], report: 3天}}"
    )
    assert entries(more, "recurrences")["visits/patrol/every"] == {
        "id": "visits/patrol/every",
        "clause": "visits/patrol",
        "acts": ["inspect", "hear", "report"],
        "every": {"amount": "15", "unit": "day", "bound": "at-most"},
        "times": {"amount": "2", "unit": "time", "bound": "at-least"},
        "start": {"event": "accepted"},
        "until": {"event": "signed-off"},
        "periods": ["quality"],
        "scope": {"channel": ["phone"]},
        "via": ["onsite"],
        "binding": "firm",
    }
    assert "visits/patrol/inspect" not in entries(more, "unmeasured")


def test_a_frequency_still_to_be_agreed_leaves_its_acts_listed() -> None:
    more = "visits: {patrol: {every: {agree-by: contract-signed}, does: inspect}}"
    found = entries(more, "unmeasured")
    assert {one["reason"] for one in found.values()} == {"to-be-agreed", "no-deadline"}
    assert set(found) == {"visits/patrol/every", "visits/patrol/inspect"}


def test_availability_says_how_it_is_measured() -> None:
    more = (
        "items: {site: {title: 平台}}\nexclusions: {misuse: {means: 误用}}\n"
        "remedies: {credit: {pay: {share: 5%, of: monthly-fee}}}\n"
        "availability: {up: {when: quality, unless: exclusions, of: site, target: 99.90%,"
        " binding: efforts, otherwise: credit,"
        " measure: {unit: minute, window: calendar-month, decimals: 2, round: half-up,"
        " formula: 可用分钟÷总分钟, source: 监控系统}}}"
    )
    assert entries(more, "availability")["availability/up"] == {
        "id": "availability/up",
        "clause": "availability/up",
        "of": "site",
        "target": {"amount": "99.90", "unit": "percent"},
        "measure": {
            "unit": "minute",
            "window": {"calendar": "calendar-month"},
            "decimals": 2,
            "round": "half-up",
            "formula": "可用分钟÷总分钟",
            "source": "监控系统",
        },
        "exclusions": ["misuse"],
        "periods": ["quality"],
        "binding": "efforts",
        "remedies": ["credit"],
    }


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        ("calendar-quarter", {"calendar": "calendar-quarter"}),
        ("{rolling: 12个月}", {"rolling": {"amount": "12", "unit": "month"}}),
        ("30天", {"length": {"amount": "30", "unit": "day"}}),
        ("trial-run", {"event": "trial-run"}),
    ],
)
def test_windows(window: str, expected: dict[str, Any]) -> None:
    more = (
        "items: {site: {title: 平台}}\nevents: {trial-run: {title: 试运行}}\n"
        f"availability: {{up: {{of: site, measure: {{unit: minute, window: {window}}}}}}}"
    )
    assert entries(more, "availability")["availability/up"]["measure"]["window"] == expected


def remedy(clause: str, more: str = "") -> dict[str, Any]:
    return entries(f"remedies: {{r: {clause}}}\n{more}", "remedies")["remedies/r"]


def test_a_remedy_with_tiers_a_cap_and_a_claim() -> None:
    found = remedy(
        "{when: [quality, missed], by: provider, covers: servers,"
        " pay: {tiers: [{below: target, share: 5%}, {below: 99.00%, amount: 500元}],"
        " of: monthly-fee, per: 1小时, as: credit, cap: {share: 30%, of: yearly-fee},"
        " due: 30天},"
        " claim: {opens: missed, within: 30天, by: customer, over: 10元, via: mail,"
        " with: [故障记录]}}",
        "items: {servers: {title: 服务器}}",
    )
    assert found["pay"] == {
        "of": "monthly-fee",
        "per": {"amount": "1", "unit": "hour"},
        "cap": {"share": "30", "of": "yearly-fee"},
        "tiers": [
            {
                "from": {"amount": "99.00", "unit": "percent"},
                "from_included": True,
                "to": {"word": "target"},
                "to_included": False,
                "share": "5",
            },
            {
                "to": {"amount": "99.00", "unit": "percent"},
                "to_included": False,
                "amount": {"amount": "500", "unit": "yuan"},
            },
        ],
        "due": {"amount": "30", "unit": "day"},
        "as": "credit",
    }
    assert found["claim"] == {
        "opens": {"event": "missed"},
        "within": {"amount": "30", "unit": "day"},
        "by": "customer",
        "over": {"amount": "10", "unit": "yuan"},
        "via": ["mail"],
        "with": ["故障记录"],
    }
    assert (found["requires"], found["periods"]) == (["missed"], ["quality"])
    assert (found["by"], found["scope"]) == (["provider"], {"item": ["servers"]})


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (
            "{either: [repair, replace], charge: free}",
            {"either": ["repair", "replace"], "charge": {"price": "free"}},
        ),
        ("{does: self-help, by: customer}", {"acts": ["self-help"], "by": ["customer"]}),
        (
            "{pay: {amount: 100元, cap: none}}",
            {"pay": {"amount": {"amount": "100", "unit": "yuan"}, "cap": {"word": "none"}}},
        ),
        (
            "{pay: {amount: 100元, cap: 5000元}}",
            {
                "pay": {
                    "amount": {"amount": "100", "unit": "yuan"},
                    "cap": {"amount": "5000", "unit": "yuan"},
                }
            },
        ),
        (
            "{pay: {share: 5%, of: monthly-fee, due: final-payment}}",
            {"pay": {"share": "5", "of": "monthly-fee", "due": {"event": "final-payment"}}},
        ),
        (
            "{cap: {share: 30%, of: contract-price}}",
            {"cap": {"share": "30", "of": "contract-price"}},
        ),
        (
            "{extends: {period: quality, lasts: 3个月}}",
            {"extends": {"period": "quality", "lasts": {"amount": "3", "unit": "month"}}},
        ),
        (
            "{does: terminate,"
            " missed: {of: r, any: [{count: 3次, rolling: 12个月}, {count: 2次, in-a-row: true}]}}",
            {
                "missed": {
                    "of": ["r"],
                    "any": [
                        {
                            "count": {"amount": "3", "unit": "time"},
                            "rolling": {"amount": "12", "unit": "month"},
                        },
                        {"count": {"amount": "2", "unit": "time"}, "in_a_row": True},
                    ],
                }
            },
        ),
    ],
)
def test_ways_to_make_good(clause: str, expected: dict[str, Any]) -> None:
    found = remedy(clause)
    assert {key: found[key] for key in expected} == expected


def test_a_remedy_names_its_acts_once() -> None:
    assert "unmeasured" not in {
        key for key, value in definitions("remedies: {r: {does: refund}}").items() if value
    }


def test_money_elsewhere_is_a_remedy() -> None:
    found = entries("termination: {t: {pay: {share: 100%, of: prepaid-unused}}}", "remedies")
    assert found["termination/t"]["pay"] == {"share": "100", "of": "prepaid-unused"}


def test_an_exclusion_is_a_word_and_no_promise() -> None:
    found = definitions(
        "exclusions: {misuse: {title: 使用不当, means: 误用}, other: {charge: at-cost}}"
    )
    assert found["exclusions"] == [
        {"id": "misuse", "title": "使用不当", "means": "误用"},
        {"id": "other", "charge": {"price": "at-cost"}},
    ]
    assert found["unmeasured"] == []
