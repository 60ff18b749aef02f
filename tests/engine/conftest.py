"""One Spark for all tests of a process: to start it takes longer than most of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from pledgebook.engine.spark import Spark, started


@pytest.fixture(scope="session")
def spark() -> Iterator[Spark]:
    pytest.importorskip("pyspark", reason="left out: Spark is not installed")
    if shutil.which("java") is None:
        pytest.skip("left out: Java is not installed")
    with started("local[2]", small=True) as engine:
        # The zone of the session must not matter.
        engine.rows("SET spark.sql.session.timeZone = Pacific/Apia")
        yield engine
