"""What a check tells and what fails it: the command's options, else the settings of each book.

What keeps a letter from being made is always told. Only what is a matter of judgement can be left
out, and only of a check: `build` and `publish` ask for nothing but waivers.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from pledgebook import book
from pledgebook.book import Checking
from pledgebook.cli.books import name_of, outside
from pledgebook.cli.checking import Checkup
from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser
from pledgebook.findings import Finding, Severity
from pledgebook.pipeline import rules
from pledgebook.pipeline.waiving import WAIVE
from pledgebook.report import Subject
from pledgebook.wording.messages import Lang, say

_OPTIONAL = (*rules.JUDGED, WAIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a check has to tell, and its exit status; ``hidden`` is what it was asked not to."""

    subjects: list[Subject]
    status: int
    hidden: tuple[Finding, ...]


def add_arguments(parser: Parser) -> None:
    """Let a command choose among rules."""
    lang = parser.lang
    for name in ("select", "ignore"):
        parser.add_argument(
            f"--{name}",
            type=_names(lang, ignored=name == "ignore"),
            action="extend",
            metavar=value("rules", lang),
            help=say(f"cli/{name}", {}, lang),
        )
    parser.add_argument(
        "--fail-on",
        choices=[one.value for one in Severity],
        help=say("cli/fail-on", {}, lang),
    )


def judge(reading: Checkup, options: argparse.Namespace) -> Judged:
    """Return what to tell of ``reading``, by what the options say and the settings where not."""
    settings = _Settings(options)
    loaded = {one.name for one in reading.files}
    whole = [
        (subject, settings.of(subject.name) if subject.name in loaded else Checking())
        for subject in reading.subjects()
    ]
    known = {(one.rule, name_of(one)) for one in reading.outside}
    wrong = [one for one in settings.findings() if (one.rule, name_of(one)) not in known]
    told = [(_shown(subject, chosen), chosen) for subject, chosen in whole]
    failed = reading.unread or any(_fails(*one) for one in told)
    usage = any(one.rule in book.USAGE for one in (*reading.outside, *wrong))
    return Judged(
        subjects=[*outside(wrong), *(subject for subject, _ in told)],
        status=2 if usage else int(failed),
        hidden=tuple(
            finding
            for subject, chosen in whole
            for finding in subject.findings
            if _is_hidden(finding, chosen)
        ),
    )


def remark(judged: Judged, lang: Lang) -> None:
    """Say, where errors go, what was left out; to who sits there, where to read of a rule too."""
    if judged.hidden:
        stopping = sum(one.severity is Severity.ERROR for one in judged.hidden)
        args: dict[str, str | int] = {"count": len(judged.hidden), "errors": stopping}
        sys.stderr.write(say("cli/hidden", args, lang) + "\n")
    if sys.stderr.isatty() and any(subject.findings for subject in judged.subjects):
        sys.stderr.write(say("cli/see-explain", {}, lang) + "\n")


class _Settings:
    """What holds for each file: the options that were given, else what its book says."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._root = cache(book.root_of)
        self._read = cache(book.settings)
        self._roots: dict[Path, None] = {}

    def of(self, name: str) -> Checking:
        """Return the choice for the file called ``name``."""
        root = self._root(Path(name).parent)
        own = Checking()
        if root is not None:
            self._roots[root] = None
            own = self._read(root)[0].check
        asked = self._options
        return Checking(
            select=own.select if asked.select is None else tuple(asked.select),
            ignore=own.ignore if asked.ignore is None else tuple(asked.ignore),
            fail_on=asked.fail_on or own.fail_on,
        )

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the settings that were asked for."""
        for root in self._roots:
            config, findings = self._read(root)
            yield from findings
            path = book.shown(root / book.CONFIG)
            for key, names in (("select", config.check.select), ("ignore", config.check.ignore)):
                for name in names:
                    wrong = _wrong(name, ignored=key == "ignore")
                    if wrong is not None:
                        at = book.settings_place(root, key)
                        yield replace(wrong, at=at, args={**wrong.args, "path": path})


def _shown(subject: Subject, chosen: Checking) -> Subject:
    return replace(
        subject,
        findings=tuple(one for one in subject.findings if not _is_hidden(one, chosen)),
        waived=tuple(one for one in subject.waived if not _is_hidden(one.finding, chosen)),
    )


def _is_hidden(finding: Finding, chosen: Checking) -> bool:
    if not rules.within(finding.rule, _OPTIONAL):
        return False
    unselected = bool(chosen.select) and not rules.within(finding.rule, chosen.select)
    return unselected or rules.within(finding.rule, chosen.ignore)


def _fails(subject: Subject, chosen: Checking) -> bool:
    strict = chosen.fail_on == Severity.WARNING.value
    return any(strict or one.severity is Severity.ERROR for one in subject.findings)


def _names(lang: Lang, *, ignored: bool) -> Callable[[str], Sequence[str]]:
    """Return a reader of rules with commas between them, which says what is wrong with one."""

    def read(text: str) -> Sequence[str]:
        names = [name for name in (one.strip() for one in text.split(",")) if name]
        for finding in _all_wrong(names, ignored=ignored):
            raise argparse.ArgumentTypeError(say(finding.rule, finding.args, lang))
        return names

    return read


def _all_wrong(names: Iterable[str], *, ignored: bool) -> Iterator[Finding]:
    found = (_wrong(name, ignored=ignored) for name in names)
    return (one for one in found if one is not None)


def _wrong(name: str, *, ignored: bool) -> Finding | None:
    """Say that there is no such rule, or that it cannot be ignored; None for a sound name."""
    if not rules.exists(name):
        meant = rules.meant(name)
        rule = "check/unknown-rule-meant" if meant else "check/unknown-rule"
        return Finding(rule=rule, at=(), args={"name": name, "meant": meant or ""})
    if ignored and not rules.within(name, _OPTIONAL):
        return Finding(rule="check/never-ignored", at=(), args={"name": name})
    return None
