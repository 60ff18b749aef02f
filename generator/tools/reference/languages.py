"""The two languages that things are explained in, and the few words of the pages themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]

WORDS = ("title", "description", "examples", "patternErrorMessage", "enumDescriptions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: ``code`` of file names, ``say`` from our words to its own."""

    code: str
    say: dict[str, str]
    colon: str

    def words(self, node: Schema) -> Schema:
        """Return what ``node`` says in this language: title, description, examples and so on."""
        own = {key: node[key] for key in WORDS if key in node}
        return own if self.code == "zh" else own | node.get("x-en", {})


ZH = Language(
    code="zh",
    colon="：",
    say={
        "heading": "承诺语言参考（第 1 版）",
        "generated": "本页由 `schemas/` 生成（`make reference`），请勿手改。",
        "intro": "一份承诺书是一个 YAML 文件，分三部分：抬头、定义一次的用语、按章节排列的条款。"
        "键用英文，值照平常写；编辑器装上 YAML 插件后会提示每个键的含义。",
        "head": "抬头",
        "words": "用语",
        "words-intro": "用语各定义一次，条款用名字引用。名字自己起，全文不重名。",
        "chapters": "章节",
        "chapters-intro": "每章是“条款名: 条款”。所有条款都是[同一种写法](#clause)，"
        "章节只规定哪些键必须写；下面按默认次序列出。"
        "`warranty`、`response`、`availability` 三章至少写一章。",
        "clause": "条款通式",
        "acts": "动作",
        "acts-intro": "有时限的动作作为键，值是[时限](#deadline)。标准动作以外的，"
        "在 `acts` 里自己定义，名字以 `our-` 开头。",
        "built-in": "内置名字",
        "built-in-intro": "这些名字不必定义就能用；在用语里写同名的一项，就有自己的名称和含义。",
        "shapes": "值的写法",
        "units": "单位",
        "units-intro": "数量、时间都写成“数字加单位”，中英文单位都可以，数字与单位之间可以空一格。",
        "key": "键",
        "title": "名称",
        "what": "含义",
        "how": "写法",
        "example": "例子",
        "required": "必写",
        "one-of": "其中至少写一个",
        "or-in-rows": "（分行的，可以写在每一行）",
        "list-of": "列表，每项是",
        "or": "也可以写",
        "whole": "整数",
        "boolean": "`true` 或 `false`",
        "text": "文字",
        "always": "固定为",
        "deadline-acts": "有时限的动作",
        "plain-acts": "没有时限的动作（写在 `does`、`either`）",
        "events": "事件（写在 `from`、`until`、`before`、`when`）",
        "channels": "渠道（写在 `when`、`via`）",
        "requests": "需求种类（写在 `when`）",
        "documents": "文件（写在 `per`、`order`）",
        "bases": "基数（写在 `of`）",
        "roles": "岗位（写在 `by`）",
        "forms": "形式（写在 `form`）",
        "clocks": "服务时间（写在 `clock`）",
        "unit": "单位",
        "chinese": "中文写法",
        "english": "英文写法",
        "uses": "哪里写哪种名字",
        "uses-intro": "写名字的键各认这几种名字；写了别的，检查会指出来。"
        "`when` 里同一种的几个名字任一即可，不同种的都要满足。",
        "uses-where": "在哪里",
        "uses-kinds": "可以写",
        "see-clauses": "不知道一句话该怎样写，看[各类条款怎样写](clauses.zh.md#questions)："
        "每一章都有例子、印出来的文字和机器核对的内容。",
        "examples": "例子、印成什么、机器怎样核对",
        "clauses-heading": "各类条款怎样写",
        "clauses-generated": "本页由 `docs/examples/` 生成（`make reference`），请勿手改；"
        "每个例子都由程序实际执行。",
        "contents": "目录",
        "all-keys": "参考手册中的写法",
        "smallest": "最小的例子",
        "full": "完整的例子",
        "questions": "怎样写……",
        "topic-start": "从头写起",
        "topic-head": "抬头与整封信",
        "topic-deadlines": "时限与计时",
        "topic-warranty": "质保与范围",
        "topic-money": "收费、赔付与服务水平",
        "topic-people": "人员、培训与巡检",
        "topic-conditions": "条件、分类与自己的词",
        "topic-letter": "文字、次序与引用",
        "prints": "承诺书",
        "prints-other": "英文例子印成",
        "prints-both": "英文文本",
        "nothing-checkable": "没有新的内容。",
        "not-judged": "列为机器不判断的：",
        "no-deadline": "没有时限",
        "best-effort": "只说尽力",
        "not-applicable": "不适用",
        "to-be-agreed": "还没有商定",
        "start-not-said": "没有说从何时起算",
        "condition-in-words": "条件是文字",
        "words-only": "只有文字",
        "advance-notice": "是提前告知，工单里看不出",
        "broken-unit": "单位不能换算成完整的秒或天",
        "no-upper-limit": "没有上限",
        "not-in-a-ticket-log": "工单记录里没有这类事实",
        "right": "是权利，不是义务",
        "prohibition": "承诺的是不做，没有做过就没有记录",
        "share-of-cases": "是全部事件里做到的比例，不看单次",
    },
)
EN = Language(
    code="en",
    colon=": ",
    say={
        "heading": "Reference of the commitment language, version 1",
        "generated": "Made from `schemas/` by `make reference`; do not edit.",
        "intro": "A commitment is one YAML file in three parts: a head, words that are defined "
        "once, and chapters of clauses. Keys are English, values are written as people write "
        "them; an editor with a YAML extension explains every key.",
        "head": "Head",
        "words": "Words",
        "words-intro": "Each word is defined once and clauses refer to it by name. Names are your "
        "own and unique in the letter.",
        "chapters": "Chapters",
        "chapters-intro": "A chapter is a map of `name: clause`. Every clause has "
        "[one form](#clause); a chapter only says which keys are required. The chapters stand "
        "here in their default order. At least one of `warranty`, `response` and `availability` "
        "is needed.",
        "clause": "The clause form",
        "acts": "Acts",
        "acts-intro": "An act with a deadline is a key, its value a [deadline](#deadline). Further "
        "acts are defined under `acts`; their names start with `our-`.",
        "built-in": "Names known to every letter",
        "built-in-intro": "These need no definition; an entry of the same name under the words "
        "gives one its own title and meaning.",
        "shapes": "Value shapes",
        "units": "Units",
        "units-intro": "A quantity or a length of time is a number with its unit, Chinese or "
        "English, with or without a space between them.",
        "key": "Key",
        "title": "Title",
        "what": "Meaning",
        "how": "Written as",
        "example": "Example",
        "required": "required",
        "one-of": "At least one of",
        "or-in-rows": " (or, with rows, in each row)",
        "list-of": "list, each",
        "or": "Or",
        "whole": "whole number",
        "boolean": "`true` or `false`",
        "text": "text",
        "always": "always",
        "deadline-acts": "Acts with a deadline",
        "plain-acts": "Acts without a deadline (in `does`, `either`)",
        "events": "Events (in `from`, `until`, `before`, `when`)",
        "channels": "Channels (in `when`, `via`)",
        "requests": "Kinds of request (in `when`)",
        "documents": "Documents (in `per`, `order`)",
        "bases": "Bases of amounts (in `of`)",
        "roles": "Roles (in `by`)",
        "forms": "Forms (in `form`)",
        "clocks": "Clocks (in `clock`)",
        "unit": "Unit",
        "chinese": "Chinese",
        "english": "English",
        "uses": "Which names go where",
        "uses-intro": "Keys that take names take these kinds of them; others are found by the "
        "check. In `when`, names of one kind are alternatives, and different kinds must all hold.",
        "uses-where": "In",
        "uses-kinds": "Takes",
        "see-clauses": "For how to say something, see [how to write each kind of clause]"
        "(clauses.en.md#questions): every chapter with examples, what they print and what is "
        "checked.",
        "examples": "Examples, what they print and what is checked",
        "clauses-heading": "How to write each kind of clause",
        "clauses-generated": "Made from `docs/examples/` by `make reference`; do not edit. "
        "The program has executed every example.",
        "contents": "Contents",
        "all-keys": "in the reference",
        "smallest": "The smallest example",
        "full": "A full one",
        "questions": "How do I say …?",
        "topic-start": "From the beginning",
        "topic-head": "The head and the whole letter",
        "topic-deadlines": "Deadlines and clocks",
        "topic-warranty": "Warranty and coverage",
        "topic-money": "Charges, payments and service levels",
        "topic-people": "People, training and visits",
        "topic-conditions": "Conditions, groups and words of your own",
        "topic-letter": "Text, order and references",
        "prints": "The letter",
        "prints-other": "The Chinese example prints",
        "prints-both": "The Chinese text",
        "nothing-checkable": "Nothing new.",
        "not-judged": "Listed as not judged by a machine:",
        "no-deadline": "no deadline",
        "best-effort": "best effort only",
        "not-applicable": "does not apply",
        "to-be-agreed": "still to be agreed",
        "start-not-said": "it is not said from when time counts",
        "condition-in-words": "the condition is in words",
        "words-only": "words only",
        "advance-notice": "notice ahead, which tickets do not show",
        "broken-unit": "the unit gives no whole seconds or days",
        "no-upper-limit": "no upper limit",
        "not-in-a-ticket-log": "tickets do not record such facts",
        "right": "it is a right and no duty",
        "prohibition": "it is promised not to be done, of which there is no record",
        "share-of-cases": "it is the share of all cases that is done, and not told of one",
    },
)
