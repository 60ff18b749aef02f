"""Every fact of a letter, founding or case, is carried by data, and the data is not idle.

`coverage_walk` says how a coverage file maps the facts.
"""

from __future__ import annotations

import pytest

from . import coverage_walk as walk
from .test_case_letters import CASES
from .test_founding_coverage import CASES as FOUNDING

each = pytest.mark.parametrize("case", [*FOUNDING.values(), *CASES.values()], ids=lambda c: c.name)


@each
def test_entries_have_one_shape(case: walk.Case) -> None:
    assert not walk.misshapen(case)


@each
def test_each_value_stands_where_it_is_said_to(case: walk.Case) -> None:
    assert not walk.astray(case)


@each
def test_each_measured_fact_has_a_value_that_is_judged(case: walk.Case) -> None:
    assert not walk.unjudged(case)


@each
def test_each_changed_value_is_another_one_that_the_schema_accepts(case: walk.Case) -> None:
    assert not walk.errors(case.data)
    assert not walk.refused(case)


@each
def test_each_changed_value_changes_its_own_clause(case: walk.Case) -> None:
    assert not walk.idle_in_the_letter(case)


@each
def test_each_number_stands_with_its_unit_in_its_own_clause(case: walk.Case) -> None:
    assert not walk.unspoken(case)


@each
def test_each_judged_value_changes_what_a_machine_checks(case: walk.Case) -> None:
    assert not walk.idle_for_a_machine(case)
