"""One log in other clothes: not one figure of the report changes, whichever engine computes it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.cli.conftest import run_program
from tests.cli.sla.desk import HEAD, MAP, SLA, Plain

ENGINES = ("python", pytest.param("duckdb", marks=pytest.mark.heavy))
GIVEN = ("--definitions", "sla.json", "--map", "map.yaml", "--as-of", "2026-03-31")


def rows() -> list[str]:
    """Return tickets of every kind: in time, late, open, of no use, with names in Chinese."""
    chance = Random(7)  # noqa: S311 - to be repeated, not to be secret
    found = []
    for number in range(300):
        day, hour = chance.randint(1, 31), chance.randint(0, 23)
        after = chance.randint(0, 40)
        stop = f"2026-03-{min(31, day + after // 24):02} {after % 24:02}:{chance.randint(0, 59):02}"
        begun = chance.choice([f"2026-03-{day:02} {hour:02}:30", "昨天", "2026-03-05T08:00:00Z"])
        answered = chance.choice([stop, "", stop])
        grade = chance.choice(["高", "低", "中", ""])
        found.append(f"工单{number},{begun},{answered},{stop},{grade},“{number}”\n")
    return found


def put(*files: bytes) -> list[str]:
    names = [f"log{number}.csv" for number in range(len(files))]
    for name, content in zip(names, files, strict=True):
        Path(name).write_bytes(content)
    return names


def report(names: list[str], engine: str, **environment: str) -> Plain:
    """Return the figures of a report: all but what names files, rows and the engine."""
    said = run_program(
        *("sla", "check", *names, *GIVEN, "--engine", engine, "--report", "r.json"), **environment
    )
    assert said.status == 1, said.err
    data: Plain = json.loads(Path("r.json").read_text("utf-8"))
    del data["computed"]
    log = data["log"]
    del log["files"]
    log["rejected"] = sorted(
        (one["ticket"], one["problem"], one["column"]) for one in log["rejected"]
    )
    return data


def clothed(content: str) -> list[bytes]:
    return [(HEAD + content).encode()]


def shuffled() -> list[bytes]:
    given = rows()
    Random(1).shuffle(given)  # noqa: S311 - to be repeated, not to be secret
    return clothed("".join(given))


def split() -> list[bytes]:
    given = rows()
    return [part for at in range(10) for part in clothed("".join(given[at::10]))]


CLOTHES: dict[str, Callable[[], list[bytes]]] = {
    "as it was": lambda: clothed("".join(rows())),
    "shuffled": shuffled,
    "in ten files": split,
    "with the line ends of Windows": lambda: [clothed("".join(rows()))[0].replace(b"\n", b"\r\n")],
    "with a byte order mark": lambda: [b"\xef\xbb\xbf" + clothed("".join(rows()))[0]],
    "in GB18030": lambda: [clothed("".join(rows()))[0].decode().encode("gb18030")],
    "all quoted": lambda: clothed("".join(re.sub(r"([^,\n]+)", r'"\1"', one) for one in rows())),
    "with empty lines": lambda: clothed("\n\n".join(rows())),
}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sla.json").write_text(json.dumps(SLA, ensure_ascii=False), "utf-8")
    Path("map.yaml").write_text(MAP, "utf-8")


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Plain:
    """Return the report on the log as it was, by the engine in plain Python."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("expected")
        patch.chdir(folder)
        (folder / "sla.json").write_text(json.dumps(SLA, ensure_ascii=False), "utf-8")
        (folder / "map.yaml").write_text(MAP, "utf-8")
        found = report(put(*CLOTHES["as it was"]()), "python")
    assert len(found["breaches"]) > 20
    assert found["log"]["rejected"]
    assert found["log"]["unknown"]
    return found


@pytest.mark.heavy
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("clothes", CLOTHES)
def test_clothes_change_nothing(clothes: str, engine: str, expected: Plain) -> None:
    assert report(put(*CLOTHES[clothes]()), engine) == expected


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Apia", "Asia/Kathmandu"])
def test_the_zone_of_the_computer_changes_nothing(zone: str, engine: str, expected: Plain) -> None:
    assert report(put(*CLOTHES["as it was"]()), engine, TZ=zone) == expected


@pytest.mark.parametrize("engine", ENGINES)
def test_doubled_rows_count_once(engine: str, expected: Plain) -> None:
    found = report(put(*clothed("".join(rows() * 2))), engine)
    assert found["log"].pop("rows") == 2 * expected["log"]["rows"]
    assert found == {**expected, "log": _without_rows(expected["log"])}


def _without_rows(log: Plain) -> dict[str, Any]:
    return {name: value for name, value in log.items() if name != "rows"}
