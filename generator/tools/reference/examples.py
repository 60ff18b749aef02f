"""The sources of the page of clauses: prose and fenced YAML, a file for each subject and language.

A source is Markdown. A fence is an example: a part of a commitment, put under the shared head of
``docs/examples/head.<language>.yaml``, whose keys it replaces; ``yaml fragments/NAME`` opens the
fragment of that name, for the examples below it. ``## name · title`` begins a question; a source
without one is a single section.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "examples"

_FENCE = re.compile(r"^```yaml(?: fragments/([a-z0-9-]+))?\n(.+?)^```\n", re.DOTALL | re.MULTILINE)
_QUESTION = re.compile(r"^## (?P<name>[a-z0-9-]+) · (?P<title>.+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A fenced part of a commitment; ``source`` and ``line`` say where it stands.

    ``fragment`` is the name of the fragment that it is, if it is one; ``lent`` are the fragments
    above it, each with its name.
    """

    yaml: str
    source: str
    line: int
    fragment: str | None = None
    lent: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Prose and examples in the order of their source; the title is None where a schema has one."""

    name: str
    title: str | None
    parts: tuple[str | Example, ...]

    @property
    def examples(self) -> tuple[Example, ...]:
        """Return the examples that are parts of a commitment."""
        found = (part for part in self.parts if isinstance(part, Example))
        return tuple(part for part in found if part.fragment is None)


def head(code: str) -> str:
    """Return the head that the examples of a language share."""
    return (FOLDER / f"head.{code}.yaml").read_text("utf-8")


def names(part: str) -> list[str]:
    """Return the subjects of a part (``chapters``) that have a source, in any language."""
    return sorted({path.name.split(".")[0] for path in (FOLDER / part).glob("*.md")})


def sections(part: str, subject: str, code: str) -> list[Section]:
    """Return what the source of a subject says in one language."""
    path = FOLDER / part / f"{subject}.{code}.md"
    text = path.read_text("utf-8")
    starts = list(_QUESTION.finditer(text))
    if not starts:
        return [Section(name=subject, title=None, parts=_parts(text, path, 1))]
    ends = [found.start() for found in starts[1:]] + [len(text)]
    return [
        Section(
            name=found["name"],
            title=found["title"],
            parts=_parts(text[found.end() : end], path, text.count("\n", 0, found.end()) + 1),
        )
        for found, end in zip(starts, ends, strict=True)
    ]


def _parts(text: str, path: Path, first: int) -> tuple[str | Example, ...]:
    """Return prose and examples of ``text``, whose first line is line ``first`` of its file."""
    found: list[str | Example] = []
    at, lent = 0, dict[str, str]()
    for fence in _FENCE.finditer(text):
        found.append(text[at : fence.start()].strip())
        line = first + text.count("\n", 0, fence.start(2))
        source = str(path.relative_to(FOLDER.parents[1]))
        found.append(
            Example(
                yaml=fence[2], source=source, line=line, fragment=fence[1], lent=tuple(lent.items())
            )
        )
        lent |= {fence[1]: fence[2]} if fence[1] else {}
        at = fence.end()
    return tuple(part for part in (*found, text[at:].strip()) if part)
