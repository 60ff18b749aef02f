"""``pledgebook sla check``: exit statuses, what it asks for, what it refuses, what it writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Program, Write
from tests.cli.sla.desk import BAD, HEAD, KEPT, LATE, MAP, OPEN, Desk, changed

from pledgebook import schema

FILE = "commitments/doors/commitment.yaml"
DATED = ("--date", "accepted=2026-01-01")


def test_a_kept_promise_is_status_0(desk: Desk) -> None:
    said = desk.check()
    assert (said.status, said.err) == (0, "")
    assert "结论：全部做到：判断了 2 条" in said.out


def test_a_missed_one_is_status_1(desk: Desk) -> None:
    desk.put(KEPT, LATE)
    said = desk.check()
    assert (said.status, said.err) == (1, "")
    assert "A-2" in said.out


def test_nothing_to_judge_is_status_1(desk: Desk) -> None:
    desk.put()
    assert desk.check().status == 1
    desk.put(BAD)
    assert desk.check().status == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--worst", "-1"), "“-1”不能用：请写 0 到 100000 的整数"),
        (("--worst", "9" * 30), "不能用：请写 0 到 100000 的整数"),
        (("--worst", "many"), "“many”不能用"),
        (("--memory", "lots"), "“lots”不是内存大小"),
        (("--memory", "1MB"), "“1MB”不是内存大小"),
        (("--memory", "1GB'; SELECT 1"), "不是内存大小"),
        (("--page", "javascript:alert(1)"), "“javascript:alert(1)”不是网址"),
        (("--report", "report.doc"), "不知道 report.doc 是哪种报告"),
        (("--date", "acepted=2026-01-01"), "没有用到事件“acepted”"),
        (("--date", "accepted=2026-02-30"), "“2026-02-30”不是日期"),
        (("--date", "accepted"), "“accepted”不是事件的日期"),
        (("--as-of", "yesterday"), "“yesterday”不是时刻"),
        (("--as-of", "9999-12-31"), "“9999-12-31”不是时刻"),
        (("--as-of", "0001-01-01"), "“0001-01-01”不是时刻"),
        (("--as-of", "20260331"), "“20260331”不是时刻"),
        (("--as-of", "2026-W10-1"), "“2026-W10-1”不是时刻"),
        (("--as-of", "2026-02-30"), "“2026-02-30”不是时刻"),
        (("--engine", "abacus"), "abacus"),
    ],
)
def test_a_wrong_call_is_status_2(arguments: tuple[str, ...], told: str, desk: Desk) -> None:
    said = desk.check(*arguments)
    assert (said.status, said.out) == (2, "")
    assert told in said.err


def test_an_unknown_event_is_told_with_those_there_are(desk: Desk) -> None:
    said = desk.check("--lang", "en", "--date", "acepted=2026-01-01")
    assert said.status == 2
    assert said.err.endswith("for: accepted, notice, resolved, responded\n")
    assert desk.check("--date", "accepted=2026-01-01").status == 0


def test_none_of_the_worst_need_be_listed(desk: Desk) -> None:
    desk.put(LATE)
    assert len(desk.report()["breaches"]) == 1
    assert desk.report("--worst", "0")["breaches"] == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("log.csv", "", "log.csv:1:1: 错误："),
        ("log.csv", HEAD.replace("级别", "等级").replace("响应", "答复"), "响应、级别"),
        ("map.yaml", "map: 1\n", "map.yaml:1:1: 错误："),
        ("map.yaml", MAP.replace("Asia/Shanghai", "Asia/Peking"), "map.yaml:4:1: 错误："),
        ("map.yaml", "map: 1\ntitle: t\nshape: outages\nid: a\nfrom: b\n", "中断记录"),
        ("sla.json", "{", "sla.json:1:1: 错误："),
        ("sla.json", '{\n "sla": 1,\n "sla": 1\n}', "sla.json:3:2: 错误：“sla”写了两次"),
    ],
)
def test_what_cannot_be_read_is_status_2(name: str, content: str, told: str, desk: Desk) -> None:
    Path(name).write_text(content, "utf-8")
    said = desk.check("--report", "report.json")
    assert (said.status, said.out) == (2, "")
    assert told in said.err
    assert not Path("report.json").exists()


@pytest.mark.parametrize("name", ["log.csv", "map.yaml", "sla.json"])
def test_what_is_missing_is_named(name: str, desk: Desk) -> None:
    Path(name).unlink()
    said = desk.check()
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"{name}:1:1: 错误：没有这个文件")


def test_the_columns_that_are_missing_and_those_there_are_are_named(desk: Desk) -> None:
    Path("log.csv").write_text("工单号,报修\n", "utf-8")
    said = desk.check("--lang", "en")
    assert "missing: 响应, 恢复, 级别. The log has: 工单号, 报修" in said.err


def test_definitions_stand_in_sla_json_or_in_a_commitment(program: Program, write: Write) -> None:
    write()
    log = "id,a,b\n1,2026-03-02 09:00,2026-03-02 14:00\n"
    Path("log.csv").write_text(log, "utf-8")
    events = "events: {notice: a, arrived: b}\n"
    Path("map.yaml").write_text(
        f"map: 1\ntitle: t\nshape: tickets\nzone: Asia/Shanghai\nid: id\n{events}", "utf-8"
    )
    program("sla", "export", FILE, "-o", "sla.json")
    reports = []
    for definitions in (FILE, "sla.json"):
        given = ("--definitions", definitions, "--map", "map.yaml", "--as-of", "2026-03-31")
        said = program("sla", "check", "log.csv", *given, *DATED, "--report", "r.json")
        assert said.status == 1
        reports.append((said.out, json.loads(Path("r.json").read_text("utf-8"))))
    assert reports[0] == reports[1]
    assert reports[0][1]["breaches"][0]["late_s"] == 3600


def test_all_dates_that_are_needed_are_asked_for_at_once(program: Program, write: Write) -> None:
    write(more="events: {moved: {title: 搬迁完成}}\n")
    text = (
        Path(FILE)
        .read_text("utf-8")
        .replace(
            "charge: free}}",
            "charge: free}, after-move: {from: moved, lasts: 12个月, charge: free}}",
        )
    )
    text = text.replace(
        "arrive: 4小时}}", "arrive: 4小时}, moves: {title: 搬迁, when: after-move, arrive: 4小时}}"
    )
    Path(FILE).write_text(text.replace("moves: {", "moves: {from: notice, "), "utf-8")
    Path("log.csv").write_text("id,a,b\n", "utf-8")
    events = "events: {notice: a, arrived: b}\n"
    Path("map.yaml").write_text(
        f"map: 1\ntitle: t\nshape: tickets\nzone: Asia/Shanghai\nid: id\n{events}", "utf-8"
    )
    given = ("--definitions", FILE, "--map", "map.yaml", "--as-of", "2026-03-31")
    said = program("sla", "check", "log.csv", *given)
    assert (said.status, said.out) == (2, "")
    assert "--date accepted=年-月-日" in said.err
    assert "--date moved=年-月-日" in said.err
    assert len(said.err.splitlines()) == 2
    more = ("--date", "accepted=2026-01-01", "--date", "moved=2026-02-01")
    assert program("sla", "check", "log.csv", *given, *more).err == ""


@pytest.mark.parametrize(
    ("as_of", "read"),
    [
        ("2026-03-03", "2026-03-04T00:00:00+08:00"),  # the end of that day where the letter is
        ("2026-03-03T10:00:00+00:00", "2026-03-03T18:00:00+08:00"),
        ("2026-03-03T10:00:00Z", "2026-03-03T18:00:00+08:00"),
        ("2026-03-03T10:00", "2026-03-03T10:00:00+08:00"),
    ],
)
def test_the_instant_of_judging(as_of: str, read: str, desk: Desk) -> None:
    assert desk.report("--as-of", as_of)["as_of"] == read


def test_the_instant_of_judging_decides(desk: Desk) -> None:
    desk.put(OPEN)
    # An hour of the Tuesday and seven of the Wednesday: from 9 to 12 and from 13:30 to 17:30.
    due = "2026-03-04T17:30:00+08:00"
    assert desk.report("--as-of", due)["breaches"] == []
    [late] = desk.report("--as-of", "2026-03-04T17:30:01+08:00")["breaches"]
    assert (late["due"], late["late_s"], late["open"]) == (due, 1, True)


@pytest.mark.parametrize("engine", ["python", "duckdb"])
def test_every_form_of_report_is_written_by_its_ending(engine: str, desk: Desk) -> None:
    desk.put(KEPT, LATE, OPEN, BAD)
    endings = ("html", "json", "csv", "xlsx", "xml", "txt")
    wanted = [part for one in endings for part in ("--report", f"r.{one}")]
    said = desk.check(*wanted, "--rejected", "rejected.csv", "--engine", engine)
    assert (said.status, said.err) == (1, "")
    begins = {
        "html": b"<!doctype html>",
        "json": b"{",
        "csv": b"\xef\xbb\xbf",
        "xlsx": b"PK",
        "xml": b"<?xml",
        "txt": "《".encode(),
    }
    for one in endings:
        assert Path(f"r.{one}").read_bytes().lower().startswith(begins[one].lower()), one
    assert schema.check(json.loads(Path("r.json").read_text("utf-8")), "sla-report") == ()
    assert Path("r.txt").read_text("utf-8") in said.out


def test_a_report_that_cannot_be_written_is_status_2(desk: Desk) -> None:
    said = desk.check("--report", "no/r.json", "--report", "r.json")
    assert said.status == 2
    assert "没有写入 no/r.json" in said.err
    assert Path("r.json").exists()


@pytest.mark.parametrize("option", ["--report", "--rejected"])
def test_what_is_read_is_not_overwritten(option: str, desk: Desk) -> None:
    before = Path("log.csv").read_bytes()
    said = desk.check(option, "./log.csv")
    assert (said.status, said.out) == (2, "")
    assert said.err == "没有写入 log.csv：它是这次要读的文件；请换个文件名\n"
    assert Path("log.csv").read_bytes() == before


def test_rejected_rows_are_located_with_their_value(desk: Desk) -> None:
    desk.put(KEPT, BAD, "A-5,2026-03-02 09:00\n")
    desk.check("--rejected", "rejected.csv")
    lines = sorted(Path("rejected.csv").read_text("utf-8-sig").splitlines()[1:])
    assert len(lines) == 2
    assert lines[0] == "log.csv,2,报修,A-4,时间读不出来,昨天"
    assert lines[1].startswith("log.csv,3,")


def test_the_screen_shows_ids_and_nothing_else_of_a_ticket(desk: Desk) -> None:
    desk.put(KEPT, LATE, OPEN, BAD)
    for more in ((), ("--rejected", "r.csv"), ("--lang", "en"), ("--explain", "A-2")):
        said = desk.check(*more)
        for secret in ("张三", "13800000000", "门打不开", "昨天"):
            assert secret not in said.out + said.err


def test_it_speaks_english(desk: Desk) -> None:
    desk.put(LATE)
    said = desk.check("--lang", "en")
    assert "NOT kept" in said.out
    assert "A-2  故障处置 · respond  Late by 1 h" in said.out


def test_what_is_said_stays_short_whatever_the_log(desk: Desk) -> None:
    rows = [
        f"{n}-{'x' * 900},2026-03-02 09:00,2026-03-02 23:00,bad{n},级{n},\n" for n in range(3000)
    ]
    desk.put(*rows)
    for engine in ("python", "duckdb"):
        said = desk.check("--engine", engine)
        assert said.status == 1
        assert len(said.out) + len(said.err) < 60_000


def test_terms_with_the_same_id_are_refused(desk: Desk) -> None:
    terms = changed({})["terms"]
    desk.put(KEPT, sla=changed({("terms",): [terms[0], terms[0]]}))
    said = desk.check()
    assert (said.status, said.out) == (2, "")
    assert "“response/faults/respond”用了两次" in said.err
