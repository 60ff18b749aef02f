"""The windows of services and what is owed, as the forms of the report tell of them."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from pledgebook.book import shown
from pledgebook.clock.walls import zone
from pledgebook.model.measured import Measured, Standing
from pledgebook.model.owed import Owed
from pledgebook.outputs.check.cells import printable
from pledgebook.outputs.check.report import Report, Service
from pledgebook.wording import owed
from pledgebook.wording.messages import Lang, say
from pledgebook.wording.sizes import listed, size

_OTHERS = 24  # windows that were reached, or run, of which the last are listed


def name(one: Measured, report: Report, lang: Lang) -> str:
    """Return what an availability is called, with the value that a window is for."""
    called = report.titles.called(lang)
    return printable(
        listed([one.title or one.promise, *(called.get(v, v) for v in one.each.values())], lang)
    )


def listed_windows(service: Service) -> tuple[Measured, ...]:
    """Return the windows to list: those missed or not judged, and of all others the last."""
    bad = (Standing.MISSED, Standing.NOT_JUDGED)
    others = [place for place, one in enumerate(service.windows) if one.result not in bad]
    left = frozenset(others[:-_OTHERS])
    return tuple(one for place, one in enumerate(service.windows) if place not in left)


def note(service: Service, lang: Lang) -> str:
    """Return how many windows were missed or not judged, and how many are not listed."""
    counts = {
        "windows-missed": service.of(Standing.MISSED),
        "windows-unjudged": service.of(Standing.NOT_JUDGED),
        "windows-left": len(service.windows) - len(listed_windows(service)),
    }
    all_ = len(service.windows)
    told = [
        say(f"sla-report/{rule}", {"n": n, "all": all_}, lang) for rule, n in counts.items() if n
    ]
    return ("；" if lang == "zh" else "; ").join(told)


def standing(one: Measured, lang: Lang) -> str:
    """Return whether a window reached its target."""
    return say(f"sla-result/{one.result.value}", {}, lang)


def level(one: Measured, lang: Lang) -> str:
    """Return the level of a window; ``—`` where there is none that anybody knows."""
    if one.text is None or one.result is Standing.NOT_JUDGED:
        return "—"
    return size(one.text, one.unit, lang)


def why(one: Measured, lang: Lang) -> str:
    """Return why a window is not judged."""
    return "" if one.reason is None else say(f"owed-reason/{one.reason}", {}, lang)


def windows(service: Service, report: Report, lang: Lang) -> list[str]:
    """Return the listed windows of a service in lines."""
    return lines(listed_windows(service), report, lang)


def lines(measured: Iterable[Measured], report: Report, lang: Lang) -> list[str]:
    """Return windows in lines, and at last what a person has to look at."""
    called = report.titles.called(lang)
    told = owed.windows(measured, called, where(report), lang)
    return [shown(line.strip()) for line in told]


def what(one: Owed, report: Report, lang: Lang) -> list[str]:
    """Return what one remedy gives for a miss: why first, then line by line."""
    called = report.titles.called(lang)
    return [shown(line.strip()) for line in owed.owed(one, called, where(report), lang)]


def shortened(report: Report, lang: Lang) -> str:
    """Return that not all breaches were looked at for remedies, '' where all were."""
    known = report.misses
    if known is None or known.known == known.all:
        return ""
    return say("sla-report/owed-shortened", {"n": known.known, "all": known.all}, lang)


def where(report: Report) -> ZoneInfo:
    """Return the zone in which days are told."""
    return zone(report.head.zone)
