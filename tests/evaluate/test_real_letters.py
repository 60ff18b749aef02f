"""The availabilities and remedies of real letters: all are computed, or say why not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.evaluate.world import at, down, late

from pledgebook import derive
from pledgebook.clock.working import clocks
from pledgebook.evaluate import reading
from pledgebook.evaluate.availability import availability
from pledgebook.evaluate.dating import Letter
from pledgebook.evaluate.facts import facts
from pledgebook.evaluate.occasions import of_windows
from pledgebook.evaluate.remedies import remedies
from pledgebook.model.measured import Covered
from pledgebook.model.occasion import Occasion
from pledgebook.model.owed import Doubt
from pledgebook.model.unjudged import Unjudged
from pledgebook.outputs.sla import data
from pledgebook.pipeline.loading import load
from pledgebook.wording import owed as words
from pledgebook.wording.messages import Lang

CASES = Path(__file__).parents[1] / "cases"
LETTERS = sorted(
    [*(CASES / "letters").glob("*/commitment.yaml"), *(CASES / "founding").glob("*.yaml"),
     CASES / "bilingual" / "commitment.yaml"]
)  # fmt: skip
COVERED = Covered(
    from_=at("2026-01-01 00:00"), to=at("2027-01-01 00:00"), as_of=at("2027-01-01 00:00")
)
OUTAGES = (
    down("2026-03-05 10:00", "2026-03-06 10:00"),
    down("2026-05-02 10:00", "2026-05-04 10:00"),
    down("2026-07-10 00:00", "2026-07-10 03:00"),
)


def definitions(path: Path) -> Any:
    commitment = load(path.read_bytes(), path.name).commitment
    assert commitment is not None
    return data(derive.sla(commitment))


def told(sla: Any, lang: Lang) -> Iterator[str]:
    """Yield all that is said of a letter after a bad year."""
    running = clocks({name: reading.calendar(one) for name, one in sla["calendars"].items()})
    zone = running["always"].opening.zone
    working = running.get(sla["commitment"].get("working_day", ""))
    dates = {one["id"]: dt.date(2025, 12, 1) for one in sla["events"]}
    letter = Letter(sla, dates, {}, None if working is None else working.opening)
    occasions: list[Occasion] = []
    for entry in sla.get("availability", []):
        found = availability(
            entry, OUTAGES, COVERED, clock=running[entry.get("clock", "always")], letter=letter,
            scopes=sla["scopes"],
        )  # fmt: skip
        if isinstance(found, Unjudged):
            yield unjudged(found, lang)
            continue
        occasions += of_windows(entry, found)
        yield from words.windows(found, {}, zone, lang)
    for term in sla["terms"]:
        names = tuple(term.get("remedies", ()))
        occasions.append(
            late("2026-03-02 10:00", "2026-03-05 12:00", *names, clause=term["clause"], ticket="T")
        )
    judged = frozenset(one.clause.rpartition("/")[2] for one in occasions)
    known = facts(sla, running, letter, {"monthly-fee": Decimal(10_000)}, judged)
    result = remedies(sla.get("remedies", []), occasions, known)
    for due in result.owed:
        yield from words.owed(due, {}, zone, lang)
    for left in result.unjudged:
        yield unjudged(left, lang)


def unjudged(one: Unjudged, lang: Lang) -> str:
    return f"{one.title or one.id}: {words.because(Doubt(reason=one.reason, args=one.args), lang)}"


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_availability_and_remedy_is_computed_or_says_why_not(path: Path) -> None:
    sla = definitions(path)
    entries = [*sla.get("availability", []), *sla.get("remedies", [])]
    for lang in ("zh", "en"):
        lines = list(told(sla, lang))  # type: ignore[arg-type]
        assert all("{" not in line for line in lines), lines
        for entry in entries:
            title = entry.get("title") or entry["id"]
            assert any(line.startswith(title) for line in lines), title


def test_a_bilingual_letter_with_three_bad_months() -> None:
    """A day of March's 31 leaves 96.77%, two of May's 31 leave 93.54%: both below 99.00%.

    Three hours of July's 744 leave 99.59%, which is below 99.90% alone. Three months make the
    warranty longer.
    """
    lines = list(told(definitions(CASES / "bilingual" / "commitment.yaml"), "zh"))
    assert [line for line in lines if "没有达到" in line] == [
        "平台可用性，2026-03-01 至 2026-03-31：96.77%（目标 99.90%），没有达到；"
        "计入 744小时，中断 24小时",
        "平台可用性，2026-05-01 至 2026-05-31：93.54%（目标 99.90%），没有达到；"
        "计入 744小时，中断 48小时",
        "平台可用性，2026-07-01 至 2026-07-31：99.59%（目标 99.90%），没有达到；"
        "计入 744小时，中断 3小时",
        "可用性未达标的补偿：“平台可用性”在 2026-03-01 至 2026-03-31 没有达到",
        "可用性未达标的补偿：“平台可用性”在 2026-05-01 至 2026-05-31 没有达到",
        "可用性未达标的补偿：“平台可用性”在 2026-07-01 至 2026-07-31 没有达到",
    ]
    assert [line for line in lines if line.startswith("　金额")] == [
        "　金额：2,500.00",
        "　金额：2,500.00",
        "　金额：1,000.00",
    ]
    assert lines[-2:] == [
        "屡次未达标：从 2026-03-01 到 2026-07-31，没有做到“平台可用性”共 3 次",
        "　“quality”延长 6个月",
    ]
