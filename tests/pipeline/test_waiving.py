"""What an author accepts: exactly that is waived, and only where it may be."""

from __future__ import annotations

import json

import pytest
from tests.small import text

from pledgebook import checks, pipeline
from pledgebook.findings import Finding, Severity
from pledgebook.model.commitment import Commitment
from pledgebook.pipeline import rules

GAP = (
    "groups: {size: {small: {title: 小, bound: 低于200元}, big: {title: 大, bound: 超过200元}}}\n"
    "fees: {sorted: {when: [small, big], charge: free}}"
)
TWO = f"{GAP}\nremedies: {{credit: {{pay: {{share: 5%, of: monthly-fee}}}}}}"


def waiver(rule: str, at: str, because: str = "招标文件第三章第2条") -> str:
    return f"- {{rule: {rule}, at: {at}, because: {because}}}"


def load(fragment: str, *waivers: str) -> pipeline.Loaded:
    waived = "\n".join(("waive:", *waivers, "")) if waivers else ""
    return pipeline.load(text(f"{waived}{fragment}").encode(), "commitment.yaml")


def told(loaded: pipeline.Loaded) -> list[str]:
    return [one.rule for one in loaded.findings]


def test_without_a_waiver_it_is_found() -> None:
    assert told(load(TWO)) == ["remedy-unreached", "bound-gap"]


@pytest.mark.parametrize(
    "at", ["groups", "groups/size", "groups/size/big", "groups/size/big/bound"]
)
def test_a_place_covers_what_is_below_it(at: str) -> None:
    loaded = load(TWO, waiver("bound-gap", at))
    assert told(loaded) == ["remedy-unreached"]
    [one] = loaded.waived
    assert (one.finding.rule, one.because) == ("bound-gap", "招标文件第三章第2条")
    assert one.at == ("waive", 0)


@pytest.mark.parametrize(
    ("rule", "at", "said"),
    [
        ("bound-gap", "groups/size/small", "waive/elsewhere"),
        ("bound-gap", "warranty", "waive/elsewhere"),
        ("bound-gap", "group/size", "waive/nowhere-meant"),
        ("bound-gap", "groups/size/bigg/bound", "waive/nowhere-meant"),
        ("bound-gap", "nothing-like-it", "waive/nowhere"),
        ("bound-gap/both", "groups/size", "waive/unused"),
        ("zone-not-said", "groups", "waive/unused"),
        ("bound-gip", "groups", "waive/unknown-rule-meant"),
        ("bound-gap/bth", "groups", "waive/unknown-rule-meant"),
        ("remedy", "groups", "waive/unknown-rule"),
        ("tier-order", "groups", "waive/forbidden"),
        ("undefined-name/meant", "groups", "waive/forbidden"),
        ("schema/unknown-key", "groups", "waive/forbidden"),
        ("schema", "groups", "waive/forbidden"),
    ],
)
def test_what_is_wrong_with_a_waiver_is_found_and_nothing_is_waived(
    rule: str, at: str, said: str
) -> None:
    loaded = load(TWO, waiver(rule, at))
    assert told(loaded) == ["remedy-unreached", "bound-gap", said]
    assert loaded.waived == ()
    assert loaded.findings[-1].severity is Severity.WARNING
    assert loaded.issuable


def test_it_says_where_the_rule_does_find_something() -> None:
    found = load(TWO, waiver("bound-gap", "groups/size/small")).findings[-1]
    assert found.args["meant"] == "groups/size/big/bound"
    assert found.at == ("waive", 0, "at")


def test_the_most_exact_reason_is_told_and_both_are_of_use() -> None:
    wide, exact = waiver("bound-gap", "groups", "随便"), waiver("bound-gap", "groups/size", "实情")
    for waivers in ([wide, exact], [exact, wide]):
        loaded = load(GAP, *waivers)
        assert loaded.findings == ()
        assert [one.because for one in loaded.waived] == ["实情"]


def test_an_error_that_is_waived_does_not_stop_a_letter() -> None:
    loaded = load("", waiver("bound-gap", "warranty/quality"))
    error = Finding(rule="bound-gap", at=("warranty", "quality", "lasts"))
    assert not pipeline.found(load(""), [error]).issuable
    accepted = pipeline.found(loaded, [error])
    assert accepted.issuable
    assert [one.finding for one in accepted.waived] == [error]


@pytest.mark.parametrize("rule", ["letter/missing-glyph", "undefined-name", "text/one-language"])
def test_what_makes_a_letter_impossible_is_never_waived(rule: str) -> None:
    error = Finding(rule=rule, at=("warranty", "quality"))
    loaded = pipeline.found(load("", waiver(rule.split("/", maxsplit=1)[0], "warranty")), [error])
    assert not loaded.issuable
    assert loaded.waived == ()


def test_a_reason_is_no_part_of_the_letter_and_is_not_checked() -> None:
    """A blank sign as a text is found elsewhere, and a name of no party is not looked for."""
    loaded = load(GAP, waiver("bound-gap", "groups", "，"))
    assert loaded.findings == ()


def test_a_reason_may_be_in_one_language_where_the_letter_is_in_two() -> None:
    both = "language: {text: [zh, en], prevails: zh}\ntitle: {zh: 承诺书, en: Commitment}\n"
    loaded = load(f"{both}{GAP}", waiver("bound-gap", "groups"))
    assert "waive" not in {one.at[0] for one in loaded.findings if isinstance(one.at, tuple)}
    assert len(loaded.waived) == 1


def test_what_is_published_says_nothing_of_waivers() -> None:
    loaded = load(GAP, waiver("bound-gap", "groups", "机密理由"))
    bare = load(GAP)
    assert loaded.complete == bare.content
    assert loaded.says(bare.content)
    assert loaded.data == bare.data
    assert "机密理由" not in json.dumps(loaded.data, ensure_ascii=False)


def test_without_lines_of_its_own_it_is_left_out_too() -> None:
    lines = text(f"waive: [{waiver('bound-gap', 'groups')[2:]}]\n{GAP}").split("\n")
    flow = "".join(("{", ", ".join(filter(None, lines)), "}"))
    loaded = pipeline.load(flow.encode(), "commitment.yaml")
    assert len(loaded.waived) == 1
    again = pipeline.load(loaded.complete, "v1.yaml")
    assert again.data == loaded.data
    assert b"waive" not in loaded.complete


def test_a_published_version_is_not_judged_again() -> None:
    loaded = load(TWO)
    assert pipeline.issued(loaded).findings == ()
    unsound = load("response: {faults: {when: gone, respond: 1小时}}")
    assert told(pipeline.issued(unsound)) == ["undefined-name"]
    error = Finding(rule="bound-gap", at=())
    assert pipeline.issued(pipeline.found(loaded, [error])).issuable


def test_every_rule_is_strict_or_judged_and_every_strict_one_is_a_check() -> None:
    assert set(checks.STRICT) < set(checks.ALL)
    assert set(checks.PLAIN) <= set(checks.STRICT)
    strict = {module.RULE for module in checks.STRICT}
    assert strict.isdisjoint(rules.JUDGED)
    assert strict | set(rules.JUDGED) == set(rules.CHECKS)
    assert all(map(rules.exists, rules.CHECKS))


def test_waivers_are_part_of_the_data_that_is_read() -> None:
    commitment = load(GAP, waiver("bound-gap", "groups")).commitment
    assert isinstance(commitment, Commitment)
    assert [(one.rule, one.at_) for one in commitment.waive] == [("bound-gap", "groups")]
