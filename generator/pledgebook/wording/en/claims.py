"""Until when and how a remedy is claimed; how a period is renewed or made longer."""

from __future__ import annotations

from pledgebook.model.money import Claim, Extension, Renewal, RenewalNotice
from pledgebook.wording.en import acts, lengths, moments, money, values
from pledgebook.wording.en.grammar import join
from pledgebook.wording.en.naming import Naming


def claim(value: Claim, naming: Naming) -> str:
    """Return until when and how a remedy is claimed."""
    who = naming.noun(value.by) if value.by else naming.party("customer")
    start = f" of {moments.of(value.from_, naming)}" if value.from_ else ""
    within = f"{values.within(value.within)}{start}" if value.within else ""
    if value.from_ and not value.within:
        within = f"from {moments.point(value.from_, naming)} on"
    until = f"no later than {moments.point(value.until, naming)}" if value.until else ""
    opens = f"no earlier than {moments.point(value.opens, naming)}" if value.opens else ""
    bounds = join([opens, within, until])
    how = acts.through(value.via, naming)
    papers = f"enclosing {join(value.with_)}" if value.with_ else ""
    asked = " ".join(part for part in (f"{who} must claim this", how, bounds) if part)
    over = f"it is paid only if it exceeds {values.quantity(value.over)}" if value.over else ""
    return "; ".join(part for part in (", ".join(p for p in (asked, papers) if p), over) if part)


def renewal(value: Renewal, naming: Naming) -> str:
    """Return how a period is renewed."""
    times = f", {values.times(value.times)}" if value.times else ""
    by = f" by {naming.noun(value.by)}" if value.by else ""
    lasts = lengths.duration(value.lasts, naming)
    words = f"at its end the period may be renewed{by} for {lasts}{times}"
    if value.unless:
        words = (
            f"the period is renewed{by} for {lasts}{times} unless {_notice(value.unless, naming)}"
        )
    price = money.charge(value.charge, naming) if value.charge else ""
    return f"{words}; for the renewal, {price}" if price else words


def _notice(value: RenewalNotice, naming: Naming) -> str:
    """Return ``the Customer gives written notice at least 60 days before its end``."""
    who = "either party" if len(value.by) > 1 else naming.nouns(value.by or ("customer",))
    written = "written " if value.form == ("written",) else ""
    form = f" by {naming.nouns(value.form)}" if value.form and not written else ""
    ahead = f"{values.quantity(value.notify)} before the end"
    return f"{who} gives {written}notice{form} to the contrary {ahead}"


def extension(value: Extension, naming: Naming, of: str = "") -> str:
    """Return by how much which period is made longer; ``of``: what an interval is counted of."""
    by = values.quantity(value.lasts) if value.lasts else "the length of the delay"
    return f"{naming.period(value.period)} is extended by {by}{money.per(value, naming, of)}"
