from __future__ import annotations

from dataclasses import replace

import pytest

from pledgebook.outputs.check import FORMS, Report
from pledgebook.wording.columns import columns
from pledgebook.wording.messages import Lang


@pytest.mark.parametrize(("lang", "target"), [("zh", "每一件"), ("en", "every one")])
def test_columns_stand_under_each_other(lang: Lang, target: str, report: Report) -> None:
    lines = FORMS["text"](report, lang).decode().splitlines()
    places = {columns(line[: line.index(target)]) for line in lines if target in line}
    assert len(places) == 1
    assert len([line for line in lines if target in line]) >= 2


def test_no_line_ends_with_blanks(report: Report) -> None:
    for line in FORMS["text"](report, "zh").decode().splitlines():
        assert line == line.rstrip()


def test_what_the_mapping_does_not_name_is_told_here_with_its_value(report: Report) -> None:
    assert "级别 = 特急：3 行" in FORMS["text"](report, "zh").decode()
    assert "特急" not in FORMS["html"](report, "zh").decode()


def test_the_order_of_what_is_not_named_is_not_that_of_rows(report: Report) -> None:
    found = dict(reversed(report.outcome.unknown.items()))
    assert len(found) > 1
    other = replace(report, outcome=replace(report.outcome, unknown=found))
    assert FORMS["text"](other, "zh") == FORMS["text"](report, "zh")
