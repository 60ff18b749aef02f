"""English, as the structure of a letter asks for it."""

from __future__ import annotations

from typing import cast

from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.money import Amount, Charge
from pledgebook.model.names import Kind, Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment
from pledgebook.model.words import Signature
from pledgebook.wording.en import (
    consequences,
    deadlines,
    doing,
    front,
    grammar,
    hours,
    labels,
    lengths,
    levels,
    moments,
    money,
    particulars,
    scales,
    terms,
    values,
)
from pledgebook.wording.en.compose import compose
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.en.say import say
from pledgebook.wording.en.titles import titles
from pledgebook.wording.prose import ChapterText, Paragraph, SignatureText
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.label import Label
from pledgebook.wording.structure.tongue import Words

_WORDS = Words(
    chapters=terms.CHAPTERS,
    lists={
        "content": "",
        "goals": "",
        "gives": "The following are provided:",
        "keeps": "The following are kept available:",
        "qualified": "The people assigned have the following qualifications:",
    },
    long=110,
    end=".",
    gap=" ",
    comma=", ",
    semicolon="; ",
    colon=": ",
    applies=labels.APPLIES,
    others="All other cases",
    level="Share in time",
    remarks="Remarks",
    timeline="{} at a glance",
    plan_caption="Training plan",
    plan=("Training", "For", "Content and aims", "Form", "Time", "Passed with", "Materials"),
    brief=140,
    whole="{} items, see the clause",
    scales={
        "pay": "Scale of payments",
        "cap": "Scale of the limit of liability",
        "charge": "Scale of charges",
    },
    scale=("Level reached", "Share or amount"),
    share="Share of {}",
    service_hours="Service hours",
)


class English:
    """The language of one English letter."""

    code = "en"
    words = _WORDS
    act_titles = Naming.BUILT_IN[Kind.ACT]

    def __init__(self, commitment: Commitment) -> None:
        names = Names(commitment)
        self.naming = Naming(commitment, names, titles(commitment, names))

    def head(self) -> tuple[str, str, tuple[Paragraph, ...]]:
        """Return version, addressee and opening of a letter."""
        return front.head(self.naming)

    def before(self) -> tuple[ChapterText, ...]:
        """Return the chapters before those of clauses: basis, definitions, channels."""
        return front.before(self.naming)

    def signature(self, signature: Signature) -> SignatureText:
        """Return the signature block."""
        return front.signature(signature, self.naming)

    def compose(
        self, clause: Clause, chapter: str, name: str, frame: Frame, *, carried: bool = False
    ) -> str:
        """Return a clause in sentences; each names its subject, whatever stands above it."""
        del carried
        return compose(clause, chapter, name, self.naming, frame)

    def say(self, value: object) -> str:
        """Return any single value in words."""
        return say(value, self.naming)

    def lead(self, field: str, chapter: str) -> str:
        """Return what opens the list of a field."""
        if field == "goals":
            return f"{grammar.capital(particulars.aims(chapter))}:"
        if field == "content":
            return f"{grammar.capital(particulars.contents(chapter))}:"
        return _WORDS.lists[field]

    def opening(self, lead: str, chapter: str, clause: Clause) -> str:
        """Return what opens the rows of a clause below the sentence ``lead``."""
        del chapter, clause
        if not lead:
            return "The following applies:"
        only = lead.removesuffix(".")
        if " following" in only and ". " not in only:
            return f"{only}:"
        return f"{lead} In detail:" if ". " in only else f"{only}, as follows:"

    def label(self, row: Clause) -> Label:
        """Return what tells a row from the others."""
        return labels.label(row, self.naming)

    def act(self, name: str) -> str:
        """Return the head of an act's column."""
        return grammar.capital(self.naming.title(name, Kind.ACT))

    def cell(self, act: str, row: Clause, chapter: str) -> str:
        """Return the limit of an act in a table, '' where it is not promised."""
        return deadlines.cell(act, row, doing.acting(row, chapter, self.naming))

    def level(self, row: Clause) -> str:
        """Return the level that a row reaches in a table, '' where it has none."""
        return levels.reached(row.target) if row.target else ""

    def unkept(self, clause: Clause, chapter: str) -> str:
        """Return how what a list of rows gives is claimed, and what follows when it is not kept."""
        return consequences.unkept(clause, chapter, self.naming)

    def limits(self, clause: Clause, chapter: str) -> str:
        """Return the limits of a whole process."""
        voice = doing.acting(clause, chapter, self.naming)
        found = clause.acts.items()
        words = (
            f"{voice.verb(act).alone} {deadlines.limit(one, self.naming)}" for act, one in found
        )
        return grammar.capital(grammar.join(word.strip() for word in words))

    def actors(self, names: tuple[str, ...]) -> str:
        """Return who does a step."""
        return grammar.capital(self.naming.all(names, "and"))

    def acts(self, names: tuple[str, ...]) -> str:
        """Return acts as the title of a step."""
        return grammar.capital(self.naming.all(names, "and", Kind.ACT))

    def titled(self, text: str) -> str:
        """Return words as a title or the beginning of a cell."""
        return grammar.capital(text)

    def joined(self, *sentences: str) -> str:
        """Return sentences one after the other."""
        first, *others = [sentence for sentence in sentences if sentence] or [""]
        ended = first if not others or first.endswith((".", ":", "?", "!")) else f"{first}."
        return " ".join((ended, *others))

    def point(self, moment: Moment) -> str:
        """Return a moment."""
        return moments.point(moment, self.naming)

    def begins(self, moment: Moment) -> str:
        """Return from when a period runs, at its bar."""
        return f"from {self.point(moment)}"

    def since(self, moment: Moment) -> str:
        """Return from when time is counted."""
        return f"counted from {self.point(moment)}"

    def counted(self, clock: str) -> str:
        """Return in which hours time is counted."""
        return f"counted {self.naming.counted(clock)}"

    def each(self, acts: tuple[str, ...], words: str) -> str:
        """Return what holds for several acts."""
        return f"{self.naming.all(acts, 'and', Kind.ACT)}: {words}"

    def fastest(self, act: str) -> str:
        """Return what the shortest limit of an act is called."""
        return f"Fastest to {self.naming.title(act, Kind.ACT)}"

    def role(self, party: str) -> str | None:
        """Return what a party is to the letter; None for one with a name of its own."""
        return terms.PARTIES.get(party)

    def hours(self, clock: str) -> str:
        """Return a clock by name with its hours."""
        return hours.hours(clock, self.naming)

    def ends(self, period: str) -> str:
        """Return the end of a warranty period."""
        return f"from the end of {self.naming.period(period)}"

    def until(self, moment: Moment) -> str:
        """Return how long, by when it ends."""
        return f"until {self.point(moment)}"

    def duration(self, value: object) -> str:
        """Return how long."""
        return lengths.duration(cast("lengths.Length", value), self.naming)

    def price(self, charge: Charge | None) -> str:
        """Return a charge as a label."""
        return money.short(charge)

    def agreed(self, value: Agreed) -> str:
        """Return what is still to be agreed, in a cell."""
        return f"to be {moments.agreed(value, self.naming)}"

    def quantity(self, value: Quantity) -> str:
        """Return a quantity."""
        return values.quantity(value)

    def listed(self, texts: tuple[str, ...]) -> str:
        """Return a list in a cell."""
        return grammar.join(texts)

    def named(self, names: tuple[str, ...]) -> str:
        """Return the names of several things in a cell."""
        return self.naming.all(names)

    def times(self, clause: Clause) -> tuple[str, ...]:
        """Return when and how often a training is, in parts."""
        return lengths.scheduled(clause, self.naming)

    def tiers(
        self, value: Amount, target: Quantity | None
    ) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return the base of a scale and its rows."""
        of = self.naming.noun(value.of) if value.of else ""
        return of, tuple(scales.tier_rows(value, target))
