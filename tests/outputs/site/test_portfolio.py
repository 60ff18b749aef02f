"""The best and the worst of a book, what ends when, and what recurs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from pledgebook import derive, pipeline
from pledgebook.outputs import site, sla
from pledgebook.outputs.site import portfolio
from pledgebook.outputs.site.index import expires, facets
from pledgebook.outputs.site.listing import Listing
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.portfolio import Held, Range, duties, endings, periods, ranges
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.standing import Standing, Status
from pledgebook.wording import tongues

LETTER = """
pledgebook: 1
id: {id}
title: {id}
language: zh
days: {{day: calendar, working-day: office}}
clocks: {{office: {{title: 工作时间, week: {{mon-fri: 09:00-18:00}}}}}}
version: {{number: 1, date: "2026-11-22"}}
project: {{name: 示例项目, place: 示例市}}
parties: {{provider: {{name: 示例科技有限公司}}, customer: {{name: 示例用户单位}}}}
events: {{accepted: {{title: 验收合格{date}}}}}
warranty: {{quality: {{title: 质保期, from: accepted, lasts: {months}个月, charge: free}}}}
response: {{faults: {{title: 故障处置, from: notice, arrive: {arrive}}}}}
visits: {{inspection: {{title: 巡检, every: 1个季度, does: inspect}}}}
"""


def shown(name: str, months: int, arrive: str, date: str = "") -> Page:
    text = LETTER.format(id=name, months=months, arrive=arrive, date=date)
    loaded = pipeline.load(text.encode(), f"{name}.yaml")
    assert loaded.issuable, loaded.findings
    assert loaded.commitment
    return page(
        tongues.tongue(loaded.commitment),
        sla.data(derive.sla(loaded.commitment)),
        Standing(status=Status.PUBLISHED),
    )


def made(name: str, months: int, arrive: str, date: str = "") -> Listing:
    return site.listing(shown(name, months, arrive, date))


PAGES = (
    shown("other", 36, "2小时"),
    shown("quick", 12, "2小时", ', date: "2026-02-28"'),
    shown("slow", 36, "1天"),
)
BOOK = OTHER, QUICK, SLOW = tuple(map(site.listing, PAGES))


def told(held: tuple[Held, ...]) -> list[tuple[str, list[str], int]]:
    return [(one.text, [page.id for page, _ in one.by], one.more) for one in held]


def by_metric(*pages: Listing) -> dict[str, Range]:
    return {one.metric: one for one in ranges(pages)}


def test_the_best_and_the_worst_are_told_with_who_promises_them() -> None:
    arrive = by_metric(*BOOK)["arrive"]
    assert told(arrive.best) == [("2小时", ["other", "quick"], 0)]
    assert told(arrive.worst) == [("1天", ["slow"], 0)]
    assert not arrive.same
    warranty = by_metric(*BOOK)["warranty"]
    assert told(warranty.best) == [("36个月", ["other", "slow"], 0)]
    assert told(warranty.worst) == [("12个月", ["quick"], 0)]


def test_what_all_promise_is_told_once_and_not_all_are_named() -> None:
    found = by_metric(*(made(f"letter-{number}", 12, "2小时") for number in range(5)))["arrive"]
    assert found.same
    assert told(found.best) == [("2小时", ["letter-0", "letter-1", "letter-2"], 2)]
    assert found.count == 5


def test_what_cannot_be_ordered_stands_side_by_side() -> None:
    found = by_metric(made("days", 12, "6天"), made("working", 12, "{in: 5个工作日}"))["arrive"]
    assert found.apart
    assert [text for text, _, _ in told(found.best)] == ["6天", "5个工作日，工作时间"]


def test_a_last_day_is_told_where_the_letter_knows_the_first() -> None:
    assert [(one.page.id, one.last) for one in endings(BOOK)] == [
        ("quick", dt.date(2027, 2, 28)),
        ("other", None),
        ("slow", None),
    ]
    assert expires(QUICK) == ("2027",)
    assert expires(SLOW) == ()


def test_what_commitments_say_in_the_same_words_is_told_once() -> None:
    letters = [made(f"letter-{number}", 12, "2小时") for number in range(5)]
    (alike,) = periods(letters)
    assert ([one.page.id for one in alike.by], alike.more) == (
        ["letter-0", "letter-1", "letter-2"],
        2,
    )
    assert [one.more for one in periods([*letters, QUICK])] == [0, 2]
    (recurring,) = duties(letters)
    assert (len(recurring.by), recurring.more) == (3, 2)


def test_each_facet_has_a_page_that_lists_its_values() -> None:
    files = {
        file.path: file.content.decode()
        for file in site.render(PAGES, site.Book(title="汇编"))
        if file.path.suffix == ".html"
    }
    found = {one.key for one in facets(BOOK)}
    assert found == {"customer", "place", "expires", "status"}
    for key in found:
        text = files[PurePosixPath(f"by-{key}/index.html")]
        assert 'href="../quick/index.html"' in text
    assert "示例市" in files[PurePosixPath("by-place/index.html")]
    assert "slow" not in files[PurePosixPath("by-expires/index.html")]
    recurring = files[PurePosixPath("portfolio/index.html")]
    assert 'href="../slow/index.html#visits/inspection"' in recurring
    assert "每年4次" in recurring


def test_values_stand_in_the_order_of_a_dictionary() -> None:
    places = ("York", "bath", "Leeds", "示例市")
    listed = [replace(OTHER, id=place, place=place) for place in places]
    (found,) = [one for one in facets(listed) if one.key == "place"]
    assert [one.value for one in found.entries] == ["bath", "Leeds", "York", "示例市"]


def test_long_lists_go_on_and_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portfolio, "MOST", 1)
    files = {
        str(one.path): one.content.decode() for one in site.render(PAGES, site.Book(title="书"))
    }
    first, second = files["portfolio/index.html"], files["portfolio/index.2.html"]
    assert "portfolio/index.3.html" not in files
    assert '<a rel="next" href="index.2.html">' in first
    assert 'id="ranges"' in first
    assert 'id="ranges"' not in second
    rows = [text.partition('id="endings"')[2].partition("</table>")[0] for text in (first, second)]
    assert [text.count("<tr><th>") - 1 for text in rows] == [1, len(periods(BOOK)) - 1]
    assert 'id="duties"' not in second
