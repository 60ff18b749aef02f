"""What columns and values of logs are called, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

# The events and attributes of tickets, each with the words that columns have for it, the most
# telling ones first. A word that is a part of another stands after it.
EVENTS: Mapping[str, tuple[str, ...]] = {
    "notice": (
        *(
            "报修时间",
            "报障时间",
            "故障申报",
            "创建时间",
            "提交时间",
            "受理时间",
            "来电时间",
            "报修",
        ),
        *("建单", "创建", "opened", "created", "reported", "submitted", "opendate", "createdate"),
        *("creation", "open"),
    ),
    "occurrence": ("故障发生", "发生时间", "occurred", "occurrence", "happened"),
    "registered": ("登记时间", "登记", "registered", "logged"),
    "acknowledged": ("确认时间", "acknowledged", "acknowledge"),
    "responded": (
        *("首次响应", "响应时间", "首次回复", "响应", "应答", "接单", "firstresponse"),
        *("firstresponded", "responded", "response", "takeintoaccount"),
    ),
    "arrived": ("到场时间", "到达现场", "到场", "到达", "上门", "arrived", "arrival", "onsite"),
    "worked-around": ("临时措施", "临时恢复", "workaround"),
    "restored": ("恢复时间", "恢复运行", "恢复", "restored", "recovered"),
    "repaired": ("修复时间", "修复", "repaired", "fixed"),
    "resolved": (
        *("解决时间", "处理完成", "完成时间", "解决", "完成", "办结", "resolved", "resolution"),
        *("solved", "solve", "completed", "finished"),
    ),
    "reopened": ("重开", "重新打开", "reopened"),
    "closed": ("关闭时间", "关单", "结单", "关闭", "closed", "closedate", "close"),
}
ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "severity": (
        *("故障级别", "故障等级", "事件级别", "严重程度", "优先级", "紧急程度", "级别", "等级"),
        *("severity", "priority", "urgency"),
    ),
    "channel": ("报修方式", "受理渠道", "渠道", "来源", "channel", "source", "contacttype"),
    "exclusion": ("除外情形", "除外", "免责", "不计考核", "exclusion", "excluded"),
}
ID = (
    *("工单号", "工单编号", "报修单号", "事件编号", "单号", "流水号", "编号", "ticketid"),
    *("ticketnumber", "issuekey", "caseid", "incidentid", "number", "ticket", "tn", "id"),
)
STATUS = ("工单状态", "当前状态", "状态", "ticketstatus", "status", "state")
EVENT = ("事件", "动作", "操作", "环节", "event", "action", "activity", "historytype")
TIME = ("发生时间", "操作时间", "时间", "timestamp", "createtime", "time", "date")
CLOSED = (
    *("已关闭", "关闭", "已完成", "完成", "已解决", "办结", "结束", "已取消", "取消", "作废"),
    *("closed", "resolved", "solved", "done", "completed", "cancelled", "canceled", "merged"),
)
# Times by which something was to be done, or that a program keeps for itself.
_PLANNED = (
    *("要求", "截止", "计划", "预计", "目标", "最迟", "超时", "到期", "更新", "target", "due"),
    *("deadline", "escalation", "planned", "expected", "updated", "modified", "changed"),
)
_HELD = 100
_NOT = ("未", "待", "不", "un", "not")
_LOOSE = re.compile(r"[\s_\-./:()（）【】\[\]#]+")


def plain(name: str) -> str:
    """Return a name without blanks and signs, in small letters."""
    return _LOOSE.sub("", name).lower()


def rank(name: str, words: Sequence[str]) -> int | None:
    """Return how well a column's name fits, 0 best; None where none of ``words`` is in it.

    A name that is one of the words fits better than one that holds it.
    """
    bare = plain(name)
    if bare in words:
        return words.index(bare)
    return next((_HELD + at for at, word in enumerate(words) if _holds(bare, word)), None)


def _holds(bare: str, word: str) -> bool:
    """Say whether a name has a word in it; short English words are in too many names."""
    if word.isascii() and len(word) < 4:
        return False
    return word in bare


def is_planned(name: str) -> bool:
    """Say whether a column is about what was to be, not about what happened."""
    bare = plain(name)
    return bare.endswith("by") or any(word in bare for word in _PLANNED)


def means_closed(value: str) -> bool:
    """Say whether a status says that a ticket is closed."""
    bare = plain(value)
    return any(word in bare for word in CLOSED) and not bare.startswith(_NOT)


def event_of(value: str) -> str | None:
    """Return the event that a value of an event column names; None where it is none we know."""
    ranked = [
        (at, name) for name, words in EVENTS.items() if (at := rank(value, words)) is not None
    ]
    return min(ranked)[1] if ranked else None
