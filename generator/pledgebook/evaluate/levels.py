"""A level as its letter writes it: to how many digits, and whether it reaches the target."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.units import BY_CODE, Kind

ROUNDING_NOT_SAID = "rounding-not-said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What is to be reached: ``amount`` of ``unit``, a share or a length of downtime."""

    amount: Fraction
    unit: str
    bound: str
    digits: int

    @property
    def of_downtime(self) -> bool:
        """Whether it is downtime that is held to a limit, and no share of up time."""
        return BY_CODE[self.unit].kind is Kind.CLOCKED


def goal(target: Plain | None) -> Goal:
    """Return a target; raise `Unsupported` where outages do not tell whether it is reached.

    A share is a lower limit unless said, a length of time an upper limit of the downtime.
    """
    if target is None:
        raise Unsupported("no-target")
    kind = BY_CODE[target["unit"]].kind
    if kind not in (Kind.PERCENT, Kind.CLOCKED):
        raise Unsupported("target-not-of-time", unit=target["unit"])
    allowed = ("at-least", "more-than") if kind is Kind.PERCENT else ("at-most", "less-than")
    bound = target.get("bound", allowed[0])
    if bound not in allowed or "to" in target:
        raise Unsupported("target-not-supported", bound=bound)
    digits = len(target["amount"].partition(".")[2])
    amount = Fraction(target["amount"])
    return Goal(amount=amount, unit=target["unit"], bound=bound, digits=digits)


def level(aim: Goal, share: Fraction, down: int) -> Fraction:
    """Return in the unit of the target the exact level: of a ``share`` up, or ``down`` seconds."""
    factor = Fraction(BY_CODE[aim.unit].factor)
    return Fraction(down) / factor if aim.of_downtime else share * 100 / factor


def counted(exact: Fraction, measure: Plain) -> Fraction:
    """Return the level that counts: brought to the digits of the letter where it says how."""
    if "decimals" not in measure or "round" not in measure:
        return exact
    scale = 10 ** int(measure["decimals"])
    half = Fraction(1, 2) if measure["round"] == "half-up" else 0
    return Fraction(floor(exact * scale + half), scale)


def reached(value: Fraction, aim: Goal) -> bool:
    """Say whether a level that counts reaches its target."""
    return {
        "at-least": value >= aim.amount,
        "more-than": value > aim.amount,
        "at-most": value <= aim.amount,
        "less-than": value < aim.amount,
    }[aim.bound]


def text(value: Fraction, aim: Goal, measure: Plain) -> str:
    """Write a level with the digits of the letter, or of the target.

    It is rounded so that what is written never reaches a target which the level itself misses, nor
    misses one that it reaches.
    """
    digits = int(measure.get("decimals", aim.digits))
    upward = aim.bound in ("at-most", "more-than")
    scaled = (ceil if upward else floor)(value * 10**digits)
    whole, rest = divmod(scaled, 10**digits)
    return f"{whole}.{rest:0{digits}d}" if digits else str(whole)


def notes(measure: Plain) -> tuple[str, ...]:
    """Return what a person should look at: words that no machine follows, rounding not said."""
    formula = ("formula-not-read",) if "formula" in measure else ()
    half_said = "decimals" in measure and "round" not in measure
    return (*formula, ROUNDING_NOT_SAID) if half_said else formula
