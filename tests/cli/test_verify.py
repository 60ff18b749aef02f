"""``pledgebook verify`` and what ``build`` makes of signed letters, as a user calls them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from pledgebook.cli import main

from .conftest import SMALL, Program

LETTER = Path("commitments/doors/v1.signed.pdf")
ROOT = ("--trust", "demo-keys/root.crt")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with one letter, published, and signed with demo keys."""
    folder = tmp_path_factory.mktemp("signed")
    (folder / "commitments/doors").mkdir(parents=True)
    text = SMALL.format(id="doors", number=1, months=36)
    (folder / "commitments/doors/commitment.yaml").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for call in (
            ("publish", "doors"),
            ("keys", "demo"),
            ("sign", "doors", "--demo", "demo-keys"),
        ):
            assert main(call) == 0
    return folder


@pytest.fixture
def book(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same book, to do with as a test likes; the current folder is the book."""
    shutil.copytree(whole, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_signed_letter_is_valid_and_says_what_it_is_worth(program: Program, book: Path) -> None:
    del book
    said = program("verify", str(LETTER), *ROOT)
    assert (said.status, said.err) == (0, "")
    first, title, seal, person, *answers, last = said.out.splitlines()
    assert first == f"✓ 有效，但用的是演示证书，没有法律效力  {LETTER}"
    assert title == "  《门禁系统售后服务承诺书》第 1 版（doors）"
    assert seal.startswith("  盖章：示例科技有限公司，由“")
    assert person.startswith("  签字：张三（示例）（示例科技有限公司），由“")
    assert all(line.endswith("PAdES B-LTA") for line in (seal, person))
    marks = [line.split("：")[0] for line in answers if not line.startswith("    ")]
    assert marks == ["  ✓ 真实", "  ✓ 未改动", "  ✓ 完整", "  ✓ 一致", "  ✓ 最新"]
    assert last.startswith("这里没有证明的")


def test_programs_read_the_same_as_json(program: Program, book: Path) -> None:
    del book
    said = program("verify", str(LETTER), *ROOT, "--format", "json", "--lang", "en")
    (file,) = json.loads(said.out)["files"]
    assert (file["valid"], file["letter"]["id"], file["letter"]["version"]) == (True, "doors", 1)
    assert [one["role"] for one in file["signatures"]] == ["Seal", "Representative"]
    assert all(one["demonstration"] and one["time-stamped"] for one in file["signatures"])
    assert {key: one["answer"] for key, one in file["answers"].items()} == dict.fromkeys(
        ("authentic", "unchanged", "complete", "consistent", "current"), "yes"
    )


def test_without_trust_nobody_is_vouched_for(program: Program, book: Path) -> None:
    del book
    said = program("verify", str(LETTER))
    assert said.status == 1
    assert said.out.startswith("✗ 无效")
    assert "--trust" in said.out
    said = program("verify", "--book", ".")
    assert said.status == 1
    assert 'pledgebook.toml 里：trust = ["trust/root.pem"]' in said.out


def test_a_book_that_is_named_is_believed_whom_to_trust(program: Program, book: Path) -> None:
    (book / "pledgebook.toml").write_text('trust = ["demo-keys/root.crt"]\n', encoding="utf-8")
    assert program("verify", str(LETTER)).status == 1
    assert program("verify", str(LETTER), "--book", ".").status == 0


def test_an_older_version_is_not_current(program: Program, book: Path) -> None:
    path = book / "commitments/doors/commitment.yaml"
    path.write_text(SMALL.format(id="doors", number=2, months=24), encoding="utf-8")
    assert program("publish", "doors").status == 0
    said = program("verify", str(LETTER), *ROOT)
    assert said.status == 1
    assert "已有更新的第 2 版" in said.out
    assert program("build").status == 0
    shutil.copy(LETTER, "old.pdf")
    listed = program("verify", "old.pdf", *ROOT, "--manifest", "build/manifest.json")
    assert "已有更新的第 2 版" in listed.out


def test_another_text_of_the_same_version_is_named(program: Program, book: Path) -> None:
    ledger = (book / "commitments/ledger.json").read_text("utf-8")
    shutil.copy(LETTER, "letter.pdf")
    other = book / "other/commitments/doors"
    other.mkdir(parents=True)
    text = SMALL.format(id="doors", number=1, months=12)
    (other / "commitment.yaml").write_text(text, encoding="utf-8")
    assert program("publish", "doors", "--book", "other").status == 0
    said = program("verify", "letter.pdf", *ROOT, "--book", "other")
    assert said.status == 1
    assert "内容与这份不同" in said.out
    assert (book / "commitments/ledger.json").read_text("utf-8") == ledger


def test_the_day_of_verifying_can_be_said(program: Program, book: Path) -> None:
    del book
    early = program("verify", str(LETTER), *ROOT, "--today", "2020-01-01")
    assert early.status == 1


def test_several_files_are_counted(program: Program, book: Path) -> None:
    Path("empty.pdf").write_bytes(b"")
    with Path("huge.pdf").open("wb") as huge:
        huge.truncate(1 << 30)
    said = program("verify", str(LETTER), "empty.pdf", "huge.pdf", str(book), *ROOT)
    assert said.status == 1
    assert "文件太大" in said.out
    assert "普通文件" in said.out
    assert said.out.splitlines()[-1] == "验证了 4 个文件：1 个有效，3 个无效。"


def test_a_file_that_is_not_there_is_a_wrong_call_and_others_are_judged(
    program: Program, book: Path
) -> None:
    del book
    said = program("verify", str(LETTER), "nothing.pdf", *ROOT)
    assert said.status == 2
    assert "没有这个文件" in said.out
    assert said.out.splitlines()[-1] == "验证了 2 个文件：1 个有效，1 个无效。"


def test_a_book_is_verified_whole_with_every_version_it_ever_signed(
    program: Program, book: Path
) -> None:
    (book / "pledgebook.toml").write_text('trust = ["demo-keys/root.crt"]\n', encoding="utf-8")
    path = book / "commitments/doors/commitment.yaml"
    path.write_text(SMALL.format(id="doors", number=2, months=24), encoding="utf-8")
    assert program("publish", "doors").status == 0
    said = program("verify", "--book", ".")
    assert said.status == 0, said.out
    assert "已有更新的第 2 版" in said.out
    shutil.copy(LETTER, LETTER.with_name("v2.signed.pdf"))
    said = program("verify", "--book", ".")
    assert said.status == 1
    assert "却放在别的版本旁边" in said.out
    for one in LETTER.parent.glob("*.signed.pdf"):
        one.unlink()
    assert "还没有签过章" in program("verify", "--book", ".").out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "请写要验证的文件"),
        ((str(LETTER), "--trust", "nothing.crt"), "没有这个文件"),
        ((str(LETTER), "--trust", "demo-keys/README.txt"), "没有可以读的证书"),
        ((str(LETTER), "--crl", "demo-keys/seal.png"), "没有可以读的证书吊销列表"),
        ((str(LETTER), "--manifest", "demo-keys/README.txt"), "不是 pledgebook 生成的"),
        ((str(LETTER), "--book", "/"), "这里没有承诺书"),
    ],
)
def test_a_wrong_call_is_explained(
    options: tuple[str, ...], words: str, program: Program, book: Path
) -> None:
    del book
    said = program("verify", *options)
    assert (said.status, said.out) == (2, "")
    assert words in said.err


def test_build_takes_a_signed_letter_as_it_is(program: Program, book: Path) -> None:
    del book
    said = program("build")
    assert said.status == 0
    assert said.err.splitlines()[0].startswith(
        f"{LETTER}:1:1: 提醒：是用演示密钥试签的，没有法律效力"
    )
    for place in ("build/doors/letter.pdf", "build/doors/v1/letter.pdf"):
        assert Path(place).read_bytes() == LETTER.read_bytes()
    page = Path("build/doors/index.html").read_text("utf-8")
    assert "PDF · 演示签章，无法律效力" in page
    assert "<span>演示签章，无法律效力</span>" in page
    assert page.count("未签章") == page.count("已签章") == 0
    listed = program("verify", "build/doors/letter.pdf", *ROOT, "--manifest", "build/manifest.json")
    assert listed.status == 0


def test_an_altered_letter_stops_the_build_and_is_never_shown(program: Program, book: Path) -> None:
    content = bytearray(LETTER.read_bytes())
    content[content.rindex(b"/Count ") + 7] = ord("9")
    LETTER.write_bytes(content)
    said = program("build")
    assert said.status == 1
    assert f"{LETTER}:1:1: 错误：签章之后被改动过" in said.err
    assert not (book / "build").exists()
    said = program("build", "--keep-going")
    assert said.status == 1
    page = Path("build/doors/index.html").read_text("utf-8")
    assert "<span>未签章</span>" in page
    assert "PDF · 未签章" in page


def test_a_site_without_letters_tells_of_no_signature(program: Program, book: Path) -> None:
    del book
    assert program("build", "--no-letters").status == 0
    page = Path("build/doors/v1/index.html").read_text("utf-8")
    assert "签章<" not in page
    assert not list(Path("build").rglob("letter*.pdf"))


def test_a_letter_that_not_all_have_signed_is_not_shown(program: Program, book: Path) -> None:
    del book
    content = LETTER.read_bytes()
    ends = [place for place in range(len(content)) if content.startswith(b"%%EOF\n", place)]
    LETTER.write_bytes(content[: ends[2] + 6])  # as made, across the edges, sealed
    said = program("build")
    assert said.status == 0
    assert f"{LETTER}:1:1: 提醒：签章还不齐" in said.err
    assert "PDF · 未签章" in Path("build/doors/index.html").read_text("utf-8")


def test_a_file_that_is_another_letter_stops_the_build(program: Program, book: Path) -> None:
    path = book / "commitments/doors/commitment.yaml"
    path.write_text(SMALL.format(id="doors", number=2, months=24), encoding="utf-8")
    assert program("publish", "doors").status == 0
    shutil.copy(LETTER, LETTER.with_name("v2.signed.pdf"))
    said = program("build")
    assert said.status == 1
    assert "v2.signed.pdf:1:1: 错误：不是旁边这一版的承诺书" in said.err
    LETTER.with_name("v2.signed.pdf").write_bytes(b"%PDF-1.7\n")
    assert "读不出来" in program("build").err
    assert not Path("build").exists()
