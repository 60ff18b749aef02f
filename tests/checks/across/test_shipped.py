"""The digests of what samples say are fresh, and no two samples accuse each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.checks.bound import PUBLISHED, SHIPPED, names

from pledgebook.checks import across
from pledgebook.checks.across import shipped
from pledgebook.checks.across.trace import sentences

SAMPLES = (*SHIPPED, *PUBLISHED)
FILE = Path(shipped.__file__).with_name("shipped.txt")


def test_the_digests_are_those_of_the_samples(golden: Callable[[Path, str], None]) -> None:
    found = {digest for path in SAMPLES for digest, _ in sentences(names(path))}
    golden(FILE, "".join(f"{digest:016x}\n" for digest in sorted(found)))
    assert len(found) >= 10
    assert shipped.shipped() == found


def test_samples_do_not_accuse_each_other() -> None:
    traces = [across.traced(names(path)) for path in SAMPLES]
    assert [one for one in across.compare(traces) if one] == []
