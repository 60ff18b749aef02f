"""What is said where a rule stops before it is done."""

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
}
