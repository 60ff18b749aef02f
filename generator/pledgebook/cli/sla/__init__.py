"""``pledgebook sla``: definitions that a machine can check, and tickets checked by them."""

from __future__ import annotations

from pledgebook.cli.parser import Parser, add_command, add_commands
from pledgebook.cli.sla import check, conformance, export, map, next

_COMMANDS = {"export": export, "map": map, "check": check, "next": next, "conformance": conformance}


def add_arguments(parser: Parser) -> None:
    """Say what each of the commands takes."""
    commands = add_commands(parser, "action")
    for name, module in _COMMANDS.items():
        module.add_arguments(add_command(commands, name, parser.lang, "sla"))
