"""Plain text inside Markdown."""

from __future__ import annotations

import pytest

from pledgebook.wording.markdown import escaped


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("四、响应（30分钟）", "四、响应（30分钟）"),
        ("a-b/c.yaml:3:4", "a-b/c.yaml:3:4"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("a|b", r"a\|b"),
        ("<b> [x](y) ![z]", r"\<b\> \[x\]\(y\) \!\[z\]"),
        ("https://a.example www.b.example", r"https:\/\/a.example www\.b.example"),
        ("a\n\n# b", r"a \# b"),
        ("\\|", r"\\\|"),
    ],
)
def test_marks_stand_for_themselves(text: str, written: str) -> None:
    assert escaped(text) == written
