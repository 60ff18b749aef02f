"""``pledgebook doctor``: what this computer lacks, and how to mend it."""

from __future__ import annotations

import argparse

from pledgebook.cli.output import tell
from pledgebook.cli.parser import Parser
from pledgebook.cli.probes import probe
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what was found; exit status 2 where something is missing."""
    probes = probe()
    for one in probes:
        sentence = say(one.rule, one.args, options.lang)
        tell("cli/probe", options.lang, mark="✓" if one.ok else "✗", sentence=sentence)
    return 0 if all(one.ok for one in probes) else 2
