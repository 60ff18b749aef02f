"""``pledgebook sign``: a published version's letter, one signature a run, or nothing at all."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.letter import typeset
from tests.once import once
from tests.pki import softtoken
from tests.pki.server import Server
from tests.sign.signers import Company

from pledgebook import writer
from pledgebook.keys import folder, seal
from pledgebook.model.signing import Role
from pledgebook.pdf.across import across_of
from pledgebook.pdf.fields import State, state
from pledgebook.pdf.reading import opened
from pledgebook.pipeline import lettering

from .conftest import SMALL, Program, Said, Write

TYPESET = lettering.letter
SECRET = "correct horse 马"
SIGNED = Path("commitments/doors/v1.signed.pdf")
BOTH = (Role.SEAL, Role.REPRESENTATIVE)


@pytest.fixture(scope="session")
def company(pki: Server) -> Company:
    return Company(pki)


@pytest.fixture(scope="session")
def doors(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The small letter, unsigned, typeset once."""
    small = SMALL.format(id="doors", number=1, months=36).encode()
    return once(tmp_path_factory, "doors.pdf", lambda: typeset(small)).read_bytes()


@pytest.fixture
def quick(doors: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the small letter as it was typeset before; one test typesets it anew."""
    ready: Callable[..., Any] = lambda *_: (doors, ())  # noqa: E731
    monkeypatch.setattr(lettering, "letter", ready)


@pytest.fixture
def book(program: Program, write: Write, company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book with one published version, and keys beside it; the passphrase is known."""
    write()
    program("publish", "doors", "--today", "2026-11-23")
    for name, holder in (("seal", company.seal), ("representative", company.representative)):
        put(f"{name}.p12", holder.pkcs12(SECRET, company.chain))
    monkeypatch.setenv("PLEDGEBOOK_PASSPHRASE", SECRET)


def put(name: str, content: bytes, mode: int = 0o600) -> str:
    path = Path(name)
    path.write_bytes(content)
    path.chmod(mode)
    return name


def files() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def of(path: Path = SIGNED) -> State:
    return state(opened(path.read_bytes()))


def refused(said: Said, *words: str, status: int = 1) -> None:
    assert (said.status, said.out) == (status, ""), said
    for word in words:
        assert word in said.err
    assert SECRET not in said.err
    assert not SIGNED.exists()
    names = [path.name for path in Path().rglob("*")]
    assert not [name for name in names if name.endswith(".lock") or ".pledgebook" in name]


@pytest.fixture
def sealed(book: None, doors: bytes, company: Company) -> None:  # noqa: ARG001 - comes first
    """Put the letter with its seal in its place."""
    SIGNED.write_bytes(company.sealed(doors))


pytestmark = pytest.mark.usefixtures("quick", "book")
SEAL = ("sign", "doors", "--key", "seal.p12")
REPRESENTATIVE = ("sign", "doors", "--key", "representative.p12")
PLAIN = ("--level", "B-B")


def test_the_seal_then_the_representative(program: Program, doors: bytes) -> None:
    said = program(*SEAL, *PLAIN)
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        "已盖公章：commitments/doors/v1.signed.pdf（示例科技有限公司，级别 B-B）\n"
        "注意：没有时间戳，证书过期或吊销以后，就证明不了是在那之前签的\n"
        "还差授权代表签字：由其本人再运行一次 pledgebook sign doors --key 代表的证书.p12\n"
    )
    assert of() == State(asked=BOTH, signed=(Role.SEAL,), stamped=False)
    sealed = SIGNED.read_bytes()
    assert sealed.startswith(doors)
    said = program(*REPRESENTATIVE, *PLAIN, "--reason", "投标", "--lang", "en")
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[0] == (
        "signed by the representative: commitments/doors/v1.signed.pdf (张三, level B-B)"
    )
    assert said.out.splitlines()[-1].startswith("every signature is there; commit this file")
    assert SIGNED.read_bytes().startswith(sealed)
    assert of().signed == BOTH
    said = program(*SEAL, *PLAIN)
    assert (said.status, said.out) == (1, "")
    assert "已经齐全" in said.err
    assert said.err.endswith("请先删除 commitments/doors/v1.signed.pdf\n")


@pytest.mark.usefixtures("sealed")
def test_who_sealed_does_not_sign_for_the_representative(program: Program) -> None:
    before = files()
    said = program(*SEAL, *PLAIN)
    assert (said.status, said.out) == (1, "")
    assert said.err == "这张证书已经盖过公章；授权代表要用本人的证书\n"
    assert files() == before


def test_the_seal_of_another_company_is_refused(program: Program, company: Company) -> None:
    other = company.pki.authority.certify("别家公司", organisation="别家公司")
    put("other.p12", other.pkcs12(SECRET, company.chain))
    said = program("sign", "doors", "--key", "other.p12", *PLAIN)
    refused(said, "证书是“别家公司”的，而作出承诺的是“示例科技有限公司”")


@pytest.mark.usefixtures("sealed")
def test_a_real_seal_is_not_to_be_thrown_away_for_a_demo(program: Program) -> None:
    program("keys", "demo")
    before = files()
    said = program("sign", "doors", "--demo", "demo-keys")
    assert (said.status, said.out) == (1, "")
    assert "commitments/doors/v1.signed.pdf 要保留，不要删除" in said.err
    assert files() == before


def test_a_demo_is_thrown_away_before_a_real_seal(program: Program) -> None:
    program("keys", "demo")
    put("demo.p12", Path("demo-keys/company.p12").read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLEDGEBOOK_PASSPHRASE", folder.PASSPHRASE)
        assert program("sign", "doors", "--key", "demo.p12", *PLAIN).status == 0
    said = program(*REPRESENTATIVE, *PLAIN)
    assert (said.status, said.out) == (1, "")
    assert "请先删除试签的文件 commitments/doors/v1.signed.pdf" in said.err


def test_servers_and_roots_of_the_book_are_used(program: Program, company: Company) -> None:
    put("root.pem", company.chain[1].pem(), 0o644)
    servers = [company.pki.url("failing"), company.pki.url()]
    Path("pledgebook.toml").write_text(f'timestamp-servers = {servers}\ntrust = ["root.pem"]\n')
    put("bare.p12", company.seal.pkcs12(None, company.chain[:1]))
    said = program("sign", "doors", "--key", "bare.p12")
    assert said.status == 0, said.err
    assert said.err == f"时间戳服务器 {servers[0]}：答复 HTTP 503\n"
    assert "级别 B-LTA" in said.out
    (line,) = [one for one in said.out.splitlines() if one.startswith("时间戳：")]
    assert line.endswith(f"，来自 {servers[1]}")
    assert re.search(r"：\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d，", line)


def test_all_servers_failing_is_a_refusal(program: Program, company: Company) -> None:
    url = company.pki.url("wrong-imprint")
    refused(
        program(*SEAL, "--timestamp-server", url, "--level", "B-T"),
        f"时间戳服务器 {url}：给的是别的文件的时间戳",
        "没有签署：没有一个时间戳服务器给出可信的时间戳，级别 B-T 不会悄悄降低",
    )


def test_without_a_server_the_level_must_be_said(program: Program) -> None:
    refused(program(*SEAL), "级别 B-LTA 需要时间戳，却没有时间戳服务器", "--level B-B")


def test_a_demo_signs_every_place_offline(program: Program, company: Company) -> None:
    program("keys", "demo")
    asked = len(company.pki.asked)
    said = program("sign", "doors", "--demo", "demo-keys")
    assert (said.status, said.err) == (0, "")
    assert "没有法律效力" in said.out
    assert "试签齐全；试完请删除 commitments/doors/v1.signed.pdf" in said.out
    assert of() == State(asked=BOTH, signed=BOTH, stamped=True)
    found = across_of(SIGNED.read_bytes())
    assert found is not None
    assert found.pages == tuple(range(1, len(found.pages) + 1))
    assert len(company.pki.asked) == asked
    said = program("sign", "doors", "--demo", "demo-keys")
    assert (said.status, said.out) == (1, "")
    assert "已经齐全" in said.err


def test_pictures_and_pages_are_taken(program: Program) -> None:
    program("keys", "demo")
    image = ("--seal-image", "demo-keys/seal.png")
    assert program(*SEAL, *PLAIN, *image, "--across", "1-2").status == 0
    found = across_of(SIGNED.read_bytes())
    assert found is not None
    assert found.pages == (1, 2)
    signature = ("--signature-image", "demo-keys/seal.png")
    assert program(*REPRESENTATIVE, *PLAIN, *signature).status == 0


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("--across", "all"), "骑缝章要有印章图片"),
        (("--across", "1,9", "--seal-image", "seal.png"), "骑缝章的页码不对"),
        (("--seal-image", "seal.p12"), "seal.p12 不是图片"),
        (("--role", "representative"), "次序不对"),
        (("--signature-image", "seal.png"), "现在盖的是公章，用不到签名图片 seal.png"),
    ],
)
def test_what_does_not_fit_is_refused(asked: tuple[str, ...], words: str, program: Program) -> None:
    put("seal.png", seal.picture(), 0o644)
    refused(program(*SEAL, *PLAIN, *asked), words)


@pytest.mark.usefixtures("sealed")
def test_a_picture_belongs_to_the_place_that_is_signed(program: Program) -> None:
    put("seal.png", seal.picture(), 0o644)
    before = files()
    said = program(*REPRESENTATIVE, *PLAIN, "--seal-image", "seal.png")
    assert (said.status, said.out) == (1, "")
    assert "现在是授权代表签字，用不到公章的图片 seal.png" in said.err
    assert files() == before


@pytest.mark.parametrize("asked", ["0", "1,,2", "3-", "x", "-1", "1;2"])
def test_pages_that_are_none_are_a_wrong_call(asked: str, program: Program) -> None:
    refused(program(*SEAL, *PLAIN, f"--across={asked}"), "不是页码", status=2)


# --- Which letter ---------------------------------------------------------------------------------


def test_nothing_published_is_nothing_to_sign(program: Program, write: Write) -> None:
    write("gates")
    said = program("sign", "gates", "--key", "seal.p12", *PLAIN)
    refused(said, "gates 还没有发布过", "pledgebook publish gates")


def test_an_id_or_version_that_is_not_there(program: Program) -> None:
    refused(program("sign", "dors", "--key", "seal.p12"), "现有：doors", status=2)
    refused(program(*SEAL, *PLAIN, "--version", "7"), "没有第 7 版；已发布的有：1", status=1)
    refused(program(*SEAL, *PLAIN, "--language", "en"), "没有这种语言的文本", status=2)


@pytest.mark.parametrize("name", ["commitments/doors", "./commitments/doors/"])
def test_a_letter_may_be_named_by_its_folder(name: str, program: Program) -> None:
    assert program("sign", name, "--key", "seal.p12", *PLAIN).status == 0
    assert of().signed == (Role.SEAL,)


def test_other_folders_name_no_letter(program: Program) -> None:
    for name in ("commitments", "/", "commitments/doors/v1.yaml", "a\0"):
        refused(program("sign", name, "--key", "seal.p12", *PLAIN), status=2)


def test_a_version_that_was_changed_is_not_signed(program: Program) -> None:
    with Path("commitments/doors/v1.yaml").open("a", encoding="utf-8") as version:
        version.write("# 改\n")
    refused(
        program(*SEAL, *PLAIN), "doors 第 1 版在发布之后被改过", "commitments/doors/v1.yaml:1:1"
    )


def test_a_letter_without_a_signature_block(program: Program, write: Write) -> None:
    folder = write("gates")
    text = (folder / "commitment.yaml").read_text("utf-8")
    (folder / "commitment.yaml").write_text(text.partition("signature:")[0], "utf-8")
    program("publish", "gates")
    refused(program("sign", "gates", "--key", "seal.p12", *PLAIN), "gates 第 1 版没有落款")


def test_the_newest_version_is_signed_unless_one_is_named(program: Program, write: Write) -> None:
    write(number=2, months=48)
    program("publish", "doors")
    put("commitments/doors/v2.signed.pdf", b"%PDF-")
    said = program(*SEAL, *PLAIN)
    assert (said.status, said.out) == (1, "")
    assert "commitments/doors/v2.signed.pdf 不是 doors 第 2 版的承诺书" in said.err
    assert program(*SEAL, *PLAIN, "--version", "1").status == 0
    assert of().signed == (Role.SEAL,)


def test_the_second_language_has_a_file_of_its_own(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Path(__file__).parents[1] / "cases" / "bilingual"
    text = next(source.rglob("*.yaml")).read_text("utf-8").replace("number: 2", "number: 1", 1)
    name = text.split("\nid: ")[1].split("\n")[0].strip()
    folder = Path("commitments") / name
    folder.mkdir()
    (folder / "commitment.yaml").write_text(text, "utf-8")
    assert program("publish", name).status == 0
    monkeypatch.setattr(lettering, "letter", TYPESET)
    said = program("sign", name, "--key", "seal.p12", *PLAIN, "--language", "en")
    assert said.status == 0, said.err
    assert [path.name for path in folder.glob("*.pdf")] == ["v1.en.signed.pdf"]
    assert opened((folder / "v1.en.signed.pdf").read_bytes()).root["/Lang"] == "en"
    assert "signed.pdf（示例" in said.out


FOREIGN = [b"%PDF-1.7\n%%EOF\n", b"%PDF-1.7\n" + b"0 " * 9_999]


@pytest.mark.parametrize("content", FOREIGN, ids=len)
def test_a_file_that_is_no_letter_stays_as_it_is(content: bytes, program: Program) -> None:
    SIGNED.write_bytes(content)
    said = program(*SEAL, *PLAIN)
    assert (said.status, said.out) == (1, "")
    assert "不是 doors 第 1 版的承诺书" in said.err
    assert SIGNED.read_bytes() == content


@pytest.mark.parametrize("content", [b"", bytes(9_999), seal.picture()], ids=len)
def test_a_photo_is_no_letter(content: bytes, program: Program) -> None:
    SIGNED.write_bytes(content)
    said = program(*SEAL, *PLAIN)
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(f"{SIGNED} 不是 PDF")
    assert SIGNED.read_bytes() == content


def test_another_letter_is_not_signed_in_its_place(program: Program, letter: bytes) -> None:
    SIGNED.write_bytes(letter)
    said = program(*SEAL, *PLAIN)
    assert (said.status, said.out) == (1, "")
    assert "不是 doors 第 1 版的承诺书" in said.err


def test_a_sparse_gigabyte_is_not_read(program: Program) -> None:
    with SIGNED.open("wb") as huge:
        huge.truncate(1 << 30)
    said = program(*SEAL, *PLAIN)
    assert (said.status, said.out) == (1, "")
    assert "太大" in said.err or "32000000" in said.err


# --- Keys and secrets -----------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_key_that_others_can_read_is_refused(mode: int, program: Program) -> None:
    Path("seal.p12").chmod(mode)
    refused(program(*SEAL, *PLAIN), f"权限 {mode:o}", "chmod 600 seal.p12")


def test_a_key_that_is_missing_or_no_key(program: Program) -> None:
    said = program("sign", "doors", "--key", "none.p12", *PLAIN)
    refused(said, "“none.p12”：没有这个文件或文件夹", status=2)
    assert ":1:1:" not in said.err
    assert "检查了" not in said.err
    for mode in (0o600, 0o644):
        put("README", b"read me", mode)
        said = program("sign", "doors", "--key", "README", *PLAIN)
        refused(said, "README 不是密钥文件")
        assert "chmod" not in said.err
    said = program(*SEAL, *PLAIN, "--seal-image", "none.png")
    refused(said, "“none.png”：没有这个文件或文件夹", status=2)
    refused(program("sign", "doors", "--key", "commitments", *PLAIN), "commitments", status=2)
    put("empty.p12", b"")
    refused(program("sign", "doors", "--key", "empty.p12", *PLAIN), "empty.p12 不是密钥文件")
    with Path("huge.p12").open("wb") as huge:
        huge.truncate(1 << 30)
    Path("huge.p12").chmod(0o600)
    refused(program("sign", "doors", "--key", "huge.p12", *PLAIN), "huge.p12", status=2)


@pytest.mark.parametrize("place", ["nodemo", "commitments"])
def test_a_folder_without_demo_keys(place: str, program: Program) -> None:
    said = program("sign", "doors", "--demo", place)
    refused(said, f"“{place}”不是演示密钥的文件夹；先运行 pledgebook keys demo", status=2)
    assert ":1:1:" not in said.err


def test_a_demo_folder_whose_passphrase_others_can_read(program: Program) -> None:
    program("keys", "demo")
    Path("demo-keys/passphrase.txt").chmod(0o644)
    refused(program("sign", "doors", "--demo", "demo-keys"), "chmod 600 demo-keys/passphrase.txt")


def test_a_wrong_passphrase(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLEDGEBOOK_PASSPHRASE", f"{SECRET}!")
    refused(program(*SEAL, *PLAIN), "seal.p12 的密码不对")


def test_nobody_to_ask(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLEDGEBOOK_PASSPHRASE")
    refused(program(*SEAL, *PLAIN), "--passphrase-fd", "PLEDGEBOOK_PASSPHRASE")
    refused(program(*SEAL, *PLAIN, "--passphrase-fd", "987"), "seal.p12 要密码")


def test_a_passphrase_that_is_no_text(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLEDGEBOOK_PASSPHRASE", os.fsdecode(b"\xff\xfe"))
    refused(program(*SEAL, *PLAIN), "给 seal.p12 的密码不是 UTF-8 文字")
    with pipe(b"\xff\xfe\n") as number:
        refused(program(*SEAL, *PLAIN, "--passphrase-fd", number), "不是 UTF-8 文字")


@pytest.mark.parametrize("option", ["--reason", "--token-label", "--key-label"])
@pytest.mark.parametrize("text", [os.fsdecode(b"\xff"), "\x1b[2J", "\u202e", "a\nb", "长" * 201])
def test_a_text_that_is_none_is_a_wrong_call(option: str, text: str, program: Program) -> None:
    said = program(*SEAL, *PLAIN, option, text)
    assert (said.status, said.out) == (2, "")
    assert "不超过 200 个字" in said.err
    assert "\x1b" not in said.err
    assert "长" * 101 not in said.err
    assert not SIGNED.exists()


def test_a_long_reason_is_recorded(program: Program) -> None:
    assert program(*SEAL, *PLAIN, "--reason", "投标　" * 66).status == 0
    assert opened(SIGNED.read_bytes()).embedded_signatures[0].sig_object["/Reason"] == "投标　" * 66


HOSTILE = "\x1b[2J\u202e有效\r\n"


def test_a_certificate_gives_no_commands_to_the_terminal(
    program: Program, company: Company, pki: Server
) -> None:
    put("seal.png", seal.picture(), 0o644)
    for days, status in (((-9, -1), 1), ((-2, 2), 0)):
        holder = pki.authority.certify(HOSTILE, days=days)
        put("hostile.p12", holder.pkcs12(SECRET, company.chain))
        call = ("sign", "doors", "--key", "hostile.p12", "--seal-image", "seal.png")
        said = program(*call, *PLAIN, "--lang", "en")
        assert said.status == status
        assert r"\x1b[2J\u202e有效\r\n" in said.out + said.err
        assert not set("\x1b\u202e\r") & set(said.out + said.err)


def test_a_server_gives_no_commands_to_the_terminal(program: Program, company: Company) -> None:
    said = program(*SEAL, "--level", "B-T", "--timestamp-server", company.pki.url("hostile"))
    refused(said, r"拒绝了（rejection; \x1b[2J\u202e", "…")
    assert not set("\x1b\u202e") & set(said.err)
    assert len(said.err) < 500


@contextmanager
def pipe(content: bytes) -> Iterator[str]:
    reader, writer_ = os.pipe()
    os.write(writer_, content)
    os.close(writer_)
    try:
        yield str(reader)
    finally:
        os.close(reader)


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\nmore"])
def test_a_descriptor_gives_the_passphrase(
    end: str, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLEDGEBOOK_PASSPHRASE", "wrong")
    with pipe(f"{SECRET}{end}".encode()) as number:
        assert program(*SEAL, *PLAIN, "--passphrase-fd", number).status == 0


@pytest.mark.usefixtures("sealed")
def test_a_terminal_is_asked_and_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The question and the answer, on a terminal of its own."""
    monkeypatch.delenv("PLEDGEBOOK_PASSPHRASE")
    child, terminal = pty.fork()
    if child == 0:
        command = [sys.executable, "-m", "pledgebook", *REPRESENTATIVE, *PLAIN]
        os.execvp(sys.executable, command)  # noqa: S606
    said = b""
    while "（输入时不显示）：".encode() not in said:
        said += os.read(terminal, 1_000)
    os.write(terminal, f"{SECRET}\n".encode())
    try:
        while part := os.read(terminal, 1_000):
            said += part
    except OSError:  # the other side has gone
        pass
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    assert "representative.p12 的密码（输入时不显示）：" in said.decode()
    assert SECRET not in said.decode()
    assert of().signed == BOTH


def test_a_passphrase_is_never_an_argument(program: Program) -> None:
    shown = program("sign", "--help").out
    assert "--pass " not in shown
    assert "--pin" not in shown
    assert "--passphrase " not in shown


def test_a_token_signs(
    program: Program,
    token: softtoken.Token,
    company: Company,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    softtoken.put(token, company.seal, "cli")
    call = ("sign", "doors", "--token", str(token.library), "--token-label", token.label)
    refused(program(*call, *PLAIN), "--key-label", status=2)
    refused(program(*call, "--key-label", "none", *PLAIN), "PIN 不对")
    monkeypatch.setenv("PLEDGEBOOK_PASSPHRASE", token.pin)
    refused(program(*call, "--key-label", "none", *PLAIN), "没有（或不止一个）名为“none”的密钥")
    assert program(*call, "--key-label", "cli", *PLAIN).status == 0


# --- Calls, writers, interruptions ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (("sign",), "缺少 编号"),
        (("sign", "doors"), "要写 --key --token --demo 中的一个"),
        (("sign", "doors", "--key", "a", "--demo", "b"), "--demo：不能与 --key 一起写"),
        (("sign", "doors", "--demo", "b", "--level", "B-B"), "--demo 不能与 --level 一起写"),
        (("sign", "doors", "--key", "a", "--version", "x"), "'x' 不是数字"),
        (("sign", "doors", "--key", "a", "--level", "B"), "--level：不能写“B”"),
    ],
)
def test_wrong_calls(call: tuple[str, ...], words: str, program: Program) -> None:
    said = program(*call)
    assert (said.status, said.out) == (2, "")
    assert words in said.err


def test_two_signers_do_not_write_at_once(program: Program) -> None:
    with writer.lock(SIGNED.absolute()):
        said = program(*SEAL, *PLAIN)
    refused(said, "另一个 pledgebook 正在写", status=2)
    assert program(*SEAL, *PLAIN).status == 0


def test_a_folder_that_cannot_be_written_is_said_before_anybody_is_asked(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_as_ever = os.open

    def deny(path: Any, *more: Any, **settings: Any) -> int:
        if str(path).endswith(".signed.pdf.lock"):
            raise PermissionError(13, "denied")
        return opened_as_ever(path, *more, **settings)

    monkeypatch.setattr(os, "open", deny)
    said = program(*SEAL, *PLAIN)
    monkeypatch.undo()
    refused(said, "没有写权限", status=2)


def test_a_server_that_fails_in_the_middle_leaves_the_file_as_it_was(
    program: Program, company: Company
) -> None:
    assert program(*SEAL, *PLAIN).status == 0
    before = files()
    said = program(*REPRESENTATIVE, "--timestamp-server", company.pki.url("garbage"))
    assert said.status == 1
    assert files() == before


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.usefixtures("sealed")
def test_an_interruption_leaves_nothing_behind_and_shows_no_secret(
    number: int, status: int, company: Company
) -> None:
    before = files()
    asked = len(company.pki.asked)
    call = [*REPRESENTATIVE, "--timestamp-server", company.pki.url("slow")]
    running = subprocess.Popen(
        [sys.executable, "-m", "pledgebook", *call], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 60
    while "/tsa/slow" not in company.pki.asked[asked:]:
        assert time.monotonic() < deadline
        assert running.poll() is None
        time.sleep(0.01)
    if sys.platform == "linux":
        assert SECRET.encode() not in Path(f"/proc/{running.pid}/cmdline").read_bytes()
    running.send_signal(number)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (status, b"", b"")
    assert files() == before


def test_checking_does_not_load_what_signing_needs() -> None:
    script = (
        "import sys; from pledgebook.cli import main; main(['check']); "
        "print(sorted({'pyhanko', 'cryptography', 'aiohttp', 'PIL'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
