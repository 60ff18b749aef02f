"""What each kind of name is called."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

KINDS: dict[str, Message] = {
    "party": Message(zh="一方当事人", en="party"),
    "severity": Message(zh="故障级别", en="severity"),
    "channel": Message(zh="服务渠道", en="channel"),
    "clock": Message(zh="服务时间", en="clock"),
    "event": Message(zh="事件", en="event"),
    "item": Message(zh="产品与设备", en="item"),
    "group": Message(zh="自定分类", en="group"),
    "member": Message(zh="自定分类中的一项", en="member of a group"),
    "act": Message(zh="动作", en="act"),
    "definition": Message(zh="名词解释", en="definition"),
    "period": Message(zh="质保期", en="warranty period"),
    "clause": Message(zh="条款", en="clause"),
    "chapter": Message(zh="章节", en="chapter"),
    "request": Message(zh="请求种类", en="kind of request"),
    "document": Message(zh="文件", en="document"),
    "base": Message(zh="计算基数", en="base of an amount"),
    "role": Message(zh="岗位", en="role"),
    "form": Message(zh="形式", en="form"),
}


def kinds(value: str, zh: bool) -> str:
    """Return kinds, written with commas between, in the reader's language."""
    said = [KINDS[kind] for kind in value.split(",")]
    return "、".join(one.zh for one in said) if zh else ", ".join(one.en for one in said)
