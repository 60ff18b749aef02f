"""Logs of tickets and their mappings: what cannot be read is refused in words, never raised."""

from __future__ import annotations

import tempfile
from pathlib import Path

from target import ROOT, Target

from pledgebook import logs
from pledgebook.logs.rows import Unreadable
from pledgebook.model.log_map import LogMap

_SAMPLES = ROOT / "tests/logs/samples"
_MAPS = ROOT / "templates/maps"


def log() -> Target:
    """Return the target of logs: each read by every mapping that reads its form."""
    samples = [*sorted(_SAMPLES.iterdir()), ROOT / "docs/examples/tickets/tickets.csv"]
    maps = [*sorted(_MAPS.glob("*.yaml")), ROOT / "docs/examples/tickets/map.yaml"]
    known = tuple(_map(path.read_bytes()) for path in maps)

    def run(content: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for ending in (".csv", ".jsonl", ".xlsx", ".csv.gz"):
                path = Path(folder) / f"log{ending}"
                path.write_bytes(content)
                for one in known:
                    _read(path, one)

    return Target(name="log", samples=[one.read_bytes() for one in samples], run=run, ending=".csv")


def mapping() -> Target:
    """Return the target of mappings."""

    def run(content: bytes) -> None:
        read = logs.read_map(content, "map.yaml")
        assert read.log_map is not None or read.findings

    samples = [path.read_bytes() for path in sorted(_MAPS.glob("*.yaml"))]
    return Target(name="map", samples=samples, run=run, ending=".yaml")


def _map(content: bytes) -> LogMap:
    read = logs.read_map(content, "map.yaml")
    assert read.log_map is not None, read.findings
    return read.log_map


def _read(path: Path, log_map: LogMap) -> None:
    opened, findings = logs.read([str(path)], log_map)
    if opened is None:
        assert findings
        return
    count = logs.Count()
    try:
        for _ in logs.tickets(opened.rows(), log_map, count):
            pass
    except Unreadable:
        return
