"""Whatever fields a clause combines, its English is punctuated and repeats no word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from tests.wording.any_clause import Chosen, Drawing

from pledgebook.model.commitment import CHAPTERS

LETTER = """
language: en
parties:
  provider: {name: Example Ltd., called: the Provider}
  customer: {name: Example Customer, called: the Customer}
severities: {critical: {title: critical incident}, ordinary: {title: ordinary incident}}
groups: {plan: {basic: {title: Basic plan}}}
items: {pump: {title: water pump}, valve: {title: valves}, cloud: {title: Example Cloud}}
events: {handover: {title: handover}}
clocks: {office: {title: business hours, daily: 09:00-17:00}}
warranty: {free: {title: free warranty, from: handover, lasts: 1 year}}
exclusions: {misuse: {title: Misuse, means: misuse}}
remedies: {rework: {title: Rework, does: repair}}
"""
FIELDS = """
when:
  [[critical], [phone], [free], [handover], [office], [pump], [basic, critical], [question],
   [basic, pump]]
unless: [[exclusions], [misuse], [office], [phone], [restored]]
if: [work at night is needed, heavy snow]
by: [[customer], [engineer], [provider, customer]]
for: [[the site managers]]
does: [[support, observe], [inspect], [repair], [provide], [terminate], [train]]
either: [[repair, refund]]
choice: [customer]
respond: [37 minutes, none, n-a, best-effort, {agree-by: accepted}]
arrive: [4 hours, {in: 2 working days, land: close}, {in: 4 hours, via: onsite, clock: office}]
notify: [at least 3 days, 2 hours]
report: [5 days]
from: [handover, notice, {agree-by: accepted}, {event: notice, plus: 5 days}]
until: [accepted]
before: [go-live]
after: [free]
lasts: [41 months, unlimited, {onsite: 1 year, parts: 2 years}, {first: [1 year, unlimited miles]}]
renews: [{lasts: 2 years}]
clock: [office, always]
every: [1 quarter, 15 days]
times: [3 times]
target: [97.5%, average, at most 3%]
amount: [at most 5%, 200 pieces]
never: [[replace], [observe, train]]
window: [calendar-quarter]
binding: [efforts, optional, firm]
of: [cloud]
measure:
- {unit: minute, window: calendar-month, each: [account], slot: 5 minutes}
- {unit: reading, window: calendar-month, share: 99%}
means: [a certain case]
causes: [[material], [any]]
covers: [[pump], [valve, cloud]]
keeps: [[fuses, fans]]
people: [at least 2 people, {agree-by: accepted}]
role: [project-engineer]
qualified: [[first-aid certificate]]
dedicated: [true, false]
place: [Example City, [Example City, Other City]]
content: [[quantities, dates]]
goals: [[work alone]]
form: [[theory]]
hours: [8 lesson hours, at most 8 hours, at least 1 hour]
gives: [[a manual]]
via: [[mail], [onsite]]
per: [[contract]]
charge:
  [free, at-cost, discounted, quoted, own-cost, pass-through, 100 CNY/time,
   {labour: free, parts: at-cost}]
pay:
- {share: 5%, of: monthly-fee, per: 1 day, beyond: 3 days, counts: full}
- {share: 100%, of: monthly-fee, per: 1%, least: 95 USD}
cap: [{share: 10%, of: contract-price}]
claim: [{within: 30 days, over: 1 USD}]
extends: [{period: free, lasts: 1 day, per: 1 day}]
missed: [{of: rework, any: [{count: 3 times}]}]
otherwise: [[rework]]
"""
DRAWING = Drawing(
    LETTER, FIELDS, {"exclusions": {"means": "a certain case"}, "warranty": {"lasts": "1 year"}}
)
FAULTS = re.compile(
    r"\.\.|,,|;;| [,.;]|,\.|  |\b(?P<word>[a-z]+) (?P=word)\b|\(\)|: \.|[a-z]\. [a-z]|\bNone\b"
)


@pytest.mark.parametrize("chapter", CHAPTERS)
@settings(max_examples=25, deadline=None)
@given(drawn=DRAWING.clauses)
def test_any_clause_reads(chapter: str, drawn: tuple[Chosen, list[Chosen]]) -> None:
    assert [text for text in DRAWING.said(chapter, drawn) if FAULTS.search(text)] == []
