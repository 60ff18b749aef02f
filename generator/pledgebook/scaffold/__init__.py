"""New commitments: a letter to start from, and what an editor needs to help with it."""

from __future__ import annotations

from pledgebook.scaffold.creating import Created, create, in_the_way
from pledgebook.scaffold.letters import LANGUAGES, PROFILES, letter

__all__ = ["LANGUAGES", "PROFILES", "Created", "create", "in_the_way", "letter"]
