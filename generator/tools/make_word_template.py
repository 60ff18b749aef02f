"""Make the templates of Word files: ``templates/word/letter.{zh,en}.docx``.

    python generator/tools/make_word_template.py [FOLDER]

Run by ``make word-template``; the same sources give the same bytes. A letter is filled into a
template, and a writer changes a copy of it in Word, so every look of a letter is a style.
"""

from __future__ import annotations

import sys
from pathlib import Path

from word_template.languages import LANGUAGES
from word_template.package import template

TARGET = Path(__file__).resolve().parents[2] / "templates" / "word"


def main(target: Path = TARGET) -> None:
    """Make the templates in ``target``."""
    for language in LANGUAGES:
        path = target / f"letter.{language.code}.docx"
        path.write_bytes(template(language))
        sys.stdout.write(f"{path.name}: {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
