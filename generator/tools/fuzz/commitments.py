"""Loader and checks: any bytes give findings at places of the file, told in both languages."""

from __future__ import annotations

from target import ROOT, Target

from pledgebook import pipeline, report
from pledgebook.report import Subject
from pledgebook.source import shown

_NAME = "fuzz/commitment.yaml"
_LONGEST = 3_000_000  # characters of a report


def target() -> Target:
    """Return the target, which begins with the samples of the project and with bad files."""
    files = [*ROOT.glob("commitments/*/*.yaml"), *ROOT.glob("tests/bad/*/commitment.yaml")]
    samples = [file.read_bytes() for file in sorted(files)]
    return Target(name="commitment", samples=samples, run=_run, ending=".yaml")


def _run(content: bytes) -> None:
    loaded = pipeline.load(content, _NAME)
    subject = Subject(
        name=loaded.name,
        document=loaded.document,
        findings=loaded.findings,
        letter=loaded.commitment,
        waived=loaded.waived,
    )
    for form in ("text", "json"):
        for lang in ("zh", "en"):
            length = sum(len(line) for line in report.FORMATS[form]([subject], lang))
            assert length < _LONGEST, f"a report of {length} characters"
    _inside(content, subject)


def _inside(content: bytes, subject: Subject) -> None:
    """See that each finding stands in the file: on a line, or just behind it."""
    document = subject.document
    text = document.text if document is not None else shown(content)
    lines = text.split("\n")
    for finding in subject.findings:
        places = [subject.marked(finding), *(subject.place(one.at) for one in finding.related)]
        for place in places:
            assert place.file == _NAME, place
            assert 1 <= place.line <= len(lines), (finding.rule, place, len(lines))
            line = lines[place.line - 1]
            assert 1 <= place.column <= len(line) + 1, (finding.rule, place, line[:80])
