"""The scripts that compute deadlines: all there, in an order in which they can be loaded."""

from __future__ import annotations

import re

from pledgebook import resources
from pledgebook.outputs import scripts


def test_every_script_is_named() -> None:
    shipped = resources.folder("site") / scripts.FOLDER
    assert {file.name for file in shipped.iterdir()} == set(scripts.CONFORMANCE)


def test_a_script_uses_only_those_before_it() -> None:
    known: set[str] = set()
    for name in scripts.CONFORMANCE:
        used = set(
            re.findall(r"^  const \{.*\} = sla\.(\w+);$", scripts.source(name), re.MULTILINE)
        )
        assert used <= known, name
        known.add(name.removesuffix(".js"))


def test_every_script_is_strict_and_leaves_one_name() -> None:
    for name in scripts.CONFORMANCE:
        lines = [line for line in scripts.source(name).splitlines() if not line.startswith("//")]
        assert lines[:2] == ["(function (sla) {", '  "use strict";'], name
        assert lines[-1] == "})(globalThis.pledgebookSla ??= {});", name
        assert [line for line in lines if line and not line.startswith(" ")] == [
            lines[0],
            lines[-1],
        ]
        assert max(map(len, lines)) <= 120
        assert len(lines) <= 250
