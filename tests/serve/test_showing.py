"""What stands in the pages while a book is written, with its mistakes."""

from __future__ import annotations

import re

from .conftest import Served

WRONG = "lasts: 36个月, charge: free, lastt: '<script>alert(1)</script>'"


def panel(text: str) -> str:
    return "".join(re.findall(r"<aside class=\"preview-faults.*?</aside>", text, re.DOTALL))


def test_a_book_with_errors_at_its_start_says_which_and_then_recovers(served: Served) -> None:
    before = served.get("/")
    assert (before.status, "正在读取承诺书" in before.text) == (503, True)
    path = served.write()
    good = path.read_text("utf-8")
    path.write_text(good.replace("lasts:", "lastt:"), "utf-8")
    served.update()
    found = served.get("/doors/")
    assert found.status == 503
    assert "还没有可以显示的网页" in found.text
    assert f"{path}:8:" in panel(found.text)
    path.write_text(good, "utf-8")
    served.update()
    assert served.get("/doors/").status == 200
    assert panel(served.get("/doors/").text) == ""


def test_all_findings_stand_over_the_last_good_page_as_inert_text(served: Served) -> None:
    path = served.write()
    served.update()
    good = path.read_text("utf-8")
    path.write_text(good.replace("lasts: 36个月, charge: free", WRONG) + "extra: 1\n", "utf-8")
    served.update()
    text = served.get("/doors/").text
    told = panel(text)
    assert "2 个错误" in told
    assert "改错之前的网页" in told
    assert f"{path}:8:" in told
    assert f"{path}:11:1" in told
    assert "不认识“lastt”" in told
    assert "<mark>extra</mark>: 1" in told
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in told
    assert "门禁系统售后服务承诺书</h1>" in text


def test_what_is_wrong_with_the_book_itself_keeps_its_pages(served: Served) -> None:
    served.write()
    served.update()
    config = served.root / "pledgebook.toml"
    config.write_text('titel = "示例"\n', "utf-8")
    served.update()
    found = served.get("/")
    assert found.status == 200
    assert f"{config}:1:1" in panel(found.text)
    config.write_text('title = "示例公司服务承诺"\n', "utf-8")
    served.update()
    assert "<title>示例公司服务承诺</title>" in served.get("/").text


def test_commitments_come_and_go(served: Served) -> None:
    served.write()
    served.update()
    served.write("lifts")
    served.update()
    assert served.get("/lifts/").status == 200
    (served.root / "commitments/lifts/commitment.yaml").unlink()
    (served.root / "commitments/lifts").rmdir()
    served.update()
    gone = served.get("/lifts/")
    assert (gone.status, "没有这一页" in gone.text) == (404, True)
    assert "lifts" not in served.get("/").text


def test_a_changed_fragment_reaches_those_that_use_it_alone(served: Served) -> None:
    shared = served.root / "commitments/fragments/company.yaml"
    shared.parent.mkdir()
    party = "parties: {provider: {name: 甲示例公司, called: 我方}}\n"
    shared.write_text(party, "utf-8")
    text = served.write("doors").read_text("utf-8")
    served.write("lifts", text.replace("id: doors", "id: lifts"))
    used = text.replace("provider: {name: 示例科技有限公司, called: 我方}, ", "")
    served.write("doors", used.replace("language: zh", "language: zh\nuse: [company]"))
    served.update()
    assert "甲示例公司" in served.get("/doors/").text
    kept = dict(served.previews._kept)
    shared.write_text(party.replace("甲", "乙"), "utf-8")
    served.update()
    assert "乙示例公司" in served.get("/doors/").text
    assert served.previews._kept["lifts"] is kept["lifts"]
    assert served.previews._kept["doors"] is not kept["doors"]


def test_a_fragment_that_a_fragment_uses_reaches_the_page_too(served: Served) -> None:
    folder = served.root / "commitments/fragments"
    folder.mkdir()
    party = "parties: {provider: {name: 甲示例公司, called: 我方}}\n"
    (folder / "company.yaml").write_text(party, "utf-8")
    (folder / "house.yaml").write_text("use: [company]\n", "utf-8")
    text = served.write("doors").read_text("utf-8")
    used = text.replace("provider: {name: 示例科技有限公司, called: 我方}, ", "")
    served.write("doors", used.replace("language: zh", "language: zh\nuse: [house]"))
    served.update()
    assert "甲示例公司" in served.get("/doors/").text
    (folder / "company.yaml").write_text(party.replace("甲", "乙"), "utf-8")
    served.update()
    assert "乙示例公司" in served.get("/doors/").text


def test_a_letter_is_made_when_it_is_asked_for_or_its_page_says_why_not(served: Served) -> None:
    good = served.write().read_text("utf-8")
    served.update()
    page = served.get("/doors/").text
    assert re.search(r'href="letter.pdf".*?</a>', page).group().endswith("草稿</span></a>")
    made = served.get("/doors/letter.pdf")
    assert (made.status, made.headers["Content-Type"]) == (200, "application/pdf")
    assert made.body.startswith(b"%PDF-")
    served.write(text=good.replace("示例用户单位", "示例用户𪜀单位"))  # no font has this character
    served.update()
    assert served.get("/doors/").status == 200
    found = served.get("/doors/letter.pdf")
    assert found.status == 500
    assert "𪜀" in panel(found.text)


def test_a_theme_changes_what_is_shown_and_says_what_is_wrong(served: Served) -> None:
    served.write()
    (served.root / "pledgebook.toml").write_text('theme = "looks"\n', "utf-8")
    template = served.root / "looks/templates/site/commitment.html.j2"
    template.parent.mkdir(parents=True)
    base = '{% extends "shipped/site/commitment.html.j2" %}\n'
    template.write_text(base + "{% block footer %}<p>{{ page.title }}！</p>{% endblock %}", "utf-8")
    (served.root / "looks/site.css").write_text(":root { --seal: #00695c; }", "utf-8")
    served.update()
    assert "<p>门禁系统售后服务承诺书！</p>" in served.get("/doors/").text
    assert served.get("/assets/theme.css").text == ":root { --seal: #00695c; }"
    template.write_text(base + "{% block footer %}{{ page.titel }}{% endblock %}", "utf-8")
    served.update()
    found = served.get("/doors/")
    assert found.status == 500
    assert f"{template}:2:1" in panel(found.text)
    assert served.get("/").status == 200
