"""Every form of a report, over one book with mistakes: its golden files."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.report import whole

from pledgebook import __version__
from pledgebook.report import FILES, Subject, content
from pledgebook.wording.messages import Lang

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {
    **{"text": "txt", "line": "line.txt", "json": "json", "sarif": "sarif", "xlsx": "xlsx.txt"},
    **{"github": "github.txt", "gitlab": "gitlab.json", "junit": "xml", "markdown": "md"},
}


@pytest.fixture
def subjects() -> Sequence[Subject]:
    return whole.subjects()


def told(form: str, subjects: Sequence[Subject], lang: Lang) -> str:
    made = content(form, subjects, lang)
    if form != "xlsx":
        return made.decode().replace(f'"{__version__}"', '"VERSION"')
    rows: Any = load_workbook(io.BytesIO(made)).active
    return "".join(f"{' ¦ '.join(str(one or '') for one in row)}\n" for row in rows.values)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", FILES)
def test_what_is_told_of_a_book(
    form: str, lang: Lang, subjects: Sequence[Subject], golden: Callable[[Path, str], None]
) -> None:
    golden(GOLDEN / f"check.{lang}.{ENDINGS[form]}", told(form, subjects, lang))


def test_there_is_something_of_every_kind(subjects: Sequence[Subject]) -> None:
    found = [(subject, one) for subject in subjects for one in subject.findings]
    waived = [(subject, one.finding) for subject in subjects for one in subject.waived]
    assert {one.rule for _, one in (*found, *waived)} == whole.RULES
    assert {one.severity.value for _, one in found} == {"error", "warning"}
    elsewhere = [one for subject, one in found if subject.place(one.at).file != subject.name]
    assert elsewhere
    assert all(one.related for one in elsewhere)


@pytest.mark.parametrize("form", FILES)
def test_a_report_is_the_same_every_time(form: str, subjects: Sequence[Subject]) -> None:
    assert content(form, subjects, "zh") == content(form, subjects, "zh")
