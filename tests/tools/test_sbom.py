"""The bill of materials: what the lock of the demo names, valid, and the same bytes each time."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SBOM = ROOT / "generator/tools/sbom.sh"


def sh(*command: str) -> None:
    done = subprocess.run(
        ["sh", *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "", "SOURCE_DATE_EPOCH": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.heavy
def test_it_names_what_is_locked_and_is_the_same_each_time(tmp_path: Path) -> None:
    tools, system = tmp_path / "tools", "generator/tools/system.sh"
    sh(system, "venv", str(tools))
    sh(system, "python", str(tools), "generator/requirements/supply.txt")
    written = []
    for name in ("one", "other"):
        out = tmp_path / name / "sbom.json"
        sh(str(SBOM), str(tools), str(tmp_path / f"shipped-{name}"), str(out))
        assert [path.name for path in out.parent.iterdir()] == ["sbom.json"]
        written.append(out.read_bytes())
    assert written[0] == written[1]
    bill = json.loads(written[0])
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["name"] == "pledgebook"
    assert "serialNumber" not in bill
    assert "timestamp" not in bill["metadata"]
    held = {_normal(one["name"]): one["version"] for one in bill["components"]}
    lock = (ROOT / "generator/requirements/demo.txt").read_text("utf-8")
    locked = dict(re.findall(r"^([a-z0-9-]+)==([^ ]+) \\$", lock, re.MULTILINE))
    assert locked.items() <= held.items()
    assert {*held} - {*locked} <= {"pip", "setuptools", *_of_some_pythons(lock)}
    root = next(one for one in bill["dependencies"] if one["ref"] == "root-component")
    assert any(one.lower().startswith("weasyprint==") for one in root["dependsOn"])
    assert str(tmp_path) not in written[0].decode()
    assert sum("licenses" in one for one in bill["components"]) > len(held) * 0.9


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _of_some_pythons(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+)==[^ ]+ ;", lock, re.MULTILINE))
