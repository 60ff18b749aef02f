"""The search data: every clause in plain words, as one script that needs no server."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.outputs.site.embedding import json_text
from pledgebook.outputs.site.listing import Listing, Passage

# Words of the field that mean the same; a longer one is tried before a shorter one.
SYNONYMS = (
    ("质量保证期", "质保期", "保修期", "保质期"),
    ("质量保证", "质保", "保修"),
    ("响应", "回应"),
    ("到场", "上门", "到达现场"),
    ("恢复", "修复"),
    ("更换", "替换"),
    ("备件", "备品备件", "零配件"),
    ("巡检", "巡视", "例行检查"),
    ("电话", "热线"),
    ("电子邮件", "邮件", "邮箱"),
    ("免费", "无偿", "不收费"),
    ("用户", "客户", "业主", "采购人"),
    ("验收合格", "验收通过"),
    ("可用性", "可用率"),
    ("赔偿", "违约金", "赔付"),
    ("7×24", "7*24", "7x24", "全天候"),
    ("sla", "服务水平", "服务级别"),
    ("on site", "on-site", "onsite"),
    ("e-mail", "email"),
    ("restore", "restoration", "recovery"),
    ("replace", "replacement"),
    ("availability", "uptime"),
    ("service credit", "compensation", "scale of payments"),
    ("time limit", "deadline"),
    ("24 hours a day, 7 days a week", "24/7", "24x7"),
)


def data(pages: Sequence[Listing]) -> str:
    """Return a script that sets ``pledgebook``: synonyms, clauses, and who says them.

    A clause is ``[anchor, chapter, title, text]``, the text as printed; the page folds it. One that
    many commitments say in the same words is there once: a commitment has the numbers of its own.
    """
    numbers: dict[Passage, int] = {}
    commitments = [
        {
            "id": page.id,
            "folder": str(page.folder),
            "lang": page.lang,
            "title": page.title,
            "customer": page.customer,
            "about": " ".join((page.project, *page.products)),
            "clauses": [numbers.setdefault(clause, len(numbers)) for clause in page.passages],
        }
        for page in sorted(pages, key=lambda page: (page.title, str(page.folder)))
    ]
    content = {"synonyms": SYNONYMS, "clauses": tuple(numbers), "commitments": commitments}
    return f"window.pledgebook = {json_text(content)};\n"
