"""What one letter spends its time on: ``phases.py FILE``, in milliseconds of CPU and in percent.

Sets the letter in this process as the typesetter does, again and again; the first one, which
loads what all the others use, is told apart. Time within a phase that another one calls counts
for that one alone.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import process_time
from typing import Any

from pledgebook.cli import books
from pledgebook.executor import fonts
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import lettering
from pledgebook.pipeline.lettering import Make

RUNS = 20
WORDS, HTML = "words and HTML, by our code", "HTML parsed"
SHEET, STYLES = "style sheet, parsed once", "styles of elements"
BOXES, LAYOUT = "boxes made", "layout"
PAINT, SUBSET, TAGS = "pages drawn", "fonts cut down", "structure for readers"
OBJECTS, STANDARDS = "PDF objects", "fields and standards, by our code"
FILE, OWN = "file written, by our code", "checks, by our code"
REST, SWEEP = "everything else", "memory swept"


class Clock:
    """CPU time by phase: that of the innermost phase runs."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._under_way: list[str] = []
        self._since = process_time()

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count the time within for ``name``."""
        self._stop()
        self._under_way.append(name)
        yield
        self._stop()
        self._under_way.pop()

    def _stop(self) -> None:
        now = process_time()
        if self._under_way:
            self.spent[self._under_way[-1]] += now - self._since
        self._since = now

    def watch(self, owner: Any, name: str, phase: str, finish: type | None = None) -> None:
        """Count calls of ``owner.name`` for a phase; ``finish`` works off what it yields."""
        call: Callable[..., Any] = getattr(owner, name)

        def watched(*args: Any, **options: Any) -> Any:
            with self.phase(phase):
                made = call(*args, **options)
                return made if finish is None else finish(made)

        setattr(owner, name, watched)


def watch(clock: Clock) -> Any:
    """Load the typesetter with its phases watched, and return it."""
    import weasyprint.document as document  # noqa: PLC0415 (the fonts come first)
    import weasyprint.pdf as pdf  # noqa: PLC0415

    from pledgebook.executor.typesetter import rendering  # noqa: PLC0415

    clock.watch(rendering, "HTML", HTML)
    clock.watch(rendering.sheets, "taken", SHEET)
    clock.watch(document, "get_all_computed_styles", STYLES)
    clock.watch(document, "build_formatting_structure", BOXES)
    clock.watch(document, "layout_document", LAYOUT, list)
    clock.watch(document.Page, "paint", PAINT)
    clock.watch(pdf, "build_fonts_dictionary", SUBSET)
    clock.watch(pdf, "add_tags", TAGS)
    clock.watch(rendering, "generate_pdf", OBJECTS)
    for owner, name in (("fields", "make"), ("archival", "finish"), ("structure", "flatten")):
        clock.watch(getattr(rendering, owner), name, STANDARDS)
    clock.watch(rendering, "serialise", FILE)
    for name in ("missing", "overflowing"):
        clock.watch(rendering, name, OWN)
    return rendering


def main() -> None:
    """Print the table."""
    name = Path(sys.argv[1])
    loaded = books.load(name.read_bytes(), name)
    clock, held = Clock(), ExitStack()
    folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
    configured, files = fonts.configure(folder, fonts.shipped(held), ())
    os.environ["FONTCONFIG_FILE"] = str(configured)
    with held:
        start = process_time()
        rendering = watch(clock)
        rendering.get_ready(tuple(map(str, files)))
        _tell("once: program and fonts loaded", process_time() - start)
        gc.collect()
        gc.freeze()
        gc.disable()
        for number in range(RUNS + 1):
            if number == 1:
                _tell("once: the first letter", clock.spent.total())
                clock.spent.clear()
            with clock.phase(WORDS):
                job = lettering.printable(loaded, Make(form=Form.ELECTRONIC))
            with clock.phase(REST):
                made = rendering.typeset(job, tuple(map(str, files)))
            assert made.pdf, made.findings  # noqa: S101 - a bench of nothing
            del made
            with clock.phase(SWEEP):
                gc.collect()
    whole = clock.spent.total()
    _tell("a letter", whole / RUNS)
    for phase, seconds in clock.spent.most_common():
        _tell(f"  {phase}", seconds / RUNS, seconds / whole)


def _tell(name: str, seconds: float, share: float | None = None) -> None:
    percent = "" if share is None else f"{share:8.1%}"
    sys.stdout.write(f"{name:<40}{seconds * 1000:8.1f} ms{percent}\n")


if __name__ == "__main__":
    main()
