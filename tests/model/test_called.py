from __future__ import annotations

import pytest
from tests.small import commitment

from pledgebook.model import called
from pledgebook.model.names import Kind, Names


def test_only_names_that_every_letter_knows_are_called_otherwise() -> None:
    names = Names(commitment(""))
    told = {(kind, name) for kind, found in called._CALLED.items() for name in found}
    assert {(kind, name) for kind, name in told if not names.get(name, kind)} == set()


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("换货", Kind.ACT, "replace"),
        ("exchange", Kind.ACT, "replace"),
        ("自验收合格之日起", Kind.EVENT, "accepted"),
        ("接到通知后", Kind.EVENT, "notice"),
        ("E-mail", Kind.CHANNEL, "mail"),
        ("乙方", Kind.PARTY, "provider"),
    ],
)
def test_a_word_stands_for_a_name_of_its_kind(written: str, kind: Kind, name: str) -> None:
    assert next(called.called(written, {kind})) == name


def test_no_word_stands_for_a_name_of_another_kind() -> None:
    assert list(called.called("换货", {Kind.CHANNEL})) == []
