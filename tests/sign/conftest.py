from __future__ import annotations

import pytest
from tests.letter import typeset
from tests.once import once
from tests.pki.server import Server
from tests.sign.signers import Company
from tests.small import text


@pytest.fixture(scope="session")
def company(pki: Server) -> Company:
    return Company(pki)


@pytest.fixture(scope="session")
def sealed_only(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A letter that asks for a seal alone."""
    small = text("signature: {seal: provider}").encode()
    return once(tmp_path_factory, "sealed-only.pdf", lambda: typeset(small)).read_bytes()
