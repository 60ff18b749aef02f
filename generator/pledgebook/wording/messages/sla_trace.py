"""The trace of a clock in words: how long, from when to when, and what was not counted."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_LENGTHS = {
    "sla-length/hours": Message(zh="{n}小时", en="{n} h"),
    "sla-length/minutes": Message(zh="{n}分钟", en="{n} min"),
    "sla-length/seconds": Message(zh="{n}秒", en="{n} s"),
    "sla-length/days": Message(zh="{n}天", en="{n} d"),
    "sla-length/day": Message(zh="{n}天", en="{n} calendar days"),
    "sla-length/working_day": Message(zh="{n}个工作日", en="{n} working days"),
    "sla-length/civil_day": Message(
        zh="{n}日（首日不计，末日到24时，遇休息日顺延）",
        en="{n} days (the first does not count; the last ends at 24:00, moved on from a day off)",
    ),
    "sla-length/month": Message(zh="{n}个月", en="{n} months"),
    "sla-length/at-least": Message(zh="{low}至{high}", en="{low} to {high}"),
    "sla-length/cut-off": Message(
        zh="{length}（{cutoff} 以后的，从下一个工作日 {resume} 算起）",
        en="{length} (from {cutoff} on, counted from {resume} of the next working day)",
    ),
    "sla-land/same_time": Message(zh="到期日的同一时刻", en="at the same time of the last day"),
    "sla-land/close": Message(zh="到期日下班时", en="at the close of the last day"),
    "sla-land/end_of_day": Message(zh="到期日24时", en="at 24:00 of the last day"),
}

_STEPS = {
    "sla-trace/ticket": Message(zh="工单 {ticket}：{term}", en="ticket {ticket}: {term}"),
    "sla-trace/clause": Message(zh="条款 {clause}", en="clause {clause}"),
    "sla-trace/clock": Message(
        zh="计时：{clock}，当地时间（{zone}）", en="clock: {clock}, local time ({zone})"
    ),
    "sla-trace/start": Message(zh="起算：{at}", en="start: {at}"),
    "sla-trace/budget-of-time": Message(
        zh="时限：{budget}，只数计时时间", en="limit: {budget}, counted on the clock"
    ),
    "sla-trace/budget-of-days": Message(zh="时限：{budget}", en="limit: {budget}"),
    "sla-trace/budget": Message(
        zh="时限：{budget}，到 {limit}", en="limit: {budget}, ends {limit}"
    ),
    "sla-trace/counted-days": Message(
        zh="逐日数：{first}（不计）；{days}", en="day by day: {first} (not counted); {days}"
    ),
    "sla-trace/open": Message(
        zh="{span}  计 {length}，累计 {sum}", en="{span}  counts {length}, sum {sum}"
    ),
    "sla-trace/made-up": Message(
        zh="{span}  调休上班，计 {length}，累计 {sum}",
        en="{span}  make-up working day, counts {length}, sum {sum}",
    ),
    "sla-trace/closed": Message(zh="{span}  休息，不计", en="{span}  closed, not counted"),
    "sla-trace/holiday": Message(zh="{span}  节假日，不计", en="{span}  holiday, not counted"),
    "sla-trace/pause": Message(
        zh="{span}  暂停，其中的计时时间 {length} 不计",
        en="{span}  paused, its {length} on the clock not counted",
    ),
    "sla-trace/due": Message(zh="▶ 到期 {at}，累计 {sum}", en="▶ due {at}, sum {sum}"),
    "sla-trace/stop": Message(zh="■ 完成 {at}，累计 {sum}", en="■ done {at}, sum {sum}"),
    "sla-trace/as-of": Message(
        zh="● 核对时还没有完成 {at}，累计 {sum}",
        en="● not done when checked {at}, sum {sum}",
    ),
    "sla-trace/left-out": Message(
        zh="……（{n} 步没有列出，累计里有；全部见 sla check --explain）",
        en="... ({n} steps not shown but in the sum; see all with sla check --explain)",
    ),
    "sla-trace/moved-on": Message(
        zh="暂停占去计时时间 {length}，到期顺延：{at}",
        en="pauses took {length} of the clock; due that much later: {at}",
    ),
    "sla-trace/met": Message(
        zh="结论：按时，比到期早 {length}", en="verdict: in time, {length} before it was due"
    ),
    "sla-trace/breached": Message(zh="结论：逾期 {length}", en="verdict: late by {length}"),
    "sla-trace/breached-open": Message(
        zh="结论：逾期 {length}，还没有完成", en="verdict: late by {length}, and still open"
    ),
    "sla-trace/pending": Message(
        zh="结论：还在时限内，剩 {length}", en="verdict: not yet due, {length} left"
    ),
    "sla-trace/pending-at-risk": Message(
        zh="结论：还在时限内，只剩 {length}，快到期了",
        en="verdict: not yet due, but only {length} left",
    ),
    "sla-trace/pending-paused": Message(
        zh="结论：暂停中，没有到期时间", en="verdict: paused; nothing is due meanwhile"
    ),
    "sla-trace/not_yet": Message(zh="结论：还没有起算", en="verdict: its time has not begun"),
    "sla-trace/not_applicable": Message(
        zh="结论：不适用，{reason}", en="verdict: does not apply: {reason}"
    ),
    "sla-trace/excluded": Message(zh="结论：除外，{reason}", en="verdict: excluded: {reason}"),
    "sla-trace/invalid": Message(
        zh="结论：不能判断，{reason}", en="verdict: cannot be judged: {reason}"
    ),
    "sla-trace/warning": Message(zh="注意：{warning}", en="note: {warning}"),
}

MESSAGES: dict[str, Message] = {**_LENGTHS, **_STEPS}
