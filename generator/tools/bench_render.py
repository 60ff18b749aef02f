"""Typeset one letter again and again: ``ours FILE`` as the program does, ``bare FILE`` without it.

Prints the best time of a warm run in seconds, the peak memory in MB and the number of pages. Both
set the same HTML with the same fonts; `bench.py` runs each in a process of its own.
"""

from __future__ import annotations

import os
import resource
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
from pledgebook.pipeline import lettering
from pledgebook.pipeline.lettering import Make

RUNS = 5


def best(typeset: Callable[[], bytes | None]) -> tuple[float, int]:
    """Return the seconds of the quickest run, after one that warms up, and the letter's pages."""
    pages = len(PdfReader(BytesIO(typeset() or b"")).pages)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        typeset()
        times.append(time.perf_counter() - start)
    return min(times), pages


def main() -> None:
    """Measure one way of typesetting."""
    way, name = sys.argv[1:]
    loaded = books.load(Path(name).read_bytes(), Path(name))
    if loaded.commitment is None:
        raise SystemExit(f"bench: {name} is not a commitment")
    job = lettering.printable(loaded, Make(form=Form.ELECTRONIC))
    if way == "ours":
        with Renderer() as renderer:
            seconds, pages = best(lambda: renderer.pdf(job)[0])
        who = resource.RUSAGE_CHILDREN
    else:
        with ExitStack() as held:
            seconds, pages = bare(job.html, held)
        who = resource.RUSAGE_SELF
    unit = 1e6 if sys.platform == "darwin" else 1e3  # macOS counts bytes, Linux kilobytes
    sys.stdout.write(f"{seconds} {resource.getrusage(who).ru_maxrss / unit} {pages}\n")


def bare(page: str, held: ExitStack) -> tuple[float, int]:
    """Typeset with nothing but WeasyPrint; it reads the fonts when it is imported."""
    folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
    os.environ["FONTCONFIG_FILE"] = str(fonts.configure(folder, fonts.shipped(held), ())[0])
    from weasyprint import HTML  # noqa: PLC0415 (the fonts come first)
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    shared = FontConfiguration()
    return best(lambda: HTML(string=page).write_pdf(font_config=shared, pdf_tags=True))


if __name__ == "__main__":
    main()
