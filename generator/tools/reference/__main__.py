"""Make the reference of the language and the editors' schemas. Run by ``make reference``.

    python generator/tools/reference [FOLDER]

writes ``docs/reference.{zh,en}.md`` and ``schemas/bundle/commitment.{zh,en}.json`` below FOLDER,
the checkout unless said.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pages
from bundle import bundle
from languages import EN, ZH

ROOT = Path(__file__).resolve().parents[3]


def files() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of everything that is made."""
    for language in (ZH, EN):
        yield f"docs/reference.{language.code}.md", pages.reference(language)
        text = json.dumps(bundle(language), ensure_ascii=False, indent=1)
        yield f"schemas/bundle/commitment.{language.code}.json", text + "\n"


def main(folder: Path) -> None:
    """Write all files below ``folder``."""
    for name, text in files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT)
