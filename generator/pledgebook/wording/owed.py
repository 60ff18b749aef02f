"""Availabilities and remedies in lines for a terminal or a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from pledgebook.model.measured import Measured
from pledgebook.model.occasion import Occasion
from pledgebook.model.owed import Doubt, Longer, Owed, Payment
from pledgebook.model.sla_words import Plain
from pledgebook.wording.messages import Lang, say
from pledgebook.wording.sizes import length, listed, number, seconds, size, unit

Called = Mapping[str, str]
"""What names are called (``monthly-fee``: 月服务费); any other stands as it is."""

_UNITS = ("unit", "per")


def windows(
    measured: Iterable[Measured], called: Called, where: ZoneInfo, lang: Lang
) -> Iterator[str]:
    """Yield how well a service ran, window by window, and at last what a person has to look at."""
    notes: dict[str, None] = {}
    for one in measured:
        yield _window(one, called, where, lang)
        notes |= dict.fromkeys(one.notes)
    for note in notes:
        yield say("remedy/note", {"why": say(f"owed-reason/{note}", {}, lang)}, lang)


def _window(one: Measured, called: Called, where: ZoneInfo, lang: Lang) -> str:
    each = (called.get(value, value) for value in one.each.values())
    args = {
        "what": listed([one.title or one.promise, *each], lang),
        "days": _days(one.from_, one.to, where, lang),
        "level": size(one.text or "", one.unit, lang),
        "aim": size(one.aim, one.unit, lang),
        "agreed": seconds(one.agreed, lang),
        "down": seconds(one.down, lang),
        "why": "" if one.reason is None else say(f"owed-reason/{one.reason}", {}, lang),
    }
    return say(f"remedy/window-{one.result.value}", args, lang)


def owed(one: Owed, called: Called, where: ZoneInfo, lang: Lang) -> Iterator[str]:
    """Yield what one remedy gives for a miss: the sum, acts, a longer period, days, open points."""
    yield _cause(one, where, lang)
    if one.payment is not None:
        yield from _payment(one.payment, called, lang)
        if one.form is not None:
            yield say("remedy/form", {"form": say(f"remedy/form-{one.form}", {}, lang)}, lang)
    if one.acts:
        yield say("remedy/acts", {"acts": _called(one.acts, called, lang)}, lang)
    if one.either:
        chosen = {"acts": _called(one.either, called, lang)}
        if one.choice is None:
            yield say("remedy/either", chosen, lang)
        else:
            who = called.get(one.choice, one.choice)
            yield say("remedy/either-chosen", {**chosen, "who": who}, lang)
    if one.longer is not None:
        yield _longer(one.longer, called, lang)
    yield from _dates(one, lang)
    for doubt in one.doubts:
        yield say("remedy/doubt", {"why": because(doubt, lang)}, lang)


def _cause(one: Owed, where: ZoneInfo, lang: Lang) -> str:
    last = one.because[-1]
    args: dict[str, str | int] = {
        "remedy": one.title or one.remedy,
        "what": last.title or last.promise,
        "day": _day(last.at, where),
        "first": _day(one.because[0].from_ or one.because[0].at, where),
        "count": len(one.because),
        "ticket": last.ticket or "",
        "days": "" if last.from_ is None else _days(last.from_, last.to or 0, where, lang),
    }
    return say(f"remedy/for-{_kind(one.because)}", args, lang)


def _kind(because: tuple[Occasion, ...]) -> str:
    if len(because) > 1:
        return "several"
    return "days" if because[0].ticket is None else "ticket"


def _payment(payment: Payment, called: Called, lang: Lang) -> Iterator[str]:
    of = called.get(payment.of or "", payment.of or "")
    if payment.amount is not None:
        args = {"sum": _money(payment.amount, payment.unit, lang), "most": ""}
        if payment.most is not None:
            args["most"] = _money(payment.most, payment.unit, lang)
        yield say("remedy/amount" if payment.most is None else "remedy/amount-between", args, lang)
        if payment.share is not None:
            yield say("remedy/computed", {"of": of, "share": number(payment.share)}, lang)
    elif payment.share is not None:
        args = {"of": of, "share": number(payment.share), "most": ""}
        if payment.share_most is not None:
            args["most"] = number(payment.share_most)
        one = payment.share_most is None
        yield say("remedy/share" if one else "remedy/share-between", args, lang)
    if payment.tier is not None:
        yield say("remedy/tier", {"tier": _tier(payment.tier, lang)}, lang)
    if payment.intervals is not None:
        yield say("remedy/intervals", {"count": payment.intervals}, lang)
    if payment.capped:
        yield say("remedy/capped", {}, lang)


def _money(amount: Decimal, currency: str | None, lang: Lang) -> str:
    text = f"{amount:,.2f}"
    return text if currency is None else size(text, currency, lang)


def _tier(tier: Plain, lang: Lang) -> str:
    ends = (
        ("from", "remedy/tier-from" if tier.get("from_included") else "remedy/tier-above"),
        ("to", "remedy/tier-to" if tier.get("to_included") else "remedy/tier-below"),
    )
    return listed(
        [say(rule, {"amount": _bound(tier[key], lang)}, lang) for key, rule in ends if key in tier],
        lang,
    )


def _bound(bound: Plain, lang: Lang) -> str:
    return say("remedy/tier-target", {}, lang) if "word" in bound else length(bound, lang)


def _longer(longer: Longer, called: Called, lang: Lang) -> str:
    args = {
        "period": called.get(longer.period, longer.period),
        "length": _extent(longer.amount, longer.unit, lang),
        "most": _extent(longer.most, longer.unit, lang),
    }
    one = longer.amount == longer.most
    return say("remedy/longer" if one else "remedy/longer-between", args, lang)


def _extent(amount: Fraction, code: str, lang: Lang) -> str:
    return seconds(int(amount), lang) if code == "second" else size(number(amount), code, lang)


def _dates(one: Owed, lang: Lang) -> Iterator[str]:
    if one.due is not None:
        yield say("remedy/due", {"day": one.due.isoformat()}, lang)
    if one.within is not None:
        yield say("remedy/due-within", {"length": length(one.within, lang)}, lang)
    if one.claim is not None and one.claim.opens is not None:
        yield say("remedy/claim-from", {"day": one.claim.opens.isoformat()}, lang)
    if one.claim is not None and one.claim.until is not None:
        yield say("remedy/claim-until", {"day": one.claim.until.isoformat()}, lang)


def because(doubt: Doubt, lang: Lang) -> str:
    """Word a reason; units are the reader's, names stand as they have to be written elsewhere."""
    args = {
        name: unit(value, lang) if name in _UNITS else value for name, value in doubt.args.items()
    }
    return say(f"owed-reason/{doubt.reason}", args, lang)


def _called(names: tuple[str, ...], called: Called, lang: Lang) -> str:
    return listed([called.get(name, name) for name in names], lang)


def _days(start: int, end: int, where: ZoneInfo, lang: Lang) -> str:
    """Return the days of a half-open stretch, both of them included."""
    first, last = _day(start, where), _day(end - 1, where)
    return f"{first} 至 {last}" if lang == "zh" else f"{first} to {last}"


def _day(at: int, where: ZoneInfo) -> str:
    return dt.datetime.fromtimestamp(at, where).date().isoformat()
