"""An organisation named in the words is one that the letter knows; a stranger is a leftover.

Known is who is a party, and what stands in the name or place of the project, the tender, an item,
a definition or an office. Makers, subcontractors, banks and laboratories are named as such.

FAIL: `note: 我公司为江北第一人民医院提供上门服务。`; `note: 由华南数据有限公司负责维修。`.
PASS: `note: 由示例科技有限公司负责维修。`; `note: 服务器由远方电子有限公司生产。`;
`note: 医院、大学和本公司的用户。`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.names import Names
from pledgebook.reading.signs import HAN
from pledgebook.source import Pointer

RULE = "stranger-named"

_LEGAL = "(?:有限责任|股份有限|有限)公司"
_PLACED = (
    "人民医院|中心医院|中医院|附属医院|医院|大学|学院|中学|小学|管理局|公安局|教育局|银行|委员会"
)
_NAMED = re.compile(rf"(?:{_LEGAL}|{_PLACED})(?![{HAN}]{{0,2}}(?:招标|投标))")
_HEAD = re.compile(rf"[{HAN}（）()A-Za-z0-9]{{1,20}}\Z")
# What a name does not begin with or hold: words of the sentence in front of it.
_CUT = re.compile("[为由与和及在对给从经按向至到让请于跟同或是]|委托|提供|承诺|通过|按照|根据|位于")
_PLACE = re.compile(
    "(?:[省市县区州旗]|北京|天津|上海|重庆|河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
    "|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|黑龙江|江北|江南|华北|华东|华南|第[一二三四五六七八九十])"
)
_BLANK = re.compile("[xX×*]{2}|某")
_ROLE = re.compile(
    "厂商|厂家|原厂|制造|生产|品牌|分包|代理|经销|认证|检测|检验|出具|颁发|签发|开户|保函|发布|著作权|商标"
)
_WORDED = ("text", "note", "means", "if", "goals", "content", "gives", "title", "place", "for")
_ABOUT = ("parties", "project", "items", "definitions", "version")


def check(names: Names) -> Iterator[Finding]:
    """Yield each text that names an organisation of which the letter says nothing."""
    known: str | None = None
    told: set[tuple[Pointer, str]] = set()
    for hit in names.authored.find(_NAMED):
        at = hit.words.at
        if hit.words.key not in _WORDED or at[0] in _ABOUT or _ROLE.search(hit.before + hit.after):
            continue
        name = _name(hit.before, hit.text)
        if name is None:
            continue
        if known is None:
            known = _known(names)
        if name not in known and (at, name) not in told:
            told.add((at, name))
            yield Finding(rule=RULE, at=at, args={"name": name}, severity=Severity.WARNING)


def _name(before: str, end: str) -> str | None:
    """Return the name that ends with ``end``; None where it is a common noun."""
    found = _HEAD.search(before)
    head = _CUT.split(found[0])[-1] if found else ""
    legal = end.endswith("公司")
    if len(head) < 2 or head.endswith(("的", "各", "该", "本", "贵", "我")):
        return None
    if _BLANK.search(head):
        return None  # told as a placeholder
    return f"{head}{end}" if legal or _PLACE.search(head) else None


def _known(names: Names) -> str:
    """Return all that is said of parties, project, items and definitions, as one text."""
    return "\0".join(one.text for one in names.authored.words() if one.at[0] in _ABOUT)
