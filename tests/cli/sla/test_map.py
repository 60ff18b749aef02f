"""``pledgebook sla map``: a mapping on the screen or in a file."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Program, Write

from pledgebook.logs import read_map

FILE = "commitments/doors/commitment.yaml"
LOG = "工单号,接到通知,到达现场\n1,2026-03-01 09:30,2026-03-01 10:30\n"


def test_it_is_printed_or_written(program: Program, write: Write) -> None:
    write()
    Path("log.csv").write_text(LOG, "utf-8")
    said = program("sla", "map", "log.csv", "--definitions", FILE)
    assert (said.status, said.err) == (0, "")
    found = read_map(said.out.encode(), "map.yaml")
    assert found.log_map is not None
    assert {name: one.column for name, one in found.log_map.events.items()} == {
        "notice": "接到通知",
        "arrived": "到达现场",
    }
    wrote = program("sla", "map", "log.csv", "--definitions", FILE, "-o", "map.yaml")
    assert wrote.status == 0
    assert Path("map.yaml").read_text("utf-8") == said.out


def test_published_definitions_do_as_well(program: Program, write: Write) -> None:
    write()
    Path("log.csv").write_text(LOG, "utf-8")
    program("sla", "export", FILE, "-o", "sla.json")
    said = program("sla", "map", "log.csv", "--definitions", "sla.json")
    assert said.out == program("sla", "map", "log.csv", "--definitions", FILE).out
    Path("sla.json").write_text("{}", "utf-8")
    assert program("sla", "map", "log.csv", "--definitions", "sla.json").status == 2


def test_a_log_that_cannot_be_read_is_a_wrong_call(program: Program, write: Write) -> None:
    write()
    said = program("sla", "map", "no.csv")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("no.csv:1:1: 错误：没有这个文件")


def test_a_commitment_with_errors_is_refused(program: Program, write: Write) -> None:
    write(more="warrenty: 1\n")
    Path("log.csv").write_text(LOG, "utf-8")
    said = program("sla", "map", "log.csv", "--definitions", FILE)
    assert (said.status, said.out) == (2, "")


def test_strangers_names_do_not_speak_to_the_terminal(program: Program, write: Write) -> None:
    write()
    Path("log.csv").write_text(LOG.replace("到达现场", "\x1b[31m级别"), "utf-8")
    said = program("sla", "map", "log.csv")
    assert said.status == 0
    assert "\x1b" not in said.out


def test_a_proposal_is_good_enough_to_check_by(program: Program, write: Write) -> None:
    write()
    Path("log.csv").write_text(LOG, "utf-8")
    program("sla", "map", "log.csv", "--definitions", FILE, "-o", "map.yaml")
    check = ("sla", "check", "log.csv", "--definitions", FILE, "--map", "map.yaml")
    said = program(*check, "--date", "accepted=2026-01-01", "--as-of", "2026-03-31")
    assert (said.status, said.err) == (0, "")
    late = Path("log.csv").read_text("utf-8").replace("10:30", "13:31")
    Path("log.csv").write_text(late, "utf-8")
    assert program(*check, "--date", "accepted=2026-01-01", "--as-of", "2026-03-31").status == 1
