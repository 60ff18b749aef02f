"""What a lasting level needs: a path to a root, and proof that nothing on it was revoked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.pki.authority import Authority
from tests.pki.server import Server
from tests.sign.signers import Company, given, offline, pkcs12, refusal

from pledgebook.sign import Level, Offline, Order, sign

LASTING = [Level.LT, Level.LTA]


def signing(company: Company, level: Level = Level.LT, **asked: bool) -> Order:
    holder = company.pki.authority.certify(**asked)
    return company.order(level=level, identity=pkcs12(holder, *company.chain))


@pytest.fixture
def revoked(company: Company) -> Iterator[Order]:
    """An order by somebody whose certificate was revoked an hour ago."""
    holder = company.pki.authority.certify("吊销有限公司")
    company.pki.authority.revoke(holder)
    yield company.order(level=Level.LTA, identity=pkcs12(holder, *company.chain))
    company.pki.authority.revoked.clear()


def test_a_revoked_certificate_signs_nothing(letter: bytes, revoked: Order) -> None:
    refused = refusal(letter, revoked)
    assert refused.finding.rule == "sign/revoked"
    assert refused.finding.args["name"] == "吊销有限公司"


def test_a_list_tells_it_as_an_answer_does(letter: bytes, company: Company) -> None:
    authority = company.pki.authority
    holder = authority.certify("吊销有限公司", ocsp=False)
    authority.revoke(holder)
    try:
        order = company.order(level=Level.LT, identity=pkcs12(holder, *company.chain))
        assert refusal(letter, order).finding.rule == "sign/revoked"
    finally:
        authority.revoked.clear()


def test_a_certificate_that_tells_nowhere_whether_it_was_revoked(
    letter: bytes, company: Company
) -> None:
    refused = refusal(letter, signing(company, asked=False))
    assert refused.finding.rule == "sign/revocation-unknown"
    assert sign(letter, signing(company, Level.T, asked=False)).level is Level.T


@pytest.mark.parametrize("level", LASTING, ids=lambda level: level.value)
def test_a_server_that_is_gone_tells_nothing(level: Level, letter: bytes, company: Company) -> None:
    gone = Authority(base="http://127.0.0.1:9", title="消失")
    identity = pkcs12(gone.certify(), *gone.chain)
    order = company.order(level=level, identity=identity)
    assert refusal(letter, order).finding.rule == "sign/revocation-unknown"


def test_a_server_that_is_slow_tells_nothing(letter: bytes, company: Company) -> None:
    slow = Authority(base=company.pki.url("slow"), title="缓慢")
    sources = company.order().sources
    order = company.order(
        level=Level.LT,
        identity=pkcs12(slow.certify(), *slow.chain),
        sources=type(sources)(urls=(company.pki.url(),), seconds=0.3),
    )
    assert refusal(letter, order).finding.rule == "sign/revocation-unknown"


def test_without_a_root_there_is_no_path(letter: bytes, company: Company) -> None:
    alone = pkcs12(company.seal, company.chain[0])
    refused = refusal(letter, company.order(level=Level.LT, identity=alone))
    assert refused.finding.rule == "sign/root-unknown"
    assert "测试" in str(refused.finding.args["issuer"])
    trusted = (given(company.chain[1].pem()),)
    assert sign(letter, company.order(level=Level.LT, identity=alone, trust=trusted))


def test_who_certifies_himself_is_his_own_root(
    letter: bytes, company: Company, pki: Server
) -> None:
    order = company.order(
        level=Level.LTA,
        identity=pkcs12(pki.authority.itself()),
        trust=(given(company.chain[1].pem()),),
    )
    signed = sign(letter, order)
    assert signed.self_signed
    assert not signed.demonstration
    assert not sign(letter, company.order()).self_signed


def test_lists_that_are_none_are_refused(letter: bytes, company: Company) -> None:
    good = offline(company.pki.authority)
    bad = Offline(stamps=good.stamps, revocations=(given(b"no list", "x.crl"),))
    refused = refusal(letter, company.order(level=Level.LT, sources=bad))
    assert (refused.finding.rule, refused.finding.args["path"]) == (
        "sign/no-revocation-list",
        "x.crl",
    )


def test_offline_a_missing_list_is_missed(letter: bytes, company: Company) -> None:
    good = offline(company.pki.authority)
    half = Offline(stamps=good.stamps, revocations=good.revocations[:1])
    refused = refusal(letter, company.order(level=Level.LT, sources=half))
    assert refused.finding.rule == "sign/revocation-unknown"
