"""What is said of rules: choosing among them, and explaining them."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "cli/select": Message(
        zh="只查这些规则，几条用逗号隔开；使承诺书不能生成的问题总会列出；"
        "不写即按 pledgebook.toml 的 [check]",
        en="tell of these rules alone, with commas between them; what keeps a letter from being "
        "made is always told; default: [check] in pledgebook.toml",
    ),
    "cli/ignore": Message(
        zh="不查这些规则，几条用逗号隔开；build 和 publish 不受影响",
        en="do not tell of these rules; build and publish take no notice",
    ),
    "cli/fail-on": Message(
        zh="有错误才算不通过（error），还是有提醒也算（warning）；不写即 error",
        en="what fails the check: errors alone, or warnings too; default: error",
    ),
    "cli/value-rules": Message(zh="规则", en="RULES"),
    "cli/value-rule": Message(zh="规则", en="RULE"),
    "cli/hidden": Message(
        zh="另有 {count} 处按 select、ignore 没有列出，其中 {errors} 处是错误，"
        "build 和 publish 仍会拒绝",
        en="{count} more are not listed, by select or ignore; {errors} of them are errors, for "
        "which build and publish refuse the letter",
    ),
    "cli/see-explain": Message(
        zh="一条规则为什么存在、怎样改：pledgebook explain 规则名",
        en="why a rule exists and how to mend what it finds: pledgebook explain RULE",
    ),
    "check/unknown-rule": Message(
        zh="没有“{name}”这条规则；pledgebook explain 列出全部规则",
        en="there is no rule “{name}”; pledgebook explain lists them all",
    ),
    "check/unknown-rule-meant": Message(
        zh="没有“{name}”这条规则，是不是想写“{meant}”？",
        en="there is no rule “{name}”; did you mean “{meant}”?",
    ),
    "check/never-ignored": Message(
        zh="“{name}”不能忽略：不改正，承诺书就生成不了",
        en="“{name}” cannot be ignored: the letter cannot be made until it is mended",
    ),
}
