"""What ``build --verify-reproducible`` says."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "cli/verify-reproducible": Message(
        zh="在时区、语言、目录顺序等都不同的两种环境里各生成一次，不用缓存；"
        "逐字节相同才写入输出文件夹，否则说明哪些文件不同（退出状态为 1）",
        en="build twice without a cache, where time zone, language, order of folders and more "
        "differ; write the output only if every byte is the same, else say which files are not "
        "(exit status 1)",
    ),
    "cli/not-while-reproducing": Message(
        zh="{option} 不能与 --verify-reproducible 一起写：它总是在本机从头生成两次，不用缓存",
        en="{option} is not allowed with --verify-reproducible, which always builds twice from "
        "scratch on this computer, without a cache",
    ),
    "cli/building-twice": Message(
        zh="正在两种不同的环境里各生成一次，逐字节比较…",
        en="building twice in different surroundings, to compare every byte…",
    ),
    "cli/reproducible": Message(
        zh="两次生成的 {files} 个文件逐字节相同，放在 {path}",
        en="both builds gave the same {files} files, byte for byte, which are in {path}",
    ),
    "cli/not-reproducible": Message(
        zh="两次生成的结果不同（{count} 处），什么也没有写入。这不是您的文件的问题，"
        "请把以上内容发给我们",
        en="the two builds differ ({count} files), and nothing was written; your files are not to "
        "blame: send us what is told above",
    ),
    "reproduce/missing": Message(
        zh="{path}：两次生成中只有一次有这个文件",
        en="{path}: only one of the two builds has this file",
    ),
    "reproduce/mode": Message(
        zh="{path}：内容相同，但访问权限不同",
        en="{path}: the same content, but others may read it in one of them only",
    ),
    "reproduce/line": Message(
        zh="{path}：从第 {line} 行起不同",
        en="{path}: differs from line {line} on",
    ),
    "reproduce/object": Message(
        zh="{path}：从 PDF 对象 {number} 起不同（第 {offset} 字节）",
        en="{path}: differs from PDF object {number} on (byte {offset})",
    ),
    "reproduce/member": Message(
        zh="{path}：里面的 {member} 内容或日期不同",
        en="{path}: its part {member} differs in content or date",
    ),
    "reproduce/bytes": Message(
        zh="{path}：从第 {offset} 字节起不同",
        en="{path}: differs from byte {offset} on",
    ),
}
