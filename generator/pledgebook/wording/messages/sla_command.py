"""What ``pledgebook sla`` says."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES = {
    "cli/sla": Message(
        zh="机器可核对的 SLA：导出定义，用工单记录核对，列出快到期的",
        en="promises that a machine can check: definitions, verdicts on a ticket log, what is due",
    ),
    "cli/sla-export": Message(
        zh="输出一份承诺书的 sla.json，或日历、数据合同",
        en="write the sla.json of one commitment, or its calendar, or a data contract",
    ),
    "cli/sla-conformance": Message(
        zh="用一致性用例检验各个实现（Python、SQL、网页脚本）",
        en="run conformance cases with every implementation (Python, SQL, the pages' script)",
    ),
    "cli/sla-check": Message(
        zh="用工单记录核对：每条承诺做到没有，最差的排在前面",
        en="check a ticket log: was each promise kept, the worst breaches first",
    ),
    "cli/value-log": Message(zh="记录", en="LOG"),
    "cli/value-instant": Message(zh="时刻", en="INSTANT"),
    "cli/value-event-date": Message(zh="事件=日期", en="EVENT=DATE"),
    "cli/value-ticket": Message(zh="工单号", en="TICKET"),
    "cli/value-address": Message(zh="网址", en="URL"),
    "cli/rows-read": Message(zh="已读 {count} 行", en="{count} rows read"),
    "cli/check-logs": Message(
        zh="工单记录：CSV、JSON Lines、Excel、Parquet 文件，或数据库表的地址；可以写多个，合为一份",
        en="ticket log: CSV, JSON Lines, Excel or Parquet files, or a database table's address; "
        "several count as one",
    ),
    "cli/check-definitions": Message(
        zh="依据什么核对：已发布的 sla.json，或一份承诺书的 YAML",
        en="what to judge by: a published sla.json, or the YAML of one commitment",
    ),
    "cli/check-map": Message(
        zh="对照表：哪一列是什么；也可以写自带对照表的名字，例如 servicenow-incident",
        en="mapping file: which column is what; or the name of a shipped one, such as "
        "servicenow-incident",
    ),
    "cli/check-as-of": Message(
        zh="核对到什么时候：日期（算到当天结束）或带时区的时刻；不写就是现在",
        en="as things stood then: a date (its end) or an instant with its offset; default: now",
    ),
    "cli/value-sum": Message(zh="名称=金额", en="NAME=AMOUNT"),
    "cli/check-outages": Message(
        zh="中断记录，用来核对可用性；格式与工单记录相同，可以写多次，合为一份；写了它可以不写工单记录",
        en="log of outages, to check availability; same formats as a ticket log; may be given "
        "again, all count as one; with it no ticket log is needed",
    ),
    "cli/check-outages-map": Message(
        zh="中断记录的对照表（shape 为 outages）；也可以写自带的名字",
        en="mapping file of the outages (its shape is outages), or the name of a shipped one",
    ),
    "cli/check-from": Message(
        zh="中断记录从哪一天起是完整的；不写即最早一次中断所在月的 1 日",
        en="from which day the log of outages is complete; default: the first of the month of its "
        "first outage",
    ),
    "cli/check-sum": Message(
        zh="赔付按比例计的基数是多少，例如 monthly-fee=10000；可以写多次",
        en="how much the base of a share is, such as monthly-fee=10000; may be given again",
    ),
    "cli/check-owed": Message(
        zh="把应赔付的写成 CSV：哪条承诺、多少、最迟何时提出",
        en="write what is owed as CSV: for which promise, how much, until when it is claimed",
    ),
    "cli/not-a-sum": Message(
        zh="“{text}”不是金额；请写 monthly-fee=10000 或 monthly-fee=9999.50，不写单位和千分号",
        en='"{text}" is no sum; write monthly-fee=10000 or monthly-fee=9999.50, without a unit and '
        "without commas",
    ),
    "sla/no-such-sum": Message(
        zh="没有哪项赔付以“{name}”为基数；承诺书里有：{known}",
        en='no remedy is a share of "{name}"; the letter has: {known}',
    ),
    "sla/no-sums": Message(
        zh="承诺书里没有按比例计的赔付，--sum {name} 用不上",
        en="no remedy of the letter is a share of anything, so --sum {name} has no use",
    ),
    "sla/option-needed": Message(
        zh="写了 {other}，还要写 {option}", en="with {other}, {option} is needed as well"
    ),
    "sla/log-needed": Message(
        zh="没有可以核对的记录：请写工单记录和它的 --map，或 --outages 和 --outages-map",
        en="there is no log to check: give a ticket log with its --map, or --outages with "
        "--outages-map",
    ),
    "sla/map-of-tickets": Message(
        zh="{path} 是工单记录的对照表；中断记录要用 shape 为 outages 的对照表",
        en="{path} maps tickets; a log of outages needs a mapping file whose shape is outages",
    ),
    "sla/no-availability": Message(
        zh="承诺书没有写可用性（availability），中断记录没有可以核对的",
        en="the letter promises no availability, so there is nothing to check by outages",
    ),
    "sla/from-needed": Message(
        zh="中断记录里没有一次中断有能用的开始时间，不知道它从哪一天起是完整的；"
        "请加 --from 年-月-日",
        en="no outage in the log has a beginning that can be used, so nobody knows from which day "
        "the log is complete; add --from YYYY-MM-DD",
    ),
    "sla/from-too-late": Message(
        zh="中断记录从 {date} 起才完整，不早于核对的时刻，没有可以核对的周期",
        en="the log of outages is complete from {date} on, which is not before the instant of "
        "the check: there is no window to check",
    ),
    "cli/check-date": Message(
        zh="承诺书里的事件发生在哪一天，例如 accepted=2026-03-01；可以写多次",
        en="the date of an event of the letter, such as accepted=2026-03-01; may be given again",
    ),
    "cli/check-report": Message(
        zh="另写一份报告，按扩展名：.html .json .csv .xlsx .xml（JUnit）.txt；可以写多次",
        en="also write a report, by its ending: .html .json .csv .xlsx .xml (JUnit) .txt; may be "
        "given again",
    ),
    "cli/check-rejected": Message(
        zh="把不能用的行写成 CSV：哪个文件、第几条、哪一列、为什么",
        en="write the rows that cannot be used as CSV: which file, record, column, and why",
    ),
    "cli/check-explain": Message(
        zh="只说明这张工单：怎样一段一段计时，哪些假日和暂停不计，结论怎样得出",
        en="explain this ticket only: every stretch, holiday and pause up to the verdict",
    ),
    "cli/check-worst": Message(
        zh="列出逾期最久的多少件，默认 50",
        en="how many of the latest breaches to list; default: 50",
    ),
    "cli/check-engine": Message(
        zh="用哪个引擎计算，默认按记录大小选；结果完全相同",
        en="which engine computes, by default chosen by the size of the log; results are the same",
    ),
    "cli/check-memory": Message(
        zh="记录很大时最多用多少内存，默认 600MB", en="memory for large logs; default: 600MB"
    ),
    "cli/check-master": Message(
        zh="用 --engine spark 时，哪个 Spark 来计算：默认 local[*]，即本机；集群写 spark://主机:端口，"
        "各节点要能按同样的路径读到记录文件",
        en="with --engine spark: which Spark computes, by default local[*], this computer; for a "
        "cluster spark://host:port, whose nodes must find the log under the same path",
    ),
    "cli/spark-needs-extra": Message(
        zh='用 Spark 计算，请先运行 pip install "pledgebook[spark]"；或去掉 --engine spark',
        en='to compute on Spark, first run pip install "pledgebook[spark]"; or leave out '
        "--engine spark",
    ),
    "cli/spark-needs-java": Message(
        zh="用 Spark 计算，请先安装 Java 17 或更新的版本；或去掉 --engine spark",
        en="to compute on Spark, first install Java 17 or newer; or leave out --engine spark",
    ),
    "cli/spark-not-started": Message(
        zh="Spark（{master}）没有启动；请核对 --master 的地址，并确认 Java 是 17 或更新的版本",
        en="Spark ({master}) did not start; check the address of --master, and that Java is 17 or "
        "newer",
    ),
    "cli/check-page": Message(
        zh="承诺书网页的地址；报告里的条款链接到那里",
        en="address of the commitment's page, which the clauses in the report link to",
    ),
    "cli/check-report-form": Message(
        zh="不知道 {path} 是哪种报告；请用这些扩展名之一：{known}",
        en="cannot tell which report {path} is; use one of these endings: {known}",
    ),
    "cli/not-an-instant": Message(
        zh="“{text}”不是时刻；请写 2026-11-28 或 2026-11-28T18:00:00+08:00",
        en='"{text}" is no instant; write 2026-11-28 or 2026-11-28T18:00:00+08:00',
    ),
    "cli/not-an-event-date": Message(
        zh="“{text}”不是事件的日期；请写 accepted=2026-03-01",
        en='"{text}" is no date of an event; write accepted=2026-03-01',
    ),
    "sla/date-needed": Message(
        zh="不知道“{event}”是哪一天，{count} 条承诺（例如 {term}）因此不能核对；"
        "请加 --date {event}=年-月-日，或写进对照表的 dates",
        en='nobody said on which day "{event}" happened, and {count} terms (such as {term}) wait '
        "for it; add --date {event}=YYYY-MM-DD, or write it under dates in the mapping file",
    ),
    "sla/map-of-outages": Message(
        zh="{path} 是中断记录的对照表；核对工单要用 shape 为 tickets 或 events 的对照表",
        en="{path} maps outages; a ticket log needs a mapping file whose shape is tickets or "
        "events",
    ),
    "sla/no-such-ticket": Message(
        zh="记录里没有工单“{ticket}”", en='no ticket "{ticket}" in the log'
    ),
    "cli/sla-next": Message(zh="列出最快到期的工单", en="list what is due soonest"),
    "cli/next-most": Message(zh="列出多少个，默认 20", en="how many to list; default: 20"),
    "sla-next/left": Message(zh="还剩", en="left"),
    "sla-next/due": Message(zh="到期", en="due"),
    "sla-next/ticket": Message(zh="工单", en="ticket"),
    "sla-next/term": Message(zh="承诺", en="promise"),
    "sla-next/at-risk": Message(zh="快到期", en="at risk"),
    "sla-next/counts": Message(
        zh="计时中 {running} 项，已逾期 {overdue} 项，暂停 {paused} 项",
        en="{running} running, {overdue} overdue, {paused} paused",
    ),
    "cli/conformance-files": Message(
        zh="一致性用例文件（JSON），可以写多个", en="files of conformance cases (JSON), one or more"
    ),
    "cli/conformance-implementation": Message(
        zh="只检验这个实现，可以写多次；不写即检验本机能运行的全部实现",
        en="run this implementation only, may be given again; default: all that run here",
    ),
    "cli/conformance-verbose": Message(
        zh="通过的用例也逐条列出", en="list the cases that pass as well"
    ),
    "cli/conformance-pass": Message(zh="通过 {case}：{why}", en="pass {case}: {why}"),
    "cli/conformance-fail": Message(zh="未通过 {case}：{why}", en="FAIL {case}: {why}"),
    "cli/conformance-differs": Message(
        zh="    {key} 应为 {expected}，得到 {found}",
        en="    {key} should be {expected}, found {found}",
    ),
    "cli/conformance-missing": Message(
        zh="{name} 没有检验：本机没有 {what}", en="{name} was left out: no {what} on this computer"
    ),
    "cli/conformance-result": Message(
        zh="{name}，{suite}：通过 {passed}，未通过 {failed}",
        en="{name}, {suite}: {passed} passed, {failed} failed",
    ),
    "sla/not-json": Message(
        zh="这不是正确的 JSON：括号、引号或逗号不成对，或者写了 NaN 这类不是数字的值",
        en="this is no JSON: brackets, quotes or commas do not match, or a number is none (NaN)",
    ),
}
