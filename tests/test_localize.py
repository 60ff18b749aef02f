"""Plain data of one language, and what is said where a text is missing in the other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook import pipeline, schema, texts
from pledgebook.bind import bind
from pledgebook.findings import Finding
from pledgebook.localize import languages, localize
from pledgebook.model.clause import Clause
from pledgebook.model.words import Language
from pledgebook.wording.messages import say

from . import small

BOTH = "language: {text: [zh, en], prevails: zh}\n"
# What a letter of both languages says of itself, so that only what a test adds is left to find.
HEAD = (
    BOTH
    + "title: {zh: 承诺书, en: Commitment}\n"
    + "project: {name: {zh: 示例项目, en: Example project}}\n"
    + "parties: {provider: {name: {zh: 示例科技有限公司, en: Example Technology Ltd.}}, "
    + "customer: {name: {zh: 示例用户单位, en: Example Customer}}}\n"
)


def found(fragment: str) -> list[Finding]:
    loaded = pipeline.load(small.text(HEAD + fragment).encode(), "commitment.yaml")
    return [one for one in loaded.findings if one.rule == texts.RULE]


def routes(fragment: str) -> list[str]:
    return ["/".join(map(str, one.at)) for one in found(fragment) if isinstance(one.at, tuple)]


def test_the_language_that_prevails_stands_first() -> None:
    assert languages({"language": "en"}) == (Language.EN,)
    both: dict[str, Any] = {"language": {"text": ["zh", "en"], "prevails": "en"}}
    assert languages(both) == (Language.EN, Language.ZH)


@pytest.mark.parametrize("language", list(Language))
def test_each_language_takes_its_words_wherever_they_stand(language: Language) -> None:
    text = {"zh": "重大故障", "en": "critical fault"}
    data = {"title": text, "scope": ["XK-200", text], "rows": [{"if": text}], "count": 3}
    own = text[language.value]
    wanted = {"title": own, "scope": ["XK-200", own], "rows": [{"if": own}], "count": 3}
    assert localize(data, language) == wanted


def test_things_called_zh_and_en_are_no_words() -> None:
    data = small.data("offices: {zh: {place: 北京}, en: {place: 伦敦}}")
    assert localize(data, Language.EN) == data


def test_a_letter_of_one_language_takes_its_own_words() -> None:
    fragment = "title: {zh: 服务承诺书, en: Service commitment}"
    for language, title in (("zh", "服务承诺书"), ("en", "Service commitment")):
        loaded = pipeline.load(small.text(f"language: {language}\n{fragment}").encode(), "x.yaml")
        assert loaded.findings == ()
        assert [one.title for one in loaded.texts.values()] == [title]


def test_a_letter_of_two_languages_is_two_texts_of_the_same_data() -> None:
    loaded = pipeline.load(small.text(HEAD).encode(), "commitment.yaml")
    assert loaded.findings == ()
    assert loaded.issuable
    assert {language.value: one.title for language, one in loaded.texts.items()} == {
        "zh": "承诺书",
        "en": "Commitment",
    }
    assert loaded.commitment is loaded.texts[Language.ZH]


def test_what_is_wrong_in_both_languages_is_said_once() -> None:
    loaded = pipeline.load(small.text(HEAD + "fees: {a: {per: nothing}}").encode(), "x.yaml")
    assert [one.rule for one in loaded.findings] == ["undefined-name"]
    titled = (
        "definitions: {soon: {title: {zh: 尽快, en: soon}}}\n"
        "response: {a: {from: notice, respond: soon}}\n"
    )
    loaded = pipeline.load(small.text(HEAD + titled).encode(), "x.yaml")
    assert [one.rule for one in loaded.findings] == ["word-without-length"]


def test_what_is_wrong_in_the_other_language_is_found() -> None:
    text = "statements: {a: {text: {zh: '见 {quality.lasts}。', en: 'See {qualty.lasts}.'}}}"
    loaded = pipeline.load(small.text(HEAD + text).encode(), "commitment.yaml")
    (one,) = loaded.findings
    assert one.rule.startswith("unknown-reference")
    assert one.at == ("statements", "a", "text")


@pytest.mark.parametrize(
    ("fragment", "route"),
    [
        ("items: {disk: {title: 硬盘}}", "items/disk/title"),
        ("items: {disk: {title: hard disk}}", "items/disk/title"),
        ("items: {disk: {title: Windows}}", "items/disk/title"),
        ("items: {disk: {title: X1, includes: [A2, 电源]}}", "items/disk/includes/1"),
        ("chapters: [{warranty: 质量保证}]", "chapters/0/warranty"),
        ("statements: {a: {text: 珍视意见。}}", "statements/a/text"),
        ("exclusions: {a: {means: 误操作}}", "exclusions/a/means"),
        (
            "response: {a: {from: notice, respond: {in: 1小时, if: 用户要求}}}",
            "response/a/respond/if",
        ),
        ("training: {a: {for: operators, people: 2人}}", "training/a/for"),
    ],
)
def test_words_of_one_language_are_found_where_they_stand(fragment: str, route: str) -> None:
    assert routes(fragment) == [route]


@pytest.mark.parametrize(
    "fragment",
    [
        "items: {disk: {title: XK-200, number: GB/T 22239-2019}}",
        "channels: {phone: {reach: 400-000-0000}, mail: {reach: service@example.com}}",
        "channels: {portal: {title: WEB, reach: 'https://example.com/help'}}",
        "channels: {portal: {title: WEB, reach: help.example.com}}",
        "exclusions: {a: {means: {agree-by: contract-signed}}}",
        "exclusions: {a: {means: {zh: 误操作, en: misuse}}}",
        "items: {disk: {title: X1, includes: {zh: 电源, en: power supply}}}",
        "training: {a: {for: customer, people: 2人}}",
        "response: {a: {from: notice, respond: 30分钟, arrive: 第2个工作日}}",
    ],
)
def test_data_and_codes_belong_to_no_language(fragment: str) -> None:
    assert routes(fragment) == []


def test_a_name_is_no_name_where_only_words_stand() -> None:
    assert routes("items: {disk: {title: customer}}") == ["items/disk/title"]


def test_the_sentence_repeats_the_words() -> None:
    (finding,) = found("items: {disk: {title: 硬盘}}")
    assert "“硬盘”" in say(finding.rule, finding.args, "zh")
    assert "{zh: " in say(finding.rule, finding.args, "en")
    (long,) = found(f"items: {{disk: {{title: {'长' * 90}}}}}")
    assert len(str(long.args["text"])) == 40


WORDS = st.recursive(
    st.sampled_from(["重大故障", "critical", {"zh": "甲", "en": "a"}, 3, True]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
)


@given(WORDS, st.sampled_from(Language))
@settings(max_examples=100)
def test_nothing_of_both_languages_is_left(data: Any, language: Language) -> None:
    left = localize(data, language)
    assert '{"zh": "甲", "en": "a"}' not in json.dumps(left, ensure_ascii=False)
    assert localize(left, language) == left


def test_every_text_of_a_clause_may_stand_in_both_languages() -> None:
    """What the schema takes as a string of an author's, it takes as a map, and `bind` a string."""
    data = small.data("statements: {a: {title: 甲, text: 乙, note: 丙, if: 丁, means: 戊}}")
    clause = data["statements"]["a"]
    both = {key: {"zh": text, "en": text} for key, text in clause.items()}
    data["statements"]["a"] = both
    assert schema.check(data, "commitment") == ()
    assert bind(Clause, localize(both, Language.EN)) == bind(Clause, clause)
