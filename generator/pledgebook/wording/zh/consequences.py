"""What it costs, and what follows when a promise is not kept."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.money import Amount, Price
from pledgebook.model.quantity import Quantity
from pledgebook.wording.prose import Table
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
    ids = [id_ for id_, _ in _pointing(name, naming)]
    if not ids:
        return ""
    kept = "".join(quoted(naming.title(one)) for one in ids)
    return f"{naming.party('provider')}未能履行{kept}所列承诺的"


def _pointing(name: str, naming: Naming) -> list[tuple[str, Clause]]:
    return [
        (id_, clause)
        for _, id_, clause in naming.commitment.clauses()
        if name in clause.otherwise or any(name in row.otherwise for row in clause.rows)
    ]


def tiers(name: str, clause: Clause, naming: Naming) -> list[Table]:
    """Return the scales of a clause as tables."""
    tables = []
    target = _target(name, naming)
    for caption, amount in (
        ("赔付分档", clause.pay),
        ("责任上限分档", clause.cap),
        ("收费分档", clause.charge),
    ):
        if isinstance(amount, Amount) and amount.tiers:
            of = naming.title(amount.of) if amount.of else ""
            head = ("区间", f"占{of}的比例" if of else "比例或金额")
            rows = tuple(money.tier_rows(amount, target))
            keys = tuple(f"{_KEYS[caption]}-{number}" for number in range(1, len(rows) + 1))
            tables.append(Table(caption=caption, head=head, rows=rows, keys=keys))
    return tables


_KEYS = {"赔付分档": "pay", "责任上限分档": "cap", "收费分档": "charge"}


def _target(name: str, naming: Naming) -> Quantity | None:
    """Return the target of the promises that point to a remedy, where they agree on one."""
    found = {clause.target for _, clause in _pointing(name, naming) if clause.target}
    return found.pop() if len(found) == 1 else None
