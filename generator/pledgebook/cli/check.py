"""``pledgebook check [PATH…]``: every finding in one run."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pledgebook.book import shown
from pledgebook.cli import caches, checking, policy, reporting
from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser, whole_number
from pledgebook.wording.messages import say

if TYPE_CHECKING:  # few files are checked before it is loaded
    from pledgebook.cli.verdicts import Verdicts

_WORTH = 50  # files; fewer are checked before it is known what is kept of them


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
    caches.add_arguments(parser)
    reporting.add_arguments(parser)
    policy.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check what the paths name, the book here when there are none, and report."""
    checked = checking.check(options.paths or [Path()], options.jobs, partial(_recalled, options))
    judged = policy.judge(checked, options)
    status = reporting.tell(judged.subjects, options)
    policy.remark(judged, options.lang)
    for path in checked.spoiled:
        sys.stderr.write(say("cache/verdict-spoiled", {"path": shown(path)}, options.lang) + "\n")
    return max(judged.status, status)


def _recalled(options: argparse.Namespace, count: int) -> Verdicts | None:
    if options.no_cache or (options.cache is None and count < _WORTH):
        return None
    from pledgebook.cli import verdicts  # noqa: PLC0415 - see above

    return verdicts.opened(options)
