"""``build --verify-reproducible``: two builds in different surroundings, compared byte by byte."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pledgebook import writer
from pledgebook.book import shown
from pledgebook.cli import books
from pledgebook.cli.differing import differences
from pledgebook.cli.looks import toolchain
from pledgebook.cli.output import cannot_write, complain, refused, report_all, tell
from pledgebook.executor.rerunning import Surroundings, rerun
from pledgebook.executor.scratch import scratch
from pledgebook.outputs.file import File

_MOST = 20  # differences that are told one by one

# Time zones are spelt out: a system without a database of zones knows these too.
ONE = Surroundings(
    variables={"TZ": "CST-8", "LC_ALL": "zh_CN.UTF-8", "PYTHONHASHSEED": "0"}, umask=0o022
)
OTHER = Surroundings(
    variables={"TZ": "MART+9:30", "LC_ALL": "C", "PYTHONHASHSEED": "8", "SOURCE_DATE_EPOCH": "1"},
    umask=0o077,
    backwards=True,
)


def run(options: argparse.Namespace) -> int:
    """Build twice and compare; exit status 1, and nothing written, where anything differs."""
    vain = _in_vain(options)
    if vain is not None:
        complain("cli/not-while-reproducing", options.lang, option=vain)
        return 2
    root = books.root(options.path)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    try:
        with writer.claim(options.out) as output:
            return _twice(root, output, options)
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang, out=True)


def _twice(root: Path, output: writer.Claim, options: argparse.Namespace) -> int:
    tell("cli/building-twice", options.lang)
    with scratch() as folder:
        outs: list[Path] = []
        for around, jobs, lang in (
            (ONE, 1, options.lang),
            (OTHER, max(2, options.jobs), "en" if options.lang == "zh" else "zh"),
        ):
            place = folder / str(len(outs) + 1)
            outs.append(place / "out")
            asked = [*_asked(options, root.resolve(), place / "out"), "--jobs", str(jobs)]
            status, said = rerun([*asked, "--lang", lang], place, around, os.environ)
            if status or len(outs) == 1:
                sys.stderr.write(said)
            if status:
                return status
        if not _alike(outs[0], outs[1], options):
            return 1
        manifest = output.write(_files(outs[0]), toolchain=toolchain())
    files = len(manifest.files)
    tell("cli/reproducible", options.lang, files=files, path=shown(options.out))
    if options.no_letters:
        tell("cli/letters-left-out", options.lang)
    return 0


def _in_vain(options: argparse.Namespace) -> str | None:
    """Return an option that would have no effect on builds from scratch on this computer."""
    given = {
        "--cache": options.cache is not None,
        "--scheduler": options.scheduler is not None,
        "--explain": options.explain,
    }
    return next((option for option, wanted in given.items() if wanted), None)


def _asked(options: argparse.Namespace, root: Path, out: Path) -> list[str]:
    flags = {"--no-letters": options.no_letters, "--keep-going": options.keep_going}
    given = [flag for flag, wanted in flags.items() if wanted]
    return ["build", str(root), "--out", str(out), "--no-cache", *given]


def _alike(one: Path, other: Path, options: argparse.Namespace) -> bool:
    """Say whether two outputs are the same, and tell where they differ."""
    found = list(differences(one, other))
    if found:
        report_all(books.outside(found[:_MOST]), options.lang)
        complain("cli/not-reproducible", options.lang, count=len(found))
    return not found


def _files(out: Path) -> Iterator[File]:
    for path in sorted(out.rglob("*")):
        name = PurePosixPath(path.relative_to(out).as_posix())
        if path.is_file() and str(name) not in writer.LISTS:
            yield File(name, path.read_bytes())
