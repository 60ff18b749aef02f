from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.outputs.markup import html

INERT = [
    "<script>alert(1)</script>",
    "<b onclick=x>粗</b>",
    "{{7*7}} {% include 'x' %}",
    "![图](file:///etc/passwd)",
    "[点](javascript:alert(1))",
    "[点](JaVaScRiPt:alert(1))",
    "[点](file:///etc/passwd)",
    "[点](http://example.cn)",
    "[点](data:text/html,x)",
    "<http://example.cn>",
    "&#60;script&#62;",
    "[a]: https://example.cn",
]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(source: str) -> _Reader:
    reader = _Reader()
    reader.feed(str(html(source)))
    return reader


@pytest.mark.parametrize("source", INERT)
def test_what_could_act_is_text(source: str) -> None:
    reader = _read(source)
    assert not {"script", "img", "b", "a"} & set(reader.tags)
    assert reader.text.strip() == source


def test_an_image_is_at_most_a_link() -> None:
    reader = _read("![图](https://example.cn/a.png)")
    assert reader.tags == ["p", "a"]
    assert reader.text.strip() == "!图"


@pytest.mark.parametrize(
    "address", ["https://example.cn/?a=1&b=中", "mailto:a@example.cn", "tel:010-0000-0000", "#top"]
)
def test_a_link_keeps_its_address(address: str) -> None:
    reader = _read(f"[服务网址]({address})")
    assert reader.links == [address]
    assert reader.text.strip() == "服务网址"


def test_no_space_where_a_chinese_line_was_broken() -> None:
    assert html("按约定\n到场") == "<p>按约定到场</p>\n"
    assert html("use\nthis") == "<p>use\nthis</p>\n"


def test_a_product_is_not_emphasis() -> None:
    assert html("尺寸2*3*4米，**重点**") == "<p>尺寸2*3*4米，<strong>重点</strong></p>\n"


def test_items_keep_the_numbers_they_were_given() -> None:
    assert '<li value="2">甲</li>\n<li value="5">乙</li>' in html("2. 甲\n5. 乙")


@pytest.mark.parametrize(
    "source",
    [
        "".join("  " * depth + f"- 第{depth}层\n" for depth in range(12)),
        "|甲|乙|\n|-|-|\n|1|2|多出的一格|\n",
        ">" * 20 + "深处",
    ],
)
def test_where_markdown_swallows_words_the_source_is_printed(source: str) -> None:
    assert "".join(_read(source).text.split()) == "".join(source.split())


def test_a_list_of_eight_levels_or_fewer_is_a_list() -> None:
    source = "".join("  " * depth + f"- 第{depth}层\n" for depth in range(8))
    assert _read(source).tags.count("ul") == 8


@given(st.text(st.sampled_from("甲乙1a *_-[]()!<>&`|\\\n#~:\"'{}.")))
def test_no_letter_or_digit_is_lost_and_nothing_acts(source: str) -> None:
    page = str(html(source))
    reader = _read(source)
    assert not {"script", "img", "style", "iframe"} & set(reader.tags)
    assert all(page.count(letter) >= source.count(letter) for letter in "甲乙1")
