"""The book of this project: built twice the same, without a network, and from the wheel."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

import pytest

from pledgebook.wording import tongues
from pledgebook.wording.prose import Block, Flow, Items, Paragraph, Table, Timeline

from . import founding

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "commitments"
NAMES = (
    "classroom-electronics",
    "highway-monitoring",
    "information-system-12-months",
    "servers-storage",
    "software-60-months",
)
MOST = 60 * 1024
"""Bytes of a page, its data and pictures in it, without what it links."""
# Loaded by every Python that the guarded run starts, the one that typesets too.
GUARD = """
import sys
def refuse(event, args):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.send", "socket.bind")):
        with open({log!r}, "a") as log:
            log.write(event + "\\n")
        raise RuntimeError(event)
sys.addaudithook(refuse)
"""


def content(folder: Path) -> dict[str, str]:
    """Return the hash of every file below ``folder``."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files
    }


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which every Python that reaches for a network is stopped.

    What it tried stands in ``network.txt`` in the test's folder.
    """
    (tmp_path / "guard").mkdir()
    guard = GUARD.format(log=str(tmp_path / "network.txt"))
    (tmp_path / "guard" / "sitecustomize.py").write_text(guard, encoding="utf-8")
    path = [str(tmp_path / "guard"), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path)}


def alone() -> list[str]:
    """Return the command that takes the network away, where this user may do that."""
    command = ["unshare", "--net"]
    allowed = shutil.which("unshare") and subprocess.run([*command, "true"], check=False)
    return command if allowed and allowed.returncode == 0 else []


def test_the_guard_sees_a_call(guarded: Mapping[str, str], tmp_path: Path) -> None:
    call = "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')"
    done = subprocess.run(
        [sys.executable, "-c", call], env=guarded, capture_output=True, check=False
    )
    assert b"RuntimeError: socket." in done.stderr
    assert (tmp_path / "network.txt").read_text("utf-8").startswith("socket.")


@pytest.mark.heavy
def test_another_process_elsewhere_without_a_network_builds_the_same_bytes(
    built: Path, guarded: Mapping[str, str], tmp_path: Path
) -> None:
    book = tmp_path / "另一个 文件夹"
    shutil.copytree(BOOK, book / "commitments")
    other = {
        "PYTHONHASHSEED": "2",
        "TZ": "America/New_York",
        "LANG": "en_US.UTF-8",
        "LC_ALL": "C",
        "HOME": str(tmp_path),
        "SOURCE_DATE_EPOCH": "1",
    }
    command = [*alone(), sys.executable, "-m", "pledgebook"]
    for arguments in (["check"], ["build", "--out", "site"]):
        subprocess.run(
            [*command, *arguments], cwd=book, env={**guarded, **other}, umask=0o077, check=True
        )
    assert not (tmp_path / "network.txt").exists()
    assert content(book / "site") == content(built)


@pytest.mark.heavy
def test_the_installed_wheel_builds_the_same_bytes(built: Path, tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path)
    program = install(wheel, tmp_path / "venv")
    book = tmp_path / "book"
    shutil.copytree(BOOK, book / "commitments")
    subprocess.run([program, "build"], cwd=book, env=own_path(), check=True)
    assert content(book / "build") == content(built)


def own_path() -> dict[str, str]:
    """Return an environment in which a Python imports what is installed for it, nothing else."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def build_wheel(folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", str(folder)], cwd=ROOT, check=True)
    [wheel] = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """Install a wheel into a new environment, beside the libraries of this one; return the program.

    A path file adds those libraries without reading the path files among them, so the checkout,
    which is installed here by such a file, is not there.
    """
    python = folder / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    [site] = (folder / "lib").glob("python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--quiet", "install"]
    subprocess.run([*pip, "--no-deps", "--no-index", "--force-reinstall", str(wheel)], check=True)
    where = "import pledgebook; print(pledgebook.__file__)"
    said = subprocess.run(
        [python, "-c", where], env=own_path(), check=True, capture_output=True, text=True
    )
    assert Path(said.stdout.strip()).is_relative_to(folder)
    return folder / "bin" / "pledgebook"


def test_each_commitment_has_its_letter_page_and_definitions(built: Path) -> None:
    listed = {file["path"] for file in json.loads((built / "manifest.json").read_bytes())["files"]}
    for name in NAMES:
        for file in ("letter.pdf", "letter.docx", "index.html", "sla.json", "commitment.yaml"):
            assert f"{name}/{file}" in listed
        assert f"{name}/commitment.json" in listed
        assert (built / name / "letter.pdf").read_bytes().startswith(b"%PDF-")
    assert sorted(path.parent.name for path in built.glob("*/letter.pdf")) == sorted(NAMES)


def test_every_page_fits_the_budget_of_a_page(built: Path) -> None:
    sizes = {path.relative_to(built).as_posix(): path.stat().st_size for path in pages(built)}
    assert len(sizes) > 20
    assert {path: size for path, size in sizes.items() if size > MOST} == {}


def pages(folder: Path) -> Iterator[Path]:
    yield from folder.rglob("index.html")


# ---- what the letters say ----


@cache
def printed(path: Path) -> str:
    """Return the text of a PDF between header and footer, without white space."""
    body = ["-x", "0", "-y", "85", "-W", "595", "-H", "680"]
    command = ["pdftotext", "-raw", "-r", "72", *body, str(path), "-"]
    return plain(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def plain(text: str) -> str:
    return re.sub(r"\s", "", normalize("NFKC", text))


def sentences(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Items):
        yield from (block.lead, *block.items)
    elif isinstance(block, Table):
        yield from block.head
    elif isinstance(block, Timeline):
        yield from (text for each in block.stretches for text in (each.title, each.lasts))
    elif isinstance(block, Flow):
        yield from (block.begins, block.ends, block.limit, *(step.title for step in block.steps))


@pytest.mark.parametrize("name", NAMES)
def test_the_letter_prints_what_its_words_say(name: str, built: Path) -> None:
    letter = tongues.letter(founding.commitment(name))
    text = printed(built / name / "letter.pdf")
    said = [letter.title, letter.addressee, *(one.text for one in letter.opening)]
    for chapter in letter.chapters:
        said.append(chapter.heading)
        for clause in chapter.clauses:
            said += [sentence for block in clause.blocks for sentence in sentences(block)]
    assert len(said) > 40
    assert [one for one in said if plain(one) not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_number_of_a_table_is_printed(name: str, built: Path) -> None:
    text = printed(built / name / "letter.pdf")
    blocks = [
        block
        for chapter in tongues.letter(founding.commitment(name)).chapters
        for clause in chapter.clauses
        for block in clause.blocks
    ]
    cells = {cell for one in blocks if isinstance(one, Table) for row in one.rows for cell in row}
    numbers = {number for cell in cells for number in re.findall(r"[0-9.]+[^\W0-9_]+", plain(cell))}
    assert [number for number in sorted(numbers) if number not in text] == []
