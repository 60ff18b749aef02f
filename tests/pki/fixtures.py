"""What tests share of the authority: its servers and a token, once for each session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.pki.server import Server
from tests.pki.softtoken import Token, new_token


@pytest.fixture(scope="session")
def pki() -> Iterator[Server]:
    """An authority whose certificates name its servers, and the servers."""
    with Server() as server:
        yield server


@pytest.fixture(scope="session")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Token]:
    """An empty token."""
    with pytest.MonkeyPatch.context() as patch:
        yield new_token(tmp_path_factory.mktemp("token"), patch)
