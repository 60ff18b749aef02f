from __future__ import annotations

import dataclasses as dc
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from tests import founding

from pledgebook import schema
from pledgebook.bind import bind
from pledgebook.checks import undefined_name as check
from pledgebook.model import clause, commitment, money, timing, words
from pledgebook.model.acts import EVENTS
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.names import Kind, Names
from pledgebook.model.node import Node

from .sample import findings, said

BOOK = Path(__file__).parents[2] / "commitments"


def test_fail_a_slip() -> None:
    """FAIL: `when: qualty`, though the warranty period is called `quality`."""
    (one,) = findings(check, "response: {faults: {when: qualty, respond: 2小时}}")
    assert (one.rule, one.at) == ("undefined-name/meant", ("response", "faults", "when", 0))
    assert (one.args["name"], one.args["meant"]) == ("qualty", "quality")


@pytest.mark.parametrize(
    ("more", "meant"),
    [
        ("response: {faults: {from: notice, does: exchange}}", "replace"),
        ("response: {faults: {from: acceptance, respond: 2小时}}", "accepted"),
        ("response: {faults: {from: notice, respond: 2小时, via: email}}", "mail"),
        ("response: {faults: {from: notice, respond: 2小时, by: supplier}}", "provider"),
    ],
)
def test_what_a_name_is_called_elsewhere(more: str, meant: str) -> None:
    (one,) = findings(check, more)
    assert (one.rule, one.args["meant"]) == ("undefined-name/meant", meant)


def test_fail_an_unknown_clock() -> None:
    """FAIL: `clock: office` without an entry `office` under `clocks`."""
    (one,) = findings(check, "response: {faults: {clock: office, respond: 2小时}}")
    assert (one.rule, one.at) == ("undefined-name", ("response", "faults", "clock"))
    assert one.args == {"name": "office", "meant": "", "kinds": "clock"}


def test_fail_an_act_of_ones_own() -> None:
    """FAIL: `our-look: 2小时` without `our-look` under `acts`."""
    more = "response: {faults: {from: notice, our-look: 2小时}}"
    assert said(check, more) == [("undefined-name", "response/faults/our-look")]
    assert said(check, more + "\nacts: {our-look: {title: 查看}}") == []


def test_pass() -> None:
    """PASS: `when: quality` beside `warranty: {quality: …}`."""
    assert said(check, "response: {faults: {when: quality, respond: 2小时}}") == []


def test_a_name_of_another_kind() -> None:
    more = "items: {office: {title: 办公室}}\nresponse: {f: {clock: office, respond: 2小时}}"
    (one,) = findings(check, more)
    assert one.rule == "undefined-name/wrong-kind"
    assert (one.args["kind"], one.args["kinds"]) == ("item", "clock")


@pytest.mark.parametrize(
    ("more", "at"),
    [
        ("response: {f: {when: [quality, gone], respond: 1小时}}", "response/f/when/1"),
        ("response: {f: {unless: gone, respond: 1小时}}", "response/f/unless/0"),
        ("response: {f: {by: gone, respond: 1小时}}", "response/f/by/0"),
        ("response: {f: {for: gone, respond: 1小时}}", "response/f/for/0"),
        ("response: {f: {does: gone}}", "response/f/does/0"),
        ("response: {f: {either: [repair, gone]}}", "response/f/either/1"),
        ("response: {f: {either: [repair, replace], choice: gone}}", "response/f/choice"),
        ("response: {f: {from: gone, respond: 1小时}}", "response/f/from/event"),
        ("response: {f: {from: {event: gone}, respond: 1小时}}", "response/f/from/event"),
        ("response: {f: {from: {respond: gone}, respond: 1小时}}", "response/f/from/respond/event"),
        ("response: {f: {from: {our-x: notice}, respond: 1小时}}", "response/f/from/our-x"),
        ("response: {f: {clock: {respond: gone}, respond: 1小时}}", "response/f/clock/respond"),
        ("response: {f: {clock: {our-x: always}, respond: 1小时}}", "response/f/clock/our-x"),
        ("response: {f: {until: {end-of: gone}, respond: 1小时}}", "response/f/until/end-of"),
        ("response: {f: {respond: gone}}", "response/f/respond/in"),
        ("response: {f: {respond: {in: 1小时, with: gone}}}", "response/f/respond/with/0"),
        ("response: {f: {respond: {in: 1小时, clock: gone}}}", "response/f/respond/clock"),
        ("response: {f: {respond: {in: 1小时, via: gone}}}", "response/f/respond/via/0"),
        ("response: {f: {covers: gone, respond: 1小时}}", "response/f/covers/0"),
        ("response: {f: {otherwise: gone, respond: 1小时}}", "response/f/otherwise/0"),
        ("response: {f: {rows: [{when: gone, respond: 1小时}]}}", "response/f/rows/0/when/0"),
        ("process: {f: {steps: [{does: gone}]}}", "process/f/steps/0/does/0"),
        ("warranty: {q: {after: gone, lasts: 1年}}", "warranty/q/after"),
        (
            "warranty: {q: {from: sale, lasts: {choice: gone, of: [1年, 2年]}}}",
            "warranty/q/lasts/choice",
        ),
        ("remedies: {r: {pay: {share: 5%, of: gone}}}", "remedies/r/pay/of"),
        ("remedies: {r: {pay: {share: 5%, of: monthly-fee, by: gone}}}", "remedies/r/pay/by"),
        ("remedies: {r: {extends: {period: gone}}}", "remedies/r/extends/period"),
        ("remedies: {r: {extends: {period: quality, per: gone}}}", "remedies/r/extends/per"),
        ("remedies: {r: {missed: {of: gone, any: [{count: 2次}]}}}", "remedies/r/missed/of/0"),
        ("signature: {seal: gone}", "signature/seal"),
        ("days: {day: calendar, working-day: gone}", "days/working-day"),
        ("channels: {phone: {clock: gone}}", "channels/phone/clock"),
        ("clocks: {night: {except: gone}}", "clocks/night/except"),
        ("events: {e: {title: 事, signed-by: gone}}", "events/e/signed-by/0"),
        ("project: {name: 示例项目, per: gone}", "project/per/0"),
    ],
)
def test_every_place_of_a_name_is_looked_at(more: str, at: str) -> None:
    assert said(check, more) == [("undefined-name", at)]


@pytest.mark.parametrize("people", ["系统管理员", "all departments", "示例用户 IT 部门"])
def test_people_may_be_told_in_words(people: str) -> None:
    assert said(check, f"training: {{t: {{for: {people}, content: [操作]}}}}") == []


def test_a_long_name_is_cut() -> None:
    (one,) = findings(check, f"response: {{f: {{when: {'x' * 63}, respond: 1小时}}}}")
    assert one.args["name"] == "x" * 60


# --- Every field is looked at, or holds words ----------------------------------------------------

WORDS = {
    "Act": {"title", "means"},
    "Amount": {"formula"},
    "Channel": {"title", "reach", "charge"},
    "Claim": {"with_"},
    "Clause": {
        "title", "if_", "means", "causes", "keeps", "role", "qualified", "place", "content",
        "goals", "language", "gives", "text", "note",
    },
    "Clock": {"title", "daily", "cutoff", "zone"},
    "Commitment": {"id", "title", "chapters", "use"},
    "Deadline": {"if_", "text"},
    "Definition": {"title", "means"},
    "Event": {"title", "means", "each"},
    "Experience": {"in_"},
    "Item": {"title", "includes", "number"},
    "Level": {"title", "means", "examples"},
    "Measure": {"unit", "formula", "source", "each"},
    "Member": {"title", "means"},
    "Days": {"zone"},
    "Moment": {"yearly", "monthly"},
    "Party": {"name", "called", "address", "contact", "phone"},
    "Project": {"name", "for_", "scope", "place"},
    "Signature": {"place"},
    "Tender": {"name", "number", "clauses"},
    "Tier": {"below", "over"},
    "Version": {"supersedes", "changes"},
}  # fmt: skip


def holds_text(hint: Any) -> bool:
    return hint is str or any(holds_text(inner) for inner in get_args(hint) if inner is not ...)


def fields_of_text() -> Iterator[tuple[str, str]]:
    for module in (clause, commitment, money, timing, words):
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, Node) and kind is not Node:
                hints = get_type_hints(kind)
                for field in dc.fields(kind):
                    hint = hints[field.name]
                    text = get_args(hint)[1] if get_origin(hint) is Mapping else hint
                    if field.name != "at" and holds_text(text):
                        yield kind.__name__, field.name


def test_every_field_of_the_model_is_a_name_or_words() -> None:
    """A new field of the language is put into one of the two."""
    told = {(kind, field) for kind, fields in WORDS.items() for field in fields}
    maps = {("Clock", "week"), ("Commitment", "groups"), ("Commitment", "own")}
    about = {("Waiver", field) for field in ("rule", "at_", "because")}  # no part of the letter
    assert set(fields_of_text()) - maps - about == told | set(check.USES)
    assert told & set(check.USES) == set()


# --- A declaration taken out of a founding letter ------------------------------------------------


def declarations(data: Any) -> Iterator[tuple[str, ...]]:
    """Yield the route to each declaration that a letter can do without."""
    flat = ("severities", "channels", "clocks", "events", "items", "definitions", "acts", "parties")
    for key in (*flat, *CHAPTERS):
        for name in data.get(key, {}):
            if name not in ("provider", "customer"):
                yield key, name
    for group, members in data.get("groups", {}).items():
        yield from (("groups", group, name) for name in members)


def without(data: Any, at: tuple[str, ...]) -> Any:
    """Return ``data`` without what stands at ``at``, and without maps that this leaves empty."""
    rest = {key: value for key, value in data.items() if key != at[0]}
    if len(at) == 1:
        return rest
    inner = without(data[at[0]], at[1:])
    return {key: inner if key == at[0] else value for key, value in data.items()} if inner else rest


def names_used(data: Any) -> Iterator[str]:
    """Yield every text of a letter, and every key that is an act of its own."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key.startswith("our-"):
                yield key
            yield from names_used(value)
    elif isinstance(data, list):
        for value in data:
            yield from names_used(value)
    elif isinstance(data, str):
        yield data


@pytest.mark.parametrize("name", founding.NAMES)
def test_what_is_used_is_missed(name: str) -> None:
    """Each declaration is unused, known to every letter, or named by a finding."""
    data = founding.data(name)
    missed = 0
    for at in declarations(data):
        left = without(data, at)
        if schema.check(left, "commitment"):
            continue
        found = [one.args["name"] for one in check.check(Names(bind(Commitment, left)))]
        known = at[-1] in (*EVENTS, "phone", "mail", "fax", "remote", "chat")
        used = at[-1] in set(names_used(left)) - {left["id"]}
        assert set(found) == ({at[-1]} if used and not known else set()), at
        missed += bool(found)
    assert missed > 3


@pytest.mark.parametrize("name", founding.NAMES)
def test_a_founding_letter_has_all_its_names(name: str) -> None:
    assert list(check.check(Names(founding.commitment(name)))) == []


def test_a_member_written_with_its_group_is_known() -> None:
    """FAIL: `when: plan-a` where `a` is a member of `plan`."""
    more = "groups: {plan: {a: {title: 甲}}}\nresponse: {r: {when: plan-a, respond: 1小时}}"
    (one,) = findings(check, more)
    assert (one.rule, one.args["meant"]) == ("undefined-name/meant", "a")


def test_every_kind_that_is_asked_for_has_words() -> None:
    for kinds in check.USES.values():
        assert kinds <= set(Kind)
