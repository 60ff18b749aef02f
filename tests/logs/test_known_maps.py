"""The shipped mappings: each is sound, names what its system exports, and reads a sample of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from pledgebook.logs import Count, mapped, read, read_map, tickets
from pledgebook.logs.known_maps import known_maps, recognise
from pledgebook.logs.unfilled import unfilled
from pledgebook.model.ticket import State, Ticket
from pledgebook.resources import folder

SAMPLES = {path.name.rpartition(".")[0]: path for path in Path(__file__).parent.glob("samples/*")}
NAMES = [one.name for one in known_maps()]


def text_of(name: str) -> bytes:
    return folder("templates").joinpath("maps", f"{name}.yaml").read_bytes()


def sampled(name: str) -> tuple[dict[str, Ticket], Count]:
    log_map = read_map(text_of(name), name).log_map
    assert log_map is not None
    log, findings = read([str(SAMPLES[name])], log_map)
    assert findings == ()
    assert log is not None
    count = Count()
    return {one.id: one for one in tickets(log.rows(), log_map, count)}, count


def happened(ticket: Ticket) -> list[tuple[str, str]]:
    """Return the events of a ticket by time, with their instants in UTC."""
    known = [(one.at, one.event) for one in ticket.events if one.at is not None and one.event]
    return [(name, f"{dt.datetime.fromtimestamp(at, dt.UTC):%m-%d %H:%M:%S}") for at, name in known]


def test_each_has_a_sample_and_each_sample_a_mapping() -> None:
    assert sorted(SAMPLES) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_mapping_is_sound_and_says_what_to_change(name: str) -> None:
    found = read_map(text_of(name), name)
    assert found.findings == ()
    assert found.document is not None
    assert list(unfilled(found.document.data)) == []
    comments = [line for line in text_of(name).decode().splitlines() if line.startswith("# ")]
    assert any("https://" in line for line in comments) or name == "excel-zh"
    assert any(ord(sign) > 0x4E00 for sign in "".join(comments))


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_of_its_sample_is_understood(name: str) -> None:
    found, count = sampled(name)
    assert (count.problems, count.rejected) == ({}, [])
    assert len(found) >= 2
    assert all(event.problem is None for one in found.values() for event in one.events)


@pytest.mark.parametrize("name", NAMES)
def test_a_system_is_recognised_by_its_columns(name: str) -> None:
    [known] = [one for one in known_maps() if one.name == name]
    columns = mapped(known.map)
    assert len(columns) >= 4, "a log of another kind could have the same columns"
    found = recognise([*columns, "other"])
    assert found is not None
    assert found.name == name
    fewer = recognise(columns[1:])
    assert fewer is None or fewer.name != name


THREE = [
    ("notice", "03-02 01:12:00"),
    ("responded", "03-02 01:30:00"),
    ("resolved", "03-02 04:40:10"),
]
# The same ticket in the exports of several systems.
SAME = {
    "servicenow-metric": ("INC0010001", [*THREE, ("closed", "03-09 04:45:00")]),
    "zammad": ("22001", [*THREE, ("closed", "03-02 04:40:10")]),
    "glpi": ("101", [*THREE, ("closed", "03-09 04:45:00")]),
    "frappe-helpdesk": ("11", THREE),
    "otrs-znuny": (
        "2026030210000011",
        [*THREE[:2], ("off-hold", "03-02 01:30:00"), THREE[2]],
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_a_ticket_is_the_same_whichever_system_exports_it(name: str) -> None:
    found, _ = sampled(name)
    id_, events = SAME[name]
    assert happened(found[id_]) == events
    assert found[id_].state is State.CLOSED
    assert found[id_].attrs.get("severity", "critical") == "critical"
    assert sum(one.state is State.OPEN for one in found.values()) >= 1


def test_the_times_of_jira_are_read_by_half_days() -> None:
    found, _ = sampled("jira-service-management")
    assert happened(found["DEMO-1"]) == [
        ("notice", "03-02 01:12:00"),
        ("responded", "03-02 01:30:00"),
        ("resolved", "03-02 04:40:00"),
    ]
    assert happened(found["DEMO-3"])[0] == ("notice", "03-03 16:05:00")
    assert found["DEMO-2"].state is State.OPEN


def test_the_table_kept_by_hand_has_arrivals() -> None:
    found, _ = sampled("excel-zh")
    assert dict(happened(found["GD-001"]))["arrived"] == "03-02 03:05:00"
    assert found["GD-003"].attrs == {"severity": "minor"}


def test_the_city_has_local_times() -> None:
    found, _ = sampled("boston-311")
    assert happened(found["900000000001"]) == [
        ("notice", "07-01 05:32:33"),
        ("resolved", "07-01 09:06:58"),
    ]
    assert found["900000000003"].attrs == {"kind": "Missed Trash"}
