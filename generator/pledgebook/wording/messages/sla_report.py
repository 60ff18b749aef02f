"""What the report of `sla check` says around its numbers."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_STATUSES = {
    "sla-status/met": Message(zh="按时", en="in time"),
    "sla-status/breached": Message(zh="逾期", en="late"),
    "sla-status/pending": Message(zh="时限内", en="not yet due"),
    "sla-status/not_yet": Message(zh="未起算", en="not begun"),
    "sla-status/not_applicable": Message(zh="不适用", en="does not apply"),
    "sla-status/excluded": Message(zh="除外", en="excluded"),
    "sla-status/invalid": Message(zh="不能判断", en="cannot be judged"),
    "sla-result/met": Message(zh="做到", en="kept"),
    "sla-result/missed": Message(zh="没做到", en="MISSED"),
    "sla-result/no_data": Message(zh="无数据", en="no data"),
    "sla-result/running": Message(zh="未完", en="not over"),
    "sla-result/not_judged": Message(zh="不能判断", en="cannot be judged"),
    "sla-result/unjudged": Message(zh="不判断", en="not judged"),
}

_VERDICTS = {
    "sla-report/missed": Message(
        zh="没有全部做到：判断了 {judged} 条，其中 {missed} 条没做到",
        en="NOT kept: {missed} of {judged} promises judged were missed",
    ),
    "sla-report/kept": Message(
        zh="全部做到：判断了 {judged} 条", en="kept: all {judged} promises judged"
    ),
    "sla-report/nothing": Message(
        zh="没有可以判断的承诺", en="there was nothing that could be judged"
    ),
    "sla-report/no-data-only": Message(
        zh="另有 {no_data} 条没有数据，见下", en="Besides, {no_data} had no data; see below"
    ),
    "sla-report/unjudged-only": Message(
        zh="另有 {unjudged} 条机器不判断，见下",
        en="Besides, {unjudged} are not judged by a machine; see below",
    ),
    "sla-report/not-said": Message(
        zh="另有 {no_data} 条没有数据，{unjudged} 条机器不判断，见下",
        en="Besides, {no_data} had no data and {unjudged} are not judged by a machine; see below",
    ),
    "sla-report/title": Message(
        zh="《{title}》第 {version} 版：履约核对",
        en="“{title}”, version {version}: how it was kept",
    ),
}

_LABELS = {
    "sla-report/as-of": Message(zh="截至", en="As of"),
    "sla-report/parties": Message(zh="承诺方与客户", en="Provider and customer"),
    "sla-report/logs": Message(zh="记录", en="Logs"),
    "sla-report/rows": Message(
        zh="{rows} 行，{tickets} 个工单", en="{rows} rows, {tickets} tickets"
    ),
    "sla-report/rejected-rows": Message(
        zh="{n} 行或单元格，见下", en="{n} rows or cells, see below"
    ),
    "sla-report/made-with": Message(zh="计算引擎", en="Computed"),
    "sla-report/engine": Message(
        zh="{engine}，时区数据 {tzdata}", en="{engine}, time zone data {tzdata}"
    ),
    "sla-report/terms": Message(zh="逐条结论", en="Each promise"),
    "sla-report/term": Message(zh="承诺", en="Promise"),
    "sla-report/clause": Message(zh="条款", en="Clause"),
    "sla-report/period": Message(zh="周期", en="Period"),
    "sla-report/limit": Message(zh="时限", en="Limit"),
    "sla-report/target": Message(zh="目标", en="Target"),
    "sla-report/share": Message(zh="按时率", en="In time"),
    "sla-report/result": Message(zh="结论", en="Result"),
    "sla-report/eligible": Message(zh="计入", en="Counted"),
    "sla-report/id": Message(zh="编号", en="Id"),
    "sla-report/first": Message(zh="起", en="From"),
    "sla-report/last": Message(zh="止", en="To"),
    "sla-report/mean": Message(zh="平均", en="Mean"),
    "sla-report/note": Message(zh="说明", en="Note"),
    "sla-report/reason": Message(zh="原因", en="Reason"),
    "sla-report/tickets": Message(zh="件数", en="Tickets"),
    "sla-report/status": Message(zh="状态", en="Verdict"),
    "sla-report/all": Message(zh="全部", en="all"),
    "sla-report/every": Message(zh="每一件", en="every one"),
    "sla-report/at-least": Message(zh="至少 {pct}%", en="at least {pct}%"),
    "sla-report/more-than": Message(zh="超过 {pct}%", en="more than {pct}%"),
    "sla-report/on-average": Message(zh="平均不超过时限", en="the limit on average"),
    "sla-report/quarter": Message(zh="{year} 年第 {n} 季度", en="{year} Q{n}"),
    "sla-report/worst": Message(
        zh="{first} 至 {last}（最差的一段）", en="{first} to {last} (the worst)"
    ),
    "sla-report/stretch": Message(zh="{first} 至 {last}", en="{first} to {last}"),
    "sla-report/running": Message(zh="{period}（未完）", en="{period} (not over)"),
    "sla-report/periods-missed": Message(
        zh="{all} 个周期中有 {n} 个没做到", en="missed in {n} of {all} periods"
    ),
    "sla-report/not-judged": Message(zh="没有判断的承诺", en="Promises not judged"),
    "sla-report/not-counted": Message(
        zh="没有计入的工单", en="Tickets that do not count towards the shares"
    ),
    "sla-report/breaches": Message(zh="逾期最久的工单", en="The worst breaches"),
    "sla-report/breaches-shown": Message(
        zh="共 {all} 件次逾期，列出最久的 {shown} 件次",
        en="{all} breaches in all; the {shown} worst are shown",
    ),
    "sla-report/ticket": Message(zh="工单", en="Ticket"),
    "sla-report/start": Message(zh="起算", en="Start"),
    "sla-report/due": Message(zh="到期", en="Due"),
    "sla-report/stop": Message(zh="完成", en="Done"),
    "sla-report/elapsed": Message(zh="用时（秒）", en="Elapsed (s)"),
    "sla-report/late-by": Message(zh="逾期", en="Late by"),
    "sla-report/late-seconds": Message(zh="逾期（秒）", en="Late by (s)"),
    "sla-report/still-open": Message(zh="还没有完成", en="still open"),
    "sla-report/not-binding": Message(
        zh="同类承诺里另有一条到期更早，以那一条为准",
        en="another promise of its kind is due earlier and binds",
    ),
    "sla-report/how-counted": Message(zh="怎样算出来的", en="How it was counted"),
    "sla-report/problems": Message(zh="不能用的行和单元格", en="Rows and cells that were refused"),
    "sla-report/problems-shown": Message(
        zh="共 {all} 处，列出前 {shown} 处", en="{all} in all; the first {shown} are shown"
    ),
    "sla-report/problem": Message(zh="问题", en="Problem"),
    "sla-report/file": Message(zh="文件", en="File"),
    "sla-report/row": Message(zh="行", en="Row"),
    "sla-report/column": Message(zh="列", en="Column"),
    "sla-report/value": Message(zh="内容", en="Value"),
    "sla-report/doubts": Message(zh="读取时的疑问", en="Read with a doubt"),
    "sla-report/unknown": Message(
        zh="对照表里没有的说法", en="Values that the mapping file does not name"
    ),
    "sla-report/unknown-value": Message(
        zh="{column} = {value}：{n} 行", en="{column} = {value}: {n} rows"
    ),
    "sla-report/unknown-values": Message(
        zh="{column} 列：{values} 种说法，共 {n} 行",
        en="column {column}: {values} values, {n} rows",
    ),
    "sla-report/counted": Message(zh="{what}：{n}", en="{what}: {n}"),
    "sla-report/summary": Message(zh="总览", en="Summary"),
    "sla-report/periods": Message(zh="周期", en="Periods"),
    "sla-report/breaches-sheet": Message(zh="逾期", en="Breaches"),
    "sla-report/rejected-sheet": Message(zh="不能用的行", en="Refused rows"),
    "sla-report/failure": Message(
        zh="按时率 {share}%（{met}/{eligible}），目标 {target}",
        en="{share}% in time ({met}/{eligible}), target {target}",
    ),
    "sla-report/failure-mean": Message(
        zh="平均 {mean}，时限 {limit}", en="mean {mean}, limit {limit}"
    ),
    "sla-report/share-of": Message(
        zh="{share}%（{met}/{eligible}）", en="{share}% ({met}/{eligible})"
    ),
    "sla-report/privacy": Message(
        zh="报告里除了工单编号，没有工单的文字", en="Of tickets, this report holds ids, no text"
    ),
}

_COSTS = {
    "sla-report/services": Message(zh="服务可用性", en="Availability of services"),
    "sla-report/services-sheet": Message(zh="可用性", en="Availability"),
    "sla-report/window": Message(zh="周期", en="Window"),
    "sla-report/level": Message(zh="达到", en="Reached"),
    "sla-report/agreed": Message(zh="应服务", en="Agreed"),
    "sla-report/down": Message(zh="中断", en="Down"),
    "sla-report/agreed-seconds": Message(zh="应服务（秒）", en="Agreed (s)"),
    "sla-report/down-seconds": Message(zh="中断（秒）", en="Down (s)"),
    "sla-report/windows-missed": Message(
        zh="{all} 个周期中有 {n} 个没做到", en="missed in {n} of {all} windows"
    ),
    "sla-report/windows-unjudged": Message(
        zh="{all} 个周期中有 {n} 个不能判断", en="{n} of {all} windows cannot be judged"
    ),
    "sla-report/windows-left": Message(
        zh="较早的 {n} 个周期没有列出", en="{n} earlier windows are not listed"
    ),
    "sla-report/outage-logs": Message(zh="中断记录", en="Logs of outages"),
    "sla-report/outage-rows": Message(
        zh="{rows} 行，{outages} 次中断", en="{rows} rows, {outages} outages"
    ),
    "sla-report/complete-from": Message(
        zh="自 {date} 起完整（--from）", en="complete from {date} on (--from)"
    ),
    "sla-report/complete-assumed": Message(
        zh="假定自 {date} 起完整，即最早一次中断所在月的 1 日；不是这样请用 --from 写明",
        en="taken as complete from {date} on, the first of the month of its first outage; say by "
        "--from where this is wrong",
    ),
    "sla-report/refused": Message(zh="不能用", en="Refused"),
    "sla-report/owed": Message(zh="没做到的后果", en="What is owed"),
    "sla-report/owed-left": Message(
        zh="另有 {n} 笔，见其他形式的报告（--report、--owed）",
        en="{n} more are in the other forms of the report (--report, --owed)",
    ),
    "sla-report/owed-sheet": Message(zh="应赔付", en="Owed"),
    "sla-report/owed-shortened": Message(
        zh="按单张工单赔付的逾期共 {all} 件次，这里只算了最久的 {n} 件次",
        en="{all} breaches lead to a remedy each by itself; only the {n} worst are counted here",
    ),
    "sla-report/remedy": Message(zh="违约责任", en="Remedy"),
    "sla-report/promise": Message(zh="没做到的承诺", en="Promise missed"),
    "sla-report/misses": Message(zh="次数", en="Misses"),
    "sla-report/amount": Message(zh="金额", en="Sum"),
    "sla-report/amount-most": Message(zh="最多", en="Sum at most"),
    "sla-report/currency": Message(zh="货币", en="Currency"),
    "sla-report/share-of-base": Message(zh="比例", en="Share"),
    "sla-report/share-most": Message(zh="最高比例", en="Share at most"),
    "sla-report/base": Message(zh="基数", en="Of"),
    "sla-report/form": Message(zh="形式", en="Form"),
    "sla-report/to-do": Message(zh="应做", en="To be done"),
    "sla-report/pay-by": Message(zh="最迟付清", en="To be paid by"),
    "sla-report/claim-from": Message(zh="可提出之日", en="Claim from"),
    "sla-report/claim-until": Message(zh="最迟提出", en="Claim until"),
}

_CHARTS = {
    "sla-chart/months": Message(
        zh="{term}：每月按时率，目标 {target}", en="{term}: share in time by month, target {target}"
    ),
    "sla-chart/month": Message(zh="{month}：{share}%（{n} 件）", en="{month}: {share}% ({n})"),
    "sla-chart/target": Message(zh="目标", en="target"),
    "sla-chart/heading": Message(zh="逐月按时率", en="In time, month by month"),
    "sla-chart/earlier": Message(zh="只画最近 {n} 个月", en="only the last {n} months are drawn"),
    "sla-chart/lateness": Message(
        zh="逾期多久（列出的 {n} 件次）", en="How late (the {n} breaches shown)"
    ),
    "sla-chart/to": Message(zh="{limit}以内", en="up to {limit}"),
    "sla-chart/over": Message(zh="超过{limit}", en="over {limit}"),
}

MESSAGES: dict[str, Message] = {
    **_STATUSES,
    **_VERDICTS,
    **_LABELS,
    **_COSTS,
    **_CHARTS,
}
