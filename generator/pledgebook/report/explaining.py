"""Why a rule exists, what it says, and what it finds: for `explain` and for the page of rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pledgebook.findings import Severity
from pledgebook.pipeline import rules
from pledgebook.wording import reasons
from pledgebook.wording.messages import ALL, Lang, Message, say
from pledgebook.wording.reasons import Reason

_CODE = re.compile(r"`[^`]+`")
_BETWEEN = re.compile(r"[;；](?=(?:[^`]*`[^`]*`)*[^`]*$)")  # not inside code


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said of one kind of finding, its slots open."""

    rule: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """All there is to know of a rule; ``reason`` is Markdown.

    ``fails`` and ``passes`` are samples, code in backticks: none for rules that are no checks, and
    where Python runs without documentation.
    """

    rule: str
    reason: str
    waivable: bool
    said: tuple[Said, ...]
    fails: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()

    @property
    def is_check(self) -> bool:
        """Say whether it is the rule of a check, which has samples."""
        return rules.within(self.rule, rules.CHECKS)

    @property
    def severities(self) -> tuple[Severity, ...]:
        """Return how much it may matter what the rule finds, the most severe first."""
        return rules.severities(self.rule)


def explain(rule: str, lang: Lang) -> Explanation:
    """Explain a rule that exists: a check, a source of findings, or a kind of either."""
    family = _family(rule)
    said = tuple(Said(rule=one, sentence=_one(ALL[one], lang)) for one in rules.kinds(rule))
    fails, passes = _samples(family, lang)
    return Explanation(
        rule=rule,
        reason=_reason(family, lang),
        waivable=rules.within(rule, rules.JUDGED),
        said=said,
        fails=fails,
        passes=passes,
    )


def families(lang: Lang) -> Mapping[str, tuple[Explanation, ...]]:
    """Return the rules of each family of checks, then those of other sources, under its name."""
    told = {name: tuple(known) for name, known in reasons.FAMILIES.items()} | {
        "others": rules.SOURCES
    }
    return {
        say(f"explain/family-{name}", {}, lang): tuple(explain(rule, lang) for rule in family)
        for name, family in told.items()
        if family
    }


def _family(rule: str) -> str:
    """Return the check, or the source, that finds ``rule``."""
    return next(one for one in (*rules.CHECKS, *rules.SOURCES) if rules.within(rule, (one,)))


def _reason(family: str, lang: Lang) -> str:
    if family in rules.SOURCES:
        return say(f"explain/source-{family}", {}, lang)
    return _one(reasons.ALL[family], lang)


def _one(said: Message | Reason, lang: Lang) -> str:
    return said.zh if lang == "zh" else said.en


def _samples(family: str, lang: Lang) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if family in rules.SOURCES:
        return (), ()
    fail, _, passes = rules.documentation(family).partition("FAIL:")[2].partition("PASS:")
    if lang == "en":
        return tuple(_split(fail)), tuple(_split(passes))
    known = reasons.CHINESE.get(family)
    if known is not None:
        return tuple(_split(known.fails)), tuple(_split(known.passes))
    return tuple(_codes(fail)), tuple(_codes(passes))


def _split(samples: str) -> Iterator[str]:
    """Yield the samples of a text, each on one line."""
    for one in _BETWEEN.split(samples):
        flat = " ".join(one.split()).removesuffix(".")
        if flat:
            yield flat


def _codes(samples: str) -> Iterator[str]:
    """Yield the code of each sample, without the words around it."""
    for one in _split(samples):
        yield "、".join(_CODE.findall(one)) or one
