"""Time-stamp servers that lie, dawdle or lead astray: named, passed over, never believed."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from tests.pki.server import FAULTS
from tests.pki.stamping import LIES
from tests.sign.signers import Company, given, refusal

from pledgebook.findings import Severity
from pledgebook.sign import Level, Order, Servers, sign

# What a fault or a lie is called.
REASONS = {
    "slow": "slow",
    "endless": "slow",
    "huge": "long",
    "redirect": "redirects",
    "page": "other-type",
    "failing": "fails",
    "garbage": "unreadable",
    "closed": "breaks-off",
    "wrong-nonce": "other-query",
    "no-nonce": "other-query",
    "wrong-imprint": "other-document",
    "broken-signature": "bad-signature",
    "wrong-clock": "other-time",
    "refusing": "refuses",
    "no-stamper": "no-authority",
    "strange": "untrusted",
}


def asking(company: Company, *faults: str, level: Level = Level.T) -> Order:
    urls = tuple(company.pki.url(fault) for fault in faults)
    quick = 0.3 if {"slow", "endless"} & set(faults) else 60
    return company.order(level=level, sources=Servers(urls=urls, seconds=quick))


def test_every_fault_has_its_reason() -> None:
    assert {*FAULTS, *LIES, "no-stamper", "strange"} == set(REASONS)


@pytest.mark.parametrize("fault", sorted(set(REASONS) - {"strange"}))
def test_a_server_that_does_not_behave_is_named_and_nothing_is_signed(
    fault: str, letter: bytes, company: Company
) -> None:
    refused = refusal(letter, asking(company, fault))
    named, last = refused.findings
    assert named.rule == f"sign/stamp-{REASONS[fault]}"
    assert named.args["server"] == company.pki.url(fault)
    assert (last.rule, last.args["level"]) == ("sign/no-time-stamp", "B-T")


@pytest.mark.parametrize("level", [Level.LT, Level.LTA], ids=lambda level: level.value)
def test_a_server_of_an_unknown_authority_is_not_believed(
    level: Level, letter: bytes, company: Company
) -> None:
    refused = refusal(letter, asking(company, "strange", level=level))
    assert [one.rule for one in refused.findings] == ["sign/stamp-untrusted", "sign/no-time-stamp"]


def test_who_names_roots_means_them_at_every_level(letter: bytes, company: Company) -> None:
    trust = (given(company.chain[1].pem()),)
    sources = Servers(urls=(company.pki.url("strange"), company.pki.url()))
    signed = sign(letter, company.order(level=Level.T, sources=sources, trust=trust))
    assert signed.server == company.pki.url()
    assert [one.rule for one in signed.passed] == ["sign/stamp-untrusted"]


def test_its_root_may_be_handed_in(letter: bytes, company: Company) -> None:
    order = company.order(
        level=Level.T,
        sources=Servers(urls=(company.pki.url("strange"),)),
        trust=(given(company.pki.stranger.root.pem()),),
    )
    assert sign(letter, order).server == company.pki.url("strange")


def test_the_next_server_stands_in_and_the_others_are_told(letter: bytes, company: Company) -> None:
    signed = sign(letter, asking(company, "failing", "wrong-nonce", "", "garbage", level=Level.LTA))
    assert signed.server == company.pki.url()
    assert [one.rule for one in signed.passed] == ["sign/stamp-fails", "sign/stamp-other-query"]
    assert {one.severity for one in signed.passed} == {Severity.WARNING}
    assert signed.level is Level.LTA


def test_a_server_that_cannot_be_reached_is_told_why(
    letter: bytes, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = socket.getaddrinfo

    def look_up(host: str, *more: Any, **settings: Any) -> Any:
        if host == "nobody.invalid":
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return known(host, *more, **settings)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)  # else it waits for a name server
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        plain = company.pki.url().replace("http:", "https:")
        urls = (url, "nonsense", "http://[", plain, "http://nobody.invalid")
        order = company.order(level=Level.T, sources=Servers(urls=urls))
        refused = refusal(letter, order)
    said = [one.rule.removeprefix("sign/stamp-") for one in refused.findings[:-1]]
    assert said == ["closed", "no-address", "no-address", "insecure", "unknown-host"]


def test_a_server_that_leads_elsewhere_is_not_followed(letter: bytes, company: Company) -> None:
    company.pki.asked.clear()
    refusal(letter, asking(company, "redirect"))
    assert company.pki.asked == ["/tsa/redirect"]


def test_without_a_server_the_level_is_not_lowered(letter: bytes, company: Company) -> None:
    for level in (Level.T, Level.LT, Level.LTA):
        refused = refusal(letter, company.order(level=level, sources=Servers()))
        assert refused.finding.rule == "sign/no-server"
    assert sign(letter, company.order(sources=Servers())).server is None
