from __future__ import annotations

from dataclasses import replace

from pledgebook.clock.days import corresponding
from pledgebook.outputs.check import Report, charts


def test_every_term_with_months_to_compare_has_a_chart(report: Report) -> None:
    found = dict(charts.by_month(report, "zh"))
    assert list(found) == ["故障响应·响应", "故障响应·恢复运行", "故障响应·修复"]
    caption = found["故障响应·响应"].caption
    assert caption.startswith("故障响应·响应：每月按时率，目标 至少 90%：2026-09：100.00%（14 件）")
    assert caption.endswith("；2026-10：84.61%（26 件）")


def test_a_month_without_a_ticket_interrupts_the_line(report: Report) -> None:
    [first, *_] = report.summary.terms
    september, october = first.months
    december = replace(october, first=october.first + 61, last=october.last + 61)
    changed = replace(
        report,
        summary=replace(
            report.summary, terms=(replace(first, months=(september, october, december)),)
        ),
    )
    [(_, picture)] = charts.by_month(changed, "zh")
    assert [len(run) for run in picture.runs] == [2, 1]
    assert [dot.missed for run in picture.runs for dot in run] == [False, True, True]


def test_of_many_months_the_last_are_drawn_and_that_is_said(report: Report) -> None:
    [first, *_] = report.summary.terms
    months = [
        replace(first.months[0], first=corresponding(first.months[0].first, number))
        for number in range(25)
    ]

    def drawn(number: int) -> tuple[int, str]:
        terms = (replace(first, months=tuple(months[:number])),)
        long = replace(report, summary=replace(report.summary, terms=terms))
        [(_, picture)] = charts.by_month(long, "zh")
        return sum(map(len, picture.runs)), charts.shortened(long, "zh")

    assert drawn(24) == (24, "")
    assert drawn(25) == (24, "只画最近 24 个月")


def test_classes_of_lateness_hold_every_breach_once(report: Report) -> None:
    picture = charts.lateness(report, "zh")
    assert picture is not None
    numbers = [int(row.number.lines[0]) for row in picture.rows]
    assert sum(numbers) == len(report.outcome.late) == 6
    assert picture.caption.startswith("逾期多久（列出的 6 件次）: ")


def test_exactly_an_hour_is_within_the_hour(report: Report) -> None:
    [one, *_] = report.outcome.late
    due = report.head.as_of - 3600
    verdict = replace(one.verdict, due=due, stop=None)
    late = replace(report, outcome=replace(report.outcome, late=(replace(one, verdict=verdict),)))
    picture = charts.lateness(late, "en")
    assert picture is not None
    assert picture.caption.endswith(": up to 1 h 1")


def test_without_a_breach_there_is_nothing_to_draw(report: Report) -> None:
    none = replace(report, outcome=replace(report.outcome, late=()))
    assert charts.lateness(none, "zh") is None
