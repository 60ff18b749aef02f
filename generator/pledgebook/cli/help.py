"""Help as a reader of Chinese lays it out, and what argparse says by itself in their language."""

from __future__ import annotations

import argparse

from pledgebook.wording.columns import columns
from pledgebook.wording.messages import ALL, Lang, say

_LONGEST_NAME = 30  # columns that option names may take before their explanation


class Layout(argparse.HelpFormatter):
    """Help whose columns stand under each other although a Han character takes two of them."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=_LONGEST_NAME)

    def add_argument(self, action: argparse.Action) -> None:
        """Make room for one more name in the left column."""
        super().add_argument(action)
        wide = self._current_indent + columns(self._format_action_invocation(action))
        self._action_max_length = max(self._action_max_length, wide)

    def _format_action(self, action: argparse.Action) -> str:
        header = self._format_action_invocation(action)
        extra = " " * (columns(header) - len(header))
        return super()._format_action(action).replace(header + extra, header, 1)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return super()._split_lines(text, _letters(text, width))

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = text.splitlines()
        if len(lines) > 1:  # a list, laid out where it is written
            return "\n".join(f"{indent}{line}" for line in lines)
        return super()._fill_text(text, _letters(text, width), indent)


def speak(lang: Lang) -> None:
    """Let argparse word its own messages in ``lang``.

    argparse asks gettext for them, whose catalogues are compiled files; the messages named
    ``argparse/...`` stand in for one. What is not among them stays English.
    """
    own = {one.en: one.zh for rule, one in ALL.items() if rule.startswith("argparse/")}

    def translate(message: str) -> str:
        return own.get(message, message) if lang == "zh" else message

    def translate_count(singular: str, plural: str, count: int) -> str:
        return translate(singular if count == 1 else plural)

    vars(argparse).update(_=translate, ngettext=translate_count)


def value(name: str, lang: Lang) -> str:
    """Return what stands in help for a value that the user writes, such as ``文件``."""
    return say(f"cli/value-{name}", {}, lang)


def _letters(text: str, width: int) -> int:
    """Return how many letters of ``text`` fit into ``width`` columns, on the average."""
    return max(1, width * len(text) // max(1, columns(text)))
