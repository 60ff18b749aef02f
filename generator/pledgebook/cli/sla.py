"""``pledgebook sla``: the machine-checkable definitions of one commitment."""

from __future__ import annotations

from pledgebook.cli import exports
from pledgebook.cli.parser import Parser, add_command, add_commands


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    commands = add_commands(parser, "action")
    exports.add_arguments(add_command(commands, "export", parser.lang))
