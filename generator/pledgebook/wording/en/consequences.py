"""What it costs, and what follows when a promise is not kept."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.wording.en import claims, levels, money, prices
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import capital, join, quoted
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.limits import has_limit
from pledgebook.wording.structure.remedies import pointing

# Chapters in which a charge qualifies nothing that is done.
_APART = ("warranty", "exclusions")


def costs(draft: Draft, naming: Naming, by: tuple[str, ...]) -> Draft:
    """Say what the customer pays; ``by`` are those who act."""
    charge = draft.left.charge
    if charge is None:
        return draft
    if by == ("customer",) and charge in prices.BORNE:
        words = prices.BORNE[Price(charge)].format(naming.party("customer"))
        return draft.add(words, of=("charge",))
    if len(by) > 1 and charge is Price.OWN_COST:
        return draft.tell(prices.EACH_ITS_OWN, prices.PRICES[charge][1], of=("charge",))
    apart = charge is not Price.FREE and not draft.frame.is_row and draft.chapter in _APART
    if isinstance(charge, Price) and not apart:
        return draft.tell(*prices.PRICES[charge], of=("charge",))
    return draft.add(money.charge(charge, naming), of=("charge",))


def remedies(draft: Draft, naming: Naming, name: str, whole: Clause) -> Draft:
    """Say what is paid, capped, claimed and made longer, and which remedies apply.

    ``whole`` is the clause before anything of it was said.
    """
    clause, provider = draft.left, naming.party("provider")
    of = missing(name, draft, naming)
    if clause.pay:
        draft = draft.add(money.pay(clause.pay, provider, naming, of), of=("pay",))
    if clause.extends:
        draft = draft.add(claims.extension(clause.extends, naming, of), of=("extends",))
    if clause.cap:
        words = f"the total payable by {provider} {money.cap(clause.cap, naming)}"
        draft = draft.add(words, of=("cap",))
    if clause.claim:
        draft = draft.add(claims.claim(clause.claim, naming), of=("claim",))
    if clause.otherwise:
        draft = draft.add(otherwise(clause.otherwise, naming, draft, whole), of=("otherwise",))
    return draft


def missing(name: str, draft: Draft, naming: Naming) -> str:
    """Return what the intervals of a remedy are counted of: delay, downtime, '' if unknown."""
    if draft.chapter != "remedies":
        return ""
    found = pointing(name, naming)
    if found and all(naming.chapter_of(id_) == "availability" for id_, _ in found):
        return "downtime" if all(levels.is_outage(one, naming) for _, one in found) else ""
    late = any(one.acts or any(row.acts for row in one.rows) for _, one in found)
    return "delay" if late or not (found or draft.opened) else ""


def otherwise(names: tuple[str, ...], naming: Naming, draft: Draft, whole: Clause) -> str:
    """Return the sentence that points to the remedies."""
    said = join(quoted(naming.title(name)) for name in names)
    limits = "a time limit" if draft.frame is Frame.TABLE else "one of these time limits"
    if draft.chapter == "availability" or whole.target:
        failing = "if this level is not reached"
    elif draft.frame is Frame.TABLE or len(whole.acts) > 1:
        failing = f"if {limits} is not met"
    else:
        failing = "if this time limit is not met" if has_limit(whole) else "failing this"
    return f"{failing}, {said} {'apply' if len(names) > 1 else 'applies'}"


def unkept(clause: Clause, chapter: str, naming: Naming) -> str:
    """Return how what a list gives is claimed, and what follows when it is not kept."""
    draft = Draft(left=clause, chapter=chapter, frame=Frame.LIST)
    said = [
        claims.claim(clause.claim, naming) if clause.claim else "",
        otherwise(clause.otherwise, naming, draft, clause) if clause.otherwise else "",
    ]
    return " ".join(f"{capital(sentence)}." for sentence in said if sentence)


def broken(name: str, naming: Naming) -> str:
    """Return the condition of a remedy: that a promise which points to it was not kept."""
    ids = [id_ for id_, _ in pointing(name, naming)]
    if not ids:
        return ""
    kept = join((quoted(naming.title(one)) for one in ids), "or")
    return f"if {naming.party('provider')} fails to meet its commitment under {kept}"
