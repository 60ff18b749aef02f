"""The implementations of the specification, and which of them this computer can run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from pledgebook.cli.sla.on_spark import lacking
from pledgebook.conformance import operations, queries
from pledgebook.conformance.reading import Suite
from pledgebook.engine.duckdb import DuckDB
from pledgebook.engine.spark import started
from pledgebook.executor import javascript
from pledgebook.executor.programs import program
from pledgebook.executor.scratch import scratch
from pledgebook.pipeline.suites import Cases

Results = Mapping[str, Mapping[str, Any]]
Answers = Callable[[Cases], Results]


@contextmanager
def _python() -> Iterator[Answers]:
    yield lambda cases: {one.id: operations.run(one, suite(cases)) for one in suite(cases).cases}


@contextmanager
def _duckdb() -> Iterator[Answers]:
    with scratch() as folder:
        engine = DuckDB(folder)
        try:
            yield lambda cases: queries.results(suite(cases), engine)
        finally:
            engine.close()


@contextmanager
def _spark() -> Iterator[Answers]:
    with started("local[1]", small=True) as engine:
        yield lambda cases: queries.results(suite(cases), engine)


@contextmanager
def _javascript() -> Iterator[Answers]:
    node = program("node", os.environ.get("PATH"))
    assert node is not None  # noqa: S101 - run only where it is there
    yield lambda cases: javascript.results(cases.content, node)


_STARTED: Mapping[str, Callable[[], AbstractContextManager[Answers]]] = {
    "python": _python,
    "duckdb": _duckdb,
    "javascript": _javascript,
    "spark": _spark,
}
IMPLEMENTATIONS = tuple(_STARTED)


def suite(cases: Cases) -> Suite:
    """Return the cases of a file that was read without findings."""
    assert cases.suite is not None  # noqa: S101 - read without findings
    return cases.suite


def implementation(name: str) -> AbstractContextManager[Answers]:
    """Start an implementation once for any number of files.

    It gives for each case of a file what it finds, by the case's id.
    """
    return _STARTED[name]()


def missing(name: str) -> str | None:
    """Return what an implementation lacks on this computer; None where it can run."""
    if name == "javascript" and program("node", os.environ.get("PATH")) is None:
        return "Node.js"
    return lacking() if name == "spark" else None
