"""The definitions of a small letter, as `sla.json` has them."""

from __future__ import annotations

from typing import Any

from tests.small import commitment

from pledgebook import derive, schema
from pledgebook.outputs.sla import data


def definitions(fragment: str) -> dict[str, Any]:
    """Return what is derived from a small letter; it always satisfies the published schema."""
    content = data(derive.sla(commitment(fragment)))
    assert schema.check(content, "sla") == ()
    return content


def entries(fragment: str, kind: str) -> dict[str, dict[str, Any]]:
    """Return the entries of one kind by id; every id stands once."""
    found: list[dict[str, Any]] = definitions(fragment).get(kind, [])
    by_id = {entry["id"]: entry for entry in found}
    assert len(by_id) == len(found)
    return by_id


def term(clause: str, more: str = "", act: str = "respond") -> dict[str, Any]:
    """Return the term of ``act`` that a clause of the response chapter gives."""
    return entries(f"response: {{a: {clause}}}\n{more}", "terms")[f"response/a/{act}"]


def unmeasured(clause: str, more: str = "", what: str = "respond") -> dict[str, Any]:
    """Return why ``what`` of a clause of the response chapter has no term."""
    return entries(f"response: {{a: {clause}}}\n{more}", "unmeasured")[f"response/a/{what}"]
