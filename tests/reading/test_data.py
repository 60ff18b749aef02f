from __future__ import annotations

from tests.small import commitment

from pledgebook.model.names import Names
from pledgebook.reading.data import of_clause


def found(clause: str) -> list[tuple[str, str, int | None]]:
    """Return field, reference and row of each number of a clause called ``c``."""
    names = Names(commitment(f"response: {{c: {clause}}}"))
    given = names.commitment.response["c"]
    return [(one.of, one.reference, one.row) for one in of_clause("c", given, names)]


def test_the_numbers_of_a_clause() -> None:
    assert found("{respond: 30分钟, arrive: {in: 4小时, target: 95%}}") == [
        ("respond", "{c.respond}", None),
        ("arrive", "{c.arrive}", None),
        ("target", "{c.arrive.target}", None),
    ]


def test_what_is_no_quantity_is_left_out() -> None:
    assert found("{respond: none, arrive: 第2个工作日, text: 30分钟内响应}") == []


def test_rows_have_what_they_inherit() -> None:
    rows = "[{when: phone, respond: 1小时}, {when: mail, arrive: 4小时}]"
    assert found(f"{{respond: 2小时, rows: {rows}}}") == [
        ("respond", "{c.phone.respond}", 0),
        ("respond", "{c.mail.respond}", 1),
        ("arrive", "{c.mail.arrive}", 1),
    ]
