"""An explanation for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Severity
from pledgebook.report.explaining import Explanation, families
from pledgebook.wording.columns import columns
from pledgebook.wording.messages import Lang, say

_WIDEST = 60  # columns of the first sentence of a reason, in a list


def lines(one: Explanation, lang: Lang) -> Iterator[str]:
    """Yield what there is to know of one rule."""
    yield f"{one.rule} · {standing(one, lang)}"
    yield f"  {one.reason}"
    yield ""
    yield say("explain/says", {}, lang)
    for said in one.said:
        yield f"  {said.rule}"
        yield f"    {said.sentence}"
    for heading, mark, samples in (("fails", "✗", one.fails), ("passes", "✓", one.passes)):
        if samples:
            yield ""
            yield say(f"explain/{heading}", {}, lang)
            yield from (f"  {mark} {sample}" for sample in samples)
    if not one.fails and one.is_check:
        yield ""
        yield say("explain/no-samples", {}, lang)
    if one.waivable:
        yield ""
        yield say("explain/waive", {"rule": one.rule}, lang)


def listed(lang: Lang) -> Iterator[str]:
    """Yield every rule, family by family, each with the beginning of its reason."""
    told = families(lang)
    every = [one for known in told.values() for one in known]
    wide = max(columns(one.rule) for one in every)
    standings = {one.rule: standing(one, lang) for one in every}
    next_ = max(map(columns, standings.values()))
    for number, (heading, known) in enumerate(told.items()):
        if number:
            yield ""
        yield heading
        for one in known:
            said = standings[one.rule]
            yield f"  {_wide(one.rule, wide)}  {_wide(said, next_)}  {brief(one, lang)}"
    yield ""
    yield say("explain/more", {}, lang)


def _wide(text: str, wide: int) -> str:
    return text + " " * (wide - columns(text))


def standing(one: Explanation, lang: Lang) -> str:
    """Return how much a rule matters, and whether it may be waived."""
    severities = "、".join(called(severity, lang) for severity in one.severities)
    waived = say("explain/waivable" if one.waivable else "explain/never-waived", {}, lang)
    return f"{severities if lang == 'zh' else severities.replace('、', ', ')} · {waived}"


def called(severity: Severity, lang: Lang) -> str:
    """Return what a severity is called."""
    return say(f"explain/{severity.value}", {}, lang)


def brief(one: Explanation, lang: Lang) -> str:
    """Return the first sentence of a reason."""
    end = "。" if lang == "zh" else ". "
    first = one.reason.partition(end)[0].removesuffix(".")
    while columns(first) > _WIDEST:
        first = first[:-2].removesuffix("…") + "…"
    return first
