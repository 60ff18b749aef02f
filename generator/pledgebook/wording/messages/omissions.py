"""What the checks say about what is missing, dangling or out of date."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "unused-name": Message(
        zh="“{name}”（{kind}）定义了，却没有条款用到它：请在该用它的条款里写上，或者删去这个定义",
        en="“{name}” ({kind}) is defined, but no clause uses it: name it in the clause it was "
        "meant for, or delete it",
    ),
    "severity-unanswered": Message(
        zh="别的级别有时限，“{title}”没有承诺：请在响应条款里加一行 when: {name}；"
        "确实不承诺时限的，写 none",
        en="other severities have limits, but nothing is promised for “{title}”: add a row with "
        "when: {name} to the response; where no limit is promised, write none",
    ),
    "severity-unanswered/others": Message(
        zh="别的级别在这里承诺",
        en="here something is promised for others",
        note=True,
    ),
    "grade-not-explained": Message(
        zh="“{title}”没有说明怎样才算，双方会各有说法：请写 means（含义），"
        "能用数划界的写 bound，例如 bound: 至多2天",
        en="nothing says what counts as “{title}”, so each side will read it its own way: write "
        "`means`, or `bound` where a number tells, such as bound: at most 2 days",
    ),
    "grade-not-explained/here": Message(
        zh="“{title}”的承诺在这里",
        en="this is what hangs on “{title}”",
        note=True,
    ),
    "start-not-said": Message(
        zh="“{name}”的时限没有写从什么时候起算：请写 from，例如 from: notice（接到通知）",
        en="nothing says from when the limit of “{name}” counts: write `from`, such as "
        "from: notice",
    ),
    "start-not-said/period": Message(
        zh="“{name}”没有写从什么时候起算：请写 from，例如 from: accepted（验收合格）；"
        "接在另一个期限之后的，写 after",
        en="nothing says from when “{name}” runs: write `from`, such as from: accepted; or "
        "`after`, where it follows another period",
    ),
    "period-without-length": Message(
        zh="“{name}”没有写多长：请写 lasts，例如 lasts: 3年；不设终点的写 lasts: unlimited",
        en="“{name}” has no length: write `lasts`, such as lasts: 3 years, or lasts: unlimited "
        "where it has no end",
    ),
    "end-before-start": Message(
        zh="终点不晚于起点，这段时间一天也没有：请核对 from 和 until",
        en="this ends before it starts, or with it, so it is never in force: look at `from` and "
        "`until` again",
    ),
    "frequency-not-said": Message(
        zh="“{name}”说是定期，却没有写多久一次：请写 every，例如 every: 1个季度；"
        "次数有限的写 times，还没定的写 every: {agree-by: …}",
        en="“{name}” is to be done regularly, but not how often: write `every`, such as "
        "every: 1 quarter, or `times`; every: {agree-by: …} where it is still open",
    ),
    "training-not-measured": Message(
        zh="只说培训，没有说培训多少：请写 hours（学时）、people（人数）、content（内容）"
        "或 until（到什么程度为止）",
        en="training is promised, but not how much of it: write `hours`, `people`, `content`, or "
        "`until` for what ends it",
    ),
    "call-without-number": Message(
        zh="时限从用户通知起算，全文却没有一个可以通知的号码：请在 channels 里写 reach，"
        "例如 phone: {reach: 400-000-0000}",
        en="a call of the customer starts this limit, but the letter says nowhere whom to call: "
        "write `reach` under channels, such as phone: {reach: 400-000-0000}",
    ),
    "supply-below-warranty": Message(
        zh="备件供应期比免费质保期短，质保期还没满就没有备件了：请把供应期写到不短于质保期，"
        "或者写 when: 质保期的名字",
        en="parts are supplied for less time than the free warranty lasts: let the supply last "
        "as long, or write when: and the name of the warranty",
    ),
    "supply-below-warranty/warranty": Message(
        zh="更长的质保期在这里",
        en="the longer warranty stands here",
        note=True,
    ),
    "warranty-below-makers": Message(
        zh="同样的东西，厂家质保比这里承诺的长：请至少写到和厂家一样长，"
        "或者在 covers 里写明各管什么",
        en="the maker warrants the same thing for longer than this: promise at least as much, or "
        "say in `covers` what each warranty is for",
    ),
    "warranty-below-makers/makers": Message(
        zh="厂家的质保期在这里",
        en="the maker's warranty stands here",
        note=True,
    ),
    "standard-superseded": Message(
        zh="“{cited}”在 {since} 已被“{instead}”取代：请改成新版，或者不写年份",
        en="“{cited}” gave way to “{instead}” on {since}: cite that edition, or leave the year out",
    ),
    "certificate-expired": Message(
        zh="“{title}”在承诺书的日期已经过期：请换成有效的证书并改写有效期，或者删去它",
        en="“{title}” had expired on the day of the letter: name a valid certificate and its day, "
        "or delete it",
    ),
    "certificate-expired/date": Message(
        zh="承诺书的日期是 {date}",
        en="the letter is dated {date}",
        note=True,
    ),
    "validity-ends-early": Message(
        zh="有效期在承诺书的日期以前就到了：请核对 valid-until 和 date",
        en="the letter ceases to hold before its own date: look at `valid-until` and `date` again",
    ),
    "validity-ends-early/date": Message(
        zh="承诺书的日期在这里",
        en="the date of the letter stands here",
        note=True,
    ),
    "validity-ends-early/warranty": Message(
        zh="有效期在质保期开始时就到了，质保等于没有承诺：请把 valid-until 写到质保期满，"
        "例如 valid-until: {end-of: 质保期的名字}",
        en="the letter ceases to hold when its warranty begins: let it hold to the end of the "
        "warranty, such as valid-until: {end-of: the name of the warranty}",
    ),
    "validity-ends-early/begins": Message(
        zh="质保期从这里起", en="the warranty begins here", note=True
    ),
}
