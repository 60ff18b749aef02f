"""What is said where the schema forbids something."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "schema/unknown-key": Message(
        zh="不认识“{key}”；这里可以写：{known}",
        en="“{key}” is not known here; known are: {known}",
    ),
    "schema/unknown-key-of-many": Message(
        zh="不认识“{key}”；这里可以写的各项，见语言参考 docs/reference.zh.md",
        en="“{key}” is not known here; the reference docs/reference.en.md lists all that is",
    ),
    "schema/unknown-key-in-chapter": Message(
        zh="不认识“{key}”；这一章常写的有：{usual}。全部写法见语言参考（docs/reference.zh.md）",
        en="“{key}” is not known here; this chapter often has: {usual_en}. The language reference "
        "(docs/reference.en.md) lists all that is",
    ),
    "schema/unknown-key-meant": Message(
        zh="不认识“{key}”，是不是想写“{meant}”？",
        en="“{key}” is not known here; did you mean “{meant}”?",
    ),
    "schema/limit-without-act": Message(
        zh="不认识“{key}”：时限写在要做的动作后面，例如 respond: 30分钟、arrive: 4小时",
        en="“{key}” is not known here: a limit of time stands under the act that is due, such as "
        "respond: 30 minutes, arrive: 4 hours",
    ),
    "schema/missing-key": Message(
        zh="缺少“{key}”（{title}），请补上", en="“{key}” ({title_en}) is missing; please add it"
    ),
    "schema/bad-key": Message(
        zh="“{value}”不能作为这里的名字：{hint}", en="“{value}” cannot be a name here: {hint_en}"
    ),
    "schema/bad-key-meant": Message(
        zh="“{value}”不能作为这里的名字，是不是想写“{meant}”？{hint}",
        en="“{value}” cannot be a name here; did you mean “{meant}”? {hint_en}",
    ),
    "schema/needs-one-of": Message(
        zh="这里至少要写其中一项：{keys}", en="at least one of these is needed here: {keys}"
    ),
    "schema/only-one-of": Message(
        zh="这几项只能写一项：{keys}", en="only one of these can stand here: {keys}"
    ),
    "schema/not-together": Message(
        zh="{keys} 不能同时写：请只留一项",
        en="these cannot stand together: {keys}; keep one of them",
    ),
    "schema/not-here": Message(
        zh="“{key}”不能写在这里：分行和步骤里面不能再分行或分步骤",
        en="“{key}” cannot stand here: rows and steps hold no rows or steps of their own",
    ),
    "schema/empty": Message(
        zh="“{key}”后面没有内容；请填写，或删去这一行",
        en="nothing is written for “{key}”; fill it in or delete the line",
    ),
    "schema/not-listed": Message(
        zh="“{value}”不在可选范围内；可以写：{allowed}",
        en="“{value}” is not one of the choices: {allowed}",
    ),
    "schema/not-listed-meant": Message(
        zh="“{value}”不在可选范围内，是不是想写“{meant}”？可以写：{allowed}",
        en="“{value}” is not one of the choices; did you mean “{meant}”? Choices: {allowed}",
    ),
    "schema/wrong-form": Message(
        zh="“{value}”的写法不对：{hint}", en="“{value}” is not written as it should be: {hint_en}"
    ),
    "schema/wrong-form-meant": Message(
        zh="“{value}”的写法不对，是不是想写“{meant}”？{hint}",
        en="“{value}” is not written as it should be; did you mean “{meant}”? {hint_en}",
    ),
    "schema/unusable": Message(zh="“{value}”不能用在这里", en="“{value}” cannot be used here"),
    "schema/unusable-meant": Message(
        zh="“{value}”不能用在这里，是不是想写“{meant}”？",
        en="“{value}” cannot be used here; did you mean “{meant}”?",
    ),
    "schema/wrong-type": Message(
        zh="这里应写{wanted}，现在写的是{got}", en="this should be {wanted_en}, but it is {got_en}"
    ),
    "schema/wrong-type-meant": Message(
        zh="这里应写{wanted}，现在写的是{got}；是不是想写“{meant}”？",
        en="this should be {wanted_en}, but it is {got_en}; did you mean “{meant}”?",
    ),
    "schema/no-parts": Message(
        zh="这里不分项：只写一个值；还没定的，写 {agree-by: 最迟何时商定}",
        en="this has no parts: write one value, or {agree-by: the event by which it is agreed}",
    ),
    "schema/no-parts-meant": Message(
        zh="这里不分项，是不是想写“{meant}”？还没定的，写 {agree-by: 最迟何时商定}",
        en="this has no parts; did you mean “{meant}”? What is still open is "
        "{agree-by: the event by which it is agreed}",
    ),
    "schema/after-period": Message(
        zh="when 里写名字，不写时点；要说某个期限之后，删去 when，写 after: {period}",
        en="`when` takes names, not moments; to say after a period, write after: {period} in its "
        "place",
    ),
    "schema/too-long": Message(
        zh="内容太长，最多 {limit} 个字", en="too long: at most {limit} characters"
    ),
    "schema/too-short": Message(
        zh="内容太短，至少 {limit} 个字", en="too short: at least {limit} characters"
    ),
    "schema/too-many": Message(zh="太多了，最多 {limit} 项", en="too many: at most {limit}"),
    "schema/too-few": Message(zh="太少了，至少 {limit} 项", en="too few: at least {limit}"),
    "schema/too-large": Message(zh="数太大，最大为 {limit}", en="too large: at most {limit}"),
    "schema/too-small": Message(zh="数太小，最小为 {limit}", en="too small: at least {limit}"),
    "schema/twice": Message(
        zh="这里有两项相同：每项只写一次", en="two entries here are the same: write each once"
    ),
    "schema/goes-with": Message(zh="这几项要一起写：{keys}", en="these go together: {keys}"),
    "schema/more": Message(
        zh="这类问题超过 {limit} 处，其余没有列出：请先改正列出的，再检查一次",
        en="there are more than {limit} such problems; the rest is not listed: mend these, then "
        "check again",
    ),
}
