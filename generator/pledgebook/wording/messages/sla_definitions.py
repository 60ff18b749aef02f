"""What is said about definitions (``sla.json``) whose parts do not go together."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES = {
    "sla/no-such-calendar": Message(
        zh="没有叫“{name}”的日历；calendars 里有：{known}",
        en='there is no calendar "{name}"; under calendars there are: {known}',
    ),
    "sla/no-such-date": Message(
        zh="“{date}”不是能用的日期：日历上没有这一天，或不在 1900 至 2999 年之间；请写 2026-11-28",
        en='"{date}" is no date that can be used: no calendar has it, or it lies outside the years '
        "1900 to 2999; write 2026-11-28",
    ),
    "sla/no-such-time": Message(
        zh="时段“{window}”里有不存在的时刻：起点写 00:00 到 23:59，分钟最多 59；"
        "过了午夜的终点写 30:00 这样",
        en='the window "{window}" has a time that no clock shows: it starts from 00:00 to 23:59, '
        "minutes go up to 59; an end past midnight is written 30:00",
    ),
    "sla/window-backwards": Message(
        zh="时段“{window}”的终点早于起点：跨过午夜的，终点加 24 小时，例如 22:00 到 30:00",
        en='the window "{window}" ends before it starts; past midnight, add 24 hours to its end: '
        "22:00 to 30:00",
    ),
    "sla/term-twice": Message(
        zh="“{id}”用了两次：每条承诺要有自己的 id",
        en='"{id}" is used twice: each term needs an id of its own',
    ),
    "sla/stop-is-start": Message(
        zh="这一条从“{event}”起算，又到“{event}”为止，任何工单都算做到：请改其中一个",
        en='this term begins and ends with "{event}", so every ticket would keep it: change one of '
        "the two",
    ),
    "sla/reopen-is-stop": Message(
        zh="“{event}”既终止计时又重新打开工单：请改其中一个",
        en='"{event}" both stops the clock and reopens the ticket: change one of the two',
    ),
    "sla/pause-in-no-time": Message(
        zh="暂停从“{event}”开始，又到“{event}”结束：请写两个不同的事件",
        en='the pause begins and ends with "{event}": name two different events',
    ),
    "sla/no-such-event": Message(
        zh="承诺书和对照表都没有用到事件“{event}”；可以给日期的有：{known}",
        en='neither the definitions nor the mapping know an event "{event}"; dates can be given '
        "for: {known}",
    ),
    "sla/no-such-count": Message(
        zh="“{text}”不能用：请写 0 到 {most} 的整数",
        en='"{text}" cannot be used: write a whole number from 0 to {most}',
    ),
    "sla/no-such-memory": Message(
        zh="“{text}”不是内存大小：请写 500MB 或 2GB 这样，至少 100MB",
        en='"{text}" is no size of memory: write 500MB or 2GB, at least 100MB',
    ),
    "sla/out-of-memory": Message(
        zh="内存 {memory} 不够处理这份记录：请用 --memory 多给一些，例如 2GB",
        en="the memory of {memory} is not enough for this log: give more with --memory, such as "
        "2GB",
    ),
    "sla/not-an-address": Message(
        zh="“{text}”不是网址：请以 https:// 或 http:// 开头",
        en='"{text}" is no address of a page: begin with https:// or http://',
    ),
    "sla/would-overwrite": Message(
        zh="没有写入 {path}：它是这次要读的文件；请换个文件名",
        en="nothing written to {path}: it is one of the files to be read; choose another name",
    ),
}
