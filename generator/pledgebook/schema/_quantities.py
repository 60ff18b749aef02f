"""Quantities that are nearly right: with another bound, another unit, another order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pledgebook.model.units import TIME, spellings
from pledgebook.schema._numbers import NUMBER, SPELLED, UNIT, digits, measured, numeral

_LEAD = {
    "within": ("以", "不晚于", "within ", "in "),
    "most": (
        "不超过", "不多于", "不大于", "不高于", "不得超过", "最多", "最长", "小于或等于",
        "小于等于",
        "最高", "至多", "<=", "≤", "at most ", "no more than ", "not more than ", "up to ",
        "max. ", "max ", "maximum ", "not exceeding ", "no later than ", "not over ",
    ),
    "least": (
        "不少于", "不低于", "不小于", "不得少于", "不得低于", "最少", "最低", "大于或等于",
        "大于等于",
        "至少", ">=", "≥", "at least ", "no less than ", "not less than ", "min. ", "minimum ",
        "no fewer than ", "not fewer than ",
    ),
    "more": ("大于", "多于", "高于", "超过", ">", "over ", "above ", "more than ", "greater than "),
    "less": (
        "小于", "少于", "低于", "不足", "不到", "<", "under ", "below ", "less than ",
        "fewer than ",
    ),
    "about": ("大约", "约", "大概", "~", "about ", "around ", "approx. ", "approximately ", "ca. "),
}  # fmt: skip
_TRAIL = {
    "within": ("之内", "以内", "内", "以下"),
    "most": (" max", " maximum", " at most", " or less", " or fewer", "封顶"),
    "least": ("及以上", "或以上", "以上", " or more", " or longer", " minimum", " at least", "+"),
    "about": ("左右", "上下"),
}
_SAID = {
    "within": ("至多", "at most "), "most": ("至多", "at most "), "least": ("至少", "at least "),
    "more": ("超过", "more than "), "less": ("低于", "less than "), "about": ("约", "about "),
}  # fmt: skip
_SIGN = {"$": "USD", "us$": "USD", "usd": "USD", "¥": "CNY", "rmb": "CNY", "cny": "CNY", "€": "EUR",
         "eur": "EUR", "£": "GBP", "gbp": "GBP", "人民币": "元", "美元": "美元"}  # fmt: skip
_MONEY = re.compile(
    rf"({'|'.join(map(re.escape, sorted(_SIGN, key=len)[::-1]))}) ?({NUMBER})(?=[^0-9]|$)"
)
_RANGE = re.compile(rf"({NUMBER}) ?(?:{UNIT})? ?(?:-|~|–|—|至|到| to ) ?({NUMBER} ?(?:{UNIT}))")
_RATE = re.compile(rf"(.+?) ?(?:/ ?|每| per | an? | each | every )(?:1 ?)?({UNIT})")
_RATE_FIRST = re.compile(rf"(?:每|1)({UNIT})(.+)")
_EVERY = re.compile(rf"(?:每隔?|every |each |per )?(?:1 ?)?({UNIT})")
_ONCE = re.compile("(?<=[^0-9])(?:1|一)次$|^once (?:1 |per |every |each )(?=[a-z])")
_PER = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
        "yearly": "year", "annually": "year", "annual": "year"}  # fmt: skip
_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
]  # fmt: skip
_NTH = re.compile(
    rf"(?:第([0-9一二三四五六七八九十]+)个?工作日"
    rf"|(?:the )?({'|'.join(_ORDINALS)}|[0-9]+)(?:st|nd|rd|th)? (?:working|business) day)"
)
_A_TIME = re.compile(f"(?:{'|'.join(spellings(TIME))})$")
_NEXT = re.compile(r"(?:下|次)[一1]?个?工作日|(?:the )?next (?:business|working) day|nbd")


def quantities(text: str, *, chinese: bool) -> Iterator[str]:
    """Yield the quantities that ``text`` (of half-width, small letters) may stand for."""
    if _NEXT.fullmatch(text):
        yield "1个工作日" if chinese else "1 working day"
    yield from _nth(text)
    if text in _PER:
        yield f"1 {_PER[text]}"
    plain = _money(_ONCE.sub("", digits(text)), chinese=chinese)
    if found := _EVERY.fullmatch(plain):
        yield measured(f"1{SPELLED[found[1]]}" if chinese else f"1 {found[1]}") or text
    body = re.sub(r"^(?:每隔?|every |each |per )", "", plain)
    for sided, inner in (*_sides(plain), *_sides(body)):
        for one in _bodies(inner):
            if sided == "within" and _A_TIME.search(one):
                yield one
            if sided:
                yield f"{_SAID[sided][not chinese]}{one}"
            else:
                yield one


def limits(text: str, *, chinese: bool) -> Iterator[str]:
    """Yield the same, as a limit of time: there every bound from above goes without saying."""
    plain = digits(text)
    for sided, inner in _sides(plain):
        if sided in ("within", "most"):
            yield from _bodies(inner)
    yield from quantities(text, chinese=chinese)


def _nth(text: str) -> Iterator[str]:
    if not (found := _NTH.fullmatch(text)):
        return
    if found[1]:
        yield f"第{found[1] if found[1].isdigit() else numeral(found[1])}个工作日"
        return
    number = int(found[2]) if found[2].isdigit() else _ORDINALS.index(found[2]) + 1
    end = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0)
    yield f"{number}{end or 'th'} working day"


def _money(text: str, *, chinese: bool) -> str:
    """Return ``text`` with its currency behind the number."""

    def behind(found: re.Match[str]) -> str:
        code = _SIGN[found[1]]
        return f"{found[2]}元" if code == "CNY" and chinese else f"{found[2]} {code.lower()}"

    return re.sub("(元|cny|usd|eur)( ?)(?:人民币|rmb)$", r"\1", _MONEY.sub(behind, text, count=1))


def _sides(text: str) -> Iterator[tuple[str, str]]:
    """Yield the bound that ``text`` names before or behind the number, and the rest of it."""
    for name, words in _LEAD.items():
        for word in words:
            if text.startswith(word):
                yield name, text.removeprefix(word).strip()
    for name, words in _TRAIL.items():
        for word in words:
            if text.endswith(word):
                yield name, text.removesuffix(word).strip()
    yield "", text


def _bodies(text: str) -> Iterator[str]:
    """Yield a quantity, a range, a rate or an amount without its bound."""
    if one := measured(text):
        yield one
    if (found := _RANGE.fullmatch(text)) and (one := measured(found[2])):
        yield f"{found[1]}-{one}"
    if found := _RATE.fullmatch(text):
        yield from _rate(found[1], found[2])
    if found := _RATE_FIRST.fullmatch(text):
        yield from _rate(found[2], found[1])
    if found := re.fullmatch(rf"({NUMBER})万({UNIT})?", text):
        yield f"{found[1]}万元" if found[2] in (None, "元") else _thousands(found)
    if found := re.fullmatch(rf"({NUMBER}) ?‰", text):
        yield f"{(Decimal(found[1]) / 10).normalize():f}%"


def _thousands(found: re.Match[str]) -> str:
    return f"{Decimal(found[1]) * 10_000:f}".split(".", maxsplit=1)[0] + SPELLED[found[2]]


def _rate(amount: str, per: str) -> Iterator[str]:
    one = measured(amount)
    single = measured(f"1 {per}" if per.isascii() else f"1{per}")
    if one and single:
        yield f"{one}/{single[1:].strip().removeprefix('个')}"
