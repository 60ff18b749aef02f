"""What the tags of a template can do: name what it is given, choose, and go through it once.

A template may come with a book from anyone. It calls nothing, reckons nothing and keeps nothing; a
loop goes through parts of the letter, never twice inside itself: no template takes more than the
letter is long.
"""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

_KNOWN = (
    *(nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Name),
    *(nodes.Getattr, nodes.Getitem, nodes.Const, nodes.Compare, nodes.Operand),
    *(nodes.And, nodes.Or, nodes.Not, nodes.CondExpr),
)
_LISTS = ("parts", "particulars", "row")
_FIELDS = ("head", "rows")


class Tags(ImmutableSandboxedEnvironment):
    """An environment for templates that are not trusted; what it does not know is an error."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)

    def _parse(self, source: str, name: str | None, filename: str | None) -> Any:
        """Refuse what a template cannot do: every template goes through here."""
        made = super()._parse(source, name, filename)
        for node in made.find_all(nodes.Node):
            if not isinstance(node, _KNOWN):
                raise TemplateSyntaxError(f"unknown: {type(node).__name__}", node.lineno)
        _check_loops(made, ())
        return made


def _check_loops(node: nodes.Node, within: tuple[str, ...]) -> None:
    """Refuse a loop over anything but parts of the letter, or over one inside itself."""
    if isinstance(node, nodes.For):
        through = _through(node.iter)
        if through is None or through in within or node.recursive:
            raise TemplateSyntaxError("no such loop", node.lineno)
        within = (*within, through)
    for child in node.iter_child_nodes():
        _check_loops(child, within)


def _through(node: nodes.Node) -> str | None:
    if isinstance(node, nodes.Name) and node.name in _LISTS:
        return node.name
    return node.attr if isinstance(node, nodes.Getattr) and node.attr in _FIELDS else None
