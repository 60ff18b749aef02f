"""What several commitments share, from the files to every command that reads them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pledgebook import source

from .conftest import Program, Write

COMPANY = """\
# 公司共用
parties: {provider: {name: 示例科技有限公司, called: 我公司}}
clocks: {office: {title: 工作时间, week: {mon-fri: 09:00-18:00}, holidays: cn}}
"""
USING = """\
# yaml-language-server: $schema=../../schemas/bundle/commitment.zh.json
# 门禁系统
pledgebook: 1
id: doors
title: 门禁系统售后服务承诺书
language: zh
version: {number: 1, date: "2026-11-22"}
use: [company]
project: {name: 示例园区门禁系统项目}
parties: {customer: {name: 示例用户单位}}
warranty: {quality: {title: 质保期, from: accepted, lasts: 36个月, charge: free}}
response: {faults: {title: 故障处置, when: quality, clock: office, from: notice, arrive: 4小时}}
signature: {seal: provider, representative: true, date: true}
"""
SHARED = Path("commitments/fragments")


@pytest.fixture
def book(write: Write, tmp_path: Path) -> Path:
    """A book with one commitment that uses a fragment; it is the current folder."""
    write("doors")
    put("doors", USING)
    share("company", COMPANY)
    return tmp_path


def put(name: str, text: str) -> Path:
    folder = Path("commitments", name)
    folder.mkdir(exist_ok=True)
    (folder / "commitment.yaml").write_text(text, "utf-8")
    return folder


def share(name: str, text: str) -> Path:
    SHARED.mkdir(exist_ok=True)
    (SHARED / f"{name}.yaml").write_text(text, "utf-8")
    return SHARED / f"{name}.yaml"


@pytest.mark.usefixtures("book")
def test_a_commitment_and_what_it_uses_are_checked(program: Program) -> None:
    for path in (".", "commitments", "commitments/doors", "commitments/doors/commitment.yaml"):
        assert program("check", path).out == "检查了 2 个文件：没有发现问题。\n"


@pytest.mark.usefixtures("book")
def test_a_fragment_is_checked_alone_too(program: Program) -> None:
    share("unused", "days: {day: lunar}\n")
    for path in (SHARED, SHARED / "unused.yaml"):
        said = program("check", str(path))
        assert said.status == 1
        assert "commitments/fragments/unused.yaml:1:13: 错误：“lunar”不在可选范围内" in said.out
    assert program("check", "commitments/doors").status == 0
    assert program("check").status == 1
    assert program("check", str(SHARED / "company.yaml")).out.startswith("检查了 1 个文件")


@pytest.mark.usefixtures("book")
def test_a_fault_of_a_fragment_is_told_once_however_many_use_it(program: Program) -> None:
    put("gates", USING.replace("doors", "gates"))
    share("company", COMPANY + "days：{day: calendar}\n")
    said = program("check")
    assert said.status == 1
    assert said.out.count("[yaml/wide-colon]") == 1
    assert "commitments/fragments/company.yaml:4:5: 错误" in said.out
    assert said.out.count("[use/faulty]") == 2
    assert (
        "commitments/doors/commitment.yaml:8:7: 错误：共用片段“company”里有错误；"
        "请先改好 commitments/fragments/company.yaml [use/faulty]\n    8 | use: [company]\n"
    ) in said.out
    assert "3 个错误" in said.out


@pytest.mark.usefixtures("book")
def test_a_finding_stands_in_the_file_that_it_is_about(program: Program) -> None:
    share("company", COMPANY + "coverage: {all: {when: qualty, does: repair}}\n")
    said = program("check", "commitments/doors")
    assert said.status == 1
    assert said.out == (
        "commitments/fragments/company.yaml:4:18: 错误：“qualty”没有定义，是不是想写“quality”？"
        " [undefined-name/meant]\n"
        "    4 | coverage: {all: {when: qualty, does: repair}}\n"
        "      |                  ^\n"
        "commitments/doors/commitment.yaml:8:7: 另见：由这个共用片段带来\n"
        "    8 | use: [company]\n"
        "      |       ^\n"
        "检查了 2 个文件：1 个错误，0 个提醒。\n"
    )
    (found,) = json.loads(program("check", "commitments/doors", "--format", "json").out)["findings"]
    assert (found["file"], found["line"], found["column"]) == (
        "commitments/fragments/company.yaml",
        4,
        18,
    )
    assert found["route"] == "/coverage/all/when"
    assert found["related"][0]["file"] == "commitments/doors/commitment.yaml"


@pytest.mark.usefixtures("book")
def test_what_stands_in_the_commitment_is_told_before_what_it_uses(program: Program) -> None:
    put("gates", USING.replace("doors", "gates").replace("when: quality", "when: qualty"))
    share("company", COMPANY + "coverage: {all: {when: qualty, does: repair}}\n")
    said = program("check", "commitments/gates")
    files = re.findall(r"^(\S+):\d+:\d+: 错误", said.out, re.MULTILINE)
    assert files == ["commitments/gates/commitment.yaml", "commitments/fragments/company.yaml"]


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("../x.yaml", "schema/wrong-form"),
        ("/etc/passwd", "schema/wrong-form"),
        ("compny", "use/missing-meant"),
        ("con", "use/missing"),
    ],
)
def test_a_name_that_cannot_be_used(written: str, rule: str, program: Program) -> None:
    put("doors", USING.replace("[company]", f"[company, {written}]"))
    said = program("check", "commitments/doors")
    assert said.status == 1
    assert said.out.count("错误：") == 1
    assert f"commitments/doors/commitment.yaml:8:16: 错误：“{written}”" in said.out or (
        f"没有名为“{written}”的共用片段" in said.out
    )
    assert f"[{rule}]" in said.out


@pytest.mark.usefixtures("book")
def test_a_missing_fragment_hides_no_other_mistake(program: Program) -> None:
    put("doors", USING.replace("company", "compny").replace("36个月", "36"))
    said = program("check", "commitments/doors")
    assert re.findall(r" \[(\S+/\S+)\]$", said.out, re.MULTILINE) == [
        "use/missing-meant",
        "schema/wrong-form",
    ]


def test_a_link_out_of_the_book_is_not_followed(
    book: Path, program: Program, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yaml"
    secret.write_text("secret: stands here\n", "utf-8")
    (book / SHARED / "company.yaml").unlink()
    (book / SHARED / "company.yaml").symlink_to(secret)
    for path in ("commitments/doors", str(SHARED), "."):
        said = program("check", path)
        assert said.status == 1
        assert "指向别处的链接" in said.out
        assert "secret" not in said.out


@pytest.mark.usefixtures("book")
def test_a_file_that_nobody_could_name_is_told(program: Program) -> None:
    share("Company", COMPANY)
    (SHARED / "office.yml").write_text(COMPANY, "utf-8")
    (SHARED / "notes.txt").write_text("", "utf-8")
    said = program("check")
    assert said.out.count("[book/fragment-name]") == 2
    assert "commitments/fragments/Company.yaml:1:1" in said.out
    assert program("check", str(SHARED / "office.yml")).status == 1


def test_a_letter_outside_a_book_has_nothing_to_use(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("letter.yaml").write_text(USING, "utf-8")
    said = program("check", "letter.yaml")
    assert said.status == 1
    assert said.out.startswith("letter.yaml:8:1: 错误：这份文件不在承诺书文件夹里")
    assert "检查了 1 个文件：1 个错误" in said.out


def test_a_folder_of_fragments_is_no_commitment(book: Path, program: Program) -> None:
    assert (book / SHARED).is_dir()
    said = program("publish", "fragments")
    assert (said.status, said.out) == (2, "")
    assert "“fragments”已被系统或网站占用" in said.err


@pytest.mark.usefixtures("book")
def test_a_published_version_is_complete_in_itself(program: Program) -> None:
    said = program("publish", "doors", "--today", "2026-11-23")
    assert (said.status, said.err) == (0, "")
    published = Path("commitments/doors/v1.yaml").read_bytes()
    lines = published.decode().splitlines()
    assert lines[:4] == [
        "# yaml-language-server: $schema=../../schemas/bundle/commitment.zh.json",
        "# 门禁系统",
        "# 已并入共用片段：company",
        "pledgebook: 1",
    ]
    document, faults = source.read(published, "v1.yaml")
    assert document is not None
    assert faults == ()
    assert "use" not in document.data
    assert document.data["parties"]["provider"]["called"] == "我公司"
    share("company", COMPANY.replace("我公司", "本公司"))
    assert program("verify-log").status == 0
    assert program("check", "commitments/doors/v1.yaml").status == 0


@pytest.mark.usefixtures("book")
def test_a_change_of_a_fragment_is_a_change_of_the_commitment(program: Program) -> None:
    program("publish", "doors")
    assert program("check").out == "检查了 2 个文件：没有发现问题。\n"
    assert "与已发布的第 1 版完全相同" in program("publish", "doors").err
    share("company", COMPANY.replace("我公司", "本公司"))
    said = program("check")
    assert "[publish/version-taken]" in said.out
    put("doors", USING.replace("number: 1", "number: 2"))
    assert program("publish", "doors").status == 0
    assert "本公司" in Path("commitments/doors/v2.yaml").read_text("utf-8")


@pytest.mark.usefixtures("book")
def test_another_layout_of_the_same_is_no_other_text(program: Program) -> None:
    program("publish", "doors")
    version, ledger = Path("commitments/doors/v1.yaml"), Path("commitments/ledger.json")
    version.write_text(version.read_text("utf-8").replace("# 已并入", "# merged"), "utf-8")
    ledger.unlink()
    assert "[publish/version-taken]" not in program("check").out
    version.write_text(version.read_text("utf-8").replace("36个月", "48个月"), "utf-8")
    assert "[publish/version-taken]" in program("check").out


@pytest.mark.usefixtures("book")
def test_the_site_offers_the_complete_text(program: Program) -> None:
    program("publish", "doors")
    said = program("build", "--out", "site")
    assert (said.status, said.err) == (0, "")
    offered = Path("site/doors/commitment.yaml").read_bytes()
    assert offered == Path("commitments/doors/v1.yaml").read_bytes()
    data = json.loads(Path("site/doors/commitment.json").read_bytes())
    assert data["parties"]["provider"]["called"] == "我公司"
    assert "use" not in data
    share("company", COMPANY.replace("我公司", "本公司"))
    assert program("build", "--out", "site").status == 0
    assert "本公司" in Path("site/doors/commitment.yaml").read_text("utf-8")
    assert "我公司" in Path("site/doors/v1/commitment.yaml").read_text("utf-8")


@pytest.mark.usefixtures("book")
def test_a_faulty_fragment_stops_what_uses_it(program: Program) -> None:
    share("company", COMPANY + "days: {day: lunar}\n")
    for command in (["build"], ["publish", "doors"], ["letter", "commitments/doors"]):
        said = program(*command)
        assert said.status == 1
        assert "commitments/fragments/company.yaml:4:13: 错误" in said.err
        assert "[use/faulty]" in said.err


@pytest.mark.usefixtures("book")
def test_a_fragment_is_no_letter(program: Program) -> None:
    said = program("letter", str(SHARED / "company.yaml"))
    assert said.status == 2
