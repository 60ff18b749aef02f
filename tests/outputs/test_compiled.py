"""A template is compiled once, and again when it, Jinja or what is asked of Jinja is another."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import pytest
from jinja2 import Environment

from pledgebook.outputs.compiled import CompiledLoader

NAME = "page.html.j2"


class _Counting(Environment):
    """An environment that tells how many templates it has compiled."""

    def __init__(self, folder: Path, **asked: Any) -> None:
        super().__init__(loader=CompiledLoader(folder, encoding="utf-8"), **asked)
        self.compiled = 0

    def compile(self, *args: Any, **more: Any) -> Any:
        self.compiled += 1
        return super().compile(*args, **more)

    def says(self) -> str:
        """Return what the template makes."""
        return self.get_template(NAME).render(name="示例")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    _write(tmp_path, "您好，{{ name }}\n{% if name %}\n。{% endif %}", 1)
    first = _Counting(tmp_path)
    assert (first.says(), first.compiled) == ("您好，示例\n\n。", 1)
    return tmp_path


def _write(folder: Path, text: str, moment: int) -> None:
    (folder / NAME).write_text(text, encoding="utf-8")
    os.utime(folder / NAME, (moment, moment))


def test_the_next_process_does_not_compile_it(folder: Path) -> None:
    again = _Counting(folder)
    assert (again.says(), again.compiled) == ("您好，示例\n\n。", 0)


def test_a_template_that_changed_is_compiled_again(folder: Path) -> None:
    _write(folder, "再见，{{ name }}\n{% if name %}\n。{% endif %}", 2)
    again = _Counting(folder)
    assert (again.says(), again.compiled) == ("再见，示例\n\n。", 1)


def test_what_another_way_of_reading_makes_is_not_taken(folder: Path) -> None:
    again = _Counting(folder, trim_blocks=True, autoescape=True)
    assert (again.says(), again.compiled) == ("您好，示例\n。", 1)


def test_what_another_jinja_made_is_not_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jinja2, "__version__", "99")
    again = _Counting(folder)
    assert (again.says(), again.compiled) == ("您好，示例\n\n。", 1)


def test_another_text_of_the_same_size_and_time_is_compiled(folder: Path) -> None:
    _write(folder, "你们，{{ name }}\n{% if name %}\n。{% endif %}", 1)
    again = _Counting(folder)
    assert (again.says(), again.compiled) == ("你们，示例\n\n。", 1)


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda code: code[:100], id="cut off, as on a full disk"),
        pytest.param(lambda code: code[:16] + bytes(len(code) - 16), id="zeros"),
        pytest.param(lambda code: code[:16] + code[16:][::-1], id="any bytes"),
        pytest.param(lambda code: code.replace("您好".encode(), "您坏".encode()), id="other words"),
        pytest.param(lambda code: code[:-32], id="without its seal"),
        pytest.param(lambda code: code + b"x", id="more"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_what_is_damaged_is_made_again(folder: Path, harm: Callable[[bytes], bytes]) -> None:
    kept = next((folder / "__pycache__").iterdir())
    sound = kept.read_bytes()
    kept.write_bytes(harm(sound))
    assert kept.read_bytes() != sound
    again = _Counting(folder)
    assert (again.says(), again.compiled) == ("您好，示例\n\n。", 1)
    assert kept.read_bytes() == sound
    assert _Counting(folder).says() == "您好，示例\n\n。"


def test_nothing_is_kept_where_python_is_asked_to_keep_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = next((folder / "__pycache__").iterdir())
    kept.unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _Counting(folder).says() == "您好，示例\n\n。"
    assert not kept.exists()


def test_where_nothing_can_be_kept_it_is_compiled(tmp_path: Path) -> None:
    _write(tmp_path, "{{ name }}", 1)
    (tmp_path / "__pycache__").write_text("no folder")
    for _ in range(2):
        one = _Counting(tmp_path)
        assert (one.says(), one.compiled) == ("示例", 1)


def test_what_is_not_there_is_said_as_jinja_says_it(folder: Path) -> None:
    with pytest.raises(jinja2.TemplateNotFound):
        _Counting(folder).get_template("other.html.j2")


def test_a_fault_in_a_template_is_found_at_its_line(folder: Path) -> None:
    _write(folder, "a\n{{ name.missing.more }}", 3)
    for _ in range(2):
        with pytest.raises(jinja2.UndefinedError) as raised:
            _Counting(folder).says()
        *_, last = raised.traceback
        assert [one.lineno + 1 for one in raised.traceback if NAME in str(one.path)] == [2], last
