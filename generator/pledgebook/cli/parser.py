"""Arguments in the reader's language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

from pledgebook import __version__
from pledgebook.wording.messages import Lang, say

_LANGUAGES = ("zh", "en")
_VARIABLES = ("PLEDGEBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


class Parser(argparse.ArgumentParser):
    """An argument parser whose own words are in ``lang``; a wrong call is exit status 2."""

    def __init__(self, *, lang: Lang = "zh", **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]
        self.lang: Lang = lang
        self._optionals.title = say("cli/options", {}, lang)
        self._positionals.title = say("cli/arguments", {}, lang)

    def error(self, message: str) -> NoReturn:
        """Say how the command is used, and leave."""
        usage = self.format_usage().strip()
        sys.stderr.write(say("cli/usage", {"usage": usage, "message": message}, self.lang) + "\n")
        raise SystemExit(2)


def new_parser(lang: str) -> Parser:
    """Return the program's parser, without its commands."""
    known: Lang = "zh" if lang == "zh" else "en"
    parser = Parser(
        lang=known, prog="pledgebook", description=say("cli/program", {}, known), add_help=False
    )
    _common(parser, known)
    parser.add_argument(
        "--version", action="version", version=__version__, help=say("cli/version", {}, known)
    )
    return parser


def add_command(commands: argparse._SubParsersAction[Parser], name: str, lang: Lang) -> Parser:
    """Add the command ``name``; what it is for is the message ``cli/<name>``."""
    summary = say(f"cli/{name}", {}, lang)
    parser = commands.add_parser(name, lang=lang, help=summary, description=summary, add_help=False)
    _common(parser, lang)
    return parser


def _common(parser: Parser, lang: Lang) -> None:
    parser.add_argument("-h", "--help", action="help", help=say("cli/help", {}, lang))
    parser.add_argument("--lang", choices=_LANGUAGES, default=lang, help=say("cli/lang", {}, lang))


def environment_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Return the language to speak: ``--lang``, else the environment's, else Chinese."""
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            return "en" if arguments[index + 1] == "en" else "zh"
        if argument.startswith("--lang="):
            return "en" if argument == "--lang=en" else "zh"
    said = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    neutral = said.partition(".")[0] in ("", "C", "POSIX")
    return "zh" if neutral or said.lower().startswith("zh") else "en"
