"""Numbers of list items: each list of a letter begins anew, in the numbering of its style."""

from __future__ import annotations

import copy
from typing import Any

from pledgebook.outputs.word.piece import Number
from pledgebook.outputs.word.styling import VAL, Styles, W, set_property

PROTOTYPES = 3
"""Levels of lists within lists of which a template has prototypes; deeper ones look the same."""

_LEVELS = 9  # as many as Word knows


class Lists:
    """The lists of a document; ``root`` is its ``w:numbering``, None where it has none."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._root, self._styles = root, styles
        self._last: dict[int, tuple[str, int]] = {}

    def settle(self, paragraph: Any, number: Number | None, level: int) -> None:
        """Number an item, or give a bullet its level; a template without lists gets none."""
        found = self._numbering(paragraph)
        if found is None or self._root is None:
            return
        instance, own_level, indent = found
        level = min(own_level + max(level - PROTOTYPES, 0), _LEVELS - 1)
        if number is not None:
            instance = self._instance(instance, number, level)
        elif level == own_level:
            return
        place = paragraph.makeelement(f"{W}ilvl", {VAL: str(level)})
        which = paragraph.makeelement(f"{W}numId", {VAL: instance})
        set_property(paragraph, "numPr", place, which)
        if indent is not None and level == own_level:
            said = {key.removeprefix(W): value for key, value in indent.attrib.items()}
            set_property(paragraph, "ind", **said)

    def _numbering(self, paragraph: Any) -> tuple[str, int, Any] | None:
        """Return instance and level of the numbering of a paragraph, and what its style indents.

        Word lets the indent of a style win over that of the numbering the style names, but not over
        that of a numbering named by the paragraph.
        """
        indent = None
        for place in (paragraph, *self._styles.above(paragraph)):
            if indent is None and place is not paragraph:
                indent = place.find(f"{W}pPr/{W}ind")
            named = place.find(f"{W}pPr/{W}numPr")
            which = named.find(f"{W}numId") if named is not None else None
            if which is not None:
                level = named.find(f"{W}ilvl")
                own = int(level.get(VAL)) if level is not None else 0
                return which.get(VAL), own, copy.copy(indent)
        return None

    def _instance(self, base: str, number: Number, level: int) -> str:
        """Return the instance that counts a list: a new one where it begins or jumps."""
        instance, before = self._last.get(number.list, ("", 0))
        if not instance or number.value != before + 1:
            instance = self._begun(base, number.value, level)
        self._last[number.list] = (instance, number.value)
        return instance

    def _begun(self, base: str, value: int, level: int) -> str:
        """Return a new instance of the list that ``base`` counts, from ``value`` on."""
        own = self._root.findall(f"{W}num")
        kind = next(
            (one.find(f"{W}abstractNumId") for one in own if one.get(f"{W}numId") == base), None
        )
        if kind is None:
            return base
        id_ = str(max(int(one.get(f"{W}numId")) for one in own) + 1)
        made = self._root.makeelement(f"{W}num", {f"{W}numId": id_})
        made.append(copy.copy(kind))
        over = made.makeelement(f"{W}lvlOverride", {f"{W}ilvl": str(level)})
        over.append(made.makeelement(f"{W}startOverride", {VAL: str(value)}))
        made.append(over)
        own[-1].addnext(made)
        return id_
