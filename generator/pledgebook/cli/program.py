"""The program: its commands, what it speaks, and how it ends."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Sequence
from types import FrameType

from pledgebook.cli import build, check, doctor, letter, publish, sla, verify_log
from pledgebook.cli.parser import Parser, environment_language, new_parser
from pledgebook.wording.messages import say

COMMANDS = (check, build, publish, letter, sla, verify_log, doctor)


def parser(lang: str) -> Parser:
    """Return the parser of the whole program, speaking ``lang``."""
    root = new_parser(lang)
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands, root.lang)
    return root


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status; 130 and 143 when interrupted."""
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    lang = environment_language(arguments, os.environ)
    signal.signal(signal.SIGTERM, _terminated)
    try:
        options = parser(lang).parse_args(arguments)
        status: int = options.run(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    except Exception:
        sys.stderr.write(say("cli/internal", {}, "zh" if lang == "zh" else "en") + "\n")
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
