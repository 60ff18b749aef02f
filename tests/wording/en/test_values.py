"""Numbers keep their unit, in the singular or the plural that they ask for."""

from __future__ import annotations

import pytest

from pledgebook.model.quantity import Quantity
from pledgebook.model.units import UNITS
from pledgebook.wording.en import grammar, values

QUANTITIES = {
    "1 day": "1 day",
    "2 days": "2 days",
    "1天": "1 day",
    "0.5 days": "0.5 days",
    "1 business day": "1 working day",
    "3 business days": "3 working days",
    "PT30M": "30 minutes",
    "60个月": "60 months",
    "2-3 hours": "2 to 3 hours",
    "1-2 hours": "1 to 2 hours",
    "at least 1 person": "at least 1 person",
    "at least 2 people": "at least 2 people",
    "at most 15 days": "at most 15 days",
    "about 3 times": "about 3 times",
    "more than 5 years": "more than 5 years",
    "less than 26°C": "less than 26°C",
    "99.90%": "99.90%",
    "100000 km": "100,000 km",
    "50000 miles": "50,000 miles",
    "1 mile": "1 mile",
    "500GB": "500 GB",
    "800 kWh": "800 kWh",
    "2 copies": "2 copies",
    "6000 CNY": "CNY 6,000",
    "6000 CNY/year": "CNY 6,000 per year",
    "1.5万元": "CNY 15,000",
    "100-200 CNY": "CNY 100 to 200",
    "10005.50 CNY": "CNY 10,005.50",
    "500 USD": "USD 500",
    "20 EUR/person": "EUR 20 per person",
    "200 CNY/time": "CNY 200 each time",
    "2 times/month": "2 times per month",
}


@pytest.mark.parametrize(("written", "said"), QUANTITIES.items())
def test_quantities(written: str, said: str) -> None:
    assert values.quantity(Quantity.parse(written)) == said


LIMITS = {
    "2 hours": "within 2 hours",
    "1 hour": "within 1 hour",
    "at most 2 hours": "within at most 2 hours",
    "about 2 hours": "within about 2 hours",
    "less than 2 hours": "in less than 2 hours",
    "more than 2 hours": "more than 2 hours later",
    "at least 24 hours": "at least 24 hours in advance",
}


@pytest.mark.parametrize(("written", "said"), LIMITS.items())
def test_limits(written: str, said: str) -> None:
    assert values.within(Quantity.parse(written)) == said


FREQUENCIES = {
    ("1 year", "4 times"): "4 times a year",
    ("1 quarter", None): "once a quarter",
    ("1 hour", None): "once an hour",
    ("1 month", "at least 2 times"): "at least twice a month",
    ("15 days", None): "every 15 days",
    ("3 months", "2 times"): "twice every 3 months",
    ("at most 15 days", None): "at intervals of at most 15 days",
    ("about 1 week", None): "about once a week",
    (None, "3 times"): "3 times",
    (None, "1 time"): "once",
}


@pytest.mark.parametrize(("given", "said"), FREQUENCIES.items())
def test_frequencies(given: tuple[str | None, str | None], said: str) -> None:
    every, times = (Quantity.parse(one) if one else None for one in given)
    assert values.every(every, times) == said


def test_no_two_units_read_alike() -> None:
    # Money stands before its number, and 10,000 yuan are counted in yuan.
    units = [unit.code for unit in UNITS if unit.code != "ten-thousand-yuan"]
    assert len({values.unit(code, one=False) for code in units}) == len(units)


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (22, "22nd")],
)
def test_ordinals(number: int, said: str) -> None:
    assert grammar.ordinal(number) == said


def test_labels_of_headings() -> None:
    assert [grammar.label(1), grammar.label(1, 2), grammar.label(1, 2, 3)] == ["1.", "1.2", "(c)"]


LISTS = {
    ("a",): "a",
    ("a", "b"): "a and b",
    ("a", "b", "c"): "a, b and c",
    ("100,000 km", "b"): "100,000 km and b",
    ("a and b", "c"): "a and b, and c",
    ("a", "b and c", "d"): "a, b and c, and d",
    ("a, b", "c"): "a, b; and c",
}


@pytest.mark.parametrize(("entries", "said"), LISTS.items())
def test_lists(entries: tuple[str, ...], said: str) -> None:
    assert grammar.join(entries) == said


NOUNS = {
    "pump": "the pump",
    "water pumps": "the water pumps",
    "Example Cloud": "Example Cloud",
    "Example cloud service": "the Example cloud service",
    "the users": "the users",
    "all parts": "all parts",
    "other parts": "other parts",
    "the Customer’s site": "the Customer’s site",
    "水泵": "水泵",
}


@pytest.mark.parametrize(("title", "said"), NOUNS.items())
def test_nouns_take_an_article_where_they_need_one(title: str, said: str) -> None:
    assert grammar.the(title) == said


HAPPENINGS = {
    "handover": "handover",
    "final acceptance": "final acceptance",
    "full payment of the account": "full payment of the account",
    "handover certificate": "the handover certificate",
    "board meeting": "the board meeting",
    "start of heating": "the start of heating",
}


@pytest.mark.parametrize(("title", "said"), HAPPENINGS.items())
def test_what_happens_takes_no_article(title: str, said: str) -> None:
    assert grammar.happening(title) == said
