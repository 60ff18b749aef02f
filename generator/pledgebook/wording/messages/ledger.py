"""What is said about the ledger of published versions.

Findings stand at the file that their argument ``path`` names, so the sentences do not repeat it.
"""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "ledger/missing": Message(
        zh="台账不见了，而这里有 {versions} 个已发布的版本：没有台账，无从知道发布的是什么。"
        "请从 Git 或备份恢复这个文件，不要另建",
        en="the ledger is gone, and {versions} published versions are here: without it nobody "
        "knows what was published. Restore the file from Git or a backup; do not make a new one",
    ),
    "ledger/shape": Message(
        zh="版本台账损坏，读不出来；请从版本库或备份恢复 ledger.json",
        en="the ledger of versions is damaged; "
        "restore ledger.json from version control or a backup",
    ),
    "ledger/spelling": Message(
        zh="版本台账被别的程序改写过（空格、顺序或格式变了）；"
        "请从版本库或备份恢复 ledger.json，不要手工编辑",
        en="another program has rewritten the ledger (spacing, order or format); "
        "restore ledger.json from version control or a backup, and do not edit it",
    ),
    "ledger/line-ends": Message(
        zh="只有换行符变了（LF 变成了 CRLF），多半是 git 自动转换；"
        "请在 .gitattributes 里写 commitments/** -text，再重新检出",
        en="only the line ends changed (LF to CRLF), as git may do by itself; "
        "write commitments/** -text in .gitattributes and check the file out again",
    ),
    "ledger/sequence": Message(
        zh="序号应当依次为 1、2、3……，这里写的是 {sequence}：有记录被删去、插入或调换",
        en="records must count 1, 2, 3 …, and this one says {sequence}: "
        "some were removed, inserted or moved",
    ),
    "ledger/broken": Message(
        zh="第 {sequence} 条记录（{id} 第 {version} 版）与上一条接不上：前面的记录被改过或删过",
        en="record {sequence} ({id}, version {version}) does not follow from the one before: "
        "earlier records were changed or removed",
    ),
    "ledger/changed-record": Message(
        zh="第 {sequence} 条记录（{id} 第 {version} 版）在发布之后被改过",
        en="record {sequence} ({id}, version {version}) was changed after publishing",
    ),
    "ledger/version-order": Message(
        zh="{id} 的版本应当依次递增，这里应为第 {expected} 版，却是第 {version} 版",
        en="the versions of {id} must follow one another: {expected} is due here, not {version}",
    ),
    "ledger/missing-version": Message(
        zh="{id} 第 {version} 版已经发布，文件却不见了或读不了；请从版本库或备份恢复",
        en="version {version} of {id} is published but its file is gone or unreadable; "
        "restore it from version control or a backup",
    ),
    "ledger/changed-version": Message(
        zh="{id} 第 {version} 版在发布之后被改过；已发布的版本不能再改，"
        "请恢复原文件，修改写进 commitment.yaml 另发新版",
        en="version {version} of {id} was changed after publishing; restore the file, and put the "
        "change into commitment.yaml as a new version",
    ),
    "ledger/unlisted": Message(
        zh="{id} 第 {version} 版的文件不是由 publish 发布的，台账里没有它；"
        "请移走，或者重新运行 publish",
        en="version {version} of {id} is not in the ledger: it was not made by publish; "
        "move it away, or run publish again",
    ),
}
