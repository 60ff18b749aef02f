"""Whose certificate it is: compared by name, as people compare names."""

from __future__ import annotations

import pytest

from pledgebook.model.signing import Role, is_of

PARTY = "示例科技（北京）有限公司"
NARROW = "示例科技(北京) 有限公司"
OTHER = "示例科技（上海）有限公司"


@pytest.mark.parametrize(
    ("role", "name", "organisation", "fits"),
    [
        (Role.SEAL, PARTY, "", True),
        (Role.SEAL, "电子公章", NARROW, True),
        (Role.SEAL, NARROW, OTHER, True),
        (Role.SEAL, OTHER, OTHER, False),
        (Role.SEAL, "张三", "", False),
        (Role.REPRESENTATIVE, "张三", "", True),
        (Role.REPRESENTATIVE, "张三", NARROW, True),
        (Role.REPRESENTATIVE, "张三", OTHER, False),
        (Role.REPRESENTATIVE, PARTY, OTHER, False),
    ],
)
def test_a_certificate_is_of_a_party_by_name(
    role: Role, name: str, organisation: str, *, fits: bool
) -> None:
    assert is_of(["Example Ltd", PARTY], role, name, organisation) is fits
