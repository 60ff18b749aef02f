"""The two halves of what a finding says: what is wrong, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pledgebook.wording.messages import ALL, Lang, fill

# Where the second half begins. Marks in quotes, brackets and slots are none.
_TURNS = {
    "zh": re.compile("[：；。]|，(?=请|是不是|最多|至少|最大|最小)"),
    "en": re.compile("[:;.] "),
}
# What tells a reader what to do, or names it: the Chinese sentence decides for both languages.
_TELLS = re.compile("[请写改删换要{]|最多|至少|最大|最小")
_INSIDE = re.compile(r"“[^”]*”|（[^）]*）|\([^)]*\)|\{[^}]*\}")


def halves(rule: str, args: Mapping[str, str | int], lang: Lang) -> tuple[str, str]:
    """Return what is wrong and what to write; the second is empty where nothing is told to do.

    It is the sentence that is divided, before its slots are filled: no argument moves the border.
    """
    message = ALL[rule]
    sentence = message.zh if lang == "zh" else message.en
    wrong, instead = _divided(sentence, lang)
    if not _TELLS.search(_divided(message.zh, "zh")[1]):
        wrong, instead = sentence, ""
    return fill(wrong, args, lang), fill(instead, args, lang)


def _divided(sentence: str, lang: Lang) -> tuple[str, str]:
    outside = _INSIDE.sub(lambda inside: "_" * len(inside[0]), sentence)
    turn = _TURNS[lang].search(outside)
    if turn is None:
        return sentence, ""
    return sentence[: turn.start()], sentence[turn.end() :]
