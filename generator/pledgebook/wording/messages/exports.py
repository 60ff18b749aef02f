"""What the calendar and the data contract of a commitment say, and their export."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_CALENDAR = {
    "calendar/begins": Message(zh="{what}：开始", en="{what}: begins"),
    "calendar/ends": Message(zh="{what}：最后一天", en="{what}: last day"),
    "calendar/recurs": Message(
        zh="{what}（{often}）：新的一期开始", en="{what} ({often}): next turn"
    ),
    "calendar/starts": Message(zh="{what}：从今天起", en="{what}: from today"),
    "calendar/before": Message(zh="{what}：须在今天之前完成", en="{what}: to be done before today"),
    "calendar/claim": Message(zh="{what}：提出要求的最后一天", en="{what}: last day to claim"),
    "calendar/from": Message(
        zh="{project}\n《{title}》第 {version} 版，条款 {clause}",
        en="{project}\n{title}, version {version}, clause {clause}",
    ),
}
_UNDATED = {
    "undated/event-without-date": Message(
        zh="没有放进日历：{title}（{id}），缺“{event}”的日期；请加 --date {event}=2026-03-01",
        en="not in the calendar: {title} ({id}), for {event} has no date; "
        "add --date {event}=2026-03-01",
    ),
    "undated/day-not-said": Message(
        zh="没有放进日历：{title}（{id}），承诺书没有说从哪一天起",
        en="not in the calendar: {title} ({id}), for the commitment does not say from which day",
    ),
    "undated/calendar-not-published": Message(
        zh="没有放进日历：{title}（{id}），要用到的那一年还没有公布节假日",
        en="not in the calendar: {title} ({id}), for the holidays of that year are not published",
    ),
}
_CONTRACT = {
    "odcs/purpose": Message(zh="{project}的服务承诺", en="service commitment of {project}"),
    "odcs/limits": Message(
        zh="本标准说不了服务时间、暂停、除外情形和违约责任，这些以承诺书为准；"
        "没有写进来的承诺列在 customProperties",
        en="service hours, pauses, exclusions and remedies cannot be said in this standard and "
        "stand in the commitment; what is left out is listed in customProperties",
    ),
    "odcs/term": Message(
        zh="从“{start}”到“{stop}”，按“{clock}”计时",
        en="from {start} to {stop}, on the clock {clock}",
    ),
    "odcs/share": Message(zh="按时的至少 {pct}%", en="at least {pct}% in time"),
    "odcs/paused": Message(zh="其间有暂停", en="with pauses"),
    "odcs/after": Message(zh="接在“{what}”之后", en="after {what}"),
    "odcs/since": Message(zh="自“{start}”起", en="from {start}"),
    "odcs/times": Message(zh="valueExt 是其间的次数", en="valueExt is how often in it"),
    "odcs/only": Message(zh="限{what}", en="for {what}"),
    "odcs/not": Message(zh="{what}除外", en="but for {what}"),
    "odcs/excluded": Message(zh="有除外情形", en="with exclusions"),
}
_COMMAND = {
    "cli/export-as": Message(
        zh="输出什么：json 机器可核对的定义，ics 日历，odcs 数据合同（ODCS 3.1）；默认 json",
        en="what to write: json the definitions, ics a calendar, odcs a data contract (ODCS 3.1); "
        "default: json",
    ),
    "cli/export-date": Message(
        zh="事件的日期，例如 accepted=2026-03-01，可以写几次；用于 ics",
        en="the date of an event, such as accepted=2026-03-01, as often as needed; for ics",
    ),
    "cli/dates-for-ics": Message(
        zh="--date 只用于日历：请加 --as ics，或去掉 --date（现在是 {form}）",
        en="--date is for a calendar: add --as ics, or leave --date out (this is {form})",
    ),
    "cli/no-such-event": Message(
        zh="承诺书没有用到事件“{event}”；用到的有：{known}",
        en="the commitment has no event {event}; those it has: {known}",
    ),
    "cli/odcs-left-out": Message(
        zh="{count} 条承诺不能用这个标准表示，列在 customProperties 里",
        en="{count} promises cannot be said in this standard; customProperties lists them",
    ),
}

_FEED = {
    "feed/entry": Message(zh="{title}（第 {version} 版）", en="{title} (version {version})"),
    "feed/first": Message(zh="首次发布。", en="Published for the first time."),
    "feed/nothing": Message(zh="承诺的内容没有变化。", en="Nothing that is promised changed."),
}

MESSAGES: dict[str, Message] = {**_CALENDAR, **_FEED, **_UNDATED, **_CONTRACT, **_COMMAND}
