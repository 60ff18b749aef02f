"""The fragments of one book, each read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pledgebook import shape
from pledgebook.findings import Args, Finding, Severity
from pledgebook.fragments.using import use
from pledgebook.nearest import nearest
from pledgebook.source import Document

MAX_DEPTH = 20
_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The bytes of a fragment, and the name of its file as a reader knows it."""

    file: str
    content: bytes


Read = Callable[[str], Content | Finding]
"""Give the file of the fragment of a name, or why it cannot be read (``book/...``, ``path``)."""


Names = Callable[[], Iterable[str]]
"""Give the names of all fragments of the book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A fragment, what was found in it, and its data with that of the fragments which it uses.

    ``lenders`` are the names of these fragments, and of those that they use in turn.
    """

    file: str
    document: Document | None
    findings: tuple[Finding, ...]
    lenders: frozenset[str] = frozenset()

    @property
    def sound(self) -> bool:
        """Say whether letters may be made with it: no error was found."""
        return self.document is not None and not any(
            one.severity is Severity.ERROR for one in self.findings
        )


class Library:
    """The fragments of one book by their names; ``read`` is asked once for each.

    ``names`` is asked only where one is missing.
    """

    def __init__(self, read: Read, names: Names) -> None:
        self._read = read
        self._names = names
        self._known: dict[str, Fragment | Finding] = {}
        self._open: list[str] = []

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        """The fragments that were read so far, in the order of their files."""
        read = (one for one in self._known.values() if isinstance(one, Fragment))
        return tuple(sorted(read, key=lambda one: one.file))

    def get(self, name: str) -> Fragment | Finding:
        """Return the fragment called ``name``, or why there is none: a finding without a place."""
        if name in self._open:
            cycle = [*self._open[self._open.index(name) :], name]
            return Finding(rule="use/cycle", at=(), args={"cycle": " → ".join(cycle)})
        if name not in self._known:
            if len(self._open) >= MAX_DEPTH:
                return Finding(rule="use/too-deep", at=(), args={"limit": MAX_DEPTH})
            self._open.append(name)
            self._known[name] = self._load(name)
            self._open.pop()
        return self._known[name]

    def _load(self, name: str) -> Fragment | Finding:
        found = self._read(name)
        if isinstance(found, Finding):
            return self._unread(name, found)
        document, findings = shape.read(found.content, found.file)
        lenders: frozenset[str] = frozenset()
        if document is not None:
            findings += shape.check(document, "fragment", findings)
            used = use(document, self)
            document, lenders = used.document, used.lenders
            findings += used.findings
        return Fragment(file=found.file, document=document, findings=findings, lenders=lenders)

    def _unread(self, name: str, found: Finding) -> Finding:
        """Say why a fragment cannot be read, at the place where it is used."""
        args: Args = {"name": name, "path": str(found.args["path"])}
        if found.rule == "book/outside":
            return Finding(rule="use/outside", at=(), args=args)
        if found.rule != "book/not-found":
            return Finding(rule="use/unreadable", at=(), args=args)
        names = tuple(self._names())
        meant = nearest(name, names)
        if meant is not None:
            return Finding(rule="use/missing-meant", at=(), args={**args, "meant": meant})
        if not names:
            return Finding(rule="use/none", at=(), args=args)
        known = "、".join(names[:_SHOWN])
        return Finding(rule="use/missing", at=(), args={**args, "known": known})
