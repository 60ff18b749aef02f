"""Definitions as they are read: what stands where, and what the schema cannot see."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.sla.desk import ALWAYS, SLA, changed, term

from pledgebook.cli import books
from pledgebook.pipeline import agreeing, definitions
from pledgebook.source import Pointer

ROOT = Path(__file__).parents[2]
ZONE = ("calendars", "always", "tz")
WEEK = ("calendars", "always", "week")
MONDAY: Pointer = (*WEEK, "0", 0)
CLOCK: Pointer = ("terms", 0, "clock")
CIRCLE = {
    "a": {"tz": "Asia/Shanghai", "week": ALWAYS, "except": "b"},
    "b": {"tz": "Asia/Shanghai", "week": ALWAYS, "except": "a"},
    "always": {"tz": "Asia/Shanghai", "week": ALWAYS, "except": "a"},
    "office": {"tz": "Asia/Shanghai", "week": ALWAYS},
}
SELF: Pointer = ("calendars", "always", "except")
HELD = {"event": "held"}

AMISS: dict[str, tuple[dict[Pointer, Any], str, Pointer]] = {
    "a zone nobody knows": ({ZONE: "Asia/Beijing"}, "unknown-zone", ZONE),
    "a zone nearly known": ({ZONE: "Asia/Shangai"}, "unknown-zone/meant", ZONE),
    "a zone that is a path": ({ZONE: "../../etc/passwd"}, "unknown-zone", ZONE),
    "a zone in another case": ({ZONE: "asia/shanghai"}, "unknown-zone/meant", ZONE),
    "the last minute lost": (
        {WEEK: {"0": [["00:00", "23:59"]]}},
        "clock-window/last-minute",
        MONDAY,
    ),
    "a window turned round": ({WEEK: {"0": [["18:00", "09:00"]]}}, "sla/window-backwards", MONDAY),
    "a window of no time": ({WEEK: {"0": [["09:00", "09:00"]]}}, "clock-window/empty", MONDAY),
    "a window on the next day": ({WEEK: {"0": [["24:00", "30:00"]]}}, "sla/no-such-time", MONDAY),
    "75 minutes": ({WEEK: {"0": [["09:00", "17:75"]]}}, "sla/no-such-time", MONDAY),
    "a holiday that is none": (
        {("calendars", "office", "holidays"): ["2026-02-28", "2026-02-30"]},
        "sla/no-such-date",
        ("calendars", "office", "holidays", 1),
    ),
    "a make-up day that is none": (
        {("calendars", "office", "workdays"): {"soon": {"as_weekday": 0}}},
        "sla/no-such-date",
        ("calendars", "office", "workdays", "soon"),
    ),
    "published to the end of days": (
        {("calendars", "office", "published_to"): "9999-12-31"},
        "sla/no-such-date",
        ("calendars", "office", "published_to"),
    ),
    "an event on no day": (
        {("events", 0, "date"): "2026-04-31"},
        "sla/no-such-date",
        ("events", 0, "date"),
    ),
    "a calendar that excepts itself": ({SELF: "always"}, "period-loop", SELF),
    "the rest of nothing": ({SELF: "nights"}, "sla/no-such-calendar", SELF),
    "a clock nobody has": ({CLOCK: "nights"}, "sla/no-such-calendar", CLOCK),
    "one id for two terms": (
        {("terms", 1, "id"): "response/faults/respond"},
        "sla/term-twice",
        ("terms", 1, "id"),
    ),
    "an end that is the beginning": (
        {("terms", 0, "stop", "event"): "notice"},
        "sla/stop-is-start",
        ("terms", 0, "stop"),
    ),
    "another end that is the beginning": (
        {("terms", 0, "stop", "or"): ["notice"]},
        "sla/stop-is-start",
        ("terms", 0, "stop"),
    ),
    "a reopening that is the end": (
        {("terms", 0, "reopen"): {"event": "responded", "mode": "resume"}},
        "sla/reopen-is-stop",
        ("terms", 0, "reopen"),
    ),
    "a pause in no time": (
        {("terms", 0, "pauses"): [{"from": HELD, "until": HELD}]},
        "sla/pause-in-no-time",
        ("terms", 0, "pauses", 0),
    ),
    "a number that is none": (
        {("terms", 0, "budget", "amount"): float("nan")},
        "schema/wrong-type",
        ("terms", 0, "budget", "amount"),
    ),
    "a key of another language": ({("__proto__",): {}}, "schema/unknown-key", ("__proto__",)),
}


def read(content: str) -> definitions.Definitions:
    return definitions.published(content.encode(), "sla.json")


@pytest.mark.parametrize("case", AMISS)
def test_what_is_amiss_is_told_at_its_place(case: str) -> None:
    change, rule, at = AMISS[case]
    found = read(json.dumps(changed(change), ensure_ascii=False, indent=1))
    assert found.sla is None
    assert [(one.rule, one.at) for one in found.findings] == [(rule, at)]
    assert found.document is not None
    assert found.document.where(at).line > 1


def test_every_calendar_in_a_circle_is_told_and_who_leads_into_it_is_not() -> None:
    found = read(json.dumps(changed({("calendars",): CIRCLE})))
    assert [(one.rule, one.args["name"]) for one in found.findings] == [
        ("period-loop", "a"),
        ("period-loop", "b"),
    ]


def test_a_key_that_is_written_twice_is_refused() -> None:
    text = json.dumps(SLA, ensure_ascii=False)
    found = read(text.replace('"amount": 7200', '"amount": 7200, "amount": 720000'))
    assert [one.rule for one in found.findings] == ["yaml/duplicate-key"]
    tabs = json.dumps(SLA, indent="\t").replace('"amount": 7200', '"amount": 1, "amount": 2')
    assert read(tabs).sla is None


@pytest.mark.parametrize("settings", [{"indent": "\t"}, {"ensure_ascii": True}, {"indent": 8}])
def test_what_another_program_wrote_anew_says_the_same(settings: dict[str, Any]) -> None:
    plain = changed({("commitment", "title"): "门禁 \N{GRINNING FACE}"})
    found = read(json.dumps(plain, **settings))
    assert (found.sla, found.findings) == (plain, ())


@pytest.mark.parametrize("bad", ["\\ud83d", "\\u001b[31m", "\\u202e", "\\u0000"])
def test_what_nobody_can_see_is_refused_however_it_is_written(bad: str) -> None:
    for indent in ("\t", " "):
        text = json.dumps(SLA, ensure_ascii=False, indent=indent)
        assert read(text.replace("门禁系统", f"门禁{bad}")).sla is None


def test_many_terms_are_read() -> None:
    one = term("resolve", 8, "office", "resolved")
    many = changed({("terms",): [{**one, "id": f"response/a/t{n}"} for n in range(3000)]})
    found = read(json.dumps(many))
    assert found.findings == ()
    assert found.sla == many


@pytest.mark.parametrize(
    "text", ["", "null", "[]", "{}", "[" * 200_000, '{"sla":' + "[" * 5000, "{'sla': 1}", "\t{"]
)
def test_what_is_no_definitions_is_refused(text: str) -> None:
    found = read(text)
    assert found.sla is None
    assert found.findings


def test_the_definitions_of_every_letter_go_together() -> None:
    loaded = books.read([ROOT / "commitments", ROOT / "tests" / "cases"]).loaded
    assert len(loaded) > 3
    for one in loaded:
        if one.commitment is not None and one.issuable:
            assert agreeing.check(definitions.derived(one.commitment)) == (), one.name
