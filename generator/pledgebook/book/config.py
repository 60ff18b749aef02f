"""``pledgebook.toml``: what a whole book says of itself, and nothing a commitment could say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from pledgebook.book import checking, files
from pledgebook.book.checking import Checking
from pledgebook.findings import Finding
from pledgebook.source import Span

NAME = "pledgebook.toml"
_UNSOUND = {
    "title": "book/config-title",
    "base-url": "book/config-base-url",
    "timestamp-servers": "book/config-timestamp-servers",
    "trust": "book/config-trust",
    "fonts": "book/config-fonts",
    "word-template": "book/config-word-template",
    "theme": "book/config-theme",
    "check": "book/config-check",
}
_LIMIT = 64_000  # bytes
_LONGEST = 2_000  # characters
_MOST = 20  # of one thing
_SHOWN = 60
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~%/-]*)?\Z")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a book says of itself.

    ``base_url`` is the address its site is published at, without a slash at its end;
    ``timestamp_servers`` are asked in their order when a letter is signed; ``trust`` are the files
    of root certificates, ``fonts`` font files with rare characters, ``word_templates`` Word files
    by the language of the letter, ``theme`` the folder of its site's looks: all paths from the
    book's folder and inside it. ``check`` says what a check tells and counts.
    """

    title: str | None = None
    base_url: str | None = None
    timestamp_servers: tuple[str, ...] = ()
    trust: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()
    word_templates: Mapping[str, str] = field(default_factory=dict)
    theme: str | None = None
    check: Checking = field(default_factory=Checking)


def load(root: Path) -> tuple[Config, tuple[Finding, ...]]:
    """Read ``pledgebook.toml`` in ``root``; a book may do without."""
    path = root / NAME
    content = files.read(path, _LIMIT, root)
    if isinstance(content, Finding):
        return Config(), () if content.rule == "book/not-found" else (content,)
    return parse(content, files.shown(path))


def parse(content: bytes, name: str) -> tuple[Config, tuple[Finding, ...]]:
    """Return the settings in ``content`` that are sound, and a finding for each that is not."""
    text = ""
    try:
        text = content.decode("utf-8-sig")
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = Finding(rule="book/config-syntax", at=_break(str(error), text), args={"path": name})
        return Config(), (found,)
    sound: dict[str, Any] = {}
    findings = []
    for key, value in data.items():
        args = {"path": name, "key": files.shown(key)[:_SHOWN], "known": ", ".join(_UNSOUND)}
        if key not in _UNSOUND:
            findings.append(Finding(rule="book/config-key", at=_place(text, key), args=args))
        elif not _is_sound(key, value):
            findings.append(Finding(rule=_UNSOUND[key], at=_place(text, key), args=args))
        else:
            sound[key] = value
    address = sound.get("base-url")
    config = Config(
        title=sound.get("title"),
        base_url=address and address.rstrip("/"),
        timestamp_servers=tuple(sound.get("timestamp-servers", ())),
        trust=tuple(sound.get("trust", ())),
        fonts=tuple(sound.get("fonts", ())),
        word_templates=sound.get("word-template", {}),
        theme=sound.get("theme"),
        check=Checking.of(sound.get("check", {})),
    )
    return config, tuple(findings)


def _is_sound(key: str, value: object) -> bool:
    if key == "word-template":
        return isinstance(value, dict) and {*value} <= {"zh", "en"} and _all(_is_inside, value)
    if key in ("timestamp-servers", "trust", "fonts"):
        each = is_address if key == "timestamp-servers" else _is_inside
        return isinstance(value, list) and len(value) <= _MOST and all(map(each, value))
    alone: Mapping[str, Callable[[object], bool]] = {
        "title": _is_title,
        "base-url": is_address,
        "theme": _is_inside,
        "check": checking.is_sound,
    }
    return alone[key](value)


def place(root: Path, key: str) -> Span:
    """Return the line of the settings in ``root`` that begins with ``key``."""
    content = files.read(root / NAME, _LIMIT, root)
    text = "" if isinstance(content, Finding) else content.decode("utf-8-sig", "replace")
    return _place(text, key)


def _all(sound: Callable[[object], bool], table: Mapping[str, object]) -> bool:
    return all(map(sound, table.values()))


def _is_title(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST and value.isprintable()


def is_address(value: object) -> bool:
    """Say whether ``value`` is an address that a site or a server can have."""
    return isinstance(value, str) and len(value) <= _LONGEST and bool(_ADDRESS.match(value))


def _is_inside(value: object) -> bool:
    """Say whether a path leads from a folder to something in it, on any system."""
    if not isinstance(value, str) or not _is_title(value) or set(value) & set("\\:"):
        return False
    path = PurePosixPath(value)
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)


def _break(problem: str, text: str) -> Span:
    """Say where TOML breaks off, from the reader's own words; the beginning when it is silent."""
    if found := _AT.search(problem):
        return Span(int(found[1]), int(found[2]))
    return Span(max(1, len(text.splitlines())) if "end of document" in problem else 1, 1)


def _place(text: str, key: str) -> Span:
    """Find the line that begins with ``key``; TOML's reader does not keep places."""
    begins = re.compile(r"\s*\[{0,2}\s*[\"']?" + re.escape(key))
    for number, line in enumerate(text.splitlines(), start=1):
        if begins.match(line):
            return Span(number, 1)
    return Span(1, 1)
