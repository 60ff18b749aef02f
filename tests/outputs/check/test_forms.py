"""Every form of the report: golden files, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.outputs.check import sample

from pledgebook.model.measured import Standing
from pledgebook.model.summary import Result
from pledgebook.outputs.check import FORMS, Report
from pledgebook.outputs.check.facts import besides
from pledgebook.wording.messages import Lang

HERE = Path(__file__).parent / "golden"
GOLDEN = [
    ("text", "text.zh.txt"),
    ("text", "text.en.txt"),
    ("csv", "terms.zh.csv"),
    ("owed", "owed.zh.csv"),
    ("junit", "junit.zh.xml"),
    ("json", "report.json"),
    ("html", "report.zh.html"),
]
HOSTILE = "=cmd|'/c calc'!A1<script>alert(1)</script>{{7*7}}\x1b[2J\ud800\u202e"


@pytest.mark.parametrize(("form", "name"), GOLDEN)
def test_a_form_is_as_it_was(
    form: str, name: str, report: Report, golden: Callable[[Path, str], None]
) -> None:
    lang: Lang = "en" if ".en." in name else "zh"
    text = FORMS[form](report, lang).decode()
    golden(HERE / name, text.replace("\r\n", "\n"))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_form_is_the_same_each_time(form: str, lang: Lang, report: Report) -> None:
    assert FORMS[form](report, lang) == FORMS[form](report, lang)


@pytest.mark.parametrize("form", sorted(set(FORMS) - {"xlsx", "json"}))
def test_strangers_words_do_nothing(form: str) -> None:
    text = FORMS[form](sample.hostile(HOSTILE), "zh").decode()
    assert "\x1b" not in text
    assert "\u202e" not in text
    if form in ("html", "junit"):
        assert "<script" not in text
    if form in ("csv", "owed", "rejected"):
        cells = [one for line in text.splitlines() for one in line.split(",")]
        assert not [one for one in cells if one.lstrip('\ufeff"').startswith("=")]


def test_only_the_list_of_refused_rows_says_what_a_cell_held(report: Report) -> None:
    assert "昨天下午" in FORMS["rejected"](report, "zh").decode()
    for form in sorted(set(FORMS) - {"rejected", "xlsx"}):
        assert "昨天下午" not in FORMS[form](report, "zh").decode(), form


def test_the_list_of_refused_rows_is_a_table_for_excel(report: Report) -> None:
    content = FORMS["rejected"](report, "zh")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").split("\r\n") == [
        "文件,行,列,工单,问题,内容",
        "工单.csv,7,恢复时间,GD-099,时间读不出来,昨天下午",
        "工单.csv,12,,,列数与表头不同,",
        "",
    ]


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ((), "没有全部做到：判断了 5 条，其中 3 条没做到"),
        ((Result.MISSED,), "全部做到：判断了 3 条"),
        ((Result.MISSED, Result.MET), "没有可以判断的承诺"),
    ],
)
def test_the_verdict_says_whether_the_promises_were_kept(
    missing: tuple[Result, ...], said: str, report: Report
) -> None:
    left = tuple(one for one in report.summary.terms if one.result not in missing)
    late = tuple(
        one for one in report.outcome.late if one.objective in {t.objective.id for t in left}
    )
    some = replace(
        report,
        measured=tuple(
            one
            for one in report.measured
            if not missing or (one.result is Standing.MET and Result.MET not in missing)
        ),
        summary=replace(report.summary, terms=left),
        outcome=replace(report.outcome, late=late),
    )
    for form in ("text", "html"):
        assert said in FORMS[form](some, "zh").decode()


def test_times_of_a_breach_without_a_trace_are_told_all_the_same(report: Report) -> None:
    bare = replace(report, traces=())
    assert "怎样算出来的" not in FORMS["html"](bare, "zh").decode()
    assert "GD-001" in FORMS["html"](bare, "zh").decode()


@pytest.mark.parametrize(
    ("page", "linked"),
    [
        ("https://example.com/a/index.html#x", True),
        ("../a/index.html", True),
        ("javascript:alert(1)", False),
        (None, False),
    ],
)
def test_a_clause_is_linked_where_its_page_can_be(
    page: str | None, linked: bool, report: Report
) -> None:
    text = FORMS["html"](replace(report, head=replace(report.head, page=page)), "zh").decode()
    assert ("<a href=" in text) is linked
    assert "javascript" not in text
    if linked and page is not None:
        assert f'href="{page.partition("#")[0]}#response/faults"' in text


def test_windows_that_move_along_are_listed_where_they_matter(report: Report) -> None:
    """Of 40 windows three were missed or not judged; of the other 37 the last 24 are listed."""
    [june, missed, lost, _] = report.measured
    many = replace(report, measured=(missed, lost, *[june] * 37, missed))
    text = FORMS["text"](many, "en").decode()
    assert "missed in 2 of 40 windows; 1 of 40 windows cannot be judged; 13 earlier" in text
    assert text.count("2026-08-01 to 2026-08-31") == 24
    assert text.count("2026-09-01 to 2026-09-30: ") == 2


@pytest.mark.parametrize("form", ["text", "html", "json"])
def test_what_engines_count_in_orders_of_their_own_is_told_in_one(
    form: str, report: Report
) -> None:
    outcome = report.outcome
    outcome = replace(outcome, unknown={**outcome.unknown, ("状态", "暂缓"): 1})
    turned = {
        name: dict(reversed(getattr(outcome, name).items()))
        for name in ("problems", "warnings", "unknown")
    }
    assert all(len(one) > 1 for one in (turned["problems"], turned["unknown"]))
    other = replace(report, outcome=replace(outcome, **turned))
    one = replace(report, outcome=outcome)
    assert FORMS[form](other, "zh") == FORMS[form](one, "zh")


@pytest.mark.parametrize(
    ("no_data", "unjudged", "said"),
    [
        (True, True, "另有 1 条没有数据，1 条机器不判断，见下"),
        (False, True, "另有 1 条机器不判断，见下"),
        (True, False, "另有 1 条没有数据，见下"),
        (False, False, ""),
    ],
)
def test_nothing_is_told_of_none(no_data: bool, unjudged: bool, said: str, report: Report) -> None:
    kept = (Result.MISSED, Result.MET, *([Result.NO_DATA] if no_data else []))
    terms = tuple(one for one in report.summary.terms if one.result in kept)
    summary = replace(report.summary, terms=terms)
    one = replace(report, summary=summary, measured=(), unjudged=report.unjudged[: int(unjudged)])
    assert besides(one, "zh") == said
