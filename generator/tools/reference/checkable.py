"""What becomes of an example in ``sla.json``: short YAML, and what no machine judges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from executed import Executed, bare
from languages import Language
from snippets import block, flow

_WIDTH = 150
_MANY = 6
# What an entry says anyway unless it says otherwise, or repeats of the letter.
_USUAL = {"binding": "firm", "clock": "always", "reopen": {"event": "reopened", "mode": "resume"}}
_REPEATED = ("clause", "title")
_OF_UNMEASURED = {"id", "reason", "what"}
_DAYS = tuple("0123456")


def checkable(made: Executed, of: Language) -> Iterator[str]:
    """Yield the entries that an example gives beyond the shared head, then what is not judged."""
    known = bare(of.code).definitions
    new = {key: _beyond(value, known.get(key)) for key, value in made.definitions.items()}
    unmeasured = new.pop("unmeasured", None) or []
    telling = [one for one in unmeasured if _brief(one).keys() - _OF_UNMEASURED]
    new["unmeasured"] = [_without_what(one) for one in telling]
    lines = [_lines(key, value) for key, value in new.items() if value]
    if lines:
        yield "```yaml\n" + "\n".join(lines) + "\n```"
    if unmeasured:
        yield _unjudged(unmeasured, of)
    if not lines and not unmeasured:
        yield of.say["nothing-checkable"]


def _without_what(entry: dict[str, Any]) -> dict[str, Any]:
    """Return an unmeasured promise without what its id says anyway."""
    return {key: value for key, value in entry.items() if key != "what"}


def _beyond(value: Any, known: Any) -> Any:
    if isinstance(value, list) and isinstance(known, list):
        return [entry for entry in value if entry not in known]
    if isinstance(value, dict) and isinstance(known, dict):
        return {key: entry for key, entry in value.items() if known.get(key) != entry}
    return None if value == known else value


def _lines(key: str, value: Any) -> str:
    if not isinstance(value, list):
        return block(key, _short(value), _WIDTH)
    return f"{key}:\n" + "\n".join(_entry(_brief(one)) for one in value)


def _entry(value: Any) -> str:
    line = f"- {flow(value)}"
    if len(line) <= _WIDTH or not isinstance(value, dict):
        return line
    inner = [row for name, one in value.items() for row in block(name, one, _WIDTH).split("\n")]
    return "- " + "\n  ".join(inner)


def _brief(entry: Any) -> Any:
    """Return an entry without what it says as usual."""
    if not isinstance(entry, dict):
        return entry
    kept = {
        key: value
        for key, value in entry.items()
        if key not in _REPEATED and _USUAL.get(key) != value and not _follows(key, value)
    }
    return _short(kept)


def _follows(key: str, value: Any) -> bool:
    """Say whether it is the end of a term that its metric tells anyway."""
    return key == "stop" and value.keys() == {"event", "take"}


def _short(value: Any) -> Any:
    """Return a value with a year's holidays and the days of a week cut short."""
    if isinstance(value, dict) and tuple(value) == _DAYS:
        alike = groupby(_DAYS, lambda day: value[day])
        runs = ((list(days), hours) for hours, days in alike)
        return {"-".join(dict.fromkeys((days[0], days[-1]))): hours for days, hours in runs}
    if isinstance(value, dict):
        return {key: _short(one) for key, one in value.items()}
    if isinstance(value, list):
        if len(value) > _MANY and not isinstance(value[0], dict):
            return [*value[:3], f"… +{len(value) - 3}"]
        return [_short(one) for one in value]
    return value


def _unjudged(entries: list[dict[str, Any]], of: Language) -> str:
    """Return which promises no machine judges, and why, one reason a line."""
    by_reason: dict[str, list[str]] = {}
    for entry in entries:
        by_reason.setdefault(entry["reason"], []).append(f"`{entry['id']}`")
    comma = "、" if of.code == "zh" else ", "
    said = (
        f"- {comma.join(ids)}{of.colon}{of.say[reason]} (`{reason}`)"
        for reason, ids in by_reason.items()
    )
    return f"{of.say['not-judged']}\n\n" + "\n".join(said)
