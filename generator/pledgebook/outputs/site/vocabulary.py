"""What a commitment says in the words of schema.org, for search engines and other programs.

Only what is said can be said there: an offered service with its provider, the ways to reach it, and
the warranty periods that cost nothing and have a length in time.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind as Named
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.rows import lines
from pledgebook.outputs.site.reach import link
from pledgebook.wording.tongues import Tongue

# Common codes of UN/CEFACT Recommendation 20, as schema.org asks for.
_CODES = {
    "hour": "HUR",
    "day": "DAY",
    "calendar-day": "DAY",
    "week": "WEE",
    "month": "MON",
    "quarter": "QAN",
    "year": "ANN",
}
Linked = dict[str, Any]


def service(tongue: Tongue) -> Linked:
    """Return the content of a page's ``application/ld+json``: one object in one language."""
    commitment = tongue.naming.commitment
    provider = commitment.parties["provider"]
    organization: Linked = {"@type": "Organization", "name": provider.name}
    if provider.phone:
        organization["telephone"] = provider.phone
    points = list(_points(tongue))
    if points:
        organization["contactPoint"] = points
    offer: Linked = {
        "@type": "Offer",
        "offeredBy": {"@type": "Organization", "name": provider.name},
    }
    promises = list(_warranties(tongue))
    if promises:
        offer["warranty"] = promises
    found: Linked = {
        "@context": "https://schema.org",
        "@type": "Service",
        "identifier": commitment.id,
        "name": commitment.title,
        "description": commitment.project.name,
        "provider": organization,
        "offers": offer,
    }
    products = [{"@type": "Product", "name": item.title} for item in commitment.items.values()]
    if products:
        found["isRelatedTo"] = products
    return found


def _points(tongue: Tongue) -> Iterator[Linked]:
    """Yield the ways to reach the provider that have a number or an address."""
    for name, channel in tongue.naming.commitment.channels.items():
        kind, _, _ = (link(channel.reach or "") or "").partition(":")
        if kind:
            field = {"tel": "telephone", "mailto": "email"}.get(kind, "url")
            title = tongue.titled(tongue.naming.title(name, Named.CHANNEL))
            yield {
                "@type": "ContactPoint",
                "contactType": title,
                "faxNumber" if name == "fax" else field: channel.reach,
            }


def _warranties(tongue: Tongue) -> Iterator[Linked]:
    for name, clause in tongue.naming.commitment.chapter("warranty").items():
        for line in lines(clause, tongue.naming.names):
            length = line.row.lasts
            if line.row.charge is Price.FREE and isinstance(length, Quantity):
                size = _size(length)
                if size:
                    yield _warranty(tongue, name, line.row, size)


def _warranty(tongue: Tongue, name: str, row: Clause, size: Linked) -> Linked:
    promise: Linked = {
        "@type": "WarrantyPromise",
        "name": tongue.titled(tongue.naming.clauses[name]),
        "durationOfWarranty": size,
    }
    if row.covers:
        promise["warrantyScope"] = tongue.named(row.covers)
    return promise


def _size(length: Quantity) -> Linked | None:
    """Return a length of time as schema.org writes it; None for what is no time there."""
    code = _CODES.get(length.unit)
    if code is None:
        return None
    low, high = _number(length.low), _number(length.high or length.low)
    found: Linked = {"@type": "QuantitativeValue", "unitCode": code}
    if length.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return found | {"minValue": low}
    if length.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return found | {"maxValue": high}
    return found | ({"value": low} if low == high else {"minValue": low, "maxValue": high})


def _number(text: str) -> int | float:
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() else float(number)
