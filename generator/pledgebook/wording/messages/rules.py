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
    "cli/explain": Message(
        zh="说明一条规则：为什么存在、错的和对的写法；不写规则名，列出全部规则",
        en="explain a rule: why it exists, what it finds and what it lets pass; alone: list all",
    ),
    "cli/rule": Message(
        zh="检查结果末尾方括号里的规则名，例如 bound-gap；不写即列出全部",
        en="a rule as check shows it in brackets, such as bound-gap; all where none is given",
    ),
    "explain/error": Message(zh="错误", en="error"),
    "explain/warning": Message(zh="提醒", en="warning"),
    "explain/waivable": Message(zh="可以豁免", en="may be waived"),
    "explain/never-waived": Message(zh="不能豁免", en="never waived"),
    "explain/says": Message(zh="检查时这样说：", en="What it says:"),
    "explain/fails": Message(zh="错的写法：", en="Found:"),
    "explain/passes": Message(zh="对的写法：", en="Sound:"),
    "explain/no-samples": Message(
        zh="没有例子：Python 以 -OO 运行时不带说明文字",
        en="No samples: Python runs without documentation (-OO)",
    ),
    "explain/waive": Message(
        zh="确是有意为之，在承诺书里写明：waive: [{rule: {rule}, at: 章/条款/键, because: 理由}]",
        en="Where it is meant to be so: waive: [{rule: {rule}, at: chapter/clause/key, "
        "because: the reason}]",
    ),
    "explain/more": Message(
        zh="逐条说明：pledgebook explain 规则名", en="More of one: pledgebook explain RULE"
    ),
    "explain/family-basics": Message(zh="用语与数值", en="Words and numbers"),
    "explain/family-contradictions": Message(zh="前后矛盾", en="Contradictions"),
    "explain/family-omissions": Message(zh="遗漏与过期", en="What is missing or out of date"),
    "explain/family-prose": Message(zh="文字", en="Words of one's own"),
    "explain/family-others": Message(zh="文件与发布", en="Files and publishing"),
    "explain/source-yaml": Message(
        zh="YAML 文件读不懂，或者读出来的会和看到的不一样：全角冒号、制表符、编码、重复的键等。"
        "没有读懂的文件，后面的检查都做不了。",
        en="The YAML cannot be read, or would be read otherwise than it looks: full-width colons, "
        "tabs, encodings, keys written twice. Nothing further can be checked before that.",
    ),
    "explain/source-schema": Message(
        zh="承诺语言里没有的键、写法不对的值、缺了必写的键。每个键怎样写，见参考手册。",
        en="A key that the language does not have, a value written in another way, or one that is "
        "missing. The reference tells how each key is written.",
    ),
    "explain/source-use": Message(
        zh="`use` 引用的共用片段找不到、有错，或者两个片段说法不一。",
        en="A fragment under `use` is missing or faulty, or two of them differ.",
    ),
    "explain/source-text": Message(
        zh="有中英两种文本的承诺书，作者写的文字两种语言都要有，否则一种文本里会冒出另一种语言。",
        en="In a letter of two languages every text stands in both, or one letter would speak the "
        "other language in places.",
    ),
    "explain/source-waive": Message(
        zh="豁免没有用处、写错了规则或位置，或者想豁免不能豁免的。留着没用的豁免，会遮住新的问题。",
        en="A waiver is of no use, names no rule or place that exists, or waives what cannot be "
        "waived. One that is left over would hide a new mistake.",
    ),
    "explain/source-book": Message(
        zh="文件夹、文件名或 pledgebook.toml 不对：找不到、读不了、名字不合规定。",
        en="A folder, a file's name or pledgebook.toml is not as it should be: missing, "
        "unreadable, or called otherwise.",
    ),
    "explain/source-publish": Message(
        zh="版次与已发布的版本接不上：同一个版次只能是一份文字。",
        en="The number of the version does not go on from those published: one number is one text.",
    ),
    "explain/source-ledger": Message(
        zh="台账记着每一个已发布的版本。对不上，就是有文件被改过、少过或插过。",
        en="The ledger lists every published version. Where it does not agree, a file was changed, "
        "lost or put in between.",
    ),
    "explain/source-letter": Message(
        zh="承诺书排版不成：字体里没有的字、放不下的表格、太大的文件。",
        en="The letter cannot be typeset: a character without a glyph, a table that is too wide, a "
        "file that is too large.",
    ),
    "explain/source-limit": Message(
        zh="规则没有查完：条款与条件的组合或问题太多，其余的没有查。",
        en="A rule stopped half-way: too many combinations of conditions, or too many problems.",
    ),
    "explain/source-theme": Message(
        zh="网站的主题不能用：模板写错，或者缺了必需的部分。",
        en="The theme of the site cannot be used: a template is wrong, or a part is missing.",
    ),
    "explain/source-word": Message(
        zh="自己的 Word 模板不能用，或者用了会丢掉承诺书的内容。",
        en="A Word template of one's own cannot be used, or would lose words of the letter.",
    ),
}
