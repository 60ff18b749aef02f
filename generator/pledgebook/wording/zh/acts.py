"""Acts as verbs, with what they are done to, for whom and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind
from pledgebook.wording.zh import terms
from pledgebook.wording.zh.naming import Naming, join

_TAUGHT = {"train", "guide", "practise"}
_TOLD = {
    "report",
    "notify",
    "show",
    "advise",
    "refund",
    "pay",
    "answer",
    "provide",
    "deliver",
    "plan",
}
# Verbs that several acts share: 提供技术服务, 提供技术支持 → 提供技术服务和技术支持.
_SHARED = ("提供", "进行", "负责", "实施", "组织")
_TRANSITIVE = {"repair", "replace", "return"}
_FEW = 5


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, for whom, and what the letter calls things."""

    naming: Naming
    other: str

    def verb(self, act: str, *, timed: bool) -> str:
        """Return an act as a verb: with a limit, or promised without one."""
        if act in self.naming.commitment.acts or act not in terms.ACTS:
            return self.naming.title(act, Kind.ACT)
        words = terms.ACTS[act]
        return (words.timed if timed else words.plain).replace("{other}", self.other)


def untimed(clause: Clause, voice: Acting) -> tuple[str, tuple[str, ...]]:
    """Return the acts without a limit, and the further fields that their words say."""
    verbs, used = _verbs(clause, voice)
    words = _joined(verbs)
    if clause.either:
        either = join((voice.verb(act, timed=False) for act in clause.either), "或")
        words = f"{words}，并{either}" if words else either
        if clause.choice:
            words += f"（由{voice.naming.title(clause.choice)}选择）"
            used = (*used, "choice")
    if words and _takes_object(clause):
        words += voice.naming.all(clause.covers)
    if words and clause.charge is Price.FREE:
        return f"免费{words}", (*used, "charge")
    return words, used


def _verbs(clause: Clause, voice: Acting) -> tuple[list[str], tuple[str, ...]]:
    verbs: list[str] = []
    used: list[str] = []
    for act in clause.does:
        field, pattern = terms.OBJECTS.get(act, ("", ""))
        objects: Sequence[str] = getattr(clause, field) if field else ()
        if objects and field not in used and len(objects) < _FEW:
            of = (
                f"{voice.naming.all(clause.covers)}的"
                if field == "content" and clause.covers
                else ""
            )
            verbs.append(pattern.format(of + join(objects)))
            used += [field, *(["covers"] if of else [])]
        else:
            verbs.append(voice.verb(act, timed=False))
    return verbs, tuple(used)


def _joined(verbs: list[str]) -> str:
    """Return verbs as one phrase; those that open alike share the opening."""
    merged: list[str] = []
    for verb in verbs:
        head = next((head for head in _SHARED if verb.startswith(head)), "")
        mate = next((i for i, one in enumerate(merged) if head and one.startswith(head)), None)
        if mate is None:
            merged.append(verb)
        else:
            merged[mate] += f"、{verb.removeprefix(head)}"
    merged = ["和".join(one.rsplit("、", 1)) if one.startswith(_SHARED) else one for one in merged]
    short = all(len(verb) <= 2 for verb in merged)
    return join(merged, "" if short else "并")


def _takes_object(clause: Clause) -> bool:
    """Say whether what is covered is the object of the verbs: 修复所供设备."""
    done = {*clause.does, *clause.either}
    return bool(clause.covers) and bool(done) and done <= _TRANSITIVE


def manner(clause: Clause, voice: Acting, used: tuple[str, ...]) -> str:
    """Return on what it rests, how, where, for whom and with what it is done."""
    naming = voice.naming
    per = naming.cited(clause.per) if clause.per else ""
    place = f"在{clause.place}" if clause.place else ""
    said = _takes_object(clause) or "covers" in used
    about = "" if said else _about(clause, voice)
    return f"{per}{through(clause.via, naming)}{place}{_whom(clause, naming)}{about}"


def through(channels: Iterable[str], naming: Naming) -> str:
    """Return ``通过电话和现场走访``, '' where no channel is given."""
    names = list(channels)
    if not names:
        return ""
    if set(names) <= {"onsite", "remote"}:
        return f"以{naming.all(names, '或', Kind.CHANNEL)}方式"
    titles = [
        "现场走访" if name == "onsite" else naming.title(name, Kind.CHANNEL) for name in names
    ]
    return f"通过{join(titles)}"


def _whom(clause: Clause, naming: Naming) -> str:
    if not clause.for_:
        return ""
    done = {*clause.does, *clause.acts, *clause.either}
    word = "对" if done & _TAUGHT else "向" if done & _TOLD else "为"
    return f"{word}{naming.all(clause.for_)}"


def _about(clause: Clause, voice: Acting) -> str:
    """Return what it is done to: 对监控系统进行维护, 为应用软件提供升级服务."""
    if not clause.covers:
        return ""
    first = voice.verb(clause.does[0], timed=False) if clause.does else ""
    names = voice.naming.all(clause.covers)
    if clause.for_ or (not first and set(clause.acts) & _TOLD):
        return f"就{names}"
    return f"为{names}" if first.startswith("提供") else f"对{names}"
