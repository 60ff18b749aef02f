"""What the checks say."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "limit/not-compared": Message(
        zh="规则“{name}”没有查完：条款和条件的组合太多，查到这一行为止，其余的没有互相比较。"
        "请减少行数或条件，或者把承诺书拆成几份，再检查一次",
        en="the rule “{name}” did not finish: there are too many combinations of clauses and "
        "conditions; it stopped at this row, and what is left was not compared. Use fewer rows or "
        "conditions, or several letters, and check again",
    ),
    "limit/too-many": Message(
        zh="规则“{name}”找到的问题超过 {limit} 处，从此处起没有列出。请先改好前面的，再检查一次",
        en="the rule “{name}” finds more than {limit} problems; those from here on are not listed. "
        "Mend those above and check again",
    ),
    "undefined-name": Message(
        zh="“{name}”没有定义：请在用语部分定义它，或改成已有的名字",
        en="“{name}” is not defined: define it among the words, or use a name that exists",
    ),
    "undefined-name/meant": Message(
        zh="“{name}”没有定义，是不是想写“{meant}”？",
        en="“{name}” is not defined; did you mean “{meant}”?",
    ),
    "undefined-name/wrong-kind": Message(
        zh="“{name}”是{kind}，不能用在这里；这里可以用：{kinds}",
        en="“{name}” is a {kind} and does not fit here; these fit: {kinds}",
    ),
    "name-twice": Message(
        zh="名字“{name}”在本文件里用了两次：请给其中一个换个名字",
        en="the name “{name}” is used twice in this letter: give one of them another name",
    ),
    "name-twice/first": Message(
        zh="“{name}”先在这里出现", en="“{name}” stands here first", note=True
    ),
    "name-twice/built-in": Message(
        zh="“{name}”是内置的{kind}名，不能另作他用：请换个名字",
        en="“{name}” is a built-in {kind} and cannot name anything else: choose another name",
    ),
    "name-twice/kind": Message(
        zh="自定分类不能叫“{name}”，这个名字指{kind}：请给分类换个名字",
        en="a group cannot be called “{name}”, which means a {kind}: choose another name",
    ),
    "chapter-list/twice": Message(
        zh="chapters 里“{key}”列了两次：请删去一个",
        en="“{key}” is listed twice under chapters: delete one of the two",
    ),
    "chapter-list/first": Message(
        zh="“{key}”先列在这里", en="“{key}” is listed here first", note=True
    ),
    "chapter-list/empty": Message(
        zh="chapters 里列了“{key}”，但这一章没有条款：请补写这一章，或从 chapters 里删去",
        en="“{key}” is listed under chapters but has no clauses: write the chapter, or take it "
        "off the list",
    ),
    "chapter-list/meant": Message(
        zh="chapters 里列了“{key}”，但没有这一章，是不是想写“{meant}”？",
        en="“{key}” is listed under chapters, but there is no such chapter; did you mean "
        "“{meant}”?",
    ),
    "chapter-list/heading": Message(
        zh="自定章节“{key}”没有标题：在 chapters 里写一项“- {key}: 标题”，"
        "写在哪里，这一章就排在哪里",
        en="the chapter “{key}” of your own has no heading: add an entry “- {key}: heading” under "
        "chapters, at the place where the chapter is to stand",
    ),
    "unknown-reference": Message(
        zh="引用“{reference}”找不到对应的内容：引用一个值写“{条款名.字段}”，"
        "例如 {notices.respond}；引用一条写条款名，例如 {notices}",
        en="the reference “{reference}” leads nowhere: write {clause.field} for a value, as in "
        "{notices.respond}, or its name alone for the clause, as in {notices}",
    ),
    "unknown-reference/meant": Message(
        zh="引用“{reference}”找不到对应的内容，是不是想写“{meant}”？",
        en="the reference “{reference}” leads nowhere; did you mean “{meant}”?",
    ),
    "text-hides-promise": Message(
        zh="条款“{name}”写了 text，承诺书只印这段文字，这里的数值印不出来："
        "请在文字里说到它的地方写 {reference}",
        en="the clause “{name}” has a text, and only the text is printed: where it speaks of this "
        "value, write {reference}",
    ),
    "text-hides-promise/condition": Message(
        zh="条款“{name}”写了 text，承诺书只印这段文字，这里的条件印不出来："
        "请在文字里说到它的地方写 {reference}，或者把条件直接写进文字、删去这一项",
        en="the clause “{name}” has a text, and only the text is printed: where it speaks of this "
        "condition, write {reference}, or say it in the text and delete this entry",
    ),
    "clause-says-nothing": Message(
        zh="条款“{name}”只有条件，没有承诺任何事：请补上动作、期限或说明",
        en="the clause “{name}” has conditions but promises nothing: add an act, a length or words",
    ),
    "day-not-said": Message(
        zh="用了“天”，却没有说明是哪种天：在抬头写 days: {day: calendar}（自然日）或 "
        "{day: working, working-day: …}（工作日）",
        en="days are used, but not which: write days: {day: calendar} in the head, or "
        "{day: working, working-day: …}",
    ),
    "day-not-said/working": Message(
        zh="用了工作日，却没有说明按哪个时间表：在 days 里写 working-day: 加 clocks 里的名字",
        en="working days are used, but not whose: in days, write working-day: and a clock",
    ),
    "day-not-said/hours": Message(
        zh="工作小时要知道按哪个服务时间算：请写 days: {day: …, working-day: 服务时间的名字}",
        en="business hours need the clock that counts them: write days: "
        "{day: …, working-day: the name of a clock}",
    ),
    "work-round-the-clock": Message(
        zh="时限是工作日，却说按 always（全天候）计时：按工作日算的，clock 写服务时间的名字，"
        "或不写 clock；不分工作日的，写小时或自然日",
        en="this limit is in working days, but is said to run round the clock: name a clock "
        "(clock: office) or leave clock out for working days, or write hours or calendar days",
    ),
    "work-round-the-clock/hours": Message(
        zh="时限是工作小时，却说按 always（全天候）计时：只算工作时间的，clock 写服务时间的名字，"
        "或不写 clock；全天候计的，写小时",
        en="this limit is in working hours, but is said to run round the clock: name a clock "
        "(clock: office) or leave clock out for working hours, or write plain hours",
    ),
    "clock-window/last-minute": Message(
        zh="时段“{window}”少了最后一分钟：应写成 {instead}",
        en="the window “{window}” leaves out its last minute: write {instead}",
    ),
    "clock-window/empty": Message(
        zh="时段“{window}”的起止相同，没有时间：全天写成 00:00-24:00",
        en="the window “{window}” is empty; write 00:00-24:00 for the whole day",
    ),
    "clock-window/none": Message(
        zh="服务时间“{name}”没有写时段：请写 daily 或 week",
        en="the clock “{name}” has no hours: write daily or week",
    ),
    "clock-window/both": Message(
        zh="服务时间“{name}”同时写了 daily 和 week：每天一样的只写 daily，不一样的只写 week",
        en="the clock “{name}” has both daily and week: write daily where all days are the same, "
        "else week",
    ),
    "clock-window/long": Message(
        zh="时段“{window}”超过24小时：跨过午夜的写成 22:00-06:00",
        en="the window “{window}” is longer than 24 hours; past midnight, write 22:00-06:00",
    ),
    "period-loop": Message(
        zh="“{name}”绕了一圈又接回自己：请检查 after、end-of 或 except",
        en="“{name}” comes back to itself: look at after, end-of or except",
    ),
    "two-starts": Message(
        zh="“{name}”这一行既写了 after 又（从上面）带了 from：接在另一个质保期之后的只写 after，"
        "自某时起算的只写 from",
        en="this row of “{name}” has both after and from, one of them from above: write after "
        "where it follows another period, from where it has a start of its own",
    ),
    "measure-incomplete": Message(
        zh="这一行没有“{key}”：请在条款上面写一次，或在每一行里写",
        en="this row has no “{key}”: write it once on the clause, or in each row",
    ),
    "window-without-target": Message(
        zh="写了按多长的周期统计，却没有写要达到的比例：请补上 target（例如 95%），或删去 window",
        en="this says over which stretch it is counted, but not which share is to be reached: add "
        "target (such as 95%), or delete window",
    ),
    "average-without-limit": Message(
        zh="写了按平均值计算（average），却没有时限，平均要多快无从判断："
        "请给动作写时限，例如 respond: 1小时，或删去 target",
        en="an average is promised, but no limit of time that it keeps: give the act a limit, such "
        "as respond: 1 hour, or delete target",
    ),
    "zero-length": Message(
        zh="数量为零，等于没有承诺：请写实际的数；不限时的写 none，没有的删去这一项",
        en="nothing is promised by zero: write the real number, none where there is no limit of "
        "time, or delete this entry",
    ),
    "tier-order/below": Message(
        zh="这一档永远轮不到：below 的界限要一档比一档低，单位相同",
        en="this tier is never reached: with below, each bound is lower than the one before it, in "
        "the same unit",
    ),
    "tier-order/over": Message(
        zh="这一档永远轮不到：over 的界限要一档比一档高，单位相同",
        en="this tier is never reached: with over, each bound is higher than the one before it, in "
        "the same unit",
    ),
    "tier-order/mixed": Message(
        zh="同一个分档里既有 below 又有 over：请只用一种",
        en="below and over stand in one scale: use one of them",
    ),
    "share-without-base": Message(
        zh="这里写了 {share}，却没有说是什么的 {share}：写成 "
        "{field}: {share: {share}, of: 基数}，基数例如 contract-price（合同价）",
        en="this says {share}, but not of what: write {field}: {share: {share}, of: …} with its "
        "base, such as contract-price",
    ),
    "blank-text": Message(
        zh="这里只有空格或标点，没有文字：请填写，或删去这一项",
        en="there is nothing here but spaces or signs: fill it in, or delete this entry",
    ),
    "unknown-zone": Message(
        zh="没有“{zone}”这个时区：北京时间写 Asia/Shanghai",
        en="there is no time zone “{zone}”: write its name in the time zone database, such as "
        "Europe/London",
    ),
    "unknown-zone/meant": Message(
        zh="没有“{zone}”这个时区，是不是想写“{meant}”？",
        en="there is no time zone “{zone}”; did you mean “{meant}”?",
    ),
    "text/one-language": Message(
        zh="本承诺书有中英两种文本，“{text}”却只有一种：请写成 {zh: 中文, en: 英文}",
        en="this letter is in two languages, but “{text}” is there in one: write "
        "{zh: the Chinese words, en: the English words}",
    ),
    "year-not-published": Message(
        zh="{year} 年的节假日安排没有收录（已有 {known}）：这一年的工作日无法核对",
        en="the holidays of {year} are not at hand (known: {known}): working days of that year "
        "cannot be counted",
    ),
    "zone-not-said": Message(
        zh="这份英文承诺书没有写时区，服务时间会按北京时间计算："
        "请写 days: {…, zone: America/New_York}",
        en="this letter names no time zone, so its hours would be Beijing time: write "
        "days: {…, zone: America/New_York}",
    ),
    "word-without-length": Message(
        zh="“{word}”没有写是多长时间，做没做到无从判断："
        "请在 definitions 的 {name} 下写 is，例如 is: 10分钟",
        en="“{word}” has no length, so nobody can tell whether it was kept: write `is` under "
        "{name} in definitions, such as is: 10 minutes",
    ),
    "word-without-length/here": Message(
        zh="“{word}”在这里定义", en="“{word}” is defined here", note=True
    ),
    "remedy-unreached": Message(
        zh="没有哪一条承诺指向“{name}”，它读起来就是无条件的赔付：请在承诺里写 otherwise: {name}，"
        "或者在这里写 when 或 missed",
        en="no promise leads to “{name}”, so it reads as paid in any case: write otherwise: {name} "
        "in the promise, or when or missed here",
    ),
    "bound-gap": Message(
        zh="“{one}”和“{next}”没有接上，{number}左右的数哪一类也不算：请把其中一个界限改成包含这个数，"
        "例如“至多”配“超过”",
        en="“{one}” and “{next}” do not meet, and a number around {number} is in neither: let one "
        "of them include it, such as `at most` beside `more than`",
    ),
    "bound-gap/both": Message(
        zh="“{one}”和“{next}”重叠，{number}左右的数两类都算：请让其中一个界限不包含这个数，"
        "例如“至多”配“超过”",
        en="“{one}” and “{next}” overlap, and a number around {number} is in both: let one of them "
        "leave it out, such as `at most` beside `more than`",
    ),
    "bound-gap/here": Message(
        zh="“{one}”的界限在这里", en="the bound of “{one}” stands here", note=True
    ),
}
