"""``build --scheduler``: a book made on a Dask cluster, and what is said where it cannot be."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from pledgebook.cache import program
from pledgebook.cli.help import value
from pledgebook.cli.looks import toolchain
from pledgebook.cli.making import Work
from pledgebook.cli.output import complain, foreign
from pledgebook.cli.parser import Parser
from pledgebook.cli.travelling import afar
from pledgebook.wording.messages import Lang, say

_DIGITS = 12  # of a digest, as a reader compares them
_ADDRESS = re.compile(r"(tcp|tls)://[^\s/:@]+:[0-9]{1,5}|(tcp|tls)://\[[0-9a-fA-F:]+\]:[0-9]{1,5}")


def add_arguments(parser: Parser) -> None:
    """Say what a command takes that can let others work."""
    lang = parser.lang
    parser.add_argument(
        "--scheduler",
        type=_address(lang),
        metavar=value("scheduler", lang),
        help=say("cli/scheduler", {}, lang),
    )


def _address(lang: Lang) -> Callable[[str], str]:
    def read(text: str) -> str:
        if _ADDRESS.fullmatch(text):
            return text
        raise argparse.ArgumentTypeError(say("cluster/address", {"text": text}, lang))

    return read


@contextmanager
def reached(root: Path, options: argparse.Namespace) -> Iterator[Work | None]:
    """Give what works on the cluster that was asked for; None where none was.

    Says why where that is not possible, or no longer, and ends with exit status 2.
    """
    if options.scheduler is None:
        yield None
        return
    if find_spec("distributed") is None:
        complain("cluster/needs-extra", options.lang)
        raise SystemExit(2)
    from pledgebook.executor.cluster import Cluster, Failed  # noqa: PLC0415 - an extra

    try:
        with Cluster(options.scheduler, standing) as cluster:
            yield afar(cluster, root, Path.cwd())
    except Failed as failed:
        rule = failed.finding.rule
        if rule == "cluster/lost" and options.no_cache:
            rule = "cluster/lost-unkept"
        complain(rule, options.lang, **foreign(failed.finding.args))
        raise SystemExit(2) from None


@cache
def standing() -> Mapping[str, str]:
    """Return the programs that have to be the same here as on every computer of a cluster."""
    dask = {"distributed": version("distributed")}
    return {**toolchain(), **dask, "program": program({})[:_DIGITS]}
