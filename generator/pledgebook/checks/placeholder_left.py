"""Nothing stands in a letter in place of a name or number that was to be filled in.

FAIL: `note: 本项目由XX公司承建。`; `note: 自20xx年起。`; `means: 待定`;
`note: 由【项目经理姓名】负责。`; `note: 联系人____。`; `note: TBD`; `note: "**项目的运行维护。"`.
PASS: `note: 型号XX-200，交换机XXL；某些设备除外；“**重要**”；有待定期检查。`; `note: 7×24`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.authored import Hit
from pledgebook.model.names import Names
from pledgebook.reading.signs import HAN

RULE = "placeholder-left"

_ORGANISATION = (
    "公司|集团|学校|医院|大学|银行|单位负责人|县(?!级)|市(?![场级])|省(?![略级])|局(?!部)"
)
_LABEL = (
    "项目|公司|单位|投标人|采购人|招标人|日期|金额|姓名|电话|地址|职务|型号|数量|填写|请填|此处"
)
_ENGLISH = "your|insert|company|customer|client|name|date|project|amount|enter|fill"
_LEFT = re.compile(
    r"(?P<bold>\*\*[^*\s\0](?:[^*\n\0]{0,200}[^*\s\0])?\*\*)"
    r"|(?P<stars>\*{2,}|＊+|×{2,}|[□■△▲○●◯]{2,})"
    r"|(?P<letters>[xX]{2,})"
    r"|(?P<year>(?:19|20)[0-9]?[xX×*＊_]{1,2}(?=[-年/.]))"
    rf"|(?P<some>某某|某(?:{_ORGANISATION}))"
    r"|(?P<open>待定(?![位级期论向点])(?<![有接]待定)|待填|待补充|待完善|lorem ipsum"
    r"|(?<![A-Za-z])(?:TBD|TBC|TBA|TODO|FIXME)(?![A-Za-z]))"
    r"|(?P<gap>[_＿]{3,}|【[ \u3000]*】|［[ \u3000]*］|（[ \u3000]+）|\([ \u3000]{2,}\))"
    rf"|(?P<label>【(?:{_LABEL})[^】\0]{{0,12}}】|\[(?:{_ENGLISH})\b[^\]\0]{{0,30}}\](?!\()"
    rf"|<(?:{_LABEL})[^>\0]{{0,12}}>)",
    re.IGNORECASE,
)
_OPENS = re.compile("[*＊×□■△▲○●◯xX12某待lLT_＿【［（(\\[<F]")
# XX-200 and XXL are models and sizes.
_INSIDE = re.compile(r"[A-Za-z0-9/.-]")
_HAN = re.compile(f"[{HAN}]")
_ROMAN = 2  # XX alone may be a number in an English text


def check(names: Names) -> Iterator[Finding]:
    """Yield each text with a placeholder in it, by its first one."""
    told = None
    for hit in names.authored.find(_LEFT, _OPENS):
        if hit.words.at != told and not _meant(hit):
            told = hit.words.at
            yield Finding(rule=RULE, at=told, args={"words": hit.text})


def _meant(hit: Hit) -> bool:
    """Say whether a match is no placeholder: bold type, a formula, a Roman number."""
    text = hit.words.text
    if hit.words.key in ("formula", "reach"):
        return True
    if hit.match["bold"]:
        return hit.words.key in ("text", "note")
    if hit.match["letters"]:
        inside = _INSIDE.match(hit.before[-1:]) or _INSIDE.match(hit.after[:1])
        return bool(inside) or (len(hit.text) == _ROMAN and not _HAN.search(text))
    return False
