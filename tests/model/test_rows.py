from __future__ import annotations

import dataclasses as dc

import pytest
from tests.small import commitment

from pledgebook.model.clause import Clause
from pledgebook.model.line import Line
from pledgebook.model.names import Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import lines, steps
from pledgebook.model.timing import Deadline, Moment

WORDS = """\
severities: {critical: {title: 重大}, ordinary: {title: 一般}}
items: {servers: {title: 服务器}, software: {title: 软件}}
"""


def clause_and_names(clause: str) -> tuple[Clause, Names]:
    letter = commitment(f"{WORDS}process: {{a: {clause}}}")
    return letter.process["a"], Names(letter)


def rows(clause: str) -> tuple[Line, ...]:
    return lines(*clause_and_names(f"{{steps: [{{does: check}}], {clause}}}"))


def test_a_clause_without_rows_is_its_own_line() -> None:
    (line,) = rows("when: phone, respond: 1小时")
    assert (line.key, line.row) == ("", line.clause)


def test_a_row_inherits_what_it_does_not_say() -> None:
    first, second = rows(
        "by: engineer, from: notice, clock: always, charge: free, respond: 2小时, "
        "rows: [{when: phone, arrive: 4小时}, {when: fax, from: occurrence, respond: 1小时}]"
    )
    assert first.row.by == second.row.by == ("engineer",)
    assert first.row.from_ == Moment(event="notice")
    assert second.row.from_ == Moment(event="occurrence")
    assert first.row.acts == {
        "respond": Deadline(in_=Quantity(low="2", unit="hour")),
        "arrive": Deadline(in_=Quantity(low="4", unit="hour")),
    }
    assert second.row.acts == {"respond": Deadline(in_=Quantity(low="1", unit="hour"))}
    assert first.row.charge is second.row.charge is not None


def test_title_and_note_are_each_ones_own() -> None:
    (line,) = rows("title: 全部, note: 见附件。, rows: [{when: phone, respond: 1小时}]")
    assert (line.row.title, line.row.note) == (None, None)
    assert (line.clause.title, line.clause.note) == ("全部", "见附件。")
    (own,) = rows("title: 全部, rows: [{title: 电话, respond: 1小时}]")
    assert own.row.title == "电话"


def test_conditions_add_up_but_for_those_of_the_same_kind() -> None:
    first, second = rows(
        "when: [quality, phone, ordinary], unless: [fax], rows: "
        "[{when: critical, unless: [fax, mail], respond: 1小时},"
        " {when: [mail, servers], respond: 1小时}]"
    )
    assert first.row.when == ("quality", "phone", "critical")
    assert first.row.unless == ("fax", "mail")
    assert second.row.when == ("quality", "ordinary", "mail", "servers")
    assert second.row.unless == ("fax",)


def test_a_row_knows_its_own_place_and_has_no_rows() -> None:
    (_, line) = rows("rows: [{when: phone, respond: 1小时}, {when: fax, respond: 1小时}]")
    assert line.row.at == ("process", "a", "rows", 1)
    assert line.row.rows == ()


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        ("{when: critical, respond: 1小时}", ["critical"]),
        ("{when: [critical, phone], respond: 1小时}", ["critical+phone"]),
        ("{covers: [servers, software], respond: 1小时}", ["servers+software"]),
        ("{when: critical, covers: servers, respond: 1小时}", ["critical"]),
        ("{when: critical, unless: [phone, fax], respond: 1小时}", ["critical-not-phone+fax"]),
        ("{unless: phone, respond: 1小时}", ["not-phone"]),
        ("{respond: 1小时}, {respond: 2小时}", ["row-1", "row-2"]),
        (
            "{when: phone, does: check}, {does: check}, {when: phone, does: hear}",
            ["phone", "row-1", "phone-2"],
        ),
    ],
)
def test_keys(said: str, keys: list[str]) -> None:
    assert [line.key for line in rows(f"rows: [{said}]")] == keys


def test_what_a_row_leaves_blank_is_blank() -> None:
    """Every field of a row that is said wins; one that is not comes from the clause."""
    (line,) = rows("rows: [{when: phone, respond: 1小时}]")
    own = {"at", "when", "acts", "steps"}
    for field in dc.fields(Clause):
        if field.name not in own:
            assert getattr(line.row, field.name) == getattr(Clause(), field.name), field.name


def test_steps_have_the_conditions_of_the_whole_and_none_of_its_limits() -> None:
    first, second = steps(
        *clause_and_names(
            "{when: [quality, phone], unless: mail, from: registered, finish: 24小时,"
            " by: provider, steps: [{does: register}, {when: fax, from: notice, arrive: 4小时}]}"
        )
    )
    assert (first.key, second.key) == ("step-1", "fax")
    assert (first.row.when, second.row.when) == (("quality", "phone"), ("quality", "fax"))
    assert first.row.unless == second.row.unless == ("mail",)
    assert (first.row.from_, first.row.acts, first.row.by) == (None, {}, ())
    assert list(second.row.acts) == ["arrive"]
    assert second.row.at == ("process", "a", "steps", 1)
