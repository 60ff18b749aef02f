"""What the bar says on a terminal while ``build`` is at work."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "progress/reading": Message(zh="读取承诺书", en="reading"),
    "progress/pages": Message(zh="制作网页", en="making pages"),
    "progress/letters": Message(zh="制作承诺书文件", en="making letters"),
    "progress/files": Message(zh="已写 {count} 个文件", en="files written: {count}"),
}
