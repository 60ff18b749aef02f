"""What a build takes over, what it makes again and why, and that both give the same output."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pledgebook.book import Entry
from pledgebook.cli import editions

from .conftest import Program, Said, Write

BUILD = ("build", "--no-letters", "--explain")
SHARED = Path("commitments/fragments")
CACHE = Path("kept")
ALL_MADE = [
    *(f"“{name}”：书的设置、主题、字体或模板有变化" for name in "abc"),
    "沿用 0 份，重新生成 3 份",
]


@pytest.fixture
def book(write: Write) -> Path:
    for months, name in enumerate("abc", 12):
        write(name, months=months)
    write("b", months=13, more="use: [own]\n")
    SHARED.mkdir()
    (SHARED / "own.yaml").write_text("groups: {site: {hq: {title: 总部}}}\n", "utf-8")
    (SHARED / "other.yaml").write_text("groups: {size: {big: {title: 大}}}\n", "utf-8")
    Path("pledgebook.toml").write_text('title = "示例汇编"\n', encoding="utf-8")
    return Path()


@pytest.fixture
def build(program: Program, book: Path) -> Callable[..., Said]:
    del book

    def call(*more: str) -> Said:
        where = () if "--no-cache" in more else ("--cache", str(CACHE))
        said = program(*BUILD, *where, *more)
        assert (said.status, said.err) == (0, ""), said
        return said

    return call


def why(said: Said) -> list[str]:
    """Return the lines that say why something was made, and how much."""
    return [line for line in said.out.splitlines() if line.startswith(("“", "沿用"))]


def files(folder: str = "build") -> dict[str, bytes]:
    paths = [path for path in Path(folder).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def change(path: str, old: str, new: str) -> None:
    text = Path(path).read_text("utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), encoding="utf-8")


def test_the_first_time_everything_is_made_and_then_nothing(build: Callable[..., Said]) -> None:
    assert why(build()) == [
        *(f"“{name}”：没有保存过的结果" for name in "abc"),
        "沿用 0 份，重新生成 3 份",
    ]
    made = files()
    assert why(build()) == ["沿用 3 份，重新生成 0 份"]
    assert files() == made
    assert why(build("--out", "elsewhere")) == ["沿用 3 份，重新生成 0 份"]
    assert files("elsewhere") == made


def working() -> None:
    change("commitments/a/commitment.yaml", "12个月", "24个月")


def fragment() -> None:
    change("commitments/fragments/own.yaml", "总部", "本部")


def unused() -> None:
    change("commitments/fragments/other.yaml", "大", "小")


def settings() -> None:
    change("pledgebook.toml", "示例汇编", "示范汇编")


def theme() -> None:
    Path("looks").mkdir()
    Path("looks/site.css").write_text(":root { --accent: #900; }", encoding="utf-8")
    text = 'title = "示例汇编"\ntheme = "looks"\n'
    Path("pledgebook.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (working, ["“a”：commitment.yaml 有变化", "沿用 2 份，重新生成 1 份"]),
        (fragment, ["“b”：它引用的片段 own 有变化", "沿用 2 份，重新生成 1 份"]),
        (unused, ["沿用 3 份，重新生成 0 份"]),
        (
            settings,
            [
                *(f"“{name}”：书的设置、主题、字体或模板有变化" for name in "abc"),
                "沿用 0 份，重新生成 3 份",
            ],
        ),
        (
            theme,
            [
                *(f"“{name}”：书的设置、主题、字体或模板有变化" for name in "abc"),
                "沿用 0 份，重新生成 3 份",
            ],
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_changed_is_made_again_as_a_clean_build_makes_it(
    build: Callable[..., Said], edit: Callable[[], None], told: list[str]
) -> None:
    build()
    before = files()
    edit()
    assert why(build()) == told
    clean = build("--no-cache", "--out", "clean")
    assert why(clean) == ["沿用 0 份，重新生成 3 份"]
    assert files() == files("clean")
    assert (files() == before) is (edit is unused)


def test_a_fragment_of_which_nothing_was_left_may_lend_something_later(
    build: Callable[..., Said],
) -> None:
    (SHARED / "deep.yaml").write_text("groups: {site: {hq: {title: 总部}}}\n", "utf-8")
    change("commitments/fragments/own.yaml", "groups", "use: [deep]\ngroups")
    build()
    change("commitments/fragments/deep.yaml", "}}}", "}}, size: {big: {title: 大}}}")
    assert why(build()) == ["“b”：它引用的片段 deep 有变化", "沿用 2 份，重新生成 1 份"]
    build("--no-cache", "--out", "clean")
    assert files() == files("clean")


def test_publishing_changes_what_was_made(build: Callable[..., Said], program: Program) -> None:
    build()
    assert program("publish", "c", "--today", "2026-11-29").status == 0
    # The first version that a book publishes gives every page a link to its history.
    assert why(build())[-1] == "沿用 0 份，重新生成 3 份"
    assert program("publish", "a", "--today", "2026-11-29").status == 0
    assert why(build()) == ["“a”：版本记录里有了它的新版本", "沿用 2 份，重新生成 1 份"]
    build("--no-cache", "--out", "clean")
    assert files() == files("clean")


def test_what_was_taken_over_is_told_of_as_when_it_was_made(
    build: Callable[..., Said], program: Program
) -> None:
    # A working copy that says what was published is read from the published file.
    assert program("publish", "a", "--today", "2026-11-29").status == 0
    first, again = (build().out.splitlines()[-1] for _ in range(2))
    assert why(build()) == ["沿用 3 份，重新生成 0 份"]
    assert first == again
    assert "commitments/a/v1.yaml" in first


def test_a_commitment_that_is_new_or_gone(build: Callable[..., Said], write: Write) -> None:
    build()
    write("d")
    (Path("commitments/a/commitment.yaml")).unlink()
    Path("commitments/a").rmdir()
    assert why(build()) == ["“d”：没有保存过的结果", "沿用 2 份，重新生成 1 份"]
    build("--no-cache", "--out", "clean")
    assert files() == files("clean")


def parcels() -> list[Path]:
    return sorted(path for path in CACHE.rglob("*") if path.is_file())


def spoil(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("at", [30, 200, -1], ids=["header", "listings", "file"])
def test_what_is_spoiled_is_made_again_and_told_of(
    build: Callable[..., Said], program: Program, at: int
) -> None:
    build()
    made = files()
    for path in parcels():
        spoil(path, at)
    # Without the last output, nothing but the cache could give the files.
    said = program(*BUILD, "--cache", str(CACHE), "--out", "other")
    assert said.status == 0
    told = re.findall("“(.)”：缓存里保存的结果已损坏，已重新生成", said.err)
    assert told == list("abc")
    assert files("other") == made
    assert why(build()) == ["沿用 3 份，重新生成 0 份"]


def test_what_is_found_late_to_be_spoiled_makes_the_build_begin_again_once(
    build: Callable[..., Said], program: Program
) -> None:
    build()
    change("commitments/a/commitment.yaml", "title: ", "titel: ")
    for path in parcels():
        spoil(path, -1)
    # The content of a file is read when it is written, which is after faults were told.
    said = program(*BUILD, "--cache", str(CACHE), "--out", "other", "--keep-going")
    assert said.status == 1
    assert "“b”：缓存里保存的结果已损坏" in said.err
    assert said.err.count("检查了 1 个文件") == said.err.count("“a”") == 1
    # It begins again once, however many are spoiled.
    assert [line for line in why(said) if line.startswith("沿用")] == [
        "沿用 2 份，重新生成 1 份",
        "沿用 0 份，重新生成 3 份",
    ]


def test_what_is_not_made_is_not_said_to_be_made_again(
    build: Callable[..., Said], program: Program
) -> None:
    build()
    change("commitments/a/commitment.yaml", "title: ", "titel: ")
    for path in parcels():
        spoil(path, 30)
    said = program("build", "--no-letters", "--cache", str(CACHE), "--keep-going")
    told = re.findall("“(.)”(.*)\n", said.err)
    assert told == [
        ("a", "有错误，没有生成"),
        *((name, "：缓存里保存的结果已损坏，已重新生成") for name in "bc"),
    ]


def test_files_of_the_last_output_that_somebody_changed_come_from_the_cache(
    build: Callable[..., Said],
) -> None:
    build()
    made = files()
    change("build/a/index.html", "示例", "样例")
    Path("build/b/sla.json").unlink()
    assert why(build()) == ["沿用 3 份，重新生成 0 份"]
    assert files() == made


def test_what_changes_while_it_is_read_is_not_kept(
    build: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = editions.shelf

    def slow(entry: Entry, *more: Any) -> editions.Shelf:
        read = real(entry, *more)
        if entry.id == "a":
            working()
        return read

    with monkeypatch.context() as patched:
        patched.setattr(editions, "shelf", slow)
        build()
    assert why(build())[0] == "“a”：没有保存过的结果"
    build("--no-cache", "--out", "clean")
    assert files() == files("clean")


def test_a_commitment_with_faults_is_never_kept(program: Program, book: Path) -> None:
    del book
    program(*BUILD, "--cache", str(CACHE))
    change("commitments/a/commitment.yaml", "title: ", "titel: ")
    for _ in range(2):
        said = program(*BUILD, "--cache", str(CACHE), "--keep-going")
        assert said.status == 1
        assert "titel" in said.err
        assert not Path("build/a/index.html").exists()


def test_letters_are_taken_over_apart_from_a_site_without_them(
    build: Callable[..., Said], program: Program
) -> None:
    build()
    lettered = ("build", "--explain", "--cache", str(CACHE))
    first = program(*lettered)
    assert why(first)[-1] == "沿用 0 份，重新生成 3 份"
    made = files()
    assert "a/letter.pdf" in made
    again = program(*lettered)
    assert why(again) == ["沿用 3 份，重新生成 0 份"]
    told = [line for line in again.out.splitlines() if "letter.pdf" in line]
    assert told == [line for line in first.out.splitlines() if "letter.pdf" in line]
    assert files() == made
    assert why(build()) == ["沿用 3 份，重新生成 0 份"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_book_without_a_title_is_taken_over_too(
    program: Program, book: Path, language: str
) -> None:
    Path("pledgebook.toml").unlink()
    for source in book.glob("commitments/*/commitment.yaml"):
        text = source.read_text("utf-8")
        source.write_text(text.replace("language: zh", f"language: {language}"), "utf-8")
    assert why(program(*BUILD, "--cache", str(CACHE)))[-1] == "沿用 0 份，重新生成 3 份"
    made = files()
    assert why(program(*BUILD, "--cache", str(CACHE))) == ["沿用 3 份，重新生成 0 份"]
    assert files() == made


def test_a_language_that_a_glance_misses_names_the_book_all_the_same(
    program: Program, book: Path
) -> None:
    Path("pledgebook.toml").unlink()
    for source in book.glob("commitments/*/commitment.yaml"):
        text = source.read_text("utf-8").replace("language: zh", "language: en")
        source.write_text(f"# {'x' * 20_000}\n{text}", "utf-8")
    for _ in range(2):
        assert program(*BUILD, "--cache", str(CACHE)).status == 0
        assert "Service commitments</title>" in Path("build/index.html").read_text("utf-8")
        page = Path("build/a/index.html").read_text("utf-8")
        assert "Service commitments" in page
        assert "服务承诺</title>" not in page


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="modes of folders")
def test_a_cache_that_others_can_write_to_is_not_used(program: Program, book: Path) -> None:
    del book
    CACHE.mkdir()
    CACHE.chmod(0o777)
    said = program(*BUILD, "--cache", str(CACHE))
    assert said.status == 0
    assert "缓存文件夹 kept 属于别人，或别人也能写入" in said.err
    assert parcels() == []


def test_a_cache_that_cannot_be_made_stops_nothing(program: Program, book: Path) -> None:
    del book
    CACHE.write_text("in the way", encoding="utf-8")
    said = program(*BUILD, "--cache", str(CACHE))
    assert said.status == 0
    assert "缓存文件夹 kept 用不了" in said.err


def test_by_default_the_cache_lies_where_the_system_has_its_caches(
    program: Program, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del book
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    program(*BUILD)
    assert why(program(*BUILD)) == ["沿用 3 份，重新生成 0 份"]
    if os.name == "posix" and os.uname().sysname == "Linux":
        assert any((tmp_path / "caches/pledgebook").iterdir())
