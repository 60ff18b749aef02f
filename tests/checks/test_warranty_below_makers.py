from __future__ import annotations

import pytest

from pledgebook.checks import warranty_below_makers as check
from pledgebook.findings import Severity

from .sample import findings, said

HEAD = (
    "parties: {provider: {name: 甲}, customer: {name: 乙}, maker: {name: 示例厂商}}\n"
    "items: {server: {title: 服务器}, switch: {title: 交换机}}\n"
)
MAKERS = "maker-period: {by: maker, covers: server, from: accepted, lasts: 3年}"


def letter(own: str) -> str:
    return f"{HEAD}warranty: {{{MAKERS}, {own}}}"


@pytest.mark.parametrize(
    "own",
    [
        "own: {covers: server, from: accepted, lasts: 1年}",
        "own: {from: accepted, lasts: 1年}",
    ],
)
def test_fail(own: str) -> None:
    """FAIL: `maker-period: {by: maker, covers: server, from: accepted, lasts: 3年}` beside
    `own: {covers: server, from: accepted, lasts: 1年}`."""
    (found,) = findings(check, letter(own))
    assert (found.at, found.severity) == (("warranty", "own"), Severity.WARNING)
    assert [one.at for one in found.related] == [("warranty", "maker-period")]


@pytest.mark.parametrize(
    "own",
    [
        "own: {covers: server, from: accepted, lasts: 3年}",
        "own: {covers: switch, from: accepted, lasts: 1年}",
        "own: {by: maker, covers: server, from: accepted, lasts: 1年}",
        "own: {covers: server, after: maker-period, lasts: 1年}",
        "own: {covers: server, from: accepted, lasts: 1年, charge: at-cost}",
    ],
)
def test_pass(own: str) -> None:
    """PASS: `own: {covers: server, from: accepted, lasts: 3年}`; `by: maker`."""
    assert said(check, letter(own)) == []
