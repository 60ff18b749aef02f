"""The acts that can be promised, and the names that every letter may use undeclared."""

from __future__ import annotations

# An act with a deadline, and the event that ends it.
TIMED_ACTS = {
    "acknowledge": "acknowledged",
    "respond": "responded",
    "answer": "answered",
    "diagnose": "diagnosed",
    "plan": "planned",
    "advise": "advised",
    "dispatch": "dispatched",
    "arrive": "arrived",
    "workaround": "worked-around",
    "restore": "restored",
    "resolve": "resolved",
    "repair": "repaired",
    "replace": "replaced",
    "return": "returned",
    "refund": "refunded",
    "lend": "lent",
    "ship": "shipped",
    "deliver": "delivered",
    "install": "installed",
    "commission": "commissioned",
    "notify": "notified",
    "report": "reported",
    "upgrade": "upgraded",
    "patch": "patched",
    "change": "changed",
    "test": "tested",
    "migrate": "migrated",
    "train": "trained",
    "finish": "finished",
}

UNTIMED_ACTS = (
    "service",
    "support",
    "guide",
    "coordinate",
    "attend",
    "check",
    "inspect",
    "maintain",
    "hear",
    "observe",
    "return-visit",
    "watch",
    "record",
    "show",
    "supervise",
    "provide",
    "improve",
    "practise",
    "back-up",
    "keep-secret",
    "register",
    "sign-off",
    "self-help",
    "join-construction",
    "terminate",
    "extend",
    "pay",
    "choose",
)

OWN_ACT = "our-"

CLOCKS = ("always",)
CHANNELS = ("phone", "fax", "mail", "onsite", "remote", "portal", "chat", "post")
REQUESTS = ("fault", "question", "change-request", "upgrade-request")
_HAPPENINGS = (
    "occurrence",
    "notice",
    "registered",
    "onsite-request",
    "remote-failed",
    "arrived",
    "diagnosed",
    "restored",
    "resolved",
    "confirmed",
    "picked-up",
    "repaired",
    "replaced",
    "cannot-repair",
    "signed-off",
    "contract-signed",
    "shipped",
    "delivery",
    "installed",
    "accepted",
    "final-acceptance",
    "go-live",
    "first-use",
    "sale",
    "invoice",
    "ex-works",
    "final-payment",
    "month-end",
    "customer-asked",
    "customer-permitted",
    "customer-confirmed",
    "maker-release",
    "missed",
)
# The end of every act with a deadline is an event too; the end of an own act has the act's name.
ENDS = tuple(end for end in TIMED_ACTS.values() if end not in _HAPPENINGS)
EVENTS = (*_HAPPENINGS, *ENDS)
DOCUMENTS = ("tender", "bid", "contract", "order", "cover-page", "commitment", "training-plan")
BASES = (
    "monthly-fee",
    "yearly-fee",
    "contract-price",
    "purchase-price",
    "actual-cost",
    "prepaid-unused",
)
ROLES = (
    "engineer",
    "project-team",
    "project-engineer",
    "maker-engineer",
    "trainee",
    "first-responsible",
)
FORMS = ("electronic", "written", "theory", "practice", "lecture", "material", "online", "seminar")


def is_act(key: str) -> bool:
    """Say whether a key of a clause is an act with a deadline."""
    return key in TIMED_ACTS or key.startswith(OWN_ACT)
