"""Reading the theme of a book: what counts, what is refused, and that nothing outside is read."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from pledgebook import book
from pledgebook.book.theme import Theme, theme
from pledgebook.findings import Finding


def put(root: Path, name: str, content: str | bytes = "") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(root: Path, folder: str = "theme") -> tuple[Theme | None, tuple[Finding, ...]]:
    put(root, "pledgebook.toml", f'theme = "{folder}"\n')
    return theme(book.load(root)[0])


def rules(root: Path) -> list[str]:
    return [one.rule for one in read(root)[1]]


def test_a_book_needs_no_theme(tmp_path: Path) -> None:
    put(tmp_path, "theme/site.css")
    assert theme(book.load(tmp_path)[0]) == (None, ())


def test_a_theme_is_styles_templates_and_assets(tmp_path: Path) -> None:
    put(tmp_path, "theme/site.css", "h1 { color: red }")
    put(tmp_path, "theme/templates/site/mark.svg.j2", "\ufeff<svg/>")
    put(tmp_path, "theme/assets/fonts/own.woff2", b"\x00")
    put(tmp_path, "theme/.DS_Store")
    found, findings = read(tmp_path)
    assert findings == ()
    assert found is not None
    assert found.styles == b"h1 { color: red }"
    (template,) = found.templates
    assert (template.name, template.text) == ("site/mark.svg.j2", "<svg/>")
    assert template.file == str(tmp_path / "theme/templates/site/mark.svg.j2")
    assert found.assets == ((PurePosixPath("fonts/own.woff2"), b"\x00"),)


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("style.css", "theme/no-effect"),
        ("templates/letter/letter.html.j2", "theme/no-effect"),
        ("templates/site/index.html", "theme/no-effect"),
        ("templates/site/deep/index.html.j2", "theme/no-effect"),
        ("assets/own.js", "theme/kind"),
        ("assets/page.html", "theme/kind"),
    ],
)
def test_what_would_have_no_effect_is_told(tmp_path: Path, name: str, rule: str) -> None:
    path = put(tmp_path, f"theme/{name}", "x")
    (finding,) = read(tmp_path)[1]
    assert (finding.rule, finding.args["path"]) == (rule, str(path))


def test_all_findings_come_at_once(tmp_path: Path) -> None:
    put(tmp_path, "theme/a.css")
    put(tmp_path, "theme/site.css", b"\xff\xfe")
    put(tmp_path, "theme/assets/b.js")
    assert sorted(rules(tmp_path)) == ["theme/encoding", "theme/kind", "theme/no-effect"]


def test_no_link_is_followed_out_of_the_book(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    put(outside, "secret.png", b"secret")
    root = tmp_path / "book"
    put(root, "theme/site.css")
    (root / "theme/assets").mkdir()
    (root / "theme/assets/a.png").symlink_to(outside / "secret.png")
    (root / "theme/assets/more").symlink_to(outside)
    found, findings = read(root)
    assert found is None
    assert {one.rule for one in findings} <= {"book/outside", "theme/kind"}
    assert len(findings) == 2
    assert read(root, "elsewhere")[1][0].rule == "theme/no-folder"
    (root / "linked").symlink_to(outside)
    assert read(root, "linked")[0] is None


@pytest.mark.parametrize("folder", ["../outside", "/etc", "a\\\\b", ""])
def test_a_theme_lies_in_its_book(tmp_path: Path, folder: str) -> None:
    put(tmp_path, "pledgebook.toml", f'theme = "{folder}"\n')
    whole, findings = book.load(tmp_path)
    assert "book/config-theme" in [one.rule for one in findings]
    assert whole.config.theme is None


def test_size_and_number_are_bounded(tmp_path: Path) -> None:
    put(tmp_path, "theme/site.css", "x" * 256_001)
    assert rules(tmp_path) == ["book/too-large"]
    put(tmp_path, "theme/site.css")
    for number in range(201):
        put(tmp_path, f"theme/assets/{number}.png")
    assert rules(tmp_path) == ["theme/too-many"]
