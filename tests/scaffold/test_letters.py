"""The letters to start from: each is whole, in both languages, and says what to change."""

from __future__ import annotations

import datetime as dt
import json
import re
from itertools import product
from pathlib import Path

import pytest

from pledgebook import derive, pipeline, resources
from pledgebook.executor import Renderer
from pledgebook.outputs import sla
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.scaffold import LANGUAGES, PROFILES, letter
from pledgebook.wording import tongues

DATE = dt.date(2026, 11, 23)
EACH = list(product(PROFILES, LANGUAGES))
HAN = re.compile(r"[\u4e00-\u9fff]")


def made(profile: str, language: str, *, name: str = "doors", title: str | None = None) -> Loaded:
    content = letter(profile, language, name=name, title=title, date=DATE)
    return pipeline.load(content, f"commitments/{name}/commitment.yaml")


@pytest.mark.parametrize(("profile", "language"), EACH)
def test_a_profile_passes_check_and_can_be_issued(profile: str, language: str) -> None:
    loaded = made(profile, language)
    assert loaded.findings == ()
    commitment = loaded.commitment
    assert commitment is not None
    assert (commitment.id, commitment.version.date) == ("doors", DATE)
    text = str(tongues.letter(commitment))
    assert ("示例" if language == "zh" else "Example") in text
    definitions = sla.text(sla.data(derive.sla(commitment)))
    assert json.loads(definitions)
    assert len(definitions) > 2000


@pytest.mark.parametrize(("profile", "language"), EACH)
def test_its_first_lines_say_what_to_change(profile: str, language: str) -> None:
    lines = letter(profile, language, name="doors", title=None, date=DATE).decode().splitlines()
    modeline, purpose, *rest = lines
    assert modeline.endswith(f"/commitment.{language}.json")
    assert purpose.startswith("# ")
    change = "".join(line for line in rest[:4] if line.startswith("#"))
    assert ("示例" if language == "zh" else "Example") in change
    if language == "en":
        assert not HAN.search("".join(lines))


@pytest.mark.parametrize("profile", PROFILES)
def test_both_languages_of_a_profile_promise_the_same(profile: str) -> None:
    """The same chapters, clauses and keys; names, figures of hours and zones may differ."""
    chinese, english = (made(profile, language).document for language in LANGUAGES)
    assert chinese is not None
    assert english is not None
    # Every letter in English says where its times are told; in Chinese they are Beijing's.
    assert set(chinese.keys) ^ set(english.keys) == {("days", "zone")}


DRAFT = Make(form=Form.DRAFT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_profile_typesets(language: str) -> None:
    with Renderer() as renderer:
        for profile in PROFILES:
            pdf, findings = lettering.letter(made(profile, language), renderer, DRAFT)
            assert findings == ()
            assert pdf is not None
            assert pdf.startswith(b"%PDF")


def test_every_template_is_a_profile() -> None:
    names = {Path(one.name).name for one in (resources.folder("templates") / "new").iterdir()}
    assert names == {f"{profile}.{language}.yaml" for profile, language in EACH}


TITLES = [
    "承诺书",
    "a: b",
    "# x",
    "no",
    "null",
    "it's",
    'a "b"',
    "{x}",
    "[x",
    "\\1",
    "- a",
    "007",
    "8:30",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_kept_to_the_letter(title: str) -> None:
    loaded = made("software", "zh", title=title)
    assert loaded.findings == ()
    assert loaded.commitment is not None
    assert loaded.commitment.title == title


@pytest.mark.parametrize("name", ["null", "true", "no", "e", "a-1"])
def test_a_name_is_text(name: str) -> None:
    loaded = made("software", "en", name=name)
    assert loaded.findings == ()
    assert loaded.commitment is not None
    assert loaded.commitment.id == name


def test_only_what_is_asked_for_differs_from_the_template() -> None:
    template = (resources.folder("templates") / "new" / "cloud.zh.yaml").read_text("utf-8")
    content = letter("cloud", "zh", name="doors", title="门禁", date=DATE).decode()
    changed = [
        (old, new)
        for old, new in zip(template.splitlines(), content.splitlines(), strict=True)
        if old != new
    ]
    assert changed == [
        ("id: cloud", "id: doors"),
        ("title: 云服务等级承诺书", "title: 门禁"),
        (
            'version: {number: 1, date: "2026-01-01"}',
            'version: {number: 1, date: "2026-11-23"}',
        ),
    ]
