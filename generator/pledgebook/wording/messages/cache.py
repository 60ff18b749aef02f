"""What ``build`` and ``check`` say of what they take over from the last time."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "cli/cache": Message(
        zh="没有变化的承诺书沿用上次的结果，存放在这个文件夹（默认在系统的缓存目录里）",
        en="the folder that keeps the results, so that those of commitments that did not change "
        "are taken over (by default among the caches of the system)",
    ),
    "cli/no-cache": Message(
        zh="不沿用上次的结果，也不保存",
        en="take nothing over and keep nothing",
    ),
    "cli/explain-build": Message(
        zh="说明每份承诺书为什么重新生成",
        en="say of each commitment why it was made again",
    ),
    "cache/taken-over": Message(
        zh="沿用 {taken} 份，重新生成 {made} 份",
        en="taken over: {taken}; made: {made}",
    ),
    "cache/new": Message(zh="“{id}”：没有保存过的结果", en="“{id}”: nothing of it was kept"),
    "cache/spoiled": Message(
        zh="“{id}”：缓存里保存的结果已损坏，已重新生成",
        en="“{id}”: what the cache kept of it was damaged; it was made again",
    ),
    "cache/verdict-spoiled": Message(
        zh="{path}：缓存里保存的检查结果已损坏，已重新检查",
        en="{path}: what the cache kept of its check was damaged; it was checked again",
    ),
    "cache/program": Message(
        zh="“{id}”：程序或它用到的工具换了版本",
        en="“{id}”: the program or one of its tools is another version",
    ),
    "cache/book": Message(
        zh="“{id}”：书的设置、主题、字体或模板有变化",
        en="“{id}”: settings, theme, fonts or templates of the book changed",
    ),
    "cache/ledger": Message(
        zh="“{id}”：版本记录里有了它的新版本",
        en="“{id}”: the ledger has other versions of it",
    ),
    "cache/file": Message(zh="“{id}”：{name} 有变化", en="“{id}”: {name} changed"),
    "cache/fragment": Message(
        zh="“{id}”：它引用的片段 {name} 有变化",
        en="“{id}”: the fragment {name} that it uses changed",
    ),
    "cache/unsafe": Message(
        zh="缓存文件夹 {path} 属于别人，或别人也能写入，不使用它：请用 --cache 指定自己的文件夹",
        en="the cache {path} belongs to somebody else, or others can write to it, and is not used: "
        "name a folder of your own with --cache",
    ),
    "cache/unusable": Message(
        zh="缓存文件夹 {path} 用不了，不沿用上次的结果：请用 --cache 指定能写入的文件夹",
        en="the cache {path} cannot be used, and nothing is taken over: name a folder that can be "
        "written to with --cache",
    ),
}
