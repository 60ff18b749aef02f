"""A typesetter that has set letters before: what it keeps, and what it does not."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.executor import Renderer
from pledgebook.outputs.printable import Printable

STYLE = "html{font:12pt 'Pledgebook Serif'}@page{size:A4;@bottom-right{content:counter(page)}}"


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with Renderer() as renderer:
        yield renderer


def letter(style: str, body: str = "<p>按约定到场。</p>", head: str = "<style>") -> Printable:
    html = f'<!DOCTYPE html><html lang="zh-CN"><head><title>书</title>{head}{style}</style></head>'
    return Printable(
        html=f"{html}<body>{body}</body></html>", title="书", date=dt.date(2026, 11, 22)
    )


@pytest.mark.parametrize(
    "style",
    ["li{color:#1f3d63}", "@counter-style x{system:cyclic;symbols:'※'}li{list-style:x outside}"],
)
def test_a_style_sheet_that_is_known_sets_a_letter_as_a_new_one_does(
    renderer: Renderer, style: str
) -> None:
    page = letter(STYLE + style, "<ol><li>到场</li></ol>")
    (first, said), again = renderer.pdf(page), renderer.pdf(page)
    apart = letter(style, "<ol><li>到场</li></ol>", f"<style>{STYLE}</style><style>")
    assert said == ()
    assert first is not None
    assert again == (first, ())
    assert len(first) == len(renderer.pdf(apart)[0] or b"")  # its identifier is of its words


def test_what_is_wrong_with_a_style_sheet_is_said_each_time(renderer: Renderer) -> None:
    said = [renderer.pdf(letter("p{colour:red}" + STYLE))[1] for _ in range(2)]
    assert said[0] == said[1]
    assert said[0]


def test_a_style_sheet_for_screens_is_none_of_a_letter(renderer: Renderer) -> None:
    page = letter(f"{STYLE}p{{width:400mm;white-space:nowrap;text-align:right}}")
    assert renderer.pdf(page)[1]
    screens = letter("p{width:400mm;text-align:right}", head='<style media="screen">')
    assert renderer.pdf(screens)[1] == ()


@pytest.mark.skipif(sys.platform != "linux", reason="reads how much memory from /proc")
def test_a_letter_leaves_nothing_behind_in_memory(renderer: Renderer) -> None:
    page = letter(STYLE, "<p>按约定的时限到场。</p>" * 150)

    def held() -> int:
        assert renderer.pdf(page)[0] is not None
        assert renderer._child is not None
        pages = Path(f"/proc/{renderer._child.pid}/statm").read_text().split()[1]
        return int(pages) * 4096

    warm = [held() for _ in range(2)][-1]
    assert [held() for _ in range(4)][-1] - warm < 2 << 20
