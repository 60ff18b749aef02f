"""Every fault of the loader has its words, and every sentence has a fault that says it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import pledgebook.source
from pledgebook.source import MAX_BYTES, Fault, Span, read
from pledgebook.source._edit import Draft
from pledgebook.source._explain import explain
from pledgebook.wording.messages import ALL, Lang, say
from pledgebook.wording.messages.yaml import MESSAGES

READINGS = Path(__file__).parents[2] / "source" / "readings.md"
OTHERS = [
    b"a" * (MAX_BYTES + 1),
    b"- x\n" * 50_001,
    b"a: 1\n" * 200,
    "标题".encode("gbk"),
    "标题".encode("utf-16"),
    b"a: \xff",
    b"a:\n\tb: 1",
    "a:\tb\u200bc\ue000d\ufffde\x07".encode(),
]


def said() -> list[Fault]:
    texts = re.findall(r"~~~yaml\n(.*?)~~~", READINGS.read_text(encoding="utf-8"), re.DOTALL)
    contents = [*(text.encode() for text in texts), *OTHERS]
    unknown = yaml.MarkedYAMLError("while doing", None, "something new", None)
    return [
        explain(unknown, Draft("a: 1"), None),
        *(fault for content in contents for fault in read(content, "x")[1]),
    ]


def test_every_rule_has_a_sentence_and_every_sentence_a_rule() -> None:
    assert {fault.rule for fault in said()} == set(MESSAGES)


def test_every_rule_written_in_the_loader_has_a_sentence() -> None:
    folder = Path(pledgebook.source.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert set(re.findall(r'"(yaml/[a-z0-9-]+)"', code)) == set(MESSAGES)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_sentence_is_complete(lang: Lang) -> None:
    for fault in said():
        sentence = say(fault.rule, fault.args, lang)
        assert not re.search(r"\{[a-z]+\}", sentence.replace("{7*7}", "")), (fault, sentence)
        assert len(sentence) <= 400, sentence


def test_sentences_are_in_their_language() -> None:
    for message in MESSAGES.values():
        assert re.search("[一-龥]{4}", message.zh)
        assert not re.search("[一-龥]", message.en)
        assert set(re.findall(r"\{[a-z]+\}", message.zh)) == set(
            re.findall(r"\{[a-z]+\}", message.en)
        )


def test_an_argument_is_not_read_again() -> None:
    args = {"key": "{line} {key} {{x}} \\1", "line": 3}
    assert "“{line} {key} {{x}} \\1”写了两次，前一次在第 3 行" in say(
        "yaml/duplicate-key", args, "zh"
    )


def test_all_holds_the_messages() -> None:
    assert MESSAGES.items() <= ALL.items()


def test_a_fault_says_what_to_write() -> None:
    _, (fault,) = read("id: x\ntitle：标题\n".encode(), "x")
    assert fault == Fault(rule="yaml/wide-colon", span=Span(2, 6), args={"text": "title"})
    assert say(fault.rule, fault.args, "zh").startswith(
        "“title”后面是全角冒号“：”，请改为半角冒号加一个空格“: ”"
    )
