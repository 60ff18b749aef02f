"""The cases of the conformance format by SQL give what is expected, and what Python gives."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pledgebook.conformance import operations, queries, reading
from pledgebook.conformance.comparing import differences
from pledgebook.engine.duckdb import DuckDB

FILES = sorted(Path(__file__).parent.glob("*.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_embedded_engine_passes_every_case(file: Path, tmp_path: Path) -> None:
    suite = reading.suite(json.loads(file.read_text("utf-8")))
    engine = DuckDB(tmp_path, threads=1)
    found = queries.results(suite, engine)
    engine.close()
    wrong = {case.id: differences(case.expect, found[case.id]) for case in suite.cases}
    other = {
        case.id: differences(operations.run(case, suite), found[case.id]) for case in suite.cases
    }
    assert {id_: keys for id_, keys in wrong.items() if keys} == {}
    assert {id_: keys for id_, keys in other.items() if keys} == {}
