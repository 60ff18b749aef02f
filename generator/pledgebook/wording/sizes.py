"""Numbers with their units as results say them, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pledgebook.model.sla_words import Plain
from pledgebook.model.units import BY_CODE
from pledgebook.wording.en import values as english
from pledgebook.wording.messages import Lang
from pledgebook.wording.zh import values as chinese

_MONEY = {"yuan": "CNY", "us-dollar": "USD", "euro": "EUR", "pound-sterling": "GBP"}
_PARTS = (("hour", 3600), ("minute", 60), ("second", 1))
_DIGITS = 6


def unit(code: str, lang: Lang) -> str:
    """Return what a unit is called; a word that is none stands as it is."""
    if code not in BY_CODE:
        return code
    if lang == "zh":
        return chinese.unit(code).removeprefix("个")
    return english.unit(code, one=False).strip()


def size(text: str, code: str, lang: Lang) -> str:
    """Return a number with its unit: ``99.90%``, ``3个月``, ``CNY 500.00``."""
    if lang == "zh":
        return f"{text}{chinese.unit(code)}"
    if code in _MONEY:
        return f"{_MONEY[code]} {text}"
    return f"{text}{english.unit(code, one=text == '1')}"


def length(given: Plain, lang: Lang) -> str:
    """Return a quantity of ``sla.json``."""
    return size(given["amount"], given["unit"], lang)


def seconds(whole: int, lang: Lang) -> str:
    """Return a length of time in hours, minutes and seconds, without those that are none."""
    parts: list[str] = []
    for code, factor in _PARTS:
        amount, whole = divmod(whole, factor)
        if amount or (code == "second" and not parts):
            parts.append(size(str(amount), code, lang))
    return "".join(parts) if lang == "zh" else " ".join(parts)


def number(exact: Fraction) -> str:
    """Return a number in decimals, without zeros at its end, to six digits at most."""
    scaled = round(exact * 10**_DIGITS)
    whole, rest = divmod(scaled, 10**_DIGITS)
    return f"{whole}.{rest:06d}".rstrip("0").rstrip(".")


def listed(words: Sequence[str], lang: Lang) -> str:
    """Return words one after the other."""
    return ("、" if lang == "zh" else ", ").join(words)
