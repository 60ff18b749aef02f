"""``build --scheduler``: a book made on a Dask cluster, and what is said where it cannot be."""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
import re
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.clusters import LocalDask, kill

from pledgebook.cli import clusters

from .conftest import Program, Write, run_program
from .test_ending import LINUX, children

NAMES = [f"{one}{other}" for one in "abcd" for other in "abc"]
NOWHERE = "tcp://127.0.0.1:9"
DASK = pytest.mark.skipif(find_spec("distributed") is None, reason="left out: Dask is missing")


def files(folder: str) -> dict[str, bytes]:
    paths = [path for path in Path(folder).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize("wrong", ["", "host:8786", "http://host:1", "tcp://host", "tcp://a b:1"])
def test_an_address_that_is_none_is_told_what_one_looks_like(wrong: str, program: Program) -> None:
    said = program("build", f"--scheduler={wrong}")
    assert (said.status, said.out) == (2, "")
    assert f"“{wrong}”不行；调度器的地址请写 tcp://主机:端口" in said.err


def test_without_the_extra_one_is_told_how_to_get_it(
    program: Program, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write()
    monkeypatch.setattr(clusters, "find_spec", lambda _: None)
    said = program("build", "--scheduler", NOWHERE)
    assert (said.status, said.out) == (2, "")
    assert 'pip install "pledgebook[cluster]"' in said.err
    assert not Path("build").exists()


@DASK
@pytest.mark.parametrize(
    ("address", "words"),
    [
        (NOWHERE, f"连不上调度器 {NOWHERE}（"),
        ("tls://127.0.0.1:9", "要加密连接 tls://127.0.0.1:9，请先在 Dask 的设置里写明证书的位置"),
    ],
)
def test_a_scheduler_out_of_reach_is_told_of_and_nothing_changes(
    address: str, words: str, write: Write
) -> None:
    write()
    options = ("build", "--no-letters", "--scheduler", address)
    limit = {"DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "300ms"}
    said = run_program(*options, PLEDGEBOOK_LANG="zh", **limit)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(words)
    assert said.err.count("\n") == 1
    assert not Path("build").exists()


@DASK
@pytest.mark.parametrize(
    ("more", "words"),
    [
        ((), "请再运行一次，已经做好的会沿用"),
        (("--no-cache",), "已经做好的没有保存：请再运行一次，从头制作"),
        (("--cache", "kept", "--lang", "en"), "run again, and what is ready will be taken over"),
        (("--no-cache", "--lang", "en"), "nothing was kept: run again, from the beginning"),
    ],
)
def test_what_was_kept_is_told_where_the_scheduler_is_lost(
    more: tuple[str, ...],
    words: str,
    program: Program,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from pledgebook.executor import cluster  # noqa: PLC0415 - an extra

    def gone(_: object) -> None:
        raise cluster.Failed("cluster/lost", address=NOWHERE)

    write()
    Path("pledgebook.toml").write_text('title = "示例汇编"\n', encoding="utf-8")
    monkeypatch.setattr(cluster.Cluster, "__enter__", gone)
    said = program("build", "--no-letters", "--scheduler", NOWHERE, *more)
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert words in said.err


@DASK
def test_nodes_are_held_against_all_that_changes_the_bytes() -> None:
    found = clusters.standing()
    assert {"python", "pledgebook", "weasyprint", "pango", "harfbuzz", "distributed"} <= set(found)
    assert all(re.fullmatch(r"[0-9a-f.]+", found[one]) for one in ("pango", "harfbuzz", "program"))


def book(write: Write) -> None:
    for months, name in enumerate(NAMES, 12):
        write(name, months=months)
    Path("pledgebook.toml").write_text('title = "示例汇编"\n', encoding="utf-8")


def begun(dask: LocalDask, *options: str, ready: int) -> subprocess.Popen[str]:
    """Begin to build on a cluster; return when some commitments are ready, and others are not."""
    build = subprocess.Popen(
        [
            *(sys.executable, "-m", "pledgebook", "build", *options),
            *("--scheduler", dask.address, "--cache", "kept"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    deadline = time.monotonic() + 120
    while len([one for one in Path("kept").rglob("*") if one.is_file()]) < ready:
        assert time.monotonic() < deadline
        assert build.poll() is None, build.communicate()
        time.sleep(0.01)
    return build


def typesetters(process: int) -> list[int]:
    """Return the typesetters that a process has begun."""
    begun = [(one, Path(f"/proc/{one}/cmdline").read_bytes()) for one in children(process)]
    return [one for one, command in begun if b"typesetter" in command]


@DASK
@LINUX
@pytest.mark.heavy
def test_a_worker_that_is_killed_midway_changes_no_byte(write: Write, tmp_path: Path) -> None:
    book(write)
    logs = tmp_path.with_name(f"{tmp_path.name}-dask")
    logs.mkdir()
    with LocalDask(logs) as dask:
        first, _ = dask.processes()
        build = begun(dask, "--out", "afar", ready=3)
        kill(first)
        out, err = build.communicate(timeout=300)
        deadline = time.monotonic() + 60
        assert (build.returncode, err) == (0, ""), out
        workers = dask.processes()
        assert first not in workers
        while any(typesetters(one) for one in workers):  # else the next build gets more of them
            assert time.monotonic() < deadline
            time.sleep(0.1)
    here = run_program("build", "--no-cache", "--out", "here")
    assert here.status == 0
    assert files("afar") == files("here")
    assert {f"{name}/letter.pdf" for name in NAMES} <= set(files("afar"))


@DASK
@pytest.mark.heavy
def test_ctrl_c_or_the_end_of_the_scheduler_publish_nothing_and_lose_little(
    write: Write, tmp_path: Path
) -> None:
    book(write)
    logs = tmp_path.with_name(f"{tmp_path.name}-dask")
    logs.mkdir()
    before = sorted(tmp_path.iterdir())
    with LocalDask(logs) as dask:
        build = begun(dask, ready=2)
        os.killpg(build.pid, signal.SIGINT)
        assert build.communicate(timeout=60) == ("", "")
        assert build.returncode == 130
        build = begun(dask, ready=4)
        kill(dask.scheduler.pid)
        out, err = build.communicate(timeout=90)
        assert (build.returncode, out) == (2, "")
        assert err.startswith(f"与调度器 {dask.address} 的连接断了，")
        assert err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == sorted([*before, tmp_path / "kept"])
    with LocalDask(logs) as dask:
        options = ("--scheduler", dask.address, "--cache", "kept", "--explain")
        said = run_program("build", *options, PLEDGEBOOK_LANG="zh")
    assert said.status == 0
    assert "沿用 0 份" not in said.out
    assert "“dc”：没有保存过的结果" in said.out


def certificate(folder: Path) -> Path:
    """Write a certificate for this computer, by nobody but itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Example")])
    since = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    host = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(since.replace(year=2100))
        .add_extension(host, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "own.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@DASK
@pytest.mark.heavy
def test_an_encrypted_connection_uses_the_certificates_of_the_dask_configuration(
    write: Write, tmp_path: Path
) -> None:
    write("a")
    logs = tmp_path.with_name(f"{tmp_path.name}-dask")
    logs.mkdir()
    own = str(certificate(logs))
    tls = "DASK_DISTRIBUTED__COMM__TLS"
    nodes = ("CLIENT", "SCHEDULER", "WORKER")
    settings = {
        f"{tls}__CA_FILE": own,
        **{f"{tls}__{node}__{what}": own for node in nodes for what in ("CERT", "KEY")},
    }
    with LocalDask(logs, protocol="tls", **settings) as dask:
        assert dask.address.startswith("tls://")
        options = ("build", "--no-letters", "--scheduler", dask.address)
        said = run_program(*options, **settings)
        assert (said.status, said.err) == (0, "")
        refused = run_program(*options, "--lang", "en")
    assert refused.status == 2
    assert refused.err.startswith("for an encrypted connection to tls://")
