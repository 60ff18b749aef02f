"""Letters signed by a test authority, once for each session, and how they are judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from asn1crypto import crl
from tests.pki.server import Server
from tests.pki.stamping import read as certificate
from tests.sign.signers import Company, given, pkcs12

from pledgebook.cli import books
from pledgebook.executor import Once, Renderer
from pledgebook.keys import seal
from pledgebook.keys.certificates import Holder
from pledgebook.model.signing import Role
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.sign import Level, read_picture, sign
from pledgebook.verify import Published, Trust, Verdict, verify

SAMPLE = Path(__file__).with_name("doors.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Whoever signs in these tests, and whom they are trusted by."""

    company: Company
    renderer: Once

    @property
    def pki(self) -> Server:
        return self.company.pki

    def signed(
        self, pdf: bytes, role: Role, level: Level, *, holder: Holder | None = None, across: int = 0
    ) -> bytes:
        """Return ``pdf`` with the signature of ``role``."""
        order = self.company.order(role, level, across=tuple(range(1, across + 1)))
        if role is Role.SEAL:
            order = replace(order, picture=read_picture(given(seal.picture(), "seal.png")))
        if holder is not None:
            order = replace(order, identity=pkcs12(holder, *self.company.chain))
        return sign(pdf, order).pdf

    def both(self, pdf: bytes, level: Level, *, across: int = 0) -> bytes:
        """Return ``pdf`` sealed and signed."""
        sealed = self.signed(pdf, Role.SEAL, level, across=across)
        return self.signed(sealed, Role.REPRESENTATIVE, level)

    def trust(self, *, revoked: bool = False, days: int = 0) -> Trust:
        """Return whom a verifier trusts; ``days`` from now, knowing of what was ``revoked``."""
        lists = [self.pki.authority.crl(name) for name in ("root", "authority")] if revoked else []
        return Trust(
            roots=(certificate(self.pki.authority.root),),
            revoked=tuple(map(crl.CertificateList.load, lists)),
            moment=dt.datetime.now(dt.UTC) + dt.timedelta(days=days),
        )

    def judge(
        self, pdf: bytes, trust: Trust | None = None, published: Published | None = None
    ) -> Verdict:
        """Verify ``pdf``."""
        known = trust or self.trust()
        return verify(pdf, known, typesetter=self.renderer, published=published)


@pytest.fixture(scope="session")
def office(pki: Server) -> Iterator[Office]:
    with Renderer() as renderer:
        yield Office(company=Company(pki), renderer=Once(renderer))


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    return books.load(SAMPLE.read_bytes(), SAMPLE)


@pytest.fixture(scope="session")
def unsigned(office: Office, loaded: Loaded) -> bytes:
    pdf, findings = lettering.letter(loaded, office.renderer, Make(form=Form.ELECTRONIC))
    assert findings == ()
    assert pdf is not None
    return pdf


@pytest.fixture(scope="session")
def sealed(office: Office, unsigned: bytes) -> bytes:
    return office.signed(unsigned, Role.SEAL, Level.LTA, across=2)


@pytest.fixture(scope="session")
def signed(office: Office, sealed: bytes) -> bytes:
    """A letter sealed on all its edges, sealed and signed, with its archive time stamp."""
    return office.signed(sealed, Role.REPRESENTATIVE, Level.LTA)


def rules(verdict: Verdict) -> set[str]:
    """Return what was found, as ``question: rule`` and what it is about."""
    return {
        f"{judged.question.value}: {one.rule.removeprefix('verify/')}"
        for judged in verdict.judged
        for one in judged.findings
    }


Judge = Callable[..., Verdict]
