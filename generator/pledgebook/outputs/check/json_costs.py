"""Windows of services and what is owed as plain data, for the report in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pledgebook.book import shown
from pledgebook.model.measured import Measured, OutageLog
from pledgebook.model.occasion import Occasion
from pledgebook.model.owed import Claimable, Doubt, Longer, Owed, Payment
from pledgebook.outputs.check import table
from pledgebook.outputs.check.report import Report, Service
from pledgebook.wording.sizes import number

Plain = dict[str, Any]


def outages(log: OutageLog | None) -> Plain | None:
    """Return what was read of outages."""
    if log is None:
        return None
    return {
        "files": [shown(name) for name in log.files],
        "rows": log.rows,
        "outages": log.outages,
        "complete_from": log.first.isoformat(),
        "assumed": log.assumed,
    }


def service(one: Service, zone: str) -> Plain:
    """Return an availability with all its windows."""
    promise = one.promise
    return said(
        {
            "id": promise.promise,
            "clause": promise.clause,
            "title": None if promise.title is None else shown(promise.title),
            "of": promise.of,
            "target": promise.aim,
            "unit": promise.unit,
            "result": one.result.value,
            "notes": list(promise.notes) or None,
            "windows": [_window(window, zone) for window in one.windows],
        }
    )


def _window(one: Measured, zone: str) -> Plain:
    return said(
        {
            "from": table.instant(one.from_, zone),
            "to": table.instant(one.to, zone),
            "each": {n: shown(v) for n, v in one.each.items()} or None,
            "agreed_s": one.agreed,
            "down_s": one.down,
            "level": one.text,
            "result": one.result.value,
            "reason": one.reason,
        }
    )


def owed(one: Owed, report: Report) -> Plain:
    """Return what one remedy gives for a miss."""
    zone = report.head.zone
    return said(
        {
            "remedy": one.remedy,
            "clause": one.clause,
            "title": None if one.title is None else shown(one.title),
            "because": [_miss(miss, zone) for miss in one.because],
            "payment": None if one.payment is None else _payment(one.payment),
            "form": one.form,
            "by": one.by,
            "due": None if one.due is None else one.due.isoformat(),
            "within": None if one.within is None else dict(one.within),
            "acts": list(map(shown, one.acts)) or None,
            "either": list(map(shown, one.either)) or None,
            "choice": one.choice,
            "longer": None if one.longer is None else _longer(one.longer),
            "claim": None if one.claim is None else _claim(one.claim),
            "doubts": [_doubt(doubt) for doubt in one.doubts] or None,
        }
    )


def _miss(one: Occasion, zone: str) -> Plain:
    return said(
        {
            "promise": one.promise,
            "clause": one.clause,
            "at": table.instant(one.at, zone),
            "ticket": None if one.ticket is None else shown(one.ticket),
            "from": table.instant(one.from_, zone),
            "to": table.instant(one.to, zone),
        }
    )


def _payment(one: Payment) -> Plain:
    return said(
        {
            "amount": None if one.amount is None else str(one.amount),
            "amount_most": None if one.most is None else str(one.most),
            "unit": one.unit,
            "share_pct": None if one.share is None else number(one.share),
            "share_most_pct": None if one.share_most is None else number(one.share_most),
            "of": one.of,
            "tier": None if one.tier is None else dict(one.tier),
            "intervals": one.intervals,
            "capped": one.capped,
        }
    )


def _longer(one: Longer) -> Plain:
    most = None if one.most == one.amount else number(one.most)
    amount = {"amount": number(one.amount), "amount_most": most, "unit": one.unit}
    return said({"period": one.period, **amount})


def _claim(one: Claimable) -> Plain:
    return said(
        {
            "opens": None if one.opens is None else one.opens.isoformat(),
            "until": None if one.until is None else one.until.isoformat(),
            "by": one.by,
            "via": list(one.via) or None,
            "with": [shown(text) for text in one.with_] or None,
        }
    )


def _doubt(one: Doubt) -> Plain:
    return said({"reason": one.reason, "args": {n: shown(v) for n, v in one.args.items()} or None})


def said(values: Mapping[str, Any]) -> Plain:
    """Return what is said: without what is None or ''."""
    return {name: value for name, value in values.items() if value is not None and value != ""}
