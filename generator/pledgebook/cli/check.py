"""``pledgebook check [PATH…]``: every finding in one run."""

from __future__ import annotations

import argparse
from pathlib import Path

from pledgebook.cli import checking, policy, reporting
from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser, whole_number
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar=value("path", lang), help=say("cli/paths", {}, lang)
    )
    parser.add_argument(
        "--jobs",
        type=whole_number(lang, least=1),
        metavar=value("number", lang),
        help=say("cli/jobs", {}, lang),
    )
    reporting.add_arguments(parser)
    policy.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check what the paths name, the book here when there are none, and report."""
    checked = checking.check(options.paths or [Path()], options.jobs)
    judged = policy.judge(checked, options)
    status = reporting.tell(judged.subjects, options)
    policy.remark(judged, options.lang)
    return max(judged.status, status)
