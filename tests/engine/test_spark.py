"""Spark gives the verdicts of the Python engine, by the queries of the embedded one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engine.sql.test_judging import differences as between
from tests.engine.sql.worlds import world

from pledgebook.conformance import operations, queries, reading
from pledgebook.conformance.comparing import differences
from pledgebook.engine.spark import Spark, local

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning"),
]
SUITES = sorted((Path(__file__).parents[1] / "conformance").glob("*.json"))


@pytest.fixture(scope="module")
def spark() -> Iterator[Spark]:
    pytest.importorskip("pyspark", reason="left out: Spark is not installed")
    engine = local(1)
    engine.rows("SET spark.sql.session.timeZone = Pacific/Apia")
    yield engine
    engine.close()


@pytest.mark.parametrize("again", [False, True])
def test_verdicts_are_those_of_python(spark: Spark, again: bool) -> None:
    assert between(spark, world(1, again=again, terms=3, tickets=80), again=again) == []


def test_every_conformance_case(spark: Spark) -> None:
    suites = [reading.suite(json.loads(file.read_text("utf-8"))) for file in SUITES]
    wrong = {
        case.id: differences(expected, found[case.id])
        for suite in suites
        for found in [queries.results(suite, spark)]
        for case in suite.cases
        for expected in (case.expect, operations.run(case, suite))
        if differences(expected, found[case.id])
    }
    assert wrong == {}
