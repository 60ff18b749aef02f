"""A book of ten thousand is compared in seconds."""

from __future__ import annotations

import dataclasses as dc
import time

import pytest
from tests.checks.bound import PUBLISHED, names

from pledgebook.checks import across

COUNT = 10_000


@pytest.mark.heavy
def test_ten_thousand_commitments_are_compared_within_ten_seconds() -> None:
    samples = [across.traced(names(path)) for path in PUBLISHED]
    traces = [
        dc.replace(
            samples[index % len(samples)],
            id=f"c{index}",
            names=(f"华北第{index}医院", f"第{index}号设备采购项目", ""),
            own=f"华北第{index}医院\n第{index}号设备采购项目",
        )
        for index in range(COUNT)
    ]
    left = dc.replace(traces[0], words=f"为华北第{COUNT - 1}医院备货", places=(("title",),))
    begin = time.process_time()
    found = across.compare([left, *traces[1:]])
    assert time.process_time() - begin < 10
    assert [(index, len(one)) for index, one in enumerate(found) if one] == [(0, 1)]
