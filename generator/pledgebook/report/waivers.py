"""What authors accept of what was found, with their reasons: a short list of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.report.subject import Subject
from pledgebook.report.told import Told, inert, waived
from pledgebook.wording.messages import Lang, say


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield a heading, and two lines for each waived finding; nothing where there is none."""
    found = list(waived(subjects, lang))
    if found:
        yield say("waived/heading", {"count": len(found)}, lang)
    for one in found:
        where = f"{one.place.file}:{one.place.line}:{one.place.column}"
        yield f"  {where}: {inert(one.message)} [{one.finding.rule}]"
        yield f"    {reason(one, lang)}"


def reason(one: Told, lang: Lang) -> str:
    """Return on one line why a finding is accepted."""
    because = one.waiver.note if one.waiver else ""
    return inert(say("waived/because", {"because": " ".join(because.split())}, lang))
