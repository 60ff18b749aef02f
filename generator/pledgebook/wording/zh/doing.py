"""Who does what: subject, manner and acts of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind
from pledgebook.model.timing import Moment, MomentByAct
from pledgebook.wording.zh import deadlines, moments, terms
from pledgebook.wording.zh.deadlines import Acting
from pledgebook.wording.zh.draft import Draft, Frame
from pledgebook.wording.zh.naming import Naming, join

_TAUGHT = {"train", "guide", "practise"}
_TOLD = {"report", "notify", "show", "advise", "refund", "pay", "answer", "provide", "deliver"}
_RIGHTS = {"remedies", "termination", "complaints"}
_SERVED = "customer-duties"


def acting(clause: Clause, chapter: str, naming: Naming) -> Acting:
    """Return who acts for whom in a clause."""
    by = clause.by or (("customer",) if chapter == _SERVED else ("provider",))
    other = "provider" if by == ("customer",) else "customer"
    return Acting(naming, naming.party(other))


def subject(clause: Clause, chapter: str, naming: Naming) -> str:
    """Return who acts, with 有权 or 应当 where it is the customer."""
    by = clause.by or (("customer",) if chapter == _SERVED else ("provider",))
    who = naming.all(by, "与") + ("共同" if len(by) > 1 and chapter != "training" else "")
    if by != ("customer",):
        return who
    return who + ("有权" if chapter in _RIGHTS else "应当" if chapter == _SERVED else "")


def doing(draft: Draft, naming: Naming) -> Draft:
    """Say the acts, or only who answers for the clause where it has none."""
    clause = draft.left
    who = (
        "" if draft.frame is Frame.ROW and not clause.by else subject(clause, draft.chapter, naming)
    )
    voice = acting(clause, draft.chapter, naming)
    timed = deadlines.timed(clause, voice)
    plain, used = _plain(clause, voice)
    if draft.frame is Frame.TABLE:
        plain = f"{plain}，时限见下表" if plain else "按下表所列时限处理"
    if not plain and not timed:
        return _idle(draft, naming).add(
            *deadlines.apart(clause, voice), of=("acts", "from_") if clause.acts else ()
        )
    how = _manner(clause, naming)
    head = f"{who}{how}{plain}" if plain else f"{who}{how}{timed.pop(0) if timed else ''}"
    if plain and timed:
        head = f"{head}，并{timed.pop(0)}"
    fields = (*used, "by", "does", "either", "acts", "via", "per", "for_")
    if clause.acts and isinstance(clause.from_, Moment | MomentByAct):
        fields = (*fields, "from_")
    if clause.acts and clause.before and draft.left.before:
        fields = (*fields, "before")
    said = draft.say(head, *timed, of=fields)
    return said.add(*deadlines.apart(clause, voice), of=())


def _plain(clause: Clause, voice: Acting) -> tuple[str, tuple[str, ...]]:
    """Return the acts without a limit, and the further fields that their words say."""
    used: list[str] = []
    verbs = []
    for act in clause.does:
        field, pattern = terms.OBJECTS.get(act, ("", ""))
        objects: Sequence[str] = getattr(clause, field) if field else ()
        if objects and field not in used and len(objects) < 5:
            verbs.append(pattern.format(join(objects)))
            used.append(field)
        else:
            verbs.append(voice.verb(act, timed=False))
    words = _joined(verbs)
    if clause.either:
        either = join((voice.verb(act, timed=False) for act in clause.either), "或")
        words = f"{words}，并{either}" if words else either
        if clause.choice:
            words += f"（由{voice.naming.title(clause.choice)}选择）"
            used.append("choice")
    if words and clause.charge is Price.FREE:
        words = f"免费{words}"
        used.append("charge")
    return words, tuple(used)


def _joined(verbs: list[str]) -> str:
    """Return verbs as one phrase; those that open with 提供 share it."""
    shared = [verb.removeprefix("提供") for verb in verbs if verb.startswith("提供")]
    if len(shared) > 1:
        first = next(i for i, verb in enumerate(verbs) if verb.startswith("提供"))
        rest = [verb for verb in verbs if not verb.startswith("提供")]
        verbs = [*rest[:first], f"提供{join(shared)}", *rest[first:]]
    return join(verbs, "并")


def _manner(clause: Clause, naming: Naming) -> str:
    """Return on what it rests, how and for whom it is done."""
    per = f"依照{naming.all(clause.per)}" if clause.per else ""
    via = deadlines.manner(clause.via, naming)
    return f"{per}{via}{_whom(clause, naming)}"


def _whom(clause: Clause, naming: Naming) -> str:
    if not clause.for_:
        return ""
    done = {*clause.does, *clause.acts, *clause.either}
    word = "对" if done & _TAUGHT else "向" if done & _TOLD else "为"
    return f"{word}{naming.all(clause.for_)}"


def _idle(draft: Draft, naming: Naming) -> Draft:
    """Say who, how and for whom, where no act carries it."""
    clause = draft.left
    parts = [
        f"由{naming.all(clause.by, '与')}负责" if clause.by else "",
        f"服务对象为{naming.all(clause.for_)}" if clause.for_ else "",
        f"依照{naming.all(clause.per)}执行" if clause.per else "",
        f"方式为{naming.all(clause.via, '和', Kind.CHANNEL)}" if clause.via else "",
    ]
    return draft.say(*parts, of=("by", "for_", "per", "via"))


def starts(draft: Draft, naming: Naming) -> Draft:
    """Say from when, where no act of the sentence has said it."""
    start = draft.left.from_
    if start is None:
        return draft
    if isinstance(start, MomentByAct):
        parts = [
            f"{naming.title(act, Kind.ACT)}{moments.start(one, naming, by_day=False)}计算"
            for act, one in start.acts.items()
        ]
        return draft.say(*parts, of=("from_",))
    if isinstance(start, Moment):
        word = moments.start(start, naming, by_day=draft.frame is Frame.SENTENCE)
        counted = "" if draft.frame is Frame.SENTENCE else "计算"
        return draft.say(word + counted, of=("from_",))
    return draft.add(f"起始时间{moments.agreed(start, naming)}", of=("from_",))
