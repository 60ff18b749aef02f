"""What is said about signing: what was refused and why, what a signature says of itself."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_LOOK = {
    "sign/look-seal": Message(
        zh="{name}\n电子签章\n{time} {zone}", en="{name}\nelectronic seal\n{time} {zone}"
    ),
    "sign/look-representative": Message(
        zh="电子签名：{name}\n{time} {zone}", en="signed electronically by {name}\n{time} {zone}"
    ),
    "sign/look-demo": Message(zh="样章（演示，无效力）", en="SAMPLE (demo, no legal force)"),
}
"""On the page, in the language of the letter."""

MESSAGES: dict[str, Message] = {**_LOOK}
