"""Logs made up at random from a seed, written as CSV, with odd cells among them."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.engine.sql.worlds import EVENTS, HIGH, LOW

from pledgebook.model.log_map import Attribute, LogMap, Shape, Status, TimeColumn

ODD = (
    "x",
    "2024-02-30 10:00",
    "2024-03-10 02:30",
    "2024-11-03 01:30",
    "2024-03-31T24:00:00",
    "1969-12-31T23:59:59Z",
    "2024-01-01",
    "2024-03-05T10:00:00+25:00",
    "2024-03-05T10:00:00-00:30",
    "2024-03-05 10:00:61",
    "2024-03-05T10:00:60Z",
)


def _time(random: Random) -> str:
    share = random.random()
    moment = dt.datetime.fromtimestamp(random.randrange(LOW, HIGH), dt.UTC)
    if share < 0.3:
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    if share < 0.5:
        zone = dt.timezone(dt.timedelta(hours=random.choice([8, -5, -3]), minutes=30))
        return moment.astimezone(zone).isoformat()
    if share < 0.92:
        return moment.strftime(random.choice(["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]))
    return random.choice(ODD)


def rows_of(random: Random, shape: Shape) -> list[list[str]]:
    """Return a header and rows in any order; some are repeated, some conflict."""
    rows = []
    for i in range(300):
        attributes = [random.choice(["S1", "high ", " ", "weird", "\u3000S3"])]
        attributes.append(random.choice(["done", "open", "", "closed"]))
        if shape is Shape.EVENTS:
            what = [random.choice((*EVENTS, "odd", "")), _time(random)]
            place = random.choice(["", "1", "2", "x"])
            rows.append([f"T{random.randrange(50)}", *what, place, *attributes])
        else:
            name = random.choice([*[f"T{i}"] * 3, "T1", "", " T5"])
            times = [_time(random) if random.random() < 0.5 else " " for _ in EVENTS]
            rows.append([name, *times, *attributes])
    rows += random.sample(rows, 30)
    random.shuffle(rows)
    middle = ["what", "time", "place"] if shape is Shape.EVENTS else [*EVENTS]
    text = [random.choice(["", 'no, "t', "x\ny"]) for _ in rows]
    head = ["id", *middle, "severity", "state", "text"]
    return [head, *([*row, more] for row, more in zip(rows, text, strict=True))]


def write(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write rows as CSV."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)
    return path


def log_map(shape: Shape, zone: str | None) -> LogMap:
    """Return the mapping of such a log."""
    severity = Attribute(column="severity", values={"S1": "S1", "high": "S'2", "S3": "S3"})
    common = {"severity": severity, "region": Attribute(value="north")}
    status = Status(column="state", closed=("done", "closed"))
    if shape is Shape.TICKETS:
        events = {name: TimeColumn(column=name) for name in EVENTS}
        return LogMap(
            map=1, shape=shape, id="id", zone=zone, events=events, attributes=common, status=status
        )
    return LogMap(
        map=1,
        shape=shape,
        id="id",
        zone=zone,
        event=Attribute(column="what", values={name: name for name in EVENTS}),
        time=TimeColumn(column="time"),
        sequence="place",
        attributes=common,
        status=status,
    )
