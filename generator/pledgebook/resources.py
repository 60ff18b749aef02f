"""Where the shipped folders lie: schemas, templates, site parts and the sample book."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal

Shipped = Literal["schemas", "templates", "site", "commitments"]


def folder(name: Shipped) -> Traversable:
    """Return a shipped folder: inside the package in a wheel, at the top of a checkout."""
    inside = files("pledgebook") / name
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / name
