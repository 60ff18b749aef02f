"""Two commitments to what changed between them, and for whom it got better."""

from __future__ import annotations

from pledgebook.changes.change import Change, Kind

__all__ = ["Change", "Kind"]
