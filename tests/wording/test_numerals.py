"""大写 amounts, dates and headings, against a second implementation and the rules."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.wording import numerals

# Written out by hand after the rules of 支付结算办法, annex 1 (1409.50 and 6007.14 are its own).
AMOUNTS = {
    "0": "人民币零元整",
    "0.05": "人民币伍分",
    "0.50": "人民币伍角整",
    "10": "人民币壹拾元整",
    "10.05": "人民币壹拾元零伍分",
    "1409.50": "人民币壹仟肆佰零玖元伍角整",
    "6000": "人民币陆仟元整",
    "6007.14": "人民币陆仟零柒元壹角肆分",
    "10005.50": "人民币壹万零伍元伍角整",
    "16409.02": "人民币壹万陆仟肆佰零玖元零贰分",
    "100000": "人民币壹拾万元整",
    "100001000": "人民币壹亿零壹仟元整",
    "107000.53": "人民币壹拾万柒仟元伍角叁分",
    "1010000001": "人民币壹拾亿壹仟万零壹元整",
    "1000000000000": "人民币壹万亿元整",
}


@pytest.mark.parametrize(("figures", "words"), AMOUNTS.items())
def test_amounts_of_the_rule_book(figures: str, words: str) -> None:
    assert numerals.amount(Decimal(figures)) == words


def _second_opinion(cents: int) -> str:
    """Write every digit with its place, then strike out the zeros: another way to the words."""
    whole, rest = divmod(cents, 100)
    digits = "零壹贰叁肆伍陆柒捌玖"
    places = ["", "拾", "佰", "仟", "万", "拾", "佰", "仟", "亿", "拾", "佰", "仟"]
    text = str(whole)
    words = "".join(
        digits[int(digit)] + place
        for digit, place in zip(text, reversed(places[: len(text)]), strict=True)
    )
    words = re.sub("零[拾佰仟]", "零", words)
    words = re.sub("零+", "零", words)
    words = re.sub("零([万亿])", r"\1", words).replace("亿万", "亿零")
    words = re.sub("零+", "零", words).removesuffix("零")
    jiao, fen = divmod(rest, 10)
    tail = (digits[jiao] + "角" if jiao else "零" if fen and whole else "") + (
        digits[fen] + "分" if fen else ""
    )
    head = words + "元" if words or not rest else ""
    return f"人民币{head or ''}{tail}{'' if fen else '整'}".replace("人民币元", "人民币零元")


@given(st.integers(min_value=0, max_value=10**14 - 1))
def test_amounts_agree_with_a_second_implementation(cents: int) -> None:
    assert numerals.amount(Decimal(cents) / 100) == _second_opinion(cents)


def test_an_amount_finer_than_a_cent_has_no_words() -> None:
    assert numerals.amount(Decimal("0.005")) is None


def test_dates() -> None:
    day = dt.date(2026, 11, 22)
    assert numerals.date(day) == "2026年11月22日"
    assert numerals.date_in_words(day) == "二〇二六年十一月二十二日"
    assert numerals.date_in_words(dt.date(2030, 10, 30)) == "二〇三〇年十月三十日"


def test_headings() -> None:
    labels = [numerals.heading(1, 12), numerals.heading(2, 20), numerals.heading(3, 3)]
    assert labels == ["十二、", "（二十）", "3."]


@pytest.mark.parametrize(
    ("number", "words"), [(0, "零"), (4, "肆"), (12, "壹拾贰"), (105, "壹佰零伍")]
)
def test_a_whole_number_in_formal_numerals(number: int, words: str) -> None:
    assert numerals.formal(number) == words
