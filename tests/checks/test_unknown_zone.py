from __future__ import annotations

from pledgebook.checks import unknown_zone as check

from .sample import findings, said


def test_fail() -> None:
    """FAIL: `zone: Asia/Beijing`."""
    more = "clocks: {a: {daily: 09:00-18:00, zone: Asia/Beijing}}"
    (found,) = findings(check, more)
    assert found.args["zone"] == "Asia/Beijing"
    assert said(check, "clocks: {a: {daily: 09:00-18:00, zone: Mars/Olympus}}") == [
        ("unknown-zone", "clocks/a/zone")
    ]


def test_fail_in_the_zone_of_the_letter() -> None:
    assert said(check, "days: {day: calendar, zone: Mars/Olympus}") == [
        ("unknown-zone", "days/zone")
    ]
    assert said(check, "days: {day: calendar, zone: America/New_York}") == []


def test_fail_with_the_name_that_was_meant() -> None:
    (found,) = findings(check, "clocks: {a: {daily: 09:00-18:00, zone: Asia/Shangai}}")
    assert (found.rule, found.args["meant"]) == ("unknown-zone/meant", "Asia/Shanghai")


def test_pass() -> None:
    """PASS: `zone: Asia/Shanghai`; `zone: Europe/London`."""
    for zone in ("zone: Asia/Shanghai", "zone: Europe/London", "zone: UTC", "title: 无"):
        assert said(check, f"clocks: {{a: {{daily: 09:00-18:00, {zone}}}}}") == []
