"""A party is called by one name throughout: `called` of the party, and nothing else.

FAIL: beside `provider: {name: 示例科技有限公司, called: 我公司}` a `note: 乙方负责维修。`; beside
`customer: {name: 示例用户单位, called: 用户}` a `note: 按甲方要求到场。`; beside
`called: the Provider` a `note: The Supplier repairs.`.
PASS: `note: 我公司负责维修。`; `note: 其他供应商的设备除外。`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pledgebook.findings import Args, Finding, gathered
from pledgebook.model.authored import Hit
from pledgebook.model.names import Names
from pledgebook.model.words import Party
from pledgebook.source import Pointer

RULE = "party-mixed"

_CLAUSE_START = "(?<![\u4e00-\u9fff])"
_VERB = "(?=应|须|将|负责|承诺|保证|提供|在|按|不得|有权)"
_PROVIDER = (
    "我公司|本公司|我司|本司|我方|我单位|乙方|投标人|投标方|供货方|卖方|中标人|中标方|承包人|承包方"
    f"|{_CLAUSE_START}(?:供应商|服务商){_VERB}"
)
_CUSTOMER = (
    "甲方|采购人|招标人|采购方|招标方|采购单位|招标单位|买方|发包人|业主方|业主|贵方|贵单位|贵公司|贵司|院方|校方"
    f"|{_CLAUSE_START}(?:用户|客户)(?=签字|盖章|付款|支付|书面)"
)
_PROVIDER_EN = "Supplier|Vendor|Contractor|Provider|Seller|Bidder|Tenderer"
_CUSTOMER_EN = "Customer|Client|Purchaser|Buyer|Employer"
_CALLED = re.compile(
    rf"(?P<provider>{_PROVIDER})(?!资格)|(?P<customer>{_CUSTOMER})(?![单]位?地址)"
    rf"|\b[Tt]he (?:(?P<seller>{_PROVIDER_EN})|(?P<buyer>{_CUSTOMER_EN}))\b"
)
_OPENS = re.compile("[我本乙投供卖中承服甲采招买发业贵院校用客Tt]")
_SIDE = {"provider": "provider", "seller": "provider", "customer": "customer", "buyer": "customer"}
# Names, and words that others have said, keep their own.
_OTHER = ("name", "number", "clauses", "supersedes", "address", "contact", "reach")


def check(names: Names) -> Iterator[Finding]:
    """Yield one finding for each party that is called by several names."""
    parties = names.commitment.parties
    found: dict[str, list[Hit]] = {"provider": [], "customer": []}
    for hit in names.authored.find(_CALLED, _OPENS):
        if hit.words.key not in _OTHER:
            found[_SIDE[str(hit.match.lastgroup)]].append(hit)
    for party, hits in found.items():
        if party in parties and hits:
            right = parties[party].called or hits[0].text
            others = [
                one
                for one in hits
                if one.text.isascii() is right.isascii() and one.text.casefold() != right.casefold()
            ]
            taken = _taken(names, parties) if others else ()
            yield from _mixed(right, [one for one in others if not _inside(one, taken)])


def _taken(names: Names, parties: Mapping[str, Party]) -> tuple[str, ...]:
    """Return what somebody or something of the letter is called, longest first."""
    called = (text for one in parties.values() for text in (one.called, one.name) if text)
    titles = (
        one.text
        for one in names.authored.words()
        if one.key == "title" and one.at[0] in ("definitions", "groups", "items")
    )
    return tuple(sorted({*called, *titles}, key=len, reverse=True))


def _inside(hit: Hit, taken: tuple[str, ...]) -> bool:
    """Say whether the words stand inside one of those that are ``taken``."""
    text, start, end = hit.words.text, hit.start, hit.end
    for one in taken:
        if hit.text in one:
            place = text.find(one, max(0, start - len(one)))
            if 0 <= place <= start and end <= place + len(one):
                return True
    return False


def _mixed(right: str, hits: list[Hit]) -> Iterator[Finding]:
    """Yield what is wrong with ``hits``, names of a party that is called ``right``."""
    places: list[tuple[Pointer, Args]] = [
        (hit.words.at, {"words": hit.text, "right": right}) for hit in hits
    ]
    if places:
        yield gathered(rule=RULE, places=places, also=f"{RULE}/also")
