"""How the provider is reached: the channels as a table."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind
from pledgebook.model.words import Channel
from pledgebook.wording.en import acts, conditions, prices, terms
from pledgebook.wording.en.acts import Acting
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import capital
from pledgebook.wording.en.hours import hours
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.prose import ChapterText, ClauseText
from pledgebook.wording.structure.tables import filled

_HEAD = ("Channel", "Number or address", "Hours", "Applies", "Service", "Answered by", "Charge")


def chapter(naming: Naming) -> ChapterText | None:
    """Return the chapter of channels; None where the letter names none."""
    rows = {name: _channel(name, one, naming) for name, one in naming.commitment.channels.items()}
    if not rows:
        return None
    heading = terms.WORDS["channels"]
    table = filled(heading, _HEAD, rows, least=1)
    clause = ClauseText(
        anchor="channels/ways", id="ways", title="Contact channels", blocks=(table,)
    )
    return ChapterText(key="channels", heading=heading, clauses=(clause,))


def _service(channel: Channel, naming: Naming) -> str:
    voice = Acting(naming, naming.party("customer"))
    return acts.phrase(channel.does, Clause(), voice).words if channel.does else ""


def _channel(name: str, channel: Channel, naming: Naming) -> tuple[str, ...]:
    when = Draft(left=Clause(when=channel.when), chapter="channels")
    return (
        capital(naming.title(name, Kind.CHANNEL)),
        channel.reach or "",
        capital(hours(channel.clock, naming)) if channel.clock else "",
        capital(", ".join(conditions.conditions(when, naming).head)),
        capital(_service(channel, naming)),
        capital(naming.all(channel.by, "and")),
        capital(prices.LABELS[Price(channel.charge)]) if channel.charge else "",
    )
