"""Every rule of `sla check` has its sentence, and no sentence is idle."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pledgebook
from pledgebook.model.measured import Standing
from pledgebook.model.sla import BudgetUnit, Reason
from pledgebook.model.summary import Result
from pledgebook.model.trace import StepKind
from pledgebook.model.verdict import Status, VerdictReason, VerdictWarning
from pledgebook.wording.messages import sla_reasons, sla_report, sla_trace

MESSAGES = {**sla_reasons.MESSAGES, **sla_report.MESSAGES, **sla_trace.MESSAGES}
PACKAGE = Path(pledgebook.__file__).parent
SLOT = re.compile(r"\{([a-z_]+)\}")
SOURCES = [
    *(PACKAGE / "outputs" / "check").glob("*.py"),
    *(PACKAGE / "wording" / "judged").glob("*.py"),
    *(PACKAGE.parents[1] / "templates" / "sla").glob("*.j2"),
    *(PACKAGE / "evaluate").glob("*.py"),
    *(PACKAGE / "clock").glob("*.py"),
]
WRITTEN = {
    word
    for path in SOURCES
    for word in re.findall(r'"(?:sla-[a-z]+/)?([a-z_-]+)"', path.read_text("utf-8"))
}
# What is wrong with a row, by the names that the modules give to it.
OF_LOGS = {
    code
    for path in (PACKAGE / "logs").glob("*.py")
    for code in re.findall(r'^[A-Z_]+ = "([a-z]+-[a-z-]+)"', path.read_text("utf-8"), re.MULTILINE)
}


def enumerated() -> set[str]:
    statuses = {f"sla-status/{one.value}" for one in Status}
    results = {f"sla-result/{one.value}" for one in (*Result, *Standing)}
    codes = (*Reason, *VerdictReason, *VerdictWarning)
    reasons = {f"sla-reason/{one.value}" for one in codes}
    steps = {f"sla-trace/{one.value}" for one in StepKind}
    units = {f"sla-length/{one.value}" for one in BudgetUnit if one is not BudgetUnit.SECOND}
    lands = {f"sla-land/{land}" for land in ("same_time", "close", "end_of_day")}
    return statuses | results | reasons | steps | units | lands


def test_every_enumerated_value_has_a_sentence() -> None:
    assert enumerated() - set(MESSAGES) == set()


def test_no_sentence_is_idle() -> None:
    verdicts = {f"sla-trace/{one.value}" for one in Status}
    doubts = {"sla-trace/breached-open", "sla-trace/pending-at-risk"}
    known = enumerated() | verdicts | doubts
    idle = {
        rule for rule in set(MESSAGES) - known if rule.partition("/")[2] not in WRITTEN | OF_LOGS
    }
    assert idle == set()


def test_every_rule_that_is_named_whole_has_a_sentence() -> None:
    named = {
        rule
        for path in SOURCES
        for rule in re.findall(r'"(sla-[a-z]+/[a-z_-]+)"', path.read_text("utf-8"))
    }
    assert len(named) > 30
    assert named - set(MESSAGES) == set()


@pytest.mark.parametrize("rule", sorted(MESSAGES))
def test_both_languages_say_the_same_things(rule: str) -> None:
    message = MESSAGES[rule]
    assert set(SLOT.findall(message.zh)) == set(SLOT.findall(message.en))
    assert not re.search("[一-鿿]", message.en)
    assert not message.zh.endswith("。")
    assert not message.en.endswith(".")


def test_whatever_is_wrong_with_a_row_is_said() -> None:
    assert len(OF_LOGS) > 9
    assert {code for code in OF_LOGS if f"sla-reason/{code}" not in MESSAGES} == set()


def test_whatever_keeps_a_promise_from_being_judged_is_said() -> None:
    names = ("preparing", "starts", "validity")
    codes = {
        code
        for name in names
        for code in re.findall(
            r'(?:Unsupported\(|_unjudged\(term, )"([a-z-]+)"',
            (PACKAGE / f"evaluate/{name}.py").read_text("utf-8"),
        )
    }
    assert len(codes) > 4
    assert {code for code in codes if f"sla-reason/{code}" not in MESSAGES} == set()
