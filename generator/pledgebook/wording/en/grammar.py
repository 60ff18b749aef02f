"""The small rules of English: lists, articles, plurals, capitals, quotes, ordinals."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

# Words that stand for an article, or before a noun that takes none.
_DETERMINED = re.compile(
    r"(?:the|a|an|any|all|each|every|no|this|that|these|those|its|his|her|their|our|your|other"
    r"|some|both|either|whatever|[0-9“\"].*)\b"
    r"|(?:one|two|three|four|five|six|seven) |[A-Z]\S*['’]s?\b",
)
# What happens rather than is: its name takes no article.
_ABSTRACT = re.compile(
    r"\b([a-z]+ance|(?:ac|comple|installa|inspec|termina|expira|confirma|notifica|activa|migra"
    r"|construc|publica|registra|verifica|valida|ratifica|evalua|resolu|execu|restora)tion"
    r"|commission(?:ing)?|signing|finding|testing|training|(?:re)?payment|shipment|commencement"
    r"|replacement|deployment|procurement|settlement|approval|renewal|arrival|removal|withdrawal"
    r"|delivery|discovery|recovery|handover|changeover|takeover|cutover|signature|departure"
    r"|closure|receipt|expiry|go-live|award|entry|use|launch|dispatch|purchase|sign-off|rollout"
    r"|consent)$"
)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def join(items: Iterable[str], word: str = "and") -> str:
    """Return a list: ``a, b and c``; semicolons part entries that hold commas.

    Where one holds an "and", a comma stands before the last: ``a, b and c, and d``.
    """
    texts = [item for item in items if item]
    if len(texts) < 2:
        return "".join(texts)
    if any(", " in text for text in texts):
        return f"{'; '.join(texts[:-1])}; {word} {texts[-1]}"
    comma = "," if any(re.search(r" (?:and|or) ", text) for text in texts) else ""
    return f"{', '.join(texts[:-1])}{comma} {word} {texts[-1]}"


def both(items: Iterable[str], word: str = "and") -> str:
    """Return verb phrases as one: those with commas or an "and" of their own get a comma."""
    texts = [item for item in items if item]
    if len(texts) == 2 and any(", " in text or f" {word} " in text for text in texts):
        return f"{texts[0]}, {word} {texts[1]}"
    return join(texts, word)


def capital(text: str) -> str:
    """Return ``text`` with its first letter as a sentence begins."""
    return text[:1].upper() + text[1:]


def the(title: str) -> str:
    """Return a title as a noun of a sentence: ``the pump``; a name in capitals stands alone.

    So do words of a script without capitals.
    """
    is_name = all(not word[0].islower() for word in title.split())
    return title if is_name or _DETERMINED.match(title) else f"the {title}"


def happening(title: str) -> str:
    """Return an event as a noun: ``final acceptance``, ``the handover certificate``."""
    head = re.split(r" (?:of|that|to|from|by) ", title)[0]
    return title if _ABSTRACT.search(head) else the(title)


def any_(title: str) -> str:
    """Return a title as one of its kind: ``any critical incident``."""
    return title if _DETERMINED.match(title) or plural(title) else f"any {title}"


def plural(noun: str) -> bool:
    """Say whether a noun looks like several: ``the valves``."""
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def quoted(title: str) -> str:
    """Return a title in quotes."""
    return f"“{title}”"


def ordinal(number: int) -> str:
    """Return ``1st``, ``2nd``, ``11th``."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def date(day: dt.date) -> str:
    """Return a date: ``22 November 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_of_year(text: str) -> str:
    """Return a day of every year, ``06-30``: ``30 June each year``."""
    month, day = text.split("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]} each year"


def figures(number: str) -> str:
    """Return a number with its thousands apart: ``100,000``, ``99.90``."""
    whole, dot, rest = number.partition(".")
    return f"{int(whole):,}{dot}{rest}"


def label(*numbers: int) -> str:
    """Return the label of a heading: ``1.`` for a chapter, ``1.1`` for a clause, ``(a)`` below."""
    if len(numbers) < 3:
        return ".".join(map(str, numbers)) + ("." if len(numbers) == 1 else "")
    return f"({chr(ord('a') + (numbers[2] - 1) % 26)})"
