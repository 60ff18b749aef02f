"""Where a letter uses names, and the kinds of name that fit there."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind, Names
from pledgebook.model.node import Node
from pledgebook.model.timing import ClockByAct, MomentByAct
from pledgebook.model.walk import Written

_TICKET = frozenset(
    {Kind.SEVERITY, Kind.CHANNEL, Kind.CLOCK, Kind.EVENT, Kind.ITEM, Kind.MEMBER, Kind.REQUEST}
)
_CLAUSE = frozenset({Kind.CLAUSE, Kind.PERIOD})
_WHO = frozenset({Kind.PARTY, Kind.ROLE, Kind.MEMBER, Kind.CLAUSE})
_PARTY = frozenset({Kind.PARTY})
_ACT = frozenset({Kind.ACT})
_EVENT = frozenset({Kind.EVENT})
_CLOCK = frozenset({Kind.CLOCK})
_CHANNEL = frozenset({Kind.CHANNEL})
_PAPER = frozenset({Kind.DOCUMENT, Kind.DEFINITION, Kind.ITEM, Kind.PARTY}) | _CLAUSE
_FORM = frozenset({Kind.FORM, Kind.DEFINITION})
_LENGTH = frozenset({Kind.DEFINITION, Kind.PERIOD})
_BASE = frozenset({Kind.BASE, Kind.DEFINITION, Kind.ITEM})

# Class and field -> the kinds of name that fit there.
USES: dict[tuple[str, str], frozenset[Kind]] = {
    ("Clause", "when"): _TICKET | _CLAUSE | _PARTY,
    ("Clause", "unless"): _TICKET | _CLAUSE | _PARTY | {Kind.CHAPTER},
    ("Clause", "by"): _WHO,
    ("Clause", "for_"): _WHO,
    ("Clause", "does"): _ACT,
    ("Clause", "never"): _ACT,
    ("Clause", "either"): _ACT,
    ("Clause", "choice"): _PARTY,
    ("Clause", "after"): _CLAUSE,
    ("Clause", "clock"): _CLOCK,
    ("Clause", "covers"): frozenset({Kind.ITEM}),
    ("Clause", "of"): _BASE | _CLAUSE,
    ("Clause", "under"): _CLAUSE,
    ("Clause", "form"): _FORM,
    ("Clause", "via"): _CHANNEL,
    ("Clause", "per"): _PAPER,
    ("Clause", "order"): _PAPER,
    ("Clause", "otherwise"): _CLAUSE,
    ("Deadline", "in_"): frozenset({Kind.DEFINITION}),
    ("Deadline", "with_"): _ACT,
    ("Deadline", "or_"): _ACT,
    ("Deadline", "clock"): _CLOCK,
    ("Deadline", "via"): _CHANNEL,
    ("ClockByAct", "acts"): _CLOCK,
    ("Moment", "event"): _EVENT,
    ("Moment", "end_of"): _CLAUSE,
    ("Agreed", "who"): _PARTY,
    **{("Combination", field): _LENGTH for field in ("first", "last", "longer", "of")},
    ("Combination", "choice"): _PARTY,
    ("Amount", "of"): _BASE,
    ("Amount", "per"): _TICKET,
    ("Amount", "by"): _PARTY,
    ("CapShare", "of"): _BASE,
    ("Claim", "by"): _PARTY,
    ("Claim", "via"): _CHANNEL,
    ("Renewal", "by"): _PARTY,
    ("RenewalNotice", "by"): _PARTY,
    ("RenewalNotice", "form"): _FORM,
    ("Extension", "period"): frozenset({Kind.PERIOD}),
    ("Extension", "per"): _TICKET,
    ("Missed", "of"): _CLAUSE | {Kind.EVENT, Kind.SEVERITY, Kind.MEMBER},
    ("Measure", "window"): _TICKET | _CLAUSE,
    ("Days", "working_day"): _CLOCK,
    ("Project", "per"): frozenset({Kind.DOCUMENT, Kind.DEFINITION}),
    ("Channel", "clock"): _CLOCK,
    ("Channel", "when"): _TICKET | _CLAUSE,
    ("Channel", "does"): _ACT,
    ("Channel", "by"): _WHO,
    ("Clock", "except_"): _CLOCK,
    ("Event", "signed_by"): _WHO,
    ("Signature", "seal"): _PARTY,
}


def used(names: Names) -> frozenset[str]:
    """Return every name that a letter uses where a name is expected, acts with a deadline too."""
    return frozenset(name for node, own in names.parts for name in _used(node, own))


def _used(node: Node, own: Written) -> Iterator[str]:
    kind = type(node).__name__
    for field, value in own:
        if (kind, field) not in USES:
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (one for one in value if isinstance(one, str))
        elif isinstance(value, dict):
            yield from (one for one in value.values() if isinstance(one, str))
    if isinstance(node, Clause | ClockByAct | MomentByAct):
        yield from node.acts
