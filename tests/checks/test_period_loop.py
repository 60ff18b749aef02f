from __future__ import annotations

import pytest

from pledgebook.checks import period_loop as check

from .sample import findings, said


def test_fail() -> None:
    """FAIL: `first: {after: second}` and `second: {after: first}`."""
    more = "warranty: {first: {after: second, lasts: 1年}, second: {after: first, lasts: 1年}}"
    assert said(check, more) == [
        ("period-loop", "warranty/first"),
        ("period-loop", "warranty/second"),
    ]
    assert [one.args for one in findings(check, more)] == [{"name": "first"}, {"name": "second"}]


def test_fail_a_clock_that_leaves_out_itself() -> None:
    assert said(check, "clocks: {night: {daily: 20:00-08:00, except: night}}") == [
        ("period-loop", "clocks/night")
    ]


def test_pass() -> None:
    """PASS: `free: {from: accepted, lasts: 1年}` and `paid: {after: free, lasts: 3年}`."""
    more = "warranty: {free: {from: accepted, lasts: 1年}, paid: {after: free, lasts: 3年}}"
    assert said(check, more) == []


@pytest.mark.parametrize(
    "clause",
    [
        "{after: a, lasts: 1年}",
        "{from: {end-of: a}, lasts: 1年}",
        "{from: sale, until: {end-of: a, minus: 1个月}}",
        "{from: {last: [sale, {end-of: a}]}, lasts: 1年}",
        "{from: sale, until: {first: [invoice, notice], else: {end-of: a}}}",
        "{lasts: 1年, rows: [{covers: x, from: {end-of: a}}]}",
    ],
)
def test_a_period_cannot_follow_itself(clause: str) -> None:
    assert said(check, f"items: {{x: {{title: 甲}}}}\nwarranty: {{a: {clause}}}") == [
        ("period-loop", "warranty/a")
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "{from: sale, lasts: 1年, charge: {agree-by: {end-of: a, minus: 3个月}}}",
        "{from: sale, lasts: 1年, renews: {lasts: 1年, charge: {agree-by: {end-of: a}}}}",
        "{from: {agree-by: {end-of: a}}, lasts: 1年}",
    ],
)
def test_what_is_agreed_towards_its_end_is_no_loop(clause: str) -> None:
    """Where the period lies does not hang on when its price is agreed."""
    assert said(check, f"warranty: {{a: {clause}}}") == []


def test_a_long_way_round_is_a_loop_too() -> None:
    chain = ", ".join(f"p{n}: {{after: p{(n + 1) % 5}, lasts: 1年}}" for n in range(5))
    more = f"warranty: {{{chain}, tail: {{after: p0, lasts: 1年}}}}"
    assert [at for _, at in said(check, more)] == [f"warranty/p{n}" for n in range(5)]


def test_clocks_go_round_as_well() -> None:
    clocks = "clocks: {a: {except: b}, b: {except: c}, c: {except: a}, d: {except: a}}"
    assert [at for _, at in said(check, clocks)] == ["clocks/a", "clocks/b", "clocks/c"]


def test_an_unknown_period_is_left_to_another_check() -> None:
    assert said(check, "warranty: {a: {after: gone, lasts: 1年}}") == []
