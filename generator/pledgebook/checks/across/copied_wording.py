"""No long sentence of an author stands word for word in another bidder's letter.

Bids of different bidders that are alike beyond the usual count as collusion (Regulation on the
Implementation of the Bidding Law, art. 40). Who starts from a sample of this program shares its
sentences with everybody else who did; what the program words itself comes out alike for all, and is
no sentence of anybody's.

FAIL: `note: 设备停机期间，每日安排两名工程师驻场巡查并当日提交记录。` in letters of two providers.
PASS: the same note in two letters of one provider; in words of one's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pledgebook.checks.across.shipped import shipped
from pledgebook.checks.across.trace import Trace
from pledgebook.findings import Finding, Severity

RULE = "copied-wording"


def check(traces: Sequence[Trace]) -> Iterator[tuple[int, Finding]]:
    """Yield each text with a sentence of a sample, or of another provider, by its trace."""
    writers: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for trace in traces:
        for digest, _ in trace.sentences:
            writers[digest].setdefault(trace.provider, trace.id)
    samples = shipped()
    for index, trace in enumerate(traces):
        if trace.sample:
            continue
        for digest, at in trace.sentences:
            theirs = writers[digest].items()
            others = [one for name, one in theirs if name != trace.provider and one != trace.id]
            if others:
                args = {"other": others[0]}
                yield index, Finding(rule=RULE, at=at, args=args, severity=Severity.WARNING)
            elif digest in samples:
                yield index, Finding(rule=f"{RULE}/sample", at=at, severity=Severity.WARNING)
