"""``pledgebook doctor``: one line a thing, in the reader's language."""

from __future__ import annotations

import pytest

from pledgebook.cli import doctor
from pledgebook.cli.probes import Probe
from pledgebook.wording.messages import say

from .conftest import Program, run_program

FOUND = [
    Probe(name="python", ok=True, args={"version": "3.12.1"}),
    Probe(name="subset", ok=False, args={}),
]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_thing_has_a_line_and_something_missing_is_status_2(
    lang: str, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "probe", lambda: FOUND)
    said = program("doctor", "--lang", lang)
    words = [say(one.rule, one.args, "zh" if lang == "zh" else "en") for one in FOUND]
    assert said.out.splitlines() == [f"✓ {words[0]}", f"✗ {words[1]}"]
    assert (said.status, said.err) == (2, "")


def test_all_in_order_is_status_0(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "probe", lambda: FOUND[:1])
    assert program("doctor").status == 0


def test_it_looks_at_the_terminal_as_it_is_not_as_the_program_sets_it() -> None:
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    said = run_program("doctor", "--lang", "zh", **plain)
    assert said.status == 2
    assert "✗ 终端编码是 ASCII，中文会显示成乱码。" in said.out
    said = run_program("doctor", "--lang", "en", LC_ALL="C.UTF-8")
    assert "✓ the terminal's encoding is UTF-8" in said.out
