"""Titles of clauses: readable, English, and no two alike."""

from __future__ import annotations

from tests.wording.letters import read

from pledgebook.model.names import Names
from pledgebook.wording.en.titles import titles

LETTER = """
language: en
severities: {critical: {title: critical incident}}
items: {pump: {title: water pump}}
groups: {people: {operators: {title: operators}}}
warranty: {quality: {covers: pump, from: accepted, lasts: 1 year}}
response:
  a: {when: [critical, phone], respond: 30 minutes}
  b: {respond: 1 hour}
  c: {respond: 2 hours}
  named: {title: Emergency response, respond: 5 minutes}
exclusions:
  d: {means: damage by people}
  e: {means: a case that takes so many words that no heading of a clause should hold them}
training: {f: {for: operators, content: [operation]}}
fees: {g: {charge: free}}
precedence: {h: {order: [contract, bid]}, i: {per: tender}}
statements: {j: {text: Words.}}
"""


def test_titles_say_what_a_clause_is_about() -> None:
    letter = read(LETTER)
    assert titles(letter, Names(letter)) == {
        "quality": "Warranty: water pump",
        "a": "Respond: critical incident",
        "b": "Respond",
        "c": "Respond (2)",
        "named": "Emergency response",
        "d": "Damage by people",
        "e": "Exclusion",
        "f": "Training: operators",
        "g": "Charges",
        "h": "Order of precedence",
        "i": "Matters not settled here",
        "j": "Statement",
    }
