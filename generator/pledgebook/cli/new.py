"""``pledgebook new ID``: a commitment to start from, complete and free of errors."""

from __future__ import annotations

import argparse
import datetime as dt
import shlex
from pathlib import Path

from pledgebook import book, pipeline, scaffold, writer
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import cannot_write, refused, report_all, tell
from pledgebook.cli.parser import Parser, day
from pledgebook.findings import Finding
from pledgebook.report import Subject
from pledgebook.scaffold import Created
from pledgebook.wording.messages import Lang, say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.epilog = _profiles(lang)
    parser.add_argument("id", metavar=value("id", lang), help=say("cli/new-id", {}, lang))
    parser.add_argument(
        "--profile",
        choices=scaffold.PROFILES,
        default=scaffold.PROFILES[0],
        help=say("cli/profile", {}, lang),
    )
    parser.add_argument(
        "--language",
        choices=scaffold.LANGUAGES,
        default=lang,
        help=say("cli/new-language", {}, lang),
    )
    parser.add_argument("--title", metavar=value("title", lang), help=say("cli/title", {}, lang))
    parser.add_argument(
        "--book",
        type=Path,
        default=Path(),
        metavar=value("folder", lang),
        help=say("cli/new-book", {}, lang),
    )
    parser.add_argument(
        "--today",
        type=day(lang),
        default=dt.date.today(),
        metavar=value("date", lang),
        help=say("cli/today", {}, lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make one commitment, or nothing: what is in the way is a wrong call, exit status 2."""
    there = books.root(options.book)
    begun = isinstance(there, books.Reading)
    if isinstance(there, books.Reading) and not options.book.is_dir():
        return refused(there, options.lang)
    root = books.named(options.book.resolve() if isinstance(there, books.Reading) else there)
    try:
        made = _make(root, options)
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang)
    if isinstance(made, Created):
        _tell(made, root, options, begun=begun)
        return 0
    report_all(made, options.lang)
    return 2


def _make(root: Path, options: argparse.Namespace) -> Created | list[Subject]:
    """Make the commitment; what is in the way as something to report on."""
    wrong = scaffold.in_the_way(root, options.id)
    if wrong is not None:
        return books.outside([wrong])
    content = scaffold.letter(
        options.profile,
        options.language,
        name=options.id,
        title=options.title,
        date=options.today,
    )
    loaded = pipeline.load(content, f"commitments/{options.id}/commitment.yaml")
    if not loaded.issuable:  # the title is not one
        return [books.subject(loaded)]
    made = scaffold.create(root, options.id, content)
    return books.outside([made]) if isinstance(made, Finding) else made


def _tell(made: Created, root: Path, options: argparse.Namespace, *, begun: bool) -> None:
    lang: Lang = options.lang
    letter = book.shown(made.letter)
    profile = say(f"profile/{options.profile}", {}, lang)
    tell("cli/made", lang, path=letter, profile=profile)
    if begun:
        tell("cli/made-book", lang, path=book.shown(made.letter.parents[1]))
    if made.schemas is not None:
        tell("cli/made-schemas", lang, path=book.shown(made.schemas))
    here = root == Path()
    place = shlex.quote(book.shown(root))
    tell(
        "cli/next-steps",
        lang,
        path=letter,
        folder=shlex.quote(book.shown(made.letter.parent)),
        book="" if here else f" {place}",
        id=options.id,
        option="" if here else f" --book {place}",
    )


def _profiles(lang: Lang) -> str:
    """Return a line for each profile: its name, and what it is for."""
    wide = max(map(len, scaffold.PROFILES))
    lines = [f"  {name:{wide}}  {say(f'profile/{name}', {}, lang)}" for name in scaffold.PROFILES]
    return "\n".join([say("cli/profiles", {}, lang), *lines])
