"""What a clause is about: severities, classes, items and periods as the opening of a sentence."""

from __future__ import annotations

import re

from pledgebook.model.names import Kind
from pledgebook.model.quantity import Open
from pledgebook.wording.en import phrases
from pledgebook.wording.en.grammar import any_, join, plural, quoted, the
from pledgebook.wording.en.naming import Naming

_DURING = re.compile(r"\b(season|period|hours|days?|holidays?|weekends?|nights?|events?)$", re.I)
_PLAN = re.compile(r"\b(plan|tier|package|edition|agreement|subscription)$", re.I)
# Groups whose id is the noun that the names of their members lack.
_SCHEMES = frozenset({"plan", "tier", "package", "edition", "subscription"})
_PLACES = re.compile(r"place|site|area|region|city|location|country|zone|branch|town")
_CASE = re.compile(
    r"\b(incidents?|faults?|failures?|outages?|problems?|issues?|defects?|requests?|questions?"
    r"|errors?|disruptions?|interruptions?|tickets?|cases?|calls?|reports?|alarms?|visits?|orders?"
    r"|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|complaints?)$",
    re.I,
)
_RANK = re.compile(r"(severity|priority|level|class|category|sev|[ps])[ -]?[0-9]+$", re.I)


def is_case(title: str) -> bool:
    """Say whether a title names what is dealt with case by case: ``ticket of another type``."""
    return bool(_CASE.search(re.split(r" (?:of|that|to|from|with|for|on|in) ", title)[0]))


def period(names: list[str], naming: Naming) -> str:
    """Return the periods in which it applies; one without an end by what it follows."""
    open_ = (Open.UNLIMITED, Open.SERVICE_LIFE)
    after: list[str] = []
    during: list[str] = []
    for name in names:
        found = naming.commitment.warranty[name]
        later = found.after if found.lasts in open_ else None
        (after if later else during).append(naming.period(later or name))
    parts = [("during", during), ("after the end of", after)]
    return join((f"{word} {join(several)}" for word, several in parts if several), "and")


def openings(kinds: dict[Kind | None, list[str]], naming: Naming) -> list[str]:
    """Take what it is about from ``kinds`` and return it as openings: ``for any fault``."""
    facets = _by_facet(kinds, naming)
    said = [_about(names, naming) for names in facets]
    rest = [words for words in said if not words.startswith("for ")]
    for_ = [
        (names, words)
        for names, words in zip(facets, said, strict=True)
        if words.startswith("for ")
    ]
    return [*rest, _joined(for_, naming)]


def _joined(parts: list[tuple[list[str], str]], naming: Naming) -> str:
    """Return openings with ``for`` as one: ``for any incident under Gold``."""
    cases = [words for _, words in parts if words.startswith(("for any ", "for incidents of "))]
    cases += [words for _, words in parts if words.endswith(" incidents") and words not in cases]
    if len(cases) != 1:
        return ", ".join(words for _, words in parts)
    others = [_related(names, words, naming) for names, words in parts if words != cases[0]]
    return " ".join([cases[0], *others])


def _related(names: list[str], words: str, naming: Naming) -> str:
    """Return how a case belongs to what it is about."""
    group = naming.names.facet(names[0])
    titles = [naming.title(one) for one in names]
    named = all(title[0].isupper() and not plural(title) for title in titles)
    if naming.kind(names[0]) is Kind.MEMBER and _PLACES.search(group):
        return words.replace("for ", "in ", 1)
    own = naming.kind(names[0]) is Kind.MEMBER and named
    return words.replace("for ", "under " if own else "concerning ", 1)


def _by_facet(kinds: dict[Kind | None, list[str]], naming: Naming) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for kind in (Kind.MEMBER, Kind.GROUP, Kind.SEVERITY, Kind.ITEM):
        for name in kinds.pop(kind, []):
            groups.setdefault(naming.names.facet(name), []).append(name)
    return list(groups.values())


def _about(names: list[str], naming: Naming) -> str:
    kind = naming.kind(names[0])
    own = kind in (Kind.ITEM, Kind.MEMBER)
    titles = [naming.inline(naming.title(one)) if own else naming.title(one) for one in names]
    if kind is Kind.ITEM:
        return f"for {join(map(the, titles), 'or')}"
    if all(map(is_case, titles)):
        return f"for {join(map(any_, titles), 'or')}"
    if kind is Kind.SEVERITY and all(map(_RANK.match, titles)):
        return f"for {join(titles, 'or')} incidents"
    if kind is Kind.SEVERITY:
        return f"for incidents of severity {join(map(quoted, titles), 'or')}"
    return _classed(names, titles, naming)


def _classed(names: list[str], titles: list[str], naming: Naming) -> str:
    """Return members of a group as an opening: a season, a plan, a case in words, a class."""
    if all(map(phrases.OPENS.match, titles)):
        return join(titles, "or")
    if all(map(_DURING.search, titles)):
        return f"during {join(map(the, titles), 'or')}"
    if all(map(_PLAN.search, titles)):
        return f"under {join((f'the {one}' for one in titles), 'or')}"
    group = naming.names.facet(names[0])
    if group in _SCHEMES and naming.kind(names[0]) is Kind.MEMBER:
        return f"under the {join(titles, 'or')} {group}"
    if any(map(phrases.is_clause, titles)):
        return f"where {join(titles, 'or')}"
    return f"for {join(titles, 'or')}"
