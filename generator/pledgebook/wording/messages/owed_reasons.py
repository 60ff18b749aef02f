"""Why an availability or what a miss leads to could not be computed, and what was not followed."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_LEVELS = {
    "owed-reason/unit-not-of-time": Message(
        zh="按“{unit}”计数，中断记录里没有这样的数；要有逐次的记录才能算",
        en="it counts by {unit}, which a log of interruptions does not hold; it takes a record of "
        "each of them",
    ),
    "owed-reason/share-of-readings": Message(
        zh="要求在一定比例的读数中达到，中断记录里没有读数",
        en="it has to hold in a share of readings, and a log of interruptions has none",
    ),
    "owed-reason/no-target": Message(
        zh="承诺书没有写目标（target）", en="the letter names no target (target)"
    ),
    "owed-reason/target-not-of-time": Message(
        zh="目标以“{unit}”表示，中断记录说明不了",
        en="the target is in {unit}, of which interruptions tell nothing",
    ),
    "owed-reason/target-not-supported": Message(
        zh="目标写成范围，或写的是“{bound}”，中断记录不足以判断；可用率的目标请写“至少”或“超过”，"
        "中断时间的请写“至多”或“低于”",
        en="the target is a range, or says “{bound}”, which interruptions do not settle; write at "
        "least or more than for an availability, at most or less than for downtime",
    ),
    "owed-reason/slot-not-supported": Message(
        zh="时间段（slot）要写成整秒的时分秒，而且目标要是百分比",
        en="a slot has to be whole seconds, minutes or hours, and the target a percentage",
    ),
    "owed-reason/window-start-not-said": Message(
        zh="统计周期只有长度，没有说从哪一天起；请写自然周期，或用 when 写明质保期",
        en="its window is a length without a first day; write a window of the calendar, or name "
        "the warranty period in when",
    ),
    "owed-reason/window-unknown": Message(
        zh="不知道“{name}”是从哪天到哪天；请在对照表的 periods 里写上",
        en="nobody said from when to when “{name}” ran; write it under periods in the mapping file",
    ),
    "owed-reason/window-not-supported": Message(
        zh="统计周期的单位“{unit}”不是整天或整月",
        en="its window is in {unit}, which are no whole days or months",
    ),
    "owed-reason/service-not-recorded": Message(
        zh="中断记录按 item 区分，而“{of}”不是其中的服务对象；请在 items 或 groups 里定义它",
        en="the log tells interruptions apart by item, and “{of}” is none; define it under items "
        "or groups",
    ),
    "owed-reason/each-not-recorded": Message(
        zh="要对每个“{name}”分别统计，有的中断没有写它；请在对照表的 attributes 里指明这一列",
        en="it is taken for each “{name}”, which some interruptions lack; name its column under "
        "attributes in the mapping file",
    ),
    "owed-reason/never-valid": Message(
        zh="适用的时段互相排斥，任何时候都不适用",
        en="the periods in which it holds exclude one another: it never does",
    ),
    "owed-reason/log-starts-later": Message(
        zh="记录从这个周期的中途才开始，此前有没有中断无从知道；如果记录更早就完整，"
        "请用 --from 写明",
        en="the log begins within this window; what was down before, nobody knows; where it is "
        "complete from an earlier day on, say so by --from",
    ),
    "owed-reason/no-outage-log": Message(
        zh="没有中断记录；请用 --outages 和 --outages-map 给出",
        en="there is no log of outages; give one by --outages and --outages-map",
    ),
    "owed-reason/no-window": Message(
        zh="中断记录所及的时间里没有它的统计周期；请用 --from 写明记录从哪一天起是完整的",
        en="no window of it lies in what the log of outages tells of; say by --from from which day "
        "the log is complete",
    ),
    "owed-reason/outage-undated": Message(
        zh="有的中断不知道是什么时候，可能就在这个周期里；请在记录里改正（见不能用的行）",
        en="nobody knows when some interruptions were, and they may lie in this window; correct "
        "them in the log (see the rows that were refused)",
    ),
    "owed-reason/scope-attribute-missing": Message(
        zh="有的中断没有写清是什么的，算不算说不准",
        en="some interruptions do not say of what they are, so nobody can tell whether they count",
    ),
    "owed-reason/formula-not-read": Message(
        zh="承诺书用文字写了公式，程序不读它；这里按（应服务时间－中断时间）÷应服务时间计算，"
        "请人工核对是否一致",
        en="the letter has a formula in words, which no program reads; this is (time agreed - time "
        "down) / time agreed, and a person has to check that both are the same",
    ),
    "owed-reason/rounding-not-said": Message(
        zh="承诺书写了小数位，没有写舍去还是四舍五入（round）；这里按未取舍的数值判断",
        en="the letter says how many decimals and not how they are rounded (round); the exact "
        "value was compared",
    ),
}

_SUMS = {
    "owed-reason/formula-in-words": Message(
        zh="承诺书用文字写了公式，程序不读它，请人工核对",
        en="the letter has a formula in words, which no program reads; a person has to check it",
    ),
    "owed-reason/amount-is-a-range": Message(
        zh="金额写成了范围，没有一个确定的数", en="the sum is a range and no single number"
    ),
    "owed-reason/base-not-said": Message(
        zh="没有写是什么的百分之几（of）", en="it does not say of what it is a share (of)"
    ),
    "owed-reason/base-unknown": Message(
        zh="不知道“{of}”是多少；请用 --sum {of}=金额 给出",
        en="nobody said how much “{of}” is; give it as --sum {of}=AMOUNT",
    ),
    "owed-reason/cost-known-afterwards": Message(
        zh="按实际发生的费用计，要凭单据",
        en="it is what was really spent, to be proven by receipts",
    ),
    "owed-reason/counts-not-said": Message(
        zh="最后不足一段的算不算，承诺书没有说（counts），所以有两个数",
        en="the letter leaves open whether a last interval that is not full counts (counts), so "
        "there are two numbers",
    ),
    "owed-reason/per-not-supported": Message(
        zh="按每“{per}”计，记录里没有这样的数", en="it is per {per}, which the record does not tell"
    ),
    "owed-reason/delay-unknown": Message(
        zh="按迟延的长短计，而这一次没有迟延多久的记录",
        en="it goes by the length of the delay, and here no delay is recorded",
    ),
    "owed-reason/level-unknown": Message(
        zh="按达到的水平计，而这一次没有可比的数值",
        en="it goes by the level reached, and here there is none to compare",
    ),
    "owed-reason/once-or-each": Message(
        zh="同一张工单或同一个周期里还有别的承诺也指向它；赔一次还是各赔一次，承诺书没有说",
        en="another promise that was missed by the same ticket or in the same window leads to it "
        "as well; the letter does not say whether it is owed once or for each",
    ),
    "owed-reason/no-tier": Message(
        zh="没有落入任何一档，所以不赔", en="it falls into no tier, so nothing is paid"
    ),
    "owed-reason/cap-not-followed": Message(
        zh="上限或下限写得不能直接比较，没有套用，请人工核对",
        en="its cap or least sum cannot be compared and was not applied; a person has to check it",
    ),
    "owed-reason/cap-per-period": Message(
        zh="上限是每“{per}”的，没有套用，请人工核对",
        en="its cap is one per {per} and was not applied; a person has to check it",
    ),
    "owed-reason/cap-without-sum": Message(
        zh="不知道“{of}”是多少，上限没有套用；请用 --sum {of}=金额 给出",
        en="nobody said how much “{of}” is, so the cap was not applied; give it as --sum "
        "{of}=AMOUNT",
    ),
    "owed-reason/cap-period-not-said": Message(
        zh="上限的基数是多长时间的，承诺书没有说；这里每次单独封顶，请人工核对总额",
        en="the letter does not say for how long the base of its cap is; each miss was capped by "
        "itself, so a person has to check the total",
    ),
    "owed-reason/counted-between-events": Message(
        zh="从一件事算到另一件事，不是按迟延计，请人工计算",
        en="it runs from one event to another and not by the delay; a person has to compute it",
    ),
    "owed-reason/minimum-not-compared": Message(
        zh="不知道金额，没有与起赔额比较",
        en="the sum is not known, so it was not compared with the one above which it is paid",
    ),
    "owed-reason/not-above-minimum": Message(
        zh="没有超过起赔额，所以不赔", en="it is not above the least sum, so nothing is paid"
    ),
}

_DAYS = {
    "owed-reason/calendar-not-published": Message(
        zh="用到的年份还没有公布节假日", en="it needs a year whose holidays are not published"
    ),
    "owed-reason/never-due": Message(
        zh="日历上的时间不够，算不出来", en="the calendar is not open long enough to compute it"
    ),
    "owed-reason/no-working-days": Message(
        zh="按工作日算，而承诺书没有指定工作日的日历（days 的 working-day）",
        en="it counts working days, and the letter names no calendar of them (days: working-day)",
    ),
    "owed-reason/length-not-of-days": Message(
        zh="期限的单位“{unit}”折不成整天", en="a length in {unit} makes no whole days"
    ),
    "owed-reason/claim-start-not-said": Message(
        zh="索赔期没有写从什么时候起（from）", en="the claim period has no start (from)"
    ),
    "owed-reason/event-undated": Message(
        zh="不知道“{event}”是哪一天；请在对照表的 dates 里写上",
        en="nobody said on which day “{event}” was; write it under dates in the mapping file",
    ),
    "owed-reason/period-unclear": Message(
        zh="不知道“{period}”是从哪天到哪天；请在对照表的 periods 里写上",
        en="nobody said from when to when “{period}” ran; write it under periods in the mapping "
        "file",
    ),
    "owed-reason/attribute-unknown": Message(
        zh="记录没有写“{attribute}”，是否适用请人工判断",
        en="the record does not say “{attribute}”; a person has to tell whether it applies",
    ),
    "owed-reason/condition-in-words": Message(
        zh="有用文字写的条件，程序不判断，请人工判断",
        en="it has a condition in words, which no program judges; a person has to",
    ),
    "owed-reason/promise-not-judged": Message(
        zh="它所依据的“{name}”没有判断，所以不知道有没有违约",
        en="“{name}”, on which it depends, was not judged, so nobody knows of a miss",
    ),
    "owed-reason/promise-partly-judged": Message(
        zh="它所依据的“{name}”没有全部判断，可能还有没算进来的违约",
        en="not all of “{name}”, on which it depends, was judged; there may be misses that are "
        "not counted here",
    ),
    "owed-reason/kept-tickets-unknown": Message(
        zh="要数连续几次没有做到，中间做到的工单没有逐张列出，数不出来，请人工核对",
        en="it counts misses in a row, and tickets that were kept in between are not known one by "
        "one; a person has to count",
    ),
    "owed-reason/no-promise-leads-here": Message(
        zh="没有哪一条承诺指向它（otherwise），程序不知道什么时候适用",
        en="no promise leads to it (otherwise), so no program knows when it applies",
    ),
    "owed-reason/count-not-supported": Message(
        zh="次数按“{unit}”计，记录里数不出来",
        en="it counts in {unit}, which the record does not tell",
    ),
}

MESSAGES: dict[str, Message] = {**_LEVELS, **_SUMS, **_DAYS}
