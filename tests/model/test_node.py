"""A copy with other values: what `dataclasses.replace` gives, and the one it came from stays."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from pledgebook.model.clause import Clause
from pledgebook.model.node import altered

CLAUSE = Clause(at=("response", "faults"), title="故障处置", when=("critical",), by=("provider",))


@pytest.mark.parametrize("name", [one.name for one in fields(Clause)])
def test_an_altered_copy_is_what_replace_gives(name: str) -> None:
    before = replace(CLAUSE)
    made = altered(CLAUSE, {name: ("other",)})
    wanted = replace(CLAUSE, **{name: ("other",)})
    assert {one.name: getattr(made, one.name) for one in fields(made)} == {
        one.name: getattr(wanted, one.name) for one in fields(wanted)
    }
    assert (CLAUSE, CLAUSE.at) == (before, before.at)
