"""The shipped names of time zones are those of the database."""

from __future__ import annotations

import zoneinfo

from pledgebook.clock import zones


def test_every_name_is_a_zone() -> None:
    for name in zones.known():
        assert zoneinfo.ZoneInfo(name).key == name


def test_the_usual_zones_are_there() -> None:
    assert {"Asia/Shanghai", "Europe/London", "America/New_York", "UTC"} <= zones.known()
    assert len(zones.known()) > 500
