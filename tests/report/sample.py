"""A small letter with mistakes, as the reports see it."""

from __future__ import annotations

from pledgebook import pipeline
from pledgebook.report import Subject

LETTER = """\
pledgebook: 1
id: sample
title: 售后服务承诺书
language: zh
version: {number: 1, date: "2026-11-22"}
project: {name: 示例项目}
parties: {provider: {name: 示例科技有限公司}, customer: {name: 示例用户单位}}
warranty: {quality: {title: 质保期, from: accepted, lasts: 3年}}
"""


def subject(text: str, name: str = "sample/commitment.yaml") -> Subject:
    """Return what a report is made of: a file with what loading it found."""
    loaded = pipeline.load(text.encode(), name)
    return Subject(name=name, document=loaded.document, findings=loaded.findings)


def letter(more: str) -> Subject:
    """Return the small letter with ``more`` below it."""
    return subject(LETTER + more)
