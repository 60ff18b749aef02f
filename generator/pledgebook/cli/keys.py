"""``pledgebook keys demo``: keys without legal force, for trying out signatures."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from pledgebook import book, keys, writer
from pledgebook.cli.help import value
from pledgebook.cli.output import cannot_write, complain, tell
from pledgebook.cli.parser import Parser, add_command, add_commands, day
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    demo = add_command(add_commands(parser, "action"), "demo", lang)
    demo.add_argument(
        "--out",
        type=Path,
        default=Path(keys.FOLDER),
        metavar=value("folder", lang),
        help=say("cli/keys-out", {}, lang),
    )
    demo.add_argument(
        "--today",
        type=day(lang),
        default=dt.date.today(),
        metavar=value("date", lang),
        help=say("cli/today", {}, lang),
    )
    demo.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the folder, which must not be there yet; exit status 2 where it cannot be made."""
    if not keys.FIRST <= options.today <= keys.LAST:
        args = {"date": options.today, "first": keys.FIRST, "last": keys.LAST}
        said = {name: date.isoformat() for name, date in args.items()}
        complain("cli/keys-today", options.lang, **said)
        return 2
    try:
        writer.write_new(keys.demonstration(options.today), options.out)
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang)
    tell("cli/keys-made", options.lang, path=book.shown(options.out))
    return 0
