"""``pledgebook sla conformance FILE``: every implementation against a file of cases."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pledgebook import book
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, report_all, tell
from pledgebook.cli.parser import Parser
from pledgebook.cli.sla.implementations import (
    IMPLEMENTATIONS,
    Results,
    implementation,
    missing,
    suite,
)
from pledgebook.conformance.comparing import differences
from pledgebook.conformance.reading import Case
from pledgebook.findings import Finding
from pledgebook.pipeline import suites
from pledgebook.pipeline.suites import Cases
from pledgebook.report import Subject
from pledgebook.wording.messages import Lang, say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar=value("file", lang),
        help=say("cli/conformance-files", {}, lang),
    )
    parser.add_argument(
        "--implementation",
        action="append",
        choices=IMPLEMENTATIONS,
        help=say("cli/conformance-implementation", {}, lang),
    )
    parser.add_argument(
        "--verbose", action="store_true", help=say("cli/conformance-verbose", {}, lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print pass or fail per case; exit status 1 where one failed, 2 where a file is none.

    An implementation that cannot run here is left out and told; asked for by name, it fails.
    """
    read = [_read(path) for path in options.files]
    wrong = [one for one in read if isinstance(one, Subject)]
    if wrong:
        report_all(wrong, options.lang)
        return 2
    failed = False
    names = options.implementation or IMPLEMENTATIONS
    for name in names:
        lacking = missing(name)
        if lacking is not None:
            complain("cli/conformance-missing", options.lang, name=name, what=lacking)
            failed |= options.implementation is not None
            continue
        with implementation(name) as answers:
            for cases in read:
                assert isinstance(cases, Cases)  # noqa: S101 - all others were told above
                failed |= _compared(name, cases, answers(cases), options)
    return int(failed)


def _read(path: Path) -> Cases | Subject:
    """Return the cases of a file, or what is wrong with it."""
    content = book.read(path, suites.MAX_BYTES)
    if isinstance(content, Finding):
        return Subject(name=books.name_of(content), document=None, findings=(content,))
    name = book.shown(books.named(path))
    read = suites.cases(content, name)
    if read.suite is not None:
        return read
    return Subject(name=name, document=read.document, findings=read.findings)


def _compared(name: str, cases: Cases, found: Results, options: argparse.Namespace) -> bool:
    """Print how one implementation did; say whether a case failed."""
    lang, asked = options.lang, suite(cases)
    failed = 0
    for case in asked.cases:
        given = found.get(case.id, {})
        wrong = differences(case.expect, given)
        failed += bool(wrong)
        if wrong:
            _complain(case, wrong, given, lang)
        elif options.verbose:
            tell("cli/conformance-pass", lang, case=case.id, why=book.shown(case.why))
    counts = {"passed": len(asked.cases) - failed, "failed": failed}
    tell("cli/conformance-result", lang, name=name, suite=book.shown(asked.name), **counts)
    return failed > 0


def _complain(case: Case, wrong: list[str], given: Mapping[str, Any], lang: Lang) -> None:
    """Say what was expected, what was found, and why it matters."""
    complain("cli/conformance-fail", lang, case=case.id, why=book.shown(case.why))
    for key in wrong:
        said = {"expected": case.expect[key], "found": given.get(key)}
        texts = {
            name: book.shown(json.dumps(one, ensure_ascii=False)) for name, one in said.items()
        }
        complain("cli/conformance-differs", lang, key=key, **texts)
