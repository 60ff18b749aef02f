"""The implementations of the specification, and which of them this computer can run."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from pledgebook.conformance import operations, queries
from pledgebook.engine.duckdb import DuckDB
from pledgebook.executor import javascript
from pledgebook.executor.scratch import scratch
from pledgebook.pipeline.suites import Cases

Results = Mapping[str, Mapping[str, Any]]


def _python(cases: Cases) -> Results:
    assert cases.suite is not None  # noqa: S101 - read without findings
    return {case.id: operations.run(case, cases.suite) for case in cases.suite.cases}


def _duckdb(cases: Cases) -> Results:
    assert cases.suite is not None  # noqa: S101 - read without findings
    with scratch() as folder:
        engine = DuckDB(folder)
        try:
            return queries.results(cases.suite, engine)
        finally:
            engine.close()


def _javascript(cases: Cases) -> Results:
    node = javascript.node(os.environ.get("PATH"))
    assert node is not None  # noqa: S101 - run only where it is there
    return javascript.results(cases.content, node)


_RUN: Mapping[str, Callable[[Cases], Results]] = {
    "python": _python,
    "duckdb": _duckdb,
    "javascript": _javascript,
}
IMPLEMENTATIONS = tuple(_RUN)


def results(name: str, cases: Cases) -> Results:
    """Return what an implementation gives for each case, by the case's id."""
    return _RUN[name](cases)


def missing(name: str) -> str | None:
    """Return what an implementation lacks on this computer; None where it can run."""
    if name == "javascript" and javascript.node(os.environ.get("PATH")) is None:
        return "Node.js"
    return None
