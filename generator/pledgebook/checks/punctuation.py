"""Marks are those of the language around them, and each stands once, in pairs, and at the end.

FAIL: `note: 接到通知,立即响应。`; `note: 立即响应。。`; `note: 见“服务手册。`;
`note: 立即响应；随时到场`; `note: '按"服务手册"处理。'`; `note: We respond , and repair.`.
PASS: `note: 接到通知，立即响应。`; `note: 型号A(B),8:00开始。`; `note: We respond, and repair.`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pledgebook.findings import Args, Finding, gathered
from pledgebook.model.authored import Hit
from pledgebook.model.names import Names
from pledgebook.reading.signs import HAN
from pledgebook.source import Pointer

RULE = "punctuation"

Places = list[tuple[Pointer, Args]]

_FULL: Mapping[str, str] = dict(zip(",;:?!.()", "，；：？！。（）", strict=True))
_MARK = re.compile(
    # A half-width mark between Han characters, or behind one at the end of a text.
    rf"(?P<half>[,;:?!.](?<=[{HAN}][,;:?!.])(?=[{HAN}“「（《\0]|\Z)"
    rf"|\((?<=[{HAN}]\()(?=[{HAN}])|\)(?<=[{HAN}]\))(?=[{HAN}，。；、：\0]|\Z))"
    r"|(?P<doubled>[，。；、：](?:[，。；、：])+)"
    rf"|(?P<quotes>\"(?=[{HAN}])|\"(?<=[{HAN}。！？]\"))"
    r"|(?P<spaced> +[,.;:!?](?<=[A-Za-z] [,.;:!?])(?=[ \0]|\Z))"
)
_OPENS = re.compile('[,;:?!.()，。；、："]| +(?=[,.;:!?])')
_PAIRS = ("“”", "（）", "《》", "【】", "「」")
_OPENING = re.compile("[“”（）《》【】「」]")
_PROSE = ("text", "note")
_UNENDED = re.compile(rf"[{HAN}}}](?=\0|\Z)")
# Formulas and addresses have marks of their own.
_OTHER = ("formula", "reach", "address", "phone", "contact", "number")


def check(names: Names) -> Iterator[Finding]:
    """Yield each kind of mistake once, with every place where it is made."""
    found: dict[str, Places] = {"half": [], "doubled": [], "quotes": [], "spaced": []}
    for hit in names.authored.find(_MARK, _OPENS):
        if hit.words.key not in _OTHER:
            found[str(hit.match.lastgroup)].append((hit.words.at, _args(hit)))
    found["unpaired"] = list(_unpaired(names))
    found["unended"] = list(_unended(names))
    also = f"{RULE}/also"
    rules = {
        "half": f"{RULE}/half-width",
        "doubled": f"{RULE}/doubled",
        "quotes": f"{RULE}/quotes",
        "spaced": f"{RULE}/spaced",
        "unpaired": f"{RULE}/unpaired",
        "unended": f"{RULE}/unended",
    }
    for kind, rule in rules.items():
        if found[kind]:
            yield gathered(rule, found[kind], also=also)


def _args(hit: Hit) -> Args:
    found = hit.text
    if hit.match["doubled"]:
        right = "……" if set(found) == {"。"} and len(found) > 2 else found[0]
        right = "。" if "。" in found and right != "……" else right
    elif hit.match["quotes"]:
        right = "“”"[hit.words.text.count('"', 0, hit.start) % 2]
    else:
        right = "".join(_FULL.get(sign, sign) for sign in found.strip())
        right = found.strip() if hit.match["spaced"] else right
    return _around(hit.words.text, hit.start, hit.end, right)


def _around(text: str, start: int, end: int, right: str) -> Args:
    """Return what stands around a mistake, and the same put right."""
    before, after = text[max(0, start - 4) : start], text[end : end + 4]
    return {"words": f"{before}{text[start:end]}{after}", "right": f"{before}{right}{after}"}


def _unpaired(names: Names) -> Iterator[tuple[Pointer, Args]]:
    """Yield the texts in which a quote or bracket lacks its other half."""
    last: Pointer | None = None
    for hit in names.authored.find(_OPENING):
        one = hit.words
        if one.at == last:
            continue
        last = one.at
        for pair in _PAIRS:
            half = pair == "（）" and re.search("[()]", one.text)
            if one.text.count(pair[0]) != one.text.count(pair[1]) and not half:
                lacks = pair[one.text.count(pair[0]) > one.text.count(pair[1])]
                yield one.at, {"words": one.text[:40], "right": lacks}


def _unended(names: Names) -> Iterator[tuple[Pointer, Args]]:
    """Yield sentences of one line without a mark at their end, though others stand inside."""
    for hit in names.authored.find(_UNENDED):
        text = hit.words.text
        if hit.words.key in _PROSE and "\n" not in text and re.search("[。；]", text):
            yield hit.words.at, {"words": text[-12:], "right": f"{text[-12:]}。"}
