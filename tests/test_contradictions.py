"""What real readers called a contradiction is found, at both places, and nothing else is.

The founding letters carry theirs on purpose. Of the letters from many trades and of the samples,
each finding was looked at by hand: those that stay are true.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook import checks, pipeline
from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.wording.messages.contradictions import MESSAGES

CASES = Path(__file__).parent / "cases"
SAMPLES = Path(__file__).parents[1] / "commitments"
RULES = [one for one in checks.ALL if any(rule.split("/")[0] == one.RULE for rule in MESSAGES)]

Found = dict[tuple[str, str], tuple[str, ...]]

# By rule and place, the other places; the comment is what a reader of the letter said.
FOUNDING: dict[str, Found] = {
    "software-60-months": {
        # 30 minutes to respond to a notice by phone or fax, 2 hours to a system fault
        ("two-deadlines", "response/system-faults/respond"): ("response/notices/respond",),
        # 1 day and 3 days to solve, 12 hours to restore
        ("two-deadlines", "response/outages/restore"): (
            "response/problems/rows/0/restore",
            "response/problems/rows/1/restore",
        ),
        # 24 hours for a solution by mail, 12 hours to restore
        ("act-order", "response/outages/restore"): ("response/questions/plan",),
    },
    "classroom-electronics": {
        # the maker's charges are passed on, upgrades are free after the warranty
        ("two-prices", "fees/maker-fees/rows/0/charge"): ("fees/software-versions/charge",),
        # service for life, repair is paid after the warranty
        ("two-prices", "fees/paid-repair/charge"): ("warranty/lifetime/charge",),
    },
    "servers-storage": {
        # 8 hours to arrive as the user asks, 8 hours to arrive and solve
        ("two-deadlines/start", "response/faults/rows/1/arrive"): (
            "response/faults/rows/0/arrive",
        ),
        # ordinary faults are answered at once, graver ones in 2 hours
        ("ladder-order", "response/faults/rows/3/respond"): ("response/faults/respond",),
        ("ladder-order", "response/faults/rows/5/respond"): ("response/faults/respond",),
        # 5 years at cost, and without end
        ("two-lengths", "warranty/beyond/lasts"): ("warranty/cost-support/lasts",),
    },
    "information-system-12-months": {
        # 30 minutes to respond, 12 hours
        ("two-deadlines", "response/system-faults/respond"): ("response/notices/respond",),
        # 1 day and 3 days to solve, 24 hours to restore: one of them is as long
        ("two-deadlines", "response/outages/restore"): ("response/problems/rows/1/restore",),
        ("two-deadlines/start", "response/outages/restore"): ("response/problems/rows/0/restore",),
    },
    "highway-monitoring": {
        # any other cause is repaired, four are excluded
        ("any-cause", "coverage/damage/causes/3"): (
            "exclusions/misuse",
            "exclusions/own-changes",
            "exclusions/own-handling",
            "exclusions/force-majeure",
        ),
        # on duty from 8:00 to midnight, response at all hours
        ("round-the-clock/staff", "staff/on-duty/clock"): ("response/all-weather/clock",),
        # 1 year free, 3 years at cost, and for the long term
        ("endless-period", "warranty/long-term/lasts"): (
            "warranty/free-warranty/lasts",
            "warranty/cost-warranty/lasts",
        ),
        # 24 hours to repair, 24 hours for all with the signature
        ("total-limit/equal", "process/service-flow/finish"): ("response/on-site/repair",),
    },
}

# True all the same, with why the letter may keep it.
LETTERS: dict[str, Found] = {
    # Interface, application and system are told apart by how much there is to mend.
    "06": {
        ("ladder-order/mend", "response/repairs/rows/0/restore"): (
            "response/repairs/rows/1/restore",
            "response/repairs/rows/2/restore",
        ),
        ("ladder-order/mend", "response/repairs/rows/1/restore"): (
            "response/repairs/rows/2/restore",
        ),
    },
    # The reader of this letter said so: urgent faults have no time on site, general ones have.
    "09": {
        ("ladder-order/missing", "response/faults/rows/1/respond"): ("response/faults/rows/0",),
    },
    # What the city rules: nothing is paid back between 18 and 16 degrees.
    "28": {
        ("credit-target/gap", "remedies/refund-jinan/pay/tiers/0/below"): (
            "availability/room-temperature/target",
        ),
    },
}

# Published as they are: a critical fault that is damage sends somebody in 2 hours, or in 4.
_DISPATCH: Found = {
    ("two-deadlines", "response/damaged/dispatch"): ("response/faults/rows/0/dispatch",),
}
PUBLISHED = {"servers-storage/v1": _DISPATCH, "servers-storage/v2": _DISPATCH}


def load(path: Path) -> Commitment:
    loaded = pipeline.load(path.read_bytes(), path.name)
    assert loaded.commitment is not None
    return loaded.commitment


def route(finding: Finding) -> str:
    assert isinstance(finding.at, tuple)
    return "/".join(map(str, finding.at))


def found(path: Path) -> Found:
    names = Names(load(path))
    return {
        (one.rule, route(one)): tuple("/".join(map(str, place.at)) for place in one.related)
        for module in RULES
        for one in module.check(names)
    }


def test_every_rule_of_contradictions_is_looked_at() -> None:
    assert len(RULES) == len({rule.split("/")[0] for rule in MESSAGES}) == 12


@pytest.mark.parametrize("name", FOUNDING)
def test_the_contradictions_of_the_founding_letters(name: str) -> None:
    assert found(CASES / "founding" / f"{name}.yaml") == FOUNDING[name]


@pytest.mark.parametrize("name", sorted(path.name for path in (CASES / "letters").iterdir()))
def test_nothing_false_is_found_in_letters_of_many_trades(name: str) -> None:
    assert found(CASES / "letters" / name / "commitment.yaml") == LETTERS.get(name, {})


@pytest.mark.parametrize("name", FOUNDING)
def test_nothing_is_found_in_the_samples(name: str) -> None:
    for path in sorted((SAMPLES / name).glob("v*.yaml")):
        assert found(path) == PUBLISHED.get(f"{name}/{path.stem}", {})
