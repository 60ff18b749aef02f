"""What ``pledgebook diff`` says."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES = {
    "cli/diff": Message(
        zh="比较两份承诺书或两个版本：改了什么，对客户更有利还是更不利",
        en="what changed between two commitments or versions, and whether it got better or worse "
        "for the customer",
    ),
    "cli/value-old": Message(zh="旧", en="OLD"),
    "cli/value-new": Message(zh="新", en="NEW"),
    "cli/diff-old": Message(
        zh="旧的一方：文件或文件夹；Git 里的版本，如 main、HEAD~1；或其中的文件，如 main:路径",
        en="the old side: a file or a folder; a Git revision such as main or HEAD~1; or a file of "
        "one, main:PATH",
    ),
    "cli/diff-new": Message(
        zh="新的一方，写法相同；不写即磁盘上现在的样子",
        en="the new side, written alike; default: what stands on disk now",
    ),
    "cli/diff-id": Message(
        zh="只比较这一份承诺书；新旧两方可以写它已发布的版本，如 v1 v2",
        en="compare this commitment alone; either side may be a published version of it, such as "
        "v1 v2",
    ),
    "cli/diff-fail-on": Message(
        zh="weaker：有对客户更不利的改动时，退出状态为 1；changed：说不准有利不利的也算",
        en="exit status 1 where something got worse for the customer (weaker), or may have "
        "(changed)",
    ),
    "diff/changed": Message(
        zh="{id}：{title}（第 {versions} 版）", en="{id}: {title} (version {versions})"
    ),
    "diff/added": Message(
        zh="{id}：{title}：新增的承诺书（更有利于客户）",
        en="{id}: {title}: a new commitment (better for the customer)",
    ),
    "diff/withdrawn": Message(
        zh="{id}：{title}：不再有这份承诺书（对客户更不利）",
        en="{id}: {title}: this commitment is withdrawn (worse for the customer)",
    ),
    "diff/unreadable": Message(
        zh="{id}：{file} 有错误，没有比较；请先按 pledgebook check 的提示改好",
        en="{id}: {file} has errors and was not compared; first mend what pledgebook check tells",
    ),
    "diff/summary": Message(
        zh="比较了 {count} 份承诺书：对客户更不利 {weaker} 处，更有利 {stronger} 处，"
        "其他改动 {changed} 处",
        en="commitments compared: {count}. Worse for the customer: {weaker}; better: {stronger}; "
        "other changes: {changed}",
    ),
    "diff/nothing": Message(
        zh="比较了 {count} 份承诺书：没有改动", en="commitments compared: {count}. Nothing changed"
    ),
    "diff/unread": Message(
        zh="有错误而没有比较的：{count} 份", en="not compared because of errors: {count}"
    ),
    "diff/cut": Message(
        zh="还有 {count} 行没有列出；全部改动请运行 pledgebook diff 查看",
        en="{count} more lines are left out; run pledgebook diff to see all",
    ),
    "diff/no-such-file": Message(
        zh="没有“{path}”这个文件或文件夹；请核对路径", en="there is no “{path}”; check the path"
    ),
    "diff/no-commitment": Message(
        zh="“{path}”不是一份可以比较的承诺书", en="“{path}” is no commitment that can be compared"
    ),
    "diff/no-book": Message(
        zh="当前文件夹“{path}”不在放着 commitments 的文件夹里，不能用 --id 指定承诺书",
        en="--id names a commitment of the book around the current folder, and “{path}” lies in "
        "none",
    ),
    "diff/new-missing": Message(
        zh="“{path}”要与什么比较？请再写一个文件或文件夹，例如 pledgebook diff 旧.yaml 新.yaml",
        en="compare “{path}” with what? Name a second file or folder, such as "
        "pledgebook diff old.yaml new.yaml",
    ),
    "diff/not-among": Message(
        zh="“{path}”里没有承诺书 {id}，无从比较", en="“{path}” holds no commitment {id} to compare"
    ),
    "diff/no-git": Message(
        zh="要与 Git 里的版本比较，本机还没有 git 程序：请先安装；两个文件或文件夹不用它也能比较",
        en="git is not installed here, and a revision can only be read with it; two files or "
        "folders can be compared without",
    ),
    "diff/not-a-repository": Message(
        zh="当前文件夹“{path}”不在 Git 仓库里，没有历史版本可以比较；"
        "要比较文件，请检查文件名是否写对",
        en="the current folder “{path}” lies in no Git repository, so there are no revisions to "
        "compare; to compare files, look at how their names are written",
    ),
    "diff/not-trusted": Message(
        zh="Git 仓库“{path}”属于另一个用户，git 不肯读它；若您信任它，"
        "请运行 git config --global --add safe.directory 加上仓库的文件夹",
        en="the Git repository “{path}” belongs to another user and git will not read it; if you "
        "trust it, run git config --global --add safe.directory with its folder",
    ),
    "diff/not-a-revision": Message(
        zh="“{revision}”不能是 Git 版本的名称；请写分支、标签或 HEAD~1",
        en="“{revision}” cannot be the name of a Git revision; write a branch, a tag or HEAD~1",
    ),
    "diff/unknown-revision": Message(
        zh="“{revision}”既不是文件，也不是这个 Git 仓库里的版本（分支、标签或提交）；"
        "在 CI 里，可能是只取了最近一次提交",
        en="“{revision}” is neither a file nor a revision of this Git repository (a branch, tag "
        "or commit); in CI, perhaps only the last commit was fetched",
    ),
    "diff/no-such-path": Message(
        zh="Git 版本 {revision} 里没有“{path}”", en="the Git revision {revision} has no “{path}”"
    ),
    "diff/too-large": Message(
        zh="“{path}”太大：最多 {limit} 字节", en="“{path}” is too large: {limit} bytes at most"
    ),
    "diff/git-slow": Message(
        zh="git 超过 {seconds} 秒没有回答", en="git did not answer within {seconds} seconds"
    ),
    "diff/git-failed": Message(
        zh="git 读不了这个仓库：{detail}", en="git cannot read the repository: {detail}"
    ),
}
