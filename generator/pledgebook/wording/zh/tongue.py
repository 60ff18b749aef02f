"""Chinese, as the structure of a letter asks for it."""

from __future__ import annotations

from typing import cast

from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.money import Amount, Charge
from pledgebook.model.names import Kind, Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment, Statistic
from pledgebook.model.words import Signature
from pledgebook.wording.prose import ChapterText, Paragraph, SignatureText
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.label import Label
from pledgebook.wording.structure.tongue import Words
from pledgebook.wording.zh import (
    consequences,
    deadlines,
    doing,
    front,
    hours,
    labels,
    lengths,
    moments,
    money,
    particulars,
    payments,
    terms,
    values,
)
from pledgebook.wording.zh.compose import compose
from pledgebook.wording.zh.naming import Naming, join
from pledgebook.wording.zh.say import say
from pledgebook.wording.zh.titles import titles

_WORDS = Words(
    chapters=terms.CHAPTERS,
    lists={
        "content": "内容包括：",
        "goals": "",
        "gives": "提供下列资料和物品：",
        "keeps": "备有下列物品：",
        "qualified": "人员具备下列条件：",
    },
    long=40,
    end="。",
    gap="",
    comma="，",
    semicolon="；",
    colon="：",
    applies=labels.APPLIES,
    others="其他情形",
    level="达标率",
    remarks="说明",
    timeline="{}示意图",
    plan_caption="培训安排表",
    plan=("培训", "对象", "内容与目标", "形式", "时间与学时", "合格标准", "资料"),
    brief=60,
    whole="共{}项，见该条",
    scales={"pay": "赔付分档", "cap": "责任上限分档", "charge": "收费分档"},
    scale=("区间", "比例或金额"),
    share="占{}的比例",
    service_hours="服务时间",
)


class Chinese:
    """The language of one Chinese letter."""

    code = "zh"
    words = _WORDS
    act_titles = Naming.BUILT_IN[Kind.ACT]

    def __init__(self, commitment: Commitment) -> None:
        names = Names(commitment)
        self.naming = Naming(commitment, names, titles(commitment, names))

    # The letter

    def head(self) -> tuple[str, str, tuple[Paragraph, ...]]:
        """Return version, addressee and opening of a letter."""
        return front.head(self.naming)

    def before(self) -> tuple[ChapterText, ...]:
        """Return the chapters before those of clauses: basis, definitions, channels."""
        return front.before(self.naming)

    def signature(self, signature: Signature) -> SignatureText:
        """Return the signature block."""
        return front.signature(signature, self.naming)

    # A clause

    def compose(
        self, clause: Clause, chapter: str, name: str, frame: Frame, *, carried: bool = False
    ) -> str:
        """Return a clause in sentences; ``carried``: one above it holds the subject."""
        return compose(clause, chapter, name, self.naming, frame, carried=carried)

    def say(self, value: object) -> str:
        """Return any single value in words."""
        return say(value, self.naming)

    def lead(self, field: str, chapter: str) -> str:
        """Return what opens the list of a field."""
        if field == "goals":
            return f"{particulars.aims(chapter)}："
        training = (field, chapter) == ("content", "training")
        return f"{'培训' if training else ''}{_WORDS.lists[field]}"

    def opening(self, lead: str, chapter: str, clause: Clause) -> str:
        """Return what opens the rows of a clause below the sentence ``lead``."""
        return labels.opening(lead, chapter, clause)

    def label(self, row: Clause) -> Label:
        """Return what tells a row from the others."""
        return labels.label(row, self.naming)

    def act(self, name: str) -> str:
        """Return the head of an act's column."""
        return self.naming.title(name, Kind.ACT)

    def cell(self, act: str, row: Clause, chapter: str) -> str:
        """Return the limit of an act in a table, '' where it is not promised."""
        return deadlines.cell(act, row, doing.acting(row, chapter, self.naming))

    def level(self, row: Clause) -> str:
        """Return the level that a row reaches in a table, '' where it has none."""
        if isinstance(row.target, Statistic):
            return "按平均值计"
        return values.floor(row.target) if row.target else ""

    def unkept(self, clause: Clause, chapter: str) -> str:
        """Return how what a list of rows gives is claimed, and what follows when it is not kept."""
        del chapter
        return consequences.unkept(clause, self.naming)

    def limits(self, clause: Clause, chapter: str) -> str:
        """Return the limits of a whole process."""
        voice = doing.acting(clause, chapter, self.naming)
        return join(
            (
                deadlines.limit(deadline, self.naming) + voice.verb(act, timed=True)
                for act, deadline in clause.acts.items()
            ),
            "",
        )

    def actors(self, names: tuple[str, ...]) -> str:
        """Return who does a step."""
        return self.naming.all(names, "、")

    def acts(self, names: tuple[str, ...]) -> str:
        """Return acts as the title of a step."""
        return self.naming.all(names, "", Kind.ACT)

    def titled(self, text: str) -> str:
        """Return words as a title or the beginning of a cell."""
        return text

    def joined(self, *sentences: str) -> str:
        """Return sentences one after the other."""
        return "".join(sentences)

    # Single values

    def point(self, moment: Moment) -> str:
        """Return a moment."""
        return moments.point(moment, self.naming)

    def begins(self, moment: Moment) -> str:
        """Return from when a period runs, at its bar."""
        return self.point(moment)

    def since(self, moment: Moment) -> str:
        """Return from when time is counted."""
        return moments.start(moment, self.naming, by_day=False)

    def counted(self, clock: str) -> str:
        """Return in which hours time is counted."""
        return hours.counted(clock, self.naming)

    def each(self, acts: tuple[str, ...], words: str) -> str:
        """Return what holds for several acts."""
        return f"{self.naming.all(acts, '', Kind.ACT)}{words}"

    def fastest(self, act: str) -> str:
        """Return what the shortest limit of an act is called."""
        return f"最快{self.act(act)}"

    def role(self, party: str) -> str | None:
        """Return what a party is to the letter; None for one with a name of its own."""
        return terms.PARTIES.get(party)

    def hours(self, clock: str) -> str:
        """Return a clock by name with its hours."""
        return hours.hours(clock, self.naming)

    def ends(self, period: str) -> str:
        """Return the end of a warranty period."""
        return f"{self.naming.period(period)}届满"

    def until(self, moment: Moment) -> str:
        """Return how long, by when it ends."""
        return f"至{self.point(moment)}"

    def duration(self, value: object) -> str:
        """Return how long."""
        return lengths.duration(cast("lengths.Length", value), self.naming)

    def price(self, charge: Charge | None) -> str:
        """Return a charge as a label."""
        return money.short(charge)

    def agreed(self, value: Agreed) -> str:
        """Return what is still to be agreed, in a cell."""
        return moments.agreed(value, self.naming)

    def quantity(self, value: Quantity) -> str:
        """Return a quantity."""
        return values.quantity(value)

    def listed(self, texts: tuple[str, ...]) -> str:
        """Return a list in a cell."""
        return join(texts, "")

    def named(self, names: tuple[str, ...]) -> str:
        """Return the names of several things in a cell."""
        return self.naming.all(names, "")

    def times(self, clause: Clause) -> tuple[str, ...]:
        """Return when and how often a training is, in parts."""
        return particulars.scheduled(clause, self.naming)

    def tiers(
        self, value: Amount, target: Quantity | None
    ) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return the base of a scale and its rows."""
        of = self.naming.title(value.of) if value.of else ""
        return of, tuple(payments.tier_rows(value, target))
