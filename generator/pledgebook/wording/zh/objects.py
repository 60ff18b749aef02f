"""Acts with what they are done to, where their verbs take it: 修复水泵, 完成阀门的安装."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pledgebook.model.clause import Clause
from pledgebook.model.money import Amount
from pledgebook.model.quantity import Absent, Quantity
from pledgebook.wording.structure.limits import is_apart
from pledgebook.wording.zh import money, terms
from pledgebook.wording.zh.naming import Naming, join

# Verbs that may be joined and still take one object: 更换或修复所供设备.
TRANSITIVE = {"repair", "replace", "return"}
FEW = 5  # a list this long is not named in the middle of a sentence
# How a verb with a limit takes what it is done to.
_TIMED = {
    "deliver": "交付{0}",
    "ship": "发运{0}",
    "restore": "恢复{0}的运行",
    "workaround": "以临时措施恢复{0}的运行",
    "resolve": "彻底解决{0}的问题",
    "diagnose": "查明{0}的问题原因",
}
# Acts without a limit that take what is covered where no list says what is given.
_COVERED = {"provide": "提供{0}", "show": "出示{0}", "ship": "发运{0}"}


class Taken(NamedTuple):
    """A verb with its object, and the fields that it says."""

    words: str = ""
    used: tuple[str, ...] = ()


def timed(clause: Clause, verb: str, naming: Naming) -> Taken:
    """Return the first act with a limit, ``verb``, with its object; '' where it has none."""
    if clause.does or clause.either:
        return Taken()
    name, deadline = next(iter(clause.acts.items()))
    if is_apart(deadline) or deadline.in_ is Absent.NONE:
        return Taken()
    covers = naming.all(clause.covers)
    if {name, *deadline.with_, *deadline.or_} <= TRANSITIVE:
        return Taken(verb + covers, ("covers",) if covers else ())
    if deadline.with_ or deadline.or_:
        return Taken()
    given = _given(name, clause, naming, ()) if len(clause.acts) == 1 else Taken()
    if given.words or not covers:
        return given
    whole = verb.startswith("完成") and "的" not in verb
    pattern = "完成{0}的" + verb.removeprefix("完成") if whole else ""
    pattern = _TIMED.get(name, pattern)
    return Taken(pattern.format(covers), ("covers",)) if pattern else Taken()


def plain(act: str, clause: Clause, naming: Naming, used: Sequence[str]) -> Taken:
    """Return an act without a limit with what it is done to, which no field ``used`` has said."""
    given = _given(act, clause, naming, used)
    if given.words or act not in _COVERED or not clause.covers or "covers" in used:
        return given
    return Taken(_COVERED[act].format(naming.all(clause.covers)), ("covers",))


def _given(act: str, clause: Clause, naming: Naming, used: Sequence[str]) -> Taken:
    """Return an act with what another field lists for it: what is handed over, changed, paid."""
    if act == "pay":
        return _paid(clause, naming)
    field, pattern = terms.OBJECTS.get(act, ("", ""))
    objects: Sequence[str] = getattr(clause, field) if field else ()
    if not objects or field in used or len(objects) >= FEW:
        return Taken()
    of = f"{naming.all(clause.covers)}的" if field == "content" and clause.covers else ""
    return Taken(pattern.format(of + join(objects)), (field, *(["covers"] if of else [])))


def _paid(clause: Clause, naming: Naming) -> Taken:
    charge = clause.charge
    if isinstance(charge, Quantity):
        return Taken(f"支付{money.charge(charge, naming).removeprefix('收费标准为')}", ("charge",))
    if not isinstance(charge, Amount) or charge.tiers:
        return Taken()
    words = [money.base(charge, naming) or "费用", *money.terms_of(charge, naming)]
    return Taken(f"支付{'，'.join(words)}", ("charge",))
