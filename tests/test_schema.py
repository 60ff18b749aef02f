"""What the schema forbids, said of small letters: the rule, its place, and what it names."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook import schema
from pledgebook.findings import Finding
from pledgebook.schema import _passing
from pledgebook.wording.messages import say
from pledgebook.wording.messages.schema import MESSAGES

from .parity.drawing import Data
from .parity.published import BY_ID, ROOT, Spec
from .small import data as letter


def check(fragment: str) -> tuple[Finding, ...]:
    return schema.check(letter(fragment), "commitment")


def route(finding: Finding) -> str:
    assert isinstance(finding.at, tuple)
    return "/".join(map(str, finding.at))


def test_the_head_alone_is_a_letter() -> None:
    assert check("") == ()


# Fragment; rule; route; some of the arguments.
CASES: list[tuple[str, str, str, Mapping[str, str | int]]] = [
    ("sig: 1", "schema/unknown-key-of-many", "sig", {"key": "sig"}),
    (
        "offices: {north: {place: 示例市, people: 2人, xyz: 1}}",
        "schema/unknown-key-in-chapter",
        "offices/north/xyz",
        {"usual_en": "place, people, when, from, does, content, text"},
    ),
    (
        "our-care: {a: {text: 甲, xyz: 1}}",
        "schema/unknown-key-in-chapter",
        "our-care/a/xyz",
        {"usual_en": "when, from, does, content, text"},
    ),
    (
        "warranty: {quality: {from: accepted, 免费: 三年}}",
        "schema/unknown-key-meant",
        "warranty/quality/免费",
        {"meant": "charge: free, lasts: 3年"},
    ),
    (
        "coverage: {parts: {does: repair, 有偿: 是}}",
        "schema/unknown-key-meant",
        "coverage/parts/有偿",
        {"meant": "charge: priced"},
    ),
    (
        "warranty: {quality: {from: accepted, 质保: 3年}}",
        "schema/unknown-key-meant",
        "warranty/quality/质保",
        {"meant": "lasts"},
    ),
    (
        "response: {faults: {from: notice, exchange: 3天}}",
        "schema/unknown-key-meant",
        "response/faults/exchange",
        {"meant": "replace"},
    ),
    (
        "availability: {uptime: {of: platform, target: 99.9%}}",
        "schema/missing-key",
        "availability/uptime",
        {"key": "measure", "title": "测量", "title_en": "Measure"},
    ),
    ("signatur: {seal: provider}", "schema/unknown-key-meant", "signatur", {"meant": "signature"}),
    ("签署: {seal: provider}", "schema/unknown-key-meant", "签署", {"meant": "signature"}),
    (
        "response: {faults: {from: notice, 响应: 2小时}}",
        "schema/unknown-key-meant",
        "response/faults/响应",
        {"key": "响应", "meant": "respond"},
    ),
    (
        "response: {faults: {from: notice, 到达现场时限: 2小时}}",
        "schema/unknown-key-meant",
        "response/faults/到达现场时限",
        {"meant": "arrive"},
    ),
    (
        "response: {faults: {from: notice, our-Visit: 2小时}}",
        "schema/unknown-key-meant",
        "response/faults/our-Visit",
        {"key": "our-Visit", "meant": "our-visit"},
    ),
    (
        "response: {faults: {from: notice, respond: 2小时, compliance: 85%}}",
        "schema/unknown-key-meant",
        "response/faults/compliance",
        {"meant": "target"},
    ),
    (
        "warranty: {quality: {from: sale, duration: 1年}}",
        "schema/unknown-key-meant",
        "warranty/quality/duration",
        {"meant": "lasts"},
    ),
    (
        "warranty: {quality: {start: sale, lasts: 1年}}",
        "schema/unknown-key-meant",
        "warranty/quality/start",
        {"meant": "from"},
    ),
    (
        "statements: {spares: {正文: 备件另行约定。}}",
        "schema/unknown-key-meant",
        "statements/spares/正文",
        {"meant": "text"},
    ),
    (
        "response: {faults: {deadline: 2小时, from: notice}}",
        "schema/limit-without-act",
        "response/faults/deadline",
        {},
    ),
    (
        "clocks: {office: {mon-fri: 09:00-18:00}}",
        "schema/unknown-key-meant",
        "clocks/office/mon-fri",
        {"meant": "week: {mon-fri: …}"},
    ),
    (
        "parties: {供应商: {name: 示例科技有限公司}, customer: {name: 示例用户单位}}",
        "schema/unknown-key-meant",
        "parties/供应商",
        {"meant": "provider"},
    ),
    ("titel: 承诺书\ntitle: 承诺书", "schema/unknown-key-meant", "titel", {"meant": "title"}),
    ("items: {disk: {titel: 硬盘}}", "schema/unknown-key-meant", "items/disk/titel", {}),
    (
        "warranty: {quality: {from: sale, lasts: {shortest: [1年, 2年]}}}",
        "schema/unknown-key",
        "warranty/quality/lasts/shortest",
        {"known": "first、last、longer、choice、of"},
    ),
    (
        "visits: {rounds: {does: inspect, every: {who: provider, note: 待定}}}",
        "schema/no-parts",
        "visits/rounds/every",
        {},
    ),
    (
        "visits: {rounds: {does: inspect, every: {lasts: 3个月}}}",
        "schema/no-parts-meant",
        "visits/rounds/every",
        {"meant": "3个月"},
    ),
    (
        "visits: {rounds: {does: inspect, every: {agreed: notice}}}",
        "schema/unknown-key-meant",
        "visits/rounds/every/agreed",
        {"meant": "agree-by"},
    ),
    (
        "response: {faults: {when: {end-of: quality}, respond: 2小时}}",
        "schema/after-period",
        "response/faults/when",
        {"period": "quality"},
    ),
    (
        "response: {faults: {from: {evnt: notice}, respond: 2小时}}",
        "schema/bad-key-meant",
        "response/faults/from/evnt",
        {"meant": "event"},
    ),
    (
        "warranty: {quality: {from: {acceptance: 3天}, lasts: 1年}}",
        "schema/bad-key",
        "warranty/quality/from/acceptance",
        {"value": "acceptance"},
    ),
    (
        "response: {faults: {from: {到达现场: notice}, arrive: 2小时}}",
        "schema/bad-key-meant",
        "response/faults/from/到达现场",
        {"meant": "arrive"},
    ),
    (
        "signature: {date: true}",
        "schema/missing-key",
        "signature",
        {"key": "seal", "title": "盖章方", "title_en": "Seal"},
    ),
    (
        "availability: {site: {of: site, target: 99.9%}}",
        "schema/missing-key",
        "availability/site",
        {"key": "measure"},
    ),
    ("items: {服务器: {title: 服务器}}", "schema/bad-key", "items/服务器", {"value": "服务器"}),
    (
        "clocks: {office: {week: {monday: 09:00-18:00}}}",
        "schema/bad-key-meant",
        "clocks/office/week/monday",
        {"hint": "星期写成 mon、mon-fri、sat-sun", "meant": "mon"},
    ),
    ("warranty: {quality: {from: accepted}}", "schema/needs-one-of", "warranty/quality", {}),
    (
        "warranty: {quality: {from: {plus: 3天}, lasts: 1年}}",
        "schema/needs-one-of",
        "warranty/quality/from",
        {"keys": "event、on、end-of、yearly、monthly、first、last"},
    ),
    (
        'warranty: {quality: {from: {event: sale, on: "2026-12-31"}, lasts: 1年}}',
        "schema/only-one-of",
        "warranty/quality/from",
        {"keys": "event、on"},
    ),
    (
        "warranty: {quality: {from: {event: sale, plus: 3天, minus: 1天}, lasts: 1年}}",
        "schema/not-together",
        "warranty/quality/from/minus",
        {"keys": "plus、minus"},
    ),
    (
        "warranty: {free: {lasts: 1年}, paid: {after: free, from: sale, lasts: 1年}}",
        "schema/not-together",
        "warranty/paid/from",
        {"keys": "after、from"},
    ),
    (
        "remedies: {a: {pay: {share: 1%, of: yearly-fee, tiers: [{over: 3天, share: 5%}]}}}",
        "schema/not-together",
        "remedies/a/pay/share",
        {"keys": "tiers、share"},
    ),
    (
        "remedies: {a: {pay: {amount: 9元, tiers: [{over: 3天, share: 5%}]}}}",
        "schema/not-together",
        "remedies/a/pay/amount",
        {"keys": "tiers、amount"},
    ),
    (
        "warranty: {quality: {from: {event: sale, else: delivery}, lasts: 1年}}",
        "schema/needs-one-of",
        "warranty/quality/from",
        {"keys": "first、last"},
    ),
    *(
        (
            f"remedies: {{a: {{{written}}}}}",
            "schema/needs-one-of",
            f"remedies/a/{written.partition(':')[0]}",
            {"keys": "amount、share、of、tiers、formula"},
        )
        for written in ("cap: {cap: none}", "charge: {as: refund}", "pay: {by: provider}")
    ),
    (
        "remedies: {a: {missed: {of: a, any: [{count: 3公里}]}}}",
        "schema/wrong-form",
        "remedies/a/missed/any/0/count",
        {"hint": "写次数或周期数，例如 3次、2个月、3个账期"},
    ),
    (
        "response: {faults: {rows: [{respond: 1小时, rows: [{respond: 2小时}]}]}}",
        "schema/not-here",
        "response/faults/rows/0/rows",
        {"key": "rows"},
    ),
    (
        "process: {flow: {steps: [{does: repair, steps: [{does: check}]}]}}",
        "schema/not-here",
        "process/flow/steps/0/steps",
        {"key": "steps"},
    ),
    ("title:", "schema/empty", "title", {"key": "title"}),
    ("response: {a: {when: [notice, ]}}\nacts:", "schema/empty", "acts", {"key": "acts"}),
    (
        "project:\n  name: 示例项目\n  scope:\n  - 维护\n  -",
        "schema/empty",
        "project/scope/1",
        {"key": "scope"},
    ),
    ("days: {day: lunar}", "schema/not-listed", "days/day", {"value": "lunar"}),
    ("days: {day: workin}", "schema/not-listed-meant", "days/day", {"meant": "working"}),
    ("pledgebook: 2", "schema/not-listed", "pledgebook", {"value": "2", "allowed": "1"}),
    ('pledgebook: "1"', "schema/wrong-type-meant", "pledgebook", {"meant": "1"}),
    ("pledgebook: true", "schema/not-listed", "pledgebook", {"value": "true"}),
    ("id: 示例", "schema/wrong-form", "id", {"value": "示例"}),
    ("id: 7", "schema/wrong-form", "id", {"value": "7"}),
    (
        "response: {faults: {from: notice, respond: 30}}",
        "schema/wrong-form",
        "response/faults/respond",
        {"value": "30"},
    ),
    (
        'version: {number: 1, date: "2026-02-29"}',
        "schema/wrong-form",
        "version/date",
        {"value": "2026-02-29"},
    ),
    ("id: [sample]", "schema/wrong-type-meant", "id", {"wanted": "文字", "got": "列表"}),
    ("days: {day: [calendar]}", "schema/wrong-type-meant", "days/day", {"got_en": "a list"}),
    ("project: 示例项目", "schema/wrong-type-meant", "project", {"got": "文字"}),
    (
        "signature: {seal: provider, date: 是}",
        "schema/wrong-type-meant",
        "signature/date",
        {"wanted_en": "true or false"},
    ),
    (f"title: {'长' * 501}", "schema/too-long", "title", {"limit": 500}),
    ('title: ""', "schema/too-short", "title", {"limit": 1}),
    (
        "clocks: {office: {daily: [" + ", ".join(["09:00-10:00"] * 11) + "]}}",
        "schema/too-many",
        "clocks/office/daily",
        {"limit": 10},
    ),
    (
        "language: {text: [zh, zh], prevails: zh}",
        "schema/twice",
        "language/text",
        {},
    ),
    ("title: {zh: 承诺书}", "schema/missing-key", "title", {"key": "en", "title_en": "English"}),
    ("title: {zh: 承诺书, en: ''}", "schema/too-short", "title/en", {"limit": 1}),
    ("title: {zh: 承诺书, en: x, fr: y}", "schema/unknown-key", "title/fr", {}),
    ("title: {name: 承诺书}", "schema/wrong-type-meant", "title", {"meant": "承诺书"}),
    ("title: {name: {}}", "schema/wrong-type", "title", {"wanted": "文字"}),
    (
        "warranty: {quality: {from: sale, lasts: 半年}}",
        "schema/wrong-form-meant",
        "warranty/quality/lasts",
        {"meant": "6个月"},
    ),
    ("title: 2026", "schema/wrong-type", "title", {"wanted": "文字", "got": "整数"}),
    ("items: {disk: {title: 硬盘, includes: {}}}", "schema/wrong-type", "items/disk/includes", {}),
    ("project: {name: 示例项目, scope: []}", "schema/too-few", "project/scope", {"limit": 1}),
    ("response: {faults: {}}", "schema/too-few", "response/faults", {"limit": 1}),
    ('version: {number: 0, date: "2026-11-22"}', "schema/too-small", "version/number", {}),
    ('version: {number: 10000, date: "2026-11-22"}', "schema/too-large", "version/number", {}),
    (
        "warranty: {quality: {from: sale, lasts: {choice: customer}}}",
        "schema/goes-with",
        "warranty/quality/lasts",
        {"keys": "choice、of"},
    ),
]


@pytest.mark.parametrize(("fragment", "rule", "at", "args"), CASES)
def test_says_what_is_wrong_and_where(
    fragment: str, rule: str, at: str, args: Mapping[str, str | int]
) -> None:
    found = {(one.rule, route(one)): one.args for one in check(fragment)}
    assert (rule, at) in found
    assert found[rule, at].items() >= args.items()


def test_every_rule_is_shown_and_every_sentence_is_said() -> None:
    elsewhere = {"schema/more", "schema/unusable", "schema/unusable-meant"}
    assert {rule for _, rule, _, _ in CASES} | elsewhere == set(MESSAGES)


@pytest.mark.parametrize(("fragment", "rule", "at", "args"), CASES)
def test_nothing_else_is_wrong(
    fragment: str, rule: str, at: str, args: Mapping[str, str | int]
) -> None:
    """One mistake is one finding, but where the same text breaks two rules of the schema."""
    twice = {("title:", "acts"), ("when: [notice", "acts")}
    if not any(one in fragment and at.endswith(end) for one, end in twice):
        assert [(one.rule, route(one)) for one in check(fragment)] == [(rule, at)], args


@pytest.mark.parametrize("fragment", [fragment for fragment, *_ in CASES])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sentences_have_all_their_words(fragment: str, lang: Any) -> None:
    for one in check(fragment):
        sentence = say(one.rule, one.args, lang)
        assert not re.search(r"\{[a-z_]+\}|“”|\(\)|（）|[:：]$", sentence), sentence
        if lang == "en":
            written = {str(value) for value in one.args.values()}
            rest = re.sub(r"“[^”]*”", "", sentence)
            assert not re.search(r"[\u4e00-\u9fff]", rest), (sentence, written)


@pytest.mark.parametrize("wrong", [None, 7, True, "text", [], {}, [7], {"a": None}])
@pytest.mark.parametrize(
    "at",
    [
        ("warranty", "quality"),
        ("warranty", "quality", "from"),
        ("warranty", "quality", "lasts"),
        ("response", "a"),
        ("response", "a", "rows"),
        ("response", "a", "rows", 0),
        ("process", "a", "steps", 0),
        ("process", "a", "steps", 0, "does"),
        ("remedies", "a", "pay"),
        ("availability", "a", "measure"),
        ("clocks", "a", "week"),
        ("language",),
        ("chapters", 0),
    ],
)
def test_anything_in_place_of_anything_is_a_finding(
    at: tuple[str | int, ...], wrong: object
) -> None:
    """What is not even of the right kind is told, at its place, and only once."""
    value = wrong
    for step in reversed(at[1:]):
        value = [value] if isinstance(step, int) else {step: value}
    found = schema.check(letter("") | {str(at[0]): value}, "commitment")
    assert all(one.at[: len(at)] == at or at[: len(one.at)] == one.at for one in found)  # type: ignore[index,arg-type]
    assert len({(one.at, one.rule, str(one.args)) for one in found}) == len(found)
    if wrong is None or wrong is True or wrong == 7:
        assert found


def test_the_root_must_be_a_map() -> None:
    (one,) = schema.check(["pledgebook", 1], "commitment")
    assert (one.rule, one.at) == ("schema/wrong-type", ())


def test_names_every_key_that_is_missing() -> None:
    found = schema.check({}, "commitment")
    assert [one.args["key"] for one in found if one.rule == "schema/missing-key"] == [
        "pledgebook",
        "id",
        "title",
        "language",
        "version",
        "project",
        "parties",
    ]
    assert [one.args["keys"] for one in found if one.rule == "schema/needs-one-of"] == [
        "warranty、response、availability"
    ]


def test_findings_stand_in_the_order_of_their_places() -> None:
    found = check(
        "zone: a\n"
        "signature: {date: 是, place: 1}\n"
        "response:\n"
        "  faults: {from: notice, restore: soon!, 响应: 2小时, respond: 30}\n"
        "  Calls: {from: notice, respond: none}\n"
        "acts: {our-look: 1}\n"
    )
    assert [route(one) for one in found] == [
        "zone",
        "signature",
        "signature/date",
        "signature/place",
        "response/faults/restore",
        "response/faults/响应",
        "response/faults/respond",
        "response/Calls",
        "acts/our-look",
    ]


def test_one_place_has_each_rule_once() -> None:
    found = check("project: {name: 示例项目, per: [tender, 投标文件, 合同]}\nitems: {}")
    assert len({(one.at, one.rule) for one in found}) == len(found) == 3


WRONG = {
    "entries": {f"服务{n}": {"title": "服务"} for n in range(3000)},
    "values": {f"item-{n}": 7 for n in range(3000)},
    "keys": {"item": dict.fromkeys((f"key-{n}" for n in range(3000)), "服务")},
    "items": [7] * 3000,
}


@pytest.mark.parametrize("shape", WRONG)
def test_three_thousand_wrong_entries_are_bounded_and_quick(shape: str) -> None:
    whole = letter("") | {"items": WRONG[shape]}
    start = time.process_time()
    found = schema.check(whole, "commitment")
    assert time.process_time() - start < 3
    assert len(found) <= 101
    if shape != "items":
        assert found[-1].rule == "schema/more"
        assert found[-1].args == {"limit": 100}
        assert [one.rule for one in found].count("schema/more") == 1


def test_long_keys_and_values_are_cut() -> None:
    found = schema.check(letter("") | {"x" * 5000: 1, "id": "长" * 5000}, "commitment")
    for one in found:
        assert len(say(one.rule, one.args, "zh")) < 1000


def clear() -> None:
    for cached in (schema.registry, schema.validator, _passing.registered, _passing.judge):
        cached.cache_clear()


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    schema.load.cache_clear()
    clear()
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert check("") == ()
    assert [one.rule for one in check("days: {day: lunar}")] == ["schema/not-listed"]


def test_a_schema_elsewhere_is_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = {"$ref": "https://example.com/x.schema.json"}
    monkeypatch.setitem(schema.load("commitment")["properties"], "days", elsewhere)  # type: ignore[index]
    clear()
    try:
        with pytest.raises(Exception, match=r"example\.com"):
            check("days: {day: calendar}")
    finally:
        clear()


def test_what_was_judged_behind_a_reference_is_known_without_a_network() -> None:
    # `unevaluatedProperties` follows references by itself.
    found = schema.check({"sla": 1, "terms": [{"id": "response/x/respond", "strange": 1}]}, "sla")
    assert ("terms", 0) in {one.at for one in found}


def test_judges_definitions_too() -> None:
    found = schema.check({"sla": 1, "commitment": {"id": "Not An Id"}}, "sla")
    assert ("schema/unusable", ("commitment", "id")) in {(one.rule, one.at) for one in found}
    missing = {one.args["key"] for one in found if one.rule == "schema/missing-key"}
    assert {"terms", "calendars", "customer"} <= missing


DRAWN = Data()
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["at", "响应", "our-X", "rows", "first"]), inner),
    ),
    max_leaves=5,
)


def places(data: Any) -> list[tuple[Any, Any]]:
    """Return every (container, key) of ``data``."""
    own = data.items() if isinstance(data, dict) else enumerate(data)
    inner = [value for _, value in own if isinstance(value, dict | list)]
    keys = list(data) if isinstance(data, dict) else range(len(data))
    return [(data, key) for key in keys] + [pair for one in inner for pair in places(one)]


@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_is_wrong_has_its_place_and_its_words(data: st.DataObject) -> None:
    """A letter in which one value is anything: no error of ours, no sentence with a gap."""
    key = data.draw(st.sampled_from(sorted(BY_ID[ROOT]["properties"])))
    value = data.draw(DRAWN.of(Spec.of(BY_ID[ROOT]["properties"][key], ROOT), 4))
    whole = {**letter(""), key: value}
    container, place = data.draw(st.sampled_from(places(whole)))
    container[place] = data.draw(ANYTHING)
    for one in schema.check(whole, "commitment"):
        assert isinstance(one.at, tuple)
        part = whole
        for step in one.at:
            part = part[step]
        for sentence in (say(one.rule, one.args, "zh"), say(one.rule, one.args, "en")):
            assert not re.search(r"\{(?:key|value|meant|known|hint|keys|got|limit)\}", sentence)
