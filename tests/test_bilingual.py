"""One commitment in Chinese and English: the same data in two letters and on two pages."""

from __future__ import annotations

import copy
import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from pypdf import PdfReader

from pledgebook import derive, pipeline, schema
from pledgebook.bind import bind
from pledgebook.cli import main
from pledgebook.localize import localize
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.quantity import Quantity
from pledgebook.model.words import Language
from pledgebook.outputs import sla
from pledgebook.wording import numerals, tongues
from pledgebook.wording.prose import Items, LetterText, Table

from .coverage_walk import seen, with_value, words
from .language.fixture import _chapters

FOLDER = Path(__file__).parent / "cases" / "bilingual"
FILE = FOLDER / "commitment.yaml"
each_language = pytest.mark.parametrize("language", list(Language))

Golden = Callable[[Path, str], None]


@cache
def loaded() -> pipeline.Loaded:
    return pipeline.load(FILE.read_bytes(), "commitment.yaml")


def said(data: Any, language: Language) -> LetterText:
    return tongues.letter(bind(Commitment, localize(data, language)), language)


def data() -> Any:
    document = loaded().document
    assert document is not None
    return document.data


def test_nothing_is_wrong_with_it() -> None:
    assert loaded().findings == ()
    assert list(loaded().texts) == [Language.ZH, Language.EN]


@each_language
def test_the_letter_reads_as_one_of_its_language(language: Language, golden: Golden) -> None:
    letter = said(data(), language)
    head = [letter.title, letter.version, letter.addressee, *(one.text for one in letter.opening)]
    text = "\n\n".join(["\n".join(head), *_chapters(letter)])
    golden(FOLDER / f"letter.{language.value}.md", text + "\n")


def test_no_word_of_one_language_stands_in_the_letter_of_the_other() -> None:
    han = re.compile("[\u4e00-\u9fff]")
    assert not han.search(" ".join(words(said(data(), Language.EN))))
    chinese = " ".join(words(said(data(), Language.ZH)))
    latin = set(re.findall(r"[\w@.]*[a-z]{2,}[\w@.]*", chinese)) - {"zh"}  # what the tree calls it
    assert latin == {"service@example.com"}


def form(letter: LetterText) -> list[Any]:
    """Return the form of a letter: its anchors, what each is made of, and rows by their keys."""
    return [
        (clause.anchor, [(type(block).__name__, size(block)) for block in clause.blocks])
        for chapter in letter.chapters
        for clause in chapter.clauses
    ]


def size(block: object) -> object:
    if isinstance(block, Table):
        return block.keys, len(block.head)
    return len(block.items) if isinstance(block, Items) else None


def test_both_letters_have_one_form() -> None:
    assert form(said(data(), Language.ZH)) == form(said(data(), Language.EN))


# --- Numbers ------------------------------------------------------------------------------------


def quantities(data: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Yield every quantity in ``data`` with the JSON pointer to it."""
    if isinstance(data, str) and Quantity.reads(data):
        yield at, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from quantities(value, f"{at}/{key}")
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from quantities(value, f"{at}/{number}")


QUANTITIES = list(quantities(data()))


def test_there_are_quantities_of_many_kinds() -> None:
    assert len(QUANTITIES) >= 25
    assert len({Quantity.parse(text).kind for _, text in QUANTITIES}) >= 8


# Copies are counted in 大写 in a Chinese letter.
IN_WORDS = {"/signature/copies"}


def raised(text: str) -> tuple[str, str]:
    """Return the quantity with another number, and that number."""
    found = re.search(r"\d+", text)
    assert found is not None
    other = str(int(found[0]) + 7)
    return text[: found.start()] + other + text[found.end() :], other


@pytest.mark.parametrize(("at", "text"), QUANTITIES, ids=[at for at, _ in QUANTITIES])
def test_each_number_stands_in_both_letters_and_nowhere_twice(at: str, text: str) -> None:
    """Another number in the data is another number in both letters, at the same clause."""
    changed, number = raised(text)
    for language in Language:
        before = " ".join(seen(said(data(), language), at))
        after = " ".join(seen(said(with_value(data(), at, changed), language), at))
        figure = rf"(?<![\d.]){number}(?!\d)"
        if language is Language.ZH and at in IN_WORDS:
            figure = numerals.formal(int(number))
        assert len(re.findall(figure, after)) > len(re.findall(figure, before)), language


def test_the_definitions_are_those_of_the_text_that_prevails() -> None:
    other = copy.deepcopy(data())
    other["language"]["prevails"] = "en"
    texts = {}
    for prevails, content in (("zh", data()), ("en", other)):
        found = pipeline.load(json.dumps(content).encode(), "commitment.yaml")
        assert found.findings == ()
        assert found.commitment is not None
        texts[prevails] = sla.data(derive.sla(found.commitment))
        assert schema.check(texts[prevails], "sla") == ()
    assert texts["zh"]["commitment"]["title"] == data()["title"]["zh"]
    assert texts["en"]["commitment"]["title"] == data()["title"]["en"]
    assert numbers_of(texts["zh"]) == numbers_of(texts["en"])


def numbers_of(content: Any) -> list[str]:
    return re.findall(r'"(?:amount|share)": "?[\d.]+"?', json.dumps(content))


# --- Files and pages ----------------------------------------------------------------------------


PLAIN = """\
pledgebook: 1
id: plain
title: 门禁系统售后服务承诺书
language: zh
version: {number: 1, date: "2026-11-22"}
project: {name: 示例园区门禁系统项目}
parties: {provider: {name: 示例科技有限公司, called: 我方}, customer: {name: 示例用户单位}}
warranty: {quality: {title: 质保期, from: accepted, lasts: 36个月, charge: free}}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book of this commitment, its first version and a plain one, as it is built."""
    root = tmp_path_factory.mktemp("bilingual")
    for name in ("bilingual", "plain"):
        (root / "commitments" / name).mkdir(parents=True)
    working = root / "commitments" / "bilingual" / "commitment.yaml"
    working.write_text(FILE.read_text("utf-8").replace("number: 2", "number: 1", 1), "utf-8")
    (root / "commitments" / "plain" / "commitment.yaml").write_text(PLAIN, "utf-8")
    assert main(["publish", "bilingual", "--book", str(root), "--today", "2026-11-22"]) == 0
    working.write_bytes(FILE.read_bytes())
    assert main(["build", str(root), "--out", str(root / "out")]) == 0
    return root / "out"


def pdf_text(path: Path) -> str:
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in PdfReader(path).pages))


def test_each_language_has_its_letter(made: Path) -> None:
    chinese, english = (
        pdf_text(made / "bilingual/letter.pdf"),
        pdf_text(made / "bilingual/letter.en.pdf"),
    )
    assert "以中文文本为准" in chinese
    assert "theChinesetextprevails" in english
    assert not (made / "plain/letter.en.pdf").exists()
    for number in ("99.90%", "36", "XK-200", "DAP-2026-01"):
        assert number in chinese
        assert number in english


@dataclasses.dataclass
class Reader(HTMLParser):
    """What a page links to, by the kind of link, and in which language it is."""

    lang: str = ""
    links: list[tuple[str, str, str]] = dataclasses.field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = given["lang"]
        if "href" in given:
            self.links.append((tag, given.get("hreflang", ""), given["href"]))


def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text("utf-8"))
    return reader


PAGES = {
    "bilingual": "zh-CN",
    "bilingual/en": "en",
    "bilingual/v1": "zh-CN",
    "bilingual/v1/en": "en",
    "plain": "zh-CN",
}


@pytest.mark.parametrize(("folder", "lang"), PAGES.items())
def test_each_page_is_in_its_language_and_its_links_lead_somewhere(
    folder: str, lang: str, made: Path
) -> None:
    page = read(made / folder / "index.html")
    assert page.lang == lang
    for _, _, href in page.links:
        if not href.startswith(("#", "tel:", "mailto:", "https:")):
            assert (made / folder / href.partition("#")[0]).is_file(), href


def leading(page: Reader, tag: str, folder: str) -> dict[str, str]:
    """Return where the links to other languages lead, from the top of the site."""
    found = [(lang, PurePosixPath(folder) / href) for name, lang, href in page.links if name == tag]
    return {lang: "/".join(resolved(str(path))) for lang, path in found if lang}


def resolved(path: str) -> list[str]:
    parts: list[str] = []
    for part in path.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return parts


def test_each_page_names_both_and_links_the_other(made: Path) -> None:
    for base in ("bilingual", "bilingual/v1"):
        both = {"zh-CN": f"{base}/index.html", "en": f"{base}/en/index.html"}
        for folder, other in ((base, "en"), (f"{base}/en", "zh-CN")):
            page = read(made / folder / "index.html")
            assert leading(page, "link", folder) == both
            assert leading(page, "a", folder) == {other: both[other]}
    assert leading(read(made / "plain/index.html"), "link", "plain") == {}


def test_a_reader_of_the_english_page_stays_in_english(made: Path) -> None:
    page = read(made / "bilingual/v1/en/index.html")
    assert ("a", "", "../../en/index.html") in page.links
    page = read(made / "bilingual/en/index.html")
    assert ("a", "", "../v1/en/index.html") in page.links


def test_both_letters_are_offered_on_both_pages(made: Path) -> None:
    for folder, up in (("bilingual", ""), ("bilingual/en", "../")):
        links = {href for _, _, href in read(made / folder / "index.html").links}
        assert {f"{up}letter.pdf", f"{up}letter.en.pdf", f"{up}commitment.yaml"} <= links
        assert {f"{up}letter.docx", f"{up}letter.en.docx"} <= links
        page = (made / folder / "index.html").read_text("utf-8")
        assert page.count("<span>Word") == 2


def test_the_index_lists_it_once_and_search_knows_both(made: Path) -> None:
    index = (made / "index.html").read_text("utf-8")
    assert index.count('data-id="bilingual"') == 1
    assert 'href="bilingual/en/index.html"' in index
    script = (made / "assets/search-data.js").read_text("utf-8")
    found = json.loads(script.removeprefix("window.pledgebook = ").rstrip(";\n"))
    folders = {one["folder"]: one["lang"] for one in found["commitments"]}
    assert folders == {"bilingual": "zh-CN", "bilingual/en": "en", "plain": "zh-CN"}


def test_the_addresses_are_absolute_where_the_site_has_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "commitments" / "bilingual"
    folder.mkdir(parents=True)
    (folder / "commitment.yaml").write_bytes(FILE.read_bytes())
    (tmp_path / "pledgebook.toml").write_text('base-url = "https://example.com/book"\n', "utf-8")
    assert main(["build", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert "bilingual/letter.pdf" in said
    assert "bilingual/letter.en.pdf" in said
    page = read(tmp_path / "out/bilingual/en/index.html")
    assert ("link", "en", "https://example.com/book/bilingual/en/index.html") in page.links


# --- The command --------------------------------------------------------------------------------


def test_a_letter_is_made_in_the_language_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    assert main(["letter", str(FILE), "--language", "en", "-o", str(out)]) == 0
    assert "ServiceCommitmentfortheDataAcquisitionPlatform" in pdf_text(out)


def test_a_language_that_it_is_not_in_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = tmp_path / "plain.yaml"
    plain.write_text(PLAIN, "utf-8")
    out = tmp_path / "letter.pdf"
    assert main(["letter", str(plain), "--language", "en", "--lang", "en", "-o", str(out)]) == 2
    assert "has no text in that language (en)" in capsys.readouterr().err
    assert not out.exists()


def test_it_shows_many_chapters() -> None:
    """The case shows many chapters, so that many sentences are held to both languages."""
    assert sum(key in data() for key in CHAPTERS) >= 12
