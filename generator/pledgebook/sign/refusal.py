"""Why nothing was signed."""

from __future__ import annotations

from pledgebook.findings import Finding


class SignRefused(Exception):
    """Nothing was signed; ``findings`` say why, the last of them that it was not.

    Each has a rule id ``sign/...``.
    """

    def __init__(self, *findings: Finding) -> None:
        super().__init__(findings[-1].rule)
        self.findings = findings

    @property
    def finding(self) -> Finding:
        """Return the finding that says why nothing was signed."""
        return self.findings[-1]


def refused(rule: str, **args: str | int) -> SignRefused:
    """Make the refusal ``sign/<rule>``."""
    return SignRefused(Finding(rule=f"sign/{rule}", at=(), args=args))
