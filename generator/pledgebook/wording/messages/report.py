"""What reports of findings say around them."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "report/title": Message(zh="承诺书检查", en="Check of commitments"),
    "report/severity": Message(zh="程度", en="Severity"),
    "report/file": Message(zh="文件", en="File"),
    "report/place": Message(zh="位置", en="Place"),
    "report/clause": Message(zh="条款", en="Clause"),
    "report/finding": Message(zh="问题", en="What is wrong"),
    "report/instead": Message(zh="怎样改", en="What to write"),
    "report/rule": Message(zh="规则", en="Rule"),
    "report/reviewed": Message(zh="复核意见", en="Reviewer"),
    "report/waived": Message(zh="已豁免", en="waived"),
    "report/nothing": Message(zh="没有发现问题", en="nothing found"),
    "report/more": Message(
        zh="还有 {count} 个问题没有列在这里：用 pledgebook check 查看全部",
        en="{count} more not listed here: run pledgebook check to see them all",
    ),
    "report/root": Message(zh="运行检查的文件夹", en="the folder in which the check ran"),
    "cli/value-form": Message(zh="格式", en="FORMAT"),
    "cli/check-format": Message(
        zh="显示的格式，不写即 text（带原文）；另有 line（一行一个）"
        " json sarif github gitlab junit markdown",
        en="what is printed, text (with the line itself) unless said; or line (a line each), json, "
        "sarif, github, gitlab, junit, markdown",
    ),
    "cli/check-output-file": Message(
        zh="另写一份报告，按扩展名：.json .sarif .xml（JUnit）.xlsx .md .txt；"
        "或者写成 格式=文件，例如 gitlab=quality.json；可以写多次",
        en="also write a report, by its ending: .json .sarif .xml (JUnit) .xlsx .md .txt; or as "
        "FORMAT=FILE, such as gitlab=quality.json; may be given again",
    ),
    "cli/check-output-form": Message(
        zh="不知道“{text}”是哪种报告；请用这些扩展名之一：{known}，或者写成 格式=文件",
        en="cannot tell which report “{text}” is; use one of these endings: {known}, or write "
        "FORMAT=FILE",
    ),
    "cli/would-overwrite": Message(
        zh="没有写入 {path}：它是这次检查的文件；请换个文件名",
        en="nothing written to {path}: it is one of the files that are checked; choose another "
        "name",
    ),
}
