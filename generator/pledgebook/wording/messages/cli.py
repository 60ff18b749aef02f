"""What the command line says of itself."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "cli/program": Message(
        zh="把服务承诺写成数据：生成承诺书、网站和机器可核对的 SLA",
        en="service commitments as data: letters, a site and SLA definitions a machine can check",
    ),
    "cli/options": Message(zh="选项", en="options"),
    "cli/arguments": Message(zh="参数", en="arguments"),
    "cli/help": Message(zh="显示说明", en="show this help"),
    "cli/version": Message(zh="显示程序版本", en="show the program's version"),
    "cli/lang": Message(
        zh="说明与提示用中文（zh）还是英文（en）", en="speak Chinese (zh) or English (en)"
    ),
    "cli/usage": Message(
        zh="命令写得不对：{message}\n用法：{usage}", en="wrong call: {message}\n{usage}"
    ),
    "cli/internal": Message(
        zh="程序内部出错，这不是您的文件的问题。请设置环境变量 PLEDGEBOOK_DEBUG=1 再运行一次，"
        "把显示的内容发给我们。",
        en="internal error; your files are not to blame. Run again with PLEDGEBOOK_DEBUG=1 and "
        "send us what it prints.",
    ),
    "cli/check": Message(
        zh="检查承诺书：一次列出全部问题，带文件、行、列",
        en="check commitments: every finding in one run, with file, line and column",
    ),
    "cli/build": Message(
        zh="生成承诺书、网站和 SLA 定义，放进一个文件夹",
        en="build letters, the site and SLA definitions into one folder",
    ),
    "cli/publish": Message(
        zh="把承诺书定为下一个版本，记入台账，此后不再改动",
        en="freeze a commitment as its next version and record it in the ledger",
    ),
    "cli/letter": Message(zh="只生成一份承诺书 PDF", en="make one letter as PDF"),
    "cli/sla": Message(zh="机器可核对的 SLA 定义", en="SLA definitions that a machine can check"),
    "cli/export": Message(
        zh="输出一份承诺书的 sla.json", en="write the sla.json of one commitment"
    ),
    "cli/verify-log": Message(
        zh="核对已发布版本的台账是否完整",
        en="verify that the ledger of published versions is intact",
    ),
    "cli/doctor": Message(
        zh="检查本机缺什么、怎样补上", en="what this computer lacks, and how to mend it"
    ),
    "cli/paths": Message(
        zh="书、commitments 文件夹、某份承诺书的文件夹或文件；不写即当前文件夹",
        en="a book, its commitments folder, one commitment's folder or file; default: here",
    ),
    "cli/file": Message(zh="一份承诺书的 YAML 文件", en="the YAML file of one commitment"),
    "cli/id": Message(zh="承诺书编号（文件夹名）", en="the commitment's id (its folder's name)"),
    "cli/book": Message(
        zh="书所在的文件夹，默认为当前文件夹", en="the folder of the book; default: here"
    ),
    "cli/out": Message(
        zh="生成到哪个文件夹，默认 build", en="the folder to build into; default: build"
    ),
    "cli/output": Message(zh="写到哪个文件", en="the file to write"),
    "cli/format": Message(zh="输出格式", en="output format"),
    "cli/today": Message(
        zh="按哪一天计，例如 2026-12-31", en="the date to go by, such as 2026-12-31"
    ),
    "cli/keep-going": Message(
        zh="有错的承诺书跳过，其余照常生成（退出状态仍为 1）",
        en="skip commitments with errors and build the rest (exit status is still 1)",
    ),
    "cli/one-only": Message(
        zh="这个命令一次只处理一份承诺书，给出的路径里有 {count} 份",
        en="this command takes one commitment; the path holds {count}",
    ),
    "cli/wrote": Message(zh="已写出 {path}（{size}）", en="wrote {path} ({size})"),
    "cli/probe": Message(zh="{mark} {sentence}", en="{mark} {sentence}"),
    "cli/published": Message(
        zh="{id} 已发布为第 {version} 版", en="{id} is published as version {version}"
    ),
    "cli/ledger-intact": Message(
        zh="台账完整：共 {count} 个已发布版本",
        en="the ledger is intact: {count} published versions",
    ),
    "cli/skipped": Message(
        zh="“{id}”有错误，没有生成；请先改正，或用 --keep-going 生成其余部分",
        en="“{id}” has errors and was not built; mend it, or build the rest with --keep-going",
    ),
    "cli/kept-version": Message(
        zh="“{id}”的工作稿有错误，网站上保留第 {version} 版",
        en="the working copy of “{id}” has errors; the site keeps version {version}",
    ),
    "cli/nothing-built": Message(zh="什么也没有生成。", en="nothing was built."),
    "cli/built-letter": Message(zh="  承诺书  {path}（{size}）", en="  letter  {path} ({size})"),
    "cli/built": Message(
        zh="已生成 {letters} 份承诺书、{pages} 个网页，共 {files} 个文件，放在 {path}",
        en="built {letters} letters and {pages} pages, {files} files in all, into {path}",
    ),
    "cli/book-title": Message(zh="服务承诺", en="Service commitments"),
    "cli/look": Message(
        zh="查看：用浏览器打开 {path}；命令行也可以：{command}",
        en="to look: open {path} in a browser; or on the command line: {command}",
    ),
    "publish/number-differs": Message(
        zh="这里写的是第 {written} 版，而下一个版本是第 {next} 版：请把 number 改成 {next}",
        en="this says version {written}, but the next version is {next}: write number: {next}",
    ),
    "build/version-unreadable": Message(
        zh="已发布的版本 {path} 读不出来：请从备份恢复，已发布的文件不能改动",
        en="the published version {path} cannot be read: restore it, published files never change",
    ),
}
