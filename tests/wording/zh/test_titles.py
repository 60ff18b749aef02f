"""Titles of clauses: readable, Chinese, and no two alike."""

from __future__ import annotations

from tests.wording.letters import read

from pledgebook.model.names import Names
from pledgebook.wording.zh.titles import titles

LETTER = """
severities: {critical: {title: 重大故障}}
items: {pump: {title: 水泵}}
groups: {people: {operators: {title: 操作人员}}}
warranty: {quality: {covers: pump, from: accepted, lasts: 1年}}
response:
  a: {when: [critical, phone], respond: 30分钟}
  b: {respond: 1小时}
  c: {respond: 2小时}
  named: {title: 紧急响应, respond: 5分钟}
exclusions:
  d: {means: 人为损坏}
  e: {means: 超过十八个字的情形在标题里写不下所以只用章节的名词}
training: {f: {for: operators, content: [操作]}}
fees: {g: {charge: free}}
precedence: {h: {order: [contract, bid]}, i: {per: tender}}
statements: {j: {text: 说明文字。}}
"""


def test_titles_say_what_a_clause_is_about() -> None:
    letter = read(LETTER)
    assert titles(letter, Names(letter)) == {
        "quality": "水泵质保期",
        "a": "重大故障的响应",
        "b": "响应",
        "c": "响应之二",
        "named": "紧急响应",
        "d": "人为损坏",
        "e": "除外情形",
        "f": "操作人员培训",
        "g": "收费标准",
        "h": "文件的优先次序",
        "i": "未尽事宜",
        "j": "说明",
    }
