"""The rules that there are: what a waiver, a command or a setting may name."""

from __future__ import annotations

from collections.abc import Iterable

from pledgebook import checks
from pledgebook.checks import across
from pledgebook.findings import Severity
from pledgebook.nearest import nearest
from pledgebook.wording.messages import ALL

LETTER: tuple[str, ...] = tuple(module.RULE for module in checks.ALL)
"""Rules that look at one letter."""

ACROSS: tuple[str, ...] = tuple(module.RULE for module in across.ALL)
"""Rules that compare the letters of a book."""

CHECKS = (*LETTER, *ACROSS)
JUDGED = (*(module.RULE for module in checks.ALL if module not in checks.STRICT), *ACROSS)
"""Rules that are a matter of judgement: what they find may be waived, or left out of a check."""

SOURCES = (
    *("yaml", "schema", "use", "text", "waive", "book", "publish", "ledger", "letter"),
    *("theme", "word", "limit"),
)
"""Where findings come from beside the checks; the sentences of each begin with its name."""

_LENIENT = ("waive", "limit", *ACROSS, *(module.RULE for module in checks.LENIENT))
_EITHER = ("publish", *(module.RULE for module in checks.EITHER))


def within(rule: str, families: Iterable[str]) -> bool:
    """Say whether ``rule`` is one of ``families``, or a kind of one: ``tier-order/below``."""
    return any(rule == one or rule.startswith(f"{one}/") for one in families)


def kinds(rule: str) -> tuple[str, ...]:
    """Return all that ``rule`` covers, by their sentences: itself, and what follows on its name."""
    return tuple(one for one, said in ALL.items() if within(one, (rule,)) and not said.note)


def exists(rule: str) -> bool:
    """Say whether something may be found under the name ``rule``."""
    return within(rule, (*CHECKS, *SOURCES)) and bool(kinds(rule))


def meant(rule: str, among: Iterable[str] = (*CHECKS, *SOURCES)) -> str | None:
    """Return the rule ``among`` these, or the kind of one, that somebody meant by ``rule``."""
    families = tuple(among)
    known = [*families, *(one for family in families for one in kinds(family))]
    return nearest(rule, dict.fromkeys(known))


def severities(rule: str) -> tuple[Severity, ...]:
    """Return how much it may matter what ``rule`` finds, the most severe first."""
    if within(rule, _EITHER):
        return (Severity.ERROR, Severity.WARNING)
    return (Severity.WARNING,) if within(rule, _LENIENT) else (Severity.ERROR,)


def documentation(rule: str) -> str:
    """Return how the check called ``rule`` documents itself: why, ``FAIL:``, ``PASS:``.

    Empty where Python was told to do without such texts (``-OO``).
    """
    return next(one.__doc__ or "" for one in (*checks.ALL, *across.ALL) if rule == one.RULE)
