"""What things are called in one letter: its own words first, then the built-in ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Kind, Names
from pledgebook.wording.zh import terms

_BUILT_IN: Mapping[Kind, Mapping[str, str]] = {
    Kind.PARTY: terms.PARTIES,
    Kind.CLOCK: terms.CLOCKS,
    Kind.CHANNEL: terms.CHANNELS,
    Kind.REQUEST: terms.REQUESTS,
    Kind.EVENT: {name: event.title for name, event in terms.EVENTS.items()},
    Kind.DOCUMENT: terms.DOCUMENTS,
    Kind.BASE: terms.BASES,
    Kind.ROLE: terms.ROLES,
    Kind.FORM: terms.FORMS,
    Kind.CHAPTER: terms.CHAPTERS,
    Kind.ACT: {name: verb.title for name, verb in terms.ACTS.items()},
}


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of a letter; ``clauses`` gives each clause its title."""

    commitment: Commitment
    names: Names
    clauses: Mapping[str, str]

    def title(self, name: str, *kinds: Kind) -> str:
        """Return what ``name`` is called; words that name nothing stand for themselves."""
        found = self.names.get(name, *kinds)
        if found is None:
            return name
        if found.kind in (Kind.CLAUSE, Kind.PERIOD):
            return self.clauses.get(name, name)
        if found.at is None:
            return self._fill(self._heading(name, _BUILT_IN[found.kind].get(name, name)))
        return self._declared(name, found.kind)

    def kind(self, name: str) -> Kind | None:
        """Return what kind of thing a name names; None where it names nothing."""
        found = self.names.get(name)
        return found.kind if found else None

    def chapter_of(self, name: str) -> str:
        """Return the chapter of a clause, '' for anything else."""
        found = self.names.get(name, Kind.CLAUSE, Kind.PERIOD)
        return str(found.at[0]) if found and found.at else ""

    def cited(self, names: Sequence[str]) -> str:
        """Return what is followed: ``依照合同``, ``按“到货验收”的约定``."""
        clauses = [name for name in names if self.kind(name) in (Kind.CLAUSE, Kind.PERIOD)]
        papers = [name for name in names if name not in clauses]
        parts = [
            f"依照{self.all(papers)}" if papers else "",
            f"按{join(quoted(self.title(name)) for name in clauses)}的约定" if clauses else "",
        ]
        return "并".join(part for part in parts if part)

    def _declared(self, name: str, kind: Kind) -> str:
        letter = self.commitment
        if kind is Kind.PARTY:
            return letter.parties[name].called or letter.parties[name].name
        if kind is Kind.CHANNEL:
            return letter.channels[name].title or terms.CHANNELS.get(name, name)
        if kind is Kind.CLOCK:
            return letter.clocks[name].title or terms.CLOCKS.get(name, "服务时间")
        if kind is Kind.GROUP:
            return join((member.title for member in letter.groups[name].values()), "或")
        if kind is Kind.MEMBER:
            return next(group[name].title for group in letter.groups.values() if name in group)
        words: Mapping[Kind, Mapping[str, object]] = {
            Kind.SEVERITY: letter.severities,
            Kind.EVENT: letter.events,
            Kind.ITEM: letter.items,
            Kind.ACT: letter.acts,
            Kind.DEFINITION: letter.definitions,
        }
        return str(getattr(words[kind][name], "title", name))

    def _heading(self, name: str, title: str) -> str:
        own = dict(self.commitment.order()).get(name)
        return own or title

    def _fill(self, title: str) -> str:
        return title.replace("{customer}", self.party("customer"))

    def party(self, name: str) -> str:
        """Return what a party is called in the letter."""
        return self.title(name, Kind.PARTY)

    def chapter(self, key: str) -> str:
        """Return the heading of a chapter."""
        return self._heading(key, terms.CHAPTERS[key])

    def all(self, names: Iterable[str], word: str = "和", *kinds: Kind) -> str:
        """Return several names as a list: ``电话、传真或电子邮件``."""
        return join((self.title(name, *kinds) for name in names), word)

    def period(self, name: str) -> str:
        """Return a warranty period as it is spoken of, in quotes where its title is a phrase."""
        title = self.title(name)
        if title.endswith(("质保", "保修", "质量保证")):
            return f"{title}期"
        return title if title.endswith("期") else quoted(title)

    def event(self, name: str) -> terms.When:
        """Return an event of the letter, or a built-in one, as it reads in a sentence."""
        own = self.commitment.events.get(name)
        if own is None and name in terms.EVENTS:
            built_in = terms.EVENTS[name]
            return terms.When(*(self._fill(words) for words in built_in))
        title = own.title if own else self.title(name)
        return terms.When(title, _happened(title), f"{title}以外的情形下")


_DURING = ("期", "期间", "时", "时期", "时段", "活动", "节假日", "中", "内")


def _happened(title: str) -> str:
    if title.endswith(("期间", "时", "后", "中", "内", "前")):
        return title
    return f"{title}期间" if title.endswith(_DURING) else f"{title}后"


def join(items: Iterable[str], word: str = "和") -> str:
    """Return a list with ``word`` before its last entry; '' keeps 、 throughout."""
    texts = list(items)
    if len(texts) < 2 or not word:
        return "、".join(texts)
    return f"{'、'.join(texts[:-1])}{word}{texts[-1]}"


def quoted(title: str) -> str:
    """Return a title in quotes."""
    return f"“{title}”"
