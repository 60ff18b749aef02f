"""``pledgebook verify-log``: an intact ledger, and one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Program, Write

VERSION = Path("commitments/doors/v1.yaml")
LEDGER = Path("commitments/ledger.json")


@pytest.fixture
def published(program: Program, write: Write) -> None:
    write()
    program("publish", "doors", "--today", "2026-11-23")


def test_a_book_that_published_nothing_is_intact(program: Program, write: Write) -> None:
    write()
    said = program("verify-log", "--lang", "en")
    assert (said.status, said.out) == (0, "the ledger is intact: 0 published versions\n")


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize(
    ("path", "old", "new", "found"),
    [
        (
            VERSION,
            "36个月",
            "24个月",
            "commitments/doors/v1.yaml:1:1: 错误：doors 第 1 版在发布之后",
        ),
        (LEDGER, "2026-11-23", "2026-11-22", "commitments/ledger.json:2:1: 错误：第 1 条记录"),
        (LEDGER, "records", "record", "commitments/ledger.json:1:1: 错误：版本台账损坏"),
    ],
)
def test_a_change_after_publishing_is_found(
    path: Path, old: str, new: str, found: str, program: Program
) -> None:
    assert program("verify-log").status == 0
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")
    said = program("verify-log")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(found)


@pytest.mark.usefixtures("published")
def test_a_version_that_is_gone_is_found(program: Program) -> None:
    VERSION.unlink()
    said = program("verify-log")
    assert said.status == 1
    assert "[ledger/missing-version]" in said.err


@pytest.mark.usefixtures("published")
def test_a_version_from_nowhere_is_found(program: Program) -> None:
    VERSION.with_name("v2.yaml").write_bytes(VERSION.read_bytes())
    said = program("verify-log")
    assert said.status == 1
    assert "[ledger/unlisted]" in said.err


def test_no_book_is_said(program: Program, tmp_path: Path) -> None:
    assert program("verify-log", "--book", str(tmp_path)).status == 1
    assert program("verify-log", "--book", str(tmp_path / "no")).status == 2


# ---- a site that was downloaded ----

SITE = Path("build")
COPY = SITE / "doors" / "v1" / "commitment.yaml"


@pytest.mark.usefixtures("published")
def test_a_built_site_is_verified_like_its_book(program: Program, write: Write) -> None:
    write(number=2, months=48)
    program("publish", "doors", "--today", "2026-11-24")
    assert program("build").status == 0
    assert (SITE / "ledger.json").read_bytes() == LEDGER.read_bytes()
    said = program("verify-log", "--site", "build")
    assert (said.status, said.out) == (0, "台账完整：共 2 个已发布版本\n")
    changes = (SITE / "doors/v2/changes/index.html").read_text("utf-8")
    assert "36个月" in changes
    assert "48个月" in changes
    current = (SITE / "doors/index.html").read_text("utf-8")
    assert 'href="v2/changes/index.html"' in current
    assert "v1/changes" not in current

    COPY.write_text(COPY.read_text("utf-8").replace("36个月", "24个月"), "utf-8")
    said = program("verify-log", "--site", "build")
    assert said.status == 1
    assert said.err.startswith("build/doors/v1/commitment.yaml:1:1: 错误：doors 第 1 版在发布之后")

    COPY.unlink()
    assert "[ledger/missing-version]" in program("verify-log", "--site", "build").err
    stranger = SITE / "doors" / "v3" / "commitment.yaml"
    stranger.parent.mkdir()
    stranger.write_text("x", "utf-8")
    assert "[ledger/unlisted]" in program("verify-log", "--site", "build").err


def test_a_folder_without_a_ledger_is_no_site(program: Program, tmp_path: Path) -> None:
    said = program("verify-log", "--site", str(tmp_path))
    assert said.status == 2
    (tmp_path / "ledger.json").write_text("{}", "utf-8")
    assert program("verify-log", "--site", str(tmp_path)).status == 1
