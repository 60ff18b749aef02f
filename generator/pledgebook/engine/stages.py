"""A deeply nested query cut into stages: Spark takes the cube of a query's depth to resolve it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

_DEEPEST = 5  # layers that one stage has
_TOKEN = re.compile(r"'(?:[^'\\]|\\.)*'|(?<=FROM )\(|[()]", re.DOTALL)
_NAMED = re.compile(r"\b(\w+) AS \(")  # by WITH, for parts of a query to read


@dataclass(slots=True)
class _Open:
    """A parenthesis that is still open: what stands in it, and how many layers lie there."""

    derived: bool
    parts: list[str] = field(default_factory=list)
    depth: int = 0


def staged(query: str, view: Callable[[str], str]) -> str:
    """Return a query that reads views in the place of its deeper layers.

    ``view`` makes a view of a query and returns its name; texts are quoted as Spark does it.
    """
    shared = re.compile(r"\b(?:" + "|".join(["(?!)", *_NAMED.findall(query)]) + r")\b")
    stack, at = [_Open(derived=False)], 0
    for token in _TOKEN.finditer(query):
        stack[-1].parts.append(query[at : token.start()])
        at = token.end()
        if token[0] == "(":
            stack.append(_Open(derived=query.endswith("FROM ", 0, token.start())))
        elif token[0] == ")":
            one = stack.pop()
            text, depth = "".join(one.parts), one.depth + one.derived
            whole = text.startswith("WITH ") or not shared.search(text)
            if one.derived and whole and depth >= _DEEPEST:
                text, depth = view(text), 0
            else:
                text = f"({text})"
            stack[-1].parts.append(text)
            stack[-1].depth = max(stack[-1].depth, depth)
        else:
            stack[-1].parts.append(token[0])
    return "".join([*stack[0].parts, query[at:]])
