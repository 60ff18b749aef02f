"""Find clauses in a book of a thousand commitments, in Chromium, from a folder.

The book repeats the sample commitments under names and customers of their own. What the size of
the search file is for each clause is measured on the samples alone: repeated clauses would compress
to nothing.
"""

from __future__ import annotations

import gzip
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from measure import ROOT, line
from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from pledgebook import derive
from pledgebook.cli import books
from pledgebook.outputs import site, sla
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.standing import Standing, Status
from pledgebook.wording import tongues

COUNT = 1000
CUSTOMERS = 97
SEARCH = PurePosixPath("assets/search-data.js")
WHOLE = ("index.html", "portfolio/index.html", "compare/index.html")
QUERIES = ("质保期届满后更换备件", "上门 2小时", "7x24 热线")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
# Types the text of `query` letter by letter; yields the milliseconds until each is laid out.
TYPE = """query => [...query].map((_, at) => {
  const form = document.getElementById("find");
  form.elements.q.value = query.slice(0, at + 1);
  const start = performance.now();
  form.elements.q.dispatchEvent(new Event("input", { bubbles: true }));
  document.body.offsetHeight;
  return performance.now() - start;
})"""
READY = "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


def samples(files: Sequence[str]) -> list[Page]:
    """Return the page of each commitment."""
    found = []
    for file in files:
        commitment = books.load(Path(file).read_bytes(), Path(file)).commitment
        if commitment is None:
            raise SystemExit(f"bench: {file} is not a commitment")
        words, terms = tongues.letter(commitment), sla.data(derive.sla(commitment))
        found.append(page(commitment, words, terms, Standing(status=Status.DRAFT)))
    return found


def varied(pages: Sequence[Page]) -> list[Page]:
    """Return as many commitments as are measured, each with a name of its own."""
    return [
        replace(
            one,
            id=f"bench-{number:04}",
            title=f"{one.title} {number}",
            customer=f"示例用户单位{number % CUSTOMERS}",
        )
        for number in range(COUNT)
        for one in (pages[number % len(pages)],)
    ]


def rendered(pages: Sequence[Page]) -> dict[PurePosixPath, bytes]:
    """Return the files of a site."""
    return {file.path: file.content for file in site.render(pages, site.Book(title="示例汇编"))}


def bench_finding(files: Sequence[str]) -> None:
    """Measure the search file, the pages of the whole book, and each stroke of a search."""
    pages = samples(files)
    clauses = sum(len(chapter.clauses) for one in pages for chapter in one.letter.chapters)
    packed = len(gzip.compress(rendered(pages)[SEARCH], mtime=0))
    line("search file, gzip, a clause", packed / clauses / 1e3, "KB", limit=0.4)
    content = rendered(varied(pages))
    for name in WHOLE:
        kilobytes = len(content[PurePosixPath(name)]) / 1e3
        line(f"{name}, {COUNT}", kilobytes, "KB", limit=60)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        written(content, root)
        with sync_playwright() as playwright:
            program = shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
            bench_strokes(browser.new_page(), root)
            browser.close()


def written(content: Mapping[PurePosixPath, bytes], root: Path) -> None:
    """Write what the index needs."""
    for path, given in content.items():
        if path.parts[0] in ("assets", "index.html"):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(given)


def bench_strokes(tab: Tab, root: Path) -> None:
    """Measure the index until it can be used, the first stroke, and the slowest of the others."""
    tab.goto((root / "index.html").as_uri())
    line(f"index ready, {COUNT}", tab.evaluate(READY), "ms")
    first = tab.evaluate(TYPE, "质")[0]
    line("  first stroke", first, "ms")
    strokes = sorted(max(tab.evaluate(TYPE, query)) for query in QUERIES)
    line("  slowest stroke", strokes[-1], "ms", limit=10)


if __name__ == "__main__":
    bench_finding(sorted(str(path) for path in ROOT.glob("commitments/*/commitment.yaml")))
