"""Who does what: subject, manner and acts of a sentence."""

from __future__ import annotations

from pledgebook.model.clause import Binding, Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Moment, MomentByAct
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.zh import acts, deadlines, hours, moments, objects, people, values
from pledgebook.wording.zh.acts import Acting
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, join

_RIGHTS = {"remedies", "termination", "complaints"}
_SERVED = "customer-duties"
_WHOM = {"escalation": "上报对象", "training": "培训对象", "reports": "报送对象"}
_OURS = {"engineer", "project-team", "project-engineer"}
# Acts that come first in time, so that acts without a limit are told after them.
_FIRST = {"acknowledge", "respond", "answer", "dispatch", "arrive", "notify"}


def _by(clause: Clause, chapter: str) -> tuple[str, ...]:
    return clause.by or (("customer",) if chapter == _SERVED else ("provider",))


def acting(clause: Clause, chapter: str, naming: Naming) -> Acting:
    """Return who acts for whom in a clause."""
    if clause.for_:
        return Acting(naming, naming.all(clause.for_))
    if _anyone(clause, chapter):
        return Acting(naming, "对方")
    other = "provider" if _by(clause, chapter) == ("customer",) else "customer"
    return Acting(naming, naming.party(other))


def _anyone(clause: Clause, chapter: str) -> bool:
    """Say whether either of both parties may do it, not both together."""
    both = {*clause.by} == {"provider", "customer"}
    return both and (chapter == "termination" or clause.binding is Binding.OPTIONAL)


def subject(clause: Clause, chapter: str, naming: Naming) -> str:
    """Return who acts, with 有权 or 应当 where it is the customer."""
    by = _by(clause, chapter)
    names = [
        f"{naming.party('provider')}{naming.title(n)}" if n in _OURS else naming.title(n)
        for n in by
    ]
    if _anyone(clause, chapter):
        return f"任何一方{'有权' if chapter in _RIGHTS else ''}"
    who = join(names, "与") + ("共同" if len(by) > 1 and chapter != "training" else "")
    if by != ("customer",):
        return who
    if "pay" in clause.does and chapter in _RIGHTS:
        return f"{who}应当"
    return who + ("有权" if chapter in _RIGHTS else "应当" if chapter == _SERVED else "")


def speaks(draft: Draft, naming: Naming) -> str:
    """Return the subject where the sentence needs one."""
    if draft.who:
        return draft.who
    if not draft.left.by and (draft.carried or draft.frame is Frame.REMARK):
        return ""
    return subject(draft.left, draft.chapter, naming)


def doing(draft: Draft, naming: Naming) -> Draft:
    """Say the acts, or only who answers for the clause where it has none."""
    clause = draft.left
    voice = acting(clause, draft.chapter, naming)
    plain, used = acts.untimed(clause, voice)
    done, given = _first(clause, voice)
    used = (*used, *given)
    how, aim = acts.manner(clause, naming), acts.aim(clause, voice, used)
    alone = not plain and len(clause.acts) == 1
    timed = deadlines.timed(clause, voice, how + aim if alone else "", done)
    if draft.frame is Frame.TABLE:
        handle = "完成" if draft.chapter == "delivery" else "处理"
        plain = f"{plain}，时限见下表" if plain else f"按下表所列时限{handle}"
    apart = deadlines.apart(clause, voice)
    if not plain and not timed:
        return _idle(draft, naming).add(*apart, of=("acts", "from_") if clause.acts else ())
    if plain:
        serves = _by(clause, draft.chapter) != ("customer",)
        how, plain = _told(
            clause, how, aim, f"负责{plain}" if serves and _bare(plain, how + aim) else plain
        )
    elif not alone:
        how += aim
    parts, counted = _ordered(clause, plain, timed)
    who = speaks(draft, naming)
    if clause.binding is Binding.OPTIONAL:
        who, used = _may(who), (*used, "binding")
    if _sends(clause, draft.chapter):
        who = f"{who}安排{people.sent(clause, naming)}"
        used = (*used, "people", "role", "dedicated")
    head = f"{who}{_basis(clause, naming)}{'' if alone else how}{parts[0]}"
    said = draft.carry(head, *parts[1:], of=_said(clause, (*used, *counted)))
    return said.add(*apart, of=())


def _sends(clause: Clause, chapter: str) -> bool:
    """Say whether people are sent to do it."""
    sent = isinstance(clause.people, Quantity) or bool(clause.role and not clause.people)
    return sent and chapter not in ("training", "offices")


def _first(clause: Clause, voice: Acting) -> objects.Taken:
    """Return the first act with a limit as its verb with an object."""
    if not clause.acts:
        return objects.Taken()
    name, deadline = next(iter(clause.acts.items()))
    return objects.timed(clause, deadlines.verb(name, deadline, voice), voice.naming)


def _bare(plain: str, before: str) -> bool:
    """Say whether a verb stands alone, so that it needs another before it: 负责维修."""
    return plain in acts.BARE and not before


def _told(clause: Clause, how: str, aim: str, plain: str) -> tuple[str, str]:
    """Return the manner of all acts, and the acts without a limit with their own."""
    if clause.acts and all(one.via for one in clause.acts.values()):
        return "", f"{how}{aim}{plain}"
    return how, f"{aim}{plain}"


def _may(who: str) -> str:
    """Return who has a right, not a duty."""
    return f"{who.removesuffix('应当')}{'' if who.endswith('有权') else '可以'}"


def _basis(clause: Clause, naming: Naming) -> str:
    """Return on what it rests and where it is done."""
    per = naming.cited(clause.per) if clause.per else ""
    return per + (f"在{join(clause.place)}" if clause.place else "")


def _ordered(clause: Clause, plain: str, timed: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """Return the acts in their order in time, and the fields that this says.

    How often comes after the acts without a limit, before those with one.
    """
    if not plain or not timed:
        return [plain] if plain else timed, ()
    if next(iter(clause.acts)) in _FIRST:
        return [*timed, f"并{plain}"], ()
    every = clause.every if isinstance(clause.every, Quantity) else None
    times = clause.times if isinstance(clause.times, Quantity) else None
    if (every, times) != (clause.every, clause.times) or not (every or times):
        return [plain, f"并{timed[0]}", *timed[1:]], ()
    often = values.every(every, times)
    return [plain, often, f"并{timed[0]}", *timed[1:]], ("every", "times")


def _said(clause: Clause, used: tuple[str, ...]) -> tuple[str, ...]:
    fields = (*used, "by", "does", "either", "acts", "via", "per", "for_", "covers", "place")
    if not clause.acts:
        return fields
    if isinstance(clause.from_, Moment) or _all_told(clause):
        fields = (*fields, "from_")
    return (*fields, "before")


def _all_told(clause: Clause) -> bool:
    return isinstance(clause.from_, MomentByAct) and clause.from_.acts.keys() <= clause.acts.keys()


def _idle(draft: Draft, naming: Naming) -> Draft:
    """Say who, how and for whom, where no act carries it."""
    clause = draft.left
    draft = draft.open(f"就{naming.all(clause.covers)}" if clause.covers else "", of=("covers",))
    by = "" if draft.carried or not clause.by else f"由{naming.all(clause.by, '与')}负责"
    parts = [
        by,
        f"{_WHOM.get(draft.chapter, '服务对象')}为{naming.all(clause.for_)}" if clause.for_ else "",
        f"{naming.cited(clause.per)}执行" if clause.per else "",
        _through(draft, naming),
    ]
    return draft.say(*parts, of=("by", "for_", "per", "via"))


def _through(draft: Draft, naming: Naming) -> str:
    how = acts.through(draft.left.via, naming)
    if not how or draft.frame is Frame.REMARK:
        return how
    return f"{how}{'进行' if {'onsite', 'remote'} & {*draft.left.via} else '办理'}"


def starts(draft: Draft, naming: Naming) -> Draft:
    """Say from when, where no act of the sentence has said it."""
    start = draft.left.from_
    if start is None:
        return draft
    if isinstance(start, MomentByAct):
        return _said_once(draft, _each(start, naming), naming)
    if not isinstance(start, Moment):
        return draft.add(f"起始时间{moments.agreed(start, naming)}", of=("from_",))
    by_day = draft.frame is Frame.SENTENCE or draft.chapter == "warranty"
    words = moments.start(start, naming, by_day=by_day)
    until = draft.left.until
    if draft.frame is Frame.SENTENCE and isinstance(until, Moment):
        return draft.open(f"{words}至{moments.point(until, naming)}为止", of=("from_", "until"))
    if draft.frame is Frame.SENTENCE:
        return draft.open(words, of=("from_",))
    return _said_once(draft, [f"{words}计算"], naming)


def _said_once(draft: Draft, parts: list[str], naming: Naming) -> Draft:
    """Say starts in a row; above a table with the clock, in a sentence of its own if need be."""
    if draft.frame is not Frame.TABLE:
        return draft.say(*parts, of=("from_",))
    clock, fields = draft.left.clock, ["from_"]
    if isinstance(clock, str):
        parts = [*parts, hours.counted(clock, naming)]
        fields.append("clock")
    if parts[0].startswith("自") and draft.head[-1].endswith("见下表"):
        return draft.say(*parts, of=tuple(fields))
    return draft.add(_limits(parts), of=tuple(fields))


def _limits(parts: list[str]) -> str:
    words = "，".join(parts)
    return f"时限{words}" if words.startswith("自") else words


def _each(start: MomentByAct, naming: Naming) -> list[str]:
    acts_: dict[str, list[str]] = {}
    for act, one in start.acts.items():
        words = moments.start(one, naming, by_day=False)
        acts_.setdefault(words, []).append(naming.title(act, Kind.ACT))
    return [f"{join(titles)}{words}计算" for words, titles in acts_.items()]
