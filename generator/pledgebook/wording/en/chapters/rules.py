"""The openings of the chapters on goods, results, complaints, processes and documents."""

from __future__ import annotations

from pledgebook.model.money import Amount
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Moment
from pledgebook.wording.en import (
    acts,
    deadlines,
    doing,
    moments,
    money,
    particulars,
    values,
)
from pledgebook.wording.en.chapters.periods import promises, since
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import join, quoted
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import Frame


def parts(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is kept in stock."""
    del name
    clause = draft.left
    if not clause.keeps or draft.frame.is_row:
        return draft
    start, used = since(clause, naming)
    given = clause.does == ("provide",)
    who = doing.subject(clause, draft.chapter, naming)
    said = [
        f"{who} keep {naming.listed(clause.keeps)} in stock",
        f"for {naming.nouns(clause.covers)}" if clause.covers else "",
        particulars.placed(clause.place) if clause.place else "",
        start,
        "and supply them" if given else "",
    ]
    said_ = (*doing.named(clause), "keeps", "covers", "place", *used)
    fields = (*said_, *(("does",) if given else ()))
    return draft.carry(" ".join(part for part in said if part), of=fields)


def fees(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say for what is charged where no act says it."""
    clause = draft.left
    if clause.does == ("pay",) and not clause.acts and not clause.either:
        return payment(draft, name, naming)
    if promises(clause) or clause.charge is None or draft.frame is Frame.REMARK:
        return draft
    how = acts.through(clause.via, naming)
    served = f"for service {how}, " if how else ""
    return draft.carry(f"{served}{money.charge(clause.charge, naming)}", of=("via", "charge"))


def payment(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is paid, where paying is all that is done."""
    del name
    clause, charge = draft.left, draft.left.charge
    alone = clause.does == ("pay",) and not clause.acts and not clause.either
    if not alone or draft.frame is Frame.REMARK or not isinstance(charge, Quantity | Amount):
        return draft
    total = values.quantity(charge) if isinstance(charge, Quantity) else money.base(charge, naming)
    terms = money.terms(charge, naming) if isinstance(charge, Amount) else []
    who = doing.subject(clause, draft.chapter, naming)
    about = f" for {naming.nouns(clause.covers)}" if clause.covers else ""
    said = [*doing.named(clause), "does", "charge", "covers"]
    due = isinstance(charge, Amount) and isinstance(charge.due, Quantity)
    if due and isinstance(clause.from_, Moment):
        terms[-1] += f" of {moments.of(clause.from_, naming)}"
        said.append("from_")
    return draft.carry(", ".join([f"{who} pay {total}{about}", *terms]), of=tuple(said))


def visits(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say that visits are made where no act says what is done."""
    del name
    clause = draft.left
    if promises(clause) or draft.frame.is_row or not (clause.every or clause.times):
        return draft
    about = f" for {naming.nouns(clause.covers)}" if clause.covers else ""
    words = f"{doing.subject(clause, draft.chapter, naming)} make regular visits{about}"
    return draft.carry(words, of=(*doing.named(clause), "covers"))


def escalation(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say to whom it is reported where no act does."""
    del name
    clause = draft.left
    if promises(clause) or not clause.for_ or draft.frame in (Frame.REMARK, Frame.TABLE):
        return draft
    who = doing.subject(clause, draft.chapter, naming)
    words = f"{who} escalate the matter to {naming.nouns(clause.for_)}"
    return draft.carry(words, of=("for_", *doing.named(clause))).closed()


def quality(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what the result is to be."""
    del name
    clause = draft.left
    if promises(clause) or draft.frame.is_row or not (clause.goals or clause.covers):
        return draft
    who = doing.subject(clause, draft.chapter, naming)
    about = f" for {naming.nouns(clause.covers)}" if clause.covers else ""
    if clause.goals:
        words = f"{who} guarantee the following{about}: {naming.listed(clause.goals)}"
    else:
        words = f"{who} answer for the quality of {naming.nouns(clause.covers)}"
    return draft.carry(words, of=("covers", "goals", *doing.named(clause)))


def complaints(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open with the complaint where nothing else does."""
    del name
    if draft.frame.is_row or draft.head:
        return draft
    return draft.open(f"where {naming.party('customer')} complains", of=())


def process(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say where a process begins and ends, and its limit from end to end."""
    clause = draft.left
    begins, ends = clause.from_, clause.until
    if draft.frame is not Frame.SENTENCE or not isinstance(begins, Moment | None):
        return draft
    voice = doing.acting(clause, draft.chapter, naming)
    parts_ = [
        f"from {moments.point(begins, naming)}" if begins else "",
        f"to {moments.point(ends, naming)}" if isinstance(ends, Moment) else "",
    ]
    bounds = " ".join(part for part in parts_ if part)
    who = f", under {join(naming.actor(one) for one in clause.by)}" if clause.by else ""
    words = f"{quoted(naming.title(name))} runs {bounds or 'step by step'}{who}"
    limits = deadlines.timed(clause, voice)
    whole = f"from start to finish, {naming.party('provider')} will {limits}" if limits else ""
    said = ("acts", "from_", "by", *(("until",) if isinstance(ends, Moment) else ()))
    draft = draft.carry(words, of=said)
    obliged = f"{naming.party('provider')} is"
    return draft.add(whole, *deadlines.apart(clause, voice, obliged), of=())


def precedence(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which document counts."""
    del name
    clause = draft.left
    if draft.frame.is_row or promises(clause):
        return draft
    if clause.order:
        kinds = (Kind.DOCUMENT, Kind.DEFINITION, Kind.CLAUSE, Kind.PERIOD)
        names = ", ".join(naming.noun(one, *kinds) for one in clause.order)
        words = f"if the documents conflict, they prevail in the following order: {names}"
        draft = draft.carry(words, of=("order",))
    if not clause.per:
        return draft
    if clause.choice:
        who = naming.noun(clause.choice)
        names = naming.nouns(clause.per)
        both = f"{names} apply side by side; where they differ, {who} chooses"
        return draft.carry(both, of=("per", "choice"))
    opening = "" if draft.head else "on matters not settled here, "
    words = f"{opening}the provisions of {naming.nouns(clause.per)} apply"
    return draft.carry(words, of=("per",))
