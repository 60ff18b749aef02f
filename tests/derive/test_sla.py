"""The whole of `sla.json`: its head, its words, its ids, and that nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests import founding, small
from tests.parity.drawing import Data
from tests.parity.published import BY_ID, ROOT, Spec

from pledgebook import derive, schema
from pledgebook.bind import bind
from pledgebook.model import units
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.outputs import sla

from .sample import definitions

BOOK = Path(__file__).parents[2] / "commitments"
LISTS = ("periods", "terms", "recurrences", "availability", "remedies", "unmeasured")


def listed(content: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in LISTS:
        yield from ((kind, entry) for entry in content.get(kind, ()))


def ids(fragment: str) -> list[str]:
    return [entry["id"] for _, entry in listed(definitions(fragment))]


def test_the_head() -> None:
    head = definitions("days: {day: civil}\nlanguage: {text: [zh, en], prevails: zh}")["commitment"]
    assert head == {
        "id": "sample",
        "title": "售后服务承诺书",
        "version": 1,
        "date": "2026-11-22",
        "language": "zh",
        "project": "示例项目",
        "provider": "示例科技有限公司",
        "customer": "示例用户单位",
        "day": "civil",
    }
    assert definitions("")["commitment"]["day"] == "calendar"


def test_what_is_always_said_is_said_of_an_empty_letter() -> None:
    content = definitions("warranty: {q: {text: 见合同。, renews: {lasts: 1年}}}")
    assert set(content) == {
        "sla", "commitment", "calendars", "scopes", "events", "terms", "periods", "unmeasured",
    }  # fmt: skip
    assert (content["terms"], content["events"], content["scopes"]) == ([], [], {})


def test_words_are_listed_by_facet_and_severities_by_rank() -> None:
    content = definitions(
        "severities: {critical: {title: 重大, means: 停机, examples: [宕机]},"
        " ordinary: {title: 一般}}\n"
        "channels: {phone: {reach: 010-0000-0000, clock: always, does: answer, by: engineer}}\n"
        "items: {servers: {title: 服务器, includes: [主机]}}\n"
        "groups: {size: {small: {title: 小, means: {agree-by: contract-signed}}}}\n"
        'events: {live: {title: 上线, means: 系统启用, signed-by: customer, date: "2026-12-01"}}'
    )
    assert content["scopes"] == {
        "severity": [
            {"id": "critical", "title": "重大", "rank": 1, "means": "停机", "examples": ["宕机"]},
            {"id": "ordinary", "title": "一般", "rank": 2},
        ],
        "channel": [
            {
                "id": "phone",
                "clock": "always",
                "reach": "010-0000-0000",
                "does": ["answer"],
                "by": ["engineer"],
            }
        ],
        "item": [{"id": "servers", "title": "服务器", "includes": ["主机"]}],
        "size": [{"id": "small", "title": "小"}],
    }
    assert content["events"] == [
        {
            "id": "live",
            "title": "上线",
            "means": "系统启用",
            "date": "2026-12-01",
            "signed_by": ["customer"],
        }
    ]


def test_every_unit_of_the_language_is_one_of_the_definitions() -> None:
    quantity = schema.load("sla-values")["$defs"]["quantity"]["properties"]
    codes = [unit.code for unit in units.UNITS]
    assert (quantity["unit"]["enum"], quantity["per"]["enum"]) == (codes, codes)


# --- Ids ------------------------------------------------------------------------------------------


def ladder(*rows: str) -> str:
    return f"response: {{a: {{from: notice, rows: [{', '.join(rows)}]}}}}"


def terms(*rows: str) -> list[str]:
    return [one for one in ids(ladder(*rows)) if one.startswith("response/")]


PHONE, FAX, PLAIN = (
    "{when: phone, respond: 1小时}",
    "{when: fax, respond: 2小时}",
    "{respond: 3小时}",
)


def test_a_row_is_called_by_its_conditions() -> None:
    assert terms(PHONE, FAX) == ["response/a/phone/respond", "response/a/fax/respond"]
    assert terms("{when: [phone, quality], unless: fax, respond: 1小时}") == [
        "response/a/phone+quality-not-fax/respond"
    ]
    assert terms("{unless: fax, respond: 1小时}") == ["response/a/not-fax/respond"]


def test_a_row_without_conditions_is_called_by_what_it_covers_or_counted() -> None:
    items = "\nitems: {servers: {title: 服务器}}"
    found = ids(ladder("{covers: servers, respond: 1小时}", PLAIN, PHONE, PLAIN) + items)
    assert [one for one in found if one.startswith("response/")] == [
        "response/a/servers/respond",
        "response/a/row-1/respond",
        "response/a/phone/respond",
        "response/a/row-2/respond",
    ]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_another_row_renames_none(place: int) -> None:
    rows = [PHONE, FAX]
    before = terms(*rows)
    rows.insert(place, "{when: mail, respond: 4小时}")
    after = terms(*rows)
    assert [one for one in after if one != "response/a/mail/respond"] == before


def test_repeated_conditions_are_counted_and_never_meet() -> None:
    found = terms(PHONE, FAX, PHONE, "{when: phone, restore: 1天}", PHONE)
    assert found == [
        "response/a/phone/respond",
        "response/a/fax/respond",
        "response/a/phone-2/respond",
        "response/a/phone-3/restore",
        "response/a/phone-4/respond",
    ]
    items = "\nitems: {x: {title: 甲}, x-2: {title: 乙}, row-1: {title: 丙}}"
    odd = ladder(*("{when: x, respond: 1小时}",) * 2, "{when: x-2, respond: 1小时}", PLAIN)
    names = [one for one in ids(odd + items) if one.startswith("response/")]
    assert len(set(names)) == 4


def test_a_promise_keeps_its_id_when_its_value_changes() -> None:
    assert ids(ladder(PHONE, FAX)) == ids(ladder(PHONE, FAX).replace("2小时", "5小时"))


# --- The founding letters -------------------------------------------------------------------------


@pytest.mark.parametrize("name", founding.NAMES)
def test_every_clause_has_an_entry(name: str) -> None:
    commitment = founding.commitment(name)
    content = sla.data(derive.sla(commitment))
    told = {entry["clause"] for _, entry in listed(content)}
    told |= {f"exclusions/{word['id']}" for word in content.get("exclusions", ())}
    assert {f"{chapter}/{clause}" for chapter, clause, _ in commitment.clauses()} == told


@pytest.mark.parametrize("name", founding.NAMES)
def test_every_row_has_an_entry(name: str) -> None:
    """A clause with rows has as many prefixes of ids as rows."""
    commitment = founding.commitment(name)
    content = sla.data(derive.sla(commitment))
    for chapter, clause_id, clause in commitment.clauses():
        anchor = f"{chapter}/{clause_id}"
        keys = {
            entry["id"].removeprefix(f"{anchor}/").split("/")[0]
            for _, entry in listed(content)
            if entry["clause"] == anchor and entry["id"] != anchor
        }
        assert len(keys) >= len(clause.rows), anchor


@pytest.mark.parametrize("name", founding.NAMES)
def test_satisfies_its_schema_and_names_everything_once(name: str) -> None:
    content = sla.data(derive.sla(founding.commitment(name)))
    assert schema.check(content, "sla") == ()
    found = [(kind, entry["id"]) for kind, entry in listed(content)]
    assert len(set(found)) == len(found)
    acts = [one for kind, one in found if kind in ("terms", "unmeasured")]
    assert len(set(acts)) == len(acts)


@pytest.mark.parametrize("name", founding.NAMES)
def test_is_the_same_every_time(name: str) -> None:
    first, second = (sla.text(sla.data(derive.sla(founding.commitment(name)))) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", founding.NAMES)
def test_leads_nowhere_unknown(name: str) -> None:
    """Each calendar, period, exclusion and remedy that an entry names is there."""
    content = sla.data(derive.sla(founding.commitment(name)))
    clauses = {anchor.rpartition("/")[2] for anchor in (e["clause"] for _, e in listed(content))}
    for _, entry in listed(content):
        if "clock" in entry:
            assert entry["clock"] in content["calendars"]
        for key in ("periods", "remedies"):
            assert set(entry.get(key, ())) <= clauses


# --- Any letter that the schema lets through ------------------------------------------------------

DRAWN = Data()


ROWS_AND_STEPS = """
process:
  a:
    rows: [{unless: a, acknowledge: none}]
    steps: [{unless: a, acknowledge: none}]
"""


def test_a_row_and_a_step_with_the_same_key_have_their_own_ids() -> None:
    no_promise_is_lost(small.data(ROWS_AND_STEPS), "process")


@pytest.mark.parametrize("chapter", CHAPTERS)
@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_clause_gives_valid_definitions(chapter: str, data: st.DataObject) -> None:
    spec = Spec.of(BY_ID[ROOT]["properties"][chapter], ROOT)
    letter = small.data("") | {chapter: data.draw(DRAWN.of(spec, 5))}
    assume(schema.check(letter, "commitment") == ())
    no_promise_is_lost(letter, chapter)


def no_promise_is_lost(letter: dict[str, Any], chapter: str) -> None:
    content = sla.data(derive.sla(bind(Commitment, letter)))
    assert schema.check(content, "sla") == ()
    told = {entry["clause"] for _, entry in listed(content)}
    told |= {f"exclusions/{word['id']}" for word in content.get("exclusions", ())}
    assert {f"{chapter}/{clause}" for clause in letter[chapter]} <= told
    found = [(kind, entry["id"]) for kind, entry in listed(content)]
    assert len(set(found)) == len(found)
