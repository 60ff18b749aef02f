"""Build a site of many commitments without letters, beside MkDocs Material on the same texts.

The book is made of the samples, each taken many times: with an id and a customer of its own and
other lengths in months: other hours would contradict what they share.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from measure import PROGRAM, ROOT, Measured, line, run
from serving import bench_serving

from pledgebook.cli import books
from pledgebook.wording import tongues
from pledgebook.wording.prose import Items, Markup, Paragraph, Table

COUNT = 1000
_CUSTOMER = re.compile(r"(?<=customer: \{name: )[^,}]+")
_MONTHS = re.compile(r"\b(\d+)(?=个月)")


def make_book(folder: Path, count: int = COUNT) -> list[Path]:
    """Write a book of ``count`` commitments; return their files."""
    samples = [path.parent for path in sorted(ROOT.glob("commitments/*/commitment.yaml"))]
    shutil.copytree(ROOT / "commitments/fragments", folder / "commitments/fragments")
    (folder / "pledgebook.toml").write_text('title = "服务承诺"\n', encoding="utf-8")
    files = []
    for number in range(count):
        sample = samples[number % len(samples)]
        name = f"{sample.name}-{number:04}"
        text = (sample / "commitment.yaml").read_text("utf-8")
        text = text.replace(f"\nid: {sample.name}\n", f"\nid: {name}\n")
        text = _CUSTOMER.sub(lambda one, n=number: f"{one[0]}{n}号", text)
        more = 1 + number // len(samples) % 3
        text = _MONTHS.sub(lambda one, n=more: str(int(one[1]) * n), text)
        file = folder / "commitments" / name / "commitment.yaml"
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")
        files.append(file)
    return files


def make_pages(files: list[Path], folder: Path) -> None:
    """Write the texts of the same commitments as Markdown, with the settings of MkDocs."""
    (folder / "docs").mkdir(parents=True)
    libraries = books.Libraries()
    for file in files:
        loaded = books.load(file.read_bytes(), file, libraries)
        if not loaded.issuable or loaded.commitment is None:
            raise SystemExit(f"bench: {file} has errors")
        letter = tongues.letter(loaded.commitment)
        parts = [f"# {letter.title}"]
        for chapter in letter.chapters:
            parts.append(f"## {chapter.heading}")
            for clause in chapter.clauses:
                parts.append(f"### {clause.title}")
                parts += [part for block in clause.blocks for part in _block(block)]
        page = folder / "docs" / f"{file.parent.name}.md"
        page.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    first = folder / "docs" / f"{files[0].parent.name}.md"
    shutil.copy(first, folder / "docs/index.md")
    settings = "site_name: 服务承诺\ntheme: {name: material, language: zh, font: false}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")


def _block(block: object) -> list[str]:
    match block:
        case Paragraph(text=text) | Markup(source=text):
            return [text]
        case Items(lead=lead, items=items):
            return [lead, "\n".join(f"1. {item}" for item in items)]
        case Table(head=head, rows=rows):
            lines = (head, ("---",) * len(head), *rows)
            return ["\n".join(f"| {' | '.join(cells)} |" for cells in lines)]
    return []


def _timed(*command: str) -> Measured:
    """Run a command once: it takes long enough for that."""
    measured = run(command)
    if measured.status:
        raise SystemExit(f"bench: {' '.join(command)} ends with status {measured.status}")
    return measured


def bench_site(folder: Path) -> None:
    """Measure a build into nothing, one over it after a change, and the rival."""
    book, rival, out = folder / "book", folder / "mkdocs", str(folder / "site")
    files = make_book(book)
    kept = ("--cache", str(folder / "cache"))
    command = (*PROGRAM, "build", str(book), "--no-letters", "--out", out, *kept)
    cold = _timed(*command)
    line(f"site of {COUNT}, no letters", cold.seconds, "s", limit=20)
    line("  peak memory", cold.megabytes, "MB", limit=400)
    line("  again, nothing changed", _timed(*command).seconds, "s", limit=2)
    text = files[0].read_text("utf-8")
    files[0].write_text(text.replace("\ntitle: ", "\ntitle: 新"), encoding="utf-8")
    line("  again, one changed", _timed(*command).seconds, "s", limit=2)
    bench_serving(book, files[1])
    make_pages(files, rival)
    settings, target = str(rival / "mkdocs.yml"), str(rival / "site")
    theirs = _timed(sys.executable, "-m", "mkdocs", "build", "-q", "-f", settings, "-d", target)
    line("  MkDocs Material", theirs.seconds, "s")
    line("  MkDocs Material, peak memory", theirs.megabytes, "MB")
