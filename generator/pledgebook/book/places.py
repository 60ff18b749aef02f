"""Where a finding about a book stands: it names its own file, unlike one about a commitment."""

from __future__ import annotations

from pledgebook.findings import Finding
from pledgebook.source import Place, Span


def place(finding: Finding) -> Place:
    """Return the place of a finding ``book/...`` or ``ledger/...``: its argument ``path``.

    Line and column are the finding's own where it has them, else the beginning of the file.
    """
    at = finding.at if isinstance(finding.at, Span) else Span(1, 1)
    return Place(str(finding.args["path"]), at.line, at.column)
