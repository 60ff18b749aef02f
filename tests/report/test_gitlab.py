"""The code quality report: the fields that GitLab needs, of every finding."""

from __future__ import annotations

import json
from typing import Any

from tests.report import hostile, whole

from pledgebook.report import FORMATS, Subject


def issues(*subjects: Subject) -> Any:
    (text,) = FORMATS["gitlab"](subjects, "zh")
    return json.loads(text)


def test_every_finding_is_an_issue_with_what_gitlab_needs() -> None:
    found = issues(*whole.subjects())
    assert len(found) == sum(len(one.findings) for one in whole.subjects())
    for one in found:
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["location"]["lines"]["begin"] >= 1
        assert not one["location"]["path"].startswith(("/", "./"))
    assert len({one["fingerprint"] for one in found}) == len(found)


def test_an_error_weighs_more_than_a_warning() -> None:
    found = issues(hostile.subject("x"), hostile.subject("x", name="b.yaml", error=False))
    assert [one["severity"] for one in found] == ["major", "minor"]
    assert issues() == []
