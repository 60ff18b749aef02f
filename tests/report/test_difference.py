"""Changes as Markdown for a pull request: what letters say stays mere text, and is not endless."""

from __future__ import annotations

from markdown_it import MarkdownIt

from pledgebook.changes import Kind
from pledgebook.order import Direction
from pledgebook.pipeline.comparing import Difference, Side, State, Told
from pledgebook.report.difference import Ends, markdown
from pledgebook.source import Place

HOSTILE = (
    "<script>alert(1)</script> **bold** [x](javascript:y) ![i](http://e.example/x.png) `code` "
    "@everyone #12 !34 &amp; :tada: https://e.example www.e.example a@e.example ~~s~~ | /close\n"
    "# heading\n- item $(id) {{7*7}} \\ \x1b[31m"
)


def difference(*texts: str, title: str = "承诺书") -> Difference:
    place = Place("commitments/`a`|b/commitment.yaml", 3, 1)
    side = Side(file="x", version=1)
    return Difference(
        id="doors",
        title=title,
        state=State.CHANGED,
        old=side,
        new=side,
        changes=tuple(
            Told(
                anchor="a/b",
                what="",
                kind=Kind.CHANGED,
                direction=direction,
                text=text,
                old=place,
                new=None,
            )
            for text in texts
            for direction in (Direction.STRONGER, Direction.WEAKER)
        ),
    )


def told(*found: Difference, old: str = "main") -> str:
    return "\n".join(markdown(found, Ends(old=old, new="."), "zh"))


def test_what_is_worse_comes_first() -> None:
    page = told(difference("甲"))
    assert page.index("- ↓") < page.index("- ↑")
    assert page.startswith("### 比较了 1 份承诺书：对客户更不利 1 处，更有利 1 处，其他改动 0 处")


def test_hostile_text_is_shown_as_it_is() -> None:
    page = told(difference(HOSTILE, title=HOSTILE), old=f"{HOSTILE}```")
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(page)
    inline = [one for token in tokens for one in token.children or ()]
    kinds = {token.type for token in tokens} | {one.type for one in inline}
    assert kinds == {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
        *("strong_open", "strong_close", "code_inline"),
    } | ({"text_special"} & kinds)
    words = "".join(one.content for one in inline if one.type != "code_inline")
    shown = " ".join(HOSTILE.split()).replace("\x1b", "\\x1b")
    assert words.replace("\u200b", "").count(shown) == 3
    # What a platform looks for never stands directly before a letter or digit.
    for sign in ("@everyone", "#12", "!34", ":tada", "//e", "www.e", "a@e"):
        assert sign not in words
    assert "\x1b" not in page


def test_too_much_is_cut_and_counted() -> None:
    page = told(difference(*(["字" * 500] * 200)))
    assert len(page) < 65_536
    assert page.rstrip().endswith("行没有列出；全部改动请运行 pledgebook diff 查看")
