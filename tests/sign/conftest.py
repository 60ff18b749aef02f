from __future__ import annotations

import pytest
from tests.pki.server import Server
from tests.sign.signers import Company


@pytest.fixture(scope="session")
def company(pki: Server) -> Company:
    return Company(pki)
