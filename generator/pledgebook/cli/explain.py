"""``pledgebook explain [RULE]``: why a rule exists, what it finds and what it lets pass."""

from __future__ import annotations

import argparse
import sys

from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser
from pledgebook.pipeline import rules
from pledgebook.report import explained, explaining
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument(
        "rule", nargs="?", metavar=value("rule", lang), help=say("cli/rule", {}, lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Explain one rule, or list all; exit status 2 for one that does not exist."""
    name = options.rule
    if name is None:
        told = explained.listed(options.lang)
    elif rules.exists(name):
        told = explained.lines(explaining.explain(name, options.lang), options.lang)
    else:
        return _unknown(name, options)
    sys.stdout.writelines(f"{line}\n" for line in told)
    return 0


def _unknown(name: str, options: argparse.Namespace) -> int:
    meant = rules.meant(name)
    rule = "check/unknown-rule-meant" if meant else "check/unknown-rule"
    shown = name if name.isprintable() else ascii(name)
    sys.stderr.write(say(rule, {"name": shown, "meant": meant or ""}, options.lang) + "\n")
    return 2
