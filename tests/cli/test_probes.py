"""The doctor finds what is there, names what is missing, and always has words for it."""

import os
import re
import shutil
import subprocess
import sys
import zoneinfo
from datetime import date
from pathlib import Path

import pytest

from pledgebook.cli import probes as doctor
from pledgebook.cli.probes import Probe, probe
from pledgebook.clock.holidays import published_years
from pledgebook.wording.messages import say
from pledgebook.wording.messages.doctor import MESSAGES

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "templates" / "fonts"
NAMES = ["python", "pango", "subset", "fonts", "terminal", "zone", "holidays"]
MENDING = ("Debian/Ubuntu", "macOS", "Windows")


def sentences(found: Probe) -> str:
    both = say(found.rule, found.args, "zh") + say(found.rule, found.args, "en")
    assert not re.search(r"\{[a-z]+\}", both), both
    return both


def test_this_machine_has_everything():
    found = probe()
    assert [one.name for one in found] == NAMES
    missing = [one for one in found if not one.ok and one.name not in {"terminal", "holidays"}]
    assert missing == []
    assert all(map(sentences, found))


def test_there_is_a_message_for_every_answer_and_no_other():
    assert set(MESSAGES) == {f"doctor/{name}{end}" for name in NAMES for end in ("", "-mend")}


@pytest.mark.parametrize("name", [n for n in NAMES if n not in {"fonts", "holidays"}])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_remedy_names_every_system(name, lang):
    sentence = getattr(MESSAGES[f"doctor/{name}-mend"], lang)
    assert [system for system in MENDING if system not in sentence] == []


def test_the_doctor_looks_at_all_shipped_fonts():
    assert set(doctor.FONTS) == {path.name for path in FONTS.glob("*.ttf")}
    assert doctor.probe_fonts().args == {"count": 3, "characters": 9732}


@pytest.mark.parametrize("content", [None, b"", b"not a font"])
def test_a_missing_or_broken_font_is_named(content, tmp_path, monkeypatch):
    shutil.copytree(FONTS, tmp_path / "fonts")
    bad = tmp_path / "fonts" / doctor.FONTS[2]
    bad.unlink()
    if content is not None:
        bad.write_bytes(content)
    monkeypatch.setattr(doctor, "folder", lambda _: tmp_path)
    found = doctor.probe_fonts()
    assert not found.ok
    assert found.args["file"] == doctor.FONTS[2]
    assert doctor.FONTS[2] in sentences(found)


@pytest.mark.parametrize(
    ("encoding", "ok"), [("utf-8", True), ("UTF8", True), ("ascii", False), ("gbk", False)]
)
def test_the_terminal_must_speak_utf8(encoding, ok):
    found = doctor.probe_terminal(encoding)
    assert found.ok is ok
    assert sentences(found)


def test_a_missing_time_zone_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "tzdata", None)
    kept = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()
    try:
        found = doctor.probe_zone()
    finally:
        zoneinfo.reset_tzpath(to=kept)
    assert not found.ok
    assert "Asia/Shanghai" in sentences(found)


def test_the_version_of_the_time_zones_is_read_where_they_lie(tmp_path):
    kept = zoneinfo.TZPATH
    (tmp_path / "tzdata.zi").write_text("# version 2031c\nR A\n", encoding="utf-8")
    zoneinfo.reset_tzpath(to=(str(tmp_path),))
    try:
        assert doctor.zone_version() == "2031c"
    finally:
        zoneinfo.reset_tzpath(to=kept)


def test_a_year_without_published_holidays_is_said():
    last = published_years("cn")[-1]
    assert doctor.probe_holidays(date(last, 1, 1)).ok
    found = doctor.probe_holidays(date(last + 2, 1, 1))
    assert not found.ok
    assert str(last + 2) in sentences(found)


WITHOUT_PANGO = """
import cffi
real = cffi.FFI.dlopen
def dlopen(self, name, flags=0):
    if "{library}" in str(name):
        raise OSError("cannot load library " + name)
    return real(self, name, flags)
cffi.FFI.dlopen = dlopen
from pledgebook.cli.probes import probe_pango
for found in probe_pango():
    print(found.rule, dict(found.args))
"""


@pytest.mark.parametrize(
    ("library", "rules"),
    [("pango", ["doctor/pango-mend"]), ("harfbuzz-subset", ["doctor/pango", "doctor/subset-mend"])],
)
def test_a_library_that_cannot_be_loaded_is_said_without_noise(library, rules):
    script = WITHOUT_PANGO.replace("{library}", library)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert [line.split()[0] for line in done.stdout.splitlines()] == rules
