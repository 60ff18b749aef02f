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


REMEDIES = """
response:
  hotline: {title: 热线, respond: 30分钟, otherwise: [late, longer]}
availability: {line: {title: 专线, of: hotline, target: 99%, otherwise: short}}
visits: {round: {title: 巡检, does: inspect, otherwise: [missing, both]}}
reports: {monthly: {does: report, otherwise: both}}
remedies:
  late: {pay: {amount: 100元}}
  longer: {extends: {period: base, lasts: 1天}}
  short: {pay: {share: 5%, of: monthly-fee, as: refund}}
  missing: {does: train}
  both: {rows: [{pay: {amount: 50元}}]}
  limit: {cap: {share: 10%, of: contract-price}}
  loop: {otherwise: loop, claim: {within: 30天}}
warranty: {base: {title: 质保期, from: accepted, lasts: 1年}}
fees: {care: {does: maintain, charge: priced}}
staff: {team: {role: engineer, people: 2人}}
parts: {bring: {deliver: 3天}}
upgrades: {patches: {patch: 3天}}
"""


def test_a_remedy_is_titled_by_the_promise_that_was_not_kept() -> None:
    letter = read(REMEDIES)
    found = titles(letter, Names(letter))
    assert {name: found[name] for name in letter.remedies} == {
        "late": "热线逾期的赔付",
        "longer": "热线逾期的期限延长",
        "short": "专线未达标的退款",
        "missing": "巡检未履行的培训",
        "both": "赔付",
        "limit": "责任上限",
        "loop": "违约处理",
    }


def test_acts_that_are_phrases_are_titled_by_nouns() -> None:
    letter = read(REMEDIES)
    found = titles(letter, Names(letter))
    assert [found[name] for name in ("care", "team", "bring", "patches", "monthly")] == [
        "维护的收费标准",
        "工程师配备",
        "交付",
        "漏洞修补",
        "报告",
    ]
