"""What authors accept of what was found, with their reasons: a short list of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.report.subject import Subject
from pledgebook.wording.messages import Lang, say


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield a heading, and two lines for each waived finding; nothing where there is none."""
    count = sum(len(subject.waived) for subject in subjects)
    if count:
        yield say("waived/heading", {"count": count}, lang)
    for subject in subjects:
        for one in subject.waived:
            place = subject.marked(one.finding)
            sentence = say(one.finding.rule, one.finding.args, lang)
            where = f"{place.file}:{place.line}:{place.column}"
            yield f"  {where}: {_inert(sentence)} [{one.finding.rule}]"
            yield f"    {_inert(say('waived/because', {'because': one.because}, lang))}"


def _inert(text: str) -> str:
    """Return words of a file on one line, without orders to the terminal."""
    flat = " ".join(text.split())
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape").decode() for one in flat
    )
