"""An author's own condition as the opening of a sentence."""

from __future__ import annotations

import re

CAUSE = ("因", "由于", "如")
_OPENS = re.compile(r"(时|后|前|内|中|的|者|下|期间)$")
_NOUN = re.compile(
    r"(操作|工作|事项|服务|项目|内容|问题|故障|漏洞|缺陷|费用|设备|产品|部件|软件|系统)$"
)
_CLAUSAL = re.compile(
    r"[可能已未无须需会是经被由使将要]|应(?!用)|发生|出现|提出|不|因|逾期|超过|延迟|延误|停[运机产电]"
    r"|丢失|损坏|报废|达到|收到|接到|[确认判]定?为|举办|举行|低于|高于|少于|多于|不足|大于|小于"
)


def worded(words: str) -> str:
    """Return an author's condition as an opening: ``电话无法处理时``, ``涉及数据改动的``."""
    words = words.removesuffix("，")
    if _OPENS.search(words) or words.startswith(CAUSE):
        return words
    if _NOUN.search(words) or not _CLAUSAL.search(words):
        return f"涉及{words}的"
    return f"{words}的"
