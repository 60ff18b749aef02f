"""How well a clause is kept: its level, over which time, how it is measured, how it binds."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.model.clause import Binding, Clause
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.timing import Statistic
from pledgebook.model.units import Kind as Of
from pledgebook.wording.zh import lengths, values
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming

# The share that a title names.
_LEVELS = ("率", "度", "比例", "时间", "分数")
_QUANTITY = re.compile(
    r"(时间|时长|时延|延迟|延时|间隔|次数|人数|数量|产量|流量|值|速度|温度|湿度|浓度|压力|噪声|能耗)$"
)
_RATE = re.compile(r"(无故障率|[一-龥]{2}率)$")


def level(draft: Draft, naming: Naming, share: str) -> Draft:
    """Say how well: target, window, measurement and how firmly it binds.

    ``share`` is what a share of nothing else is the share of: 按时完成的比例, 完成率.
    """
    clause = draft.left
    words = {
        Binding.FIRM: "本条为必须履行的承诺",
        Binding.EFFORTS: "上述事项尽最大努力做到，但不作保证",
        Binding.OPTIONAL: "上述事项是权利，不是义务",
    }
    return draft.add(
        target(clause, naming, share) if clause.target else "",
        _window(clause, share, naming) if clause.window else "",
        lengths.measured(clause.measure, naming) if clause.measure else "",
        _amount(clause.amount) if clause.amount else "",
        words[clause.binding] if clause.binding else "",
        of=("of", "target", "window", "measure", "amount", "binding"),
    )


_BOUNDS = {Bound.AT_MOST: "不超过", Bound.AT_LEAST: "不少于"}


def _amount(value: Quantity) -> str:
    """Return by how much, or how much of it: ``幅度不超过5%``."""
    what = "幅度" if value.kind is Of.PERCENT else "数量"
    if value.bound in _BOUNDS and not value.per:
        return f"{what}{_BOUNDS[value.bound]}{values.quantity(replace(value, bound=None))}"
    return f"{what}为{values.quantity(value)}"


def _window(clause: Clause, share: str, naming: Naming) -> str:
    words = lengths.window(clause.window, naming) if clause.window else ""
    told = clause.target or clause.measure or share != "按时完成的比例"
    return words if told else f"按时完成的情况{words}"


def target(clause: Clause, naming: Naming, share: str = "完成率", title: str = "") -> str:
    """Return which level is reached: ``业务平台的可用率不低于99.90%``.

    The level is called what the ``title`` of its clause calls it, where that is a name of it.
    """
    level_ = clause.target
    if level_ is None:
        return ""
    if isinstance(level_, Statistic):
        return "时限按各次用时的平均值计"
    if not clause.of:
        return f"{share if level_.kind is Of.PERCENT else '目标值'}{values.floor(level_)}"
    rate, of = _RATE.search(title), naming.title(clause.of)
    if of.endswith(_LEVELS):
        return f"{of}{values.floor(level_)}"
    if _QUANTITY.search(title) and level_.kind is not Of.PERCENT:
        return f"{title if of in title else f'{of}的{title}'}{values.floor(level_)}"
    if rate and level_.kind is Of.PERCENT:
        return f"{title if of in title else f'{of}的{rate[0]}'}{values.floor(level_)}"
    least = level_.bound not in (Bound.AT_MOST, Bound.LESS_THAN)
    name = {Of.PERCENT: "的可用率" if least else "的比率", Of.TEMPERATURE: "的温度"}.get(
        level_.kind, ""
    )
    return f"{naming.title(clause.of)}{name}{values.floor(level_)}"
