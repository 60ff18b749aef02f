"""Every rule of the logs has its words, every sentence a rule, and every slot its argument."""

from __future__ import annotations

import re
from pathlib import Path

import pledgebook.logs
from pledgebook.logs.mapping import _NEEDS
from pledgebook.wording.messages.logs import MESSAGES

FOLDER = Path(pledgebook.logs.__file__).parent
CODE = "".join(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.py")))
HAN = re.compile("[\u4e00-\u9fff]")


def test_every_rule_has_a_sentence_and_every_sentence_a_rule() -> None:
    written = set(re.findall(r'"((?:map|log)/[a-z0-9-]+)"', CODE))
    shaped = {f"map/{shape.value}-{what}" for shape in _NEEDS for what in ("need", "without")}
    assert written | shaped == set(MESSAGES)


def test_sentences_are_in_their_language_and_short() -> None:
    for rule, message in MESSAGES.items():
        assert HAN.search(message.zh), rule
        assert not HAN.search(message.en), rule
        assert max(len(message.zh), len(message.en)) <= 250, rule


def test_both_languages_say_the_same_arguments() -> None:
    for rule, message in MESSAGES.items():
        zh, en = (
            {one.removesuffix("_en") for one in re.findall(r"\{([a-z_]+)\}", text)}
            for text in (message.zh, message.en)
        )
        assert zh == en, rule
