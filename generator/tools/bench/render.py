"""Set one letter again and again: ``WAY FILE`` with the way ours, bare, typst or chromium.

Prints JSON: the best time of a warm run in seconds, the peak memory in MB, the size of the PDF in
KB and its pages. ``bare`` is WeasyPrint alone on the same HTML with the same fonts; ``typst`` sets
the same words, pictures and data with the same fonts, without fields (`typst_letter`);
``chromium`` prints the same HTML, in a process of its own each time.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from pledgebook.cli import books
from pledgebook.executor import Renderer, fonts
from pledgebook.outputs.letter import Form
from pledgebook.outputs.printable import Printable
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make

RUNS = 5
Figures = dict[str, float]


def best(typeset: Callable[[], bytes | None]) -> Figures:
    """Return the figures of the quickest run, after one that warms up."""
    content = typeset() or b""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        typeset()
        times.append(time.perf_counter() - start)
    return figures(content, min(times))


def figures(content: bytes, seconds: float) -> Figures:
    """Return what is said of a PDF."""
    pages = len(PdfReader(BytesIO(content)).pages)
    return {"seconds": seconds, "kilobytes": len(content) / 1e3, "pages": pages}


def ours(job: Printable, _: Loaded, __: ExitStack) -> Figures:
    """Typeset as the program does."""
    with Renderer() as renderer:
        return best(lambda: renderer.pdf(job)[0])


def bare(job: Printable, _: Loaded, held: ExitStack) -> Figures:
    """Typeset with nothing but WeasyPrint; it reads the fonts when it is imported."""
    folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
    os.environ["FONTCONFIG_FILE"] = str(fonts.configure(folder, fonts.shipped(held), ())[0])
    from weasyprint import HTML  # noqa: PLC0415 (the fonts come first)
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    shared = FontConfiguration()
    return best(lambda: HTML(string=job.html).write_pdf(font_config=shared, pdf_tags=True))


def typst(_: Printable, loaded: Loaded, held: ExitStack) -> Figures:
    """Set the same words from the same data with typst."""
    import typst_letter  # noqa: PLC0415 (only this way needs typst)

    said = typst_letter.data(loaded)
    start = time.perf_counter()  # it remembers what it has set: only the first time counts
    content = held.enter_context(typst_letter.Typst()).pdf(said)
    return figures(content, time.perf_counter() - start)


def chromium(job: Printable, _: Loaded, held: ExitStack) -> Figures:
    """Print the same HTML with Chromium, whose fonts are those of the system."""
    folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
    page, target = folder / "letter.html", folder / "letter.pdf"
    page.write_text(job.html, encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
    own = (
        f"--user-data-dir={folder}/profile",
        f"--print-to-pdf={target}",
        "--no-pdf-header-footer",
    )

    def typeset() -> bytes:
        command = ["chromium", *options, *own, page.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
        return target.read_bytes()

    return best(typeset)


WAYS = {"ours": ours, "bare": bare, "typst": typst, "chromium": chromium}


def main() -> None:
    """Measure one way of typesetting."""
    way, name = sys.argv[1:]
    loaded = books.load(Path(name).read_bytes(), Path(name))
    if loaded.commitment is None:
        raise SystemExit(f"bench: {name} is not a commitment")
    job = lettering.printable(loaded, Make(form=Form.ELECTRONIC))
    with ExitStack() as held:
        said = WAYS[way](job, loaded, held)
    who = resource.RUSAGE_CHILDREN if way == "ours" else resource.RUSAGE_SELF
    unit = 1e6 if sys.platform == "darwin" else 1e3  # macOS counts bytes, Linux kilobytes
    said["megabytes"] = resource.getrusage(who).ru_maxrss / unit
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main()
