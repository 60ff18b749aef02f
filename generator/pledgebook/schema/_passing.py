"""Whether data passes a published schema at all: the question that nearly always ends here.

A compiled validator answers it a hundred times sooner than the one that explains what is wrong.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema_rs import Draft202012Validator, Registry

from pledgebook.schema._published import is_date, load, names


def passes(data: Any, name: str) -> bool:
    """Say whether the schema called ``name`` allows ``data``; False too where that is not known.

    A number that its language cannot hold is left to the validator that explains.
    """
    try:
        return judge(name).is_valid(data)
    except (ValueError, TypeError):
        return False


@cache
def judge(name: str) -> Draft202012Validator:
    """Return what says whether data passes the schema called ``name``."""
    return Draft202012Validator(
        dict(load(name)),
        registry=registered(),
        validate_formats=True,
        formats={"date": is_date},
        offline=True,
    )


@cache
def registered() -> Registry:
    """Return every shipped schema under its address; nothing else is ever looked up."""
    return Registry([(load(name)["$id"], dict(load(name))) for name in names()])
