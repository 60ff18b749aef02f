"""From a commitment and its words to its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Kind, Names
from pledgebook.outputs.site.facts import facts
from pledgebook.outputs.site.page import (
    Contact,
    Download,
    Page,
    PartyLine,
    Status,
    VersionLink,
)
from pledgebook.outputs.site.promises import promises
from pledgebook.wording.prose import LetterText
from pledgebook.wording.zh import hours, terms
from pledgebook.wording.zh.naming import Naming
from pledgebook.wording.zh.titles import titles


def page(
    commitment: Commitment,
    letter: LetterText,
    sla: Mapping[str, Any],
    *,
    status: Status,
    versions: tuple[VersionLink, ...],
    downloads: tuple[Download, ...],
    frozen: bool = False,
) -> Page:
    """Return the page of ``commitment``, whose words are ``letter``.

    ``sla`` is the content of its ``sla.json``; ``versions`` are all that were published, and
    ``frozen`` says that this is the page of one of them.
    """
    names = Names(commitment)
    naming = Naming(commitment, names, titles(commitment, names))
    return Page(
        id=commitment.id,
        title=commitment.title,
        project=commitment.project.name,
        customer=commitment.parties["customer"].name,
        products=tuple(item.title for item in commitment.items.values()),
        parties=tuple(_parties(naming)),
        contacts=tuple(_contacts(naming)),
        version=commitment.version.number,
        date=commitment.version.date,
        status=status,
        letter=letter,
        facts=facts(letter, naming),
        promises=promises(naming),
        sla=sla,
        versions=versions,
        downloads=downloads,
        frozen=frozen,
    )


def _parties(naming: Naming) -> Iterator[PartyLine]:
    for name, party in naming.commitment.parties.items():
        yield PartyLine(
            role=terms.PARTIES.get(name, party.called or party.name),
            name=party.name,
            called=party.called,
            contact=party.contact,
            phone=party.phone,
        )


def _contacts(naming: Naming) -> Iterator[Contact]:
    for name, channel in naming.commitment.channels.items():
        if channel.reach:
            yield Contact(
                title=naming.title(name, Kind.CHANNEL),
                reach=channel.reach,
                hours=hours.hours(channel.clock, naming) if channel.clock else "",
            )
