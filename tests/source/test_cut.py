"""A file without one of its keys: nothing else of it changes."""

from __future__ import annotations

import pytest

from pledgebook import source

BEFORE = "# 文件\na: 1\n"
AFTER = "# 后面的注释\nc: 3\n"
CUT = "w:\n- {x: 1}\n\n- {x: 2} # 注\n# 末尾\n"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{BEFORE}{CUT}", BEFORE),
        (f"{BEFORE}{CUT}\n{AFTER}", f"{BEFORE}\n{AFTER}"),
        (f"{BEFORE}\n{CUT}\n{AFTER}", f"{BEFORE}\n{AFTER}"),
        (f"{BEFORE}# 关于 w\n{CUT}\n{AFTER}", f"{BEFORE}\n{AFTER}"),
        (f"{BEFORE}\n{CUT}", BEFORE),
        (f"{CUT}{BEFORE}", f"# 末尾\n{BEFORE}"),
        (f"# 模式\n{CUT}\n{AFTER}", f"# 模式\n\n{AFTER}"),
        ("a: 1\nw: 2\nc: 3\n", "a: 1\nc: 3\n"),
    ],
)
def test_the_key_is_gone_with_its_comments(text: str, left: str) -> None:
    document, faults = source.read(text.encode(), "a.yaml")
    assert document is not None
    assert faults == ()
    assert source.without(document, "w") == left
