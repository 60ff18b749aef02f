"""From a commitment and its words to its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pledgebook.model.names import Kind
from pledgebook.outputs.site.counting import fault
from pledgebook.outputs.site.facts import facts
from pledgebook.outputs.site.hours import hours
from pledgebook.outputs.site.ladders import ladders
from pledgebook.outputs.site.measured import measured
from pledgebook.outputs.site.page import Contact, Page, PartyLine
from pledgebook.outputs.site.promises import promises
from pledgebook.outputs.site.standing import Standing
from pledgebook.outputs.site.vocabulary import service
from pledgebook.wording.structure.letter import letter as told
from pledgebook.wording.tongues import Tongue

_FAX = "fax"  # the channel of that name: a number that nobody answers


def page(tongue: Tongue, sla: Mapping[str, Any], standing: Standing) -> Page:
    """Return the page of a commitment in the language of ``tongue``.

    ``sla`` is the content of its ``sla.json``.
    """
    commitment, letter = tongue.naming.commitment, told(tongue)
    return Page(
        id=commitment.id,
        title=commitment.title,
        project=commitment.project.name,
        customer=commitment.parties["customer"].name,
        place=commitment.project.place or "",
        products=tuple(item.title for item in commitment.items.values()),
        parties=tuple(_parties(tongue)),
        contacts=tuple(_contacts(tongue)),
        version=commitment.version.number,
        date=commitment.version.date,
        language=tongue.code,
        standing=standing,
        letter=letter,
        facts=facts(letter, tongue),
        promises=promises(tongue),
        sla=sla,
        fault=fault(tongue, letter, sla),
        provider=commitment.parties["provider"].name,
        linked=service(tongue),
        measured=measured(tongue, letter),
        ladders=ladders(tongue, sla),
        hours=hours(tongue),
    )


def _parties(tongue: Tongue) -> Iterator[PartyLine]:
    for name, party in tongue.naming.commitment.parties.items():
        yield PartyLine(
            role=tongue.role(name) or party.called or party.name,
            name=party.name,
            called=party.called,
            contact=party.contact,
            phone=party.phone,
        )


def _contacts(tongue: Tongue) -> Iterator[Contact]:
    for name, channel in tongue.naming.commitment.channels.items():
        if channel.reach:
            yield Contact(
                title=tongue.titled(tongue.naming.title(name, Kind.CHANNEL)),
                reach=channel.reach,
                hours=tongue.hours(channel.clock) if channel.clock else "",
                spoken=name != _FAX,
            )
