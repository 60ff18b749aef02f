"""Tiers as intervals, and the level that they start from."""

from __future__ import annotations

from typing import Any

import pytest

from .sample import entries

PLACE = "items: {site: {title: 平台}, line: {title: 线路}}\n"


def percent(number: str) -> dict[str, str]:
    return {"amount": number, "unit": "percent"}


def tiers(written: str, more: str = PLACE) -> list[dict[str, Any]]:
    clause = f"remedies: {{credit: {{pay: {{of: monthly-fee, tiers: [{written}]}}}}}}\n"
    found: list[dict[str, Any]] = entries(clause + more, "remedies")["remedies/credit"]["pay"][
        "tiers"
    ]
    return found


def ends(one: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(one.get(key) for key in ("from", "from_included", "to", "to_included"))


def test_below_runs_down_to_the_bound_of_the_next_tier() -> None:
    found = tiers("{below: 99.9%, share: 20%}, {below: 99%, share: 30%}, {below: 95%, share: 50%}")
    assert [ends(one) for one in found] == [
        (percent("99"), True, percent("99.9"), False),
        (percent("95"), True, percent("99"), False),
        (None, None, percent("95"), False),
    ]
    assert [one["share"] for one in found] == ["20", "30", "50"]


def test_over_runs_up_to_the_bound_of_the_next_tier() -> None:
    found = tiers("{over: 3天, amount: 500元}, {over: 10天, amount: 2000元}")
    day = {"amount": "3", "unit": "day"}, {"amount": "10", "unit": "day"}
    assert [ends(one) for one in found] == [
        (day[0], True, day[1], False),
        (day[1], True, None, None),
    ]


def test_a_bound_in_words_moves_the_point_to_the_other_tier() -> None:
    found = tiers("{over: 超过3天, amount: 500元}, {over: 超过10天, amount: 2000元}")
    assert [(one["from_included"], one.get("to_included")) for one in found] == [
        (False, True),
        (False, None),
    ]
    (low,) = tiers("{below: 至多95%, share: 50%}")
    assert ends(low) == (None, None, percent("95"), True)


def uptime(name: str, of: str, target: str) -> str:
    measure = "{unit: minute, window: calendar-month}"
    return f"{name}: {{of: {of}, measure: {measure}, target: {target}, otherwise: credit}}"


@pytest.mark.parametrize(
    ("clauses", "to"),
    [
        ([uptime("a", "site", "99.90%")], percent("99.90")),
        ([uptime("a", "site", "至少99.90%"), uptime("b", "line", "至少99.90%")], percent("99.90")),
        ([uptime("a", "site", "99.90%"), uptime("b", "line", "99%")], {"word": "target"}),
        ([], {"word": "target"}),
    ],
)
def test_the_target_is_a_number_where_it_is_one(clauses: list[str], to: dict[str, str]) -> None:
    served = f"availability: {{{', '.join(clauses)}}}\n" if clauses else ""
    (found,) = tiers("{below: target, share: 5%}", PLACE + served)
    assert found["to"] == to


def test_the_target_of_a_row_of_an_act_and_of_what_was_missed() -> None:
    rows = (
        "availability: {a: {of: site, measure: {unit: minute, window: calendar-month}, rows: "
        "[{when: phone, target: 98%, otherwise: credit}]}}"
    )
    act = "response: {a: {from: notice, respond: {in: 1小时, target: 98%}, otherwise: credit}}"
    for served in (rows, act):
        (found,) = tiers("{below: target, share: 5%}", PLACE + served)
        assert found["to"] == percent("98")
    missed = (
        "response: {a: {from: notice, respond: {in: 1小时, target: 97%}}}\n"
        "remedies: {r: {missed: {of: a, any: [{count: 2次}]},"
        " pay: {of: monthly-fee, tiers: [{below: target, share: 5%}]}}}"
    )
    assert entries(missed, "remedies")["remedies/r"]["pay"]["tiers"][0]["to"] == percent("97")
