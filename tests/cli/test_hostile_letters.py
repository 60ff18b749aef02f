"""Letters that would take all time or memory are named, and those beside them are made."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest
from pypdf import PdfReader

from pledgebook.executor import Renderer

from .conftest import Program, Write

pytestmark = pytest.mark.heavy

ROW = "| 甲 | 乙 | 丙 |\n"
TABLE = f"{ROW}|---|---|---|\n{ROW * 260}"
LIST = "\n".join("  " * depth + f"- 第{depth}层" for depth in range(55))
SECONDS = 20.0


def clauses(*texts: str) -> str:
    """Return a chapter of clauses in an author's own words."""
    told = (json.dumps(text, ensure_ascii=False) for text in texts)
    return "statements:\n" + "".join(
        f"  c{number}: {{title: 声明{number}号, text: {text}}}\n"
        for number, text in enumerate(told)
    )


def printed() -> str:
    """Return the words of the letter, without spaces and ends of lines."""
    pages = PdfReader("build/doors/letter.pdf").pages
    return "".join("".join(page.extract_text() for page in pages).split())


@pytest.fixture
def typesetter(request: pytest.FixtureRequest) -> Iterator[Renderer]:
    """A typesetter with the bounds that a test asks for, or the usual ones."""
    with Renderer(**getattr(request, "param", {})) as renderer:
        yield renderer


# With the usual memory a quick machine would be out of it before it is out of time.
@pytest.mark.parametrize("typesetter", [{"seconds": SECONDS, "memory": 8 << 30}], indirect=True)
def test_a_letter_that_takes_too_long_is_named_and_the_rest_is_made(
    program: Program, write: Write
) -> None:
    write("doors")
    write("gates", more=clauses(*[TABLE] * 100))
    said = program("build", "--keep-going", "--jobs", "1", "--lang", "en")
    assert said.status == 1
    assert "commitments/gates/commitment.yaml:1:1: error: Typesetting this letter took" in said.err
    assert f"more than {SECONDS:g} seconds" in said.err
    assert Path("build/doors/letter.pdf").exists()
    assert not Path("build/gates").exists()


@pytest.mark.parametrize("typesetter", [{"memory": 300 << 20}], indirect=True)
def test_a_letter_that_needs_too_much_memory_is_named_and_the_rest_is_made(
    program: Program, write: Write
) -> None:
    write("doors")
    write("gates", more=clauses(*[TABLE] * 100))
    said = program("build", "--keep-going", "--jobs", "1", "--lang", "en")
    assert said.status == 1
    assert "commitments/gates/commitment.yaml:1:1: error: " in said.err
    assert "[letter/too-large]" in said.err or "[letter/stopped]" in said.err
    assert Path("build/doors/letter.pdf").exists()
    assert not Path("build/gates").exists()


@pytest.mark.parametrize(
    "text",
    [
        LIST,
        "> " * 900 + "引文末",
        "[" * 3_900 + "末",
        "`" * 3_900 + "末",
    ],
    ids=["lists", "quotes", "brackets", "ticks"],
)
def test_what_is_nested_deeply_is_printed_to_its_end(
    text: str, program: Program, write: Write
) -> None:
    write("doors", more=clauses(text))
    start = process_time()
    said = program("build", "--jobs", "1")
    assert process_time() - start < 60
    assert (said.status, said.err) == (0, "")
    shown, kept = Counter(printed()), Counter(letter for letter in text if letter.isalnum())
    assert shown >= kept


def test_thousands_of_pictures_are_text_and_fetch_nothing(program: Program, write: Write) -> None:
    picture = "![图](https://example.com/a.png) ![图](file:///etc/passwd) "
    write("doors", more=clauses(*[picture * 70] * 20))
    said = program("build", "--jobs", "1")
    assert (said.status, said.err) == (0, "")
    count = printed().count("file:///etc/passwd")
    assert 1_380 <= count <= 1_400  # a foot of a page may stand in one
    assert "<img" not in Path("build/doors/index.html").read_text("utf-8").split("<main", 1)[1]


def test_styles_of_a_theme_do_not_reach_letters(program: Program, write: Write) -> None:
    write("doors")
    assert program("build", "--out", "plain", "--no-cache").status == 0
    Path("theme").mkdir()
    Path("pledgebook.toml").write_text('theme = "theme"\n', "utf-8")
    selector = " ".join(["*:not(:has(*))"] * 2_000)
    harm = (
        f"{selector}{{margin:{'9' * 400}mm}}\n@page{{size:{'9' * 9}mm}}\n"
        + "*{display:none}" * 9_000
    )
    Path("theme/site.css").write_text(harm, "utf-8")
    assert program("build", "--out", "themed", "--no-cache").status == 0
    letters = [Path(folder, "doors/letter.pdf").read_bytes() for folder in ("plain", "themed")]
    assert letters[0] == letters[1]
