from __future__ import annotations

import pytest

from pledgebook.checks import act_order as check
from pledgebook.findings import Severity

from .sample import findings, said

WORDS = "groups: {kind: {system: {title: 系统故障}, network: {title: 网络故障}}}\n"


def response(*clauses: str) -> list[tuple[str, str]]:
    return said(check, f"{WORDS}response:\n" + "".join(f"  {one}\n" for one in clauses))


def one(acts: str) -> list[tuple[str, str]]:
    return response(f"a: {{from: notice, {acts}}}")


def test_fail() -> None:
    """FAIL: `respond: 4小时, restore: 2小时`; `restore: 1天, resolve: 4小时`."""
    assert one("respond: 4小时, restore: 2小时") == [("act-order", "response/a/restore")]
    assert one("restore: 1天, resolve: 4小时") == [("act-order", "response/a/resolve")]


def test_fail_in_two_clauses() -> None:
    """FAIL: `plan: 24小时` for mail beside `restore: 12小时` for a fault."""
    found = response(
        "asked: {when: mail, from: notice, plan: 24小时}",
        "faults: {when: system, from: occurrence, restore: 12小时}",
    )
    assert found == [("act-order", "response/faults/restore")]


def test_pass() -> None:
    """PASS: `respond: 2小时, arrive: 4小时, restore: 12小时`;
    `restore: {in: 2小时, from: arrived}`."""
    assert one("respond: 2小时, arrive: 4小时, restore: 12小时") == []
    assert one("arrive: 8小时, restore: {in: 2小时, from: arrived}") == []


def test_nobody_on_site_before_it_is_mended_may_be_meant() -> None:
    (found,) = findings(check, "response: {a: {from: notice, arrive: 8小时, restore: 4小时}}")
    assert (found.rule, found.severity) == ("act-order/arrive", Severity.WARNING)
    assert [place.at for place in found.related] == [("response", "a", "arrive")]


@pytest.mark.parametrize(
    ("acts", "found"),
    [
        ("respond: 2小时, restore: 2小时", 0),  # equal
        ("arrive: {in: 8小时, with: resolve}", 0),
        ("respond: 2小时, restore: none", 0),
        ("respond: {in: 4小时, from: remote-failed}, restore: 2小时", 1),  # from later on
        ("respond: 4小时, restore: {in: 2小时, from: final-acceptance}", 0),
        ("respond: 4小时, restore: 2小时, binding: optional", 0),
        ("respond: {in: 4小时, target: 95%}, restore: 2小时", 0),
        ("respond: {in: 4小时, if: 夜间}, restore: 2小时", 0),
        ("respond: 2天, restore: 24小时", 1),
    ],
)
def test_only_what_can_be_compared(acts: str, found: int) -> None:
    assert len(one(acts)) == found


def test_the_narrower_clause_is_the_one_to_go_by() -> None:
    general = "all: {from: notice, respond: 4小时}"
    system = "system: {when: system, from: notice, respond: 1小时}"
    restore = "restore: {when: system, from: notice, restore: 2小时}"
    assert response(general, restore) == [("act-order", "response/restore/restore")]
    assert response(general, system, restore) == []


def test_other_cases_are_not_compared() -> None:
    assert not response(
        "a: {when: system, from: notice, respond: 4小时}",
        "b: {when: network, from: notice, restore: 2小时}",
    )
