"""Arguments in the reader's language."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NoReturn

from pledgebook import __version__
from pledgebook.book import shown
from pledgebook.cli.help import Layout, speak, value
from pledgebook.nearest import nearest
from pledgebook.wording.messages import Lang, say

_LANGUAGES = ("zh", "en")
_DIGITS = 10  # of a number that somebody may mean
_VARIABLES = ("PLEDGEBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG")

Commands = argparse._SubParsersAction  # argparse has no public name for it


class Parser(argparse.ArgumentParser):
    """An argument parser whose own words are in ``lang``; a wrong call is exit status 2."""

    def __init__(self, *, lang: Lang = "zh", **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=Layout, **settings)
        self.lang: Lang = lang
        self._optionals.title = say("cli/options", {}, lang)
        self._positionals.title = say("cli/arguments", {}, lang)
        self.add_argument("-h", "--help", action="help", help=say("cli/help", {}, lang))
        self.add_argument(
            "--lang", choices=_LANGUAGES, default=lang, help=say("cli/lang", {}, lang)
        )

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse what is none of the choices; argparse would tell it as Python writes it."""
        if action.choices is None or value in action.choices:
            return
        choices, text = [str(one) for one in action.choices], str(value)
        args = {"text": shown(text), "choices": ("、" if self.lang == "zh" else ", ").join(choices)}
        meant = nearest(text, choices)
        if meant is None:
            raise argparse.ArgumentError(action, say("cli/not-a-choice", args, self.lang))
        args["meant"] = meant
        raise argparse.ArgumentError(action, say("cli/nearly-a-choice", args, self.lang))

    def error(self, message: str) -> NoReturn:
        """Say how the command is used, and leave."""
        args = {"usage": self.format_usage().strip(), "message": message, "command": self.prog}
        sys.stderr.write(say("cli/wrong-call", args, self.lang) + "\n")
        raise SystemExit(2)


def new_parser(lang: Lang) -> Parser:
    """Return the program's parser, without its commands."""
    speak(lang)
    parser = Parser(lang=lang, prog="pledgebook", description=say("cli/program", {}, lang))
    parser.add_argument(
        "--version", action="version", version=__version__, help=say("cli/version", {}, lang)
    )
    return parser


def add_commands(parser: Parser, dest: str) -> Commands[Parser]:
    """Let ``parser`` take a command; which one it was is ``dest`` of the options."""
    name = value("command", parser.lang)
    return parser.add_subparsers(dest=dest, required=True, metavar=name)


def add_command(commands: Commands[Parser], name: str, lang: Lang, under: str = "") -> Parser:
    """Add the command ``name``; what it is for is the message ``cli/<name>``.

    Below another command it is ``cli/<under>-<name>``.
    """
    summary = say(f"cli/{under}-{name}" if under else f"cli/{name}", {}, lang)
    return commands.add_parser(name, lang=lang, help=summary, description=summary)


def day(lang: Lang) -> Callable[[str], dt.date]:
    """Return a reader of dates that says in ``lang`` how one is written."""

    def read(text: str) -> dt.date:
        try:
            return dt.datetime.strptime(text, "%Y-%m-%d").date()
        except ValueError:
            raise argparse.ArgumentTypeError(say("cli/not-a-date", {"text": text}, lang)) from None

    return read


def whole_number(lang: Lang, *, least: int) -> Callable[[str], int]:
    """Return a reader of numbers from ``least`` on that says in ``lang`` how one is written."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and len(text) < _DIGITS and int(text) >= least:
            return int(text)
        args: dict[str, str | int] = {"text": text, "least": least}
        raise argparse.ArgumentTypeError(say("cli/not-a-number", args, lang))

    return read


def environment_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Return the language to speak: the last ``--lang``, else the environment's, else Chinese."""
    asked = [""]
    for argument, following in pairwise([*arguments, ""]):
        if argument == "--lang":
            asked.append(following)
        elif argument.startswith("--lang="):
            asked.append(argument.removeprefix("--lang="))
    if asked[-1]:
        return "en" if asked[-1] == "en" else "zh"
    said = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    neutral = said.partition(".")[0] in ("", "C", "POSIX")
    return "zh" if neutral or said.lower().startswith("zh") else "en"
