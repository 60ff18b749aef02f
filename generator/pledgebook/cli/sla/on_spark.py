"""Running on Spark: what it lacks on this computer, and what is said then."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from pledgebook.cli.output import complain
from pledgebook.cli.sla.asked import Refused
from pledgebook.engine.spark import NotStarted, Spark, started
from pledgebook.executor.programs import program
from pledgebook.wording.messages import Lang


def lacking() -> str | None:
    """Return what Spark lacks on this computer; None where it can run."""
    if find_spec("pyspark") is None:
        return "pyspark"
    home = os.environ.get("JAVA_HOME")
    search = str(Path(home) / "bin") if home else os.environ.get("PATH")
    return "Java" if program("java", search) is None else None


@contextmanager
def spark(master: str, lang: Lang) -> Iterator[Spark]:
    """Give Spark; raise `Refused` where it cannot run, and say why."""
    lacks = lacking()
    if lacks is not None:
        rule = "cli/spark-needs-extra" if lacks == "pyspark" else "cli/spark-needs-java"
        complain(rule, lang)
        raise Refused(2)
    try:
        with started(master) as engine:
            yield engine
    except NotStarted:
        complain("cli/spark-not-started", lang, master=master)
        raise Refused(2) from None
