"""The English names of everything a letter may name without declaring it.

Chapters and acts with a deadline are called what the schemas call them: one thing, one name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pledgebook.model.names import Kind
from pledgebook.wording.en import ends


class When(NamedTuple):
    """An event: as a point in time, after ``within 30 minutes of``, as a condition, its absence.

    ``{customer}`` is what the letter calls the customer.
    """

    title: str
    of: str
    condition: str
    negative: str


CHAPTERS = {
    "warranty": "Warranty",
    "coverage": "Coverage",
    "exclusions": "Exclusions",
    "response": "Response",
    "availability": "Availability",
    "remedies": "Remedies",
    "fees": "Fees",
    "parts": "Spare parts",
    "staff": "Staff",
    "offices": "Offices",
    "visits": "Visits",
    "reports": "Reports",
    "training": "Training",
    "upgrades": "Upgrades",
    "changes": "Changes",
    "delivery": "Delivery",
    "customer-duties": "Customer duties",
    "escalation": "Escalation",
    "special-periods": "Special periods",
    "security": "Security",
    "quality": "Quality",
    "complaints": "Complaints",
    "process": "Process",
    "precedence": "Precedence",
    "termination": "Termination",
    "statements": "Statements",
}
WORDS = {"basis": "General", "definitions": "Definitions", "channels": "Contact"}

CLOCKS = {"always": "24 hours a day, 7 days a week"}
CHANNELS = {
    "phone": "phone",
    "fax": "fax",
    "mail": "e-mail",
    "onsite": "on-site service",
    "remote": "remote support",
    "portal": "service portal",
    "chat": "online chat",
    "post": "post",
}
# How something is done through a channel; an own title is "through" it.
BY = {
    "phone": "by phone",
    "fax": "by fax",
    "mail": "by e-mail",
    "onsite": "on site",
    "remote": "remotely",
    "portal": "through the service portal",
    "chat": "by online chat",
    "post": "by post",
}
REQUESTS = {
    "fault": "fault report",
    "question": "technical question",
    "change-request": "change request",
    "upgrade-request": "upgrade request",
}


def _after(title: str, negative: str = "") -> When:
    return When(title, title, f"after {title}", negative or f"before {title}")


def _of(title: str, of: str, condition: str, negative: str) -> When:
    return When(title, of, condition, negative)


EVENTS = {
    "occurrence": _of(
        "occurrence of the fault",
        "occurrence of the fault",
        "where a fault has occurred",
        "where no fault has occurred",
    ),
    "notice": _of(
        "receipt of notice",
        "receiving notice",
        "after receipt of notice",
        "where no notice has been received",
    ),
    "registered": _after("registration of the request"),
    "onsite-request": _of(
        "receipt of the request for on-site service",
        "receiving the request for on-site service",
        "where {customer} requests on-site service",
        "where {customer} does not request on-site service",
    ),
    "remote-failed": _of(
        "confirmation that remote support has failed",
        "confirming that remote support has failed",
        "where remote support fails",
        "where remote support succeeds",
    ),
    "arrived": _of(
        "arrival on site", "arriving on site", "after arrival on site", "before arrival on site"
    ),
    "diagnosed": _after("finding of the cause", "unless the cause has been found"),
    "restored": _after("restoration", "unless operation has been restored"),
    "resolved": _after("resolution of the problem", "unless the problem has been resolved"),
    "confirmed": _of(
        "confirmation of the fault",
        "confirming the fault",
        "where the fault is confirmed",
        "where the fault is not confirmed",
    ),
    "picked-up": _after("pick-up"),
    "repaired": _after("completion of the repair", "unless the item has been repaired"),
    "replaced": _after("replacement", "unless the item has been replaced"),
    "cannot-repair": _of(
        "confirmation that repair is not possible",
        "confirming that repair is not possible",
        "where repair is not possible",
        "where repair is possible",
    ),
    "signed-off": _after("sign-off"),
    "contract-signed": _after("signature of the contract"),
    "shipped": _after("shipment"),
    "delivery": _after("delivery"),
    "installed": _after("completion of installation"),
    "accepted": _after("acceptance"),
    "final-acceptance": _after("final acceptance"),
    "go-live": _after("go-live"),
    "first-use": _after("first use"),
    "sale": _after("sale"),
    "invoice": _after("the date of the invoice"),
    "ex-works": _after("dispatch ex works"),
    "final-payment": _after("final payment"),
    "month-end": _after("the end of the month"),
    "customer-asked": _of(
        "{customer}’s request",
        "{customer}’s request",
        "where {customer} so requests",
        "where {customer} has not so requested",
    ),
    "customer-permitted": _of(
        "{customer}’s permission",
        "{customer}’s permission",
        "with {customer}’s permission",
        "without {customer}’s permission",
    ),
    "customer-confirmed": _of(
        "{customer}’s confirmation",
        "{customer}’s confirmation",
        "after {customer}’s confirmation",
        "without {customer}’s confirmation",
    ),
    "maker-release": _of(
        "release of a new version by the manufacturer",
        "release of a new version by the manufacturer",
        "where the manufacturer releases a new version",
        "where the manufacturer has not released a new version",
    ),
    "missed": _of(
        "the failure",
        "the failure",
        "where the promise is not kept",
        "where the promise is kept",
    ),
} | {name: _after(title) for name, title in ends.ENDS.items()}
DOCUMENTS = {
    "tender": "tender documents",
    "bid": "bid",
    "contract": "contract",
    "order": "order",
    "cover-page": "cover page",
    "commitment": "this commitment",
    "training-plan": "training plan",
}
BASES = {
    "monthly-fee": "monthly fee",
    "yearly-fee": "yearly fee",
    "contract-price": "contract price",
    "purchase-price": "purchase price",
    "actual-cost": "cost actually incurred",
    "prepaid-unused": "prepaid fees not yet used",
}
ROLES = {
    "engineer": "engineer",
    "project-team": "project team",
    "project-engineer": "project engineer",
    "maker-engineer": "manufacturer’s engineer",
    "trainee": "trainee",
    "first-responsible": "person with first responsibility",
}
FORMS = {
    "electronic": "electronic documents",
    "written": "written documents",
    "theory": "theory",
    "practice": "hands-on practice",
    "lecture": "lectures",
    "material": "guided study of materials",
    "online": "online sessions",
    "seminar": "seminars",
}
CAUSES = {
    "workmanship": "workmanship",
    "material": "material",
    "quality": "quality",
    "design": "design",
    "any": "any other cause",
}
PARTIES = {"provider": "Provider", "customer": "Customer"}
LANGUAGES = {"zh": "Chinese", "en": "English"}

OTHERS: Mapping[Kind, Mapping[str, str]] = {
    Kind.PARTY: {"provider": "the Provider", "customer": "the Customer"},
    Kind.CLOCK: CLOCKS,
    Kind.CHANNEL: CHANNELS,
    Kind.REQUEST: REQUESTS,
    Kind.EVENT: {name: event.title for name, event in EVENTS.items()},
    Kind.DOCUMENT: DOCUMENTS,
    Kind.BASE: BASES,
    Kind.ROLE: ROLES,
    Kind.FORM: FORMS,
    Kind.CHAPTER: CHAPTERS,
}
