"""Why the checks exist that hold for the words and numbers of any letter, by rule."""

from __future__ import annotations

from pledgebook.wording.reasons.reason import Reason

REASONS: dict[str, Reason] = {
    "undefined-name": Reason(
        zh="条款里的名字是引用：指向级别、渠道、服务时间、质保期等用语。没有定义的名字，承诺书里印"
        "不出它的意思，机器也不知道条件是什么。多半是打错了字，或者用语部分漏写了一项。",
        en="Names in clauses refer to severities, channels, clocks, periods and other words. What "
        "is not defined cannot be printed, nor can a machine tell when the clause applies. It "
        "is mostly a slip of the pen, or a word that was forgotten.",
    ),
    "name-twice": Reason(
        zh="名字在全文只指一样东西，条件里才不必写前缀。两样东西同名，就分不清条款说的是哪一样。内"
        "置的名字可以另写含义，但不能换成另一种东西。",
        en="A name means one thing in the whole letter; that is why conditions need no prefix. "
        "With two things of one name nobody can tell which is meant. A built-in name may get a "
        "meaning of its own, but stays of its kind.",
    ),
    "chapter-list": Reason(
        zh="`chapters` 决定各章的次序和标题。列了两次、列了没有条款的章，次序就说不清；自己起名的"
        "章没有标题，就印不出来。",
        en="`chapters` gives order and headings. A chapter that is listed twice, or has no "
        "clauses, leaves the order unclear; one of your own without a heading cannot be "
        "printed.",
    ),
    "unknown-reference": Reason(
        zh="自己写的文字里，花括号引用的是本文件里的数据，印出来是数值或条款的标题。引用落空，印出"
        "来就缺了一块；评标的人看到的是一句不通的话。",
        en="Braces in words of your own stand for data of the letter: a value or the title of a "
        "clause. A reference that leads nowhere leaves a hole in the sentence that the tender "
        "board reads.",
    ),
    "text-hides-promise": Reason(
        zh="写了 `text` 的条款只印这段文字，它的数值却照样进入机器核对的定义：人看到的和机器核对的"
        "就成了两份承诺。在文字里引用数值，两边才是同一个数。写成文字的条件（`if`）也一样，不引"
        "用就哪里都不印。",
        en="A clause with `text` prints that text alone, while its numbers still go into the "
        "definitions: people would read one promise, and machines check another. A reference "
        "makes the two one. So with a condition in words (`if`), which would be printed nowhere.",
    ),
    "clause-says-nothing": Reason(
        zh="只有条件、没有承诺的条款，印出来是半句话：“质保期内”，然后什么也没有。多半是忘了写动作"
        "或时限。",
        en="A clause with conditions and no promise prints half a sentence: “within the warranty”, "
        "and nothing after it. Mostly the act or its limit was forgotten.",
    ),
    "day-not-said": Reason(
        zh="“3天”可以是自然日、工作日，也可以是民法上的日，差别可达一个长假。工作日和工作小时，还"
        "要知道按哪个服务时间算。不说清楚，履约时各按各的理解，定义也算不出到期时刻。",
        en="“3 days” may be calendar, working or civil days, which differ by a whole holiday. Days "
        "and hours of work need a clock besides. Unsaid, each side reads it in its own way, and "
        "no due time can be computed.",
    ),
    "work-round-the-clock": Reason(
        zh="全天候没有“工作时间”可言，工作日、工作小时在那里无从计算。一条里写两样，是自相矛盾：是"
        "只算上班时间，还是昼夜都算？",
        en="Round the clock there is no time of work, so working days and hours cannot be counted "
        "there. Both in one clause contradict each other: do nights count or not?",
    ),
    "clock-window": Reason(
        zh="时段写到下一分钟开始的时刻为止：`00:00-23:59` 每天少一分钟，故障偏偏可能报在这一分钟里"
        "。起止相同、超过一天、没有时段或者两种写法并存的，都算不出服务时间。",
        en="A window ends when the next minute begins: `00:00-23:59` leaves out a minute a day, in "
        "which a fault may well be reported. Windows that are empty or longer than a day, and "
        "clocks with none or with two kinds, give no hours at all.",
    ),
    "period-loop": Reason(
        zh="质保期可以一段接一段，但总要有开头。两段互相接在对方之后，就永远不会开始；服务时间也不"
        "能把自己排除在外。",
        en="Periods may follow one another, but one must come first. Two that follow each other "
        "never begin, and a clock cannot leave out itself.",
    ),
    "two-starts": Reason(
        zh="一段质保期要么接在另一段之后，要么自某时起算。两样都写，起算日就有两个，相差多久说不清"
        "。",
        en="A period begins after another one, or at a moment of its own. With both it has two "
        "beginnings, and nobody can tell which counts.",
    ),
    "measure-incomplete": Reason(
        zh="可用率、达标率要说清是什么的、怎么测量、多少算达到；缺一样就算不出来，承诺了等于没有承"
        "诺。",
        en="A measured level says of what, how it is measured, and what is to be reached. Without "
        "one of these it cannot be computed, and promises nothing.",
    ),
    "window-without-target": Reason(
        zh="`window` 说的是达标率按多长一段时间统计。没有要达到的比例，统计周期就没有用处；读的人"
        "会以为漏写了比例。",
        en="`window` says over which stretch a share is counted. Without a share to reach it is of "
        "no use, and a reader suspects that the share was left out.",
    ),
    "average-without-limit": Reason(
        zh="按平均值承诺，要有平均不超过多久。只写 `average` 而没有时限，平均多快都不算违约。",
        en="An average is promised to stay within a limit. `average` without one can never be "
        "broken.",
    ),
    "zero-length": Reason(
        zh="零时限谁也做不到：一受理就已经逾期。零间隔、零次数说的是不做，而不做的事不必写成承诺。"
        "想说“立即”，在 `definitions` 里定义这个词，写明是多久。",
        en="Nobody can keep a limit of nothing: it is over when the call comes in. An interval or "
        "a number of times of zero promises what is not done. For “at once”, define the word "
        "under `definitions` and say how long it is.",
    ),
    "tier-order": Reason(
        zh="分档从一个界限数到下一个：`below` 从高往低，`over` 从低往高。次序反了，后面的档永远轮"
        "不到，赔多少会算错；一张表里两种界限混用，则说不清先看哪一个。",
        en="Tiers run from one bound to the next: `below` downwards, `over` upwards. In the wrong "
        "order a tier is never reached and the payment is wrong; with both kinds in one table "
        "nobody knows which comes first.",
    ),
    "share-without-base": Reason(
        zh="百分比总是某个数的百分比。“不超过5%”没有说是谁的5%，封顶就等于没有写：合同总价的5%和当"
        "月服务费的5%可以差几十倍。",
        en="A percentage is of something. “At most 5%” without saying of what caps nothing: five "
        "per cent of the contract and of a month's fee lie far apart.",
    ),
    "blank-text": Reason(
        zh="只有空格或标点的文字，印出来是空白或一个孤零零的符号，像是没有写完的草稿。",
        en="A text of spaces or signs alone prints as a blank or a lone mark, like a draft that "
        "was not finished.",
    ),
    "unknown-zone": Reason(
        zh="时区要用时区数据库里的名字，机器才能换算。北京时间叫 `Asia/Shanghai`，没有 "
        "`Asia/Beijing` 这个名字。",
        en="A zone has the name that the time zone database knows, so that times can be computed. "
        "Beijing time is `Asia/Shanghai`; there is no `Asia/Beijing`.",
    ),
    "year-not-published": Reason(
        zh="放假安排每年由国务院办公厅公布。还没有公布的年份，工作日算不出来，程序也不猜。承诺书本"
        "身照样有效；公布以后更新程序就能计算。",
        en="The State Council publishes the holidays year by year. In a year that is not "
        "published, working days cannot be counted, and the program does not guess. The letter "
        "holds all the same; a later program will count.",
    ),
    "zone-not-said": Reason(
        zh="英文承诺书的读者可能在任何地方。不写时区就按北京时间算，`09:00` 是谁的九点，读的人不一"
        "定这么想。",
        en="Readers of an English letter may be anywhere. Without a zone its hours are Beijing "
        "time, which may not be what they take `09:00` to be.",
    ),
    "word-without-length": Reason(
        zh="“立即”“及时”这样的词代替时限，没有说多久就无法判断做到没有；在加星号的条款里，含糊等于"
        "不响应。在 `definitions` 里写明这个词是多久，承诺书照印原词，并印出时长。",
        en="A word in place of a limit, such as “at once”, cannot be judged until it says how long"
        "; in a starred clause vague counts as no answer. Give it a length under "
        "`definitions`: the letter keeps the word and prints the length.",
    ),
    "remedy-unreached": Reason(
        zh="赔付条款要说是哪一条没做到时赔。没有承诺引向它，它也没有说自己管什么，读的人就不知道什"
        "么时候赔；或者人人以为都赔。",
        en="A payment says which promise it is for. Where no promise leads to it and it names "
        "none, nobody knows when it is owed, or everybody thinks it always is.",
    ),
    "bound-gap": Reason(
        zh="按数量分级，各级要正好相接。“低于200元”配“超过200元”，正好200元的哪一级也不算；“至多"
        "200元”配“至少200元”，两级都算。到时候对客户有利的那一种理解会赢。",
        en="Classes told apart by numbers should meet. With “below 200” and “above 200”, exactly "
        "200 is neither; with “at most” and “at least” it is both. In a dispute the reading "
        "that favours the customer wins.",
    ),
}
