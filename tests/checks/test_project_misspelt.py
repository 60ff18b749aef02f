from __future__ import annotations

import pytest

from pledgebook.checks import project_misspelt as check

from .sample import findings, said
from .sentences import told

NAME = "project: {name: 示例高速公路监控系统项目}\n"


def test_fail() -> None:
    (one,) = findings(check, NAME + "title: 示例高速公路临控系统项目服务承诺书")
    assert (one.rule, one.at) == ("project-misspelt", ("title",))
    assert one.args == {"words": "示例高速公路临控系统项目", "name": "示例高速公路监控系统项目"}


@pytest.mark.parametrize(
    "written",
    [
        "示例高速公路监控糸统项目",
        "示例高速公路控监系统项目",
        "示例高速路监控系统项目",
        "示例高速公路的监控系统项目",
    ],
)
def test_one_or_two_signs_off(written: str) -> None:
    assert told(check, f"按{written}合同执行。") == [
        f"project-misspelt {written} 示例高速公路监控系统项目"
    ]


@pytest.mark.parametrize(
    "title",
    [
        "示例高速公路监控系统项目服务承诺书",
        "示例高速公路收费系统二期工程",
        "示例高速公路监控系统二期项目",
        "示例高速公路项目",
        "高速公路监控系统项目服务承诺书",
    ],
)
def test_pass(title: str) -> None:
    """`title: 示例高速公路监控系统项目服务承诺书`; `title: 示例高速公路收费系统二期工程`."""
    assert said(check, f"{NAME}title: {title}") == []


def test_another_phase_is_another_project() -> None:
    assert (
        said(check, "project: {name: 示例高速公路监控一期项目}\ntitle: 示例高速公路监控二期项目")
        == []
    )


def test_short_names_are_near_to_too_much() -> None:
    assert said(check, "project: {name: 示例甲项目}\ntitle: 示例乙项目") == []
    assert said(check, "project: {name: 示例软件系统项目}\ntitle: 示例监控系统项目") == []
