"""Where findings go: in one form to the terminal, in any number of forms into files."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pledgebook import report
from pledgebook.book import shown
from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser
from pledgebook.cli.terminal import look
from pledgebook.report import Subject
from pledgebook.wording.messages import Lang, say

_FORM_OF = {
    ".json": "json",
    ".sarif": "sarif",
    ".xml": "junit",
    ".xlsx": "xlsx",
    ".md": "markdown",
    ".txt": "text",
}
_SUMMARY = "GITHUB_STEP_SUMMARY"  # names the file that a step's summary is added to


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A file that a report goes to, and the form it has there."""

    form: str
    path: Path


def add_arguments(parser: Parser) -> None:
    """Say in which forms findings can be had, and where."""
    lang = parser.lang
    parser.add_argument(
        "--format",
        choices=[*report.FORMATS],
        default="text",
        metavar=value("form", lang),
        help=say("cli/check-format", {}, lang),
    )
    parser.add_argument(
        "--output-file",
        dest="targets",
        action="append",
        default=[],
        type=_target(lang),
        metavar=value("file", lang),
        help=say("cli/check-output-file", {}, lang),
    )


def tell(subjects: Sequence[Subject], options: argparse.Namespace) -> int:
    """Print findings and write the reports asked for; exit status 2 where one cannot be written."""
    if options.format == "text":
        lines = report.lines(subjects, options.lang, look(sys.stdout, os.environ))
    else:
        lines = report.FORMATS[options.format](subjects, options.lang)
    for line in lines:
        sys.stdout.write(f"{line}\n")
    status = 0
    for target in options.targets:
        status = max(status, _write(target, subjects, options.lang))
    if options.format == "github" and os.environ.get(_SUMMARY):
        status = max(status, _summarize(Path(os.environ[_SUMMARY]), subjects, options.lang))
    return status


def _target(lang: Lang) -> Callable[[str], Target]:
    """Return a reader of ``FORMAT=FILE``, or of a file whose ending says its form."""

    def read(text: str) -> Target:
        form, mark, name = text.partition("=")
        if mark and form in report.FILES and name:
            return Target(form=form, path=Path(name))
        found = _FORM_OF.get(Path(text).suffix.lower())
        if found is None:
            args = {"text": text, "known": "、".join(_FORM_OF)}
            raise argparse.ArgumentTypeError(say("cli/check-output-form", args, lang))
        return Target(form=found, path=Path(text))

    return read


def _write(target: Target, subjects: Sequence[Subject], lang: Lang) -> int:
    """Write one report, but not over what was checked."""
    from pledgebook.cli import output  # noqa: PLC0415 - who only looks does not load the writer

    if any(_same(target.path, Path(subject.name)) for subject in subjects):
        output.complain("cli/would-overwrite", lang, path=shown(target.path))
        return 2
    return output.put(report.content(target.form, subjects, lang), target.path, lang)


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _summarize(path: Path, subjects: Sequence[Subject], lang: Lang) -> int:
    """Add the findings to the summary of a step of GitHub Actions."""
    from pledgebook import writer  # noqa: PLC0415 - see `_write`
    from pledgebook.cli import output  # noqa: PLC0415

    try:
        writer.append(report.content("markdown", subjects, lang), path)
    except writer.WriteRefused as refusal:
        return output.cannot_write(refusal, lang)
    return 0
