"""Editions of standards that took the place of others, and since when.

A small table of what after-sales letters cite most, not a register: what is not in it is not
judged, and it knows nothing later than its last entry. The replacement and its first day stand in
the foreword of the newer edition and in the notice that issued it: for GB and GB/T those of the
State Administration for Market Regulation and of the Ministry of Housing (openstd.samr.gov.cn,
mohurd.gov.cn). For ISO the day is the end of the transition that the International Accreditation
Forum gave certificates of the older edition (IAF ID 9 and ID 10, MD 18, MD 21, MD 26).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The edition that holds, and the first day on which older ones do not."""

    name: str
    since: dt.date

    @property
    def year(self) -> str:
        """The year in its name."""
        return self.name[-4:]


def _editions(*rows: tuple[str, str, str]) -> dict[str, tuple[Edition, ...]]:
    found: dict[str, tuple[Edition, ...]] = {}
    for number, name, since in rows:
        edition = Edition(name=name, since=dt.date.fromisoformat(since))
        found[number] = (*found.get(number, ()), edition)
    return found


# The number that is cited, the edition in its place, its first day; later editions below.
_EDITIONS = _editions(
    # Management systems
    ("GB 19000", "GB/T 19000-2016", "2017-07-01"),
    ("GB 19001", "GB/T 19001-2016", "2017-07-01"),
    ("GB 24001", "GB/T 24001-2016", "2017-05-01"),
    ("GB 28001", "GB/T 45001-2020", "2020-03-06"),
    ("GB 22080", "GB/T 22080-2016", "2017-03-01"),
    ("ISO 9001", "ISO 9001:2015", "2018-09-15"),
    ("ISO 14001", "ISO 14001:2015", "2018-09-15"),
    ("OHSAS 18001", "ISO 45001:2018", "2021-09-30"),
    ("ISO 20000-1", "ISO/IEC 20000-1:2018", "2021-09-30"),
    ("ISO 27001", "ISO/IEC 27001:2013", "2015-10-01"),
    ("ISO 27001", "ISO/IEC 27001:2022", "2025-11-01"),
    # Protection of information systems
    ("GB 22239", "GB/T 22239-2019", "2019-12-01"),
    ("GB 22240", "GB/T 22240-2020", "2020-11-01"),
    ("GB 25070", "GB/T 25070-2019", "2019-12-01"),
    ("GB 28448", "GB/T 28448-2019", "2019-12-01"),
    # Buildings, cabling, surveillance
    ("GB 28181", "GB/T 28181-2016", "2016-08-01"),
    ("GB 28181", "GB/T 28181-2022", "2023-07-01"),
    ("GB 50116", "GB 50116-2013", "2014-05-01"),
    ("GB 50174", "GB 50174-2017", "2018-01-01"),
    ("GB 50311", "GB 50311-2016", "2017-04-01"),
    ("GB 50312", "GB/T 50312-2016", "2017-04-01"),
    ("GB 50314", "GB 50314-2015", "2015-11-01"),
    ("GB 50348", "GB 50348-2018", "2018-12-01"),
)

# GB/T 19001—2008, GBT19001-2008, ISO/IEC 27001:2013, ISO9001：2008: body, number, year
CITED = re.compile(
    r"(?<![A-Z])(GB|ISO|OHSAS)(?:\s*/?\s*(?:T|IEC))?\s*"
    r"([0-9]{4,5}(?:-1(?![0-9]))?)\s*[-—–－:：]\s*((?:19|20)[0-9]{2})(?![0-9])"
)


def outdated(cited: re.Match[str], on: dt.date) -> Edition | None:
    """Return the edition that had taken the place of a ``cited`` one by the day ``on``."""
    held = [one for one in _EDITIONS.get(f"{cited[1]} {cited[2]}", ()) if one.since <= on]
    if held and (cited[3] < held[-1].year or cited[2] not in held[-1].name):
        return held[-1]
    return None
