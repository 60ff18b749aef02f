"""``--sum NAME=AMOUNT``: how much the base of a share is, such as the monthly fee."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from pledgebook.book import shown
from pledgebook.cli.help import value
from pledgebook.cli.output import complain
from pledgebook.cli.parser import Parser
from pledgebook.cli.sla.asked import Refused, Sla
from pledgebook.evaluate.bases import bases
from pledgebook.wording.messages import Lang, say

_SUM = re.compile(r"([^=]+)=([0-9]{1,15}(?:\.[0-9]{1,6})?)")


def add_arguments(parser: Parser) -> None:
    """Say what a command that computes sums takes."""
    lang = parser.lang
    parser.add_argument(
        "--sum",
        dest="sums",
        action="append",
        default=[],
        type=named_sum(lang),
        metavar=value("sum", lang),
        help=say("cli/check-sum", {}, lang),
    )


def named_sum(lang: Lang) -> Callable[[str], tuple[str, Decimal]]:
    """Return a reader of ``NAME=AMOUNT``, an exact decimal, that says how one is written."""

    def read(text: str) -> tuple[str, Decimal]:
        found = _SUM.fullmatch(text)
        if found is None:
            raise argparse.ArgumentTypeError(say("cli/not-a-sum", {"text": text}, lang))
        return found[1].strip(), Decimal(found[2])

    return read


def sums(sla: Sla, options: argparse.Namespace) -> Mapping[str, Decimal]:
    """Return the sums by their names; raise `Refused` where no remedy is paid of one of them."""
    there = bases(sla)
    for name, _ in options.sums:
        if name not in there:
            rule = "sla/no-such-sum" if there else "sla/no-sums"
            complain(rule, options.lang, name=shown(name), known="、".join(there))
            raise Refused(2)
    return dict(options.sums)
