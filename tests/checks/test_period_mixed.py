from __future__ import annotations

from pledgebook.checks import period_mixed as check

from .sample import findings, said

LETTER = "%s\nfees: {f: {when: phone, charge: at-cost, note: %s}}"


def test_fail() -> None:
    warranty = "warranty: {q: {title: 质保期, lasts: 3年}}"
    (one,) = findings(check, LETTER % (warranty, "保修期满后另行报价。"))
    assert "note: 保修期满后另行报价。" in str(check.__doc__)
    assert (one.rule, one.at) == ("period-mixed", ("fees", "f", "note"))
    assert one.args == {"words": "保修期", "right": "质保期"}


def test_pass() -> None:
    warranty = "warranty: {q: {title: 质保期, lasts: 3年}}"
    assert said(check, LETTER % (warranty, "质保期满后另行报价。")) == []
    assert "note: 质保期满后另行报价。" in str(check.__doc__)


def test_another_period_has_a_title() -> None:
    two = "warranty: {q: {title: 原厂质保期, lasts: 3年}, r: {title: 我方保修期, lasts: 1年}}"
    assert said(check, LETTER % (two, "保修期满后、质保期内。")) == []


def test_a_period_with_a_name_of_its_own_says_nothing() -> None:
    assert (
        said(check, LETTER % ("warranty: {q: {title: 服务期, lasts: 3年}}", "保修期满后。")) == []
    )
