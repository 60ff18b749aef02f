"""Why a ticket, a row of a log or a whole promise was not judged, in words."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_TICKETS = {
    "sla-reason/out-of-scope": Message(zh="不属于这一条的范围", en="outside of what it covers"),
    "sla-reason/not-started": Message(
        zh="起算的事没有发生", en="what starts its time never happened"
    ),
    "sla-reason/before-validity": Message(
        zh="起算时承诺还没有生效", en="began before the promise held"
    ),
    "sla-reason/after-validity": Message(
        zh="起算时承诺已经到期", en="began when the promise had expired"
    ),
    "sla-reason/between-validity": Message(
        zh="起算时在两段有效期之间", en="began between two periods in which the promise holds"
    ),
    "sla-reason/requirement-not-met": Message(
        zh="应当先发生的事没有发生", en="what has to happen first had not happened"
    ),
    "sla-reason/scope-attribute-missing": Message(
        zh="看不出是否属于这一条的范围",
        en="the log does not say what decides whether it is covered",
    ),
    "sla-reason/bad-timestamp": Message(zh="时间读不出来", en="a time cannot be read"),
    "sla-reason/timestamp-without-zone": Message(
        zh="时间没有写时区，对照表也没有写 zone",
        en="a time without its zone; the mapping file names none (zone)",
    ),
    "sla-reason/no-start": Message(zh="没有起算时间", en="no time from which it counts"),
    "sla-reason/stop-before-start": Message(
        zh="完成时间早于起算时间", en="it ends before it begins"
    ),
    "sla-reason/closed-without-stop": Message(
        zh="工单已关闭，但没有完成时间", en="closed, but there is no time at which it was done"
    ),
    "sla-reason/calendar-not-published": Message(
        zh="用到的年份还没有公布节假日", en="needs a year whose holidays are not published"
    ),
    "sla-reason/never-due": Message(
        zh="日历上的时间不够，永远不会到期",
        en="never falls due: the calendar is not open long enough",
    ),
    "sla-reason/conflicting-rows": Message(
        zh="同一编号的几行互相矛盾", en="several rows of one id contradict each other"
    ),
}

_ROWS = {
    "sla-reason/wrong-field-count": Message(
        zh="列数与表头不同", en="another number of fields than the header has"
    ),
    "sla-reason/no-id": Message(zh="没有工单编号", en="no id"),
    "sla-reason/bad-encoding": Message(
        zh="文字编码不对", en="text that is not in the encoding of the file"
    ),
    "sla-reason/formula-in-cell": Message(
        zh="单元格里是公式，不是值", en="a formula in a cell, and no value"
    ),
    "sla-reason/bad-quote": Message(
        zh="引号没有配对", en="a quotation mark without its counterpart"
    ),
    "sla-reason/row-too-long": Message(zh="这一行太长", en="a row that is too long"),
    "sla-reason/bad-sequence": Message(
        zh="序号不是整数", en="a place in the sequence that is no whole number"
    ),
    "sla-reason/nested-value": Message(
        zh="单元格里是列表或对象，不是一个值", en="a value that holds several others"
    ),
    "sla-reason/until-before-from": Message(
        zh="结束早于开始", en="an end that lies before the beginning"
    ),
    "sla-reason/bad-json": Message(zh="这一行不是 JSON 对象", en="a line that is no JSON object"),
}

_WARNINGS = {
    "sla-reason/pause-end-without-start": Message(
        zh="暂停有结束、没有开始，没有计入", en="a pause ended that never began; it was ignored"
    ),
    "sla-reason/reopen-without-stop": Message(
        zh="没有完成就重新打开，没有计入",
        en="reopened without having been finished; it was ignored",
    ),
    "sla-reason/nonexistent-local-time": Message(
        zh="当地时间不存在（夏令时开始），往后顺延",
        en="a local time that does not exist (clocks went forward); moved on",
    ),
    "sla-reason/ambiguous-local-time": Message(
        zh="当地时间出现两次（夏令时结束），取第一次",
        en="a local time that came twice (clocks went back); the first was taken",
    ),
}

_PROMISES = {
    "sla-reason/no-ticket-log": Message(zh="没有给出工单记录", en="no ticket log was given"),
    "sla-reason/event-not-recorded": Message(
        zh="记录里没有“{event}”的时间：在对照表的 events 里写明是哪一列",
        en="the log has no time of “{event}”: name its column under events in the mapping file",
    ),
    "sla-reason/attribute-not-recorded": Message(
        zh="记录里没有“{attribute}”：在对照表的 attributes 里写明是哪一列",
        en="the log does not say “{attribute}”: name its column under attributes in the mapping "
        "file",
    ),
    "sla-reason/period-unclear": Message(
        zh="不知道“{period}”从哪天到哪天：在对照表的 periods 里写明",
        en="nobody said from when to when “{period}” ran: write it under periods in the mapping "
        "file",
    ),
    "sla-reason/never-valid": Message(
        zh="按已知的日期，这一条从未生效", en="by the dates known, it is never in force"
    ),
    "sla-reason/start-not-supported": Message(
        zh="起算的事在工单上看不到", en="its time begins with something that is on no ticket"
    ),
    "sla-reason/no-deadline": Message(zh="没有时限", en="no deadline"),
    "sla-reason/best-effort": Message(zh="只说尽力而为", en="best effort only"),
    "sla-reason/not-applicable": Message(zh="写明不适用", en="said not to apply"),
    "sla-reason/to-be-agreed": Message(zh="还没有商定", en="still to be agreed"),
    "sla-reason/start-not-said": Message(
        zh="没有写从什么时候起算", en="it is not said from when time counts"
    ),
    "sla-reason/condition-in-words": Message(
        zh="条件是文字，程序不判断", en="the condition is in words"
    ),
    "sla-reason/words-only": Message(zh="只有文字", en="words only"),
    "sla-reason/advance-notice": Message(
        zh="是提前告知，工单里看不出", en="notice ahead, which tickets do not show"
    ),
    "sla-reason/broken-unit": Message(
        zh="单位不能换算成完整的秒或天", en="the unit gives no whole seconds or days"
    ),
    "sla-reason/no-upper-limit": Message(zh="没有上限", en="no upper limit"),
    "sla-reason/not-in-a-ticket-log": Message(
        zh="工单记录里没有这类事实", en="tickets do not record such facts"
    ),
    "sla-reason/right": Message(zh="是权利，不是义务", en="it is a right and no duty"),
    "sla-reason/share-of-cases": Message(
        zh="承诺的是全部事件的比例，不看单次",
        en="it is the share of all cases that is done, and not told of one",
    ),
    "sla-reason/prohibition": Message(
        zh="承诺的是不做某事，工单里没有这样的记录",
        en="it is promised not to be done, of which there is no record",
    ),
}

_NOTES = {
    "sla-reason/no-ticket": Message(
        zh="没有可以计入的工单", en="no ticket that counts towards the share"
    ),
    "sla-reason/too-few": Message(
        zh="工单少于承诺规定的最少件数", en="fewer tickets than the promise asks for"
    ),
    "sla-reason/mean-of-days": Message(
        zh="按天的时限没有平均值", en="limits in days have no average"
    ),
    "sla-reason/period-not-countable": Message(
        zh="统计周期不是整天或整月", en="the period of the target is no whole days or months"
    ),
}

MESSAGES: dict[str, Message] = {**_TICKETS, **_ROWS, **_WARNINGS, **_PROMISES, **_NOTES}
