"""Spark gives the verdicts of the Python engine, by the queries of the embedded one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.engine.sparks import HEAVY
from tests.engine.sql.test_judging import differences as between
from tests.engine.sql.worlds import world

from pledgebook.conformance import operations, queries, reading
from pledgebook.conformance.comparing import differences
from pledgebook.engine.spark import Spark

pytestmark = HEAVY
SUITES = sorted((Path(__file__).parents[1] / "conformance").glob("*.json"))


@pytest.mark.parametrize("again", [False, True])
def test_verdicts_are_those_of_python(spark: Spark, again: bool) -> None:
    assert between(spark, world(1, again=again, terms=3, tickets=80), again=again) == []


@pytest.mark.parametrize("file", SUITES, ids=lambda file: file.stem)
def test_every_conformance_case(spark: Spark, file: Path) -> None:
    suite = reading.suite(json.loads(file.read_text("utf-8")))
    found = queries.results(suite, spark)
    wrong = {
        case.id: differences(expected, found[case.id])
        for case in suite.cases
        for expected in (case.expect, operations.run(case, suite))
        if differences(expected, found[case.id])
    }
    assert wrong == {}
