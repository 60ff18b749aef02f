from __future__ import annotations

from pledgebook.checks import hours_mixed as check

from .sample import findings, said

LETTER = "response: {a: {respond: 1小时, note: %s}, b: {respond: 1小时, note: %s}}"


def test_fail() -> None:
    """`note: 7*24小时响应。`; `note: 7X24小时值守。`."""
    (one,) = findings(check, LETTER % ("7*24小时响应。", "7X24小时值守。"))
    assert (one.rule, one.at, one.args["right"]) == (
        "hours-mixed",
        ("response", "a", "note"),
        "7×24",
    )
    assert [other.at for other in one.related] == [("response", "b", "note")]


def test_fail_turned_round() -> None:
    assert said(check, LETTER % ("7×24小时。", "24×7小时。"))[0] == (
        "hours-mixed",
        "response/a/note",
    )


def test_pass() -> None:
    """`note: 7×24小时响应。`; `title: 24小时热线`."""
    assert said(check, LETTER % ("7×24小时响应。", "7×24小时响应。")) == []
    assert said(check, LETTER % ("7*24小时响应。", "7*24小时响应。")) == []
    assert said(check, LETTER % ("7×24小时响应。", "5*8小时响应。")) == []
    assert said(check, "channels: {phone: {title: 24小时热线}}") == []
