"""The way from text to document: screen, read, and where slips are found mend and read again."""

from __future__ import annotations

from typing import Any

from pledgebook.source._characters import screen
from pledgebook.source._compose import FAST, Composition, compose
from pledgebook.source._document import Document, Fault, Span
from pledgebook.source._edit import Draft
from pledgebook.source._hints import Suspect, suspects


def read_text(text: str, name: str, loader: Any = FAST) -> tuple[Document | None, list[Fault]]:
    """Return the document of a text, None where it cannot be read, and the faults in any order."""
    draft, faults = screen(Draft(text))
    suspected = suspects(draft.text)
    first = compose(draft, suspected, loader)
    best, slips = (first, []) if not suspected else _again(draft, first, suspected, loader)
    faults += best.tree.faults
    faults += (slip.fault(draft) for slip in slips)
    faults = _own(faults)
    if best.stop is not None and not _follows(best.stop, faults):
        faults.append(best.stop)
    if not best.complete or any(fault.rule == "yaml/tab-indent" for fault in faults):
        return None, faults
    tree = best.tree
    if tree.data is None:
        return None, faults or [Fault(rule="yaml/empty", span=Span(1, 1), args={})]
    return Document(
        name=name, data=tree.data, text=text, keys=tree.keys, values=tree.values
    ), faults


def _own(faults: list[Fault]) -> list[Fault]:
    """Leave out a ``?`` that is a key only because a wide space stands for a narrow one."""
    wide = {fault.span.line for fault in faults if fault.rule == "yaml/wide-space"}
    return [one for one in faults if one.rule != "yaml/empty-key" or one.span.line not in wide]


def _follows(stop: Fault, faults: list[Fault]) -> bool:
    """Whether reading stopped only because of a mistake that is reported already.

    After a Tab the indentation means nothing; after a ``#`` the next line of a text is in the way.
    """
    return any(
        (fault.rule == "yaml/tab-indent" and fault.span <= stop.span)
        or (fault.rule == "yaml/hash" and fault.span.line == stop.span.line - 1)
        for fault in faults
    )


def _again(
    draft: Draft, first: Composition, suspected: list[Suspect], loader: Any
) -> tuple[Composition, list[Suspect]]:
    """Read the text once more with its slips mended; return the better reading and the slips.

    In a text that could be read to its end the slips are the suspects in unquoted text. In one
    that could not, they are those at which a key or value begins once they are mended.
    """
    doubtful = first.plain if first.complete else _without(suspected, first.quoted)
    if not doubtful:
        return first, []
    second = compose(draft.edited(suspect.edit for suspect in doubtful), [], loader)
    if first.complete:
        return (second if second.complete else first), doubtful
    certain = second.starts.union(suspect.target for suspect in first.plain)
    slips = [suspect for suspect in doubtful if suspect.target in certain]
    if not slips:
        return first, []
    # Mended text that was no slip is not what the author wrote.
    second.complete = second.complete and len(slips) == len(doubtful)
    return second, slips


def _without(suspected: list[Suspect], cleared: list[Suspect]) -> list[Suspect]:
    gone = {suspect.at for suspect in cleared}
    return [suspect for suspect in suspected if suspect.at not in gone]
