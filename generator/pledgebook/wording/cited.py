"""A letter's places, limits and cases as a finding cites them, in the language of the letter."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from pledgebook.model.clause import Clause
from pledgebook.model.money import Charge
from pledgebook.model.names import Names
from pledgebook.scenarios import Case
from pledgebook.scenarios.week import ANY, moment
from pledgebook.wording import tongues
from pledgebook.wording.en import hours as english
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.zh import hours as chinese

_MINUTES = 60


class Cited:
    """What findings cite of one letter."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._tongue = tongues.tongue(names.commitment)

    def clause(self, chapter: str, name: str) -> str:
        """Return a clause by the label that the letter prints and its title: ``五（二）“到场”``."""
        title = self._tongue.naming.title(name)
        label = self._labels.get(f"{chapter}/{name}", "")
        return f"{label}“{title}”" if self._zh else f"{label} “{title}”".strip()

    def name(self, name: str) -> str:
        """Return what a name is called."""
        return self._tongue.naming.title(name)

    def value(self, value: object) -> str:
        """Return any value of the letter."""
        return self._tongue.say(value)

    def price(self, charge: Charge | None) -> str:
        """Return what is paid, as a label."""
        return self._tongue.price(charge)

    def case(self, case: Case) -> str:
        """Return a case in words."""
        known = tuple(name for name in case.names if self._names.get(name))
        when = self._tongue.compose(Clause(when=known), "response", "", Frame.SENTENCE)
        when = when.removesuffix("。").removesuffix(".")
        words = [name.removeprefix("if:") for name in case.names if name.startswith("if:")]
        hour = [] if case.hours == ANY else [self._hour(case.hours)]
        said = [part for part in (*hour, when, *words) if part]
        nothing = "任何情形" if self._zh else "in any case"
        return ("，" if self._zh else ", ").join(said) or nothing

    @property
    def _zh(self) -> bool:
        return self._tongue.code == "zh"

    def _hour(self, hours: int) -> str:
        day, minute, off = moment(hours)
        clock = f"{minute // _MINUTES:02}:{minute % _MINUTES:02}"
        key = tuple(english.DAYS)[day]
        if self._zh:
            return f"{'节假日' if off else ''}{chinese.DAYS[key]}{clock}"
        return f"on a {english.DAYS[key]}{' that is a holiday' if off else ''} at {clock}"

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """The labels of clauses by their anchors: chapter and clause, as the letter numbers them.

        A clause that is alone in its chapter has none of its own.
        """
        found: dict[str, str] = {}
        first = len(self._tongue.before()) + 1
        for number, (key, _) in enumerate(self._names.commitment.order(), first):
            clauses = self._names.commitment.chapter(key)
            for place, name in enumerate(clauses, 1):
                numbers = (number, place) if len(clauses) > 1 else (number,)
                found[f"{key}/{name}"] = self._label(*numbers)
        return found

    def _label(self, *numbers: int) -> str:
        """Return chapter and clause in one: ``五（二）``, ``5.2``; a chapter alone is ``五``."""
        last = tongues.label(self._tongue.code, *numbers).strip()
        if not self._zh:
            return last.removesuffix(".")
        chapter = tongues.label("zh", numbers[0]).removesuffix("、")
        return chapter if len(numbers) == 1 else f"{chapter}{last}"
