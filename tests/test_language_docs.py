"""What the pages on the language show can really be written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .language.fixture import load

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = ("language.md", "language.zh.md")
FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def shown(page: str) -> list[str]:
    return FENCE.findall((DOCS / page).read_text("utf-8"))


@pytest.mark.parametrize(
    ("page", "number"), [(page, number) for page in PAGES for number in range(4)]
)
def test_a_sample_is_right(page: str, number: int) -> None:
    assert load(shown(page)[number]).findings == ()


def test_both_languages_show_the_same() -> None:
    headings = [
        re.findall(r"^(#+)", (DOCS / page).read_text("utf-8"), re.MULTILINE) for page in PAGES
    ]
    assert headings[0] == headings[1]
    assert len(shown(PAGES[0])) == len(shown(PAGES[1])) == 4


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_pages(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (DOCS / page).read_text("utf-8"))
    assert links
    assert [link for link in links if not (DOCS / link).exists()] == []
