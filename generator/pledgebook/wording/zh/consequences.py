"""What it costs, and what follows when a promise is not kept."""

from __future__ import annotations

from pledgebook.model.money import Price
from pledgebook.wording.structure.remedies import pointing
from pledgebook.wording.zh import claims, money
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, join, quoted


def costs(draft: Draft, naming: Naming) -> Draft:
    """Say what the customer pays."""
    charge = draft.left.charge
    if charge is None:
        return draft
    words = money.charge(charge, naming)
    return (
        draft.say(words, of=("charge",))
        if isinstance(charge, Price)
        else draft.add(words, of=("charge",))
    )


def remedies(draft: Draft, naming: Naming) -> Draft:
    """Say what is paid, capped, claimed and made longer, and which remedies apply."""
    clause = draft.left
    if clause.pay:
        draft = draft.say(money.pay(clause.pay, naming.party("provider"), naming), of=("pay",))
    if clause.extends:
        draft = draft.say(claims.extension(clause.extends, naming), of=("extends",))
    if clause.cap:
        draft = draft.add(f"{naming.party('provider')}{money.cap(clause.cap, naming)}", of=("cap",))
    if clause.claim:
        draft = draft.add(claims.claim(clause.claim, naming), of=("claim",))
    if clause.otherwise:
        draft = draft.add(otherwise(clause.otherwise, naming), of=("otherwise",))
    return draft


def otherwise(names: tuple[str, ...], naming: Naming) -> str:
    """Return the sentence that points to the remedies."""
    return f"未能做到的，按{join(quoted(naming.title(name)) for name in names)}的约定处理"


def broken(name: str, naming: Naming) -> str:
    """Return the condition of a remedy: that a promise which points to it was not kept."""
    ids = [id_ for id_, _ in pointing(name, naming)]
    if not ids:
        return ""
    kept = "".join(quoted(naming.title(one)) for one in ids)
    return f"{naming.party('provider')}未能履行{kept}所列承诺的"
