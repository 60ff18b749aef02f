"""What a number in the words is a limit of, told by the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pledgebook.model.units import Kind

# The words of a metric; the acts and fields that it is the number of, and those that it may be of.
_OF: tuple[tuple[str, str, str, str], ...] = (
    ("rate", r"可用率|可用性|完好率|及时率|按时率|响应率|修复率|满意率|满意度|availab\w*|uptime",
     "target", ""),
    ("penalty", r"违约金|扣除|扣款|罚款|赔付|赔偿|credit\w*|penalt\w*", "pay", "cap share amount"),
    ("response", r"响应|受理|respon[ds]\w*|acknowledg\w*", "respond", "acknowledge answer"),
    ("arrival", r"到场|到达|抵达|赶到|上门|赶赴|arriv\w*|on[ -]site", "arrive", "dispatch"),
    ("repair", r"修复|解决|排除|恢复|修好|处理完|restor\w*|resol\w*|repair\w*|fix\w*",
     "restore resolve repair", "workaround replace finish"),
    ("answer", r"答复|回复|解答|answer\w*|repl(?:y|ies)", "answer", "respond plan"),
    ("plan", r"方案", "plan", "advise answer"),
    ("exchange", r"更换|换新|退换|replac\w*", "replace", "return refund"),
    ("loaner", r"备机|备用机|loan\w*", "lend", ""),
    ("notice", r"通知|告知|notif\w*", "notify", "from before"),
    ("report", r"报告|report\w*", "report", "every"),
    ("delivery", r"交货|交付|到货|发货|送达|deliver\w*|ship\w*", "deliver", "ship install"),
    ("visits", r"巡检|回访|保养|走访|inspect\w*|visit\w*", "every", "times"),
    ("period", r"质保|保修|质量保证|维保|免费维护|免费服务|包修|服务期|warrant\w*|guarantee\w*",
     "lasts", ""),
    ("fee", r"收费|收取|费用|fees?|charges?", "charge", "pay amount"),
    ("people", r"工程师|技术人员|服务人员|专职|人员|engineers?|staff", "people", ""),
)  # fmt: skip
_JUST: Mapping[str, frozenset[str]] = {name: frozenset(just.split()) for name, _, just, _ in _OF}
_ALSO: Mapping[str, frozenset[str]] = {name: frozenset(also.split()) for name, _, _, also in _OF}
_WORDS = "|".join(f"(?P<{name}>{words})" for name, words, _, _ in _OF)
_MONEY = frozenset({"penalty", "fee"})
# What can be counted in a unit; everything else is a time.
_FOR: Mapping[str, frozenset[str]] = {
    Kind.MONTH.value: frozenset({"period", "visits"}),
    Kind.PERCENT.value: frozenset({"rate", "penalty"}),
    Kind.MONEY_CNY.value: _MONEY,
    Kind.MONEY_USD.value: _MONEY,
    Kind.MONEY_EUR.value: _MONEY,
    Kind.PEOPLE.value: frozenset({"people"}),
}
_TIMED = frozenset(_JUST) - {"rate", "people", "visits"} - _MONEY

_STOP = re.compile(r"[，。；！？\n,;!?]|\.(?: |\Z)")
_SENTENCE = re.compile(r"[。；！？\n;!?]|\.(?: |\Z)")
_LIMIT = "不超过|不多于|不晚于|不迟于|不少于|不低于|至少|至多|最迟|最长|最少|达到?|为|是|在"
_LIMIT_EN = "within|at most|at least|no (?:later|more|less) than|under|of|is"
_BOUND = re.compile(rf"(?:{_LIMIT}|≤|<=|小于|少于|[：:]|\b(?:{_LIMIT_EN}))[ ]?\Z", re.IGNORECASE)
# Right before the number: 响应时间不超过, a warranty of.
_TIGHT = re.compile(
    rf"(?:{_WORDS})(?:期限?|时间|时限|期间|的|[ ]time|[ ]period)?"
    rf"(?:{_LIMIT}|[：: ]|{_LIMIT_EN}){{0,4}}\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"[ ]?(?P<within>以内|之内|内)?[^0-9]{{0,14}}?(?:{_WORDS})", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:{_WORDS})[^0-9.]{{0,40}}\Z", re.IGNORECASE)
# A number that a condition, a frequency, a surplus or a history gives.
_ELSE = re.compile(
    r"(?:每|每满|每隔|超过|逾期?|大于|多于|高于|满|延误|提前|近|约|拥有|具有|具备|累计|成立|前|后"
    r"|再|继续|\b(?:over|more than|every|each|after|exceed\w*|per|for|about|another))[ ]?\Z",
    re.IGNORECASE,
)
_SURPLUS = re.compile("(?:不超过|不多于|不高于|不大于|no more than|not exceeding)[ ]?\\Z")
EVERY = frozenset({"every"})
"""What a frequency is of: 每3个月巡检."""
_EVERY = re.compile(r"(?:每隔?|\bevery)[ ]?\Z", re.IGNORECASE)
_VISIT = re.compile(
    r"[^0-9]{0,8}?(?:巡检|回访|保养|检查|走访|报告|inspect|visit|report)", re.IGNORECASE
)
_AFTER = "接到|收到|通知后|报修后|电话后|请求后|故障后|发生后|验收后|签字后"
_EVENT = re.compile(f"(?:{_AFTER})[ ]?\\Z")
_UNMET = re.compile(
    r"[ ]?(?:以内|之内|内)?[^，。；,;]{0,6}?"
    r"(?:不能|不得|未|无法|仍|没有|还不|不予|以上|以后|之后|后|前|not\b|without)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"期间|时段|情况下|的[，,]|如果?|若|节假日|夜间|工作日|非工作|除外|另行|否则|以外|较|平均"
    r"|\b(?:if|unless|when|during|otherwise|except)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The acts and fields that a number is ``just`` of, and those that it may ``also`` be of.

    ``plain``: under no condition of its own.
    """

    just: frozenset[str]
    also: frozenset[str]
    plain: bool


def said(before: str, after: str, sort: str) -> Said | None:
    """Return what the number between ``before`` and ``after`` is a limit of; None where of none.

    ``sort`` is what it counts, as in `pledgebook.reading.spoken.Size`.
    """
    ahead = _STOP.split(before[-120:])[-1]
    behind = _STOP.split(after[:120], maxsplit=1)[0]
    if _EVERY.search(ahead) and _VISIT.match(behind):
        return Said(just=EVERY, also=frozenset(), plain=True)
    other = _ELSE.search(ahead) and not (_SURPLUS.search(ahead) or _EVENT.search(ahead))
    if other or _UNMET.match(behind):
        return None
    name = _metric(ahead, behind, _FOR.get(sort, _TIMED))
    if name is None:
        return None
    sentence = _SENTENCE.split(before[-200:])[-1]
    plain = not _CONDITION.search(sentence)
    return Said(just=_JUST[name], also=_ALSO[name], plain=plain)


def _metric(ahead: str, behind: str, allowed: frozenset[str]) -> str | None:
    """Return the metric whose word stands nearest: right before the number, or behind it."""
    tight = _TIGHT.search(ahead[-40:])
    if tight is not None and tight.lastgroup in allowed:
        return tight.lastgroup
    found = _BEHIND.match(behind)
    if found is not None and (found["within"] or _BOUND.search(ahead) or _near(found)):
        return found.lastgroup if found.lastgroup in allowed else None
    loose = _BEFORE.search(ahead[-60:]) if _BOUND.search(ahead) else None
    return loose.lastgroup if loose is not None and loose.lastgroup in allowed else None


def _near(found: re.Match[str]) -> bool:
    """Say whether the word follows the number at once: ``3年免费质保``."""
    return found.end() <= 8
