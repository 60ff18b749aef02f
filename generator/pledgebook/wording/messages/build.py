"""What ``build`` says of its options, of what it leaves out and of what it made."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "cli/no-letters": Message(
        zh="不制作承诺书文件（PDF、Word），只生成网站和 SLA 定义，快得多，供预览和自动检查",
        en="make no letters (PDF, Word), only the site and the definitions: much quicker, for a "
        "look or for CI",
    ),
    "cli/letters-left-out": Message(
        zh="按 --no-letters 没有制作承诺书文件，网页上注明；对外发布前请去掉它再生成一次",
        en="no letters were made, as --no-letters asks, and the pages say so; build again without "
        "it before you publish the site",
    ),
    "cli/out-unwritable": Message(
        zh="没有写入 {path}：文件夹 {folder} 不能写入（没有写权限，或磁盘只读）；"
        "请给它写权限，或者用 --out 换一个位置",
        en="nothing written to {path}: the folder {folder} cannot be written to (no permission, or "
        "a read-only disk); give it write permission, or choose another place with --out",
    ),
    "cli/keep-going": Message(
        zh="有错的承诺书跳过，其余照常生成（退出状态仍为 1）",
        en="skip commitments with errors and build the rest (exit status is still 1)",
    ),
    "cli/jobs": Message(
        zh="最多同时用几个处理器核心，默认全部；结果都一样",
        en="how many processor cores to use at most, by default all; the result is the same",
    ),
    "cli/faulty": Message(zh="“{id}”有问题，见上", en="“{id}” has problems, told above"),
    "cli/broke-off": Message(
        zh="处理“{id}”时程序内部出错，没有生成，这不是您的文件的问题。请设置环境变量 "
        "PLEDGEBOOK_DEBUG=1 再运行一次，把显示的内容发给我们。",
        en="internal error while “{id}” was read or built, and it was left out; your files are "
        "not to blame. Run again with PLEDGEBOOK_DEBUG=1 and send us what it prints.",
    ),
    "cli/skipped": Message(zh="“{id}”有错误，没有生成", en="“{id}” has errors and was not built"),
    "cli/kept-version": Message(
        zh="“{id}”的工作稿有错误，网站上保留第 {version} 版",
        en="the working copy of “{id}” has errors; the site keeps version {version}",
    ),
    "cli/version-left-out": Message(
        zh="“{id}”第 {version} 版与发布时不同或读不出来，没有放进网站",
        en="version {version} of “{id}” is not what was published or cannot be read; "
        "the site leaves it out",
    ),
    "cli/nothing-built": Message(
        zh="什么也没有生成：请先改正以上问题；加 --keep-going 可以先生成没有问题的承诺书",
        en="nothing was built: mend what is told above; --keep-going builds what has no errors",
    ),
    "cli/built-letter": Message(zh="  承诺书  {path}（{size}）", en="  letter  {path} ({size})"),
    "cli/more-letters": Message(zh="  另有承诺书 {count} 份", en="  and {count} more letters"),
    "cli/built": Message(
        zh="已生成 {count} 份承诺书和 {versions} 个已发布版本，"
        "连同网站共 {files} 个文件，放在 {path}",
        en="built {count} letters and {versions} published versions, with the site {files} files "
        "in all, into {path}",
    ),
    "cli/built-site": Message(
        zh="已生成 {count} 份承诺和 {versions} 个已发布版本的网页与 SLA 定义，"
        "共 {files} 个文件，放在 {path}",
        en="built {count} commitments and {versions} published versions, with the site {files} "
        "files in all, into {path}",
    ),
}
