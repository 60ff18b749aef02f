"""What was meant by a value that the schema forbids: the text to write in its place.

Each proposal is tried before it is made: the schema accepts it where it is to stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import ValidationError

from pledgebook import source
from pledgebook.model.units import MONEY, spellings
from pledgebook.schema._published import validator
from pledgebook.schema._readings import Place, readings, several
from pledgebook.schema._words import VALUES
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
_SUM = re.compile(f"(?:{'|'.join(spellings(MONEY))})$")
_COUNTED = re.compile(r"(?:至.|at \w+ )?[0-9]")
_RATE = re.compile(r"(.+)/(.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A letter in which proposals are tried, by the schema called ``name``."""

    data: Any
    name: str

    @property
    def chinese(self) -> bool:
        """Say whether the letter is in Chinese."""
        spoken = self.data.get("language") if isinstance(self.data, dict) else None
        return (spoken.get("prevails") if isinstance(spoken, dict) else spoken) != "en"

    def accepts(self, at: Pointer, value: Any) -> bool:
        """Say whether ``value`` can stand at ``at``, judged with what stands around it."""
        pruned, route = _put(self.data, at, value, 0)
        errors = validator(self.name).iter_errors(pruned)
        return not any(tuple(one.absolute_path)[: len(route)] == route for one in errors)


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


def key_meant(key: str, schema: Mapping[str, Any], trial: Trial) -> str | None:
    """Return the name that was meant by one which has not the form of names here."""
    place = Place(key="", pattern=str(schema.get("pattern", "")), chinese=trial.chinese)
    return next(readings(key, place), None)


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
    )


def _proposals(instance: Any, place: Place, schema: Mapping[str, Any]) -> Iterator[Any]:
    if isinstance(instance, dict):
        yield from _unwrapped(instance, place)
    elif isinstance(instance, list):
        yield from instance if len(instance) == 1 else ()
    elif isinstance(instance, str | int):
        text = _text(instance)
        wanted = schema.get("type", ())
        kinds = (wanted,) if isinstance(wanted, str) else tuple(wanted)
        if "boolean" in kinds and text.casefold() in _TRUTHS:
            yield _TRUTHS[text.casefold()]
        if kinds != ("object",):
            yield from readings(text, place)
        if "array" in kinds:
            yield from _listed(text, place)
        if "object" in kinds and isinstance(instance, str):
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
    elif len(texts) == 1:
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
        yield from _money(read)
        for key in _UNDER:
            yield from ({key: one} for one in read[:3])
        yield from ({"day": word} for word, called in VALUES.items() if text in called)
    if schema.get("type") == "object" and not any(map(_COUNTED.match, read)):
        yield from ({key: text} for key in _WORDED)
    yield {"reach": text}


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
    line = source.dump({"x": value}).removesuffix("\n")
    document, faults = source.read(line.encode(), "")
    sound = document is not None and not faults and document.data == {"x": value}
    return (
        line.removeprefix("x: ") if sound and len(line) <= _LONGEST and "\n" not in line else None
    )
