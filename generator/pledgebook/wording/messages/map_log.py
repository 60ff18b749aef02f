"""What a proposed mapping says of itself, in its comments, and ``pledgebook sla map``.

``draft/...`` are comments: each names what it is about, and what to write instead.
"""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_FILE = {
    "draft/head": Message(
        zh="按“{file}”的列名和前 {rows} 行拟出。请逐项核对：写着“请确认”的看一遍，"
        "写着“待填”的填上。",
        en="Proposed from the columns and the first {rows} rows of {file}. Go through it: look at "
        "what says “please check”, and fill in what says “to-fill”.",
    ),
    "draft/known": Message(
        zh="认出是 {title} 的导出，按随程序提供的对照表 {name} 拟。",
        en="Recognised as an export of {title}; this follows the mapping file {name} of "
        "the program.",
    ),
    "draft/unused": Message(zh="没有用到的列：{columns}", en="columns not used: {columns}"),
}
_ID = {
    "draft/id-missing": Message(
        zh="待填：没有找到编号列。写每张工单都不同的那一列",
        en="to-fill: no column of numbers was found; name the one that differs for each ticket",
    ),
    "draft/id-unnamed": Message(
        zh="请确认：没有一列叫“工单号”；这一列的值各不相同",
        en="please check: no column is called ticket or number; the values of this one all differ",
    ),
    "draft/id-repeats": Message(
        zh="请确认：有的编号不止一行。一行一件事的记录，shape 写 events",
        en="please check: some numbers have several rows. Where a row is an event, the shape is "
        "events",
    ),
    "draft/zone": Message(
        zh="请确认：时间没有写时区，按这个时区算",
        en="please check: times without a zone are of this one",
    ),
}
_TIMES = {
    "draft/ambiguous": Message(
        zh="待填：日和月分不清。{sample} 可以按 {formats} 读，请把其中一个写在 format 后面",
        en="to-fill: day and month cannot be told apart. {sample} can be read as {formats}; put "
        "the right one after format",
    ),
    "draft/days-only": Message(
        zh="请确认：这一列只有日期，没有几点几分，按 0 点算",
        en="please check: this column has days and no times; they count from 00:00",
    ),
    "draft/empty": Message(
        zh="请确认：这一列在看过的行里都是空的，不知道时间怎么写",
        en="please check: this column is empty in the rows looked at, so its form is not known",
    ),
    "draft/number": Message(
        zh="请确认：这一列是数字，当作从 1970 年起的时间",
        en="please check: this column has numbers, taken for times since 1970",
    ),
    "draft/borrowed": Message(
        zh="请确认：承诺书按“{title}”计，没有找到这一列，暂用“{column}”",
        en="please check: the letter goes by “{title}”; no column has it, {column} stands in",
    ),
    "draft/event-missing": Message(
        zh="没有找到 {event}（{title}）的时间；记录里有的，在 events 里加一行 {event}: 列名",
        en="no column for {event} ({title}); if there is one, add a line to events: "
        "{event}: COLUMN",
    ),
    "draft/start-missing": Message(
        zh="待填：没有找到起算的时间（{event}）是哪一列",
        en="to-fill: no column for the time that the clock starts from ({event})",
    ),
    "draft/not-times": Message(
        zh="“{column}”像是时间的列名，里面却不是时间（{sample}），没有用",
        en="{column} sounds like a time, but holds none ({sample}); it is not used",
    ),
}
_VALUES = {
    "draft/status": Message(
        zh="请确认：closed 里是表示已经结束的说法。列里有：{values}",
        en="please check: closed lists what means that a ticket is closed. "
        "The column has: {values}",
    ),
    "draft/status-none": Message(
        zh="没有写 status：“{column}”里没有像“已关闭”的说法（{values}），工单都当作没有结束",
        en="no status: nothing in {column} means closed ({values}); every ticket counts as open",
    ),
    "draft/seen": Message(zh="列里有：{values}", en="the column has: {values}"),
    "draft/as-it-stands": Message(
        zh="列里的说法要与承诺书里的名字一样；不一样的，写成 "
        "{column: {column}, values: {说法: 名字}}",
        en="the column is to have the letter's names; where it has not, write "
        "{column: {column}, values: {VALUE: NAME}}",
    ),
    "draft/unsure": Message(
        zh="请确认：{values} 是照相近的名称或者先后对上的",
        en="please check: {values} were matched by a like name or by their order",
    ),
    "draft/lost": Message(
        zh="待填：{values} 没有对上；承诺书里有：{names}",
        en="to-fill: {values} match nothing; the letter has: {names}",
    ),
    "draft/event-lost": Message(
        zh="没有当作事件的说法：{values}；是事件的，在 values 里加一行 说法: 事件",
        en="values that are no event: {values}; for those that are, add a line VALUE: EVENT",
    ),
    "draft/attribute-missing": Message(
        zh="没有找到 {facet}：承诺书按它区分工单（{names}）；整份记录都一样的，"
        "写 {facet}: {value: 名字}",
        en="no column for {facet}, by which the letter tells tickets apart ({names}); where it is "
        "one for the whole log, write {facet}: {value: NAME}",
    ),
}
_COMMAND = {
    "cli/sla-map": Message(
        zh="按一份工单记录拟出对照表，供您修改", en="propose a mapping file for a log, to be edited"
    ),
    "cli/log-to-map": Message(
        zh="工单记录：CSV、Excel、JSON Lines、Parquet 文件",
        en="the log: a CSV, Excel, JSON Lines or Parquet file",
    ),
    "cli/map-definitions": Message(
        zh="承诺书的 YAML 文件，或 sla.json：按它的事件和级别来拟",
        en="the commitment (YAML, or its sla.json) whose events and severities to go by",
    ),
}

MESSAGES: dict[str, Message] = {**_FILE, **_ID, **_TIMES, **_VALUES, **_COMMAND}
