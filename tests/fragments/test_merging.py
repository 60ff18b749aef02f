"""Maps merge by name, the letter prevails, and every value knows its file and line."""

from __future__ import annotations

import pytest

from pledgebook.source import Place

from .shelf import told, used

COMPANY = """\
parties:
  provider: {name: 示例科技有限公司, called: 我公司}
days: {day: calendar}
clocks:
  office: {title: 工作时间, week: {mon-fri: 09:00-18:00}}
"""


def test_maps_merge_by_name() -> None:
    found = used("use: [company]\nparties: {customer: {name: 示例用户单位}}", company=COMPANY)
    assert found.findings == ()
    assert found.whole
    assert found.document.data["parties"] == {
        "provider": {"name": "示例科技有限公司", "called": "我公司"},
        "customer": {"name": "示例用户单位"},
    }
    assert found.document.data["days"] == {"day": "calendar"}


def test_a_name_is_taken_whole_from_the_letter() -> None:
    text = "use: [company]\nclocks: {office: {title: 上班时间, daily: 08:00-17:00}}"
    found = used(text, company=COMPANY)
    assert found.findings == ()
    assert found.document.data["clocks"]["office"] == {"title": "上班时间", "daily": "08:00-17:00"}


@pytest.mark.parametrize(
    ("key", "own", "shared"),
    [
        ("days", "{day: working, working-day: office}", "{day: calendar}"),
        ("signature", "{seal: provider}", "{seal: provider, date: true}"),
        ("severities", "{major: {title: 重大}}", "{minor: {title: 轻微}, major: {title: 较大}}"),
        ("chapters", "[response]", "[warranty, response]"),
    ],
)
def test_what_means_something_only_as_a_whole_is_not_mixed(key: str, own: str, shared: str) -> None:
    alone = used(f"{key}: {own}").document.data
    found = used(f"use: [a]\n{key}: {own}", a=f"{key}: {shared}")
    assert found.findings == ()
    assert found.document.data[key] == alone[key]
    assert used("use: [a]", a=f"{key}: {shared}").document.data[key] != alone[key]


def test_names_stand_in_the_order_of_use_then_those_of_the_letter() -> None:
    text = "id: x\nuse: [b, a]\nevents: {own: {}, late: {title: 另}}\ntitle: y"
    first = "events: {first: {title: 一}, late: {title: 晚}}\nacts: {our-a: {title: 办}}"
    found = used(text, a=first, b="events: {second: {title: 二}}")
    assert list(found.document.data) == ["id", "use", "acts", "events", "title"]
    assert list(found.document.data["events"]) == ["second", "first", "late", "own"]
    assert found.document.data["events"]["late"] == {"title": "另"}


def test_every_value_knows_where_it_stands() -> None:
    found = used(
        "use: [company]\nclocks:\n  own: {daily: 08:00-09:00}\nparties: {customer: {name: 乙}}",
        company=COMPANY,
    )
    where = found.document.where
    assert where(("clocks", "office", "week")) == Place("fragments/company.yaml", 5, 25)
    assert where(("clocks", "office", "nothing")) == Place("fragments/company.yaml", 5, 3)
    assert where(("clocks", "own", "daily")) == Place("letter.yaml", 3, 9)
    assert where(("clocks",)) == Place("letter.yaml", 2, 1)
    assert where(("days",)) == Place("fragments/company.yaml", 3, 1)
    assert where(("parties", "provider", "called")) == Place("fragments/company.yaml", 2, 30)
    assert where(("use", 0)) == Place("letter.yaml", 1, 7)
    assert where(()) == where(("nothing",)) == Place("letter.yaml", 1, 1)
    assert found.document.value_at(("days", "day")) == Place("fragments/company.yaml", 3, 13)
    assert found.document.written(("days", "day", "x")) == ("days", "day")
    assert found.document.text_of("fragments/company.yaml") == COMPANY
    assert found.document.text_of("elsewhere") is None


def test_two_fragments_that_differ_are_told_at_the_later_name() -> None:
    one, other = "events: {a: {title: 甲}}", "acts: {our-b: {title: 办}}\nevents: {a: {title: 乙}}"
    found = used("use: [one, other]", one=one, other=other)
    assert told(found.findings) == [("use/conflict", ("use", 1))]
    assert found.findings[0].args == {
        "name": "events.a",
        "first": "fragments/one.yaml:1",
        "second": "fragments/other.yaml:2",
    }
    assert found.document.data["events"]["a"] == {"title": "甲"}


def test_the_letter_may_decide_between_two_fragments() -> None:
    texts = {"one": "events: {a: {title: 甲}}", "other": "events: {a: {title: 乙}}"}
    found = used("use: [one, other]\nevents: {a: {title: 丙}}", **texts)
    assert found.findings == ()
    assert found.document.data["events"]["a"] == {"title": "丙"}


def test_two_fragments_may_say_the_same() -> None:
    same = "severities: {a: {title: 甲}, b: {title: 乙}}"
    assert used("use: [one, other]", one=same, other=same).findings == ()
    turned = "severities: {b: {title: 乙}, a: {title: 甲}}"
    assert told(used("use: [one, other]", one=same, other=turned).findings) == [
        ("use/conflict", ("use", 1))
    ]


def test_a_fragment_that_two_others_use_is_no_conflict() -> None:
    found = used(
        "use: [left, right]",
        left="use: [base]\nacts: {our-l: {title: 左}}",
        right="use: [base]\nacts: {our-r: {title: 右}}",
        base="acts: {our-b: {title: 底}}",
    )
    assert found.findings == ()
    assert list(found.document.data["acts"]) == ["our-b", "our-l", "our-r"]
    assert found.document.where(("acts", "our-b")).file == "fragments/base.yaml"
    assert found.document.where(("acts", "our-r")).file == "fragments/right.yaml"
    assert found.files == {
        "fragments/left.yaml": ("use", 0),
        "fragments/base.yaml": ("use", 0),
        "fragments/right.yaml": ("use", 1),
    }


def test_a_letter_that_says_nothing_under_a_key_is_not_filled() -> None:
    found = used("use: [a]\nclocks:\n", a="clocks: {office: {daily: 08:00-17:00}}")
    assert found.document.data["clocks"] is None


@pytest.mark.parametrize("own", ["clocks: [a]", "clocks: x", "chapters: {a: b}", "days: [1]"])
def test_what_is_wrong_in_the_letter_stays_the_letters(own: str) -> None:
    shared = "clocks: {o: {daily: 08:00-17:00}}\nchapters: [response]\ndays: {day: calendar}"
    found = used(f"use: [a]\n{own}", a=shared)
    key = own.partition(":")[0]
    assert found.document.data[key] == used(own).document.data[key]
    assert found.document.where((key,)) == Place("letter.yaml", 2, 1)
