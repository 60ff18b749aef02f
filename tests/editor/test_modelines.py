"""Every sample tells an editor which schema explains it, by a path that leads there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pledgebook import source

from .samples import ROOT, SAMPLES

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_first_line_names_the_schema_of_its_kind_and_language(path: Path) -> None:
    text = path.read_text("utf-8")
    found = MODELINE.fullmatch(text.partition("\n")[0])
    assert found is not None
    schema = (path.parent / found[1]).resolve()
    assert schema.parent == ROOT / "schemas" / "bundle"
    kind = "fragment" if path.parent.name == "fragments" else "commitment"
    document, _ = source.read(text.encode(), path.name)
    assert document is not None
    said = document.data.get("language", "zh")
    language = said if isinstance(said, str) else said["prevails"]
    assert schema.name == f"{kind}.{language}.json"
    assert json.loads(schema.read_bytes())["$id"].endswith(schema.name)
