"""What the names in ``sla.json`` are called: by the commitment, or by every letter."""

from __future__ import annotations

from collections.abc import Mapping

from pledgebook.model.names import Kind
from pledgebook.model.sla_words import Plain
from pledgebook.wording.en.naming import Naming as English
from pledgebook.wording.zh.naming import Naming as Chinese

_KINDS = (Kind.REQUEST, Kind.CHANNEL, Kind.CLOCK, Kind.EVENT)


def titles(sla: Plain) -> Mapping[str, str]:
    """Return the titles of events, classes, calendars and periods, in the letter's language."""
    known = (English if sla["commitment"]["language"] == "en" else Chinese).BUILT_IN
    found = {name: title for kind in _KINDS for name, title in known[kind].items()}
    words = [*sla["events"], *(word for facet in sla["scopes"].values() for word in facet)]
    clocks = [{**one, "id": name} for name, one in sla["calendars"].items()]
    periods = [{**one, "id": one["clause"].rpartition("/")[2]} for one in sla["periods"]]
    own = [*periods, *clocks, *words]
    return found | {word["id"]: word["title"] for word in own if "title" in word}
