"""``pledgebook verify FILE…``: whether letters are authentic, unchanged, complete and current."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pledgebook import book, verify
from pledgebook.cli import books
from pledgebook.cli import house as houses
from pledgebook.cli.bounds import bounded
from pledgebook.cli.help import value
from pledgebook.cli.house import House
from pledgebook.cli.output import complain, tell
from pledgebook.cli.parser import Parser, day
from pledgebook.executor import Renderer
from pledgebook.findings import Finding
from pledgebook.pdf.reading import LIMIT
from pledgebook.report.verdict import FORMATS
from pledgebook.verify import Judged, Published, Question, Trust, Verdict
from pledgebook.wording.messages import Lang, say

_Read = TypeVar("_Read")
_SMALL = 16_000_000  # bytes: a list of revoked certificates of a large authority
_MANIFEST = 32_000_000
_NAME = re.compile(r"v([1-9][0-9]{0,5})(?:\.[a-z]{2})?\.signed\.pdf")


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang, file = parser.lang, value("file", parser.lang)
    parser.add_argument(
        "files", nargs="*", type=Path, metavar=file, help=say("cli/verify-files", {}, lang)
    )
    for name in ("trust", "crl"):
        parser.add_argument(
            f"--{name}",
            type=Path,
            action="append",
            default=[],
            metavar=file,
            help=say(f"cli/verify-{name}", {}, lang),
        )
    against = parser.add_mutually_exclusive_group()
    folder = value("folder", lang)
    against.add_argument("--book", type=Path, metavar=folder, help=say("cli/verify-book", {}, lang))
    against.add_argument(
        "--manifest", type=Path, metavar=file, help=say("cli/verify-manifest", {}, lang)
    )
    parser.add_argument(
        "--today", type=day(lang), metavar=value("date", lang), help=say("cli/today", {}, lang)
    )
    parser.add_argument(
        "--format", choices=sorted(FORMATS), default="text", help=say("cli/format", {}, lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verify each file and report; exit status 0 only where every one is valid, 2 if one is not
    there.
    """
    if not options.files and options.book is None:
        complain("cli/verify-what", options.lang)
        return 2
    try:
        means = _means(options)
    except _Unusable as unusable:
        reason = say(unusable.rule, {}, options.lang)
        path = book.shown(books.named(unusable.path))
        complain("cli/unusable", options.lang, path=path, reason=reason)
        return 2
    contents = [(path, book.read(path, LIMIT)) for path in options.files or means.signed]
    if not contents:
        tell("verify/nothing-signed", options.lang)
        return 0
    verdicts = _verdicts(contents, means, options.lang)
    for line in FORMATS[options.format](verdicts, options.lang):
        sys.stdout.write(f"{line}\n")
    lacking = (isinstance(one, Finding) and one.rule == "book/not-found" for _, one in contents)
    return 2 if any(lacking) else 0 if all(verdict.valid for _, verdict in verdicts) else 1


def _verdicts(
    contents: Sequence[tuple[Path, bytes | Finding]], means: _Means, lang: Lang
) -> list[tuple[str, Verdict]]:
    """Judge each file, by the name that it is shown under."""
    verdicts: list[tuple[str, Verdict]] = []
    with Renderer(extra_fonts=means.fonts) as renderer:
        for path, content in contents:
            if isinstance(content, Finding):
                verdict = _unread(content, lang)
            else:
                published = means.published(path)
                verdict = verify.verify(
                    content, means.trust, typesetter=renderer, published=published, guard=bounded
                )
            verdicts.append((book.shown(books.named(path)), verdict))
    return verdicts


class _Unusable(Exception):
    """A file that an option names, or a letter that is not there: a wrong call."""

    def __init__(self, rule: str, path: Path) -> None:
        super().__init__(rule)
        self.rule, self.path = rule, path


@dataclass(frozen=True, slots=True, kw_only=True)
class _Means:
    """What letters are judged by: whom to trust, what is published, with which fonts they are set.

    A book that a letter merely lies in says what it published; only one that the reader names is
    believed whom to trust.
    """

    trust: Trust
    listed: Published | None = None
    fonts: tuple[Path, ...] = ()
    signed: tuple[Path, ...] = ()

    def published(self, letter: Path) -> Published | None:
        """Return what a letter is compared with: what was named, else the book it lies in."""
        root = book.root_of(letter.parent) if self.listed is None else None
        listed = self.listed if root is None else _of_book(root)
        if listed is None:
            return None
        return replace(listed, place=_place(letter), history=bool(self.signed))


def _means(options: argparse.Namespace) -> _Means:
    named = None if options.book is None else book.root_of(options.book)
    if options.book is not None and named is None:
        raise _Unusable("book/no-commitments", options.book)
    around = named or book.root_of(options.files[0].parent)
    house = House() if around is None else houses.house(book.load(around)[0])
    return _Means(
        trust=_trust(options, named),
        listed=_listed(options, named),
        fonts=() if isinstance(house, Finding) else house.fonts,
        signed=() if named is None or options.files else tuple(_signed(named)),
    )


def _signed(root: Path) -> Iterator[Path]:
    """Yield every signed letter of a book, of old versions too."""
    for entry in book.load(root)[0].entries:
        for version in entry.versions:
            each = (book.signed(version, language) for language in (None, "en", "zh"))
            yield from (path for path in each if path.exists())


def _place(letter: Path) -> tuple[str, int] | None:
    """Return the id and the version beside which a letter lies in a book, by its name."""
    folder, named = letter.absolute().parent, _NAME.fullmatch(letter.name)
    if named is None or folder.parent.name != book.COMMITMENTS:
        return None
    return folder.name, int(named[1])


def _trust(options: argparse.Namespace, named: Path | None) -> Trust:
    moment = dt.datetime.now(dt.UTC)
    if options.today is not None:
        moment = dt.datetime.combine(options.today, dt.time(12), dt.UTC)
    own = [] if named is None else [named / name for name in book.load(named)[0].config.trust]
    return Trust(
        roots=_all((*own, *options.trust), verify.certificates, "cli/no-certificate"),
        revoked=_all(options.crl, verify.revocations, "cli/no-revocations"),
        moment=moment,
    )


def _listed(options: argparse.Namespace, named: Path | None) -> Published | None:
    if named is not None:
        return _of_book(named)
    if options.manifest is None:
        return None
    content = _named(options.manifest, _MANIFEST, "cli/no-manifest")
    try:
        return verify.of_manifest(content)
    except ValueError:
        raise _Unusable("cli/no-manifest", options.manifest) from None


def _of_book(root: Path) -> Published | None:
    whole, _ = book.load(root)
    ledger = book.load_ledger(whole)
    sound = not isinstance(ledger, Finding) and not book.check_ledger(whole)
    return verify.of_ledger(ledger) if sound and not isinstance(ledger, Finding) else None


def _all(
    paths: Sequence[Path], read: Callable[[bytes], tuple[_Read, ...]], rule: str
) -> tuple[_Read, ...]:
    found: list[_Read] = []
    for path in paths:
        try:
            found += read(_named(path, _SMALL, rule))
        except (ValueError, TypeError):
            raise _Unusable(rule, path) from None
    return tuple(found)


def _named(path: Path, limit: int, rule: str) -> bytes:
    content = book.read(path, limit)
    if isinstance(content, Finding):
        raise _Unusable("book/not-found" if content.rule == "book/not-found" else rule, path)
    return content


def _unread(why: Finding, lang: Lang) -> Verdict:
    reason = say(why.rule, why.args, lang)
    found = Finding(rule="verify/file", at=(), args={"reason": reason})
    judged = Judged(question=Question.UNCHANGED, answer=verify.Answer.NO, findings=(found,))
    return Verdict(about=None, signatures=(), judged=(judged,))
