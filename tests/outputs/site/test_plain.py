"""What search and cards read of a clause: its own blocks, not those of its whole chapter."""

from __future__ import annotations

from tests import small

from pledgebook.outputs.site import plain
from pledgebook.wording import tongues
from pledgebook.wording.prose import Items, Table

LETTER = """
severities: {plan-a: {title: 甲级}, plan-b: {title: 乙级}}
response:
  faults: {from: notice, rows: [{when: plan-a, respond: 1小时}, {when: plan-b, respond: 2小时}]}
training:
  a: {title: 使用培训, for: 操作员, hours: 4学时, content: [操作]}
  b: {title: 维护培训, for: 管理员, hours: 8学时, content: [维护]}
"""


def test_a_plan_is_that_of_its_chapter_whatever_rows_are_called() -> None:
    letter = tongues.letter(small.commitment(LETTER))
    tables = {
        chapter.key: [
            (block.plan, block in plain.own(clause.blocks))
            for clause in chapter.clauses
            for block in clause.blocks
            if isinstance(block, Table)
        ]
        for chapter in letter.chapters
    }
    assert tables["response"] == [(False, True)]
    assert tables["training"] == [(True, False)]


def test_items_that_end_with_a_semicolon_get_no_second_one() -> None:
    items = Items(lead="内容：", items=("操作；", "维护；", "检查。"))
    assert plain.text([items], "zh") == "内容：操作；维护；检查。"
    bare = Items(lead="Contents:", items=("use", "care"))
    assert plain.text([bare], "en") == "Contents: use; care"
