"""Which column of a log is what, told from names and values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pledgebook import source
from pledgebook.logs import synonyms
from pledgebook.logs.cells import text
from pledgebook.logs.known_maps import Known
from pledgebook.logs.rows import Cell
from pledgebook.logs.time_forms import TimeForm, time_form
from pledgebook.model.log_map import Shape

_FEW = 30  # different values that an attribute, a status or an event column has at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column as the first rows show it; ``values`` are the different texts, in their order."""

    name: str
    values: tuple[str, ...]
    filled: int
    form: TimeForm | None

    @property
    def unique(self) -> bool:
        """Say whether every value occurs once."""
        return 0 < self.filled == len(self.values)

    @property
    def few(self) -> bool:
        """Say whether the values are words that repeat, and no free text."""
        short = all(len(one) <= _FEW and _fit(one) for one in self.values)
        return short and 0 < len(self.values) <= _FEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a log seems to be. With the shape ``events``, ``event`` and ``time`` say what happened.

    ``id_doubted`` is an id whose values repeat, or that no name points to. ``known`` is the shipped
    mapping that fits.
    """

    shape: Shape
    columns: Mapping[str, Column]
    id: str | None = None
    id_doubted: bool = False
    events: Mapping[str, str] = field(default_factory=dict)
    event: str | None = None
    time: str | None = None
    sequence: str | None = None
    status: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    known: Known | None = None


def look(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> dict[str, Column]:
    """Return the columns of a log with what ``rows`` (cells in their order) show of them.

    A column whose name has signs that no mapping file may hold is left out.
    """
    across = zip(*rows, strict=True) if rows else ((),) * len(columns)
    seen = zip(columns, across, strict=True)
    return {
        name: _column(name, [one for one in cells if one != ""])
        for name, cells in seen
        if _fit(name)
    }


def _fit(text: str) -> bool:
    """Say whether a mapping file may hold a text: no YAML file holds signs that cannot be seen."""
    return not source.refused(text)


def _column(name: str, cells: Sequence[Cell]) -> Column:
    texts = [text(one) for one in cells]
    values = tuple(dict.fromkeys(texts))
    return Column(name=name, values=values, filled=len(texts), form=time_form(cells))


def guess(columns: Mapping[str, Column], known: Known | None) -> Guess:
    """Return what the columns of a log are: as a known system has them, or as their names say."""
    return _as_known(columns, known) if known is not None else _by_names(columns)


def _as_known(columns: Mapping[str, Column], known: Known) -> Guess:
    said = known.map
    attributes = {name: one.column for name, one in said.attributes.items() if one.column}
    return Guess(
        shape=said.shape,
        columns=columns,
        id=said.id,
        id_doubted=said.shape is Shape.TICKETS and not _single(columns[said.id]),
        events={name: one.column for name, one in said.events.items()},
        event=said.event.column if said.event else None,
        time=said.time.column if said.time else None,
        sequence=said.sequence,
        status=said.status.column if said.status else None,
        attributes=attributes,
        known=known,
    )


def _single(column: Column) -> bool:
    return column.unique or column.filled == 0


def _by_names(columns: Mapping[str, Column]) -> Guess:
    id_, named = _id(columns.values())
    taken = {id_.name} if id_ else set()
    words = [one for one in columns.values() if one.few and (one.form is None or one.form.number)]
    times = _happened(columns.values())
    status = _best(words, synonyms.STATUS, taken)
    taken |= {status.name} if status else set()
    action, time = _best(words, synonyms.EVENT, taken), _best(times, synonyms.TIME, taken)
    repeats = id_ is not None and not _single(id_)
    if not (repeats and action and time):
        action = time = None
    taken |= {one.name for one in (action, time) if one}
    events = {} if action else _events(times, taken)
    return Guess(
        shape=Shape.EVENTS if action else Shape.TICKETS,
        columns=columns,
        id=id_.name if id_ else None,
        id_doubted=id_ is not None and (not named or (repeats and not action)),
        events=events,
        event=action.name if action else None,
        time=time.name if time else None,
        status=status.name if status else None,
        attributes=_attributes(words, {*taken, *events.values()}),
    )


def _id(columns: Collection[Column]) -> tuple[Column | None, bool]:
    """Return the column of the tickets' numbers, and whether its name says so."""
    named = _best(columns, synonyms.ID, ())
    if named is not None:
        return named, True
    return next((one for one in columns if one.unique and one.form is None), None), False


def _best(columns: Iterable[Column], words: Sequence[str], taken: Iterable[str]) -> Column | None:
    """Return the column whose name fits best, the first of several; None where none fits."""
    ranked = [
        (rank, at, one)
        for at, one in enumerate(columns)
        if one.name not in taken and (rank := synonyms.rank(one.name, words)) is not None
    ]
    return min(ranked, key=lambda found: found[:2])[2] if ranked else None


def _happened(columns: Iterable[Column]) -> list[Column]:
    """Return the columns of times at which something happened; an empty one may be one of them."""
    times = (one for one in columns if one.form is not None or not one.filled)
    return [one for one in times if not synonyms.is_planned(one.name)]


def _events(times: Sequence[Column], taken: Iterable[str]) -> dict[str, str]:
    """Return the column of each event: the best fits first, a column for one event alone."""
    free = [one for one in times if one.name not in taken]
    fits = sorted(
        (rank, event, one.name)
        for event, words in synonyms.EVENTS.items()
        for one in free
        if (rank := synonyms.rank(one.name, words)) is not None
    )
    found: dict[str, str] = {}
    for _, event, name in fits:
        if event not in found and name not in found.values():
            found[event] = name
    return {event: found[event] for event in synonyms.EVENTS if event in found}


def _attributes(words: Sequence[Column], taken: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, called in synonyms.ATTRIBUTES.items():
        column = _best(words, called, {*taken, *found.values()})
        if column is not None:
            found[name] = column.name
    return found


def naive(columns: Iterable[Column]) -> bool:
    """Say whether any of the times of ``columns`` needs a zone."""
    return any(one.form is not None and one.form.naive for one in columns)
