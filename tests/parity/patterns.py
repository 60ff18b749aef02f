"""The patterns of the schemas, rebuilt from the model's tables, and samples of each."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from pledgebook.model import units
from pledgebook.model.quantity import BOUNDS, NthWorkingDay, Quantity, Unbounded

from .published import END

NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
ISO = (
    r"P(?=[0-9T])(?:[0-9]{1,4}Y)?(?:[0-9]{1,5}M)?|P(?:[0-9]{1,5}W|[0-9]{1,6}D)"
    r"|PT(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-9]{1,8}M)?(?:[0-9]{1,9}S)?"
)
NAME = "[a-z][a-z0-9-]{0,62}"
OWN_ACT = "our-[a-z0-9-]{1,58}"
OWN_CHAPTER = OWN_ACT
NTH = "第[0-9]{1,3}个工作日|[0-9]{1,3}(?:st|nd|rd|th) (?:working|business) day"
UNBOUNDED = f"(?:不限|unlimited ) ?(?:{'|'.join(units.spellings(units.USE))})"
MONTHS = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-"
DATE = (
    f"(?:19|20)[0-9]{{2}}-(?:{MONTHS}(?:0[1-9]|1[0-9]|2[0-8]))"
    "|(?:19(?:0[48]|[2468][048]|[13579][26])|20(?:0[048]|[2468][048]|[13579][26]))-02-29"
)
DAY_OF_MONTH = "0[1-9]|[12][0-9]|3[01]"
MONTH_DAY = MONTHS + "(?:0[1-9]|[12][0-9])"
TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
WINDOW = "(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[0-3][0-9]|4[0-7]):[0-5][0-9]"
DAY = "(?:mon|tue|wed|thu|fri|sat|sun)"
RULE = "[a-z0-9-]{1,60}(?:/[a-z0-9-]{1,60})?"
ROUTE = "[a-z0-9-]{1,63}(?:/[a-z0-9-]{1,63}){0,12}"
ZONE = "[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}"


def amounts(kinds: frozenset[units.Kind], rate: bool) -> str:
    """Return how quantities of ``kinds`` are written, with a unit below the line or without."""
    per = f"(?:/(?:{'|'.join(units.spellings())}|月))?" if rate else ""
    spelled = "|".join(units.spellings(kinds))
    return f"(?:{'|'.join(BOUNDS)})?{NUMBER}(?:-{NUMBER})? ?(?:{spelled}){per}"


number = st.sampled_from(["0", "4", "30", "99.90", "1.5", "200000", "999999999999.999999"])


def quantities(kinds: frozenset[units.Kind]) -> st.SearchStrategy[str]:
    """Draw quantities of ``kinds`` as people write them."""
    bound, high = st.sampled_from(["", *BOUNDS]), st.sampled_from(["", "-9", "-2.50"])
    space, unit = st.sampled_from(["", " "]), st.sampled_from(units.spellings(kinds))
    return st.tuples(bound, number, high, space, unit).map("".join)


EVERY = frozenset(units.Kind)
TALLY = units.TIME | {units.Kind.COUNT}
PERCENT = frozenset({units.Kind.PERCENT})
PEOPLE = frozenset({units.Kind.PEOPLE})
iso = st.sampled_from(["PT30M", "P1Y", "P2Y6M", "P3W", "P10D", "PT36H", "PT1H30M", "PT0S", "P0M"])
rate = st.builds("{}/{}".format, quantities(units.MONEY), st.sampled_from(["年", "月", "day"]))


@dataclass(frozen=True)
class Atom:
    """What patterns are put together from: the type that reads it, and samples of it."""

    pattern: str
    reader: Any
    drawn: st.SearchStrategy[str]


ATOMS = sorted(
    (
        Atom(amounts(EVERY, True) + "|" + ISO, Quantity, quantities(EVERY) | rate | iso),
        Atom(amounts(units.TIME, False) + "|" + ISO, Quantity, quantities(units.TIME) | iso),
        Atom(amounts(TALLY, False) + "|" + ISO, Quantity, quantities(TALLY) | iso),
        Atom(amounts(units.MONEY, True), Quantity, quantities(units.MONEY) | rate),
        Atom(amounts(PERCENT, False), Quantity, quantities(PERCENT)),
        Atom(amounts(PEOPLE, False), Quantity, quantities(PEOPLE)),
        Atom(
            NTH, NthWorkingDay, st.sampled_from(["第2个工作日", "2nd working day", "第999个工作日"])
        ),
        Atom(UNBOUNDED, Unbounded, st.sampled_from(["不限公里", "unlimited miles"])),
        Atom(DATE, dt.date, st.sampled_from(["2026-12-31", "2024-02-29", "1900-01-01"])),
        Atom(NAME, str, st.sampled_from(["a", "notice", "office-hours", "x1", "no-ne", "z" * 63])),
        Atom(OWN_ACT, str, st.sampled_from(["our-first-plan", "our-1"])),
        Atom(MONTH_DAY, str, st.sampled_from(["06-30", "02-29"])),
        Atom(DAY_OF_MONTH, str, st.sampled_from(["05", "31"])),
        Atom(TIME, str, st.sampled_from(["00:00", "17:30", "23:59"])),
        Atom(WINDOW, str, st.sampled_from(["09:00-18:00", "22:00-06:00", "08:00-24:00"])),
        Atom(f"{DAY}(?:-{DAY})?", str, st.sampled_from(["mon", "mon-fri", "sat-sun"])),
        Atom(RULE, str, st.sampled_from(["bound-gap", "tier-order/below", "no-such-rule"])),
        Atom(ROUTE, str, st.sampled_from(["response", "response/faults/respond", "chapters/0"])),
        Atom(ZONE, str, st.sampled_from(["Asia/Shanghai", "UTC", "America/Argentina/Ushuaia"])),
    ),
    key=lambda atom: -len(atom.pattern),
)


def atoms(pattern: str, where: str) -> tuple[list[Atom], set[str]]:
    """Return the atoms that ``pattern`` is put together from, and the words it lists."""
    assert pattern.startswith("^(?:"), where
    assert pattern.endswith(")" + END), where
    body = pattern.removeprefix("^(?:").removesuffix(")" + END)
    found, listed = [], set()
    while body:
        known = [atom for atom in ATOMS if (body + "|").startswith(atom.pattern + "|")]
        if known:
            found.append(known[0])
            body = body.removeprefix(known[0].pattern).removeprefix("|")
            continue
        word = re.match(r"([a-z-]+)(?:\||$)", body)
        assert word is not None, f"{where}: not from the model: {body[:80]}"
        listed.add(word[1])
        body = body[len(word[0]) :]
    return found, listed
