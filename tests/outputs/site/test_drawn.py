"""The pictures of a commitment's page, as markup and in a browser."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from markupsafe import escape

from pledgebook.outputs import site
from pledgebook.outputs.site.page import Page

MakePage = Callable[..., Page]

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script>\"'&{{7*7}}</svg>\u2028"


def text(page: Page) -> str:
    (found,) = (
        file.content.decode()
        for file in site.render((page,), site.Book(title="示例"))
        if str(file.path) == f"{page.folder}/index.html"
    )
    return found


def drawings(page: str) -> list[ElementTree.Element]:
    found = re.findall(r'<svg [^>]*class="picture".*?</svg>', page, flags=re.DOTALL)
    return [ElementTree.fromstring(one) for one in found]  # noqa: S314 - our own


def several(make_page: MakePage) -> Page:
    (ladder,), (week,) = make_page().ladders, make_page().hours
    return make_page(
        ladders=(ladder, replace(ladder, key="office", heading="按工作时间计时")),
        hours=(week, replace(week, key="duty", title="值班时间", words="值班时间（每天）")),
    )


def test_every_picture_has_its_own_ids_and_is_named_and_described(make_page: MakePage) -> None:
    page = text(several(make_page))
    ids = Counter(re.findall(r'\sid="([^"]*)"', page))
    assert max(ids.values()) == 1
    pictures = [one for one in drawings(page) if "aria-describedby" in one.attrib]
    assert len(pictures) == 2 + 2
    for one in pictures:
        assert one.get("role") == "img"
        assert ids[one.get("aria-labelledby", "")] == 1
        assert ids[one.get("aria-describedby", "")] == 1
        title = one.find(f"{SVG}title")
        assert title is not None
        assert title.text in ("全天候计时；自接到通知起", "按工作时间计时", "工作时间", "值班时间")


def test_what_describes_a_picture_is_what_a_narrow_screen_shows_instead(
    make_page: MakePage,
) -> None:
    (figure,) = make_page().ladders
    first, second = figure.lanes
    apart = replace(figure, lanes=(replace(first, since="自接到通知起"), replace(second, title="")))
    page = text(make_page(ladders=(apart,)))
    described = drawings(page)[0].get("aria-describedby")
    assert (
        f'<dl class="in-words" id="{described}"><div><dt>严重故障</dt>'
        "<dd>自接到通知起：响应 10分钟，到场 2小时，恢复运行 8小时</dd>"
        "<dd>响应 30分钟，到场 次日</dd></div></dl>"
    ) in page


def test_pictures_hold_text_and_nothing_that_a_strict_policy_blocks(make_page: MakePage) -> None:
    shown = [one for one in drawings(text(several(make_page))) if "aria-describedby" in one.attrib]
    for one in shown:
        tags = {element.tag.removeprefix(SVG) for element in one.iter()}
        assert tags <= {"svg", "title", "desc", "g", "path", "text"}
        for element in one.iter():
            assert not {name for name in element.attrib if name == "style" or name[:2] == "on"}
            assert "var(" not in "".join(element.attrib.values())
    written = {element.text for element in shown[0].iter(f"{SVG}text")}
    assert {"严重故障", "响应 10分钟", "到场 2小时", "恢复运行 8小时", "到场 次日"} <= written


def test_what_a_commitment_says_stays_text(make_page: MakePage) -> None:
    (ladder,), (week,) = make_page().ladders, make_page().hours
    lanes = tuple(replace(lane, title=HOSTILE, apart=(HOSTILE,)) for lane in ladder.lanes)
    page = text(
        make_page(
            ladders=(replace(ladder, heading=HOSTILE, words=HOSTILE, lanes=lanes),),
            hours=(replace(week, title=HOSTILE, words=HOSTILE),),
        )
    )
    assert "<script>alert" not in page
    shown = [one for one in drawings(page) if "aria-describedby" in one.attrib]
    assert [one.findtext(f"{SVG}title") for one in shown] == [HOSTILE, HOSTILE]
    assert page.count(str(escape(HOSTILE))) >= 4


@pytest.mark.parametrize(
    ("given", "said", "silent"),
    [
        ({"hours": ()}, "overview-ladder", "overview-hours"),
        ({"ladders": ()}, "overview-hours", "overview-ladder"),
    ],
)
def test_what_is_not_there_has_no_heading_and_no_link(
    make_page: MakePage, given: dict[str, object], said: str, silent: str
) -> None:
    page = text(make_page(**given))
    assert page.count(f'"#{said}"') == page.count(f'id="{said}"') == 1
    assert silent not in page


def test_what_a_ladder_leaves_out_is_said_where_it_does(make_page: MakePage) -> None:
    (ladder,) = make_page().ladders
    whole = replace(ladder, lanes=tuple(replace(lane, apart=()) for lane in ladder.lanes))
    assert "不标点，写在线下" in text(make_page())
    assert "不标点，写在线下" not in text(make_page(ladders=(whole,)))
    assert "分图表示" in text(make_page(ladders=(whole, replace(ladder, key="office"))))
    assert "分图表示" not in text(make_page(ladders=(whole,)))
