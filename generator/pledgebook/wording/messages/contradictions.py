"""What the checks say about contradictions between terms."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "two-deadlines": Message(
        zh="同一件事有两个期限（{act}）：{case}，{first}写的是{one}，{second}写的是{other}；"
        "请只留一个期限，或在其中一条写 unless，把另一条已经管到的情形除外",
        en="two deadlines for one case ({act}): {case}: clause {first} says {one}, clause "
        "{second} says {other}; keep one of them, or take the cases of one clause out of the "
        "other with unless",
    ),
    "two-deadlines/start": Message(
        zh="同一件事的期限从两个时点起算（{act}）：{case}，{first}写的是{one}，"
        "{second}写的是{other}，起算时点不同；请统一 from，或分清各管什么情形",
        en="the deadline of one case is counted from two moments ({act}): {case}: clause {first} "
        "says {one}, clause {second} says {other}, each from another start; write one from, or "
        "say which cases each clause is for",
    ),
    "two-deadlines/less": Message(
        zh="特别约定反而不如一般承诺（{act}）：{case}，{first}写的是{one}，{second}写的是{other}；"
        "如果确是例外，请在一般的那一条写 unless，否则请统一期限",
        en="an exception promises less than the general clause does ({act}): {case}: clause "
        "{first} says {one}, clause {second} says {other}; if it is meant as an exception, say "
        "so in the general clause with unless; else write one deadline",
    ),
    "two-deadlines/here": Message(
        zh="这里写的是{one}（{act}）",
        en="this says {one} ({act})",
    ),
}
