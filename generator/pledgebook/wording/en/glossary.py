"""The words of a letter, each defined once: levels, terms, events, items, groups, hours, acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pledgebook.model.timing import Agreed
from pledgebook.model.words import DayMeaning, Days, Definition, Event, Item, LastDay, Member
from pledgebook.wording.en import moments, terms, values
from pledgebook.wording.en.grammar import capital, date, join, quoted
from pledgebook.wording.en.hours import timetable, zone
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.prose import Block, ChapterText, ClauseText, Items, Paragraph, Table
from pledgebook.wording.structure.limits import is_limit
from pledgebook.wording.structure.tables import filled

_DAYS = {
    DayMeaning.CALENDAR: "calendar day, public holidays included",
    DayMeaning.WORKING: "working day",
    DayMeaning.CIVIL: "day as in Articles 200 to 204 of the Civil Code of the People’s Republic of"
    " China: the first day is not counted, and a period that would end on a statutory holiday"
    " ends on the day after it",
}


_EVENT = ("Event", "Meaning", "Signed by", "Date", "Separately for each")
_LAST = {
    LastDay.INCLUDED: "The day on which a period expires still belongs to it",
    LastDay.EXCLUDED: "The day on which a period expires no longer belongs to it",
}


def chapter(naming: Naming) -> ChapterText | None:
    """Return the chapter of definitions; None where the letter defines nothing."""
    found = ((id_, title, make(naming)) for id_, title, make in _PARTS)
    clauses = tuple(
        ClauseText(anchor=f"definitions/{id_}", id=id_, title=title, blocks=(block,))
        for id_, title, block in found
        if block is not None
    )
    if not clauses:
        return None
    return ChapterText(key="definitions", heading=terms.WORDS["definitions"], clauses=clauses)


def _table(
    caption: str, head: tuple[str, ...], rows: Mapping[str, tuple[str, ...]], *, whole: bool = False
) -> Table | None:
    """Return a table of the words that are explained; ``whole``: of all where one is."""
    every = whole and any(any(row[1:]) for row in rows.values())
    rows = {
        name: (capital(row[0]), *map(capital, row[1:]))
        for name, row in rows.items()
        if every or any(row[1:])
    }
    return filled(caption, head, rows, least=1) if rows else None


def _means(means: str | Agreed | None, naming: Naming) -> str:
    if isinstance(means, Agreed):
        return f"to be {moments.agreed(means, naming)}"
    return means or ""


def _severities(naming: Naming) -> Block | None:
    levels = naming.commitment.severities
    rows = {
        name: (one.title, _means(one.means, naming), join(one.examples))
        for name, one in levels.items()
    }
    caption = "Severities, the most severe first"
    return _table(caption, ("Severity", "Meaning", "Examples"), rows, whole=True)


def _days(naming: Naming) -> Block | None:
    days = naming.commitment.days
    return Paragraph(text=f"{_day(days, naming)}.") if days else None


def _day(days: Days, naming: Naming) -> str:
    clock = naming.title(days.working_day) if days.working_day else ""
    return ". ".join(
        [
            f"In this commitment, “day” means a {_DAYS[days.day]}",
            *([f"Working days are the days on which {quoted(clock)} are kept"] if clock else []),
            *([_LAST[days.last]] if days.last else []),
            *([f"All times are in {zone(days.zone)}"] if days.zone else []),
        ]
    )


def _clocks(naming: Naming) -> Block | None:
    rows = {
        name: (naming.title(name), timetable(clock, naming) or naming.title(name))
        for name, clock in naming.commitment.clocks.items()
    }
    return _table("Service hours", ("Name", "Hours"), rows)


def _events(naming: Naming) -> Block | None:
    rows = {name: _event(event, naming) for name, event in naming.commitment.events.items()}
    return _table("Events", _EVENT, rows)


def _event(event: Event, naming: Naming) -> tuple[str, ...]:
    signed = naming.all(event.signed_by, "and") if event.signed_by else ""
    each = naming.all(event.each, "and")
    return event.title, event.means or "", signed, date(event.date) if event.date else "", each


def _items(naming: Naming) -> Block | None:
    rows = {name: _item(item) for name, item in naming.commitment.items.items()}
    head = ("Name", "Includes", "Model", "Quantity", "Service life")
    return _table("Products and equipment", head, rows)


def _item(item: Item) -> tuple[str, ...]:
    amounts = (values.quantity(one) if one else "" for one in (item.quantity, item.per_life))
    return item.title, join(item.includes), item.number or "", *amounts


def _groups(naming: Naming) -> Block | None:
    rows = {
        name: _member(member, naming)
        for group in naming.commitment.groups.values()
        if any(member.means or member.bound for member in group.values())
        for name, member in group.items()
    }
    return _table("Classes", ("Class", "Meaning", "Limit"), rows, whole=True)


def _member(member: Member, naming: Naming) -> tuple[str, ...]:
    bound = values.quantity(member.bound) if member.bound else ""
    return member.title, _means(member.means, naming), bound


def _acts(naming: Naming) -> Block | None:
    acts = naming.commitment.acts.items()
    return _list({name: (act.title, act.means or "") for name, act in acts})


def _terms(naming: Naming) -> Block | None:
    definitions = naming.commitment.definitions.items()
    return _list({name: (one.title, _definition(name, one, naming)) for name, one in definitions})


def _definition(name: str, definition: Definition, naming: Naming) -> str:
    length, means = definition.is_, definition.means
    if isinstance(length, Agreed):
        limit = f"within the time to be {moments.agreed(length, naming)}"
    elif length:
        limit = values.within(length) if is_limit(name, naming) else values.quantity(length)
    else:
        limit = ""
    words = naming.lowered(means.removesuffix(".")) if means else ""
    until = definition.valid_until
    valid = f"valid until {date(until)}" if until else ""
    return "; ".join(part for part in (words, limit, valid) if part)


def _list(found: Mapping[str, tuple[str, str]]) -> Items | None:
    """Return titles and their meanings by name; without those that are not explained."""
    items = {
        name: f"{quoted(title)} means {words.removesuffix('.')}."
        for name, (title, words) in found.items()
        if words
    }
    entries = tuple(items.values())
    return Items(lead="In this commitment:", items=entries, keys=tuple(items)) if items else None


_PARTS: tuple[tuple[str, str, Callable[[Naming], Block | None]], ...] = (
    ("terms", "Terms", _terms),
    ("days", "Days", _days),
    ("severities", "Severities", _severities),
    ("groups", "Classes", _groups),
    ("events", "Events", _events),
    ("items", "Products and equipment", _items),
    ("clocks", "Service hours", _clocks),
    ("acts", "Acts", _acts),
)
