"""Telling what was written, and what could not be."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pledgebook import report, writer
from pledgebook.book import COMMITMENTS, root_of, shown
from pledgebook.cli.books import Reading, name_of
from pledgebook.cli.terminal import look
from pledgebook.findings import Args, Finding
from pledgebook.report import Subject
from pledgebook.wording.messages import Lang, say

_LONGEST = 100  # characters


def tell(rule: str, lang: Lang, **args: str | int) -> None:
    """Print one sentence."""
    sys.stdout.write(say(rule, args, lang) + "\n")


def complain(rule: str, lang: Lang, **args: str | int) -> None:
    """Print one sentence where errors go."""
    sys.stderr.write(say(rule, args, lang) + "\n")


def foreign(args: Args) -> dict[str, str | int]:
    """Return what strangers say (a certificate, a server, a token) as a terminal may show it.

    It gives no commands to the terminal and does not turn the text round; all but paths is cut.
    """
    return {
        name: value if isinstance(value, int) else _cut(shown(value), name == "path")
        for name, value in args.items()
    }


def _cut(text: str, whole: bool) -> str:
    return text if whole or len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def report_all(subjects: list[Subject], lang: Lang) -> None:
    """Report findings where errors go."""
    for line in report.lines(subjects, lang, look(sys.stderr, os.environ)):
        sys.stderr.write(f"{line}\n")


def tell_waived(subject: Subject, lang: Lang) -> None:
    """Tell, where errors go, what the author of a commitment accepts."""
    for line in report.waived([subject], lang):
        sys.stderr.write(f"{line}\n")


def refused(reading: Reading, lang: Lang) -> int:
    """Report why a command has nothing to work on; exit status 1, or 2 for a wrong call."""
    if reading.status() == 0:
        complain("cli/one-only", lang, count=len(reading.loaded))
        return 2
    report_all(reading.subjects(), lang)
    return reading.status()


def cannot_write(refusal: writer.WriteRefused, lang: Lang, *, out: bool = False) -> int:
    """Say why nothing was written; ``out`` where ``--out`` says where to. Exit status 2."""
    found: Finding = refusal.finding
    rule = "cli/out-unwritable" if out and found.rule == "write/unwritable" else found.rule
    complain(rule, lang, **{**found.args, "path": name_of(found)})
    return 2


def put(content: bytes, path: Path, lang: Lang) -> int:
    """Write one file; exit status 2 where it cannot be written, and why is said.

    Nothing is written among the commitments of a book: one slip would lose what a writer wrote.
    """
    root = root_of(path)
    if root is not None and root.resolve() / COMMITMENTS in path.resolve().parents:
        complain("cli/in-the-book", lang, path=shown(path))
        return 2
    try:
        writer.write_one(content, path)
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, lang)
    return 0


def write(content: bytes, path: Path, lang: Lang) -> int:
    """Write one file as `put` does, and say so."""
    status = put(content, path, lang)
    if status == 0:
        tell("cli/wrote", lang, path=shown(path), size=kilobytes(len(content)))
    return status


def kilobytes(count: int) -> str:
    """Return a size as people read it."""
    return f"{count / 1000:,.0f} KB" if count >= 1000 else f"{count} B"
