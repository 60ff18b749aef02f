"""The program: its commands, what it speaks, and how it ends."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from types import FrameType

from pledgebook.cli.parser import (
    Parser,
    add_command,
    add_commands,
    environment_language,
    new_parser,
)
from pledgebook.wording.messages import Lang, say

# The module of a command has the command's name, with `_` for `-`.
COMMANDS = (
    *("new", "check", "explain", "serve", "build", "publish", "sign", "verify"),
    *("letter", "diff", "sla", "verify-log", "keys", "doctor"),
)

# What is read of a book stays to the end. Looking through all of it for what nobody holds, as often
# as Python does by itself, takes longer than reading it, and so it does once more at the end.
_THRESHOLDS = (50_000, 20, 50)


def parser(lang: Lang, arguments: Sequence[str]) -> Parser:
    """Return the parser of the program, speaking ``lang``.

    Only the commands that ``arguments`` name get arguments of their own: to check a file nobody
    waits for what typesets letters.
    """
    root = new_parser(lang)
    commands = add_commands(root, "command")
    for name in COMMANDS:
        command = add_command(commands, name, lang)
        if name in arguments:
            import_module(f"pledgebook.cli.{name.replace('-', '_')}").add_arguments(command)
    return root


def start() -> int:
    """Run the command that this process was started for and return its exit status."""
    gc.set_threshold(*_THRESHOLDS)
    status = main()
    gc.freeze()
    return status


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status; 130 and 143 when interrupted."""
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    lang = environment_language(arguments, os.environ)
    signal.signal(signal.SIGTERM, _terminated)
    try:
        options = parser(lang, arguments).parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # who read this has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    except Exception:
        sys.stderr.write(say("cli/internal", {}, lang) + "\n")
        if os.environ.get("PLEDGEBOOK_DEBUG"):
            traceback.print_exc()
        return 3
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _terminated(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(143)
