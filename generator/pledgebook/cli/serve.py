"""``pledgebook serve [PATH]``: the site on this computer alone, made again when a file changes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from pledgebook import serve
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, refused, report_all, tell
from pledgebook.cli.parser import Parser
from pledgebook.cli.previews import Previews
from pledgebook.wording.messages import Lang, say

_PORT = 8000
_LAST = 65535


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        default=Path(),
        metavar=value("folder", lang),
        help=say("cli/book", {}, lang),
    )
    parser.add_argument(
        "--port",
        type=_port(lang),
        default=_PORT,
        metavar=value("port", lang),
        help=say("cli/port", {}, lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Show the book until somebody interrupts; exit status 2 where the port cannot be used."""
    root = books.root(options.path)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    showing = serve.Showing(options.lang)
    try:
        with (
            serve.Server(options.port, showing, _fault(options.lang)) as server,
            ExitStack() as held,
        ):
            tell("serve/address", options.lang, port=server.port)
            _show(Previews(root, options.lang, held), showing, options)
    except serve.PortTaken:
        complain("serve/port-taken", options.lang, port=options.port)
        return 2
    return 0


def _show(previews: Previews, showing: serve.Showing, options: argparse.Namespace) -> None:
    """Show the book as it is now, and again after each change; never ends."""
    known, inspected = "", 0
    for state in serve.states(previews.places):
        if state != known:
            known, inspected = state, 0
        elif previews.inspect():
            inspected += 1
        else:
            continue
        view = previews.view()
        edition = f"{state[:16]}-{inspected}"
        showing.show(edition, view.site, view.subjects, stale=view.stale)
        if any(one.findings for one in view.subjects):
            report_all(list(view.subjects), options.lang)
        else:
            tell("serve/shown", options.lang)


def _fault(lang: Lang) -> Callable[[], None]:
    return lambda: complain("serve/broken-answer", lang)


def _port(lang: Lang) -> Callable[[str], int]:
    """Return a reader of ports that says in ``lang`` what one is."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and int(text) <= _LAST:
            return int(text)
        raise argparse.ArgumentTypeError(say("cli/not-a-port", {"text": text}, lang))

    return read
