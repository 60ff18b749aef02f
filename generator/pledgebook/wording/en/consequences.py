"""What it costs, and what follows when a promise is not kept."""

from __future__ import annotations

from pledgebook.model.money import Price
from pledgebook.wording.en import claims, money
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import join, quoted
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.remedies import pointing


def costs(draft: Draft, naming: Naming) -> Draft:
    """Say what the customer pays."""
    charge = draft.left.charge
    if charge is None:
        return draft
    apart = draft.chapter == "warranty" and charge is not Price.FREE and not draft.frame.is_row
    if isinstance(charge, Price) and not apart:
        return draft.tell(*money.PRICES[charge], of=("charge",))
    return draft.add(money.charge(charge, naming), of=("charge",))


def remedies(draft: Draft, naming: Naming) -> Draft:
    """Say what is paid, capped, claimed and made longer, and which remedies apply."""
    clause, provider = draft.left, naming.party("provider")
    if clause.pay:
        draft = draft.add(money.pay(clause.pay, provider, naming), of=("pay",))
    if clause.extends:
        draft = draft.add(claims.extension(clause.extends, naming), of=("extends",))
    if clause.cap:
        words = f"what {provider} pays {money.cap(clause.cap, naming)}"
        draft = draft.add(words, of=("cap",))
    if clause.claim:
        draft = draft.add(claims.claim(clause.claim, naming), of=("claim",))
    if clause.otherwise:
        draft = draft.add(otherwise(clause.otherwise, naming), of=("otherwise",))
    return draft


def otherwise(names: tuple[str, ...], naming: Naming) -> str:
    """Return the sentence that points to the remedies."""
    said = join(quoted(naming.title(name)) for name in names)
    return f"if this is not kept, {said} {'apply' if len(names) > 1 else 'applies'}"


def broken(name: str, naming: Naming) -> str:
    """Return the condition of a remedy: that a promise which points to it was not kept."""
    ids = [id_ for id_, _ in pointing(name, naming)]
    if not ids:
        return ""
    kept = join((quoted(naming.title(one)) for one in ids), "or")
    return f"if {naming.party('provider')} does not keep what it promises under {kept}"
