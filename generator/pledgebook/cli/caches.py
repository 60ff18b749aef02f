"""``--cache``, ``--no-cache``: where it is kept what need not be made or checked again."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pledgebook.book import shown
from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser
from pledgebook.wording.messages import say

if TYPE_CHECKING:  # few files are checked before it is loaded
    from pledgebook.cache import Cache


def add_arguments(parser: Parser) -> None:
    """Say what a command takes that can take over what was found or made before."""
    lang = parser.lang
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--cache", type=Path, metavar=value("folder", lang), help=say("cli/cache", {}, lang)
    )
    which.add_argument("--no-cache", action="store_true", help=say("cli/no-cache", {}, lang))


def place(options: argparse.Namespace) -> Path:
    """Return the folder of the cache that is asked for, else of the user's own."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - see above

    return options.cache or user_cache_path("pledgebook", appauthor=False)


def opened(options: argparse.Namespace) -> Cache | None:
    """Return the cache that is asked for, else the user's own; None, and why, for none to use."""
    from pledgebook.cache import Cache, Unsafe  # noqa: PLC0415

    folder = place(options)
    try:
        cache = Cache(folder)
        cache.tidy(time.time())
        return cache
    except Unsafe:
        rule = "cache/unsafe"
    except OSError:
        rule = "cache/unusable"
    sys.stderr.write(say(rule, {"path": shown(folder)}, options.lang) + "\n")
    return None
