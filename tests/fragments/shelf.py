"""Fragments in memory, as a book would give them."""

from __future__ import annotations

from pledgebook import source
from pledgebook.findings import Finding
from pledgebook.fragments import Content, Library, Used, use
from pledgebook.source import Document


def library(**texts: str) -> Library:
    """Return the fragments of a book; ``office_hours`` is called ``office-hours``."""
    known = {name.replace("_", "-"): text for name, text in texts.items()}

    def read(name: str) -> Content | Finding:
        file = f"fragments/{name}.yaml"
        if name not in known:
            return Finding(rule="book/not-found", at=(), args={"path": file})
        return Content(file=file, content=known[name].encode())

    return Library(read, lambda: known)


def document(text: str) -> Document:
    """Return a letter's document."""
    found, faults = source.read(text.encode(), "letter.yaml")
    assert found is not None
    assert faults == ()
    return found


def used(text: str, **texts: str) -> Used:
    """Return a letter with what it uses of the fragments ``texts``."""
    return use(document(text), library(**texts))


def told(findings: tuple[Finding, ...]) -> list[tuple[str, object]]:
    return [(one.rule, one.at) for one in findings]
