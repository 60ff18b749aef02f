"""``pledgebook sla export --as``: calendar and contract, and dates on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from tests.cli.conftest import Program, Write

from pledgebook import source

FILE = "commitments/doors/commitment.yaml"


def test_a_calendar_is_written_with_the_dates_that_are_given(
    program: Program, write: Write
) -> None:
    write()
    said = program(
        *("sla", "export", FILE, "--as", "ics", "--date", "accepted=2026-03-01", "-o", "a.ics")
    )
    assert (said.status, said.err) == (0, "")
    events = Calendar.from_ical(Path("a.ics").read_bytes()).walk("VEVENT")
    assert [f"{event.decoded('DTSTART')}" for event in events] == ["2026-03-01", "2029-03-01"]


def test_what_has_no_date_is_told(program: Program, write: Write) -> None:
    write()
    said = program("sla", "export", FILE, "--as", "ics", "-o", "a.ics")
    assert said.status == 0
    assert said.err == (
        "没有放进日历：质保期（warranty/quality），缺“accepted”的日期；"
        "请加 --date accepted=2026-03-01\n"
    )
    assert Calendar.from_ical(Path("a.ics").read_bytes()).walk("VEVENT") == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--as", "ics", "--date", "2026-03-01"), "“2026-03-01”不是事件的日期"),
        (("--as", "ics", "--date", "accepted=01/03/2026"), "“01/03/2026”不是日期"),
        (
            ("--as", "ics", "--date", "acepted=2026-03-01"),
            "承诺书没有用到事件“acepted”；用到的有：",
        ),
        (("--date", "accepted=2026-03-01"), "--date 只用于日历"),
    ],
)
def test_a_wrong_date_is_a_wrong_call(
    arguments: tuple[str, ...], told: str, program: Program, write: Write
) -> None:
    write()
    said = program("sla", "export", FILE, *arguments)
    assert (said.status, said.out) == (2, "")
    assert said.err.removeprefix("命令写得不对：--date：").startswith(told)


@pytest.mark.parametrize(("name", "status"), [("commitment", "draft"), ("v1", "active")])
def test_a_contract_says_whether_it_is_published(
    name: str, status: str, program: Program, write: Write
) -> None:
    folder = write()
    (folder / "v1.yaml").write_bytes((folder / "commitment.yaml").read_bytes())
    said = program("sla", "export", str(folder / f"{name}.yaml"), "--as", "odcs")
    assert said.status == 0
    document, faults = source.read(said.out.encode(), "contract.yaml")
    assert faults == ()
    assert document is not None
    assert document.data["status"] == status
    assert [one["id"] for one in document.data["slaProperties"]] == [
        "response_faults_arrive",
        "warranty_quality",
    ]
