"""What `write` and `write_one` leave behind, and what they refuse to touch."""

import json
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from pledgebook.outputs.file import File
from pledgebook.writer import WriteRefused, exchange, lock, locking, staging, write, write_one

TOOLS = {"pledgebook": "0.1.0", "weasyprint": "70.0"}
OLD = {"index.html": "old", "demo/letter.pdf": "old letter", "demo/v1/sla.json": "{}"}
NEW = {"index.html": "new", "other/letter.pdf": "new letter"}


def files(texts: dict[str, str]) -> Iterator[File]:
    return (File(PurePosixPath(path), text.encode()) for path, text in texts.items())


def tree(folder: Path) -> dict[str, str]:
    found = (p for p in folder.rglob("*") if not p.is_dir())
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in found}


def outputs(folder: Path) -> dict[str, str]:
    made = {"manifest.json", "SHA256SUMS"}
    return {path: text for path, text in tree(folder).items() if path not in made}


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With renameat2, and as on a system that lacks it."""
    if request.param == "two renames":
        monkeypatch.setattr(exchange, "RENAMEAT2", None)
    else:
        assert exchange.RENAMEAT2 is not None or sys.platform != "linux"


def refusal(texts: dict[str, str], folder: Path) -> str:
    """Try to write and return the rule that stopped it; nothing may have moved."""
    before = tree(folder.parent)
    rule = refusal_after(files(texts), folder)
    assert tree(folder.parent) == before
    return rule


def refusal_after(rendered: Iterator[File], folder: Path) -> str:
    with pytest.raises(WriteRefused) as caught:
        write(rendered, folder, toolchain=TOOLS)
    assert caught.value.finding.args["path"] == str(folder)
    return caught.value.finding.rule


def test_the_folder_holds_exactly_the_files_and_their_hashes(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "build"
    manifest = write(files(OLD), out, toolchain=TOOLS)

    assert outputs(out) == OLD
    assert json.loads((out / "manifest.json").read_bytes()) == {
        "format": "pledgebook-manifest/1",
        "toolchain": TOOLS,
        "files": [
            {"path": p, "sha256": sha256(OLD[p].encode()).hexdigest(), "size": len(OLD[p])}
            for p in sorted(OLD)
        ],
    }
    assert (out / "manifest.json").read_bytes() == manifest.dump()
    command = ["sha256sum", "-c", "--quiet", "--strict", "SHA256SUMS"]
    assert subprocess.run(command, cwd=out, check=False).returncode == 0
    lines = (out / "SHA256SUMS").read_text().splitlines()
    assert {line.split("  ")[1] for line in lines} == {*OLD, "manifest.json"}
    assert [p.name for p in out.parent.iterdir()] == ["build"]


@pytest.mark.usefixtures("way")
def test_the_new_output_replaces_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "build"
    write(files(OLD), out, toolchain=TOOLS)
    write(files(NEW), out, toolchain=TOOLS)

    assert outputs(out) == NEW
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


@pytest.mark.usefixtures("way")
def test_an_empty_folder_is_taken_over(tmp_path: Path) -> None:
    out = tmp_path / "build"
    out.mkdir()
    (out / ".DS_Store").write_text("a file manager was here")
    write(files(NEW), out, toolchain=TOOLS)

    assert outputs(out) == NEW
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


def test_two_runs_give_the_same_bytes_whatever_the_order(tmp_path: Path) -> None:
    write(files(OLD), tmp_path / "a", toolchain=TOOLS)
    write(
        files(dict(reversed(OLD.items()))),
        tmp_path / "b",
        toolchain=dict(reversed(TOOLS.items())),
    )
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_everybody_may_read_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write(files(OLD), tmp_path / "build", toolchain=TOOLS)
        write_one(b"x", tmp_path / "one.pdf")
    finally:
        os.umask(before)
    modes = {p.is_dir(): stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "build").rglob("*")}
    assert modes == {True: 0o755, False: 0o644}
    assert stat.S_IMODE((tmp_path / "build").stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "one.pdf").stat().st_mode) == 0o644


@pytest.mark.parametrize(
    "foreign", ["notes.txt", "demo/notes.txt", ".git/config", "demo/v1/zz/deep.txt"]
)
def test_a_foreign_file_stops_the_run_and_stays(tmp_path: Path, foreign: str) -> None:
    out = tmp_path / "build"
    write(files(OLD), out, toolchain=TOOLS)
    (out / foreign).parent.mkdir(parents=True, exist_ok=True)
    (out / foreign).write_text("mine")

    assert refusal(NEW, out) == "write/foreign"


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_rendered(tmp_path: Path) -> None:
    def costly() -> Iterator[File]:
        raise AssertionError("rendered in vain")
        yield

    out = tmp_path / "home"
    out.mkdir()
    (out / "thesis.docx").write_text("mine")
    assert refusal_after(costly(), out) == "write/foreign"
    assert tree(tmp_path) == {"home/thesis.docx": "mine"}


@pytest.mark.parametrize(
    "manifest",
    [
        '{"name": "a web app", "icons": []}',
        '{"format": "pledgebook-manifest/9", "files": []}',
        "[]",
        "not json",
        "[" * 100_000,
        '{"format": "pledgebook-manifest/1", "files": [{"path": "../thesis.docx"}]}',
        '{"format": "pledgebook-manifest/1", "files": [{"path": "/etc/passwd"}]}',
        '{"format": "pledgebook-manifest/1", "files": [{"path": 7}]}',
        '{"format": "pledgebook-manifest/1", "files": 7}',
        '{"format": ' + "9" * 5_000 + "}",
    ],
)
def test_a_manifest_of_another_kind_makes_nothing_ours(tmp_path: Path, manifest: str) -> None:
    out = tmp_path / "build"
    out.mkdir()
    (out / "manifest.json").write_text(manifest)
    (tmp_path / "thesis.docx").write_text("mine")
    assert refusal(NEW, out) == "write/foreign"


def test_an_empty_folder_that_somebody_made_inside_is_foreign(tmp_path: Path) -> None:
    out = tmp_path / "build"
    write(files(OLD), out, toolchain=TOOLS)
    (out / "drafts").mkdir()
    assert refusal(NEW, out) == "write/foreign"
    assert (out / "drafts").is_dir()


def test_a_listed_file_that_became_a_link_is_foreign(tmp_path: Path) -> None:
    out = tmp_path / "build"
    write(files(OLD), out, toolchain=TOOLS)
    (tmp_path / "elsewhere.html").write_text("mine")
    (out / "index.html").unlink()
    (out / "index.html").symlink_to(tmp_path / "elsewhere.html")
    assert refusal(NEW, out) == "write/foreign"


def test_a_listed_folder_that_became_a_link_is_foreign(tmp_path: Path) -> None:
    out = tmp_path / "build"
    write(files(OLD), out, toolchain=TOOLS)
    (out / "demo").rename(tmp_path / "mine")
    (out / "demo").symlink_to(tmp_path / "mine")
    assert refusal(NEW, out) == "write/foreign"


def test_the_output_itself_may_not_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "build").symlink_to(tmp_path / "real")
    assert refusal(NEW, tmp_path / "build") == "write/link"
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert refusal(NEW, tmp_path / "loop" / "build") == "write/link"


def test_a_link_above_the_output_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "short").symlink_to(tmp_path / "real")
    write(files(NEW), tmp_path / "short" / "build", toolchain=TOOLS)
    assert outputs(tmp_path / "real" / "build") == NEW


def test_a_file_where_a_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    assert refusal(NEW, tmp_path / "taken") == "write/not-a-folder"
    with pytest.raises(WriteRefused) as caught:
        write(files(NEW), tmp_path / "taken" / "build", toolchain=TOOLS)
    assert caught.value.finding.rule == "write/not-a-folder"


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    assert refusal(NEW, tmp_path / ("长" * 90)) == "write/name-too-long"
    assert refusal({"x" * 300: "new"}, tmp_path / "build") == "write/name-too-long"


def test_a_name_that_is_just_short_enough_is_written(tmp_path: Path) -> None:
    out = tmp_path / ("长" * 85)
    write(files(OLD), out, toolchain=TOOLS)
    write(files(NEW), out, toolchain=TOOLS)
    write_one(b"x", tmp_path / ("信" * 85))
    assert outputs(out) == NEW
    assert len(list(tmp_path.iterdir())) == 2


def test_a_full_disk_leaves_the_old_output(tmp_path: Path) -> None:
    out = tmp_path / "build"
    write(files(OLD), out, toolchain=TOOLS)
    script = (
        "import resource, signal, sys; from pathlib import Path, PurePosixPath;"
        "from pledgebook.outputs.file import File; from pledgebook.writer import *;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write([File(PurePosixPath('big'), bytes(5000))], Path(sys.argv[1]), toolchain={})\n"
        "except WriteRefused as refused: print(refused.finding.rule)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, out],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "write/full\n"
    assert outputs(out) == OLD
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


@pytest.mark.parametrize(
    "pair",
    [
        ("a", "a"),
        ("a/b", "A/b"),
        ("a/b", "A/c"),
        ("a", "a/b"),
        ("a/b", "a"),
        ("x", "manifest.json"),
        ("x", "sha256sums"),
        ("x", "manifest.json/x"),
    ],
)
def test_two_outputs_of_one_name_are_our_bug(tmp_path: Path, pair: tuple[str, str]) -> None:
    out = tmp_path / "build"
    both = [File(PurePosixPath(path), b"") for path in pair]
    with pytest.raises(ValueError, match="share a name"):
        write(both, out, toolchain=TOOLS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("way")
def test_a_failure_while_rendering_leaves_the_old_output(tmp_path: Path) -> None:
    def broken() -> Iterator[File]:
        yield from files(NEW)
        raise ZeroDivisionError

    out = tmp_path / "build"
    write(files(OLD), out, toolchain=TOOLS)
    with pytest.raises(ZeroDivisionError):
        write(broken(), out, toolchain=TOOLS)
    assert outputs(out) == OLD
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


@pytest.mark.usefixtures("way")
def test_a_file_that_turns_up_while_rendering_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "build"
    write(files(OLD), out, toolchain=TOOLS)
    swaps: list[Path] = []
    monkeypatch.setattr(staging, "exchange", lambda one, _: swaps.append(one))

    def slow() -> Iterator[File]:
        yield from files(NEW)
        (out / "notes.txt").write_text("mine")

    assert refusal_after(slow(), out) == "write/foreign"
    assert swaps == []  # the old output has been there all the time
    assert outputs(out) == {**OLD, "notes.txt": "mine"}
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


@pytest.mark.usefixtures("way")
def test_a_file_that_turns_up_at_the_last_moment_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "build"

    def slow(one: Path, other: Path) -> bool:
        if not (one / "notes.txt").exists():  # only before the first of the two swaps
            (other / "notes.txt").write_text("mine")
        return exchange.exchange(one, other)

    write(files(OLD), out, toolchain=TOOLS)
    monkeypatch.setattr(staging, "exchange", slow)
    assert refusal_after(files(NEW), out) == "write/foreign"
    assert outputs(out) == {**OLD, "notes.txt": "mine"}
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


def test_a_second_writer_is_told_that_there_is_a_first(tmp_path: Path) -> None:
    out = tmp_path / "build"

    def both() -> Iterator[File]:
        with pytest.raises(WriteRefused) as caught:
            write(files(OLD), out, toolchain=TOOLS)
        assert caught.value.finding.rule == "write/locked"
        yield from files(NEW)

    write(both(), out, toolchain=TOOLS)
    assert outputs(out) == NEW
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


def test_many_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each either writes its file whole or is told to wait; the lock file never gets lost."""
    inside, most, done = 0, 0, 0
    guard = threading.Lock()

    def work() -> None:
        nonlocal inside, most, done
        while True:
            try:
                with lock(tmp_path / "book"):
                    with guard:
                        inside += 1
                        most = max(most, inside)
                    with guard:
                        inside -= 1
                        done += 1
                    return
            except WriteRefused:
                continue

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (most, done) == (1, 16)
    assert list(tmp_path.iterdir()) == []


def test_a_lock_file_removed_by_its_last_holder_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, take = tmp_path / ".book.lock", locking._take
    opened: list[int] = []

    def late(descriptor: int) -> None:
        if not opened:  # between our opening it and our locking it
            file.unlink()
        opened.append(descriptor)
        take(descriptor)

    monkeypatch.setattr(locking, "_take", late)
    with lock(tmp_path / "book"):
        assert file.exists()
    assert len(opened) == 2


def test_the_root_of_a_disk_is_refused() -> None:
    with pytest.raises(WriteRefused) as caught:
        write(files(NEW), Path("/"), toolchain=TOOLS)
    assert caught.value.finding.rule == "write/mount"


def test_a_lock_left_by_a_crash_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / ".build.lock").touch()
    write(files(NEW), tmp_path / "build", toolchain=TOOLS)
    assert [p.name for p in tmp_path.iterdir()] == ["build"]


def test_a_lock_file_of_another_program_stays(tmp_path: Path) -> None:
    (tmp_path / ".build.lock").write_text("4711")
    write(files(NEW), tmp_path / "build", toolchain=TOOLS)
    assert (tmp_path / ".build.lock").read_text() == "4711"


def test_a_staging_folder_that_is_not_ours_stays(tmp_path: Path) -> None:
    (tmp_path / ".build.pledgebook" / "new").mkdir(parents=True)
    (tmp_path / ".build.pledgebook" / "new" / "thesis.docx").write_text("mine")
    assert refusal(NEW, tmp_path / "build") == "write/leftovers"


def test_a_file_put_into_the_replaced_output_stays(tmp_path: Path) -> None:
    """A crash kept the replaced output from being removed, and somebody wrote into it."""
    write(files(OLD), tmp_path / "replaced", toolchain=TOOLS)
    staged = tmp_path / ".build.pledgebook"
    staged.mkdir()
    (staged / "made-by-pledgebook.txt").touch()
    (tmp_path / "replaced").rename(staged / "ready")
    (staged / "ready" / "demo" / "notes.txt").write_text("mine")

    assert refusal_after(files(NEW), tmp_path / "build") == "write/leftovers"
    assert outputs(staged / "ready") == {"demo/notes.txt": "mine"}
    assert not (tmp_path / "build").exists()


def test_a_staging_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine" / "new").mkdir(parents=True)
    (tmp_path / "mine" / "made-by-pledgebook.txt").touch()
    (tmp_path / "mine" / "new" / "thesis.docx").write_text("mine")
    (tmp_path / ".build.pledgebook").symlink_to(tmp_path / "mine")
    assert refusal(NEW, tmp_path / "build") == "write/leftovers"


def test_one_file_is_written_and_replaced(tmp_path: Path) -> None:
    write_one(b"one", tmp_path / "letter.pdf")
    write_one(b"two", tmp_path / "letter.pdf")
    assert tree(tmp_path) == {"letter.pdf": "two"}


def test_one_file_goes_neither_through_links_nor_over_folders(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "mine")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    rules = {
        "link": "write/link",
        "folder": "write/not-a-file",
        "pipe": "write/not-a-file",
        "missing/x": "write/no-folder",
        "mine/x": "write/not-a-folder",
    }
    before = sorted(tmp_path.rglob("*"))
    for name, rule in rules.items():
        with pytest.raises(WriteRefused) as caught:
            write_one(b"x", tmp_path / name)
        assert caught.value.finding.rule == rule
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "mine").read_text() == "mine"


def test_what_a_killed_run_left_of_one_file_is_cleaned_up(tmp_path: Path) -> None:
    (tmp_path / ".letter.pdf.pledgebook").write_text("half")
    write_one(b"whole", tmp_path / "letter.pdf")
    assert tree(tmp_path) == {"letter.pdf": "whole"}
