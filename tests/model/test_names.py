from __future__ import annotations

import pytest
from tests.small import commitment

from pledgebook.model import acts
from pledgebook.model.commitment import CHAPTERS
from pledgebook.model.names import Kind, Name, Names, declared

LETTER = """\
severities: {critical: {title: 重大}}
channels: {desk: {title: 服务台}, phone: {reach: 010-0000-0000}}
clocks: {office: {daily: 08:00-20:00}}
events: {accepted: {title: 验收}}
items: {servers: {title: 服务器}}
groups: {size: {small: {title: 小}}, region: {north: {title: 北}}}
acts: {our-look: {title: 查看}}
definitions: {soon: {title: 尽快}}
response: {respond: {from: notice, respond: 1小时}}
exclusions: {misuse: {means: 误用}}
"""


def names(fragment: str = LETTER) -> Names:
    return Names(commitment(fragment))


def test_declarations_stand_in_order_with_their_kind_and_place() -> None:
    assert [(one.id, one.kind, one.at) for one in declared(commitment(LETTER))] == [
        ("provider", Kind.PARTY, ("parties", "provider")),
        ("customer", Kind.PARTY, ("parties", "customer")),
        ("critical", Kind.SEVERITY, ("severities", "critical")),
        ("desk", Kind.CHANNEL, ("channels", "desk")),
        ("phone", Kind.CHANNEL, ("channels", "phone")),
        ("office", Kind.CLOCK, ("clocks", "office")),
        ("accepted", Kind.EVENT, ("events", "accepted")),
        ("our-look", Kind.EVENT, ("acts", "our-look")),
        ("servers", Kind.ITEM, ("items", "servers")),
        ("size", Kind.GROUP, ("groups", "size")),
        ("region", Kind.GROUP, ("groups", "region")),
        ("our-look", Kind.ACT, ("acts", "our-look")),
        ("soon", Kind.DEFINITION, ("definitions", "soon")),
        ("small", Kind.MEMBER, ("groups", "size", "small")),
        ("north", Kind.MEMBER, ("groups", "region", "north")),
        ("quality", Kind.PERIOD, ("warranty", "quality")),
        ("misuse", Kind.CLAUSE, ("exclusions", "misuse")),
        ("respond", Kind.CLAUSE, ("response", "respond")),
    ]


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        (Kind.CLOCK, acts.CLOCKS),
        (Kind.CHANNEL, acts.CHANNELS),
        (Kind.REQUEST, acts.REQUESTS),
        (Kind.EVENT, acts.EVENTS),
        (Kind.DOCUMENT, acts.DOCUMENTS),
        (Kind.BASE, acts.BASES),
        (Kind.ROLE, acts.ROLES),
        (Kind.FORM, acts.FORMS),
        (Kind.CHAPTER, CHAPTERS),
        (Kind.ACT, (*acts.TIMED_ACTS, *acts.UNTIMED_ACTS)),
        (Kind.PARTY, ("provider", "customer")),
    ],
)
def test_every_letter_knows_the_usual_names(kind: Kind, known: tuple[str, ...]) -> None:
    letter = names("")
    for name in known:
        assert letter.get(name, kind) is not None, name


def test_a_letters_own_meaning_comes_first() -> None:
    found = names().by_id["accepted"]
    assert [one.at for one in found] == [("events", "accepted"), None]
    assert names().get("accepted") == found[0]


def test_a_name_may_be_asked_for_by_kind() -> None:
    letter = names()
    clause = letter.get("respond")
    assert clause is not None
    assert clause.kind is Kind.CLAUSE
    act = letter.get("respond", Kind.ACT)
    assert act == Name(id="respond", kind=Kind.ACT)
    assert letter.get("respond", Kind.ITEM) is None
    assert letter.get("gone") is None


@pytest.mark.parametrize(
    ("name", "facet"),
    [
        ("critical", "severity"),
        ("phone", "channel"),
        ("desk", "channel"),
        ("fax", "channel"),
        ("small", "size"),
        ("north", "region"),
        ("quality", "period"),
        ("servers", "item"),
        ("question", "request"),
        ("gone", "gone"),
    ],
)
def test_facets(name: str, facet: str) -> None:
    assert names().facet(name) == facet


def test_usual_names_of_different_kinds_never_stand_in_one_place() -> None:
    """`when` takes names of many kinds; a usual one must not be of two of them."""
    beside = {Kind.ACT, Kind.CHAPTER, Kind.DOCUMENT, Kind.BASE, Kind.ROLE, Kind.FORM}
    for found in names("warranty: {q: {lasts: 1年}}").by_id.values():
        assert len({one.kind for one in found} - beside) <= 1, found


def test_all_acts_are_words_of_the_language() -> None:
    assert set(acts.TIMED_ACTS) & set(acts.UNTIMED_ACTS) == set()
    assert acts.is_act("respond")
    assert acts.is_act("our-look")
    assert not acts.is_act("inspect")
    assert not acts.is_act("title")


def test_the_end_of_an_act_gives_way_to_a_name_of_the_letter() -> None:
    assert names("").get("planned", Kind.EVENT) is not None
    own = names("exclusions: {planned: {means: 计划停机}}")
    assert [one.kind for one in own.by_id["planned"]] == [Kind.CLAUSE]


def test_an_own_act_is_an_act_and_its_end() -> None:
    own = names("acts: {our-check: {title: 查看}}")
    assert [one.kind for one in own.by_id["our-check"]] == [Kind.EVENT, Kind.ACT]
