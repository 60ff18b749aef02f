"""JUnit XML, as Jenkins, GitLab and GitHub's actions read it (junit-10.xsd)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Why a case did not pass: it failed, or was ``skipped``; ``details`` stand inside."""

    message: str
    kind: str = ""
    details: str = ""
    skipped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One thing that was checked. Without an outcome it passed; ``told`` is printed beside it.

    No text may hold what XML cannot: control characters are made visible before.
    """

    classname: str
    name: str
    outcome: Outcome | None = None
    told: str = ""

    @property
    def failed(self) -> bool:
        """Say whether it failed."""
        return self.outcome is not None and not self.outcome.skipped


def document(name: str, suites: Mapping[str, Sequence[Case]]) -> str:
    """Return one document: ``suites`` are cases by the name of their suite."""
    every = [case for cases in suites.values() for case in cases]
    whole = "".join(_suite(heading, cases) for heading, cases in suites.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites name={quoteattr(name)} {_counts(every)}>\n{whole}</testsuites>\n"
    )


def _counts(cases: Sequence[Case]) -> str:
    return f'tests="{len(cases)}" failures="{sum(one.failed for one in cases)}" errors="0"'


def _suite(name: str, cases: Sequence[Case]) -> str:
    skipped = sum(one.outcome is not None and one.outcome.skipped for one in cases)
    head = f'name={quoteattr(name)} {_counts(cases)} skipped="{skipped}"'
    return f"  <testsuite {head}>\n{''.join(map(_case, cases))}  </testsuite>\n"


def _case(case: Case) -> str:
    named = f"classname={quoteattr(case.classname)} name={quoteattr(case.name)}"
    inner = _outcome(case.outcome) if case.outcome else ""
    if case.told:
        inner += f"      <system-out>{escape(case.told)}</system-out>\n"
    return f"    <testcase {named}>\n{inner}    </testcase>\n"


def _outcome(outcome: Outcome) -> str:
    tag = "skipped" if outcome.skipped else "failure"
    kind = f"type={quoteattr(outcome.kind)} " if outcome.kind else ""
    start = f"      <{tag} {kind}message={quoteattr(outcome.message)}"
    return f"{start}>{escape(outcome.details)}</{tag}>\n" if outcome.details else f"{start}/>\n"
