"""What the checks say about what is missing, dangling or out of date."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {}
