"""``pledgebook sla check``: tickets and outages, and what misses cost; figures by hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Program, Said

BILINGUAL = str(Path(__file__).parents[2] / "cases" / "bilingual" / "commitment.yaml")
LETTER = """\
pledgebook: 1
id: doors
title: 门禁系统售后服务承诺书
language: zh
days: {day: calendar, zone: Asia/Shanghai}
version: {number: 1, date: "2026-01-01"}
project: {name: 示例园区门禁系统项目}
parties: {provider: {name: 示例科技有限公司, called: 我方}, customer: {name: 示例用户单位}}
items: {doors: {title: 门禁}}
exclusions: {misuse: {title: 使用不当, means: 未按手册使用}}
response:
  faults: {title: 故障处理, from: notice, restore: 4小时, otherwise: late}
availability:
  uptime:
    title: 可用率
    of: doors
    target: 99%
    measure: {unit: minute, window: calendar-month}
    otherwise: credit
remedies:
  late:
    title: 逾期赔付
    unless: misuse
    pay: {amount: 100元, per: 1天, counts: started}
    claim: {within: 10天, from: missed, by: customer}
  credit: {title: 可用率赔付, pay: {share: 5%, of: monthly-fee, as: credit}}
signature: {seal: provider, representative: true, date: true}
"""
TICKETS_MAP = """\
map: 1
shape: tickets
id: 工单号
zone: Asia/Shanghai
events: {notice: 接到通知, restored: 恢复}
attributes: {exclusion: 除外}
"""
OUTAGES_MAP = "map: 1\nshape: outages\nid: 编号\nzone: Asia/Shanghai\nfrom: 开始\nuntil: 恢复\n"
# Due at 13:00 on the 2nd: A is 36 hours late, B in time, C late as well but misused.
TICKETS = """\
工单号,接到通知,恢复,除外
A,2026-03-02 09:00:00,2026-03-04 01:00:00,
B,2026-03-02 09:00:00,2026-03-02 13:00:00,
C,2026-03-02 09:00:00,2026-03-03 09:00:00,misuse
"""
# 8 hours of the 744 of March are 1.08%.
OUTAGES = "编号,开始,恢复\nO1,2026-03-05 09:00:00,2026-03-05 17:00:00\n"


pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be in a folder with a letter, a log of tickets and one of outages."""
    monkeypatch.chdir(tmp_path)
    files = {
        "letter.yaml": LETTER,
        "tickets.yaml": TICKETS_MAP,
        "outages.yaml": OUTAGES_MAP,
        "tickets.csv": TICKETS,
        "outages.csv": OUTAGES,
    }
    for name, text in files.items():
        Path(name).write_text(text, "utf-8")
    return tmp_path


BY_LETTER = ("sla", "check", "--definitions", "letter.yaml", "--as-of", "2026-04-30")
OF_TICKETS = ("tickets.csv", "--map", "tickets.yaml")
OF_OUTAGES = ("--outages", "outages.csv", "--outages-map", "outages.yaml")


def report(said: Said) -> Any:
    assert said.err == ""
    return json.loads(Path("report.json").read_text("utf-8"))


@pytest.mark.parametrize("engine", ["python", "duckdb"])
def test_a_late_ticket_and_a_bad_month(program: Program, engine: str) -> None:
    """36 hours are one full day and one begun: 200; 5% of 9999.99 are 499.9995, half up 500.00."""
    said = program(
        *BY_LETTER, *OF_TICKETS, *OF_OUTAGES, "--sum", "monthly-fee=9999.99",
        "--engine", engine, "--report", "report.json", "--owed", "owed.csv",
    )  # fmt: skip
    assert said.status == 1
    assert "没有全部做到：判断了 2 条，其中 2 条没做到" in said.out
    found = report(said)
    late, credit = found["owed"]
    assert [miss["ticket"] for miss in late["because"]] == ["A"]
    assert (late["payment"]["amount"], late["payment"]["unit"]) == ("200.00", "yuan")
    assert late["claim"] == {"until": "2026-03-12", "by": "customer"}
    assert credit["payment"]["amount"] == "500.00"
    assert credit["because"][0]["from"] == "2026-03-01T00:00:00+08:00"
    march, april = found["availability"][0]["windows"]
    assert (march["agreed_s"], march["down_s"], march["result"]) == (744 * 3600, 8 * 3600, "missed")
    assert (april["result"], april["level"]) == ("met", "100")
    assert found["owed_for"] == {"counted": 2, "breaches": 2}
    heads, *rows = csv.reader(io.StringIO(Path("owed.csv").read_text("utf-8-sig")))
    assert [row[heads.index("金额")] for row in rows] == ["200.00", "500.00"]


@pytest.mark.parametrize("engine", ["python", "duckdb"])
def test_a_claim_may_run_from_an_event_that_no_term_looks_at(program: Program, engine: str) -> None:
    """Complained about on the 7th: ten days later is the 17th."""
    told = LETTER.replace("from: missed", "from: complaint")
    Path("letter.yaml").write_text(
        told.replace("items:", "events: {complaint: {title: 投诉}}\nitems:")
    )
    Path("events.yaml").write_text(
        "map: 1\nshape: events\nid: 工单号\nzone: Asia/Shanghai\ntime: 时间\n"
        "event: {column: 动作, values: {报修: notice, 恢复: restored, 投诉: complaint}}\n"
    )
    Path("events.csv").write_text(
        "工单号,动作,时间\nA,报修,2026-03-02 09:00:00\n"
        "A,恢复,2026-03-04 01:00:00\nA,投诉,2026-03-07 10:00:00\n"
    )
    of_events = ("events.csv", "--map", "events.yaml", "--engine", engine)
    [late] = report(program(*BY_LETTER, *of_events, "--report", "report.json"))["owed"]
    assert late["claim"]["until"] == "2026-03-17"


def test_fewer_breaches_are_listed_than_are_counted(program: Program) -> None:
    Path("tickets.csv").write_text(TICKETS.replace("misuse", ""), "utf-8")
    said = program(*BY_LETTER, *OF_TICKETS, "--worst", "1", "--report", "report.json")
    found = report(said)
    assert len(found["breaches"]) == 1
    assert [one["because"][0]["ticket"] for one in found["owed"]] == ["A", "C"]


def test_of_too_many_breaches_the_worst_are_counted_and_that_is_said(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pledgebook.cli.sla.finding._BREACHES", 1)
    said = program(*BY_LETTER, *OF_TICKETS, "--worst", "1", "--report", "report.json")
    assert "按单张工单赔付的逾期共 2 件次，这里只算了最久的 1 件次" in said.out
    assert report(said)["owed_for"] == {"counted": 1, "breaches": 2}
    assert "没有全部判断，可能还有没算进来的违约" in said.out


def test_without_outages_a_service_is_not_judged(program: Program) -> None:
    said = program(*BY_LETTER, *OF_TICKETS)
    assert "没有中断记录；请用 --outages 和 --outages-map 给出" in said.out
    assert "它所依据的“uptime”没有判断，所以不知道有没有违约" in said.out


def test_tiers_of_a_credit_by_outages_alone(program: Program) -> None:
    """99.90% leaves 40.32 minutes of February's 40320, 44.64 of March's 44640.

    8 hours of February are 1.19% (below 99%: a quarter of the fee), 45 minutes of March 0.10% (a
    tenth). Of January nothing is known: the first outage is one of February.
    """
    rows = "O1,2026-02-05 09:00:00,2026-02-05 17:00:00\nO2,2026-03-05 09:00:00,2026-03-05 09:45:00"
    Path("outages.csv").write_text(f"编号,开始,恢复\n{rows}\n", "utf-8")
    said = program(
        "sla", "check", "--definitions", BILINGUAL, "--as-of", "2026-03-31", *OF_OUTAGES,
        "--sum", "monthly-fee=10000", "--report", "report.json", "--report", "report.html",
    )  # fmt: skip
    assert said.status == 1
    found = report(said)
    assert [one["payment"]["amount"] for one in found["owed"]] == ["2500.00", "1000.00"]
    levels = [one["level"] for one in found["availability"][0]["windows"]]
    assert levels == ["98.80", "99.89"]
    assert found["outages"]["complete_from"] == "2026-02-01"
    assert found["outages"]["assumed"] is True
    assert "假定自 2026-02-01 起完整" in said.out
    assert "2,500.00" in Path("report.html").read_text("utf-8")
    assert "没有给出工单记录" in said.out


def test_the_shares_of_a_base_that_nobody_gave(program: Program) -> None:
    said = program(*BY_LETTER, *OF_OUTAGES, "--lang", "en")
    assert "Sum: 5% of monthly fee" in said.out
    assert "give it as --sum monthly-fee=AMOUNT" in said.out


def test_a_log_is_complete_from_the_day_that_is_said(program: Program) -> None:
    """January and February had no outage; of a month that began before, nobody can tell."""
    said = program(*BY_LETTER, *OF_OUTAGES, "--from", "2026-01-15", "--report", "report.json")
    found = report(said)
    results = [one["result"] for one in found["availability"][0]["windows"]]
    assert results == ["not_judged", "met", "missed", "met"]
    assert "自 2026-01-15 起完整（--from）" in said.out


def test_an_outage_at_an_unknown_time_leaves_nothing_met(program: Program) -> None:
    Path("outages.csv").write_text(OUTAGES + "O2,昨天,\n", "utf-8")
    said = program(*BY_LETTER, *OF_OUTAGES, "--report", "report.json")
    found = report(said)
    assert [one["result"] for one in found["availability"][0]["windows"]] == [
        *("missed", "not_judged")
    ]
    assert found["log"]["problems"] == {"bad-timestamp": 1}


def test_what_was_kept_is_0_and_what_nobody_can_judge_is_1(program: Program) -> None:
    Path("outages.csv").write_text(OUTAGES.replace("17:00", "09:05"), "utf-8")
    assert program(*BY_LETTER, *OF_OUTAGES).status == 0
    said = program(*BY_LETTER, *OF_OUTAGES, "--from", "2026-04-15")
    assert (said.status, said.err) == (1, "")


def test_options_may_stand_before_the_logs(program: Program) -> None:
    before = program(*BY_LETTER, "--map", "tickets.yaml", "tickets.csv")
    assert before.out == program(*BY_LETTER, *OF_TICKETS).out


def test_tickets_can_be_explained(program: Program) -> None:
    said = program(*BY_LETTER, *OF_TICKETS, "--explain", "A")
    assert (said.status, said.err) == (0, "")
    assert "逾期 1天12小时" in said.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "没有可以核对的记录"),
        (("--explain", "A", *OF_OUTAGES), "没有可以核对的记录"),
        (("tickets.csv",), "写了 tickets.csv，还要写 --map"),
        (("--outages", "outages.csv"), "写了 --outages，还要写 --outages-map"),
        (("--outages-map", "outages.yaml"), "写了 --outages-map，还要写 --outages"),
        (
            ("--outages", "outages.csv", "--outages-map", "tickets.yaml"),
            "tickets.yaml 是工单记录的对照表",
        ),
        ((*OF_OUTAGES, "--sum", "yearly-fee=1"), "承诺书里有：monthly-fee"),
        ((*OF_OUTAGES, "--from", "2026-05-01"), "从 2026-05-01 起才完整"),
    ],
)
def test_what_is_asked_in_a_wrong_way(
    program: Program, options: tuple[str, ...], said: str
) -> None:
    found = program(*BY_LETTER, *options)
    assert (found.status, found.out) == (2, "")
    assert said in found.err


@pytest.mark.parametrize("text", ["monthly-fee=1,000", "monthly-fee=1e3", "=1", "monthly-fee=-1"])
def test_a_sum_is_an_exact_decimal(program: Program, text: str) -> None:
    found = program(*BY_LETTER, *OF_OUTAGES, "--sum", text)
    assert (found.status, found.out) == (2, "")
    assert f"“{text}”不是金额" in found.err


def test_where_no_outage_has_a_beginning_a_day_has_to_be_said(program: Program) -> None:
    Path("outages.csv").write_text("编号,开始,恢复\n", "utf-8")
    said = program(*BY_LETTER, *OF_OUTAGES)
    assert (said.status, said.out) == (2, "")
    assert "请加 --from 年-月-日" in said.err
    assert program(*BY_LETTER, *OF_OUTAGES, "--from", "2026-03-01").status == 0


def test_a_letter_without_availability_or_shares(program: Program) -> None:
    start, end = LETTER.index("availability:"), LETTER.index("remedies:")
    bare = LETTER[:start] + LETTER[end:]
    Path("letter.yaml").write_text(bare.replace(LETTER[LETTER.index("  credit:") :], "", 1)
        + "signature: {seal: provider, representative: true, date: true}\n", "utf-8")  # fmt: skip
    said = program(*BY_LETTER, *OF_OUTAGES)
    assert "承诺书没有写可用性" in said.err
    said = program(*BY_LETTER, *OF_TICKETS, "--sum", "monthly-fee=1")
    assert "承诺书里没有按比例计的赔付" in said.err
