"""People in a sentence: how many, in which role, with which skill."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pledgebook.model.clause import Clause, Experience
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed
from pledgebook.wording.zh import moments, values
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, quoted

_IS = re.compile(r"(人员|员工|工程师|技师|技术员|专家|师|者)$")
_HOLDS = re.compile(r"(证书|证|资质|资格|体系|能力|学历|职称|认证)$")
_VERB = re.compile(
    r"^(有|具有|具备|持|取得|通过|熟悉|掌握|能|获|经|从事|完成|拥有|接受|受过|为|是)"
)


def qualities(words: Sequence[str]) -> list[str]:
    """Return qualifications as predicates: ``均为正式员工``, ``具备高级工程师证书``."""
    return [_quality(one) for one in words]


def _quality(words: str) -> str:
    if _VERB.search(words):
        return f"均{words}"
    if _HOLDS.search(words):
        return f"具备{words}"
    return f"均为{words}" if _IS.search(words) else f"符合{quoted(words)}的要求"


def experience(value: Experience) -> str:
    """Return years and field: ``具有至少2年系统运维经验``."""
    years = values.quantity(value.lasts) if value.lasts else ""
    return f"具有{years}{value.in_ or ''}经验"


def skills(clause: Clause) -> list[str]:
    """Return qualification and experience."""
    return [
        *qualities(clause.qualified),
        *([experience(clause.experience)] if clause.experience else []),
    ]


def people(draft: Draft, naming: Naming) -> Draft:
    """Say what of people, role and skill the chapter has not said."""
    clause = draft.left
    if clause.dedicated is not None:
        words = "安排专人负责" if clause.dedicated else "人员可以兼任"
        draft = draft.say(words, of=("dedicated",))
    if clause.role:
        draft = draft.say(f"岗位为{naming.title(clause.role)}", of=("role",))
    if isinstance(clause.people, Quantity):
        draft = draft.say(f"人数为{values.quantity(clause.people)}", of=("people",))
    if isinstance(clause.people, Agreed):
        agreed = f"人员和人数{moments.agreed(clause.people, naming)}"
        draft = draft.add(agreed, of=("people",))
    return draft.say(*skills(clause), of=("qualified", "experience"))
