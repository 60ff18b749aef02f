"""``pledgebook keys demo``: a new folder, its keys for the owner alone, nothing written over."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from .conftest import Program


@pytest.fixture(autouse=True)
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the current folder an empty one."""
    monkeypatch.chdir(tmp_path)


def test_a_folder_is_made_whose_keys_only_the_owner_reads(program: Program) -> None:
    said = program("keys", "demo")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("演示用的密钥、证书和样章已放进 demo-keys：只供试用，没有法律效力")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in Path("demo-keys").iterdir()}
    private = {name for name, mode in modes.items() if mode == 0o600}
    assert private == {"company.p12", "representative.p12", "timestamp.p12", "passphrase.txt"}
    assert {modes[name] for name in set(modes) - private} == {0o644}
    assert [path.name for path in Path().iterdir()] == ["demo-keys"]


def test_nothing_is_written_over(program: Program) -> None:
    program("keys", "demo", "--out", "mine")
    before = {path: path.read_bytes() for path in Path("mine").iterdir()}
    said = program("keys", "demo", "--out", "mine", "--lang", "en")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("nothing written to mine: something is there already")
    assert {path: path.read_bytes() for path in Path("mine").iterdir()} == before


@pytest.mark.parametrize("date", ["0001-01-01", "1900-01-01", "9990-01-02", "9999-12-31"])
def test_a_date_that_no_certificate_can_bear_is_a_wrong_call(date: str, program: Program) -> None:
    said = program("keys", "demo", "--today", date)
    assert (said.status, said.out) == (2, "")
    assert date in said.err
    assert "2000-01-01" in said.err
    assert not list(Path().iterdir())


@pytest.mark.parametrize("date", ["2000-01-01", "9990-01-01"])
def test_the_first_and_the_last_date_are_taken(date: str, program: Program) -> None:
    assert program("keys", "demo", "--today", date).status == 0


def test_the_certificates_begin_with_the_date_that_is_given(program: Program) -> None:
    program("keys", "demo", "--today", "2030-01-02")
    from cryptography import x509  # noqa: PLC0415

    root = x509.load_pem_x509_certificate(Path("demo-keys/root.crt").read_bytes())
    assert root.not_valid_before_utc.isoformat() == "2030-01-01T00:00:00+00:00"
