from __future__ import annotations

from pledgebook.findings import Finding, Related, Severity, gathered


def test_places_of_one_mistake_are_one_finding() -> None:
    places = [(("a",), {"words": "x"}), (("b", 0), {"words": "y"})]
    assert gathered("rule", places, also="rule/also") == Finding(
        rule="rule",
        at=("a",),
        args={"words": "x"},
        severity=Severity.WARNING,
        related=(Related(at=("b", 0), note="rule/also", args={"words": "y"}),),
    )
