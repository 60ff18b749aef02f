"""What was meant by a value that the schema forbids: the text to write in its place.

Each proposal is tried before it is made: the schema accepts it where it is to stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jsonschema import ValidationError

from pledgebook import source
from pledgebook.model.units import MONEY, spellings
from pledgebook.schema._published import validator
from pledgebook.schema._readings import Place, readings, several
from pledgebook.schema._starts import started
from pledgebook.schema._words import BASES, VALUES
from pledgebook.source import Pointer

_LONGEST = 120
_TRIES = 40
_TRUTHS = {
    "是": True, "有": True, "要": True, "需要": True, "yes": True, "y": True, "on": True,
    "否": False, "无": False, "没有": False, "不": False, "不需要": False, "no": False, "n": False,
    "off": False, "true": True, "false": False,
}  # fmt: skip
# The key that a value alone most likely belongs under, where a map is wanted.
_UNDER = ("within", "lasts", "day", "seal", "daily", "rolling")
_WORDED = ("name", "text", "title")
_WRAPPING = frozenset(
    ("value", "amount", "event", "lasts", "name", "text", "title", "id", "in", "is", "share", "on")
)
_SHARE = re.compile(r"(.+?)的?([0-9.]+%)|([0-9.]+%) of (?:the )?(.+)")
_SUM = re.compile(f"(?:{'|'.join(spellings(MONEY))})$")
_WHOLE = re.compile(r"[vV第]?([0-9]{1,4})(?:\.0|版)?")
_COUNTED = re.compile(r"(?:至.|at \w+ )?[0-9]")
_RATE = re.compile(r"(.+)/(.+)")


@dataclass(frozen=True, kw_only=True)
class Trial:
    """A letter in which proposals are tried, by the schema called ``name``."""

    data: Any
    name: str

    @property
    def chinese(self) -> bool:
        """Say whether the letter is in Chinese."""
        spoken = self.data.get("language") if isinstance(self.data, dict) else None
        return (spoken.get("prevails") if isinstance(spoken, dict) else spoken) != "en"

    @cached_property
    def titled(self) -> Mapping[str, str]:
        """Return the names of the letter by their titles, where a title is of one name alone."""
        found: dict[str, list[str]] = {}
        for key, entries in self.data.items() if isinstance(self.data, dict) else ():
            for name, entry in _entries(key, entries):
                called = [entry.get(word) for word in ("title", "name", "called")]
                for one in {one for one in called if isinstance(one, str)}:
                    found.setdefault(one, []).append(name)
        return {title: names[0] for title, names in found.items() if len(names) == 1}

    def accepts(self, at: Pointer, value: Any) -> bool:
        """Say whether ``value`` can stand at ``at``, judged with what stands around it."""
        pruned, route = _put(self.data, at, value, 0)
        errors = validator(self.name).iter_errors(pruned)
        return not any(tuple(one.absolute_path)[: len(route)] == route for one in errors)


def _entries(key: str, entries: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the maps under a key of the letter by their names; of groups, those of members."""
    for name, entry in entries.items() if isinstance(entries, dict) else ():
        if isinstance(entry, dict) and key == "groups":
            yield from _entries("", entry)
        elif isinstance(entry, dict):
            yield str(name), entry


def meant(error: ValidationError, trial: Trial) -> str | None:
    """Return what to write in place of the value that ``error`` is about, as YAML, on a line."""
    at: Pointer = tuple(error.absolute_path)
    if not at:
        return None
    schema = error.schema if isinstance(error.schema, dict) else {}
    for tries, one in enumerate(_proposals(error.instance, _place(at, schema, trial), schema)):
        if tries == _TRIES:
            break
        if trial.accepts(at, one):
            return _shown(one)
    return None


def key_meant(key: str, at: Pointer, schema: Mapping[str, Any], trial: Trial) -> str | None:
    """Return the name that was meant by one at ``at`` which has not the form of names here."""
    around = str(at[-1]) if at else ""
    place = Place(key=around, pattern=str(schema.get("pattern", "")), chinese=trial.chinese)
    taken = trial.data
    for step in at:
        taken = taken[step]
    return next((one for one in readings(key, place) if one not in taken), None)


def _put(data: Any, at: Pointer, value: Any, depth: int) -> tuple[Any, Pointer]:
    """Return ``data`` with ``value`` at ``at``, and the route there; far parts are left out."""
    if not at:
        return value, ()
    step, rest = at[0], at[1:]
    inner, route = _put(data[step], rest, value, depth + 1)
    if isinstance(data, list):
        return [inner], (0, *route)
    around = data if depth > 1 else {}
    return {**around, step: inner}, (step, *route)


def _place(at: Pointer, schema: Mapping[str, Any], trial: Trial) -> Place:
    keys = [step for step in at if isinstance(step, str)]
    listed = schema.get("enum") or ([schema["const"]] if "const" in schema else [])
    return Place(
        key=keys[-1] if keys else "",
        above=keys[-2] if len(keys) > 1 else "",
        pattern=str(schema.get("pattern", "")),
        words=tuple(one for one in listed if isinstance(one, str)),
        chinese=trial.chinese,
        titled=trial.titled,
        start=_start(at, trial.data),
    )


def _start(at: Pointer, data: Any) -> str:
    """Return the event that the map around ``at`` counts from; nothing where it says none."""
    for step in at[:-1]:
        data = data[step]
    found = data.get("from") if isinstance(data, dict) else None
    return found if isinstance(found, str) else ""


def _proposals(instance: Any, place: Place, schema: Mapping[str, Any]) -> Iterator[Any]:
    if isinstance(instance, dict):
        yield [instance]
        yield from _unwrapped(instance, place)
    elif isinstance(instance, list) and len(instance) == 1:
        yield instance[0]
    elif isinstance(instance, list):
        yield {"text": instance, "prevails": next(iter(instance), "")}
    elif isinstance(instance, str | int):
        yield from _scalars(instance, place, schema)


def _scalars(written: str | int, place: Place, schema: Mapping[str, Any]) -> Iterator[Any]:
    text, wanted = _text(written), schema.get("type", ())
    kinds = (wanted,) if isinstance(wanted, str) else tuple(wanted)
    if number := _WHOLE.fullmatch(text):
        yield int(number[1])
    if text.casefold() in _TRUTHS:
        yield _TRUTHS[text.casefold()]
    if kinds != ("object",):
        yield from readings(text, place)
    if place.is_limit and "object" in kinds:
        yield from started(text, place)
    if "array" in kinds:
        yield from _listed(text, place)
    if "object" in kinds and isinstance(written, str):
        yield from _wrapped(text, place, schema)


def _listed(text: str, place: Place) -> Iterator[list[str]]:
    parts = several(text, place)
    if parts:
        yield parts
    if not place.pattern:
        yield [text]


def _unwrapped(instance: Mapping[str, Any], place: Place) -> Iterator[Any]:
    """Yield a map as the one value that it holds, or that its parts make together."""
    values = [one for one in instance.values() if isinstance(one, str | int)]
    if len(values) != len(instance) or not values:
        return
    texts = list(map(_text, values))
    if instance.keys() == {"amount", "per"}:
        yield from readings("/".join(texts), place)
    elif len(texts) == 1 and not _WRAPPING.isdisjoint(instance):
        yield values[0]
        yield from readings(texts[0], place)
    elif len(texts) == 2:
        yield from readings("".join(texts), place)
        yield from readings(" ".join(texts), place)


def _wrapped(text: str, place: Place, schema: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Yield a value under the key that it most likely belongs to."""
    whole = Place(key="", chinese=place.chinese)
    read = [text, *list(readings(text, whole))[:6]]
    if "rows" not in schema.get("properties", {}):  # in a clause it might be almost anything
        yield from _shares(text)
        yield from _money(read)
        for key in _UNDER:
            yield from ({key: one} for one in read[:3])
        yield from ({"day": word} for word, called in VALUES.items() if text in called)
    if schema.get("type") == "object" and not any(map(_COUNTED.match, read)):
        yield from ({key: text} for key in _WORDED)
    yield {"reach": text}


def _shares(text: str) -> Iterator[dict[str, str]]:
    """Yield a share of what the text calls by a name (``合同价的5%``)."""
    if found := _SHARE.fullmatch(text.strip().casefold()):
        called = found[1] or found[4]
        for base, names in BASES.items():
            if called in names:
                yield {"share": found[2] or found[3], "of": base}


def _money(read: list[str]) -> Iterator[dict[str, str]]:
    for one in read:
        if (rate := _RATE.fullmatch(one)) and _SUM.search(rate[1]):
            single = rate[2] if rate[2][0].isdigit() else f"1{' ' * rate[2].isascii()}{rate[2]}"
            yield {"amount": rate[1], "per": "1个月" if single == "1月" else single}
        if _SUM.search(one):
            yield {"amount": one}
        if one.endswith("%"):
            yield {"share": one, "of": "contract-price"}


def _text(value: str | int) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _shown(value: Any) -> str | None:
    """Return ``value`` as it is written behind a colon; None where that is long or reads ill."""
    lines = source.dump({"z": {"z": {"z": value}}}).splitlines()  # that deep, maps take one line
    line = lines[-1].strip().removeprefix("z: {z: ").removesuffix("}")
    if len(lines) > 2 or len(line) > _LONGEST:
        return None
    document, faults = source.read(f"z: {line}".encode(), "")
    sound = document is not None and not faults and document.data == {"z": value}
    return line if sound else None
