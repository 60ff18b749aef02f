"""An author's own words as a part of a sentence: whether they are a clause or a noun."""

from __future__ import annotations

import re

from pledgebook.wording.en.naming import Naming

OPENS = re.compile(
    r"(if|when|where|whenever|unless|until|in|during|for|after|before|once|upon|on|at|by|with"
    r"|without|outside|within|as|while|provided|because|due|owing|except|under|over|through)\b",
    re.I,
)
_CLAUSAL = re.compile(
    r"\b(is|are|was|were|has|have|had|can|cannot|could|must|may|might|does|do|did|will|would"
    r"|shall|should|needs?|requires?|fails?|failed|occurs?|happens?|remains?|exists?|asks?"
    r"|agrees?|requests?|wants?|exceeds?|affects?|stops?|lasts?|takes?|goes|comes|gets?|becomes?|leads?|causes?"
    r"|breaks?|appears?|arises?|results?|wishes|applies)\b(?=.)"
    r"|\b(is|are|was|were|exists?|occurs?|happens?|fails|failed|remains|arises?|applies)$"
)


_RELATIVE = re.compile(r"\b(that|which|who|whose|whom|where|when|what)\b")


def worded(words: str, naming: Naming) -> str:
    """Return an author's condition as an opening: ``where data must be changed``."""
    words = words.removesuffix(",").removesuffix(".")
    if OPENS.match(words):
        return words[0].lower() + words[1:]
    words = naming.lowered(words)
    return f"where {words}" if is_clause(words) else f"in the case of {words}"


def is_clause(words: str) -> bool:
    """Say whether words are a clause: more verbs than relative clauses would use up."""
    return len(_CLAUSAL.findall(words)) > len(_RELATIVE.findall(words))
