"""When a clause does not apply: ``除“不在范围的情形”一章所列情形外``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pledgebook.model.names import Kind
from pledgebook.wording.zh.naming import Naming, join, quoted

# Channels through which a request does not come, but is settled.
PLACES = {
    "onsite": ("须到场处理的", "无须到场处理的"),
    "remote": ("可以远程处理的", "不能远程处理的"),
}
_CONSENT = re.compile(r"(同意|许可|确认|批准|授权)$")


def unless(names: Sequence[str], chapter: str, naming: Naming) -> list[str]:
    """Return what takes a clause out, as openings of a sentence."""
    reached = [name for name in names if naming.kind(name) is Kind.CHANNEL and name not in PLACES]
    parts = [_unreached(reached, chapter, naming)] if reached else []
    single = (Kind.CLOCK, Kind.EVENT)
    parts += [not_(n, naming) for n in names if naming.kind(n) in single or n in PLACES]
    rest = [n for n in names if naming.kind(n) not in (Kind.CHANNEL, *single)]
    return [*parts, f"除{_excepted(rest, naming)}外" if rest else ""]


def _unreached(names: list[str], chapter: str, naming: Naming) -> str:
    channels = naming.all(names, "或", Kind.CHANNEL)
    if chapter in ("fees", "coverage", "warranty"):
        return f"除通过{channels}提供的服务外"
    return f"{naming.party('customer')}未通过{channels}通知的"


def not_(name: str, naming: Naming) -> str:
    """Return that an event has not happened, or that it is outside a clock's hours."""
    if name in PLACES:
        return PLACES[name][1]
    if naming.kind(name) is Kind.CLOCK:
        return f"在{naming.title(name)}以外提出的"
    own = naming.commitment.events.get(name)
    if own is None:
        return naming.event(name).negative
    return (
        f"除经{own.title}外" if _CONSENT.search(own.title) else f"未出现{quoted(own.title)}情形的"
    )


def _excepted(names: list[str], naming: Naming) -> str:
    kinds = {name: naming.kind(name) for name in names}
    told = (Kind.CHAPTER, Kind.PERIOD, Kind.ITEM)
    rest = [naming.title(n) for n in names if kinds[n] not in told]
    things = [naming.title(n) for n in names if kinds[n] is Kind.ITEM]
    listed = [
        *(f"{quoted(naming.title(n))}一章所列情形" for n in names if kinds[n] is Kind.CHAPTER),
        *(f"{naming.period(n)}内的情形" for n in names if kinds[n] is Kind.PERIOD),
        *things,
        *([f"{''.join(map(quoted, rest))}的情形"] if rest else []),
    ]
    return join(listed)


def label(name: str, naming: Naming) -> str:
    """Return an exception in the label of a row: ``工作时间以外``, ``不含易损件``."""
    kind = naming.kind(name)
    if kind is Kind.CLOCK:
        return f"{naming.title(name)}以外"
    if kind is Kind.EVENT or name in PLACES:
        return not_(name, naming).removesuffix("的")
    if kind is Kind.CHANNEL:
        return f"未通过{naming.title(name)}通知"
    return f"不含{naming.title(name)}"
