"""Every refusal has its sentence, every sentence a refusal, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pledgebook
from pledgebook.wording.messages import keys, sign, sign_command, signers, stamps

PACKAGE = Path(pledgebook.__file__).parent
MESSAGES = {**sign.MESSAGES, **signers.MESSAGES, **stamps.MESSAGES}
SPOKEN = {**MESSAGES, **sign_command.MESSAGES, **keys.MESSAGES}
SLOT = re.compile(r"\{([a-z]+)\}")


def used() -> set[str]:
    files = [*(PACKAGE / "sign").glob("*.py"), *(PACKAGE / "cli").glob("*.py")]
    code = "\n".join(path.read_text("utf-8") for path in files)
    found = set(re.findall(r'"(sign/[a-z-]+)"', code))
    named = re.findall(r'(?:refused|_refused|_nothing)\(\s*f?"([a-z-]+)"', code)
    unanswered = re.findall(r'Unanswered\(\s*"([a-z-]+)"', code)
    found |= {f"sign/{name}" for name in named if not name.endswith("-")}
    found |= {f"sign/stamp-{name}" for name in unanswered}
    # Named by the role, or one of two.
    for role in ("seal", "representative"):
        found |= {
            f"sign/{what}-{role}"
            for what in ("not-asked", "signed", "look", "done", "other-picture")
        }
    return found | {
        *("sign/complete", "sign/done-server", "sign/done-local", "sign/wrong-passphrase"),
        *("sign/key-unreadable", "sign/across-late", "sign/across-without-seal"),
    }


def test_every_rule_has_a_sentence_and_every_sentence_a_rule() -> None:
    assert used() == set(MESSAGES)


@pytest.mark.parametrize("rule", sorted(SPOKEN))
def test_both_languages_say_the_same_things(rule: str) -> None:
    message = SPOKEN[rule]
    assert set(SLOT.findall(message.zh)) == set(SLOT.findall(message.en))
    if rule not in ("cli/value-url", "cli/sign-not-read"):
        assert re.search("[一-鿿]", message.zh)
    assert not re.search("[一-鿿]", message.en)
