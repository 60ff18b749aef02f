"""Find clauses in a book of a thousand commitments, in Chromium, from a folder.

The book repeats the sample commitments under names and customers of their own, once in the same
words and once with every clause in words of its own. What the size of the search file is for each
clause is measured on the samples alone: repeated clauses would compress to nothing.

A stroke is measured from its input event, through the page's own handler, until the changed page is
laid out. What a search still finds after that is counted apart: the page can be used meanwhile.
"""

from __future__ import annotations

import gzip
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from statistics import quantiles

from measure import ROOT, RUNS, line
from playwright.sync_api import Browser, sync_playwright

from pledgebook import derive
from pledgebook.cli import books
from pledgebook.outputs import site, sla
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.standing import Standing, Status
from pledgebook.wording import tongues
from pledgebook.wording.prose import LetterText

COUNT = 1000
CUSTOMERS = 97
SEARCH = PurePosixPath("assets/search-data.js")
WHOLE = ("index.html", "portfolio/index.html", "compare/index.html")
# Typed letter by letter and deleted again: one and several words, with and without synonyms.
QUERIES = ("质保期届满后更换备件", "上门 2小时", "7x24 热线", "保修期内免费", "service level", "的")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
# Yields of each stroke the milliseconds until the page is laid out, and until all is found.
TYPE = """async queries => {
  const form = document.getElementById("find");
  const hits = document.getElementById("hits");
  const strokes = [];
  for (const query of queries) {
    const typed = [...query].map((_, at) => query.slice(0, at + 1));
    for (const text of [...typed, ...typed.slice(0, -1).reverse(), ""]) {
      form.elements.q.value = text;
      const start = performance.now();
      form.elements.q.dispatchEvent(new Event("input", { bubbles: true }));
      document.body.offsetHeight;
      const laid = performance.now() - start;
      while (hits.getAttribute("aria-busy") === "true") await new Promise(then => setTimeout(then));
      strokes.push([laid, performance.now() - start]);
      await new Promise(requestAnimationFrame);
    }
  }
  return strokes;
}"""
READY = "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


def samples(files: Sequence[str]) -> list[Page]:
    """Return the page of each commitment."""
    found = []
    for file in files:
        commitment = books.load(Path(file).read_bytes(), Path(file)).commitment
        if commitment is None:
            raise SystemExit(f"bench: {file} is not a commitment")
        tongue, terms = tongues.tongue(commitment), sla.data(derive.sla(commitment))
        found.append(page(tongue, terms, Standing(status=Status.DRAFT)))
    return found


def varied(pages: Sequence[Page], *, apart: bool) -> list[Page]:
    """Return as many commitments as are measured, each with a name of its own.

    Where they stand ``apart``, no two of them say a clause in the same words.
    """
    return [
        replace(
            one,
            id=f"bench-{number:04}",
            title=f"{one.title} {number}",
            customer=f"示例用户单位{number % CUSTOMERS}",
            letter=numbered(one.letter, number) if apart else one.letter,
        )
        for number in range(COUNT)
        for one in (pages[number % len(pages)],)
    ]


def numbered(letter: LetterText, number: int) -> LetterText:
    """Return a letter with a number in the title of each clause."""
    chapters = tuple(
        replace(
            chapter,
            clauses=tuple(replace(one, title=f"{one.title} {number}") for one in chapter.clauses),
        )
        for chapter in letter.chapters
    )
    return replace(letter, chapters=chapters)


def rendered(pages: Sequence[Page]) -> dict[PurePosixPath, bytes]:
    """Return the files of a site."""
    return {file.path: file.content for file in site.render(pages, site.Book(title="示例汇编"))}


def bench_finding(files: Sequence[str]) -> None:
    """Measure the search file, the pages of the whole book, and each stroke of a search."""
    pages = samples(files)
    clauses = sum(len(chapter.clauses) for one in pages for chapter in one.letter.chapters)
    packed = len(gzip.compress(rendered(pages)[SEARCH], mtime=0))
    line("search file, gzip, a clause", packed / clauses / 1e3, "KB", limit=0.4)
    with sync_playwright() as playwright:
        program = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        for apart, words in ((False, "same words"), (True, "all words differ")):
            content = rendered(varied(pages, apart=apart))
            if not apart:
                bench_pages(content)
            with tempfile.TemporaryDirectory() as folder:
                written(content, Path(folder))
                bench_strokes(browser, Path(folder), words)
        browser.close()


def bench_pages(content: Mapping[PurePosixPath, bytes]) -> None:
    """Measure the pages of the whole book."""
    for name in WHOLE:
        kilobytes = len(content[PurePosixPath(name)]) / 1e3
        line(f"{name}, {COUNT}", kilobytes, "KB", limit=60)


def written(content: Mapping[PurePosixPath, bytes], root: Path) -> None:
    """Write what the index needs."""
    for path, given in content.items():
        if path.parts[0] in ("assets", "index.html"):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(given)


def bench_strokes(browser: Browser, root: Path, words: str) -> None:
    """Measure the index until it can be used, and each stroke: the best of runs in fresh tabs."""
    ready, runs = [], []
    for _ in range(RUNS):
        tab = browser.new_page()
        tab.goto((root / "index.html").as_uri())
        ready.append(tab.evaluate(READY))
        runs.append(tab.evaluate(TYPE, QUERIES))
        tab.close()
    laid = [min(times[0] for times in stroke) for stroke in zip(*runs, strict=True)]
    found = [min(times[1] for times in stroke) for stroke in zip(*runs, strict=True)]
    line(f"index ready, {COUNT}, {words}", min(ready), "ms")
    line("  first stroke", laid[0], "ms", limit=10)
    line("  stroke, 95th percentile", quantiles(laid, n=20, method="inclusive")[-1], "ms", limit=10)
    line("  slowest stroke", max(laid), "ms", limit=10)
    line("  slowest until all is found", max(found), "ms")


if __name__ == "__main__":
    bench_finding(sorted(str(path) for path in ROOT.glob("commitments/*/commitment.yaml")))
