"""Who promises to answer a call says where to call, or the clock never starts.

Judged is a letter that lists ways to call: one that lists none may have them on its cover.

FAIL: `{from: notice, respond: 30分钟}` in a letter with `channels: {phone: {title: 服务热线}}`.
PASS: `channels: {phone: {reach: 400-000-0000}}`; `phone: 400-000-0000` of the provider.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.rows import lines
from pledgebook.model.timing import Moment
from pledgebook.model.walk import walk

RULE = "call-without-number"
WARNINGS = (RULE,)

_CALLS = frozenset({"notice", "registered", "onsite-request"})


def check(names: Names) -> Iterator[Finding]:
    """Yield the first promise that a call starts, in a letter that says no number."""
    letter = names.commitment
    reached = any(channel.reach for channel in letter.channels.values())
    phoned = any(party.phone for key, party in letter.parties.items() if key != "customer")
    if reached or phoned or not letter.channels:
        return
    rows = (line.row for clause in letter.response.values() for line in lines(clause, names))
    first = next((row for row in rows if row.acts and _called(row)), None)
    if first is not None:
        yield Finding(rule=RULE, at=first.at, severity=Severity.WARNING)


def _called(row: Clause) -> bool:
    """Say whether a call of the customer starts a limit of the row."""
    starts = [row.from_, *(deadline.from_ for deadline in row.acts.values())]
    moments = [one for start in starts for one in walk(start) if isinstance(one, Moment)]
    return any(one.event in _CALLS for one in moments)
