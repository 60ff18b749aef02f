"""``pledgebook diff``: files, folders, published versions and Git revisions compared."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.parity.published import BASE, BY_ID

from .conftest import Program, Write

SCHEMA = Draft202012Validator(BY_ID[BASE + "diff.schema.json"], format_checker=FormatChecker())
DOORS = Path("commitments/doors/commitment.yaml")
# Whoever runs the tests, and however their Git is set.
IDENTITY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{
        f"GIT_{who}_{what}": said
        for who in ("AUTHOR", "COMMITTER")
        for what, said in (("NAME", "t"), ("EMAIL", "t@example.com"))
    },
}


def git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments],
        env={**os.environ, **IDENTITY},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def commit() -> None:
    git("add", "--all")
    git("commit", "-q", "-m", "x")


@pytest.fixture
def history(write: Write) -> Path:
    """A book in a repository: committed as `old`, then made worse on disk."""
    write()
    write("gates")
    git("init", "-q", "-b", "main")
    commit()
    git("tag", "old")
    edit("36个月", "24个月")
    return DOORS


def edit(old: str, new: str, path: Path = DOORS) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_two_files(program: Program, write: Write) -> None:
    old = write("old") / "commitment.yaml"
    new = write("new", months=24) / "commitment.yaml"
    said = program("diff", str(old), str(new))
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        "new：门禁系统售后服务承诺书（第 1 版）\n"
        "  ↓ 质保期 · 期限：由“36个月”改为“24个月”（对客户更不利）\n"
        "      commitments/old/commitment.yaml:8:50 → commitments/new/commitment.yaml:8:50\n"
        "比较了 1 份承诺书：对客户更不利 1 处，更有利 0 处，其他改动 0 处\n"
    )
    english = program("diff", str(old), str(new), "--lang", "en").out
    assert "from “36 months” to “24 months” (worse for the customer)" in english
    assert english.endswith("Worse for the customer: 1; better: 0; other changes: 0\n")


def test_a_file_with_itself(program: Program, write: Write) -> None:
    write()
    said = program("diff", str(DOORS), str(DOORS), "--fail-on", "changed")
    assert (said.status, said.out) == (0, "比较了 1 份承诺书：没有改动\n")


@pytest.mark.parametrize(
    ("months", "text", "on", "status"),
    [
        (24, "4小时", "weaker", 1),
        (24, "4小时", "changed", 1),
        (48, "4小时", "weaker", 0),
        (48, "4小时", "changed", 0),
        (36, "240分钟", "weaker", 0),
        (36, "240分钟", "changed", 1),
        (48, "6小时", "weaker", 1),
    ],
)
def test_fail_on(
    months: int, text: str, on: str, status: int, program: Program, write: Write
) -> None:
    old = write("old") / "commitment.yaml"
    new = write("new", months=months) / "commitment.yaml"
    edit("4小时", text, new)
    assert program("diff", str(old), str(new)).status == 0
    assert program("diff", str(old), str(new), "--fail-on", on).status == status


@pytest.mark.usefixtures("history")
def test_what_stands_on_disk_against_a_revision(program: Program) -> None:
    said = program("diff", "main", "--fail-on", "weaker")
    assert said.status == 1
    assert "main:commitments/doors/commitment.yaml:8:50 → commitments/doors" in said.out
    assert said.out.endswith("比较了 2 份承诺书：对客户更不利 1 处，更有利 0 处，其他改动 0 处\n")
    assert program("diff", f"main:{DOORS}").out.startswith("doors：")
    assert program("diff", "main", "old").out == "比较了 2 份承诺书：没有改动\n"
    assert program("diff", f"old:{DOORS}", str(DOORS), "--fail-on", "weaker").status == 1
    assert program("diff", "main", "--id", "gates").out == "比较了 1 份承诺书：没有改动\n"


@pytest.mark.usefixtures("history")
def test_paths_count_from_the_top_or_from_here(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("commitments/doors")
    for place in (f"old:{DOORS}", "old:./commitment.yaml", "old:../doors/", "old:."):
        said = program("diff", place)
        assert (said.status, said.out.count("↓")) == (0, 1), place
    assert "没有“../../../x”" in program("diff", "old:../../../x").err


@pytest.mark.usefixtures("history")
def test_added_and_withdrawn(program: Program, write: Write) -> None:
    Path("commitments/gates/commitment.yaml").unlink()
    Path("commitments/gates").rmdir()
    write("lifts")
    said = program("diff", "old", "--format", "json", "--fail-on", "weaker")
    assert said.status == 1
    found = json.loads(said.out)
    SCHEMA.validate(found)
    assert {one["id"]: one["state"] for one in found["commitments"]} == {
        "doors": "changed",
        "gates": "withdrawn",
        "lifts": "added",
    }
    assert found["summary"] == {"commitments": 3, "weaker": 2, "stronger": 1, "changed": 0}
    assert [one["new"] is None for one in found["commitments"]] == [False, True, False]


@pytest.mark.usefixtures("history")
def test_json_has_the_places_of_both_sides(program: Program) -> None:
    found = json.loads(program("diff", "old", ".", "--format", "json").out)
    SCHEMA.validate(found)
    (one,) = found["commitments"]
    (change,) = one["changes"]
    assert one["old"] == {"file": f"old:{DOORS}", "version": 1, "date": "2026-11-22"}
    assert {key: change[key] for key in ("anchor", "what", "kind", "direction")} == {
        "anchor": "warranty/quality",
        "what": "lasts",
        "kind": "changed",
        "direction": "weaker",
    }
    assert change["new"] == {"file": str(DOORS), "line": 8, "column": 50}
    assert (found["old"], found["new"]) == ("old", ".")


def test_what_is_new_has_no_place_before(program: Program, write: Write) -> None:
    old = write("old") / "commitment.yaml"
    visits = "visits: {patrol: {title: 巡检, every: 1个季度, does: [inspect]}}\n"
    new = write("new", more=visits) / "commitment.yaml"
    places = []
    for both in ((old, new), (new, old)):
        found = json.loads(program("diff", *map(str, both), "--format", "json").out)
        SCHEMA.validate(found)
        (change,) = found["commitments"][0]["changes"]
        places.append([change[side] and change[side]["line"] for side in ("old", "new")])
    assert places == [[None, 11], [11, None]]


def test_fragments_are_those_of_the_revision(program: Program, write: Write) -> None:
    write(more="use: [hours]\n")
    shared = Path("commitments/fragments/hours.yaml")
    shared.parent.mkdir()
    shared.write_text('clocks: {office: {title: 工作时间, daily: "08:00-20:00"}}\n', "utf-8")
    edit("from: notice", "from: notice, clock: office")
    git("init", "-q", "-b", "main")
    commit()
    edit("20:00", "18:00", shared)
    said = program("diff", "main", "--format", "json")
    (one,) = json.loads(said.out)["commitments"]
    assert {change["direction"] for change in one["changes"]} == {"weaker"}
    assert one["changes"][0]["old"]["file"] == f"main:{shared}"
    assert one["changes"][0]["new"]["file"] == str(shared)


def test_published_versions(program: Program, write: Write) -> None:
    write()
    program("publish", "doors", "--today", "2026-11-23")
    write(number=2, months=48)
    assert "↑ 质保期" in program("diff", "v1", "--id", "doors").out
    program("publish", "doors", "--today", "2026-11-24")
    said = program("diff", "v1", "v2", "--id", "doors")
    assert (said.status, said.err) == (0, "")
    assert "doors：门禁系统售后服务承诺书（第 1→2 版）" in said.out
    assert "commitments/doors/v1.yaml:8:50 → commitments/doors/v2.yaml:8:50" in said.out
    assert program("diff", "v1", "v3", "--id", "doors").status == 2
    said = program("diff", "v1", "--id", "dors")
    assert (said.status, "doors" in said.err) == (2, True)


def test_one_of_two_texts_is_compared_as_well(program: Program, write: Write) -> None:
    old, new = (write(name) / "commitment.yaml" for name in ("old", "new"))
    both = "language: {text: [zh, en], prevails: zh}"
    for path in (old, new):
        edit("language: zh", both, path)
        edit("title: 质保期", "title: {zh: 质保期, en: Warranty}", path)
    edit("36个月", "24个月", new)
    assert program("diff", str(old), str(new)).out.count("期限：") == 1
    edit("en: Warranty", "en: Guarantee", new)
    said = program("diff", str(old), str(new), "--fail-on", "changed")
    assert said.status == 1
    assert [line[:4] for line in said.out.splitlines()[1:-1:2]] == ["  ↓ ", "  · "]
    assert "Guarantee" in said.out


# ---- What cannot be compared ----


def test_what_is_wrong_with_a_file_is_told(program: Program, write: Write) -> None:
    write("old")
    write("new")
    edit("from: notice", "frm: notice", Path("commitments/new/commitment.yaml"))
    said = program("diff", "commitments/old", "commitments/new")
    assert said.status == 1
    assert said.err.startswith("commitments/new/commitment.yaml:9:")
    assert said.out.startswith("new：commitments/new/commitment.yaml 有错误，没有比较")
    assert said.out.endswith("有错误而没有比较的：1 份\n")
    written = json.loads(program("diff", "commitments/old", "commitments/new", "--format=json").out)
    SCHEMA.validate(written)
    assert written["commitments"][0]["state"] == "unreadable"


@pytest.mark.parametrize("more", ["days: {day: calendar, zone: Mars/Base}", "use: [nothing]"])
def test_what_has_no_measure_is_not_compared(more: str, program: Program, write: Write) -> None:
    write("old")
    write("new", more=f"{more}\n")
    said = program("diff", "commitments/old", "commitments/new")
    assert (said.status, "没有比较" in said.out) == (1, True)


WRONG = [
    (("nope",), "“nope”既不是文件，也不是这个 Git 仓库里的版本"),
    (("nope:x",), "“nope”既不是文件，也不是这个 Git 仓库里的版本"),
    (("old:nope",), "Git 版本 old 里没有“nope”"),
    (("old:a/nope.yaml", "."), "Git 版本 old 里没有“a/nope.yaml”"),
    ((":x",), "“”不能是 Git 版本的名称"),
    (("old\nmain",), "“old\\nmain”不能是 Git 版本的名称"),
    (("old:a\nb",), "不能是 Git 版本的名称"),
    (("nope.yaml", "."), "没有“nope.yaml”这个文件或文件夹"),
    ((".",), "“.”要与什么比较？"),
    ((str(DOORS), "commitments/empty"), "commitments/empty"),
    (("main", "--id", "nope"), "nope"),
    (("--", "-h"), "“-h”不能是 Git 版本的名称"),
    (("--", "--output=x:y"), "“--output=x”不能是 Git 版本的名称"),
]


@pytest.mark.usefixtures("history")
def test_a_wrong_call_is_told_in_a_sentence(program: Program) -> None:
    for call, said in WRONG:
        answer = program("diff", *call)
        assert (answer.status, answer.out) == (2, ""), call
        assert said in answer.err
        assert len(answer.err.splitlines()) <= 4


def test_a_commitment_that_is_not_among_others(program: Program, write: Write) -> None:
    one = write("one")
    Path("else").mkdir()
    one.rename("else/one")
    write("two")
    said = program("diff", "else/one", "commitments")
    assert (said.status, "“commitments”里没有承诺书 one" in said.err) == (2, True)


@pytest.mark.usefixtures("history")
def test_a_place_that_only_one_side_has(program: Program, write: Write) -> None:
    write("lifts")
    lifts = "commitments/lifts/commitment.yaml"
    assert "lifts：门禁系统售后服务承诺书：新增" in program("diff", f"main:{lifts}").out
    commit()
    Path(lifts).unlink()
    said = program("diff", f"HEAD:{lifts}", "--fail-on", "weaker")
    assert (said.status, "不再有这份承诺书" in said.out) == (1, True)


def test_what_is_no_commitment(program: Program, write: Write) -> None:
    write()
    shared = Path("commitments/fragments/company.yaml")
    shared.parent.mkdir()
    shared.write_text("parties: {customer: {name: 示例用户单位}}\n", "utf-8")
    said = program("diff", str(shared), str(DOORS))
    assert (said.status, "不是一份可以比较的承诺书" in said.err) == (2, True)
    shared.write_text("#" * 1_000_001, "utf-8")
    said = program("diff", str(DOORS), str(shared.replace("large.yaml")))
    assert (said.status, said.out) == (2, "")


def test_without_a_repository(program: Program, write: Write, tmp_path: Path) -> None:
    write()
    said = program("diff", "main")
    assert said.status == 2
    assert f"当前文件夹“{tmp_path}”不在 Git 仓库里" in said.err


@pytest.mark.usefixtures("history")
def test_without_git(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    said = program("diff", "main")
    assert (said.status, "本机还没有 git 程序" in said.err) == (2, True)
    assert program("diff", str(DOORS), str(DOORS)).status == 0


@pytest.mark.usefixtures("history")
def test_a_place_that_a_revision_had_not_yet_was_empty(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("later").mkdir()
    Path("commitments").rename("later/commitments")
    monkeypatch.chdir("later")
    said = program("diff", "old")
    assert (said.status, said.out.count("新增的承诺书")) == (0, 2)
