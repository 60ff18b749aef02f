"""Make the reference of the language and the editors' schemas. Run by ``make reference``.

    python generator/tools/reference [FOLDER]

writes ``docs/reference.{zh,en}.md``, ``docs/clauses.{zh,en}.md``, ``docs/rules.{zh,en}.md``, the
schema of fragments and ``schemas/bundle/*.{zh,en}.json`` below FOLDER, the checkout unless said.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pages
import rules
from bundle import bundle
from clauses import clauses
from fragment import fragment
from languages import EN, ZH
from lending import lent

ROOT = Path(__file__).resolve().parents[3]


def files() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of everything that is made."""
    for language in (ZH, EN):
        yield f"docs/reference.{language.code}.md", pages.reference(language)
    roots = {"commitment": lent(), "fragment": fragment()}
    yield "schemas/fragment.schema.json", _json(roots["fragment"])
    for name, schema in roots.items():
        for language in (ZH, EN):
            made = bundle(name, schema, language)
            yield f"schemas/bundle/{name}.{language.code}.json", _json(made)
    for language in (ZH, EN):
        yield f"docs/clauses.{language.code}.md", clauses(language)
        yield f"docs/rules.{language.code}.md", rules.page(language)


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def main(folder: Path) -> None:
    """Write all files below ``folder``."""
    for name, text in files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT)
