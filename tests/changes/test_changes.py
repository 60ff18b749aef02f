"""What changed between two commitments, and for whom it got better."""

import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from tests import founding, small

from pledgebook.bind import bind
from pledgebook.changes import Change, Kind, changes
from pledgebook.model.commitment import Commitment
from pledgebook.order import Direction

STRONGER, WEAKER, CHANGED = Direction.STRONGER, Direction.WEAKER, Direction.CHANGED

LETTER = """
days: {day: calendar, working-day: office}
clocks:
  office: {title: 工作时间, week: {mon-fri: "09:00-17:00"}}
severities:
  critical: {title: 严重故障}
  minor: {title: 一般故障}
definitions:
  at-once: {title: 立即, is: 30分钟}
exclusions:
  misuse: {title: 使用不当, means: 错误使用造成损坏}
response:
  faults:
    title: 故障处置
    unless: [misuse]
    clock: office
    from: notice
    rows:
    - {when: critical, respond: at-once, arrive: 4小时}
    - {when: minor, respond: 2小时}
visits:
  patrol: {title: 巡检, every: 1个季度, does: [inspect]}
remedies:
  late: {title: 逾期, pay: {share: 1%, of: monthly-fee, cap: {share: 20%, of: monthly-fee}}}
"""


def changed(*edits: tuple[str, str]) -> tuple[Change, ...]:
    """Return what an edit of the letter's text changes; every edit has to find its place."""
    text = LETTER
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return changes(small.commitment(LETTER), small.commitment(text))


@pytest.mark.parametrize(
    ("old", "new", "place", "direction"),
    [
        ("arrive: 4小时", "arrive: 2小时", "response/faults/critical arrive", STRONGER),
        ("arrive: 4小时", "arrive: 1天", "response/faults/critical arrive", CHANGED),
        (", arrive: 4小时", "", "response/faults/critical arrive", WEAKER),
        ("arrive: 4小时", "arrive: best-effort", "response/faults/critical arrive", WEAKER),
        (
            "respond: 2小时",
            "respond: {in: 2小时, if: 已联系}",
            "response/faults/minor respond",
            WEAKER,
        ),
        ("respond: 2小时}", "respond: 2小时, if: 已联系}", "response/faults/minor if", WEAKER),
        (
            "respond: 2小时",
            "respond: {in: 1小时, if: 已联系}",
            "response/faults/minor respond",
            CHANGED,
        ),
        (
            "respond: 2小时}",
            "respond: 2小时, binding: efforts}",
            "response/faults/minor binding",
            WEAKER,
        ),
        ("clock: office\n    from", "clock: always\n    from", "response/faults clock", STRONGER),
        ("    unless: [misuse]\n", "", "response/faults unless", STRONGER),
        ("title: 故障处置", "title: 故障的处置", "response/faults title", CHANGED),
        ("from: notice", "from: onsite-request", "response/faults from", CHANGED),
        ("1个季度", "1个月", "visits/patrol every", STRONGER),
        ("does: [inspect]", "does: [inspect, hear]", "visits/patrol does", STRONGER),
        ("share: 1%", "share: 2%", "remedies/late pay", STRONGER),
        ("share: 20%", "share: 10%", "remedies/late pay", WEAKER),
        (
            "share: 1%, of: monthly-fee, cap: {share: 20%",
            "share: 2%, of: monthly-fee, cap: {share: 10%",
            "remedies/late pay",
            CHANGED,
        ),
        ("错误使用造成", "错误使用或保管造成", "exclusions/misuse means", CHANGED),
        ("造成损坏}", "造成损坏, when: critical}", "exclusions/misuse when", STRONGER),
        ("title: 一般故障", "title: 普通故障", "definitions/severities/minor title", CHANGED),
    ],
)
def test_one_edit_is_one_change(old: str, new: str, place: str, direction: Direction) -> None:
    found = changed((old, new))
    assert [(f"{one.anchor} {one.what}", one.direction) for one in found] == [(place, direction)]


@pytest.mark.parametrize(
    ("edit", "anchor", "direction"),
    [
        (
            ("\nresponse:", "\n  storm: {title: 雷击, means: 雷击}\nresponse:"),
            "exclusions/storm",
            WEAKER,
        ),
        (
            ("\nvisits:", "\nvisits:\n  call: {title: 回访, every: 1年, does: [hear]}"),
            "visits/call",
            STRONGER,
        ),
        (
            (
                "\nvisits:",
                "\nfees:\n  own: {title: 收费, does: [repair], charge: at-cost}\nvisits:",
            ),
            "fees/own",
            CHANGED,
        ),
        (
            ("\nvisits:", "\ncustomer-duties:\n  help: {title: 配合, does: [show]}\nvisits:"),
            "customer-duties/help",
            WEAKER,
        ),
        (
            ("respond: 2小时}\n", "respond: 2小时}\n    - {respond: 3小时}\n"),
            "response/faults/row-1",
            CHANGED,
        ),
    ],
)
def test_what_is_new_is_told_once_and_as_a_whole(
    edit: tuple[str, str], anchor: str, direction: Direction
) -> None:
    (found,) = changed(edit)
    assert (found.anchor, found.what, found.kind) == (anchor, "", Kind.ADDED)
    assert found.direction is direction
    assert found.old is None


def test_a_word_with_a_length_moves_the_deadlines_that_use_it() -> None:
    found = changed(("is: 30分钟", "is: 10分钟"))
    assert [(one.anchor, one.what, one.direction) for one in found] == [
        ("definitions/terms/at-once", "is", CHANGED),
        ("response/faults/critical", "respond", STRONGER),
    ]


def test_hours_move_the_deadlines_that_run_on_them() -> None:
    found = changed(('"09:00-17:00"', '"08:00-17:00"'))
    assert [(one.anchor, one.what, one.direction) for one in found] == [
        ("definitions/clocks/office", "", STRONGER),
        ("response/faults/critical", "respond", STRONGER),
        ("response/faults/critical", "arrive", STRONGER),
        ("response/faults/minor", "respond", STRONGER),
    ]


def test_severities_that_change_places() -> None:
    one, other = "  critical: {title: 严重故障}\n", "  minor: {title: 一般故障}\n"
    (found,) = changed((one + other, other + one))
    assert (found.anchor, found.what) == ("definitions/severities", "severities")
    assert (found.kind, found.direction) == (Kind.CHANGED, CHANGED)


def test_parties_and_term() -> None:
    head = (
        'version: {{number: 1, date: "2026-11-22"{}}}\n'
        "parties: {{provider: {{name: {}}}, customer: {{name: 用户}}}}"
    )
    old = small.commitment(head.format("", "甲公司"))
    new = small.commitment(head.format(', valid-until: {on: "2027-01-01"}', "乙公司"))
    assert [(one.anchor, one.what, one.direction) for one in changes(old, new)] == [
        ("basis/version", "valid-until", WEAKER),
        ("basis/parties/provider", "name", CHANGED),
    ]


@cache
def commitments() -> tuple[Commitment, ...]:
    """Return the samples, each with some of what it says taken away or made different."""
    found = [founding.commitment(name) for name in founding.NAMES]
    for name in founding.NAMES:
        found += (bind(Commitment, data) for data in mutations(founding.data(name)))
    return tuple(found)


def mutations(data: Any) -> Iterator[Any]:
    """Yield a letter without its last clause, and with other limits; each letter its own way."""
    for chapter in ("response", "warranty", "visits"):
        shorter = copy.deepcopy(data)
        if chapter in shorter and len(shorter[chapter]) > 1:
            shorter[chapter].popitem()
            yield shorter
    other = copy.deepcopy(data)
    for clause in other["response"].values():
        for row in (clause, *clause.get("rows", ())):
            row.update({act: "3小时" for act in ("respond", "arrive") if act in row})
    yield other


def test_a_commitment_against_itself_is_no_change() -> None:
    for one in commitments():
        assert changes(one, copy.deepcopy(one)) == ()


def test_the_way_back_is_the_way_there_turned_round() -> None:
    seen: Counter[Direction] = Counter()
    for one in commitments():
        for other in commitments()[::3]:
            there, back = changes(one, other), changes(other, one)
            assert Counter(map(repr, there)) == Counter(repr(change.reversed) for change in back)
            assert bool(there) == (replace(one, use=()) != replace(other, use=()))
            seen.update(change.direction for change in there)
    assert min(seen[direction] for direction in (STRONGER, WEAKER, CHANGED)) > 100
    assert Direction.SAME not in seen
