"""What a check takes over, that it is never out of date, and that it makes no difference."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pledgebook.cli import check, checking, packages

from .conftest import Program, Said, Write

CACHE = Path("kept")
SHARED = Path("commitments/fragments")
FORMS = ("text", "line", "json", "sarif", "github", "gitlab", "junit", "markdown")
HEDGED = "fees: {travel: {title: 差旅费, when: quality, if: 必要时, charge: free}}\n"
WAIVED = f"{HEDGED}waive: [{{rule: hedge, at: fees/travel/if, because: 用户要求的写法}}]\n"
OWN = "use: [deep]\ngroups: {site: {hq: {title: 总部}}}\n"
DEEP = "groups: {site: {hq: {title: 大楼}}}\n"
WRONG = "clockz: {}\n"
NEVER_KEPT = ("fragments", "lost")


@pytest.fixture
def book(write: Write) -> Path:
    """Write letters without findings, with some, with a waiver, with fragments, and published."""
    SHARED.mkdir(parents=True)
    (SHARED / "own.yaml").write_text(OWN, encoding="utf-8")
    (SHARED / "deep.yaml").write_text(DEEP, encoding="utf-8")
    write("plain")
    write("shares", more="use: [own]\n")
    write("hedged", more=f"use: [own]\n{HEDGED}")
    write("waived", more=WAIVED)
    write("wrong", more="titel: 1\n")
    write("lost", more="use: [nothing]\n")
    write("broken").joinpath("commitment.yaml").write_bytes(b"\xff\xfe")
    issued = write("issued")
    shutil.copy(issued / "commitment.yaml", issued / "v1.yaml")
    Path("pledgebook.toml").write_text('title = "示例汇编"\n', encoding="utf-8")
    return Path()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the folders of the files that are read."""
    names: list[str] = []
    real = checking.books.read_one

    def spy(path: Path, *more: Any) -> Any:
        names.append(path.parent.name)
        return real(path, *more)

    monkeypatch.setattr(checking.books, "read_one", spy)
    return names


@pytest.fixture
def again(program: Program, read: list[str]) -> Callable[..., Said]:
    """Check with what was kept; what is said is what a check without it says."""

    def call(*more: str) -> Said:
        read.clear()
        kept = program("check", "--cache", str(CACHE), *more)
        due = [name for name in read if name not in NEVER_KEPT]
        assert kept == program("check", "--no-cache", *more)
        read[:] = due
        return kept

    return call


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def working(name: str) -> Path:
    return Path(f"commitments/{name}/commitment.yaml")


@pytest.mark.usefixtures("book")
def test_nothing_is_checked_twice_and_nothing_is_said_differently(
    again: Callable[..., Said], read: list[str]
) -> None:
    first = again()
    assert len(read) == 7
    for rule in ("[hedge/open]", "[schema/unknown-key-meant]", "[yaml/utf-16]", "用户要求的写法"):
        assert rule in first.out
    assert again() == first
    assert read == []
    for form in FORMS:
        again("--format", form, "--lang", "en" if form == "json" else "zh")
        assert read == []
    again("--select", "hedge", "--fail-on", "warning")
    assert read == []
    assert "检查了 3 个文件" in again(str(working("shares"))).out  # with two fragments
    assert read == []


@pytest.mark.usefixtures("book")
def test_a_review_sheet_names_clauses_of_what_was_taken_over(
    again: Callable[..., Said], read: list[str], program: Program
) -> None:
    again()
    program("check", "--cache", str(CACHE), "--output-file", "kept.xlsx")
    program("check", "--no-cache", "--output-file", "plain.xlsx")
    assert Path("kept.xlsx").read_bytes() == Path("plain.xlsx").read_bytes()
    assert "hedged" in read


def edited() -> None:
    change(working("plain"), "36个月", "36个月零")


def lent() -> None:
    change(SHARED / "own.yaml", "groups", f"{WRONG}groups")


def lent_in_turn() -> None:
    (SHARED / "deep.yaml").write_text(f"{DEEP}parties: {{customer: {{name: ''}}}}\n", "utf-8")


def gone() -> None:
    (SHARED / "deep.yaml").unlink()


def republished() -> None:
    change(Path("commitments/issued/v1.yaml"), "36个月", "37个月")


def unpublished() -> None:
    Path("commitments/issued/v1.yaml").write_bytes(b"")


def renamed() -> None:
    Path("commitments/plain").rename("commitments/bare")


def another_book() -> None:
    Path("commitments/shares/pledgebook.toml").write_bytes(b"")


def same_fragments_of_another_book() -> None:
    shutil.copytree(SHARED, Path("commitments/shares/commitments/fragments"))


def other_fragments() -> None:
    (SHARED / "nothings.yaml").write_text(DEEP, encoding="utf-8")


def settings() -> None:
    Path("pledgebook.toml").write_text('[check]\nignore = ["hedge"]\n', encoding="utf-8")


@pytest.mark.parametrize(
    ("edit", "due", "told"),
    [
        (edited, ["plain"], "“36个月零”"),
        (lent, ["hedged", "shares"], "[use/faulty]"),
        (lent_in_turn, ["hedged", "shares"], "[use/faulty]"),
        (gone, ["hedged", "shares"], "“deep”"),
        (republished, ["issued"], "[publish/version-taken]"),
        (unpublished, ["issued"], "[publish/version-taken]"),
        (renamed, ["bare"], "commitments/bare/commitment.yaml:2:1"),
        (another_book, ["shares"], "[use/none]"),
        (same_fragments_of_another_book, ["shares"], "检查了 12 个文件"),
        (other_fragments, [], "nothings"),
        (settings, [], "没有列出"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
@pytest.mark.usefixtures("book")
def test_no_verdict_is_out_of_date(
    edit: Callable[[], None],
    due: list[str],
    told: str,
    again: Callable[..., Said],
    read: list[str],
) -> None:
    first = again()
    edit()
    now = again()
    assert read == due
    assert told in now.out + now.err
    assert told not in first.out + first.err


@pytest.mark.usefixtures("book")
def test_another_program_takes_nothing_over(
    again: Callable[..., Said], read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    again()
    monkeypatch.setattr(packages, "judging", lambda: {"python": "other"})
    again()
    assert len(read) == 7
    again()
    assert read == []


def test_what_commitments_show_beside_each_other_is_found_in_what_was_kept(
    write: Write, again: Callable[..., Said], read: list[str]
) -> None:
    write("first")
    write("second", more="statements: {other: {title: 其他, text: 备件优先供给示例一局使用。}}\n")
    assert "[foreign-name]" not in again().out
    change(working("first"), "示例用户单位", "示例一局")
    now = again()
    assert "[foreign-name]" in now.out
    assert read == ["first", "second"]  # the second one for the place of what was found
    assert again() == now
    assert read == []
    change(working("first"), "示例一局", "示例二局")
    change(working("second"), "示例一局", "示例一局和示例二局")
    assert "“示例二局”" in again().out
    assert read == ["first", "second", "second"]
    change(working("first"), "示例二局", "示例一局")
    assert "“示例二局”" not in again().out
    assert read == ["first", "second"]


@pytest.mark.usefixtures("book")
def test_verdicts_are_of_the_folder_from_which_files_are_called(
    again: Callable[..., Said], read: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(globals(), "CACHE", tmp_path / CACHE)
    assert "\ncommitments/hedged/commitment.yaml:" in again(str(tmp_path)).out
    monkeypatch.chdir("commitments")
    assert "\nhedged/commitment.yaml:" in again(str(tmp_path)).out
    assert len(read) == 7


def kept() -> list[Path]:
    return sorted(path for path in CACHE.rglob("*") if path.is_file())


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-9] ^= 1
    path.write_bytes(bytes(content))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def alien(path: Path) -> None:
    path.write_bytes(b"GIF89a\n")


@pytest.mark.parametrize("spoil", [flipped, cut, emptied, alien])
def test_what_is_spoiled_is_checked_again_and_told_of(
    spoil: Callable[[Path], None], write: Write, program: Program, read: list[str]
) -> None:
    write("a", more=HEDGED)
    write("b")
    call = ("check", "--cache", str(CACHE))
    first = program(*call)
    for path in kept():
        spoil(path)
    read.clear()
    said = program(*call)
    assert (said.status, said.out) == (first.status, first.out)
    told = "commitments/{}/commitment.yaml：缓存里保存的检查结果已损坏，已重新检查\n"
    assert said.err == "".join(map(told.format, "ab"))
    assert read == ["a", "b"]
    assert program(*call) == first


def test_a_verdict_in_the_place_of_another_one_is_not_its(
    write: Write, again: Callable[..., Said], read: list[str]
) -> None:
    write("a", more=HEDGED)
    shutil.copytree("commitments/a", "commitments/b")
    again()
    one, other = kept()
    one.write_bytes(other.read_bytes())
    again()
    assert len(read) == 1


@pytest.mark.usefixtures("book")
def test_a_cache_that_takes_nothing_harms_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = program("check", "--no-cache")
    CACHE.mkdir()
    for number in range(256):  # where its folders would be
        (CACHE / f"{number:02x}").write_bytes(b"")
    assert program("check", "--cache", str(CACHE)).out == plain.out
    monkeypatch.setattr(check, "_WORTH", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path("pledgebook.toml").resolve()))
    said = program("check")
    assert said.out == plain.out
    if os.name == "posix" and os.uname().sysname == "Linux":
        assert "用不了，不沿用上次的结果" in said.err


@pytest.mark.usefixtures("book")
def test_few_files_are_worth_no_cache_but_one_that_is_named(
    program: Program, read: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    program("check")
    assert not Path("caches").exists()
    monkeypatch.setattr(check, "_WORTH", 7)
    first = program("check")
    read.clear()
    assert program("check") == first
    assert {*read} <= {*NEVER_KEPT}


@pytest.mark.usefixtures("book")
def test_what_changes_while_it_is_checked_is_kept_as_it_was_read(
    program: Program, again: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = checking.books.read_one

    def slow(path: Path, *more: Any) -> Any:
        found = real(path, *more)
        change_one = {"plain": edited, "hedged": lent, "issued": republished}
        change_one.get(path.parent.name, int)()
        return found

    with monkeypatch.context() as patched:
        patched.setattr(checking.books, "read_one", slow)
        program("check", "--cache", str(CACHE))
    said = again()
    for rule in ("“36个月零”", "[use/faulty]", "[publish/version-taken]"):
        assert rule in said.out


def test_fragments_that_may_be_too_deep_are_looked_at_each_time(
    write: Write, again: Callable[..., Said], read: list[str]
) -> None:
    SHARED.mkdir(parents=True)
    for number in range(20):
        use = f"use: [f{number - 1}]\n" if number else ""
        (SHARED / f"f{number}.yaml").write_text(f"{use}{DEEP}", encoding="utf-8")
    write("deep", more="use: [f19]\n")
    write("less-deep", more="use: [f18]\n")
    again()
    again()
    assert read == ["deep"]
