"""``build --verify-reproducible``: what differs is told, and nothing that differs is written."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.desk import LETTER, SAMPLE, lay_out

from pledgebook.cli import main, reproducing
from pledgebook.cli.differing import differences
from pledgebook.executor.rerunning import Surroundings, rerun

from .conftest import Program, Write, run_program

BUILD = ("build", "--no-letters", "--verify-reproducible")


@pytest.fixture
def spoiled(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Path], None]], None]:
    """Let the second of the two builds, both in this process, be spoiled by a function."""

    def arrange(spoil: Callable[[Path], None]) -> None:
        def build(
            arguments: Sequence[str], folder: Path, around: Surroundings, _: object
        ) -> tuple[int, str]:
            status = main(arguments)
            if around is reproducing.OTHER and not status:
                spoil(folder / "out")
            return status, ""

        monkeypatch.setattr(reproducing, "rerun", build)

    return arrange


def files(folder: str) -> dict[str, bytes]:
    paths = [path for path in Path(folder).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_what_is_the_same_is_written_as_a_build_writes_it(
    program: Program, write: Write, spoiled: Callable[..., None]
) -> None:
    write("a")
    spoiled(lambda _: None)
    said = program(*BUILD)
    assert (said.status, said.err) == (0, "")
    *_, made, left_out = said.out.splitlines()
    assert made.startswith(f"两次生成的 {len(files('build')) - 2} 个文件")
    assert left_out.endswith("对外发布前请去掉它再生成一次")
    assert program("build", "--no-letters", "--out", "plain").status == 0
    assert files("build") == files("plain")


@pytest.mark.parametrize(
    "given", [("--cache", "kept"), ("--scheduler", "tcp://127.0.0.1:9"), ("--explain",)]
)
def test_what_would_have_no_effect_is_refused(program: Program, given: tuple[str, ...]) -> None:
    said = program(*BUILD, *given)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"{given[0]} 不能与 --verify-reproducible 一起写：")
    assert said.err.count("\n") == 1
    said = program(*BUILD, *given, "--lang", "en")
    assert said.err.startswith(f"{given[0]} is not allowed with --verify-reproducible")


def test_what_differs_is_told_and_nothing_is_written(
    program: Program, write: Write, spoiled: Callable[..., None]
) -> None:
    def spoil(out: Path) -> None:
        page = out / "a/index.html"
        page.write_bytes(page.read_bytes().replace("示例".encode(), "样例".encode(), 1))

    write("a")
    spoiled(spoil)
    said = program(*BUILD)
    assert said.status == 1
    assert "a/index.html：从第" in said.err
    assert "两次生成的结果不同（1 处）" in said.err
    assert not Path("build").exists()


def test_a_book_with_faults_is_told_of_as_a_build_does(program: Program, write: Write) -> None:
    write("a", more="warrenty: 1\n")
    said = program(*BUILD)
    assert said.status == 1
    plain = program("build", "--no-letters").err
    assert said.err.replace(f"{Path.cwd().resolve()}/", "") == plain
    assert not Path("build").exists()


@pytest.mark.heavy
def test_real_surroundings_change_nothing(write: Write) -> None:
    for months, name in enumerate("abcdefgh", 12):
        write(name, months=months)
    said = run_program("build", "--verify-reproducible", "--lang", "en")
    assert (said.status, said.err) == (0, "")
    assert {"a/letter.pdf", "a/letter.docx"} <= set(files("build"))
    assert run_program("build", "--no-cache", "--out", "plain").status == 0
    assert files("build") == files("plain")


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform == "win32", reason="masks of new files")
def test_reports_of_tickets_are_the_same_bytes(tmp_path: Path) -> None:
    """The dates inside a spreadsheet are fixed; the reports are made as of a given day."""
    lay_out(tmp_path)
    definitions = tmp_path / LETTER
    maps = tmp_path / SAMPLE / "map.yaml"
    log = tmp_path / SAMPLE / "tickets.csv"
    made = []
    for name, around in (("1", reproducing.ONE), ("2", reproducing.OTHER)):
        reports = [tmp_path / f"{name}{suffix}" for suffix in (".xlsx", ".html", ".json", ".csv")]
        named = [part for report in reports for part in ("--report", str(report))]
        asked = ["sla", "check", str(log), "--definitions", str(definitions)]
        more = ["--map", str(maps), "--as-of", "2026-09-30T18:00+08:00", "--lang", "en", *named]
        status, said = rerun([*asked, *more], tmp_path / name, around, os.environ)
        assert status in (0, 1), said
        made.append([report.read_bytes() for report in reports])
    assert made[0] == made[1]


# ---- where two folders differ ----


def told(tmp_path: Path, **contents: tuple[bytes | None, bytes | None]) -> list[tuple[str, object]]:
    folders = tmp_path / "one", tmp_path / "other"
    for number, folder in enumerate(folders):
        folder.mkdir()
        for name, both in contents.items():
            content = both[number]
            if content is not None:
                (folder / name.replace("_", ".")).write_bytes(content)
    return [(each.rule, dict(each.args)) for each in differences(*folders)]


def packed(date: int, **texts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, text in texts.items():
            made.writestr(zipfile.ZipInfo(name, (1980, 1, date, 0, 0, 0)), text)
    return held.getvalue()


PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n12 0 obj\n<</Length 3>>\nendobj\n"


@pytest.mark.parametrize(
    ("name", "one", "other", "rule", "more"),
    [
        ("a_html", b"1\n2\n3\n", b"1\n2\n4\n", "line", {"line": 3}),
        ("a_html", b"1\n", b"1\n2\n", "line", {"line": 2}),
        ("a_pdf", PDF, PDF.replace(b"3>>", b"4>>"), "object", {"number": 12, "offset": 48}),
        ("a_pdf", PDF, b"%PDF-1.6" + PDF[8:], "bytes", {"offset": 7}),
        ("a_docx", packed(1, x="1", y="2"), packed(1, x="1", y="3"), "member", {"member": "y"}),
        ("a_xlsx", packed(1, x="1", y="2"), packed(2, x="1", y="2"), "member", {"member": "x"}),
        ("a_png", b"\x89PNG", b"\x89PNg", "bytes", {"offset": 3}),
        ("a_png", b"\x89PNG", None, "missing", {}),
        ("a_png", None, b"\x89PNG", "missing", {}),
    ],
)
def test_a_difference_is_told_in_terms_of_the_file(
    tmp_path: Path,
    name: str,
    one: bytes | None,
    other: bytes | None,
    rule: str,
    more: dict[str, object],
) -> None:
    (found,) = told(tmp_path, **{name: (one, other)})
    assert found == (f"reproduce/{rule}", {"path": name.replace("_", "."), **more})


def test_what_is_the_same_is_not_told(tmp_path: Path) -> None:
    assert told(tmp_path, a_txt=(b"a", b"a")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files")
def test_who_may_read_a_file_is_compared(tmp_path: Path) -> None:
    assert told(tmp_path, a_txt=(b"a", b"a")) == []
    (tmp_path / "one/a.txt").chmod(0o600)
    found = list(differences(tmp_path / "one", tmp_path / "other"))
    assert [each.rule for each in found] == ["reproduce/mode"]


def test_the_lists_are_told_of_where_nothing_else_differs(tmp_path: Path) -> None:
    both = (b"1\n", b"2\n")
    assert [args for _, args in told(tmp_path, manifest_json=both, a_txt=both)] == [
        {"path": "a.txt", "line": 1}
    ]


def test_a_list_alone_is_told_of(tmp_path: Path) -> None:
    assert len(told(tmp_path, manifest_json=(b"1\n", b"2\n"))) == 1
