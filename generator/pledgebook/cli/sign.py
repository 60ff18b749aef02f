"""``pledgebook sign ID``: one signature on the letter of a published version, or all for a demo."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from pledgebook import book, writer
from pledgebook.book import Book
from pledgebook.cli import books, handed, orders, unsigned
from pledgebook.cli.help import value
from pledgebook.cli.output import cannot_write, complain, foreign, refused, report_all, tell
from pledgebook.cli.parser import Parser
from pledgebook.cli.unsigned import Letter, NotSound, NotToSign
from pledgebook.findings import Finding
from pledgebook.model.words import Language
from pledgebook.pdf.fields import State, state
from pledgebook.pdf.reading import Unreadable, opened
from pledgebook.report.verdict import reasons
from pledgebook.sign import Level, Order, Signed, SignRefused, sign
from pledgebook.wording import moment
from pledgebook.wording.messages import Lang, say

_PAGES = re.compile(r"[1-9][0-9]{0,4}(-[1-9][0-9]{0,4})?(,[1-9][0-9]{0,4}(-[1-9][0-9]{0,4})?)*\Z")
_LONGEST_TEXT = 200  # characters
_NOT_WITH_DEMO = (
    "role", "certificate", "chain", "token_label", "key_label", "level", "timestamp_server",
    "trust", "seal_image", "signature_image", "across", "passphrase_fd", "reason",
)  # fmt: skip


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument("id", metavar=value("id", lang), help=say("cli/id", {}, lang))
    _add(parser, "--book", "folder", "cli/book", type=Path, default=Path())
    _add(parser, "--version", "number", "cli/sign-version", type=int)
    languages = [language.value for language in Language]
    _add(parser, "--language", None, "cli/letter-language", choices=languages)
    _add(parser, "--role", None, "cli/sign-role", choices=["seal", "representative"])
    who = parser.add_mutually_exclusive_group(required=True)
    for name, kind, rule in (
        ("--key", "file", "cli/sign-key"),
        ("--token", "file", "cli/sign-token"),
        ("--demo", "folder", "cli/sign-demo"),
    ):
        who.add_argument(name, type=Path, metavar=value(kind, lang), help=say(rule, {}, lang))
    _add(parser, "--certificate", "file", "cli/sign-certificate", type=Path)
    _add(parser, "--chain", "file", "cli/sign-chain", type=Path, action="append", default=[])
    _add(parser, "--token-label", "label", "cli/sign-token-label", type=_text(lang))
    _add(parser, "--key-label", "label", "cli/sign-key-label", type=_text(lang))
    _add(parser, "--level", None, "cli/sign-level", choices=[level.value for level in Level])
    _add(parser, "--timestamp-server", "url", "cli/sign-server", action="append", default=[])
    _add(parser, "--trust", "file", "cli/sign-trust", type=Path, action="append", default=[])
    _add(parser, "--seal-image", "file", "cli/sign-seal-image", type=Path)
    _add(parser, "--across", "pages", "cli/sign-across", type=_pages(lang))
    _add(parser, "--signature-image", "file", "cli/sign-signature-image", type=Path)
    _add(parser, "--passphrase-fd", "number", "cli/sign-passphrase-fd", type=int)
    _add(parser, "--reason", "text", "cli/sign-reason", type=_text(lang))
    parser.set_defaults(run=run)


def _add(parser: Parser, name: str, shown: str | None, rule: str, **settings: object) -> None:
    """Add an option; ``shown`` is what stands for its value in the help, unless it has choices."""
    if shown is not None:
        settings["metavar"] = value(shown, parser.lang)
    parser.add_argument(name, help=say(rule, {}, parser.lang), **settings)  # type: ignore[arg-type]


def run(options: argparse.Namespace) -> int:
    """Sign, or leave everything as it is; exit status 1 for a refusal, 2 for a wrong call."""
    wrong = _wrong_call(options)
    if wrong is not None:
        complain(wrong.rule, options.lang, **wrong.args)
        return 2
    root = books.root(options.book)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    whole, findings = book.load(root)
    if any(finding.rule in book.USAGE for finding in findings):
        report_all(books.outside(findings), options.lang)
        return 2
    try:
        letter = unsigned.find(whole, options.id, options.version, options.language)
        return _attempt(whole, letter, options)
    except NotToSign as nothing:
        report_all(nothing.subjects, options.lang)
        return nothing.status
    except SignRefused as refusal:
        _complain(refusal.findings, options.lang)
        return 1


def _attempt(whole: Book, letter: Letter, options: argparse.Namespace) -> int:
    """Sign a letter, or say why it is left as it is."""
    try:
        with writer.lock(letter.path):
            _sign(whole, letter, options)
    except NotSound as altered:
        path = book.shown(books.named(altered.path))
        reason = reasons(altered.verdict, options.lang)
        rule = "sign/not-compared" if altered.verdict.unread else "sign/altered"
        complain(rule, options.lang, path=path, reason=reason)
        return 1
    except SignRefused as refusal:
        _complain(refusal.findings, options.lang, path=_path(letter))
        return 1
    except handed.NotRead as missing:
        _cannot_read(missing.finding, options.lang)
        return 2
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang)
    return 0


def _sign(whole: Book, letter: Letter, options: argparse.Namespace) -> None:
    """Make the signatures one after the other and write the file once, when all are made."""
    pdf = unsigned.current(letter)
    where = _state(pdf)
    when = dt.datetime.now().astimezone().replace(microsecond=0)
    made: list[Signed] = []
    wanted: Iterable[Order]
    if options.demo is None:
        wanted = [orders.order(whole, options, pdf, where, when)]
        if options.across == "all" and not wanted[0].across:
            tell("sign/one-page", options.lang)
    elif where.due is None:
        raise SignRefused(Finding(rule="sign/complete", at=()))
    else:
        wanted = orders.demonstration(options.demo, pdf, where, when)
    for order in wanted:
        promised = replace(order, party=letter.party)
        made.append(sign(made[-1].pdf if made else pdf, promised))
    writer.write_held(made[-1].pdf, letter.path)
    for one in made:
        _tell(one, letter, when, options.lang)
    _tell_rest(made[-1], letter, options.lang)


def _state(pdf: bytes) -> State:
    try:
        return state(opened(pdf))
    except Unreadable:
        raise SignRefused(Finding(rule="sign/no-letter", at=())) from None


def _tell(one: Signed, letter: Letter, when: dt.datetime, lang: Lang) -> None:
    """Say what was done, and which servers were passed over."""
    _complain(one.passed, lang)
    path = _path(letter)
    rule = f"sign/done-{one.role.value.lower()}"
    tell(rule, lang, path=path, level=one.level.value, **foreign({"name": one.signer}))
    if one.stamped is not None:
        time = moment.shown(one.stamped.astimezone(when.tzinfo))
        server = foreign({"server": one.server}) if one.server else {}
        tell(f"sign/done-{'server' if one.server else 'local'}", lang, time=time, **server)


def _tell_rest(last: Signed, letter: Letter, lang: Lang) -> None:
    """Say who is still to sign, and what the signature does not show."""
    if last.demonstration:
        tell("sign/unproven-demo", lang)
    elif last.self_signed:
        tell("sign/unproven-self", lang)
    if last.level is Level.B:
        tell("sign/unproven-time", lang)
    if last.level is Level.T:
        tell("sign/unproven-revocation", lang)
    if last.level is Level.LTA and last.missing:
        tell("sign/archive-later", lang)
    whole = "sign/whole-demo" if last.demonstration else "sign/whole"
    rule = "sign/missing-representative" if last.missing else whole
    tell(rule, lang, id=letter.id, path=_path(letter))


def _complain(findings: Iterable[Finding], lang: Lang, **more: str) -> None:
    """Say what was found; ``more`` is what the findings do not say themselves."""
    for finding in findings:
        complain(finding.rule, lang, **{**more, **foreign(finding.args)})


def _cannot_read(finding: Finding, lang: Lang) -> None:
    """Say which of the files handed in cannot be read, and why."""
    if finding.rule.startswith("book/"):
        reason = say(finding.rule, finding.args, lang)
        complain("cli/sign-not-read", lang, path=books.name_of(finding), reason=reason)
    else:
        complain(finding.rule, lang, **foreign(finding.args))


def _path(letter: Letter) -> str:
    return book.shown(books.named(letter.path))


def _wrong_call(options: argparse.Namespace) -> Finding | None:
    if options.token is not None and not (options.token_label and options.key_label):
        return Finding(rule="cli/sign-token-labels", at=())
    for name in _NOT_WITH_DEMO if options.demo is not None else ():
        if getattr(options, name) not in (None, []):
            args = {"option": f"--{name.replace('_', '-')}"}
            return Finding(rule="cli/sign-demo-alone", at=(), args=args)
    return None


def _text(lang: Lang) -> Callable[[str], str]:
    """Return a reader of a line of text that says in ``lang`` what is wrong with it."""

    def read(text: str) -> str:
        if not text.replace("\u3000", " ").isprintable() or len(text) > _LONGEST_TEXT:
            said = foreign({"text": text, "limit": _LONGEST_TEXT})
            raise argparse.ArgumentTypeError(say("cli/sign-text-wrong", said, lang))
        return text

    return read


def _pages(lang: Lang) -> Callable[[str], str | tuple[int, ...]]:
    """Return a reader of page numbers that says in ``lang`` how they are written."""

    def read(text: str) -> str | tuple[int, ...]:
        if text == "all":
            return text
        if text == "none":
            return ()
        if not _PAGES.match(text):
            wrong = say("cli/sign-pages-wrong", {"text": text}, lang)
            raise argparse.ArgumentTypeError(wrong)
        spans = [[int(number) for number in part.split("-")] for part in text.split(",")]
        return tuple(page for span in spans for page in range(span[0], span[-1] + 1))

    return read
