"""The samples of checks as they are shown in Chinese: the same code, other words around it."""

from __future__ import annotations

from pledgebook.wording.reasons.sample import Samples

SAMPLES: dict[str, Samples] = {
    "undefined-name": Samples(
        fails="`when: qualty`，而质保期名叫 `quality`；`clock: office`，而 `clocks` 里没有 "
        "`office`；`our-look: 2小时`，而 `acts` 里没有 `our-look`",
        passes="`when: quality`，并且写了 `warranty: {quality: …}`",
    ),
    "name-twice": Samples(
        fails="级别 `urgent` 和事件 `urgent`；设备叫 `phone`，而它是渠道的名字；分类叫 `severity`"
        "，会和级别混在一起",
        passes="事件 `accepted` 另写自己的 `means`",
    ),
    "chapter-list": Samples(
        fails="有 `our-power: {supply: {text: 用户保障供电。}}`，而 `chapters` 里没有它；"
        "`chapters: [response, warranty, response: 时限]`；没有 visits 一章而写 `chapters: "
        "[visits]`",
        passes="`chapters: [{our-power: 供电}]`，并且有 `our-power` 一章",
    ),
    "unknown-reference": Samples(
        fails="`text: 我方在{notice.respond}内响应`，而没有条款叫 `notice`；`text: 见{notice}。`",
        passes="`text: 我方在{notices.respond}内响应`，并且有 `notices: {respond: 30分钟}`",
    ),
    "text-hides-promise": Samples(
        fails="`faults: {arrive: 4小时, text: 我方尽快到场。}`",
        passes='`faults: {arrive: 4小时, text: "我方在{faults.arrive}内到场。"}`',
    ),
    "clause-says-nothing": Samples(
        fails="`response: {faults: {when: quality}}`，只有条件",
        passes="`response: {faults: {when: quality, respond: 2小时}}`",
    ),
    "day-not-said": Samples(
        fails="没有 `days` 而写 `resolve: 3天`；没有 `days.working-day` 而写 `plan: 2个工作日`",
        passes="`days: {day: calendar}` 与 `3天`；`days: {day: calendar, working-day: office}`",
    ),
    "work-round-the-clock": Samples(
        fails="`respond: 4个工作小时, clock: always`；`plan: 2个工作日, clock: always`",
        passes="`respond: 4小时, clock: always`；`respond: 4个工作小时, clock: office`",
    ),
    "clock-window": Samples(
        fails="`daily: 00:00-23:59`，少了最后一分钟；`09:00-09:00`，没有时间；`08:00-40:00`，超过"
        "一天；`daily` 和 `week` 一个也没有，或者两个都写",
        passes="`daily: 00:00-24:00`；`week: {mon-fri: 09:00-18:00}`；`daily: 22:00-06:00`",
    ),
    "period-loop": Samples(
        fails="`first: {after: second}` 与 `second: {after: first}`；服务时间把自己排除在外",
        passes="`free: {from: accepted, lasts: 1年}` 与 `paid: {after: free, lasts: 3年}`",
    ),
    "two-starts": Samples(
        fails="`paid: {from: sale, rows: [{after: free, lasts: 2年}]}`，这一行从上面带了 from",
        passes="`paid: {rows: [{after: free, lasts: 2年}, {from: sale, lasts: 5年}]}`",
    ),
    "measure-incomplete": Samples(
        fails="`uptime: {of: site, rows: [{target: 99%}]}`，这一行没有 `measure`",
        passes="`uptime: {measure: *monthly, rows: [{of: site, target: 99%}]}`，每一行补全了",
    ),
    "window-without-target": Samples(
        fails="`faults: {from: notice, respond: 1小时, window: calendar-month}`",
        passes="`faults: {from: notice, respond: 1小时, target: 95%, window: calendar-month}`",
    ),
    "average-without-limit": Samples(
        fails="`faults: {from: notice, does: respond, target: average}`",
        passes="`faults: {from: notice, respond: 1小时, target: average}`",
    ),
    "zero-length": Samples(
        fails="`resolve: 0天`；`every: 0个月`；`times: 0次`",
        passes="`resolve: 1天`；`respond: 0-2小时`；`target: 至多0%`",
    ),
    "tier-order": Samples(
        fails="`{below: 95%, share: 50%}, {below: 99%, share: 30%}`，后一档永远轮不到；`{below: "
        "99%, share: 5%}, {over: 3天, share: 9%}`，两种界限混用",
        passes="`{below: 99%, share: 30%}, {below: 95%, share: 50%}`；`{over: 3天, share: 5%}`",
    ),
    "share-without-base": Samples(
        fails="`pay: {amount: 500元, per: 1天, cap: 5%}`；`charge: {price: free, cap: 5%}`",
        passes="`pay: {share: 1%, of: monthly-fee, cap: 5%}`；`cap: {share: 5%, of: "
        "contract-price}`",
    ),
    "blank-text": Samples(
        fails='`title: "　"`，只有一个空格；`means: ，`，只有一个符号',
        passes='`title: 重大故障`；`means: "7×24"`',
    ),
    "unknown-zone": Samples(
        fails="`zone: Asia/Beijing`",
        passes="`zone: Asia/Shanghai`；`zone: Europe/London`",
    ),
    "year-not-published": Samples(
        fails="承诺书的日期在 2031 年，服务时间写 `holidays: cn`",
        passes="日期在已公布的年份，质保延续到以后也可以；`holidays: none`，哪一年都可以",
    ),
    "zone-not-said": Samples(
        fails="英文承诺书里 `clocks: {office: {week: {mon-fri: 09:00-17:00}}}`，按北京时间算",
        passes="另写 `days: {day: calendar, zone: America/New_York}`；或者服务时间自己写 `zone`",
    ),
    "word-without-length": Samples(
        fails="`respond: at-once`，而 `definitions: {at-once: {title: 立即}}` 没有写多久",
        passes="`definitions: {at-once: {title: 立即, is: 10分钟}}`；`is: {agree-by: "
        "contract-signed}`",
    ),
    "remedy-unreached": Samples(
        fails="`remedies: {credit: {pay: {share: 5%, of: monthly-fee}}}`，没有哪一条引向它",
        passes="承诺里写 `otherwise: credit`；或者赔付里写 `when: missed` 或 `missed: {…}`",
    ),
    "bound-gap": Samples(
        fails="`低于200元` 与 `超过200元`，正好200元哪一类也不算；`至多200元` 与 `至少200元`，两类"
        "都算",
        passes="`至多200元` 与 `超过200元`；`1-10人` 与 `11-50人`，人数是整数",
    ),
}
