"""Titles of clauses that have none of their own: readable, Chinese, and no two alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.money import PayAs
from pledgebook.model.names import Kind, Names
from pledgebook.wording import numerals
from pledgebook.wording.structure import remedies
from pledgebook.wording.structure import titles as structure
from pledgebook.wording.zh.naming import Naming, join

# What a chapter's clause is called where neither its subject nor its act says more.
NOUNS = {
    "warranty": "质保期",
    "coverage": "质保内容",
    "exclusions": "除外情形",
    "response": "响应与处置",
    "availability": "服务水平",
    "remedies": "违约处理",
    "fees": "收费标准",
    "parts": "备品备件供应",
    "staff": "服务人员配备",
    "offices": "服务机构设置",
    "visits": "定期巡访",
    "reports": "报告与档案",
    "training": "培训安排",
    "upgrades": "升级服务",
    "changes": "变更处理",
    "delivery": "交付安排",
    "customer-duties": "配合事项",
    "escalation": "逐级上报",
    "special-periods": "专项保障",
    "security": "安全管理",
    "quality": "质量目标",
    "complaints": "投诉处理",
    "process": "服务流程",
    "precedence": "文件适用",
    "termination": "提前终止",
    "statements": "说明",
}
_SUBJECTS = (Kind.SEVERITY, Kind.MEMBER, Kind.REQUEST, Kind.ITEM)
_LONGEST = 18
# Acts whose names are phrases, as the nouns of a title.
_ACT_NOUNS = {
    "diagnose": "故障诊断",
    "plan": "解决方案",
    "advise": "建议",
    "dispatch": "人员派出",
    "arrive": "到场",
    "resolve": "解决",
    "lend": "备用机",
    "notify": "通知",
    "report": "报告",
    "attend": "到场",
    "hear": "意见听取",
    "observe": "运行跟踪",
    "show": "证明",
    "provide": "供应",
    "patch": "漏洞修补",
    "join-construction": "项目参与",
}
_VERBAL = ("提供", "完成", "进行", "提出", "提交", "作出", "组织", "开展", "接受")


def titles(commitment: Commitment, names: Names) -> Mapping[str, str]:
    """Return a title for every clause by its id; a title that is taken gets a number."""
    naming = Naming(commitment, names, {})
    return structure.titles(
        commitment,
        lambda chapter, clause: _made(chapter, clause, naming),
        lambda title, number: f"{title}之{numerals.counted(number)}",
    )


def _made(chapter: str, clause: Clause, naming: Naming) -> str:
    made = _RULES.get(chapter, _subject_and_act)(clause, naming)
    if made and len(made) <= _LONGEST:
        return made
    return NOUNS.get(chapter) or naming.chapter(chapter)


def _subject_and_act(clause: Clause, naming: Naming) -> str:
    """Return ``系统故障的恢复运行``: what it is about, and the first act."""
    act = _act(clause, naming)
    about = _about(clause, naming)
    return f"{about}的{act}" if about and act and not act.startswith(_VERBAL) else act


def _act(clause: Clause, naming: Naming) -> str:
    acts = (*clause.acts, *clause.does, *clause.either)
    if not acts:
        return ""
    own = acts[0] in naming.commitment.acts
    title = naming.title(acts[0], Kind.ACT)
    return title if own else _ACT_NOUNS.get(acts[0], title)


def _about(clause: Clause, naming: Naming) -> str:
    found = [
        name for name in clause.when if (got := naming.names.get(name)) and got.kind in _SUBJECTS
    ]
    return join((naming.title(name) for name in found or clause.covers), "与")


def _warranty(clause: Clause, naming: Naming) -> str:
    by = tuple(one for one in clause.by if one != "provider")
    return f"{naming.all(by or clause.covers, '和')}质保期"


def _exclusion(clause: Clause, naming: Naming) -> str:
    if not isinstance(clause.means, str):
        return _about(clause, naming)
    return clause.means.removeprefix("由于").removeprefix("因").removesuffix("的")


def _training(clause: Clause, naming: Naming) -> str:
    return f"{naming.all(clause.for_, '与')}培训" if clause.for_ else ""


def _availability(clause: Clause, naming: Naming) -> str:
    return f"{naming.title(clause.of)}的服务水平" if clause.of else ""


def _remedy(clause: Clause, naming: Naming) -> str:
    """Return ``热线逾期的赔付``: the promise that was not kept, and what follows."""
    own = [id_ for _, id_, one in naming.commitment.clauses() if one is clause]
    promises = [(id_, one) for id_ in own for id_, one in remedies.pointing(id_, naming)]
    noun = _follows(clause, naming)
    if len(promises) != 1:
        return noun
    id_, promise = promises[0]
    chapter = naming.chapter_of(id_)
    title = promise.title or ("" if chapter == "remedies" else _made(chapter, promise, naming))
    parts = (promise, *promise.rows)
    late, level = any(one.acts for one in parts), any(one.target for one in parts)
    missed = "逾期" if late else "未达标" if level else "未履行"
    return f"{title}{missed}的{noun or NOUNS['remedies']}" if title else noun


def _follows(clause: Clause, naming: Naming) -> str:
    paid = [one.pay for one in (clause, *clause.rows) if one.pay]
    if paid:
        return _PAID.get(paid[0].as_, "赔付")
    if clause.extends:
        return "期限延长"
    return "责任上限" if clause.cap else _subject_and_act(clause, naming)


_PAID: Mapping[PayAs | None, str] = {PayAs.REFUND: "退款", PayAs.EXTENSION: "服务延长"}


def _parts(clause: Clause, naming: Naming) -> str:
    return "" if clause.keeps else _subject_and_act(clause, naming)


def _fee(clause: Clause, naming: Naming) -> str:
    about = _about(clause, naming) or _act(clause, naming)
    return f"{about}的收费标准" if about else ""


def _staff(clause: Clause, naming: Naming) -> str:
    return f"{naming.title(clause.role)}配备" if clause.role else ""


def _precedence(clause: Clause, _naming: Naming) -> str:
    if clause.order:
        return "文件的优先次序"
    return "条款的选择适用" if clause.choice else "未尽事宜"


def _plain(_clause: Clause, _naming: Naming) -> str:
    return ""


_RULES: Mapping[str, Callable[[Clause, Naming], str]] = {
    "warranty": _warranty,
    "exclusions": _exclusion,
    "training": _training,
    "availability": _availability,
    "precedence": _precedence,
    "process": _plain,
    "offices": _plain,
    "staff": _staff,
    "parts": _parts,
    "fees": _fee,
    "remedies": _remedy,
    "statements": _plain,
}
