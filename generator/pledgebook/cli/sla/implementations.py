"""The implementations of the specification, and which of them this computer can run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pledgebook.conformance import operations
from pledgebook.pipeline.suites import Cases

Results = Mapping[str, Mapping[str, Any]]


def _python(cases: Cases) -> Results:
    assert cases.suite is not None  # noqa: S101 - read without findings
    return {case.id: operations.run(case, cases.suite) for case in cases.suite.cases}


_RUN: Mapping[str, Callable[[Cases], Results]] = {"python": _python}
IMPLEMENTATIONS = tuple(_RUN)


def results(name: str, cases: Cases) -> Results:
    """Return what an implementation gives for each case, by the case's id."""
    return _RUN[name](cases)


def available() -> list[str]:
    """Return the implementations that run here."""
    return [*_RUN]
