"""The pages of rules: each rule has its section; what they say of commands and waivers holds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from tests.small import text

from pledgebook import pipeline
from pledgebook.book import checking
from pledgebook.cli import main
from pledgebook.pipeline import rules

ROOT = Path(__file__).resolve().parents[1]
PAGES = {lang: (ROOT / f"docs/rules.{lang}.md").read_text("utf-8") for lang in ("zh", "en")}
GAP = (
    "groups: {size: {small: {title: 小, bound: 低于200元}, big: {title: 大, bound: 超过200元}}}\n"
    "fees: {sorted: {when: [small, big], charge: free}}"
)

in_both_languages = pytest.mark.parametrize("lang", PAGES)


def section(rule: str, lang: str) -> str:
    """Return what stands below the heading of a rule."""
    _, _, rest = PAGES[lang].partition(f'<a id="{rule}"></a>\n\n### `{rule}`\n')
    return rest.partition('<a id="')[0]


@in_both_languages
@pytest.mark.parametrize("rule", rules.CHECKS)
def test_every_check_has_its_section_with_both_samples(rule: str, lang: str) -> None:
    told = section(rule, lang)
    assert "\n- ✗ " in told
    assert "\n- ✓ " in told
    assert [one for one in rules.kinds(rule) if f"- `{one}`" not in told] == []


@in_both_languages
@pytest.mark.parametrize("source", rules.SOURCES)
def test_every_other_source_has_its_table(source: str, lang: str) -> None:
    told = section(source, lang)
    assert [one for one in rules.kinds(source) if f"| `{one}`" not in told] == []


@in_both_languages
def test_links_lead_to_sections(lang: str) -> None:
    anchors = re.findall(r'<a id="([^"]+)">', PAGES[lang])
    assert sorted(anchors) == sorted((*rules.CHECKS, *rules.SOURCES))
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGES[lang])) == set(anchors)


@in_both_languages
def test_every_option_of_check_that_chooses_is_explained(
    lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--help"]) == 0
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGES[lang].partition('<a id="')[0]))
    assert {"--select", "--ignore", "--fail-on"} <= told <= known


@in_both_languages
def test_the_settings_shown_are_sound(lang: str) -> None:
    shown = re.findall(r"\| `((?:select|ignore|fail-on) = [^`]+)` \|", PAGES[lang])
    assert len(shown) == 3
    for one in shown:
        assert checking.is_sound(tomllib.loads(one))


@in_both_languages
def test_the_waiver_shown_waives(lang: str) -> None:
    shown = re.search(r"^```yaml\n(waive:\n.*?)^```$", PAGES[lang], re.MULTILINE | re.DOTALL)
    assert shown is not None
    loaded = pipeline.load(text(shown[1] + GAP).encode(), "commitment.yaml")
    assert loaded.findings == ()
    assert len(loaded.waived) == 1


def test_both_pages_have_the_same_parts() -> None:
    for pattern in (r"^##+ ", r"^\| \[`.*", r"^- [✗✓]", r"<a id=.*"):
        found = [re.findall(pattern, page, re.MULTILINE) for page in PAGES.values()]
        assert found[0] == found[1]
        assert found[0]
