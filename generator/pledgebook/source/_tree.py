"""Plain data growing from parse events, with the place of every key and value.

The limits are enforced as the parts arrive, so nothing large is ever built, and an alias adds
nothing: a file cannot be larger in memory than it is on disk.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Any

from pledgebook.source._document import Fault, Pointer, Span
from pledgebook.source._hints import excerpt

MAX_DEPTH = 20
MAX_NODES = 50_000


class Stopped(Exception):
    """Reading ends before the text does; ``complete`` when what was read can stand alone."""

    def __init__(self, fault: Fault, *, complete: bool = False) -> None:
        super().__init__(fault.rule)
        self.fault = fault
        self.complete = complete


@dataclass(slots=True)
class Frame:
    """A map or list being filled."""

    at: Pointer
    data: dict[str, Any] | list[Any]
    span: Span
    flow: bool
    key: str = ""
    key_span: Span = field(default_factory=lambda: Span(1, 1))
    awaits_key: bool = False
    kept: bool = True
    seen: dict[str, Span] = field(default_factory=dict)


class Tree:
    """The data read so far: ``data``, ``keys``, ``values``, and the ``faults`` of its structure."""

    def __init__(self) -> None:
        self.data: Any = None
        self.keys: dict[Pointer, Span] = {}
        self.values: dict[Pointer, Span] = {}
        self.faults: list[Fault] = []
        self.top: Frame | None = None
        self._stack: list[Frame] = []
        self._nodes = 0

    @property
    def open_bracket(self) -> Span | None:
        """The place of the innermost ``[`` or ``{`` that is not closed yet."""
        return next((frame.span for frame in reversed(self._stack) if frame.flow), None)

    @property
    def awaits_key(self) -> bool:
        """Whether the next node is a key."""
        return self.top is not None and self.top.awaits_key

    def count(self, span: Span) -> None:
        """Count one node; raise `Stopped` when there are too many."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise Stopped(self._fault("yaml/nodes", span, limit=MAX_NODES))

    def open(self, data: dict[str, Any] | list[Any], span: Span, *, flow: bool) -> None:
        """Begin a map or list; raise `Stopped` when it is nested too deeply."""
        if len(self._stack) >= MAX_DEPTH:
            raise Stopped(self._fault("yaml/depth", span, limit=MAX_DEPTH))
        if self.awaits_key:
            self.faults.append(self._fault("yaml/key-not-text", span))
        self.top = Frame(
            at=self._next(), data=data, span=span, flow=flow, awaits_key=isinstance(data, dict)
        )
        self._stack.append(self.top)

    def close(self) -> None:
        """End the innermost map or list."""
        done = self._stack.pop()
        self.top = self._stack[-1] if self._stack else None
        if self.awaits_key:
            self.no_key()
        else:
            self.put(done.data, done.span)

    def no_key(self) -> None:
        """Take what stands for a key and cannot be one: its value is read and dropped."""
        if self.top is not None:
            self.top.key, self.top.kept, self.top.awaits_key = "", False, False

    def key(self, key: str, span: Span) -> None:
        """Take the next key. Of two that look the same the first keeps its value."""
        top = self.top
        if top is None:
            return
        top.key, top.key_span, top.awaits_key = key, span, False
        first = top.seen.setdefault(unicodedata.normalize("NFKC", key).casefold(), span)
        top.kept = first is span
        if not top.kept:
            fault = self._fault("yaml/duplicate-key", span, key=excerpt(key), line=first.line)
            self.faults.append(fault)
        self.keys.setdefault((*top.at, key), span)

    def rename(self, key: str) -> None:
        """Give the last key its right name, before its value is put."""
        top = self.top
        if top is not None:
            self.keys.pop((*top.at, top.key), None)
            self.key(key, top.key_span)

    def put(self, value: Any, span: Span) -> None:
        """Take the next value."""
        top = self.top
        self.values.setdefault(self._next(), span)
        if top is None:
            self.data = value
        elif isinstance(top.data, list):
            top.data.append(value)
        else:
            if top.kept:
                top.data[top.key] = value
            top.awaits_key = True

    def _next(self) -> Pointer:
        if self.top is None:
            return ()
        data = self.top.data
        return (*self.top.at, len(data) if isinstance(data, list) else self.top.key)

    @staticmethod
    def _fault(rule: str, span: Span, **args: str | int) -> Fault:
        return Fault(rule=rule, span=span, args=args)
