"""Which periods of a letter a page can date by itself, and how."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any

from pledgebook.model.units import BY_CODE, Kind
from pledgebook.outputs.site.fault import Length, Running
from pledgebook.wording.prose import LetterText, Timeline

Plain = Mapping[str, Any]

_ENDLESS = ("unlimited", "service-life")


def running(sla: Plain, letter: LetterText, names: Collection[str]) -> tuple[Running, ...]:
    """Return those of the periods ``names`` that are whole days or months from one event.

    ``sla`` is the content of ``sla.json``. Any other period is left to its clause: one whose name
    is that of several, one of working days, one that begins with the first of several events.
    """
    entries: dict[str, list[Plain]] = {}
    for entry in sla.get("periods", ()):
        entries.setdefault(entry["clause"].rpartition("/")[2], []).append(entry)
    alone = {name: found[0] for name, found in entries.items() if len(found) == 1}
    if not alone:
        return ()
    titles = {one.anchor: one.title for chapter in letter.chapters for one in chapter.clauses}
    said = _said(letter)
    plain_day = sla["commitment"]["day"]
    found = (_running(name, alone, plain_day, titles, said) for name in alone if name in names)
    return tuple(one for one in found if one is not None)


def length(plain: Plain, day: str) -> Length | None:
    """Return a length in days or months; None for any other, or where its end is not one day.

    A plain day is a ``calendar`` or a ``working`` one.
    """
    unit = BY_CODE.get(plain.get("unit", ""))
    if unit is None or plain.keys() & {"to", "nth_working_day", "bound"}:
        return None
    amount = Decimal(plain.get("amount", "0.5")) * unit.factor
    if amount != amount.to_integral_value():
        return None
    if unit.kind is Kind.MONTH:
        return Length(unit="month", amount=int(amount))
    plain_day = unit.kind is Kind.DAY and (unit.code == "week" or day != "working")
    if plain_day or unit.kind is Kind.CALENDAR_DAY:
        return Length(unit="day", amount=int(amount))
    return None


def _running(
    name: str,
    entries: Mapping[str, Plain],
    day: str,
    titles: Mapping[str, str],
    said: Mapping[str, str],
) -> Running | None:
    chain = tuple(_chain(name, entries))
    first = chain[-1]
    begins = [length(one.get("length", {}), day) for one in chain[:0:-1]]
    entry = chain[0]
    endless = entry.get("length", {}).get("word") in _ENDLESS
    last = None if endless else length(entry.get("length", {}), day)
    whole = "end" not in entry and first.get("start", {}).keys() == {"event"}
    if not whole or None in begins or (last is None and not endless):
        return None
    steps = tuple(one for one in begins if one is not None)
    return Running(
        name=name,
        anchor=entry["clause"],
        title=titles[entry["clause"]],
        words=said.get(name, ""),
        event=first["start"]["event"],
        begins=steps,
        after="after" in entry,
        ends=None if last is None else (*steps, last),
    )


def _chain(name: str, entries: Mapping[str, Plain]) -> Iterator[Plain]:
    """Yield a period, the one it follows, and so on."""
    seen = set()
    while name in entries and name not in seen:
        seen.add(name)
        yield entries[name]
        name = entries[name].get("after", "")


def _said(letter: LetterText) -> dict[str, str]:
    """Return from when and how long each period runs, in words."""
    blocks = (
        block
        for chapter in letter.chapters
        for clause in chapter.clauses
        for block in clause.blocks
    )
    return {
        stretch.key: " · ".join(part for part in (stretch.begins, stretch.lasts) if part)
        for block in blocks
        if isinstance(block, Timeline)
        for stretch in block.stretches
    }
