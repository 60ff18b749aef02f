"""How the provider is reached: the channels as a table."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind
from pledgebook.model.words import Channel
from pledgebook.wording.prose import Block, ChapterText, ClauseText, Paragraph
from pledgebook.wording.structure.tables import filled
from pledgebook.wording.zh import conditions, money, terms
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.hours import hours
from pledgebook.wording.zh.naming import Naming, join

_HEAD = ("渠道", "号码或地址", "服务时间", "适用情形", "服务内容", "受理方", "收费")


def chapter(naming: Naming) -> ChapterText | None:
    """Return the chapter of channels; None where the letter names none."""
    rows = {name: _channel(name, one, naming) for name, one in naming.commitment.channels.items()}
    if not rows:
        return None
    named = [row[0] for row in rows.values()]
    block: Block = filled(terms.WORDS["channels"], _HEAD, rows, least=1)
    if not any(any(row[1:]) for row in rows.values()):
        block = Paragraph(text=f"{naming.party('provider')}提供服务的渠道为{join(named)}。")
    clause = ClauseText(anchor="channels/ways", id="ways", title="联系方式", blocks=(block,))
    return ChapterText(key="channels", heading=terms.WORDS["channels"], clauses=(clause,))


def _channel(name: str, channel: Channel, naming: Naming) -> tuple[str, ...]:
    when = Draft(left=Clause(when=channel.when), chapter="channels")
    return (
        naming.title(name, Kind.CHANNEL),
        channel.reach or "",
        hours(channel.clock, naming) if channel.clock else "",
        "，".join(conditions.conditions(when, naming).head),
        join((naming.title(act, Kind.ACT) for act in channel.does), ""),
        naming.all(channel.by, "") if channel.by else "",
        money.LABELS[Price(channel.charge)] if channel.charge else "",
    )
