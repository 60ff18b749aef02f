"""A report in both languages, made once."""

from __future__ import annotations

import pytest
from tests.outputs.check import sample

from pledgebook.outputs.check import Report


@pytest.fixture(scope="session")
def report() -> Report:
    return sample.report()
