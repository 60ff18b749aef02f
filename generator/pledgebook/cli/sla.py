"""``pledgebook sla export FILE``: the machine-checkable definitions of one commitment."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pledgebook import derive
from pledgebook.cli import books
from pledgebook.cli.output import refused, write
from pledgebook.cli.parser import Parser, add_command
from pledgebook.outputs import sla
from pledgebook.wording.messages import Lang, say


def add(commands: argparse._SubParsersAction[Parser], lang: Lang) -> None:
    """Add the command to the program."""
    parser = add_command(commands, "sla", lang)
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    export = add_command(actions, "export", lang)
    export.add_argument("file", type=Path, metavar="FILE", help=say("cli/file", {}, lang))
    export.add_argument("-o", "--output", type=Path, help=say("cli/output", {}, lang))
    export.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write ``sla.json`` to the output, or print it."""
    reading = books.read([options.file])
    loaded = books.one(reading)
    if loaded is None or loaded.commitment is None:
        return refused(reading, options.lang)
    content = sla.text(sla.data(derive.sla(loaded.commitment)))
    if options.output is None:
        sys.stdout.write(content.decode())
        return 0
    return write(content, options.output, options.lang)
