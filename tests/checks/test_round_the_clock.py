from __future__ import annotations

import pytest

from pledgebook.checks import round_the_clock as check
from pledgebook.findings import Severity

from .sample import findings, said

CLOCKS = """
clocks:
  office: {title: 工作时间, week: {mon-fri: "09:00-18:00"}, holidays: cn}
  long: {title: 白天, daily: "08:00-20:00"}
  all-day: {title: 全天, daily: "00:00-24:00"}
"""


def hotline(clause: str, channel: str) -> list[tuple[str, str]]:
    channels = f"channels: {{phone: {{{channel}}}}}\n"
    return said(check, f"{CLOCKS}{channels}response: {{hotline: {{{clause}}}}}")


def test_fail() -> None:
    """FAIL: `hotline: {via: phone, clock: always, does: answer}` beside
    `phone: {clock: office}`."""
    letter = "channels: {phone: {clock: office}}\n"
    clause = "response: {hotline: {via: phone, clock: always, does: answer}}"
    (found,) = findings(check, CLOCKS + letter + clause)
    assert (found.rule, found.at) == ("round-the-clock", ("response", "hotline", "clock"))
    assert [one.at for one in found.related] == [("channels", "phone", "clock")]
    assert found.args["case"] == "周一23:00"
    assert found.severity is Severity.ERROR


def test_fail_by_people() -> None:
    """FAIL: `all-day: {clock: always, does: respond}` beside
    `on-duty: {clock: office, does: watch}`."""
    staff = "staff: {on-duty: {clock: office, does: watch}}\n"
    clause = "response: {whole-day: {clock: always, does: respond}}"
    (found,) = findings(check, CLOCKS + staff + clause)
    assert (found.rule, found.at) == ("round-the-clock/staff", ("staff", "on-duty", "clock"))
    assert [one.at for one in found.related] == [("response", "whole-day", "clock")]
    assert found.severity is Severity.WARNING


def test_pass() -> None:
    """PASS: `hotline: {via: phone, clock: office, does: answer}` beside
    `phone: {clock: office}`."""
    assert hotline("via: phone, clock: office, does: answer", "clock: office") == []


@pytest.mark.parametrize(
    ("clause", "channel", "found"),
    [
        ("when: phone, clock: always, respond: 1小时", "clock: office", 1),
        ("via: phone, clock: always, does: answer", "clock: all-day", 0),
        ("via: phone, clock: office, does: answer", "clock: long", 0),  # fewer hours
        ("via: phone, clock: long, does: answer", "clock: office", 1),  # on Saturdays
        ("via: phone, does: answer", "clock: office", 0),  # no hours are promised
        ("via: phone, clock: always, does: answer", "title: 热线", 0),
        ("via: fax, clock: always, does: answer", "clock: office", 0),
        ("unless: phone, clock: always, does: answer", "clock: office", 0),
    ],
)
def test_hours_of_a_channel(clause: str, channel: str, found: int) -> None:
    assert len(hotline(clause, channel)) == found


@pytest.mark.parametrize(
    ("clause", "duty"),
    [
        # Counted round the clock is not served round the clock.
        ("clock: always, does: support, respond: 1小时", "clock: office, does: watch"),
        ("clock: always, does: respond", "clock: all-day, does: watch"),
        ("clock: always, does: respond", "clock: office, does: guide"),
        ("clock: always, does: our-copy", "clock: office, does: watch"),
        ("when: quality, clock: always, does: respond", "when: later, clock: office, does: watch"),
    ],
)
def test_hours_of_people(clause: str, duty: str) -> None:
    more = (
        "acts: {our-copy: {title: 备份}}\n"
        "warranty: {quality: {lasts: 1年}, later: {after: quality, lasts: 1年}}\n"
    )
    letter = f"staff: {{on-duty: {{{duty}}}}}\nresponse: {{whole-day: {{{clause}}}}}"
    assert said(check, CLOCKS + more + letter) == []
