"""How a book wants its site to look: styles, templates and pictures of its own.

``pledgebook.toml`` names the folder: ``theme = "theme"``. In it, ``site.css`` comes after the
site's own styles, ``templates/site/<name>.j2`` stands in for the template of that name, and what
lies in ``assets/`` is copied. Whatever else lies there is a finding: it would have no effect.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pledgebook.book import files
from pledgebook.book.files import shown
from pledgebook.book.folder import Book
from pledgebook.findings import Args, Finding

STYLES = "site.css"
TEMPLATES = PurePosixPath("templates/site")
ASSETS = PurePosixPath("assets")
KINDS = frozenset(
    {".css", ".gif", ".ico", ".jpeg", ".jpg", ".otf", ".png", ".svg", ".ttf", ".txt", ".webp"}
    | {".woff", ".woff2"}
)
_TEMPLATE = ".j2"
_LARGEST = 5_000_000  # bytes of a file
_LARGEST_TEXT = 256_000  # bytes of styles or of a template
_MOST = 200  # files
_DEEPEST = 8  # folders


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A template of a theme: ``name`` as templates call it, ``file`` as a reader knows it."""

    name: str
    file: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The theme of one book; ``assets`` are files by their path below ``assets/``."""

    styles: bytes | None = None
    templates: tuple[Replacement, ...] = ()
    assets: tuple[tuple[PurePosixPath, bytes], ...] = ()


def theme(book: Book) -> tuple[Theme | None, tuple[Finding, ...]]:
    """Read the theme that the settings of a book name; None, without findings, where none is.

    Findings are ``theme/...`` and ``book/...``, each with the path of its file. No link is
    followed out of the book, and size, number and depth of the files are bounded.
    """
    if book.config.theme is None:
        return None, ()
    folder = book.root / book.config.theme
    if not folder.is_dir():
        return None, (_finding("theme/no-folder", folder),)
    read = [_read(path, folder, book.root) for path in _files(folder, book.root)]
    if len(read) > _MOST:
        return None, (_finding("theme/too-many", folder, limit=_MOST),)
    findings = tuple(one for one in read if isinstance(one, Finding))
    if findings:
        return None, findings
    templates = tuple(one for one in read if isinstance(one, Replacement))
    others = dict(one for one in read if isinstance(one, tuple))
    styles = others.pop(PurePosixPath(STYLES), None)
    return Theme(styles=styles, templates=templates, assets=tuple(others.items())), ()


def _files(folder: Path, root: Path) -> Iterator[Path]:
    """Yield the files of a folder in their order, hidden ones left out, one more than may be."""
    pending, count = [folder], 0
    while pending and count <= _MOST:
        here = pending.pop()
        inside = files.inside(here, root)
        for child in _children(here) if inside else [here]:
            deep = len(child.relative_to(folder).parts) > _DEEPEST
            if inside and child.is_dir() and not deep:
                pending.append(child)
            else:
                count += 1
                yield child


def _children(folder: Path) -> list[Path]:
    try:
        return sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    except OSError:
        return [folder]  # reading it says what is wrong


def _read(
    path: Path, folder: Path, root: Path
) -> Replacement | tuple[PurePosixPath, bytes] | Finding:
    """Read one file; a template by its name, styles and assets by their place."""
    place = PurePosixPath(*path.relative_to(folder).parts)
    is_template = place.parent == TEMPLATES and place.suffix == _TEMPLATE
    is_asset = ASSETS in place.parents and shown(place) == str(place)
    if not (is_template or is_asset or place == PurePosixPath(STYLES)):
        return _finding("theme/no-effect", path)
    if is_asset and place.suffix.lower() not in KINDS:
        return _finding("theme/kind", path, known="、".join(sorted(KINDS)))
    content = files.read(path, _LARGEST if is_asset else _LARGEST_TEXT, root)
    if isinstance(content, Finding):
        return content
    if is_asset:
        return place.relative_to(ASSETS), content
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _finding("theme/encoding", path)
    if not is_template:
        return place, text.encode()
    return Replacement(name=f"site/{place.name}", file=shown(path), text=text)


def _finding(rule: str, path: Path, **args: str | int) -> Finding:
    said: Args = {"path": shown(path), **args}
    return Finding(rule=rule, at=(), args=said)
