"""What ``pledgebook new`` says: what it made, what comes next, and what was in its way."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES = {
    "cli/new": Message(
        zh="新建一份承诺书：写好占位内容，检查无误，改成自己的即可",
        en="begin a commitment: complete, free of errors, with placeholders to replace",
    ),
    "cli/new-id": Message(
        zh="新承诺书的编号，就是文件夹名，例如 server-repair-2026",
        en="the id of the new commitment, which is its folder's name, such as server-repair-2026",
    ),
    "cli/new-book": Message(
        zh="建在哪个文件夹的 commitments 里，默认为当前文件夹；没有 commitments 就建一个",
        en="the folder in whose commitments it goes, which is made where missing; default: here",
    ),
    "cli/profile": Message(
        zh="从哪一种写起，见下面；默认 software",
        en="what to begin with, see below; default: software",
    ),
    "cli/new-language": Message(
        zh="承诺书用中文（zh）还是英文（en）写；默认与提示语言相同",
        en="write the letter in Chinese (zh) or English (en); default: the language of messages",
    ),
    "cli/title": Message(
        zh="承诺书的标题；不写就用样本的标题", en="the letter's title; default: the profile's"
    ),
    "cli/value-title": Message(zh="标题", en="TITLE"),
    "cli/profiles": Message(zh="可以选的样本：", en="profiles:"),
    "profile/software": Message(
        zh="软件运行维护：故障分级、远程与现场、升级、培训",
        en="software maintenance: faults by severity, upgrades, training",
    ),
    "profile/equipment": Message(
        zh="设备质保：期满后维修、备件与备用机、巡检",
        en="equipment: warranty and repair after it, spare parts, a loaner",
    ),
    "profile/cloud": Message(
        zh="云服务：可用率、分档赔付、索赔期与上限",
        en="cloud service: uptime, credits in tiers, claims and a cap",
    ),
    "profile/building": Message(
        zh="工程保修：按部位分的保修期、维修、回访",
        en="building works: warranty by part of the works, repairs, visits",
    ),
    "profile/operations": Message(
        zh="运维外包：驻场人员、按级别处置、按时率、月报",
        en="operations: staff on site, incidents, share in time, reports",
    ),
    "cli/made": Message(zh="已新建 {path}（{profile}）", en="made {path} ({profile})"),
    "cli/made-book": Message(
        zh="这里原来没有承诺书，已建立文件夹 {path}",
        en="there were no commitments here: made the folder {path}",
    ),
    "cli/made-schemas": Message(
        zh="编辑器用的说明放在 {path}；编辑器装上 YAML 插件，就会提示每个键、当场查错",
        en="what editors explain the keys with is in {path}; an editor with a YAML extension "
        "completes, explains and checks as you write",
    ),
    "cli/next-steps": Message(
        zh="接下来：\n"
        "  1. 编辑 {path}：带“示例”的都换成真实内容，数字逐个核对\n"
        "  2. 检查  pledgebook check {folder}\n"
        "  3. 生成  pledgebook build{book}\n"
        "  4. 定稿  pledgebook publish {id}{option}",
        en="next:\n"
        "  1. edit {path}: replace all that says Example, check every figure\n"
        "  2. check    pledgebook check {folder}\n"
        "  3. build    pledgebook build{book}\n"
        "  4. publish  pledgebook publish {id}{option}",
    ),
    "new/taken": Message(
        zh="已经有这份承诺书了，不会覆盖；请换一个编号，或者直接编辑它的 commitment.yaml",
        en="this commitment exists already and is not overwritten; choose another id, or edit its "
        "commitment.yaml",
    ),
    "new/foreign-schema": Message(
        zh="这个文件不是 pledgebook 的，不会覆盖，而编辑器的说明要放在这里；请把它移走或改名",
        en="this file is not one of pledgebook's and is not overwritten, but what editors need "
        "goes here; move or rename it",
    ),
}
