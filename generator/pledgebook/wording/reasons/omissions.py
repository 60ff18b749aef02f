"""Why the checks exist that find what is missing, dangling or out of date, by rule."""

from __future__ import annotations

from pledgebook.wording.reasons.reason import Reason

REASONS: dict[str, Reason] = {
    "unused-name": Reason(
        zh="定义了却没有用到的词，多半是漏写了一条承诺，或者是从上一份承诺书里带来的。评标人看到"
        "“三级故障”有定义、没有时限，只会当作没有响应。把它写进该用的条款；真的不用了，就删去。",
        en="A word that is defined and never used mostly means that a promise was forgotten, or "
        "that the word came along from the last letter. Name it in the clause it was meant for; "
        "delete it where there is none.",
    ),
    "severity-unanswered": Reason(
        zh="分了级，却有一级没有时限，等于对这一级没有承诺：招标文件要求逐级响应的，这里就是负偏离。"
        "给它加一行；确实不承诺时限的，明写 `none`。",
        en="A ladder with a rung missing promises nothing for that severity, and counts as a "
        "deviation where the tender asks for each. Add its row; write `none` where no limit is "
        "promised.",
    ),
    "grade-not-explained": Reason(
        zh="时限挂在“重大”“小改动”上，却没有说怎样才算，出了事双方各说各的：业主都报重大，"
        "服务方都认一般。用 `means` 写判断标准，能用数划界的用 `bound` 写一个数。",
        en="A limit that hangs on `major` or `small` is worth nothing while each side decides what "
        "that is: every fault is major to the customer and minor to the provider. Write how to "
        "tell in `means`, or a number in `bound`.",
    ),
    "start-not-said": Reason(
        zh="“质保一年”从到货、验收还是开票算起，可以差出几个月；“一周内更换”没有起点，就永远不算超时。"
        "评标人只能按最不利的理解。用 `from` 写明起点，接在另一期之后的用 `after`。",
        en="One year from delivery, from acceptance or from the invoice may differ by months, and "
        "a limit without a start is never exceeded. Evaluators assume the worst. Write `from`, or "
        "`after` where it follows another period.",
    ),
    "period-without-length": Reason(
        zh="有的项目写了质保几年，有的没写，没写的就等于没有质保。每一行都写 `lasts`；"
        "不设终点的写 `unlimited`。",
        en="Where some rows of a warranty have a length and one has none, that one is not "
        "warranted. Give each row its `lasts`; `unlimited` says that there is no end.",
    ),
    "end-before-start": Reason(
        zh="终点早于起点的期限一天也不存在，这一条承诺就落空了，多半是改日期时只改了一头。"
        "把起止两头对照着改。",
        en="A period that ends before it starts does not exist, nor does its promise. Mostly one "
        "of two dates was changed: look at both.",
    ),
    "frequency-not-said": Reason(
        zh="“定期巡检”可以是每月，也可以是三年一次，评标时按没有承诺计；执行时谁也催不动。"
        "用 `every` 写多久一次，用 `times` 写几次；还没定的，用 `agree-by` 写最迟哪天定。",
        en="A regular inspection may come monthly or once in three years: it earns no marks, and "
        "nobody can ask for it. Write `every` or `times`, or `agree-by` where it is still open.",
    ),
    "training-not-measured": Reason(
        zh="培训通常是评分项，看的是人数、学时、内容和合格标准。只写“负责培训”，这一项就是零分。"
        "至少写 `hours`、`people`、`content`、`until` 中的一项。",
        en="Training is mostly scored by people, hours, content and what ends it. A bare promise "
        "to train scores nothing: write at least one of `hours`, `people`, `content` and `until`.",
    ),
    "call-without-number": Reason(
        zh="“接到通知后30分钟响应”，却没有写通知打到哪里：时限从来不会开始，半夜出了故障的人也找不到号码。"
        "在 `channels` 里给每个渠道写 `reach`。",
        en="Thirty minutes from a notice, and no number to give it to: the clock never starts, and "
        "whoever needs help at night finds nobody. Write `reach` for the channels.",
    ),
    "supply-below-warranty": Reason(
        zh="质保三年、备件只供两年，第三年坏了拿什么修？评标人会认为质保做不到。"
        "备件供应期至少和免费质保期一样长。",
        en="A warranty of three years with parts for two cannot be kept in the third. Supply parts "
        "for at least as long as the free warranty.",
    ),
    "warranty-below-makers": Reason(
        zh="厂家本来就保三年，你只保一年，客户不如直接找厂家；评标时还会被比下去。"
        "至少写到和厂家一样长；管的不是同一样东西的，用 `covers` 分开。",
        en="Who warrants less than the maker gives anyway loses to the next bidder. Promise at "
        "least as much, or say in `covers` that the two are for different things.",
    ),
    "standard-superseded": Reason(
        zh="引用已经作废的标准，评标人一眼就知道这是照抄旧文件；招标文件要求执行现行标准的，就是不响应。"
        "改成新版，或者不写年份：不写年份就是指现行版本。",
        en="A withdrawn edition tells every reader that an old letter was copied, and misses a "
        "tender that asks for the edition in force. Cite the new one, or leave the year out: "
        "without a year the edition in force is meant.",
    ),
    "certificate-expired": Reason(
        zh="投标日期时已经过期的证书等于没有，作为资格条件的会导致废标。"
        "换上有效的证书，把 `valid-until` 一起改。",
        en="A certificate that has expired on the day of the bid counts as none, and fails a bid "
        "where it is required. Name the valid one, and its `valid-until`.",
    ),
    "validity-ends-early": Reason(
        zh="承诺书的有效期比它承诺的事还短，等质保开始时承诺书已经失效。"
        "有效期至少写到最后一项承诺期满，例如 `valid-until: {end-of: 质保期的名字}`。",
        en="A letter that ceases to hold before its promises begin promises nothing. Let it hold "
        "to the end of the last one, such as `valid-until: {end-of: quality}`.",
    ),
    "staff-promised-twice": Reason(
        zh="同一支队伍在两份标书里都写专职驻场，评标人一查就知道有一份做不到，还可能按弄虚作假处理。"
        "换成不同的人，或者写明起止日期，让两段服务错开。",
        en="A team that is full time in two bids cannot keep one of them, and an evaluator who "
        "holds both may call it a false statement. Name different people, or days that do not "
        "overlap.",
    ),
    "foreign-name": Reason(
        zh="承诺书里留着别家用户、别的项目的名称，是最常见的废标原因之一：说明照抄，也泄露了别人的信息。"
        "改成本项目的名称；确实要提到对方的（例如业绩），写 `waive` 说明原因。",
        en="Another customer's name left in a letter is one of the most common ways to lose a bid: "
        "it shows a copy, and tells of somebody else. Write this project's own; where the other is "
        "meant, say why in `waive`.",
    ),
    "copied-wording": Reason(
        zh="不同投标人的投标文件异常一致，视为相互串通投标（《招标投标法实施条例》第四十条第四项），"
        "几家会一起废标。样例里的句子谁都可能照抄，自己写的话要用自己的说法；"
        "程序按数据写出的句子不算，它们随各家的数据变化。",
        en="Bids of different bidders that agree beyond the usual count as collusion (Regulation "
        "on the Implementation of the Bidding Law of China, art. 40, no. 4), and fail together. "
        "Anyone may have copied a sample: say in your own words what the program does not word "
        "for you.",
    ),
}
