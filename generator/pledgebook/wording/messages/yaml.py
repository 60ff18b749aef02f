"""What is said about a file that is not the plain YAML the program reads."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {}
