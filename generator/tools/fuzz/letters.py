"""Signed letters: of changed bytes nothing is valid, and whoever judges them never raises."""

from __future__ import annotations

import datetime as dt

from target import ROOT, Target

from pledgebook.cli import books
from pledgebook.executor import Once, Renderer
from pledgebook.keys import folder
from pledgebook.model.signing import Role
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.sign import Given, KeyFile, Level, Offline, Order, sign
from pledgebook.verify import Trust, certificates, verify

_SAMPLE = ROOT / "tests/verify/doors.yaml"
_KEYS = {Role.SEAL: folder.COMPANY, Role.REPRESENTATIVE: folder.REPRESENTATIVE}


def target(renderer: Renderer) -> Target:
    """Return the target: a letter of the project, sealed and signed with demonstration keys."""
    files = {str(one.path): one.content for one in folder.demonstration(dt.date.today())}
    typesetter = Once(renderer)
    loaded = books.load(_SAMPLE.read_bytes(), _SAMPLE)
    unsigned, findings = lettering.letter(loaded, typesetter, Make(form=Form.ELECTRONIC))
    assert unsigned is not None, findings
    sealed = sign(unsigned, _order(Role.SEAL, files)).pdf
    signed = sign(sealed, _order(Role.REPRESENTATIVE, files)).pdf
    trust = Trust(
        roots=certificates(files[folder.ROOT]), revoked=(), moment=dt.datetime.now(dt.UTC)
    )
    assert verify(signed, trust, typesetter=typesetter).valid

    def run(content: bytes) -> None:
        verdict = verify(content, trust, typesetter=typesetter)
        assert not verdict.valid or content == signed, "a changed letter is valid"

    return Target(name="letter", samples=[signed, sealed, unsigned], run=run, ending=".pdf")


def _order(role: Role, files: dict[str, bytes]) -> Order:
    def given(name: str) -> Given:
        return Given(name=name, content=files[name])

    def key(name: str) -> KeyFile:
        return KeyFile(key=given(name), passphrase=folder.PASSPHRASE)

    return Order(
        role=role,
        identity=key(_KEYS[role]),
        level=Level.LTA,
        when=dt.datetime.now(dt.UTC),
        sources=Offline(
            stamps=key(folder.TIMESTAMP), revocations=tuple(map(given, folder.REVOCATIONS))
        ),
        trust=(given(folder.ROOT),),
    )
