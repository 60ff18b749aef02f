"""The days of a commitment as iCalendar (RFC 5545), for the calendars of those who keep it.

Every event is a whole day and needs no time zone. A month that lacks the day of a recurrence has
it on its last day (Civil Code of China, art. 202), where a plain rule would leave the month out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pledgebook.model.agenda import Agenda, Appointment, Repeat
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.sla_words import Plain
from pledgebook.wording.en import values as english
from pledgebook.wording.messages import Lang, say
from pledgebook.wording.zh import values as chinese

if TYPE_CHECKING:
    from icalendar import Event

_EVERY = {"zh": chinese.every, "en": english.every}
_IN_EVERY_MONTH = 28


def text(head: Plain, agenda: Agenda) -> bytes:
    """Return the calendar of the commitment that ``head`` (of ``sla.json``) is about.

    The same content gives the same bytes: what tells events apart are the ids of the commitment
    and of its entries, and their time stamp is the date of the version.
    """
    from icalendar import Calendar  # noqa: PLC0415 - needed for this one output alone

    calendar = Calendar()
    calendar.add("prodid", "-//pledgebook//sla//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", head["title"])
    for appointment in agenda.appointments:
        calendar.add_component(_event(head, appointment))
    content: bytes = calendar.to_ical()
    return content


def _event(head: Plain, appointment: Appointment) -> Event:
    from icalendar import Event  # noqa: PLC0415 - see above

    lang: Lang = "en" if head["language"] == "en" else "zh"
    entry = f"{head['id']}.{appointment.id}.{appointment.occasion.value}".replace("/", ".")
    event = Event()
    event.add("uid", f"{entry}@pledgebook")
    event.add("dtstamp", dt.datetime.fromisoformat(f"{head['date']}T00:00:00+00:00"))
    event.add("sequence", head["version"])
    event.add("dtstart", dt.date.fromordinal(appointment.day))
    if appointment.repeat is not None:
        event.add("rrule", _rule(appointment.repeat, dt.date.fromordinal(appointment.day)))
    said = _said(appointment, lang)
    event.add("summary", say(f"calendar/{appointment.occasion.value}", said, lang))
    event.add("description", say("calendar/from", _source(head, appointment), lang))
    event.add("transp", "TRANSPARENT")
    return event


def _source(head: Plain, appointment: Appointment) -> Mapping[str, str | int]:
    return {
        "title": head["title"],
        "version": head["version"],
        "project": head["project"],
        "clause": appointment.clause,
    }


def _said(appointment: Appointment, lang: Lang) -> Mapping[str, str | int]:
    repeat = appointment.repeat
    if repeat is None:
        return {"what": appointment.title}
    often = _EVERY[lang](_quantity(repeat.every), _quantity(repeat.times))
    return {"what": appointment.title, "often": often}


def _rule(repeat: Repeat, first: dt.date) -> dict[str, Any]:
    """Return the recurrence rule of something that happens first on a day."""
    rule: dict[str, Any] = _turns(repeat, first)
    if repeat.last is not None:
        rule["until"] = dt.date.fromordinal(repeat.last)
    return rule


def _turns(repeat: Repeat, first: dt.date) -> dict[str, Any]:
    if repeat.days:
        return {"freq": "daily", "interval": repeat.days}
    rule: dict[str, Any] = {"freq": "monthly", "interval": repeat.months}
    meant = repeat.of_month or first.day
    if meant > _IN_EVERY_MONTH:
        rule |= {"bymonthday": list(range(_IN_EVERY_MONTH, meant + 1)), "bysetpos": -1}
    return rule


def _quantity(plain: Plain | None) -> Quantity | None:
    if plain is None:
        return None
    bound = Bound(plain["bound"]) if "bound" in plain else None
    return Quantity(low=plain["amount"], high=plain.get("to"), unit=plain["unit"], bound=bound)
