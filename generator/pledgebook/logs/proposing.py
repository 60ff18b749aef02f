"""A mapping file for a log that nobody has mapped yet: a draft with comments, for its writer.

What the log leaves open is said in the place where it is to be decided, and never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pledgebook.logs import needed
from pledgebook.logs.draft import Draft, Entry, flat
from pledgebook.logs.guess import Column, Guess, guess, look
from pledgebook.logs.known_maps import recognise
from pledgebook.logs.proposed_values import attributes, event, status
from pledgebook.logs.rows import Cell
from pledgebook.logs.synonyms import EVENTS, is_planned, rank
from pledgebook.logs.time_forms import time_form
from pledgebook.logs.unfilled import MARKS
from pledgebook.model.log_map import Shape
from pledgebook.model.sla_words import Plain
from pledgebook.wording.messages import Lang
from pledgebook.wording.titles import titles

_ZONE = "Asia/Shanghai"  # that of a letter that says none


def propose(
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    file: str,
    sla: Plain | None,
    lang: Lang,
) -> str:
    """Return a mapping file for a log with these columns, as YAML with comments in ``lang``.

    ``rows`` are its first ones, a cell a column. With the definitions of a commitment (``sla``, the
    content of ``sla.json``) its events and classes are looked for. Marks (`unfilled.MARKS`) stand
    where a writer has to decide.
    """
    seen = look(columns, rows)
    found = guess(seen, recognise(columns))
    draft = Draft(lang=lang)
    _head(draft, found, file, len(rows))
    draft.add("shape", found.shape.value)
    _id(draft, found)
    times, unclear = _times(draft, found, sla)
    _zone(draft, found, sla)
    if found.shape is Shape.EVENTS:
        _happened(draft, found)
    draft.block("events", times, unclear)
    status(draft, found)
    attributes(draft, found, sla)
    _unused(draft, found)
    return draft.text()


def _head(draft: Draft, found: Guess, file: str, rows: int) -> None:
    draft.note("draft/head", file=flat(file), rows=rows)
    if found.known is not None:
        title = found.known.map.title or found.known.name
        draft.note("draft/known", title=title, name=f"{found.known.name}.yaml")
    draft.add("map", 1)


def _id(draft: Draft, found: Guess) -> None:
    if found.id is None:
        draft.note("draft/id-missing")
    elif found.id_doubted:
        column = found.columns[found.id]
        draft.note("draft/id-unnamed" if column.unique else "draft/id-repeats")
    draft.add("id", found.id or MARKS[draft.lang])


def _zone(draft: Draft, found: Guess, sla: Plain | None) -> None:
    """Add the zone of times that say none: the letter's, the known system's, or Beijing's."""
    used = (*found.events.values(), *([found.time] if found.time else []))
    forms = (found.columns[name].form for name in used)
    if not any(form is not None and form.naive for form in forms):
        return
    letters = {one["tz"] for one in sla["calendars"].values()} if sla is not None else set()
    known = found.known.map.zone if found.known is not None else None
    draft.note("draft/zone")
    fixed = known if known != _ZONE else None
    draft.add("zone", fixed or (letters.pop() if len(letters) == 1 else _ZONE))


def _happened(draft: Draft, found: Guess) -> None:
    assert found.time is not None  # noqa: S101 - the shape says so
    entry = _time(draft, "time", found.columns[found.time])
    draft.put(entry)
    if found.sequence is not None:
        draft.add("sequence", found.sequence)
    event(draft, found)


def _times(
    draft: Draft, found: Guess, sla: Plain | None
) -> tuple[list[Entry], list[tuple[str, Mapping[str, str]]]]:
    """Return the lines of ``events``, and notes on what was not found."""
    if found.shape is Shape.EVENTS:
        return [], []
    lines = [_time(draft, name, found.columns[one]) for name, one in found.events.items()]
    notes: list[tuple[str, Mapping[str, str]]] = list(_no_times(found))
    wanted = needed.events(sla) if sla is not None else []
    called = titles(sla) if sla is not None else {}
    for name in (one for one in wanted if one not in found.events):
        title = called.get(name, name)
        column = needed.titled(name, title, found)
        near = needed.borrowed(name, found)
        if column is None and near is None:
            notes.append(("draft/event-missing", {"event": name, "title": title}))
            continue
        entry = _time(draft, name, found.columns[column or near or ""])
        told = (
            () if column else (draft.say("draft/borrowed", title=title, column=flat(near or "")),)
        )
        lines.append(Entry(name=entry.name, value=entry.value, notes=(*told, *entry.notes)))
    if not lines or not (wanted or "notice" in found.events):
        first = wanted[0] if wanted else "notice"
        told = (draft.say("draft/start-missing", event=first),)
        lines.insert(0, Entry(name=first, value=MARKS[draft.lang], notes=told))
    return lines, notes


def _time(draft: Draft, name: str, column: Column) -> Entry:
    """Return the line of a column of times, with what its values leave open."""
    form, notes = column.form, []
    if form is None:
        told = () if column.values else (draft.say("draft/empty"),)
        return Entry(name=name, value=column.name, notes=told)
    value: str | dict[str, str] = column.name
    if form.format is not None:
        value = {"column": column.name, "format": form.format}
    if form.others:
        both = draft.listed([f'"{one}"' for one in (form.format or "", *form.others)])
        notes.append(draft.say("draft/ambiguous", sample=flat(column.values[0]), formats=both))
        value = {"column": column.name, "format": MARKS[draft.lang]}
    if form.days:
        notes.append(draft.say("draft/days-only"))
    if form.number:
        notes.append(draft.say("draft/number"))
    return Entry(name=name, value=value, notes=tuple(notes))


def _no_times(found: Guess) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield a note on each column that is called after an event and holds no times."""
    for event_, words in EVENTS.items():
        if event_ in found.events:
            continue
        for one in found.columns.values():
            said = rank(one.name, words) is not None and not is_planned(one.name)
            if said and one.form is None and one.values and "时间" in one.name:
                odd = [value for value in one.values if time_form([value]) is None]
                sample = (odd or one.values)[0]
                yield "draft/not-times", {"column": flat(one.name), "sample": flat(sample)}


def _unused(draft: Draft, found: Guess) -> None:
    rest = [one for one in found.columns if one not in draft.columns]
    if rest:
        draft.note("draft/unused", columns=draft.listed(rest))
