"""English, as the structure of a letter asks for it."""

from __future__ import annotations

import datetime as dt
from typing import cast

from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.money import Amount, Charge
from pledgebook.model.names import Kind, Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment
from pledgebook.model.words import Signature
from pledgebook.wording.en import (
    basis,
    deadlines,
    doing,
    glossary,
    grammar,
    labels,
    lengths,
    moments,
    money,
    reach,
    terms,
    values,
)
from pledgebook.wording.en.compose import compose
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.en.particulars import aims
from pledgebook.wording.en.say import say
from pledgebook.wording.en.titles import titles
from pledgebook.wording.prose import ChapterText, Paragraph, SignatureText
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.label import Label
from pledgebook.wording.structure.tongue import Words

_WORDS = Words(
    chapters=terms.CHAPTERS,
    lists={
        "content": "The content is:",
        "goals": "",
        "gives": "The following is provided:",
        "keeps": "The following is kept available:",
        "qualified": "The people assigned have the following qualifications:",
    },
    long=110,
    end=".",
    comma=", ",
    semicolon="; ",
    colon=": ",
    applies=labels.APPLIES,
    remarks="Remarks",
    timeline="The warranty at a glance",
    plan_caption="Training plan",
    plan=("Training", "For", "Content and aims", "Form", "Time", "Passed with", "Materials"),
    brief=140,
    whole="{} items, see the clause",
    scales={
        "pay": "Scale of payments",
        "cap": "Scale of the limit of liability",
        "charge": "Scale of charges",
    },
    scale=("Level", "Share or amount"),
    share="Share of {}",
)


class English:
    """The language of one English letter."""

    code = "en"
    words = _WORDS

    def __init__(self, commitment: Commitment) -> None:
        names = Names(commitment)
        self.naming = Naming(commitment, names, titles(commitment, names))

    def head(self) -> tuple[str, str, tuple[Paragraph, ...]]:
        """Return version, addressee and opening of a letter."""
        letter = self.naming.commitment
        provider, project, version = letter.parties["provider"], letter.project, letter.version
        called = f" ({grammar.quoted(provider.called)})" if provider.called else ""
        tender = f"In answer to {grammar.quoted(project.tender.name)}, " if project.tender else ""
        first = f"{tender}{provider.name}{called} makes the following service commitments for"
        return (
            f"Version {version.number} ({grammar.date(version.date)})",
            f"To: {letter.parties['customer'].name}",
            (Paragraph(text=f"{first} {project.name}."),),
        )

    def before(self) -> tuple[ChapterText, ...]:
        """Return the chapters before those of clauses: basis, definitions, channels."""
        makes = (basis.chapter, glossary.chapter, reach.chapter)
        return tuple(chapter for make in makes if (chapter := make(self.naming)))

    def signature(self, signature: Signature) -> SignatureText:
        """Return the signature block."""
        letter = self.naming.commitment
        sealing = letter.parties.get(signature.seal)
        copies = signature.copies
        made = f"This commitment is made in {values.quantity(copies)}." if copies else None
        return SignatureText(
            party=sealing.name if sealing else signature.seal,
            seal_label=" (seal)",
            representative_label="Authorised representative (signature):"
            if signature.representative
            else None,
            date_label="Date:" if signature.date else None,
            date=grammar.date(letter.version.date) if signature.date else None,
            place=f"Place: {signature.place}" if signature.place else None,
            copies=made,
        )

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
        return f"{grammar.capital(aims(chapter))}:" if field == "goals" else _WORDS.lists[field]

    def opening(self, lead: str, chapter: str, clause: Clause) -> str:
        """Return what opens the rows of a clause below the sentence ``lead``."""
        del chapter, clause
        return f"{lead} In detail:" if lead.endswith(".") else "The following applies:"

    def label(self, row: Clause) -> Label:
        """Return what tells a row from the others."""
        return labels.label(row, self.naming)

    def act(self, name: str) -> str:
        """Return the head of an act's column."""
        return grammar.capital(self.naming.title(name, Kind.ACT))

    def cell(self, act: str, row: Clause, chapter: str) -> str:
        """Return the limit of an act in a table, '' where it is not promised."""
        return deadlines.cell(act, row, doing.acting(row, chapter, self.naming))

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
        return " ".join(sentence for sentence in sentences if sentence)

    def point(self, moment: Moment) -> str:
        """Return a moment."""
        return moments.point(moment, self.naming)

    def ends(self, period: str) -> str:
        """Return the end of a warranty period."""
        return f"the end of {self.naming.period(period)}"

    def until(self, moment: Moment) -> str:
        """Return how long, by when it ends."""
        return f"until {self.point(moment)}"

    def duration(self, value: object) -> str:
        """Return how long."""
        return lengths.duration(cast(lengths.Length, value), self.naming)

    def price(self, charge: Charge | None) -> str:
        """Return a charge as a label."""
        return money.short(charge)

    def agreed(self, value: Agreed) -> str:
        """Return what is still to be agreed, in a cell."""
        return f"to be {moments.agreed(value, self.naming)}"

    def quantity(self, value: Quantity) -> str:
        """Return a quantity."""
        return values.quantity(value)

    def date(self, day: dt.date) -> str:
        """Return a date."""
        return grammar.date(day)

    def listed(self, texts: tuple[str, ...]) -> str:
        """Return a list in a cell."""
        return grammar.join(texts)

    def forms(self, names: tuple[str, ...]) -> str:
        """Return the names of several things in a cell."""
        return self.naming.all(names)

    def times(self, clause: Clause) -> tuple[str, ...]:
        """Return when and how often a training is, in parts."""
        every = clause.every if isinstance(clause.every, Quantity) else None
        times = clause.times if isinstance(clause.times, Quantity) else None
        events = (one for one in clause.when if one in self.naming.commitment.events)
        return (
            grammar.join((self.naming.event(name).condition for name in events), "or"),
            moments.before(clause.before, self.naming) if clause.before else "",
            values.quantity(clause.hours) if isinstance(clause.hours, Quantity) else "",
            values.every(every, times) if every or times else "",
        )

    def tiers(
        self, value: Amount, target: Quantity | None
    ) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return the base of a scale and its rows."""
        of = self.naming.noun(value.of) if value.of else ""
        return of, tuple(money.tier_rows(value, target))
