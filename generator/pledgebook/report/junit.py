"""Findings as JUnit XML: a suite for each file, a case for each finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.outputs.junit import Case, Outcome, document
from pledgebook.report.addresses import path
from pledgebook.report.subject import Subject
from pledgebook.report.told import Told, every, inert
from pledgebook.report.waivers import reason
from pledgebook.wording.messages import Lang, say


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield one document: an error failed, a file without findings passed, the rest is skipped."""
    suites: dict[str, list[Case]] = {path(subject.name): [] for subject in subjects}
    for one in every(subjects, lang):
        suites[path(one.subject.name)].append(_case(one, lang))
    for name, cases in suites.items():
        if not cases:
            cases.append(Case(classname=name, name=say("report/title", {}, lang)))
    yield document("pledgebook", suites).rstrip("\n")


def _case(one: Told, lang: Lang) -> Case:
    """Return a finding; its name stays the same when lines are added above it."""
    colon = "：" if lang == "zh" else ": "
    places = [(one.place, one.message), *((noted.place, noted.note) for noted in one.related)]
    details = [
        f"{path(place.file)}:{place.line}:{place.column}{colon}{inert(sentence)}"
        for place, sentence in places
    ]
    return Case(
        classname=path(one.subject.name),
        name=inert(one.name),
        outcome=Outcome(
            kind="waived" if one.waiver else one.finding.severity.value,
            message=reason(one, lang) if one.waiver else inert(one.message),
            details="\n".join(details),
            skipped=bool(one.waiver) or not one.is_error,
        ),
    )
