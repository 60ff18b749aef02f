"""What the checks say about what stands in an author's own words."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "number-in-words/contradicts": Message(
        zh="文字写“{words}”，本条数据不是这个数：请把数只写在数据里，文字改用 {reference}",
        en="the words say “{words}”, the data of this clause another number: keep the number in "
        "the data alone and write {reference} in the words",
    ),
    "number-in-words/repeated": Message(
        zh="“{words}”在数据里已经写了一遍，以后改数容易漏改文字：请把文字里的数换成 {reference}",
        en="“{words}” stands in the data already, and the words will be forgotten when it "
        "changes: write {reference} in its place",
    ),
    "number-in-words/data": Message(
        zh="数据在这里，文字里引用它写 {reference}（文字写的是“{words}”）",
        en="the data stand here; refer to them by {reference} (the words say “{words}”)",
        note=True,
    ),
    "number-in-words/unknown": Message(
        zh="文字承诺“{words}”，数据里却没有这个数，机器无法核对：请写进条款的字段，再在文字里引用",
        en="the words promise “{words}”, which no data give, so nobody can check it: write it as "
        "data of a clause and refer to it",
    ),
    "number-in-words/twelve": Message(
        zh="“{words}”可能被理解成中午：请写 24:00",
        en="“{words}” may be read as noon: write 24:00",
    ),
    "hours-in-words/contradicts": Message(
        zh="文字写“{words}”，对应的服务时间（clock）不是：请核对，只在 clocks 里写时间",
        en="the words say “{words}”, their clock has other hours: write the hours in the clock "
        "alone",
    ),
    "hours-in-words/clock": Message(
        zh="服务时间写在这里（文字写的是“{words}”）",
        en="the hours of the clock are here (the words say “{words}”)",
        note=True,
    ),
    "hours-in-words/unknown": Message(
        zh="文字写“{words}”，没有一个服务时间（clock）是这样的："
        "请在 clocks 里定义，再用 clock 引用",
        en="the words say “{words}”, which are the hours of no clock: define a clock and name it "
        "under clock",
    ),
    "amount-in-words/differs": Message(
        zh="大写“{words}”与小写“{figures}”不一致：请核对，小写若对，大写应为“{right}”",
        en="the amount in capitals “{words}” is not “{figures}”: if the figures are right, write "
        "“{right}”",
    ),
    "amount-in-words": Message(
        zh="大写金额“{words}”写法不规范：请写“{right}”",
        en="the amount in capitals “{words}” is not written as it should be: write “{right}”",
    ),
    "amount-in-words/unreadable": Message(
        zh="大写金额“{words}”读不出是多少：请重写，例如“壹万贰仟元整”",
        en="the amount in capitals “{words}” cannot be read: write it anew, as in the Chinese "
        "rules for bills",
    ),
    "placeholder-left": Message(
        zh="这里还留着占位的“{words}”：请填上实际的内容，或删去",
        en="the placeholder “{words}” is still here: fill it in, or delete it",
    ),
    "sample-left": Message(
        zh="当事人已经填了，这里还是样本的内容“{words}”：请改成本项目的",
        en="the parties are filled in, but “{words}” is still that of the sample: write what "
        "holds for this project",
    ),
    "sample-left/also": Message(
        zh="样本的内容还有“{words}”",
        en="“{words}” is left of the sample as well",
        note=True,
    ),
    "stranger-named": Message(
        zh="这里提到“{name}”，它不是本承诺书的当事人，是不是从别的项目抄来的？请删去或改正；"
        "确有关系的，写进 parties",
        en="“{name}” is named here and is no party of this letter; was it copied from another "
        "project? Delete or correct it, or declare it under parties",
    ),
    "party-mixed": Message(
        zh="同一方前面称“{right}”，这里称“{words}”：请统一写“{right}”",
        en="a party that is called “{right}” is “{words}” here: write “{right}” throughout",
    ),
    "party-mixed/also": Message(
        zh="这里也称“{words}”，请写“{right}”",
        en="here it is “{words}” too; write “{right}”",
        note=True,
    ),
    "period-mixed": Message(
        zh="这里称“{words}”，没有一个期限叫这个名字，会被当成另一个期限：如果就是“{right}”，请统一",
        en="“{words}” is the title of no period and reads like another one: if “{right}” is "
        "meant, write that",
    ),
    "period-mixed/also": Message(
        zh="这里也称“{words}”，请写“{right}”",
        en="here it is “{words}” too; write “{right}”",
        note=True,
    ),
    "project-misspelt": Message(
        zh="“{words}”与项目名称“{name}”差一两个字：请写成一样的",
        en="“{words}” is almost the name of the project, “{name}”: write the name as it is",
    ),
    "hedge/weak": Message(
        zh="“{words}”使承诺落空：请删去；确实只能尽力的，把期限写成 best-effort，或加 "
        "binding: efforts",
        en="“{words}” takes the promise back: delete it; if efforts are all that is promised, "
        "write best-effort as the deadline, or binding: efforts",
    ),
    "hedge/open": Message(
        zh="“{words}”没有说多久或什么情况下：请写出时限（例如 arrive: 4小时）或具体条件；"
        "也可在 definitions 里给“{words}”一个时限",
        en="“{words}” says neither how soon nor when: write a limit (arrive: 4 hours) or the "
        "condition itself, or give “{words}” a length under definitions",
    ),
    "hedge/price": Message(
        zh="“{words}”没有说多少钱：请写价格、at-cost（成本价），或 agree-by（何时商定）",
        en="“{words}” names no price: write the price, at-cost, or agree-by with the time by "
        "which it is agreed",
    ),
    "hedge/agreed": Message(
        zh="“{words}”没有说什么时候定：请写 agree-by 和时点，例如 "
        "charge: {agree-by: contract-signed}",
        en="“{words}” does not say by when: write agree-by and the moment, such as contract-signed",
    ),
    "hedge/quality": Message(
        zh="“{words}”无法核对：请写年数，例如 experience 里写 lasts: 至少3年",
        en="“{words}” cannot be checked: write the years, such as lasts: at least 3 years under "
        "experience",
    ),
    "punctuation/half-width": Message(
        zh="“{words}”用了半角标点：请写“{right}”",
        en="a half-width mark stands between Chinese characters in “{words}”: write “{right}”",
    ),
    "punctuation/doubled": Message(
        zh="“{words}”标点重复：请写“{right}”",
        en="marks are doubled in “{words}”: write “{right}”",
    ),
    "punctuation/quotes": Message(
        zh="“{words}”用了直引号，与中文引号混用：请写“{right}”",
        en="a straight quote stands in Chinese text, “{words}”: write “{right}”",
    ),
    "punctuation/spaced": Message(
        zh="“{words}”标点前多了空格：请写“{right}”",
        en="a space stands before the mark in “{words}”: write “{right}”",
    ),
    "punctuation/unpaired": Message(
        zh="“{words}”里的引号或括号不成对：缺“{right}”",
        en="quotes or brackets are not in pairs in “{words}”: “{right}” is missing",
    ),
    "punctuation/unended": Message(
        zh="“{words}”句末没有标点：请写“{right}”",
        en="the last sentence, “{words}”, has no mark at its end: write “{right}”",
    ),
    "punctuation/also": Message(
        zh="这里也有：“{words}”，请改（“{right}”）",
        en="here too: “{words}” (“{right}”)",
        note=True,
    ),
    "full-width-sign": Message(
        zh="“{words}”是全角，搜索不到：请写半角“{right}”",
        en="“{words}” is full-width and not found by a search: write “{right}”",
    ),
    "full-width-sign/also": Message(
        zh="这里也有全角的“{words}”：请写“{right}”",
        en="“{words}” is full-width too: write “{right}”",
        note=True,
    ),
    "space-between-han": Message(
        zh="“{words}”中间多了空格：请写“{right}”",
        en="a space stands between the characters of “{words}”: write “{right}”",
    ),
    "space-between-han/also": Message(
        zh="“{words}”中间也多了空格：请写“{right}”",
        en="“{words}” has a space too: write “{right}”",
        note=True,
    ),
    "word-doubled": Message(
        zh="“{words}”重复了：请写“{right}”", en="“{words}” stands twice: write “{right}”"
    ),
    "word-doubled/also": Message(
        zh="“{words}”也重复了：请写“{right}”",
        en="“{words}” stands twice too: write “{right}”",
        note=True,
    ),
    "common-typo": Message(
        zh="“{words}”有错字：请写“{right}”", en="“{words}” is mistyped: write “{right}”"
    ),
    "common-typo/also": Message(
        zh="“{words}”也有错字：请写“{right}”",
        en="“{words}” is mistyped too: write “{right}”",
        note=True,
    ),
    "hours-mixed": Message(
        zh="同一件事有几种写法，这里写“{words}”：请都写“{right}”",
        en="the same hours are written in several ways, here “{words}”: write “{right}” throughout",
    ),
    "hours-mixed/also": Message(
        zh="这里写“{words}”：请写“{right}”",
        en="here “{words}”: write “{right}”",
        note=True,
    ),
}
