"""The sentences of all findings, one module a source of findings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pledgebook.wording.messages import doctor, yaml
from pledgebook.wording.messages.message import Message

Lang = Literal["zh", "en"]

_MODULES = (doctor, yaml)

ALL: Mapping[str, Message] = MappingProxyType(
    {rule: message for module in _MODULES for rule, message in module.MESSAGES.items()}
)

_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)\}")

__all__ = ["ALL", "Lang", "Message", "say"]


def say(rule: str, args: Mapping[str, str | int], lang: Lang) -> str:
    """Return the sentence of ``rule`` in ``lang``, its ``{name}`` slots filled from ``args``.

    Slots are replaced once and literally: braces inside an argument stay as they are, and a slot
    without an argument stays visible. An unknown rule is our bug and raises `KeyError`.
    """
    message = ALL[rule]
    sentence = message.zh if lang == "zh" else message.en
    return _SLOT.sub(lambda slot: str(args.get(slot[1], slot[0])), sentence)
