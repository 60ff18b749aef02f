"""Every rule about fragments has its sentence, and no sentence is idle."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pledgebook
from pledgebook.wording.messages.fragments import MESSAGES

PACKAGE = Path(pledgebook.__file__).parent
SLOT = re.compile(r"\{([a-z]+)\}")
RULE = re.compile(r'"(use/[a-z-]+)"')


def test_every_rule_has_a_sentence_and_every_sentence_a_rule() -> None:
    sources = [*(PACKAGE / "fragments").glob("*.py"), *(PACKAGE / "pipeline").glob("*.py")]
    assert {rule for path in sources for rule in RULE.findall(path.read_text("utf-8"))} == set(
        MESSAGES
    )


@pytest.mark.parametrize("rule", sorted(MESSAGES))
def test_both_languages_say_the_same_things(rule: str) -> None:
    message = MESSAGES[rule]
    assert set(SLOT.findall(message.zh)) == set(SLOT.findall(message.en))
    assert re.search("[一-鿿]", message.zh)
    assert not re.search("[一-鿿]", message.en)
    assert not message.zh.endswith("。")
    assert not message.en.endswith(".")
