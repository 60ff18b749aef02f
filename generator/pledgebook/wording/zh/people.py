"""People in a sentence: how many, in which role, with which skill."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pledgebook.model.clause import Clause, Experience
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.timing import Agreed
from pledgebook.wording.zh import moments, values
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, join

_IS = re.compile(r"(人员|员工|工程师|技师|技术员|专家|师|者)$")
_HOLDS = re.compile(r"(证书|证|资质|资格|体系|能力|学历|职称|认证)$")
_LIMITS = re.compile(r"不(超过|低于|少于|满)|(以上|以下|以内)$")
_VERB = re.compile(
    r"^(有|具有|具备|持|取得|通过|熟悉|掌握|能|获|经|从事|完成|拥有|接受|受过|为|是)"
)


def qualities(words: Sequence[str]) -> list[str]:
    """Return qualifications as predicates: ``均为正式员工``, ``具备高级工程师证书``."""
    kinds: dict[str, list[str]] = {}
    for one in words:
        kinds.setdefault(_kind(one), []).append(one.removeprefix("具备"))
    return [kind.format(join(several, "")) for kind, several in kinds.items()]


def _kind(words: str) -> str:
    if words.startswith("具备"):
        return "具备{0}"
    if _VERB.search(words):
        return "均{0}"
    if _HOLDS.search(words):
        return "具备{0}"
    if _LIMITS.search(words):
        return "{0}"
    return "均为{0}" if _IS.search(words) else "符合“{0}”的要求"


def experience(several: Sequence[Experience]) -> str:
    """Return years and fields: ``具有2年以上系统运维经验和数据库经验``."""
    return f"具有{join(map(_experience, several))}"


def _experience(value: Experience) -> str:
    return f"{_years(value.lasts) if value.lasts else ''}{value.in_ or ''}经验"


def _years(length: Quantity) -> str:
    if length.bound is Bound.AT_LEAST:
        return f"{values.number(length)}以上"
    return values.quantity(length)


def skills(clause: Clause) -> list[str]:
    """Return qualification and experience."""
    return [
        *qualities(clause.qualified),
        *([experience(clause.experience)] if clause.experience else []),
    ]


def people(draft: Draft, naming: Naming) -> Draft:
    """Say what of people, role and skill the chapter has not said."""
    clause = draft.left
    if isinstance(clause.people, Agreed):
        agreed = f"人员和人数{moments.agreed(clause.people, naming)}"
        draft = draft.add(agreed, of=("people",))
    if draft.chapter == "training":
        draft = _trainees(draft, naming)
    elif draft.left.people or draft.left.role:
        draft = _sent(draft, naming)
    if draft.left.dedicated is not None:
        words = "安排专人负责" if draft.left.dedicated else "人员可以兼任"
        draft = draft.say(words, of=("dedicated",))
    return draft.say(*skills(clause), of=("qualified", "experience"))


def _trainees(draft: Draft, naming: Naming) -> Draft:
    clause = draft.left
    count = values.quantity(clause.people) if isinstance(clause.people, Quantity) else ""
    role = naming.title(clause.role) if clause.role else ""
    words = f"参训人员{role and '为'}{role}{count}" if role or count else ""
    return draft.say(words, of=("people", "role"))


def _sent(draft: Draft, naming: Naming) -> Draft:
    """Say how many people of which role are sent."""
    clause = draft.left
    return draft.say(f"安排{sent(clause, naming)}", of=("people", "role", "dedicated"))


def sent(clause: Clause, naming: Naming) -> str:
    """Return how many people of which role: ``专职人员2人``, ``工程师至少3人``."""
    count = values.quantity(clause.people) if isinstance(clause.people, Quantity) else ""
    full = {True: "专职", False: "兼职", None: ""}[clause.dedicated]
    role = naming.title(clause.role) if clause.role else "人员" if full or not count else ""
    return f"{full}{role}{count}"
