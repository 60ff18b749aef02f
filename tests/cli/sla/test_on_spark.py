"""``sla check --engine spark``: what is said where Spark cannot run."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Program

from pledgebook.cli.sla import on_spark

CITY = Path(__file__).parents[2] / "city"
CALL = (
    *("sla", "check", str(CITY / "requests.csv"), "--map", str(CITY / "map.yaml")),
    *("--definitions", str(CITY / "sla.json"), "--as-of", "2026-01-01", "--engine", "spark"),
)


@pytest.mark.parametrize(("there", "install"), [(None, "pledgebook[spark]"), (True, "Java 17")])
def test_what_is_to_be_installed_is_said(
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    there: object,
    install: str,
) -> None:
    monkeypatch.setattr(on_spark, "find_spec", lambda _: there)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    said = program(*CALL)
    assert said.status == 2
    assert install in said.err
    assert said.out == ""


def test_a_java_that_is_named_is_looked_for_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(on_spark, "find_spec", lambda _: True)
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert on_spark.lacking() == "Java"
    java.touch(mode=0o755)
    assert on_spark.lacking() is None
