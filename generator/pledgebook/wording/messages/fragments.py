"""What is said where a commitment uses what several share."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "use/no-book": Message(
        zh="这份文件不在承诺书文件夹里，找不到共用片段；请存为 commitments/编号/commitment.yaml，"
        "片段放在 commitments/fragments 里",
        en="this file lies in no book, so there are no fragments; save it as "
        "commitments/<id>/commitment.yaml, beside commitments/fragments",
    ),
    "use/missing": Message(
        zh="没有名为“{name}”的共用片段；现有：{known}",
        en="there is no fragment “{name}”; there are: {known}",
    ),
    "use/missing-meant": Message(
        zh="没有名为“{name}”的共用片段，是不是想写“{meant}”？",
        en="there is no fragment “{name}”; did you mean “{meant}”?",
    ),
    "use/none": Message(
        zh="没有名为“{name}”的共用片段；请先建立 {path}，或删去这个名字",
        en="there is no fragment “{name}”; create {path}, or delete the name",
    ),
    "use/outside": Message(
        zh="共用片段“{name}”是指向别处的链接，不读取承诺书文件夹以外的内容；"
        "请把文件本身放到 {path}",
        en="the fragment “{name}” is a link to somewhere else, and nothing outside the book is "
        "read; put the file itself at {path}",
    ),
    "use/unreadable": Message(
        zh="共用片段“{name}”读不了；请检查 {path} 是不是普通文件、大小和访问权限",
        en="the fragment “{name}” cannot be read; check that {path} is an ordinary file, its size "
        "and its permissions",
    ),
    "use/cycle": Message(
        zh="共用片段绕了一圈又用到自己：{cycle}；请从其中一个的 use 里删去下一个的名字",
        en="these fragments use one another in a circle: {cycle}; "
        "delete the next name from the `use` of one of them",
    ),
    "use/too-deep": Message(
        zh="片段用片段，最多套 {limit} 层；请直接写出要用的片段",
        en="fragments may use fragments {limit} levels deep at most; name what you need directly",
    ),
    "use/faulty": Message(
        zh="共用片段“{name}”里有错误；请先改好 {path}",
        en="the fragment “{name}” has errors; mend {path} first",
    ),
    "use/conflict": Message(
        zh="“{name}”在两个片段里写得不一样：{first}、{second}；请改成一样，"
        "或者在这份文件里自己写一份，以它为准",
        en="two fragments say “{name}” differently: {first} and {second}; make them the same, "
        "or write it in this file, which then prevails",
    ),
    "use/here": Message(zh="由这个共用片段带来", en="it comes from this fragment", note=True),
    "use/merged": Message(
        zh="已并入共用片段：{known}", en="with what was shared merged in: {known}"
    ),
}
