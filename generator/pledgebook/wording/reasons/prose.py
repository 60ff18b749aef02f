"""Why the checks exist that read an author's own words, by rule."""

from __future__ import annotations

from pledgebook.wording.reasons.reason import Reason

REASONS: dict[str, Reason] = {
    "number-in-words": Reason(
        zh="一个数写在两处，改的时候往往只改一处，评标时就是自相矛盾；只写在文字里的数，"
        "机器核对不了。请把数写进条款的字段，文字里用引用（例如 `{faults.arrive}`），"
        "印出来的文字不变。",
        en="A number that stands in two places is changed in one of them, and the letter "
        "contradicts itself; a number in words alone is checked by nobody. Write it as data of "
        "the clause and refer to it (`{faults.arrive}`): the letter prints the same.",
    ),
    "hours-in-words": Reason(
        zh="文字写 8:00 至 20:00，数据按 9:00 至 18:00 计时，客户和机器算出来的时限就不一样。"
        "时间只写在 `clocks` 里，文字里写它的名称。",
        en="If the words say 8:00 to 20:00 and the clock 9:00 to 18:00, people and machines count "
        "differently. Write hours in `clocks` alone and call the clock by its title.",
    ),
    "amount-in-words": Reason(
        zh="大写与小写不一致时，招标文件通常规定以大写为准，多一个“万”就是另一份报价。"
        "写法不规范的大写金额（缺“壹”、缺“整”、用普通数字）可能被判无效。"
        "请核对两种写法，按提示改写。",
        en="Where capitals and figures differ, tenders usually let the capitals prevail, and one "
        "wrong character is another price. Compare the two and write the amount as shown.",
    ),
    "placeholder-left": Reason(
        zh="留着“**”“XX公司”“20xx年”“待定”的承诺书，评委一眼就看出是套用的，"
        "有的招标文件规定为无效响应。请填上真实内容；确实没有的，删去这一句。",
        en="A letter with “XX”, “TBD” or “____” in it shows that it was copied, and may be "
        "rejected as not responsive. Fill in what is meant, or delete the sentence.",
    ),
    "sample-left": Reason(
        zh="用样本起草的承诺书，当事人改了，备件、电话、招标编号却还是样本里的。"
        "客户照着打电话打不通，评委看到“示例”会认为没有认真响应。请逐处改成本项目的。",
        en="In a letter drafted from a sample, the parties are changed and the telephone, parts or "
        "number of the tender are forgotten. Go through the places shown and write what holds.",
    ),
    "stranger-named": Reason(
        zh="上一个项目的单位名称留在文中，是套用旧标书最常见的痕迹，常被直接废标。"
        "请改成本项目的单位；制造厂、分包单位等确有关系的，写进 `parties`，就不再提示。",
        en="The name of the last project's customer is the commonest trace of a copied bid, and "
        "may end it. Write this project's party; who has a part in it belongs under `parties`.",
    ),
    "party-mixed": Reason(
        zh="前面称“我公司”，后面称“乙方”，读者要猜是不是同一方，也说明文字来自不同的标书。"
        "每一方只用 `called` 里的一个称呼，或写引用 `{provider}`、`{customer}`。",
        en="A provider who turns into a supplier half-way leaves the reader guessing who owes "
        "what. Use the one name in `called`, or refer to it: `{provider}`, `{customer}`.",
    ),
    "period-mixed": Reason(
        zh="“质保期”和“保修期”在一份承诺书里混用，会被理解为两个长短不同的期限。"
        "请统一用期限的标题；确是两个期限的，在 `warranty` 里各写一条。",
        en="Two words for one period read like two periods of different length. Use the title of "
        "the period; if there are two, give each its clause under `warranty`.",
    ),
    "project-misspelt": Reason(
        zh="项目名称与招标文件差一个字，形式审查就可能不通过。请把名称改成与 `project.name` "
        "完全一样，最好写引用 `{project.name}`。",
        en="A project's name that is one letter off may fail the formal review. Write it as in "
        "`project.name`, or refer to it: `{project.name}`.",
    ),
    "hedge": Reason(
        zh="“尽快”“原则上”“合理价格”对客户没有约束力，对评委是没有响应；"
        "标★的条款带这样的字眼会被判为负偏离。请写出数；确实只能尽力的，"
        "用语言里的 `best-effort` 或 `agree-by` 明说。",
        en="“As soon as possible” binds nobody and answers no requirement; in a starred clause it "
        "counts as a deviation. Write the number, or say openly that it is `best-effort` or to "
        "be agreed (`agree-by`).",
    ),
    "punctuation": Reason(
        zh="半角标点、重复的标点、不成对的引号和句末缺标点，说明文字是拼接的，影响评分里的"
        "“文件质量”，还可能改变句子的意思。按提示改写即可。",
        en="Marks of the wrong width, doubled, unpaired or missing show that a text was pasted "
        "together, and may change what it says. Write them as shown.",
    ),
    "full-width-sign": Reason(
        zh="全角数字和字母搜索不到，排版也不整齐；“２小时”和“2小时”在检索时是两回事。请写半角。",
        en="Full-width digits and letters are not found by a search and look uneven in print. "
        "Write them half-width.",
    ),
    "space-between-han": Reason(
        zh="从网页或表格粘贴的文字常带空格，印出来像缺字。请删去汉字之间的空格。",
        en="Text pasted from a page or a table brings spaces along, which print like missing "
        "characters. Delete them.",
    ),
    "word-doubled": Reason(
        zh="改稿时留下的重复词说明没有校对过。请删去一个。",
        en="A word left twice from editing shows that nobody has read the letter. Delete one.",
    ),
    "common-typo": Reason(
        zh="拼音输入常见的错字（质保其、按装、相应时间）会让评委怀疑专业水平，"
        "“24小电话”这样的还会产生歧义。按提示改正。",
        en="Slips of the keyboard make a reader doubt the rest, and some leave a promise unclear. "
        "Write the word shown.",
    ),
    "hours-mixed": Reason(
        zh="7*24、7X24、24小时混用，看起来像几种不同的服务时间。请统一写“7×24小时”，"
        "服务时间本身写进 `clock`。",
        en="7*24 here and 7X24 there look like different hours. Write 7×24 throughout; the hours "
        "themselves belong in `clock`.",
    ),
}
