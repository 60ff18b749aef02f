"""``pledgebook new``: a commitment that can be issued as it is, or nothing."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from pledgebook import resources, scaffold

from .conftest import Program, Write

LETTER = Path("commitments/gates/commitment.yaml")
SCHEMA = Path("schemas/bundle/commitment.zh.json")


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the current folder an empty one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files() -> set[str]:
    return {path.as_posix() for path in Path().rglob("*") if path.is_file()}


def shipped() -> dict[str, bytes]:
    folder = resources.folder("schemas") / "bundle"
    return {f"schemas/bundle/{one.name}": one.read_bytes() for one in folder.iterdir()}


@pytest.mark.usefixtures("empty")
def test_in_an_empty_folder_it_begins_a_book_and_says_so(program: Program) -> None:
    said = program("new", "gates")
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        "已新建 commitments/gates/commitment.yaml"
        "（软件运行维护：故障分级、远程与现场、升级、培训）\n"
        "这里原来没有承诺书，已建立文件夹 commitments\n"
        "编辑器用的说明放在 schemas/bundle；编辑器装上 YAML 插件，就会提示每个键、当场查错\n"
        "接下来：\n"
        "  1. 编辑 commitments/gates/commitment.yaml：带“示例”的都换成真实内容，数字逐个核对\n"
        "  2. 检查  pledgebook check commitments/gates\n"
        "  3. 生成  pledgebook build\n"
        "  4. 定稿  pledgebook publish gates\n"
    )
    assert files() == {str(LETTER), *shipped()}
    assert SCHEMA.read_bytes() == shipped()[str(SCHEMA)]
    assert program("check").out == "检查了 1 个文件：没有发现问题。\n"


@pytest.mark.usefixtures("empty")
def test_the_next_steps_can_be_taken_as_they_are_printed(program: Program) -> None:
    said = program("new", "gates", "--profile", "cloud", "--lang", "en")
    steps = [
        line.split("pledgebook ")[1] for line in said.out.splitlines() if "pledgebook " in line
    ]
    assert steps == ["check commitments/gates", "build", "publish gates"]
    for step in steps:
        assert program(*step.split()).status == 0
    assert Path("build/gates/letter.pdf").is_file()
    assert Path("commitments/gates/v1.yaml").read_bytes() == LETTER.read_bytes()


@pytest.mark.usefixtures("empty")
def test_the_schema_that_its_first_line_names_is_there(program: Program) -> None:
    for language in scaffold.LANGUAGES:
        program("new", f"gates-{language}", "--language", language)
        letter = Path(f"commitments/gates-{language}/commitment.yaml")
        modeline = letter.read_text("utf-8").splitlines()[0]
        named = modeline.removeprefix("# yaml-language-server: $schema=")
        assert json.loads((letter.parent / named).read_bytes())["$id"].endswith(f".{language}.json")


@pytest.mark.usefixtures("empty")
def test_the_letter_speaks_the_language_of_the_messages_unless_told(program: Program) -> None:
    program("new", "gates", "--lang", "en")
    assert "language: en\n" in LETTER.read_text("utf-8")
    program("new", "doors", "--lang", "en", "--language", "zh")
    assert "language: zh\n" in Path("commitments/doors/commitment.yaml").read_text("utf-8")


@pytest.mark.usefixtures("empty")
def test_title_and_date_are_written(program: Program) -> None:
    before = dt.date.today()
    program("new", "gates", "--title", "门禁系统: 承诺书", "--today", "2026-12-31")
    text = LETTER.read_text("utf-8")
    assert 'title: "门禁系统: 承诺书"\n' in text
    assert 'version: {number: 1, date: "2026-12-31"}\n' in text
    program("new", "doors")
    days = {before, dt.date.today()}
    text = Path("commitments/doors/commitment.yaml").read_text("utf-8")
    assert any(f'date: "{day.isoformat()}"' in text for day in days)


def test_in_a_book_it_adds_to_it_from_anywhere_below(
    program: Program, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write()
    before = (folder / "commitment.yaml").read_bytes()
    monkeypatch.chdir(folder)
    said = program("new", "gates")
    assert said.status == 0
    assert "已建立" not in said.out
    assert (folder.parent / "gates" / "commitment.yaml").is_file()
    assert (folder / "commitment.yaml").read_bytes() == before
    assert f"publish gates --book {folder.parents[1]}\n" in said.out


def test_a_book_elsewhere_is_named_in_the_next_steps(program: Program, empty: Path) -> None:
    (empty / "my book").mkdir()
    said = program("new", "gates", "--book", "my book")
    assert "pledgebook check 'my book/commitments/gates'\n" in said.out
    assert "pledgebook build 'my book'\n" in said.out
    assert "pledgebook publish gates --book 'my book'\n" in said.out
    assert program("publish", "gates", "--book", "my book").status == 0


@pytest.mark.parametrize("there", ["a letter", "a file", "a link", "an empty folder"])
def test_what_is_there_is_never_written_over(there: str, program: Program, write: Write) -> None:
    folder = write("gates")
    before = (folder / "commitment.yaml").read_bytes()
    place = Path("commitments/other")
    if there == "a letter":
        place = folder.relative_to(Path.cwd())
    elif there == "a file":
        place.write_text("mine")
    elif there == "a link":
        place.symlink_to("nowhere")
    else:
        place.mkdir()
    known = files()
    said = program("new", place.name)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"{place}:1:1: 错误：已经有这份承诺书了，不会覆盖；")
    assert files() == known
    assert (folder / "commitment.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Doors", "不能作编号"),
        ("../x", "不能作编号"),
        ("search", "已被系统或网站占用"),
        ("", "不能作"),
    ],
)
@pytest.mark.usefixtures("empty")
def test_a_name_that_cannot_be_one_makes_nothing(name: str, words: str, program: Program) -> None:
    said = program("new", name)
    assert (said.status, said.out) == (2, "")
    assert words in said.err
    assert files() == set()
    assert list(Path().iterdir()) == []


@pytest.mark.usefixtures("empty")
def test_a_title_that_is_none_makes_nothing(program: Program) -> None:
    for title in ("", "很长" * 400, "\udcff"):
        said = program("new", "gates", "--title", title)
        assert (said.status, said.out) == (2, "")
        assert said.err.startswith("commitments/gates/commitment.yaml:7:")
    assert list(Path().iterdir()) == []


@pytest.mark.usefixtures("empty")
def test_a_folder_that_is_none_is_said(program: Program) -> None:
    said = program("new", "gates", "--book", "nowhere")
    assert said.status == 2
    assert "没有这个文件或文件夹" in said.err


@pytest.mark.usefixtures("empty")
def test_an_outdated_schema_is_renewed_and_a_current_one_left(program: Program) -> None:
    program("new", "gates")
    current = SCHEMA.stat().st_mtime_ns
    said = program("new", "doors")
    assert "schemas/bundle" not in said.out
    assert SCHEMA.stat().st_mtime_ns == current
    old = json.loads(SCHEMA.read_bytes()) | {"title": "old"}
    SCHEMA.write_text(json.dumps(old), "utf-8")
    said = program("new", "windows")
    assert "schemas/bundle" in said.out
    assert SCHEMA.read_bytes() == shipped()[str(SCHEMA)]


@pytest.mark.parametrize("content", ["not JSON", "[]", '{"$id": "https://example.com/mine"}'])
@pytest.mark.usefixtures("empty")
def test_a_schema_of_somebody_else_stays(content: str, program: Program) -> None:
    SCHEMA.parent.mkdir(parents=True)
    SCHEMA.write_text(content, "utf-8")
    said = program("new", "gates")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"{SCHEMA}:1:1: 错误：这个文件不是 pledgebook 的，不会覆盖")
    assert files() == {str(SCHEMA)}
    assert SCHEMA.read_text("utf-8") == content


def test_nothing_is_written_outside_the_book(program: Program, empty: Path) -> None:
    book, elsewhere = empty / "book", empty / "elsewhere"
    book.mkdir()
    elsewhere.mkdir()
    (book / "commitments").symlink_to(elsewhere)
    said = program("new", "gates", "--book", "book")
    assert said.status == 2
    assert "这是指向别处的链接" in said.err
    assert list(elsewhere.iterdir()) == []


@pytest.mark.usefixtures("empty")
def test_what_the_disk_refuses_is_said(program: Program) -> None:
    Path("commitments").write_text("in the way")
    Path("pledgebook.toml").write_text("")
    said = program("new", "gates")
    assert (said.status, said.out) == (2, "")
    assert "没有写入" in said.err
    assert not Path("commitments").is_dir()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_lists_every_profile_on_a_line_of_its_own(lang: str, program: Program) -> None:
    lines = program("new", "--help", "--lang", lang).out.splitlines()
    for profile in scaffold.PROFILES:
        assert len([line for line in lines if line.startswith(f"  {profile} ")]) == 1
