"""An amount in 大写 equals the figures beside it and is written as bills demand.

The form is that of the People's Bank of China (支付结算办法, annex 1): 壹 before 拾, 整 behind 元.

FAIL: `note: 人民币壹拾万元整（¥10,000.00）`; `note: 人民币拾万元整`; `note: 人民币十万元整`.
PASS: `note: 人民币壹拾万元整（¥100,000.00）`; `note: 人民币10万元`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pledgebook.findings import Finding, Severity
from pledgebook.model.names import Names
from pledgebook.reading.figures import NUMERALS, formal_amount
from pledgebook.wording import numerals

RULE = "amount-in-words"

_FORMAL = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟弍叄参陸貳]")
_WRITTEN = re.compile(
    f"(?P<currency>人民币|大写[：:]?)?(?P<whole>[{NUMERALS}]{{1,30}}[元圆](?![件素器旦宵老首气]))"
    f"(?P<small>[{NUMERALS}角分]{{0,8}})(?P<end>[整正]?)"
)
_FIGURES = (
    "(?P<sign>[¥￥]|RMB|人民币|小写[：:]?)?[ ]?"
    "(?P<number>[0-9][0-9,]{0,20}(?:[.][0-9]{1,2})?)(?P<unit>[ ]?万?元)?"
)
_BEHIND = re.compile(f"[ ]?[（(]?(?:即|小写)?[：:]?[ ]?{_FIGURES}")
_AHEAD = re.compile(f"{_FIGURES}(?:[ ]?[（(]?(?:大写|即)?[：:]?(?:人民币)?)$")
_AROUND = 30  # characters before the words in which figures are looked for


def check(names: Names) -> Iterator[Finding]:
    """Yield each amount in 大写 that differs from its figures, or is not well written."""
    for hit in names.authored.find(_WRITTEN):
        formal = _FORMAL.search(hit.text)
        if not (formal or hit.match["end"]) or hit.before[-1:].isdigit():
            continue
        words = hit.text.removeprefix(hit.match["currency"] or "")
        value = formal_amount(words)
        figures = _figures(hit.before, hit.after)
        if value is not None and figures is not None and value != figures[0]:
            meant = numerals.amount(figures[0]) or ""
            args = {"words": words, "figures": figures[1], "right": meant}
            yield Finding(rule=f"{RULE}/differs", at=hit.words.at, args=args)
        elif value is None:
            rule = f"{RULE}/unreadable"
            args = {"words": words}
            yield Finding(rule=rule, at=hit.words.at, args=args, severity=Severity.WARNING)
        elif (right := _right(words, value)) is not None:
            args = {"words": words, "right": right}
            yield Finding(rule=RULE, at=hit.words.at, args=args, severity=Severity.WARNING)


def _figures(before: str, after: str) -> tuple[Decimal, str] | None:
    """Return the yuan that figures directly before or behind give, and how they are written."""
    for found in (_BEHIND.match(after), _AHEAD.search(before[-_AROUND:])):
        if found is not None and (found["sign"] or found["unit"]):
            number = Decimal(found["number"].replace(",", ""))
            many = 10_000 if "万" in (found["unit"] or "") else 1
            shown = f"{found['sign'] or ''}{found['number']}{found['unit'] or ''}"
            return number * many, shown
    return None


def _right(words: str, value: Decimal) -> str | None:
    """Return how an amount is written; None where it is, since zeros are free in part."""
    right = (numerals.amount(value) or "").removeprefix("人民币")
    ended = words[-1] in "整正角分"
    return None if not right or (ended and _plain(words) == _plain(right)) else right


def _plain(words: str) -> str:
    return words.replace("圆", "元").replace("零", "").rstrip("整正")
