"""Points in time as a sentence needs them: ``自终验合格之日起``, ``于到货前``."""

from __future__ import annotations

from pledgebook.model.quantity import NthWorkingDay, Quantity
from pledgebook.model.timing import Agreed, Moment
from pledgebook.model.units import Kind
from pledgebook.wording import numerals
from pledgebook.wording.zh import values
from pledgebook.wording.zh.naming import Naming, join


def point(moment: Moment, naming: Naming) -> str:
    """Return a moment as a phrase: ``终验合格``, ``出厂满61天``, ``2026年12月31日``."""
    words = _bare(moment, naming)
    if isinstance(moment.plus, NthWorkingDay):
        words += f"后{values.nth(moment.plus)}"
    elif moment.plus and _is_next_day(moment.plus):
        words += "次日"
    elif moment.plus:
        words += f"满{values.quantity(moment.plus)}"
    if moment.minus:
        words += f"前{values.quantity(moment.minus)}"
    return words


def _is_next_day(plus: Quantity) -> bool:
    days = (Kind.DAY, Kind.CALENDAR_DAY)
    return plus.kind in days and plus.low == "1" and not (plus.high or plus.bound)


def _bare(moment: Moment, naming: Naming) -> str:
    if moment.event:
        return naming.event(moment.event).title
    if moment.on:
        return numerals.date(moment.on)
    if moment.end_of:
        return f"{naming.period(moment.end_of)}届满"
    if moment.yearly:
        month, day = moment.yearly.split("-")
        return f"每年{int(month)}月{int(day)}日"
    if moment.monthly:
        return f"每月{int(moment.monthly)}日"
    return _several(moment, naming)


def _several(moment: Moment, naming: Naming) -> str:
    several, word = (moment.first, "较早") if moment.first else (moment.last, "较晚")
    words = f"{join((day(one, naming) for one in several), '与')}中{word}者"
    if moment.else_ and several:
        missing = _bare(several[0], naming)
        words += f"（没有{missing}的，为{day(moment.else_, naming)}）"
    return words


def day(moment: Moment, naming: Naming) -> str:
    """Return a moment as a day: ``终验合格之日``."""
    words = point(moment, naming)
    return words if words.endswith(("日", "者", "）")) else f"{words}之日"


def start(moment: Moment, naming: Naming, *, by_day: bool) -> str:
    """Return the start of a length: ``自终验合格之日起``, by the clock ``自接到通知起``.

    What is shifted by the clock has no day: ``接到通知满96小时后``.
    """
    plus = moment.plus
    if by_day and isinstance(plus, Quantity) and plus.kind is Kind.CLOCKED:
        return f"{point(moment, naming)}后"
    return f"自{day(moment, naming) if by_day else point(moment, naming)}起"


def before(moment: Moment, naming: Naming) -> str:
    """Return ``系统正式投入运行前``, ``质保期届满30天前``, ``到货后30天内``."""
    words = _bare(moment, naming)
    if moment.minus:
        return f"{words}{values.quantity(moment.minus)}前"
    if isinstance(moment.plus, NthWorkingDay):
        return f"{words}后{values.nth(moment.plus)}结束前"
    if moment.plus:
        return f"{words}后{values.within(moment.plus)}"
    return f"{words}时" if words.endswith("要求") else f"{words}前"


def agreed(value: Agreed, naming: Naming) -> str:
    """Return who agrees by when: ``由双方最迟于终验合格前商定``."""
    both = not value.who or set(value.who) == {"provider", "customer"}
    who = "双方" if both else naming.all(value.who, "与")
    return f"由{who}最迟于{before(value.agree_by, naming)}商定"
