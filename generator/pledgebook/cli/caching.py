"""What a build keeps, and with ``--explain`` why it was not used."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from pledgebook.book import Book
from pledgebook.cache import program
from pledgebook.cli import caches
from pledgebook.cli.keeping import Keeper
from pledgebook.cli.looks import Looks, toolchain
from pledgebook.cli.making import Outcome
from pledgebook.cli.output import complain, tell
from pledgebook.cli.parser import Parser
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what a command takes that can take over what was made before."""
    caches.add_arguments(parser)
    told = say("cli/explain-build", {}, parser.lang)
    parser.add_argument("--explain", action="store_true", help=told)


def keeper(whole: Book, looks: Looks, options: argparse.Namespace) -> Keeper | None:
    """Return what finds and keeps the commitments of a book; None where nothing is to be kept."""
    if options.no_cache:
        return None
    cache = caches.opened(options)
    if cache is None:
        return None
    letters = not options.no_letters
    shared = {"program": program(toolchain()), "book": looks.digest(letters=letters)}
    return Keeper(cache, whole.root, looks.around.ledger, shared, letters=letters)


def explain(found: Sequence[Outcome], options: argparse.Namespace) -> None:
    """Tell of spoiled entries, and where that is asked for why each commitment was made again."""
    for one in found:
        spoiled = one.made and one.reason is not None and one.reason.rule == "cache/spoiled"
        if one.reason is not None and (options.explain or spoiled):
            args = {"id": one.account.id, "name": one.reason.name}
            (complain if spoiled else tell)(one.reason.rule, options.lang, **args)
    if options.explain:
        made = sum(one.reason is not None or not one.taken for one in found)
        tell("cache/taken-over", options.lang, taken=len(found) - made, made=made)
