"""What things are called in one letter: its own words first, then the built-in ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from pledgebook.model.names import Kind
from pledgebook.wording.structure import naming
from pledgebook.wording.zh import terms


@dataclass(frozen=True, slots=True)
class Naming(naming.Naming):
    """The names of a Chinese letter."""

    BUILT_IN: ClassVar[Mapping[Kind, Mapping[str, str]]] = {
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
    HOURS: ClassVar[str] = "服务时间"

    def either(self, titles: list[str]) -> str:
        """Return the members of a group as one name: any of them."""
        return join(titles, "或")

    def cited(self, names: Sequence[str]) -> str:
        """Return what is followed: ``依照合同``, ``按“到货验收”的约定``."""
        clauses = [name for name in names if self.kind(name) in (Kind.CLAUSE, Kind.PERIOD)]
        papers = [name for name in names if name not in clauses]
        parts = [
            f"依照{self.all(papers)}" if papers else "",
            f"按{join(quoted(self.title(name)) for name in clauses)}的约定" if clauses else "",
        ]
        return "并".join(part for part in parts if part)

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
            return terms.When(*(self.fill(words) for words in built_in))
        if name in self.commitment.acts:
            done = f"完成{self.title(name, Kind.ACT).removeprefix('完成')}"
            return terms.When(done, f"{done}后", f"尚未{done}的")
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
