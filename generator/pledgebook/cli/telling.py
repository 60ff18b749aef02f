"""What ``build`` says: what is wrong with a book, and what was made of it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from pledgebook import book
from pledgebook.cli import caches
from pledgebook.cli.keeping import Keeper
from pledgebook.cli.making import Account, Outcome
from pledgebook.cli.output import complain, kilobytes, report_all, tell
from pledgebook.outputs import word
from pledgebook.pipeline.publishing import Made
from pledgebook.report import Subject

_MOST = 10  # letters that are named one by one


class Told:
    """What a build has told of: where it begins again, it tells only of what is new."""

    def __init__(self) -> None:
        self._known: list[object] = []

    def new(self, what: Sequence[object]) -> bool:
        """Say whether there is something to tell, and it is not what was told already."""
        if not what or what in self._known:
            return False
        self._known.append(what)
        return True


def tell_faults(
    accounts: Sequence[Account], outside: Sequence[Subject], options: argparse.Namespace
) -> None:
    """Report every fault of a book, then what becomes of each commitment that has one."""
    faulty = [one for one in accounts if not one.sound]
    subjects = [*outside, *(each for one in faulty for each in one.subjects)]
    if subjects:
        report_all(subjects, options.lang)
    for one in faulty:
        told = one.fates if options.keep_going or one.broken else [("cli/faulty", 0)]
        for rule, version in told:
            complain(rule, options.lang, id=one.id, version=version)
        if one.broken and os.environ.get("PLEDGEBOOK_DEBUG"):
            sys.stderr.write(f"{one.broken.rstrip()}\n")


def tell_built(built: Sequence[Made], files: int, options: argparse.Namespace) -> None:
    """Tell what was written: the letters, and ``files`` in all."""
    out = book.shown(options.out)
    made = [letter for one in built for letter in one.letters]
    for path, size in made[:_MOST]:
        tell("cli/built-letter", options.lang, path=f"{out}/{path}", size=kilobytes(size))
    if len(made) > _MOST:
        tell("cli/more-letters", options.lang, count=len(made) - _MOST)
    rule = "cli/built-site" if options.no_letters else "cli/built"
    versions = sum(one.versions for one in built)
    tell(rule, options.lang, count=len(built), versions=versions, files=files, path=out)
    if options.no_letters:
        tell("cli/letters-left-out", options.lang)
    elif not word.available():
        tell("cli/no-word-files", options.lang)
    command = f"pledgebook sla export {built[0].name}"
    tell("cli/look", options.lang, path=f"{out}/index.html", command=command)


def tell_unkept(
    found: Sequence[Outcome], keeper: Keeper | None, options: argparse.Namespace
) -> None:
    """Tell, once for all, that the cache did not take something of what was made."""
    if keeper is not None and (keeper.refused or any(one.unkept for one in found)):
        complain("cache/full-or-closed", options.lang, path=book.shown(caches.place(options)))
