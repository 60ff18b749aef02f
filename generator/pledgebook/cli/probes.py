"""Whether this computer has what the program needs, and the rule that words each answer."""

from __future__ import annotations

import codecs
import contextlib
import importlib.metadata
import io
import locale
import platform
import sys
import warnings
import zoneinfo
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pledgebook.clock.holidays import published_years
from pledgebook.findings import Args
from pledgebook.resources import folder

FONTS = (
    "PledgebookSans-Bold.ttf",
    "PledgebookSans-Regular.ttf",
    "PledgebookSerif-Regular.ttf",
)
OLDEST_PYTHON = (3, 11)
ZONE = "Asia/Shanghai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """One thing looked at: its name, whether it is in order, and what its sentence needs."""

    name: str
    ok: bool
    args: Args

    @property
    def rule(self) -> str:
        """The message to say: what was found, or how to mend it."""
        return f"doctor/{self.name}" if self.ok else f"doctor/{self.name}-mend"


def probe() -> list[Probe]:
    """Look at everything, in the order in which a user would mend it. Raises nothing."""
    return [
        probe_python(),
        *probe_pango(),
        probe_fonts(),
        probe_terminal(terminal_encoding()),
        probe_zone(),
        probe_holidays(date.today()),
    ]


def probe_python() -> Probe:
    """Look at the interpreter that runs this."""
    ok = sys.version_info[:2] >= OLDEST_PYTHON
    return Probe(name="python", ok=ok, args={"version": platform.python_version()})


def probe_pango() -> list[Probe]:
    """Look at the libraries that WeasyPrint opens: Pango, and HarfBuzz's subsetter."""
    # WeasyPrint prints a block of advice and warns; the advice given here is the project's own.
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import weasyprint  # noqa: PLC0415 - heavy, and fails without Pango
            from weasyprint.text import ffi  # noqa: PLC0415
        except (ImportError, OSError) as error:
            return [Probe(name="pango", ok=False, args={"reason": _first_line(error)})]
    return [
        Probe(name="pango", ok=True, args={"weasyprint": weasyprint.__version__}),
        Probe(name="subset", ok=ffi.harfbuzz_subset is not None, args={}),
    ]


def probe_fonts() -> Probe:
    """Read the shipped letter fonts; ``characters`` is what the poorest of them covers."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - costs every command time

    shipped = folder("templates") / "fonts"
    covered = []
    for name in FONTS:
        try:
            with TTFont(io.BytesIO((shipped / name).read_bytes()), lazy=True) as font:
                covered.append(len(font.getBestCmap() or ()))
        except (OSError, TTLibError) as error:
            reason = _first_line(error)
            return Probe(name="fonts", ok=False, args={"file": name, "reason": reason})
    args = {"count": len(covered), "characters": min(covered)}
    return Probe(name="fonts", ok=True, args=args)


def terminal_encoding() -> str:
    """Return what the terminal is set to; Windows shows Python's text whatever it is set to.

    Standard output does not tell: the program makes it UTF-8 before anything is printed.
    """
    return "utf-8" if sys.platform == "win32" else locale.getencoding()


def probe_terminal(encoding: str) -> Probe:
    """Look at the encoding in which a terminal reads what is printed."""
    name = codecs.lookup(encoding).name
    return Probe(name="terminal", ok=name == "utf-8", args={"encoding": name.upper()})


def probe_zone() -> Probe:
    """Look for the time zone data that working hours in China need."""
    try:
        zoneinfo.ZoneInfo(ZONE)
    except zoneinfo.ZoneInfoNotFoundError:
        return Probe(name="zone", ok=False, args={"zone": ZONE})
    return Probe(name="zone", ok=True, args={"zone": ZONE, "version": zone_version()})


def zone_version() -> str:
    """Return the version of the time zone data that is read, such as ``2026b``; ``?`` if unsaid."""
    for path in zoneinfo.TZPATH:
        compact = Path(path, "tzdata.zi")
        if compact.is_file():
            with compact.open(encoding="utf-8") as lines:
                return lines.readline().removeprefix("# version").strip()
        if Path(path, ZONE).is_file():
            return "?"
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        return importlib.metadata.version("tzdata")
    return "?"


def probe_holidays(today: date) -> Probe:
    """Look whether the holidays of this year are known; next year's come out in November."""
    years = published_years("cn")
    args = {"first": years[0], "last": years[-1]} if years else {"first": "-", "last": "-"}
    return Probe(name="holidays", ok=today.year in years, args={**args, "year": today.year})


def _first_line(error: Exception) -> str:
    """Return what a library said, short enough for one line."""
    return next(iter(str(error).splitlines()), type(error).__name__)[:120]
