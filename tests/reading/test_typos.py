from __future__ import annotations

import pytest

from pledgebook.reading import typos


@pytest.mark.parametrize(
    ("written", "meant"),
    [("按装", "安装"), ("Maintainance", "Maintenance"), ("garantees", "guarantees")],
)
def test_what_was_meant(written: str, meant: str) -> None:
    assert typos.TYPO.fullmatch(written)
    assert typos.right(written) == meant


def test_a_word_that_its_neighbours_show() -> None:
    found = typos.TYPO.search("接24小电话")
    assert found is not None
    assert typos.right(found[0]) == "小时"
