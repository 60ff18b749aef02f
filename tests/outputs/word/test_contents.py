"""The table of contents is Word's own field, filled before Word is asked, and asks nobody."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import etree

from pledgebook.outputs.numbering import numbered
from pledgebook.outputs.word import contents

from .letters import letter, read
from .reading import VAL, W, Word

HEAD = '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
TAIL = "</w:body>"


def run(*marks: str) -> str:
    made = "".join(f'<w:fldChar w:fldCharType="{mark}"/>' for mark in marks)
    return f"<w:r>{made}</w:r>"


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


BEGUN = run("begin") + instruction(' TOC \\o "1-1" ') + run("separate")
OLD = "<w:hyperlink><w:r><w:t>旧</w:t></w:r></w:hyperlink>"
NESTED = run("begin") + instruction(" PAGEREF x ") + run("separate", "end")
ONE = f"<w:p><w:pPr/>{BEGUN}{OLD}{run('end')}</w:p><w:p>文</w:p>"
MANY = (
    f"<w:p><w:pPr/>{BEGUN}{OLD}{NESTED}</w:p><w:p>{OLD}</w:p><w:tbl/>"
    f"<w:p>{OLD}{run('end')}</w:p><w:p>文</w:p>"
)
ENDS_WITH_TEXT = (
    f"<w:p><w:pPr/>{BEGUN}{OLD}</w:p><w:p>{OLD}{run('end')}<w:r><w:t>尾</w:t></w:r></w:p>"
)


def body(inside: str) -> Any:
    return etree.fromstring(HEAD + inside + TAIL)


@pytest.mark.parametrize("inside", [ONE, MANY, ENDS_WITH_TEXT])
def test_what_word_put_there_goes_and_the_chapters_come(inside: str) -> None:
    tree = body(inside)
    contents.clear(tree)
    assert "旧" not in "".join(tree.itertext())
    contents.fill(tree, [("_Toc1", "一、甲"), ("_Toc2", "二、乙")])
    text = re.sub(r" PAGEREF _Toc(.) \\h ", r"[\1]", "".join(tree.itertext()))
    assert text.split('"1-1" ')[1] in ("一、甲[1]二、乙[2]文", "一、甲[1]二、乙[2]尾")
    marks = [one.get(f"{W}fldCharType") for one in tree.iter(f"{W}fldChar")]
    assert marks == ["begin", "separate", *["begin", "separate", "end"] * 2, "end"]


@pytest.mark.parametrize(
    "inside",
    [
        "<w:p/>",
        f"<w:p>{run('begin')}{instruction('PAGE')}{run('separate', 'end')}</w:p>",
        f"<w:p>{BEGUN}{OLD}</w:p>",
        f"<w:tbl><w:tr><w:tc><w:p>{BEGUN}</w:p></w:tc></w:tr></w:tbl><w:p>{run('end')}</w:p>",
    ],
)
def test_what_is_no_whole_table_of_contents_is_left_alone(inside: str) -> None:
    tree = body(inside)
    before = etree.tostring(tree)
    contents.clear(tree)
    contents.fill(tree, [("_Toc1", "一、甲")])
    assert etree.tostring(tree) == before


@pytest.mark.parametrize("name", ["sample", "bilingual-en"])
def test_every_chapter_is_listed_with_its_label_and_leads_there(name: str) -> None:
    word, chapters = read(name), numbered(letter(name))
    entries = [one for one in word.body.iter(f"{W}p") if word.name(one) == "toc 1"]
    titles = [one.find(f"{W}hyperlink/{W}r/{W}t").text for one in entries]
    assert titles == [chapter.label + chapter.heading for chapter in chapters]
    places = {
        one.get(f"{W}name"): "".join(one.getparent().itertext())
        for one in word.body.iter(f"{W}bookmarkStart")
    }
    led = [places[one.find(f"{W}hyperlink").get(f"{W}anchor")] for one in entries]
    assert led == [chapter.heading for chapter in chapters]
    ids = [one.get(f"{W}id") for one in word.body.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids)) == len(chapters)


def test_word_is_not_told_to_ask_the_reader() -> None:
    word: Word = read("sample")
    assert "updateFields" not in word.parts["word/settings.xml"].decode()
    assert [one for one in word.body.iter(f"{W}fldChar") if one.get(f"{W}dirty")] == []
    assert word.body.find(f".//{W}pStyle[@{VAL}='TOC1']") is not None
