"""References from an author's own words to the data, in English."""

from __future__ import annotations

import pytest
from tests.wording.letters import clauses, read

from pledgebook.wording import tongues
from pledgebook.wording.prose import Markup

LETTER = """
language: en
severities: {critical: {title: critical incident}}
events: {handover: {title: handover}}
definitions: {at-once: {title: immediately, is: 15 minutes}}
warranty:
  quality: {title: warranty, from: handover, lasts: {onsite: 1 year, parts: 3 years}, charge: free}
  free: {after: quality, lasts: {first: [8 years, 160000 km]}, charge: {labour: free}}
response:
  faults: {when: [phone, critical], respond: {in: 30 minutes, with: diagnose}, advise: at-once}
remedies:
  credit: {pay: {share: 5%, of: monthly-fee, as: credit}, binding: efforts}
staff: {team: {people: at least 2 people, dedicated: true}}
statements: {words: {text: "See {%s}."}}
"""
SAID = {
    "critical.title": "critical incident",
    "version.date": "22 November 2026",
    "at-once.is": "15 minutes",
    "quality.from": "handover",
    "quality.lasts": "1 year for on-site service and 3 years for parts",
    "quality.charge": "free of charge",
    "free.lasts": "8 years or 160,000 km, whichever comes first",
    "faults.respond": "30 minutes",
    "faults.respond.with": "find the cause",
    "faults.when": "phone and critical incident",
    "credit.pay": "5% of the monthly fee",
    "credit.pay.as": "service credits",
    "credit.binding": "best efforts",
    "team.people": "at least 2 people",
    "team.dedicated": "yes",
}


@pytest.mark.parametrize(("reference", "words"), SAID.items())
def test_a_reference_prints_the_value_in_the_letters_words(reference: str, words: str) -> None:
    letter = tongues.letter(read(LETTER.replace("%s", reference)))
    assert clauses(letter)["statements/words"].blocks == (Markup(source=f"See {words}."),)
