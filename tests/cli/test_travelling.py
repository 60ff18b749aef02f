"""``build --scheduler``: commitments made where the book is not, with the same bytes and words."""

from __future__ import annotations

import argparse
import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.fonts import with_rare_character

from pledgebook import resources
from pledgebook.book import Ledger, load
from pledgebook.cli import clusters
from pledgebook.cli.making import Maker, Outcome, Work
from pledgebook.cli.travelling import Consignment, Traveller, afar, consignment

from .conftest import Program, Said, Write


def files(folder: str) -> dict[str, bytes]:
    paths = [path for path in Path(folder).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def copied(thing: Any) -> Any:
    return pickle.loads(pickle.dumps(thing))  # noqa: S301 - of our own making


class Copies:
    """Works on copies, while the book is out of reach, as on another computer."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def each(
        self, task: Callable[[Consignment], Outcome], items: Iterable[Consignment]
    ) -> Iterator[Outcome]:
        there, hidden = copied(task), self._root.with_name("hidden")
        for item in items:
            self._root.rename(hidden)
            try:
                found = copied(there(copied(item)))
            finally:
                hidden.rename(self._root)
            yield found


Both = Callable[..., tuple[Said, Said]]


@pytest.fixture
def both(program: Program, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Both:
    """Build the book from the folder above it: here into ``one``, and elsewhere into ``two``."""
    for months, name in enumerate("abc", 12):
        write(name, months=months)
    (tmp_path / "pledgebook.toml").write_text('title = "示例汇编"\n', encoding="utf-8")

    @contextmanager
    def reached(root: Path, options: argparse.Namespace) -> Iterator[Work | None]:
        yield afar(Copies(root), root, Path.cwd()) if options.scheduler else None

    monkeypatch.setattr(clusters, "reached", reached)

    def build(*more: str) -> tuple[Said, Said]:
        monkeypatch.chdir(tmp_path.parent)
        said = [
            program("build", tmp_path.name, *more, "--out", str(tmp_path / out), *where)
            for out, where in (("one", ()), ("two", ("--scheduler", "tcp://127.0.0.1:1")))
        ]
        monkeypatch.chdir(tmp_path)
        return said[0], said[1]

    return build


def test_sound_and_faulty_commitments_are_made_and_told_of_as_here(
    both: Both, program: Program, write: Write
) -> None:
    assert program("publish", "c", "--today", "2026-11-29").status == 0
    write("b", more="use: [own]\n")
    write("c", number=2, months=48)
    write("d", more="warrenty: 1\nuse: [bad]\n")
    shared = Path("commitments/fragments")
    shared.mkdir()
    (shared / "own.yaml").write_text("groups: {site: {hq: {title: 总部}}}\n", "utf-8")
    (shared / "bad.yaml").write_text("clockz: {}\n", "utf-8")
    here, there = both("--no-letters", "--keep-going", "--no-cache")
    assert (here.status, there.status) == (1, 1)
    assert there.err == here.err
    assert there.out.replace("/two", "/one") == here.out
    assert f"{Path.cwd().name}/commitments/d/commitment.yaml:" in there.err
    assert files("two") == files("one")
    assert {"b/index.html", "c/v1/index.html", "c/sla.json"} <= set(files("two"))


def test_what_is_made_elsewhere_is_kept_here(both: Both, program: Program) -> None:
    _, there = both("--no-letters", "--no-cache")
    assert there.status == 0
    options = ("--no-letters", "--explain", "--cache", "kept")
    assert program("build", *options, "--scheduler", "tcp://127.0.0.1:1").status == 0
    assert "沿用 3 份，重新生成 0 份" in program("build", *options).out
    assert files("build") == files("two")


def test_fragments_travel_with_the_task(write: Write, tmp_path: Path) -> None:
    write("a", more="use: [own]\n")
    (tmp_path / "commitments/fragments").mkdir()
    own = tmp_path / "commitments/fragments/own.yaml"
    own.write_text("groups: {site: {hq: {title: 总部}}}\n", encoding="utf-8")
    (entry,) = load(tmp_path)[0].entries
    there = Traveller(Maker((), Ledger()), tmp_path, tmp_path)
    (found,) = Copies(tmp_path).each(there, [consignment(entry, tmp_path, wanted=False)])
    assert found.sound
    assert found.uses == {"own"}


@pytest.mark.heavy
def test_letters_get_the_fonts_of_the_book_and_signed_ones_their_warning(
    both: Both, program: Program, write: Write
) -> None:
    write("a", more="quality: {goods: {title: 质量, text: 供货人名𠮷}}\n")
    shipped = Path(str(resources.folder("templates") / "fonts" / "PledgebookSans-Regular.ttf"))
    Path("looks").mkdir()
    Path("looks/own.ttf").write_bytes(with_rare_character(shipped, Path()))
    settings = 'title = "示例汇编"\nfonts = ["looks/own.ttf"]\n'
    Path("pledgebook.toml").write_text(settings, encoding="utf-8")
    assert program("publish", "b", "--today", "2026-11-29").status == 0
    version = "commitments/b/v1"
    assert program("letter", f"{version}.yaml", "-o", "letter.pdf").status == 0
    Path("letter.pdf").rename(f"{version}.signed.pdf")
    here, there = both("--no-cache")
    assert (here.status, there.status) == (0, 0)
    assert there.err == here.err
    assert f"{Path.cwd().name}/{version}.signed.pdf" in there.err
    assert files("two") == files("one")
    assert {"a/letter.pdf", "b/v1/letter.pdf"} <= set(files("two"))
