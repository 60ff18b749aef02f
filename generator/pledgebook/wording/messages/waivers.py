"""What is said of waivers, and of the findings that are waived."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "waive/unused": Message(
        zh="这一项豁免没有用处：“{at}”没有“{name}”指出的问题；请删去这一项",
        en="this waiver is of no use: “{name}” finds nothing at “{at}”; delete it",
    ),
    "waive/elsewhere": Message(
        zh="这一项豁免没有用处：“{name}”指出的问题不在“{at}”，在“{meant}”；请改写 at，或删去这一项",
        en="this waiver is of no use: “{name}” finds nothing at “{at}”, but at “{meant}”; "
        "correct at, or delete the waiver",
    ),
    "waive/nowhere": Message(
        zh="本文件里没有“{at}”：at 写用斜线连起来的键，例如 response/faults/respond；"
        "条款已经删去的，这一项也删去",
        en="there is no “{at}” in this letter: at takes keys with slashes between them, such as "
        "response/faults/respond; where the clause is gone, delete the waiver too",
    ),
    "waive/nowhere-meant": Message(
        zh="本文件里没有“{at}”，是不是想写“{meant}”？",
        en="there is no “{at}” in this letter; did you mean “{meant}”?",
    ),
    "waive/unknown-rule": Message(
        zh="没有“{name}”这条规则：照检查结果末尾方括号里的写；pledgebook explain 列出全部规则",
        en="there is no rule “{name}”: write one as check shows it in brackets; "
        "pledgebook explain lists them all",
    ),
    "waive/unknown-rule-meant": Message(
        zh="没有“{name}”这条规则，是不是想写“{meant}”？",
        en="there is no rule “{name}”; did you mean “{meant}”?",
    ),
    "waive/forbidden": Message(
        zh="“{name}”不能豁免：不改正，承诺书就印不出来，或者和机器核对的内容不一致；"
        "请改正它指出的问题，删去这一项",
        en="“{name}” cannot be waived: the letter could not be printed, or would differ from what "
        "is checked of it; correct what it finds, and delete this waiver",
    ),
    "waived/heading": Message(
        zh="作者已经豁免，不计入（{count} 项）：", en="Waived by the author, not counted ({count}):"
    ),
    "waived/because": Message(zh="理由：{because}", en="because: {because}"),
}
