"""English letters, read as an English reader would."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.wording.letters import clauses, read, words

from pledgebook import source
from pledgebook.bind import bind
from pledgebook.model.commitment import Commitment
from pledgebook.wording import tongues
from pledgebook.wording.prose import LetterText, Paragraph, Table

ROOT = Path(__file__).parents[3]
CASES = {
    path.parent.name: path
    for path in sorted(ROOT.glob("tests/cases/letters/*/commitment.yaml"))
    if "\nlanguage: en\n" in path.read_text("utf-8")
}
_HAN = re.compile("[⺀-鿿＀-￯　-〿]")
# A name of the data that reached the page: small words with a hyphen, none of them English.
_LEAKED = re.compile(r"\b(?:remote-failed|customer-asked|month-end|best-effort|at-cost)\b")
_TWICE = re.compile(r"\.\.|,,|;;|, \.|,\.|  |\bthe the\b|\band and\b|\(\)|“”| [.,;:)]")
_PLURAL = re.compile(r"(?<![0-9.,])1 (?:days|hours|months|years|minutes|people)\b")
_SINGULAR = re.compile(r"\b(?:[2-9]|\d\d+) (?:day|hour|month|year|minute|person)\b")


def letter(path: Path) -> LetterText:
    document, _ = source.read(path.read_bytes(), path.name)
    assert document is not None
    return tongues.letter(bind(Commitment, document.data))


def test_there_are_letters() -> None:
    assert len(CASES) >= 5


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("fault", [_HAN, _LEAKED, _TWICE, _PLURAL, _SINGULAR], ids=str)
def test_typography(name: str, fault: re.Pattern[str]) -> None:
    assert [text for text in words(letter(CASES[name])) if fault.search(text)] == []


@pytest.mark.parametrize("name", CASES)
def test_sentences_begin_with_a_capital_and_end_with_a_full_stop(name: str) -> None:
    blocks = [block for clause in clauses(letter(CASES[name])).values() for block in clause.blocks]
    said = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert [text for text in said if not re.fullmatch(r"[A-Z“0-9].*\.", text, re.DOTALL)] == []


def test_head_order_and_signature() -> None:
    given = read(
        "language: en\n"
        "title: Service commitment\n"
        'version: {number: 2, date: "2026-11-22"}\n'
        "project: {name: Example project, tender: {name: Tender A, number: A-1}}\n"
        "parties:\n"
        "  provider: {name: Example Ltd., called: the Provider}\n"
        "  customer: {name: Customer}\n"
        "chapters: [response, {warranty: Guarantee}]\n"
        "signature: {seal: provider, date: true, place: London, copies: 2 copies}\n"
        "warranty: {quality: {title: guarantee, lasts: 1 year, from: accepted}}\n"
        "fees: {free: {charge: free, unless: warranty}}\n"
        "response: {hotline: {respond: 5 minutes}}\n"
    )
    text = tongues.letter(given)
    assert (text.version, text.addressee) == ("Version 2 (22 November 2026)", "To: Customer")
    assert text.opening[0].text == (
        "In answer to “Tender A”, Example Ltd. (“the Provider”) makes the following service"
        " commitments for Example project."
    )
    assert [(chapter.key, chapter.heading) for chapter in text.chapters] == [
        ("basis", "General"),
        ("response", "Response"),
        ("warranty", "Guarantee"),
        ("fees", "Fees"),
    ]
    assert "“Guarantee”" in "".join(words(clauses(text)["fees/free"]))
    assert text.signature is not None
    assert text.signature.copies == "This commitment is made in 2 copies."
    assert (text.signature.date, text.signature.place) == ("22 November 2026", "Place: London")


def test_words_are_explained() -> None:
    given = read(
        "language: en\n"
        "clocks: {office: {title: business hours, daily: 09:00-17:00}}\n"
        "days: {day: calendar, working-day: office, last: included}\n"
        "events: {batch: {title: delivery of a batch, each: [lot, address]}}\n"
        "definitions:\n"
        "  at-once: {title: immediately, is: 15 minutes}\n"
        "  year: {title: year of service, is: 360 days}\n"
        "response: {a: {from: batch, respond: at-once}}\n"
    )
    found = clauses(tongues.letter(given))
    assert list(words(found["definitions/terms"].blocks)) == [
        "In this commitment:",
        "“immediately” means within 15 minutes.",
        "“year of service” means 360 days.",
    ]
    assert list(words(found["definitions/days"].blocks)) == [
        "In this commitment, “day” means a calendar day, public holidays included. Working days are"
        " the days on which “business hours” are kept. The day on which a period expires still"
        " belongs to it."
    ]
    assert list(words(found["definitions/events"].blocks)) == [
        "Events",
        "Event",
        "Separately for each",
        "Delivery of a batch",
        "Lot and address",
    ]


def test_plans_are_named_with_their_noun() -> None:
    given = read(
        "language: en\n"
        "groups: {plan: {gold: {title: Gold}, silver: {title: Silver}}}\n"
        "response: {a: {when: [gold, silver], respond: 1 hour}}\n"
    )
    (said,) = words(clauses(tongues.letter(given))["response/a"].blocks)
    assert said.startswith("Under the Gold or Silver plan, ")


def test_of_two_languages_the_one_that_prevails_is_spoken() -> None:
    letters = [
        tongues.letter(read(f"language: {{text: [zh, en], prevails: {one}}}\n"))
        for one in ("zh", "en")
    ]
    assert [one.language for one in letters] == ["zh", "en"]
    assert "Chinese and English; where the texts differ, the English" in "".join(words(letters[1]))


def test_a_glossary_holds_all_levels_of_a_scale_or_none() -> None:
    given = read(
        "language: en\n"
        "severities: {high: {title: high, means: out of use}, low: {title: low}}\n"
        "groups:\n"
        "  plan: {gold: {title: Gold, means: round the clock}, silver: {title: Silver}}\n"
        "  place: {near: {title: near}, far: {title: far}}\n"
    )
    found = clauses(tongues.letter(given))
    tables = {
        name: [
            row[0]
            for block in found[f"definitions/{name}"].blocks
            if isinstance(block, Table)
            for row in block.rows
        ]
        for name in ("severities", "groups")
    }
    assert tables == {"severities": ["High", "Low"], "groups": ["Gold", "Silver"]}
