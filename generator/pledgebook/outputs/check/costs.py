"""Windows of services and what is owed as tables for spreadsheets."""

from __future__ import annotations

from fractions import Fraction

from pledgebook.book import shown
from pledgebook.clock.walls import date, wall
from pledgebook.model.measured import Measured
from pledgebook.model.owed import Owed
from pledgebook.outputs.check import services
from pledgebook.outputs.check.cells import cell
from pledgebook.outputs.check.report import Report, Service
from pledgebook.outputs.workbook import Row, Sheet
from pledgebook.wording import owed as wording
from pledgebook.wording.messages import Lang, say
from pledgebook.wording.sizes import length, listed, number, size, unit

_WINDOWS = (
    *("id", "clause", "term", "first", "last", "result", "level", "target"),
    *("agreed-seconds", "down-seconds", "note"),
)
_OWED = (
    *("id", "clause", "remedy", "promise", "ticket", "misses", "first", "last"),
    *("amount", "amount-most", "currency", "share-of-base", "share-most", "base", "form"),
    *("to-do", "pay-by", "claim-from", "claim-until", "note"),
)


def windows(report: Report, lang: Lang) -> Sheet:
    """Return one line for each window of each service."""
    rows = [_window(one, report, lang) for each in report.services for one in each.windows]
    return Sheet(say("sla-report/services-sheet", {}, lang), _heads(_WINDOWS, lang), rows)


def _window(one: Measured, report: Report, lang: Lang) -> Row:
    first, last = _days(one.from_, one.to, report)
    return [
        cell(one.promise),
        cell(one.clause),
        cell(services.name(one, report, lang)),
        first,
        last,
        services.standing(one, lang),
        services.level(one, lang),
        size(one.aim, one.unit, lang),
        one.agreed,
        one.down,
        services.why(one, lang),
    ]


def owed(report: Report, lang: Lang) -> Sheet:
    """Return one line for each remedy and each miss that leads to it."""
    rows = [_owed(one, report, lang) for one in report.owed]
    return Sheet(say("sla-report/owed-sheet", {}, lang), _heads(_OWED, lang), rows)


def _owed(one: Owed, report: Report, lang: Lang) -> Row:
    called, last = report.titles.called(lang), one.because[-1]
    begin = one.because[0].from_
    first, end = _days(one.because[0].at if begin is None else begin, last.at + 1, report)
    claim, acts = one.claim, [called.get(name, name) for name in (*one.acts, *one.either)]
    return [
        *(cell(text) for text in (one.remedy, one.clause, one.title or one.remedy)),
        cell(last.title or last.promise),
        cell(last.ticket or ""),
        len(one.because),
        first,
        end,
        *_sums(one, report, lang),
        "" if one.form is None else say(f"remedy/form-{one.form}", {}, lang),
        cell(listed(acts, lang)),
        _due(one, lang),
        "" if claim is None or claim.opens is None else claim.opens.isoformat(),
        "" if claim is None or claim.until is None else claim.until.isoformat(),
        shown(("；" if lang == "zh" else "; ").join(wording.because(d, lang) for d in one.doubts)),
    ]


def _due(one: Owed, lang: Lang) -> str:
    """Return the last day for paying, or the length where nobody says from when."""
    if one.due is not None:
        return one.due.isoformat()
    return "" if one.within is None else length(one.within, lang)


def _sums(one: Owed, report: Report, lang: Lang) -> list[str]:
    """Return sum, greatest sum, currency, share, greatest share and what it is of."""
    paid = one.payment
    if paid is None:
        return [""] * 6
    amounts = ["" if sum_ is None else str(sum_) for sum_ in (paid.amount, paid.most)]
    currency = "" if paid.unit is None else unit(paid.unit, lang)
    shares = [_percent(share) for share in (paid.share, paid.share_most)]
    called = report.titles.called(lang)
    base = "" if paid.of is None else cell(called.get(paid.of, paid.of))
    return [*amounts, currency, *shares, base]


def _percent(share: Fraction | None) -> str:
    return "" if share is None else f"{number(share)}%"


def rows_of(service: Service, report: Report, lang: Lang) -> list[Row]:
    """Return the windows of a service in the columns of the terms: level for share, no tickets."""
    rows: list[Row] = []
    for one in service.windows:
        first, last = _days(one.from_, one.to, report)
        names = [one.promise, one.clause, services.name(one, report, lang)]
        aim, period = size(one.aim, one.unit, lang), f"{first} – {last}"
        result = services.standing(one, lang)
        rows.append(
            [*map(cell, names), "", aim, period, first, last, result, services.level(one, lang)]
        )
    return rows


def _days(start: int, end: int, report: Report) -> tuple[str, str]:
    """Return the days of a half-open stretch, both of them included."""
    where = services.where(report)
    return date(wall(start, where)[0]), date(wall(end - 1, where)[0])


def _heads(names: tuple[str, ...], lang: Lang) -> list[str]:
    return [say(f"sla-report/{name}", {}, lang) for name in names]
