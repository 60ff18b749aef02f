"""``pledgebook diff OLD [NEW]``: what changed, and whether it got weaker for the customer."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from pledgebook.cli import books, states
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, foreign, report_all
from pledgebook.cli.parser import Parser
from pledgebook.cli.states import NotComparable
from pledgebook.executor.revisions import GitRefused
from pledgebook.model.words import Language
from pledgebook.order import Direction
from pledgebook.pipeline.comparing import Difference, comparable, compare
from pledgebook.pipeline.comparing import State as Became
from pledgebook.report import difference
from pledgebook.wording.messages import say

# Which changes make the command fail.
_FAILING = {
    "weaker": (Direction.WEAKER,),
    "changed": (Direction.WEAKER, Direction.CHANGED),
}


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument("old", metavar=value("old", lang), help=say("cli/diff-old", {}, lang))
    parser.add_argument(
        "new", nargs="?", metavar=value("new", lang), help=say("cli/diff-new", {}, lang)
    )
    parser.add_argument("--id", metavar=value("id", lang), help=say("cli/diff-id", {}, lang))
    parser.add_argument(
        "--fail-on", choices=sorted(_FAILING), help=say("cli/diff-fail-on", {}, lang)
    )
    parser.add_argument(
        "--format",
        choices=sorted(difference.FORMATS),
        default="text",
        help=say("cli/format", {}, lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare, report, and return the exit status.

    0: compared; 1: a file has errors, or something changed that ``--fail-on`` names; 2: what is
    named cannot be read, or compared.
    """
    try:
        old, new = states.Naming(options.id).states(options.old, options.new)
        wrong = [*old.reading.outside, *new.reading.outside]
        if wrong:
            report_all(books.outside(wrong), options.lang)
        if 2 in (old.reading.status(), new.reading.status()):
            return 2
        pairs = states.pairs(old, new)
    except (GitRefused, NotComparable) as refusal:
        complain(refusal.finding.rule, options.lang, **foreign(refusal.finding.args))
        return 2
    found = [compare(*pair, Language(options.lang)) for pair in pairs]
    _tell_unread(pairs, options)
    ends = difference.Ends(old=old.name, new=new.name)
    for line in difference.FORMATS[options.format](found, ends, options.lang):
        sys.stdout.write(f"{line}\n")
    return 1 if wrong or _fails(found, options.fail_on) else 0


def _tell_unread(pairs: Sequence[states.Pair], options: argparse.Namespace) -> None:
    """Report what is wrong with the files that cannot be compared."""
    unread = [one for _, *both in pairs for one in both if one is not None and not comparable(one)]
    if unread:
        report_all([books.subject(one) for one in unread], options.lang)


def _fails(found: Sequence[Difference], on: str | None) -> bool:
    failing = _FAILING.get(on or "", ())
    return any(
        one.state is Became.UNREADABLE or any(one.count(direction) for direction in failing)
        for one in found
    )
