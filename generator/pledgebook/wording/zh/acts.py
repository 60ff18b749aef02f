"""Acts as verbs, with what they are done to, for whom and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind
from pledgebook.wording.zh import objects, own_acts, terms
from pledgebook.wording.zh.naming import Naming, join

_TAUGHT = {"train", "guide", "practise", "return-visit", "inspect", "check", "maintain"}
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
    "hear",
}
# Verbs that several acts share: 提供技术服务, 提供技术支持 → 提供技术服务和技术支持.
_SHARED = ("提供", "进行", "负责", "实施", "组织")
BARE = {"维修", "更换", "退回"}
_HERE = {"arrive", "attend"}  # acts that say themselves where they are done
_PLACES = {"onsite", "remote"}
_NAMING = {"notify", "respond", "answer", "acknowledge"}


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, for whom, and what the letter calls things."""

    naming: Naming
    other: str

    def verb(self, act: str, *, timed: bool) -> str:
        """Return an act as a verb: with a limit, or promised without one."""
        if act in self.naming.commitment.acts or act not in terms.ACTS:
            return own_acts.carried_out(self.naming.title(act, Kind.ACT), timed=timed)
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
            used = (*used, "choice")
    words, used = _with_object(words, used, clause, voice)
    if clause.either and clause.choice:
        words += f"（由{voice.naming.title(clause.choice)}选择）"
    if words and clause.charge is Price.FREE:
        words, used = f"免费{words.removeprefix('予以')}", (*used, "charge")
    if words and clause.dedicated and not clause.people and not clause.role:
        return f"安排专人{words}", (*used, "dedicated")
    return words, used


def _with_object(
    words: str, used: tuple[str, ...], clause: Clause, voice: Acting
) -> tuple[str, tuple[str, ...]]:
    """Put what is covered where the verbs take it: 维修所供设备, 负责所供设备的交付."""
    if not clause.covers or not words or "covers" in used:
        return words, used
    covers = voice.naming.all(clause.covers)
    if {*clause.does, *clause.either} <= objects.TRANSITIVE:
        return words + covers, (*used, "covers")
    if words.startswith("负责") and "，" not in words and "并" not in words:
        return f"负责{covers}的{words.removeprefix('负责')}", (*used, "covers")
    return words, used


def _verbs(clause: Clause, voice: Acting) -> tuple[list[str], tuple[str, ...]]:
    verbs: list[str] = []
    used: list[str] = []
    for act in clause.does:
        words, said = _guided(act, clause, voice.naming)
        if not words:
            words, said = objects.plain(act, clause, voice.naming, used)
        verbs.append(words or voice.verb(act, timed=False))
        used += said
    return verbs, tuple(used)


def _guided(act: str, clause: Clause, naming: Naming) -> tuple[str, Sequence[str]]:
    """Return guidance and coordination with those for whom it is."""
    if not clause.for_ or len(clause.does) > 1:
        return "", []
    whom = naming.all(clause.for_)
    if act == "coordinate":
        return f"负责与{whom}协调配合", ["for_"]
    if act == "guide" and clause.content and len(clause.content) < objects.FEW:
        of = f"{naming.all(clause.covers)}的" if clause.covers else ""
        return f"指导{whom}进行{of}{join(clause.content)}", ["for_", "content", "covers"]
    return "", []


def _joined(verbs: list[str]) -> str:
    """Return verbs as one phrase; those that open alike share it, but for those with a list."""
    groups: list[list[str]] = []
    for verb in verbs:
        listed = "和" in verb
        head = "" if listed else next((head for head in _SHARED if verb.startswith(head)), "")
        mate = next(
            (one for one in groups if head and one[0].startswith(head) and "和" not in one[0]), None
        )
        if mate is None:
            groups.append([verb])
        else:
            mate.append(verb.removeprefix(head))
    merged = [join(one) for one in groups]
    if all(len(verb) <= 2 for verb in merged):
        return join(merged, "")
    return join((f"负责{verb}" if verb in BARE else verb for verb in merged), "并")


def through(channels: Iterable[str], naming: Naming) -> str:
    """Return ``通过电话或电子邮件``, ``通过电话或现场方式``, '' where no channel is given."""
    names = list(channels)
    away = [naming.title(name, Kind.CHANNEL) for name in names if name in _PLACES]
    reached = naming.all(
        (name for name in names if name not in _PLACES), "、" if away else "或", Kind.CHANNEL
    )
    if not away:
        return f"通过{reached}" if reached else ""
    if names == ["onsite"]:
        return "到现场"
    how = f"{join(away, '或')}方式"
    return f"通过{reached}或{how}" if reached else f"以{how}"


def manner(clause: Clause, naming: Naming) -> str:
    """Return how it is done, but for a place that an act of the clause says itself."""
    here = _HERE & {*clause.acts, *clause.does}
    return through((name for name in clause.via if name != "onsite" or not here), naming)


def aim(clause: Clause, voice: Acting, used: Sequence[str]) -> str:
    """Return for whom and to what it is done, where the verbs do not say it."""
    whom = "" if "for_" in used or _names_whom(clause) else _whom(clause, voice.naming)
    return whom + ("" if "covers" in used else _about(clause, voice))


def _names_whom(clause: Clause) -> bool:
    """Say whether a verb names for whom it is: 告知项目经理."""
    return "notify" in clause.acts or bool(_NAMING & {*clause.does})


def _whom(clause: Clause, naming: Naming) -> str:
    if not clause.for_:
        return ""
    done = (*clause.does, *clause.acts, *clause.either)
    words = ("对" if act in _TAUGHT else "向" for act in done if act in _TAUGHT | _TOLD)
    return f"{next(words, '为')}{naming.all(clause.for_)}"


def _about(clause: Clause, voice: Acting) -> str:
    """Return what it is done to: 对监控系统进行维护, 为应用软件提供升级服务."""
    if not clause.covers:
        return ""
    acts = [*((one, False) for one in clause.does), *((one, True) for one in clause.acts)]
    first = voice.verb(acts[0][0], timed=acts[0][1]) if acts else ""
    names = voice.naming.all(clause.covers)
    if "notify" in (*clause.does, *clause.acts):
        return f"就{names}的有关情况"
    if clause.for_ or (not clause.does and set(clause.acts) & _TOLD):
        return f"就{names}"
    return f"为{names}" if first.startswith("提供") else f"对{names}"
