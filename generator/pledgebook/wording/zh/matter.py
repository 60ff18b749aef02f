"""The particulars of a clause: people, places, contents, frequency, level, clock, consequences."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pledgebook.model.clause import Binding, Clause, Measure, Rounding
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Open, Quantity
from pledgebook.model.timing import Agreed, ClockByAct, Combination, PerService, Rolling, Window
from pledgebook.model.units import Kind as Of
from pledgebook.wording.zh import moments, money, terms, values
from pledgebook.wording.zh.draft import Draft, Frame
from pledgebook.wording.zh.hours import hours
from pledgebook.wording.zh.naming import Naming, join, quoted

WINDOWS = {
    Window.CALENDAR_MONTH: "自然月",
    Window.CALENDAR_QUARTER: "自然季度",
    Window.CALENDAR_YEAR: "自然年度",
}
_UNITS = {
    "minute": "分钟",
    "second": "秒",
    "hour": "小时",
    "day": "日",
    "request": "请求次数",
    "room": "房间",
}
_SERVICES = {"onsite": "上门服务", "remote": "远程服务", "labour": "人工", "parts": "备件"}
_IS = re.compile(r"(人员|员工|工程师|技师|技术员|专家|师|者)$")
_HOLDS = re.compile(r"(证书|证|资质|资格|体系|能力|学历|职称|认证)$")
_VERB = re.compile(r"^(有|具有|具备|持|取得|通过|熟悉|掌握|能|获|经|从事|完成)")


def duration(value: Quantity | Open | Combination | PerService | Agreed, naming: Naming) -> str:
    """Return a length of any shape: ``8年或160000公里（以先到者为准）``."""
    if isinstance(value, Quantity | Open):
        return values.length(value)
    if isinstance(value, Agreed):
        return moments.agreed(value, naming)
    if isinstance(value, PerService):
        named = ((title, getattr(value, name)) for name, title in _SERVICES.items())
        return join((f"{title}{values.length(one)}" for title, one in named if one is not None), "")
    return combined(value, naming)


def combined(value: Combination, naming: Naming) -> str:
    """Return several lengths of which one counts."""
    rules = (
        (value.first, "以先到者为准"),
        (value.last, "以后到者为准"),
        (value.longer, "以较长者为准"),
    )
    parts = [
        f"{join(map(values.length, several), '或')}（{rule}）" for several, rule in rules if several
    ]
    if value.of:
        who = f"由{naming.title(value.choice)}选择其一" if value.choice else "任选其一"
        parts.append(f"{join(map(values.length, value.of), '或')}（{who}）")
    return "，".join(parts)


def lasting(value: Quantity | Open | Combination | PerService | Agreed, naming: Naming) -> str:
    """Return how long as the end of a sentence."""
    if isinstance(value, Agreed):
        return f"期限{moments.agreed(value, naming)}"
    return (
        values.lasting(value)
        if isinstance(value, Quantity | Open)
        else f"期限为{duration(value, naming)}"
    )


def qualities(words: Sequence[str]) -> list[str]:
    """Return qualifications as predicates: ``均为正式员工``, ``具备高级工程师证书``."""
    return [
        f"均为{one}"
        if _IS.search(one)
        else f"具备{one}"
        if _HOLDS.search(one) and not _VERB.search(one)
        else f"均{one}"
        if _VERB.search(one)
        else f"符合{quoted(one)}的要求"
        for one in words
    ]


def people(draft: Draft, naming: Naming) -> Draft:
    """Say how many people of which role and skill."""
    clause = draft.left
    parts = [
        f"参加人员{naming.title(clause.role)}" if clause.role else "",
        f"人数为{values.quantity(clause.people)}" if isinstance(clause.people, Quantity) else "",
        *skills(clause),
    ]
    said = draft.say(*parts, of=("role", "qualified", "experience", "dedicated"))
    if isinstance(clause.people, Agreed):
        return said.add(f"人员和人数{moments.agreed(clause.people, naming)}", of=("people",))
    return said.say(of=("people",))


def skills(clause: Clause) -> list[str]:
    """Return whether people are full time, their qualification and experience."""
    parts = (
        [] if clause.dedicated is None else ["安排专人负责" if clause.dedicated else "人员可以兼任"]
    )
    parts += qualities(clause.qualified)
    if clause.experience:
        years = values.quantity(clause.experience.lasts) if clause.experience.lasts else ""
        field = clause.experience.in_ or ""
        parts.append(f"具有{years}{'的' if years and field else ''}{field}经验")
    return parts


def _form(clause: Clause, naming: Naming) -> str:
    if isinstance(clause.form, Agreed):
        return ""
    return f"采用{naming.all(clause.form, '和', Kind.FORM)}形式" if clause.form else ""


_PLAIN: tuple[tuple[str, Callable[[Clause, Naming], str]], ...] = (
    ("of", lambda c, n: f"对象为{n.title(c.of or '')}"),
    ("covers", lambda c, n: f"适用于{n.all(c.covers)}"),
    ("place", lambda c, _: f"地点为{c.place}"),
    ("under", lambda c, n: f"由{quoted(n.title(c.under or ''))}管理"),
    ("content", lambda c, _: f"内容包括{join(c.content)}"),
    ("goals", lambda c, _: f"达到以下目标：{'；'.join(c.goals)}"),
    ("form", _form),
    ("language", lambda c, _: f"使用{terms.LANGUAGES.get(c.language or '', c.language)}"),
    ("gives", lambda c, _: f"提供{join(c.gives)}"),
    ("keeps", lambda c, _: f"备有{join(c.keeps)}"),
    ("order", lambda c, n: f"优先次序依次为{n.all(c.order, '')}"),
    ("choice", lambda c, n: f"由{n.title(c.choice or '')}选择"),
)


def particulars(draft: Draft, naming: Naming) -> Draft:
    """Say what a clause lists: contents, goals, papers, places."""
    for field, words in _PLAIN:
        if getattr(draft.left, field):
            draft = draft.say(
                words(draft.left, naming),
                of=(field,) if field != "form" or not isinstance(draft.left.form, Agreed) else (),
            )
    clause = draft.left
    if isinstance(clause.form, Agreed):
        draft = draft.add(f"方式{moments.agreed(clause.form, naming)}", of=("form",))
    if isinstance(clause.hours, Agreed):
        draft = draft.add(f"时长{moments.agreed(clause.hours, naming)}", of=("hours",))
    elif clause.hours:
        draft = draft.say(f"时长{values.quantity(clause.hours)}", of=("hours",))
    return _meaning(draft, naming)


def _meaning(draft: Draft, naming: Naming) -> Draft:
    means, causes = draft.left.means, draft.left.causes
    if isinstance(means, Agreed):
        draft = draft.add(f"具体含义{moments.agreed(means, naming)}", of=("means",))
    elif means:
        draft = draft.say(f"指{means}", of=("means",))
    return draft.say(
        f"涵盖{join(terms.CAUSES[one] for one in causes)}" if causes else "", of=("causes",)
    )


def spans(draft: Draft, naming: Naming) -> Draft:
    """Say how long, until when, before what and how often."""
    clause = draft.left
    if clause.before:
        draft = draft.say(f"在{moments.before(clause.before, naming)}完成", of=("before",))
    if isinstance(clause.until, Agreed):
        draft = draft.add(f"截止时间{moments.agreed(clause.until, naming)}", of=("until",))
    elif clause.until:
        draft = draft.say(f"直至{moments.point(clause.until, naming)}为止", of=("until",))
    if clause.lasts:
        draft = draft.say(lasting(clause.lasts, naming), of=("lasts",))
    if clause.renews:
        draft = draft.add(money.renewal(clause.renews, naming), of=("renews",))
    return _often(draft, naming)


def _often(draft: Draft, naming: Naming) -> Draft:
    every, times = draft.left.every, draft.left.times
    if isinstance(every, Agreed):
        draft = draft.add(f"频次{moments.agreed(every, naming)}", of=("every",))
    if isinstance(times, Agreed):
        draft = draft.add(f"次数{moments.agreed(times, naming)}", of=("times",))
    interval = every if isinstance(every, Quantity) else None
    count = times if isinstance(times, Quantity) else None
    if interval or count:
        draft = draft.say(values.every(interval, count), of=("every", "times"))
    return draft


def window(value: Window | Quantity | Rolling | str) -> str:
    """Return over which stretch of time something is counted."""
    if isinstance(value, Window):
        return f"按{WINDOWS[value]}统计"
    if isinstance(value, Rolling):
        return f"按任意连续{values.quantity(value.rolling)}统计"
    return (
        f"每{values.quantity(value)}统计一次" if isinstance(value, Quantity) else f"按{value}统计"
    )


def measured(value: Measure) -> str:
    """Return how a level is measured."""
    rounding = {Rounding.DOWN: "其余舍去", Rounding.HALF_UP: "四舍五入"}
    parts = [
        f"{window(value.window)}，以{_UNITS.get(value.unit, value.unit)}为计量单位",
        f"计算公式为{value.formula}" if value.formula else "",
        f"结果保留{value.decimals}位小数" if value.decimals is not None else "",
        rounding[value.round] if value.round else "",
        f"数据以{value.source}为准" if value.source else "",
    ]
    return "，".join(part for part in parts if part)


def level(draft: Draft, naming: Naming) -> Draft:
    """Say how well: target, window, measurement and how firmly it binds."""
    clause = draft.left
    del naming
    if clause.target:
        name = "按时完成的比例" if clause.target.kind is Of.PERCENT else "目标值"
        draft = draft.add(f"{name}{values.floor(clause.target)}", of=("target",))
    if clause.window:
        draft = draft.add(window(clause.window), of=("window",))
    if clause.measure:
        draft = draft.add(measured(clause.measure), of=("measure",))
    if clause.binding:
        words = {
            Binding.FIRM: "本条为必须履行的承诺",
            Binding.EFFORTS: "对本条尽最大努力做到，但不作保证",
        }
        draft = draft.add(words[clause.binding], of=("binding",))
    return draft


def counting(draft: Draft, naming: Naming, *, timed: bool) -> Draft:
    """Say by which clock limits are counted, and when it stands still."""
    clock, pauses = draft.left.clock, draft.left.pauses
    if isinstance(clock, ClockByAct):
        parts = [
            f"{naming.title(act, Kind.ACT)}按{naming.title(name, Kind.CLOCK)}计时"
            for act, name in clock.acts.items()
        ]
        draft = draft.say(*parts, of=("clock",))
    elif clock and (timed or draft.frame is not Frame.SENTENCE):
        draft = draft.say(f"按{naming.title(clock, Kind.CLOCK)}计时", of=("clock",))
    elif clock:
        draft = draft.say(f"服务时间为{hours(clock, naming)}", of=("clock",))
    stops = [
        f"自{moments.point(one.from_, naming)}至{moments.point(one.until, naming)}的时间不计入时限"
        for one in pauses
    ]
    return draft.add(*stops, of=("pauses",))
