"""What one check says of a sentence, as a bid writer puts it into a note."""

from __future__ import annotations

import json

from .sample import Check, findings

LETTER = """
days: {{day: calendar}}
project: {{name: 示例高速公路监控系统项目}}
parties: {parties}
warranty: {{quality: {{title: 质保期, from: accepted, lasts: 3年}}}}
response: {{f: {{when: fault, respond: 30分钟, arrive: 4小时, restore: 1天, note: {note}}}}}
visits: {{v: {{every: 3个月}}}}
staff: {{t: {{people: 至少2人}}}}
"""
ZH = (
    "{provider: {name: 示例科技有限公司, called: 我公司}, "
    "customer: {name: 示例用户单位, called: 用户}}"
)
EN = (
    "{provider: {name: Example Technology Ltd., called: the Provider}, "
    "customer: {name: Example Customer Ltd., called: the Customer}}"
)


def told(check: Check, sentence: str, parties: str = ZH) -> list[str]:
    """Return the rule of each finding, and what it says of ``words`` and ``right``."""
    fragment = LETTER.format(parties=parties, note=json.dumps(sentence, ensure_ascii=False))
    return [
        " ".join([one.rule, *(str(one.args[key]) for key in SAID if key in one.args)])
        for one in findings(check, fragment)
    ]


SAID = ("words", "name", "figures", "right", "reference")
