"""Words by which a promise takes itself back, of both languages."""

from __future__ import annotations

import re

_WEAK = (
    "尽量|尽可能|尽力|原则上|视(?:具体|实际)?情况|力争|争取|一般情况下|通常情况下|酌情"
    "|有条件的情况下|条件允许"
)
_OPEN = (
    "及时|尽快|尽早|必要时|特殊情况|第一时间|适当(?!的人)|适时|需设有|近期内|短时间内"
    "|随时(?=到场|上门|派)"
)
_PRICE = (
    "(?:合理|适当|优惠|适中)(?:的)?(?:价格|费用|收费|报价)"
    "|(?:价格|费用|收费|报价)(?:合理|适当|优惠|从优|适中)"
)
_AGREED = "(?:另行|双方|共同|友好)?(?:商定|协商)|面议|另议|另行约定"
_QUALITY = "丰富|较强|多年"
_WEAK_EN = (
    r"best (?:efforts?|endeavou?rs)|reasonable (?:efforts?|endeavou?rs)|where(?:ver)? possible"
    r"|if possible|in principle|as far as possible|endeavou?rs? to|strives? to|try to|normally"
    r"|usually"
)
_OPEN_EN = (
    r"as soon as (?:possible|practicable)|promptly|timely|in due course"
    r"|(?:if|when|where) necessary|without undue delay|from time to time|as appropriate"
    r"|reasonable time"
)
_PRICE_EN = r"(?:reasonable|fair|competitive|favou?rable) (?:price|fee|charge|cost|rate)s?"
_AGREED_EN = "to be agreed|by agreement|to be negotiated"
_QUALITY_EN = "extensive|rich experience|many years"
HEDGE = re.compile(
    rf"(?P<weak>{_WEAK}|\b(?:{_WEAK_EN})\b)|(?P<price>{_PRICE}|\b(?:{_PRICE_EN})\b)"
    rf"|(?P<agreed>{_AGREED}|\b(?:{_AGREED_EN})\b)"
    rf"|(?P<open>{_OPEN}|\b(?:{_OPEN_EN})\b)|(?P<quality>{_QUALITY}|\b(?:{_QUALITY_EN})\b)",
    re.IGNORECASE,
)
"""A word that weakens what stands beside it, or one in place of a number, a price or years."""

OPENS = re.compile(
    "[尽原视力争一通酌有条及必特第适需近短随合优价费收报另双共友商协面丰较多]"
    r"|\b[brwitenasufp](?=[a-z])|\bmany\b|\bcompetitive\b",
    re.IGNORECASE,
)
"""The character with which a hedge begins."""
