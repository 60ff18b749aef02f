"""``pledgebook build``: the whole folder, what is left out and said, and what is never touched."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from pypdf import PdfReader

from pledgebook import writer

from .conftest import Program, Write

BAD = Path(__file__).parents[1] / "bad"


def built(folder: str = "build") -> list[str]:
    """Return what an output folder holds, without the assets that every site has."""
    paths = (path.relative_to(folder) for path in Path(folder).rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in paths if path.parts[0] != "assets")


def one(name: str) -> list[str]:
    letters = ("letter.docx", "letter.pdf")
    files = ("commitment.json", "commitment.yaml", "index.html", *letters, "sla.json")
    return [f"{name}/{file}" for file in files]


AROUND = [
    "SHA256SUMS",
    "by-customer/index.html",
    "by-status/index.html",
    "compare/index.html",
    "index.html",
    "manifest.json",
    "portfolio/index.html",
]
PUBLISHED = [*AROUND, "changes.json", "feed.xml", "history/index.html", "ledger.json"]


def test_a_book_becomes_one_folder(program: Program, write: Write) -> None:
    write()
    said = program("build", "--out", "新 网站")
    assert (said.status, said.err) == (0, "")
    assert built("新 网站") == sorted([*AROUND, *one("doors")])
    size = Path("新 网站/doors/letter.pdf").stat().st_size
    count = sum(path.is_file() for path in Path("新 网站").rglob("*")) - 2
    assert said.out.splitlines() == [
        f"  承诺书  新 网站/doors/letter.pdf（{size / 1000:,.0f} KB）",
        f"已生成 1 份承诺书和 0 个已发布版本，连同网站共 {count} 个文件，放在 新 网站",
        "查看：用浏览器打开 新 网站/index.html；命令行也可以：pledgebook sla export"
        " commitments/doors/commitment.yaml",
    ]


def test_a_book_without_a_title_is_called_in_the_language_of_its_letters(
    program: Program, write: Write
) -> None:
    path = write() / "commitment.yaml"
    program("build")
    assert "服务承诺</title>" in Path("build/index.html").read_text("utf-8")
    chinese = path.read_text("utf-8")
    assert "language: zh" in chinese
    path.write_text(chinese.replace("language: zh", "language: en"), "utf-8")
    program("build")
    assert "Service commitments</title>" in Path("build/index.html").read_text("utf-8")


def test_the_manifest_lists_every_file_with_its_hash(program: Program, write: Write) -> None:
    write()
    program("build")
    listed = json.loads(Path("build/manifest.json").read_bytes())["files"]
    hashes = {file["path"]: file["sha256"] for file in listed}
    assert set(built()) - {"manifest.json", "SHA256SUMS"} <= set(hashes)
    for path, digest in hashes.items():
        assert sha256(Path("build", path).read_bytes()).hexdigest() == digest


def test_what_is_published_is_what_was_written(program: Program, write: Write) -> None:
    folder = write()
    program("build")
    source = (folder / "commitment.yaml").read_bytes()
    assert Path("build/doors/commitment.yaml").read_bytes() == source
    exported = program("sla", "export", "commitments/doors").out
    assert Path("build/doors/sla.json").read_text("utf-8") == exported
    assert program("letter", "commitments/doors", "-o", "own.pdf").status == 0
    assert Path("build/doors/letter.pdf").read_bytes() == Path("own.pdf").read_bytes()


def test_each_version_has_a_folder(program: Program, write: Write) -> None:
    write()
    program("publish", "doors", "--today", "2026-11-23")
    write(number=2, months=48)
    said = program("build")
    assert said.status == 0
    changes = "doors/changes/index.html"
    assert built() == sorted([*PUBLISHED, *one("doors"), changes, *one("doors/v1")])
    assert "已生成 1 份承诺书和 1 个已发布版本" in said.out
    assert "由“36个月”改为“48个月”" in Path("build", changes).read_text("utf-8")
    assert "36个月" in Path("build/doors/v1/commitment.yaml").read_text("utf-8")
    assert "48个月" in Path("build/doors/commitment.yaml").read_text("utf-8")
    page = Path("build/doors/index.html").read_text("utf-8")
    assert "2026-11-23" in page or "2026年11月23日" in page


def test_what_falls_on_days_is_there_as_a_calendar(program: Program, write: Write) -> None:
    patrol = 'visits: {patrol: {title: 巡检, every: 1个月, from: {on: "2026-12-01"}}}\n'
    write(more=patrol)
    write("gates")
    assert program("build").status == 0
    exported = program("sla", "export", "commitments/doors", "--as", "ics", "-o", "own.ics")
    assert exported.status == 0
    assert Path("build/doors/calendar.ics").read_bytes() == Path("own.ics").read_bytes()
    assert 'href="calendar.ics"' in Path("build/doors/index.html").read_text("utf-8")
    assert not Path("build/gates/calendar.ics").exists()
    assert "calendar.ics" not in Path("build/gates/index.html").read_text("utf-8")


def test_a_commitment_with_errors_is_named_and_nothing_is_built(
    program: Program, write: Write
) -> None:
    write("doors")
    write("gates", more="warrenty: 1\n")
    said = program("build")
    assert (said.status, said.out) == (1, "")
    assert not Path("build").exists()
    assert "commitments/gates/commitment.yaml:11:1: 错误：" in said.err
    assert said.err.splitlines()[-2:] == [
        "“gates”有问题，见上",
        "什么也没有生成：请先改正以上问题；加 --keep-going 可以先生成没有问题的承诺书",
    ]


def test_the_rest_is_built_when_asked(program: Program, write: Write) -> None:
    write("doors")
    write("gates", more="warrenty: 1\n")
    said = program("build", "--keep-going")
    assert said.status == 1
    assert built() == sorted([*AROUND, *one("doors")])
    assert said.err.splitlines()[-1] == "“gates”有错误，没有生成"
    assert "已生成 1 份承诺书" in said.out


def test_a_letter_that_cannot_be_set_is_left_out_too(program: Program, write: Write) -> None:
    write("doors")
    write("gates", more="quality: {goods: {title: 质量, text: 供货人名𠮟}}\n")
    said = program("build")
    assert (said.status, said.out) == (1, "")
    assert "commitments/gates/commitment.yaml:11:" in said.err
    assert not Path("build").exists()
    assert program("build", "--keep-going").status == 1
    assert built() == sorted([*AROUND, *one("doors")])


def test_the_last_version_stays_when_the_working_copy_has_errors(
    program: Program, write: Write
) -> None:
    write()
    program("publish", "doors")
    write(number=2, months=48, more="warrenty: 1\n")
    assert program("build").status == 1
    said = program("build", "--keep-going")
    assert said.status == 1
    assert said.err.splitlines()[-1] == "“doors”的工作稿有错误，网站上保留第 1 版"
    assert built() == sorted([*PUBLISHED, *one("doors"), *one("doors/v1")])
    assert "36个月" in Path("build/doors/commitment.yaml").read_text("utf-8")


def test_a_version_that_was_tampered_with_is_never_shown(program: Program, write: Write) -> None:
    folder = write()
    program("publish", "doors")
    text = (folder / "v1.yaml").read_text("utf-8").replace("36个月", "24个月")
    (folder / "v1.yaml").write_text(text, encoding="utf-8")
    assert program("build").status == 1
    assert not Path("build").exists()
    said = program("build", "--keep-going")
    assert said.status == 1
    assert said.err.splitlines()[-1] == "“doors”第 1 版与发布时不同或读不出来，没有放进网站"
    assert built() == sorted([*PUBLISHED, *one("doors")])


def test_without_letters_the_rest_is_as_it_is_with_them(program: Program, write: Write) -> None:
    write()
    program("publish", "doors")
    program("build")
    said = program("build", "--no-letters", "--out", "quick")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[1].startswith("按 --no-letters 没有制作承诺书文件")
    assert built("quick") == [file for file in built() if "letter." not in file]
    for name in ("sla.json", "commitment.json", "v1/sla.json"):
        assert Path("quick/doors", name).read_bytes() == Path("build/doors", name).read_bytes()
    for name in ("index.html", "v1/index.html"):
        page = Path("quick/doors", name).read_text("utf-8")
        assert "这次生成没有制作承诺书文件。" in page
        assert "letter.pdf" not in page
        assert "未签章" not in page


def test_without_a_readable_ledger_nothing_is_built(program: Program, write: Write) -> None:
    write()
    program("publish", "doors")
    Path("commitments/ledger.json").write_text("{}", encoding="utf-8")
    said = program("build", "--keep-going")
    assert (said.status, said.out) == (1, "")
    assert "commitments/ledger.json:1:1: 错误：版本台账损坏" in said.err
    assert not Path("build").exists()


def test_when_nothing_is_left_to_build_the_old_output_stays(program: Program, write: Write) -> None:
    write()
    program("build")
    before = built()
    write(more="warrenty: 1\n")
    said = program("build", "--keep-going")
    assert (said.status, said.out) == (1, "")
    assert built() == before


def test_an_output_that_cannot_be_written_is_told_before_anything_is_made(
    program: Program, write: Write
) -> None:
    write()
    Path("build").mkdir()
    Path("build/mine.txt").write_text("mine")
    args = ("build", "--no-letters", "--cache", "cache")
    assert program(*args).status == 2
    assert not any(path.is_file() for path in Path("cache").rglob("*"))
    Path("build/mine.txt").unlink()
    with writer.claim(Path("build")):
        said = program(*args)
        assert (said.status, said.out) == (2, "")
        assert said.err == "另一个 pledgebook 正在写 build；请等它结束再运行\n"
    assert not any(path.is_file() for path in Path("cache").rglob("*"))
    assert program(*args).status == 0
    assert any(path.is_file() for path in Path("cache").rglob("*"))


def test_where_nothing_is_built_no_folder_is_left(program: Program, write: Write) -> None:
    write(more="warrenty: 1\n")
    assert program("build", "--no-letters", "--out", "a/b/c").status == 1
    assert not Path("a").exists()


def test_foreign_files_are_kept_and_named(program: Program, write: Write) -> None:
    write()
    Path("build").mkdir()
    Path("build/标书.docx").write_bytes(b"mine")
    said = program("build")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("没有写入 build：里面有不是本程序生成的文件（例如 标书.docx）")
    assert built() == ["标书.docx"]
    assert program("build", "--out", "build/site").status == 0
    assert Path("build/标书.docx").read_bytes() == b"mine"


def test_a_build_replaces_an_earlier_one(program: Program, write: Write) -> None:
    write("doors")
    write("gates")
    program("build")
    for path in sorted(Path("commitments/gates").iterdir()):
        path.unlink()
    Path("commitments/gates").rmdir()
    assert program("build").status == 0
    assert built() == sorted([*AROUND, *one("doors")])
    assert sorted(path.name for path in Path().iterdir()) == ["build", "commitments"]


def test_two_builds_do_not_mix(program: Program, write: Write) -> None:
    write()
    with writer.lock(Path("build")):
        said = program("build")
    assert (said.status, said.out) == (2, "")
    assert said.err == "另一个 pledgebook 正在写 build；请等它结束再运行\n"


def test_the_title_of_the_site_is_the_books(program: Program, write: Write) -> None:
    write()
    Path("pledgebook.toml").write_text('title = "某某公司<b>服务</b>"\n', encoding="utf-8")
    assert program("build").status == 0
    assert "某某公司&lt;b&gt;服务&lt;/b&gt;" in Path("build/index.html").read_text("utf-8")


def test_templates_and_scripts_in_texts_are_printed_as_they_are_written(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "template-and-script"
    harm = "{{7*7}}{% raw %}<script>alert(1)</script>"
    shutil.copytree(BAD / name, tmp_path / "commitments" / name)
    monkeypatch.chdir(tmp_path)
    assert program("build").status == 0
    letter = PdfReader(f"build/{name}/letter.pdf")
    text = "".join("".join(page.extract_text().split()) for page in letter.pages)
    assert text.count("".join(harm.split())) > 20
    assert letter.metadata is not None
    assert letter.metadata.title == harm
    assert not {"/JavaScript", "/JS", "/OpenAction", "/AA"} & set(letter.root_object)
    for page in ("index.html", f"{name}/index.html"):
        html = Path("build", page).read_text("utf-8")
        assert "{{7*7}}{% raw %}&lt;script&gt;alert(1)&lt;/script&gt;" in html
        assert "<script>alert" not in html
    for file in ("commitment.json", "sla.json"):
        content = Path("build", name, file).read_text("utf-8")
        assert json.loads(content) is not None
        assert harm in content


def test_a_broken_setting_is_status_2(program: Program, write: Write) -> None:
    write()
    Path("pledgebook.toml").write_text("title = 3\n", encoding="utf-8")
    said = program("build")
    assert (said.status, said.out) == (2, "")
    assert "pledgebook.toml:1:1: 错误：" in said.err


def test_an_empty_book_builds_nothing(program: Program, tmp_path: Path) -> None:
    (tmp_path / "commitments").mkdir()
    said = program("build", str(tmp_path), "--out", str(tmp_path / "build"))
    assert (said.status, said.out) == (1, "")
    assert "这里没有承诺书" in said.err
    assert [path.name for path in tmp_path.iterdir()] == ["commitments"]


@pytest.mark.parametrize(("name", "status"), [("nowhere", 2), ("elsewhere", 1)])
def test_the_book_above_is_not_built_for_a_folder_that_is_none(
    name: str, status: int, program: Program, write: Write, tmp_path_factory: pytest.TempPathFactory
) -> None:
    write()
    folder = tmp_path_factory.mktemp("elsewhere") if name == "elsewhere" else Path(name)
    said = program("build", str(folder))
    assert (said.status, said.out) == (status, "")
    assert not Path("build").exists()
