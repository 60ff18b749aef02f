"""``pledgebook sla``: what a machine can check of a commitment, and the logs it is held to."""

from __future__ import annotations

from pledgebook.cli import exports, map_log
from pledgebook.cli.parser import Parser, add_command, add_commands


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    commands = add_commands(parser, "action")
    exports.add_arguments(add_command(commands, "export", parser.lang))
    map_log.add_arguments(add_command(commands, "map", parser.lang))
