"""What things are called in an English letter, and how they read in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from pledgebook.model.names import Kind
from pledgebook.wording.en import terms
from pledgebook.wording.en.grammar import any_, happening, join, plural, quoted, the
from pledgebook.wording.en.verbs import ACTS
from pledgebook.wording.structure import naming

# A noun with a participle (account fully paid), between which a sentence puts "is".
_DONE = re.compile(r"(.+?) ((?:\w+ly )?\w*(?:ed|paid|met|made|given|lost|due|open|ready))")
_TROUBLE = re.compile(
    r"^(no|failure|lack|absence|loss|breach|entrapment|outage|interruption|damage|theft|fire|flood)\b"
    r"|\b(failures?|outages?|faults?|incidents?|breakdowns?|damage|breach(es)?|disputes?|emergency"
    r"|emergencies|entrapments?|alarms?|shortages?|attacks?|defects?|errors?|accidents?)$",
    re.I,
)
# How the name of a period begins that is no name of its own.
_PERIODS = re.compile(
    r"(additional|base|basic|battery|body|bumper-to-bumper|compressor|device|drivetrain|elevator|engine|lift|motor|powertrain|rust|server|commercial|corrosion|emissions|equipment|extended|extension"
    r"|first|free|full|further|general|guarantee|hardware|hybrid|initial|labou?r|limited"
    r"|maintenance|manufacturer’s|new|on-site|paid|parts|passenger|post-warranty|product|repair"
    r"|second|service|software|standard|support|system|term|vehicle|warranty)\b",
    re.I,
)
# What a period is, after a name of its own: the SSD warranty.
_SPELLS = frozenset({"warranty", "guarantee", "maintenance", "support", "period", "cover"})
_HOURS = re.compile(
    r"business|core|day|extended|normal|office|on-call|peak|regular|service|standard|support|working",
    re.I,
)
# How hours are called that stand in a sentence as they are: before 17:00.
_SPAN = re.compile(r"(before|after|until|from|between|outside|at|on|over|weekends?) \S", re.I)
# Words that have a capital wherever they stand.
_PROPER = re.compile(
    r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|English|Chinese|Internet|Linux|Windows|Java"
    r"|Python|Oracle|Microsoft|Google|Amazon|Azure|Kubernetes|Docker|Android"
)
_WORDS = (Kind.ITEM, Kind.MEMBER, Kind.EVENT, Kind.DEFINITION)
_OURS = {"engineer", "project-team", "project-engineer"}


@dataclass(frozen=True, slots=True)
class Naming(naming.Naming):
    """The names of an English letter."""

    BUILT_IN: ClassVar[Mapping[Kind, Mapping[str, str]]] = {
        **terms.OTHERS,
        Kind.ACT: {name: verb.title for name, verb in ACTS.items()},
    }
    HOURS: ClassVar[str] = "service hours"

    def party(self, name: str) -> str:
        """Return what a party is called in a sentence."""
        return the(self.title(name, Kind.PARTY))

    def either(self, titles: list[str]) -> str:
        """Return the members of a group as one name: any of them."""
        return join(titles, "or")

    def noun(self, name: str, *kinds: Kind) -> str:
        """Return a name as a noun of a sentence: ``the pump``; a clause stands in quotes."""
        kind = self.kind(name)
        if kind is None:
            return name
        title = self.title(name, *kinds)
        if kind in (Kind.CLAUSE, Kind.CHAPTER):
            return quoted(title)
        return the(self.inline(title) if kind in _WORDS else title)

    def inline(self, title: str) -> str:
        """Return a title within a sentence: without its capital where the letter gives all one."""
        first, *others = title.split()
        several = plural(title) and not _PROPER.fullmatch(title)
        sentence = (others or several) and first[1:].islower() and not any(map(str.istitle, others))
        return title[0].lower() + title[1:] if sentence and self._titled else title

    def lowered(self, words: str) -> str:
        """Return an author's words within a sentence: a capital that only begins them goes."""
        first, _, rest = words.partition(" ")
        kept = not first[1:].islower() or rest[:1].isupper() or _PROPER.fullmatch(first)
        return words if kept or first in self._called else words[0].lower() + words[1:]

    def listed(self, texts: Iterable[str], word: str = "and") -> str:
        """Return an author's entries as a list within a sentence."""
        return join(map(self.lowered, texts), word)

    @property
    def _called(self) -> set[str]:
        """The words of the names of the parties and of the project."""
        letter = self.commitment
        parties = [f"{one.name} {one.called or ''}" for one in letter.parties.values()]
        return set(" ".join((*parties, letter.project.name)).split())

    @property
    def _titled(self) -> bool:
        """Whether the letter's own words all begin with a capital, so that it tells no names."""
        letter = self.commitment
        titles = [
            *(item.title for item in letter.items.values()),
            *(event.title for event in letter.events.values()),
            *(term.title for term in letter.definitions.values() if term.is_ is None),
            *(member.title for group in letter.groups.values() for member in group.values()),
        ]
        return bool(titles) and all(title[:1].isupper() for title in titles)

    def nouns(self, names: Iterable[str], word: str = "and", *kinds: Kind) -> str:
        """Return several names as a list of nouns."""
        return join((self.noun(name, *kinds) for name in names), word)

    def all(self, names: Iterable[str], word: str = "", *kinds: Kind) -> str:
        """Return several names as a list of titles, with commas where no ``word`` is given."""
        titles = [self.title(name, *kinds) for name in names]
        return join(titles, word) if word else ", ".join(titles)

    def period(self, name: str) -> str:
        """Return a warranty period as a noun: ``the free warranty``, or in quotes."""
        title = self.inline(self.title(name))
        first, *others = title.split()
        if _PERIODS.fullmatch(first) and not any(map(str.istitle, others)):
            return the(title[0].lower() + title[1:])
        if others and others[-1] in _SPELLS:
            return f"the {title}"
        return quoted(title) if title[0].isupper() else the(title)

    def clock(self, name: str) -> str:
        """Return hours as a sentence calls them: ``business hours``."""
        title = self.title(name, Kind.CLOCK)
        first = title.split()[0]
        title = title[0].lower() + title[1:] if _HOURS.fullmatch(first) else title
        bare = plural(title) or title[0].isdigit() or _SPAN.match(title)
        return title if bare else the(title)

    def within(self, clock: str) -> str:
        """Return that it is in the hours of a clock: ``during business hours``."""
        title = self.clock(clock)
        return title if _SPAN.match(title) else f"during {title}"

    def without(self, clock: str) -> str:
        """Return that it is not in the hours of a clock: ``outside business hours``."""
        title = self.clock(clock)
        return f"except {title}" if _SPAN.match(title) else f"outside {title}"

    def counted(self, clock: str) -> str:
        """Return in which hours time is counted: ``round the clock``, ``in business hours``."""
        title = self.clock(clock)
        if clock == "always" and clock not in self.commitment.clocks:
            return "round the clock"
        return title if title[0].isdigit() or _SPAN.match(title) else f"in {title}"

    def actor(self, name: str) -> str:
        """Return who acts: a party, the provider's people in a role or of another clause."""
        if self.kind(name) is Kind.CLAUSE:
            return f"the staff named in {self.noun(name)}"
        if name in _OURS:
            return f"{self.party('provider')}’s {self.title(name)}"
        return self.noun(name)

    def cited(self, names: Sequence[str]) -> str:
        """Return what is followed: ``in accordance with the contract and “Acceptance”``."""
        clauses = (Kind.CLAUSE, Kind.PERIOD)
        said = (
            quoted(self.title(name)) if self.kind(name) in clauses else self.noun(name)
            for name in names
        )
        return f"in accordance with {join(said)}"

    def event(self, name: str) -> terms.When:
        """Return an event of the letter, or a built-in one, as it reads in a sentence."""
        own = self.commitment.events.get(name)
        if own is None and name in terms.EVENTS:
            built_in = terms.EVENTS[name]
            return terms.When(*(self.fill(words) for words in built_in))
        if name in self.commitment.acts:
            end = f"completion of {quoted(self.title(name, Kind.ACT))}"
            return terms.When(end, end, f"after {end}", f"before {end}")
        title = self.inline(own.title if own else self.title(name))
        done = _DONE.fullmatch(title)
        if done:
            noun = the(done[1])
            said = f"{noun} {'are' if plural(noun) else 'is'} {done[2]}"
            return terms.When(quoted(title), quoted(title), f"once {said}", f"unless {said}")
        noun = happening(title)
        if _TROUBLE.search(title):
            case = f"in the event of {any_(title)}"
            return terms.When(noun, noun, case, f"except {case}")
        return terms.When(noun, noun, f"upon {noun}", f"except upon {noun}")
