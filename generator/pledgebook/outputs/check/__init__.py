"""What `sla check` tells people, in every form: pure functions from a report to bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pledgebook.outputs.check import csv, json, junit, page, text, xlsx
from pledgebook.outputs.check.report import Head, Report
from pledgebook.wording.messages import Lang

Form = Callable[[Report, Lang], bytes]

# ``owed`` is what is owed as one table, ``rejected`` the refused rows for who repairs the log.
FORMS: Mapping[str, Form] = {
    "text": text.render,
    "html": page.render,
    "json": lambda report, _: json.render(report),
    "csv": csv.render,
    "junit": junit.render,
    "xlsx": xlsx.render,
    "owed": csv.owed,
    "rejected": csv.rejected,
}

__all__ = ["FORMS", "Form", "Head", "Report"]
