"""What the checks of words find in the founding letters as they were written, and nothing else.

The published commitments, the letters from many trades and the profiles have no findings at all;
their own tests see to it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook import checks, schema, source
from pledgebook.bind import bind
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.wording.reasons import prose

from .sample import route

FOUNDING = Path(__file__).parents[1] / "cases" / "founding"

# Rule, place, and every further place of the same finding.
EXPECTED: dict[str, list[tuple[str, ...]]] = {
    "software-60-months": [
        ("placeholder-left", "project/name"),
        ("placeholder-left", "project/for"),
        ("placeholder-left", "project/tender/name"),
        ("placeholder-left", "staff/team/experience/in"),
        ("period-mixed", "warranty/long-term/note"),
        ("hedge/agreed", "warranty/long-term/note"),
        ("hedge/open", "response/site/if"),
        ("hedge/open", "remedies/new-software/if"),
        ("hedge/price", "changes/improvement/note"),
        ("hours-mixed", "response/on-call/note", "response/system-faults/note"),
    ],
    "classroom-electronics": [
        ("party-mixed", "quality/goods-quality/text"),
        ("party-mixed", "delivery/to-classroom/if"),
        ("hedge/price", "changes/application-change/rows/1/note"),
    ],
    "servers-storage": [
        ("placeholder-left", "parties/provider/name"),
        ("placeholder-left", "statements/signing-date/text"),
        ("party-mixed", "delivery/installation/if"),
        ("hedge/open", "response/faults/rows/4/arrive/text"),
        ("common-typo", "channels/phone/title"),
    ],
    "information-system-12-months": [
        ("placeholder-left", "project/name"),
        ("placeholder-left", "project/for"),
        ("placeholder-left", "project/tender/name"),
        ("period-mixed", "warranty/long-term/note"),
        ("hedge/agreed", "warranty/long-term/note"),
        ("hedge/open", "remedies/new-software/if"),
        ("hedge/quality", "staff/team/experience/in"),
        ("hedge/open", "visits/site/if"),
        ("hedge/price", "changes/improvement/note"),
        ("word-doubled", "project/name", "staff/team/experience/in"),
        ("common-typo", "visits/site/note", "training/administrators/content/5"),
    ],
    "highway-monitoring": [
        ("number-in-words/twelve", "clocks/duty/title"),
        ("hedge/quality", "staff/local-people/experience/in"),
        ("hedge/open", "offices/centre/if"),
        ("hedge/agreed", "training/user-staff/note"),
        ("hedge/agreed", "training/site-practice/note"),
    ],
}


def found(name: str) -> list[tuple[str, ...]]:
    """Return what the checks of words say of a founding letter as it was written."""
    document, faults = source.read((FOUNDING / f"{name}.yaml").read_bytes(), name)
    assert document is not None
    assert faults == schema.check(document.data, "commitment") == ()
    names = Names(bind(Commitment, document.data))
    modules = [module for module in checks.ALL if module.RULE in prose.REASONS]
    return [
        (one.rule, route(one), *("/".join(map(str, more.at)) for more in one.related))
        for module in modules
        for one in module.check(names)
    ]


@pytest.mark.parametrize("name", EXPECTED)
def test_finds_what_the_letters_are_known_to_hold(name: str) -> None:
    assert sorted(found(name)) == sorted(EXPECTED[name])


def test_every_founding_letter_is_here() -> None:
    assert sorted(EXPECTED) == sorted(path.stem for path in FOUNDING.glob("*.yaml"))
