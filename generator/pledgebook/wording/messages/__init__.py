"""The sentences of all findings, one module a source of findings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pledgebook.wording.messages import (
    across,
    book,
    build,
    cache,
    checks,
    cli,
    cluster,
    contradictions,
    diff,
    doctor,
    exports,
    fragments,
    keys,
    ledger,
    letter,
    limits,
    logs,
    map_log,
    new,
    omissions,
    owed_reasons,
    progress,
    prose,
    remedies,
    report,
    reproduce,
    rules,
    schema,
    serve,
    sign,
    sign_command,
    signers,
    sla_command,
    sla_definitions,
    sla_reasons,
    sla_report,
    sla_trace,
    stamps,
    theme,
    verdict,
    verify,
    verify_command,
    waivers,
    word,
    yaml,
)
from pledgebook.wording.messages.kinds import kinds
from pledgebook.wording.messages.message import Message

Lang = Literal["zh", "en"]

_MODULES = (
    *(book, build, cache, checks, cli, diff, doctor, exports, fragments, keys, ledger, letter),
    *(across, cluster, contradictions, limits, logs, map_log, new, omissions, prose),
    *(owed_reasons, remedies, sla_command, sla_definitions, sla_reasons, sla_report, sla_trace),
    *(schema, serve, sign, sign_command, signers, stamps, theme, verdict),
    *(progress, report, reproduce, rules, verify, verify_command, waivers, word, yaml),
)

ALL: Mapping[str, Message] = MappingProxyType(
    {rule: message for module in _MODULES for rule, message in module.MESSAGES.items()}
)

_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)\}")
# Arguments that list several names, with the comma of Chinese lists between them.
_LISTS = ("allowed", "keys", "known")

__all__ = ["ALL", "Lang", "Message", "fill", "say"]


def say(rule: str, args: Mapping[str, str | int], lang: Lang) -> str:
    """Return the sentence of ``rule`` in ``lang``, its ``{name}`` slots filled from ``args``.

    Slots are replaced once and literally: braces inside an argument stay as they are, and a slot
    without an argument stays visible. An unknown rule is our bug and raises `KeyError`.
    """
    message = ALL[rule]
    return fill(message.zh if lang == "zh" else message.en, args, lang)


def fill(sentence: str, args: Mapping[str, str | int], lang: Lang) -> str:
    """Return a sentence, or a part of one, with its slots filled as `say` fills them."""
    said = {name: _worded(name, value, lang) for name, value in args.items()}
    return _SLOT.sub(lambda slot: said.get(slot[1], slot[0]), sentence)


def _worded(name: str, value: str | int, lang: Lang) -> str:
    """Return an argument as text; kinds of names are words of the reader's language."""
    if name in ("kind", "kinds"):
        return kinds(str(value), lang == "zh")
    listed = name in _LISTS and lang == "en"
    return str(value).replace("、", ", ") if listed else str(value)
