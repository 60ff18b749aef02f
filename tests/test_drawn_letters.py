"""No rule crashes on a letter that the schema takes, and what can be issued can be made.

Letters are drawn from the classes of the model (`drawn_letters`), not from the schemas, so that the
two check each other.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings

from pledgebook import pipeline, report, schema
from pledgebook.book import Ledger
from pledgebook.outputs import letter, site
from pledgebook.outputs.letter import Form
from pledgebook.outputs.site.standing import Status
from pledgebook.pipeline import building, lettering, publishing, rules
from pledgebook.report import Subject
from pledgebook.wording import tongues

from . import drawn_letters

BOOK = site.Book(title="示例", ledger=Ledger())
QUIET = list(HealthCheck)


def load(data: dict[str, Any]) -> pipeline.Loaded:
    return pipeline.load(json.dumps(data, ensure_ascii=False, indent=1).encode(), "drawn.yaml")


def run(data: dict[str, Any]) -> bool:
    """Run all that is made of a letter; say whether it could be issued."""
    loaded = load(data)
    assert loaded.commitment is not None
    subject = Subject(name=loaded.name, document=loaded.document, findings=loaded.findings)
    for reporter in (report.FORMATS["text"], report.FORMATS["json"]):
        assert list(reporter([subject], "zh"))
        assert list(reporter([subject], "en"))
    assert all(rules.exists(one.rule) for one in loaded.findings)
    assert all(one.severity in rules.severities(one.rule) for one in loaded.findings)
    if not loaded.issuable:
        return False
    assert schema.check(lettering.definitions(loaded), "sla") == ()
    assert letter.html(tongues.letter(loaded.commitment), form=Form.DRAFT)
    edition = building.Edition(loaded=loaded, status=Status.DRAFT, versions=())
    made = publishing.made([building.build(edition, None, building.Way())], BOOK)
    assert made.refusal is None
    assert any(str(file.path).endswith("index.html") for file in made.files)
    return True


def test_no_rule_crashes_and_what_can_be_issued_can_be_made() -> None:
    """A few letters, always the same: many of them can be issued, or this would say little."""
    issued: list[bool] = []
    fields: set[str] = set()

    @seed(7)
    @settings(max_examples=12, deadline=None, suppress_health_check=QUIET, database=None)
    @given(data=drawn_letters.letters())
    def draw(data: dict[str, Any]) -> None:
        issued.append(run(data))
        fields.update(key for clause in data["warranty"].values() for key in clause)

    draw()
    assert sum(issued) > len(issued) // 4
    assert len(fields) > 10


@pytest.mark.heavy
@settings(max_examples=400, deadline=None, suppress_health_check=QUIET)
@given(data=drawn_letters.letters())
def test_no_rule_crashes_on_many_letters(data: dict[str, Any]) -> None:
    run(data)
