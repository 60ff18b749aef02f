from __future__ import annotations

from pledgebook.checks import full_width_sign as check

from .sentences import told


def test_fail() -> None:
    """`note: 接到通知后２小时内响应。`."""
    assert told(check, "接到通知后２小时内响应。") == ["full-width-sign ２ 2"]
    assert told(check, "型号ＸＫ－２００") == ["full-width-sign ＸＫ XK"]


def test_pass() -> None:
    """`note: 接到通知后2小时内响应。`."""
    assert told(check, "接到通知后2小时内响应。“甲”（乙）：丙！") == []
