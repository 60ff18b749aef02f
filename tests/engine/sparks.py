"""What tests on Spark share."""

from __future__ import annotations

import pytest

HEAVY = [
    pytest.mark.heavy,
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning"),
]
