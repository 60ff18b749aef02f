from __future__ import annotations

from decimal import Decimal

import pytest

from pledgebook.reading import figures
from pledgebook.wording import numerals


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("30", "30"),
        ("99.90", "99.90"),
        ("100,000.00", "100000.00"),
        ("半", "0.5"),
        ("两", "2"),
        ("十", "10"),
        ("十二", "12"),
        ("二十四", "24"),
        ("一百零五", "105"),
        ("三千五百", "3500"),
        ("壹拾万", "100000"),
        ("two", "2"),
        ("Twenty-Four", "24"),
    ],
)
def test_reads_a_number(written: str, value: str) -> None:
    assert figures.number(written) == Decimal(value)


@pytest.mark.parametrize("written", ["", "二〇二六", "某", "1,00", "third", "一x"])
def test_what_is_no_number(written: str) -> None:
    assert figures.number(written) is None


@pytest.mark.parametrize(
    "yuan",
    [
        "0",
        "6000",
        "100000",
        "100050.5",
        "1409.50",
        "16409.02",
        "325.04",
        "120000000",
        "500000000000",
    ],
)
def test_reads_every_amount_that_letters_write(yuan: str) -> None:
    written = numerals.amount(Decimal(yuan))
    assert written is not None
    assert figures.formal_amount(written.removeprefix("人民币")) == Decimal(yuan)


@pytest.mark.parametrize("written", ["元整", "壹拾万", "某元整", "伍元伍", "壹元贰元"])
def test_what_is_no_amount(written: str) -> None:
    assert figures.formal_amount(written) is None
