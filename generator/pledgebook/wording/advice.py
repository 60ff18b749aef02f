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
_INSIDE = re.compile(r"“[^”]*”|（[^）]*）|\([^)]*\)|\{[^}]*\}")


def halves(rule: str, args: Mapping[str, str | int], lang: Lang) -> tuple[str, str]:
    """Return what is wrong and what to write; the second is empty where the sentence has one part.

    It is the sentence that is divided, before its slots are filled: no argument moves the border.
    """
    message = ALL[rule]
    sentence = message.zh if lang == "zh" else message.en
    outside = _INSIDE.sub(lambda inside: "_" * len(inside[0]), sentence)
    turn = _TURNS[lang].search(outside)
    if turn is None:
        return fill(sentence, args, lang), ""
    return fill(sentence[: turn.start()], args, lang), fill(sentence[turn.end() :], args, lang)
