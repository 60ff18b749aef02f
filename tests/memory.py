"""When the tests look for garbage: seldom, and never among what lives as long as they do."""

from __future__ import annotations

import gc
from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect the tests, then leave them and all modules out of every search.

    Ten thousand tests are half a million objects, and reading a signed letter makes another: with
    Python's own thresholds a fifth of the time goes into looking at them again and again.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(10_000, 10, 10)
        gc.enable()
