"""What it costs, and what follows when a promise is not kept."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.timing import Agreed
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.remedies import pointing
from pledgebook.wording.zh import claims, money, payments, values
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, quoted

_BLAMES = re.compile(r"(每有一次)?未能履行")
_JOINED = ("向", "承担", "为", "在", "以")  # how a payment opens that is a further act
_LATE = re.compile(r"逾期|延迟|延误|迟延|超过|超期|未按|未在")


def costs(draft: Draft, naming: Naming) -> Draft:
    """Say what the customer pays."""
    charge = draft.left.charge
    if charge is None:
        return draft
    words = money.charge(charge, naming)
    parts = (getattr(charge, "labour", charge), getattr(charge, "parts", charge))
    draft = replace(draft, priced="免收" if Price.FREE in parts else "收取")
    if isinstance(charge, Agreed):
        return draft.add(words, of=("charge",))
    if draft.frame is Frame.LIST and not draft.head and isinstance(charge, Price):
        words = f"下列服务{words}"
    return draft.say(words, of=("charge",))


def remedies(draft: Draft, naming: Naming) -> Draft:
    """Say what is paid, capped, claimed and made longer, and which remedies apply."""
    clause, provider = draft.left, naming.party("provider")
    if clause.pay:
        done = draft.head[draft.opened :]
        blamed = any(_BLAMES.match(part.removeprefix(provider)) for part in draft.head)
        other = bool(done) and done[0].startswith(naming.party("customer"))
        said = not other and (blamed or any(part.startswith(provider) for part in done[:1]))
        words = payments.pay(clause.pay, provider, naming, said=said, breach=draft.breach)
        if said and done and words.startswith(_JOINED):
            words = f"并{words}"
        draft = draft.say(words, of=("pay",))
    if clause.extends:
        words = claims.extension(clause.extends, naming, breach=draft.breach)
        draft = draft.say(words, of=("extends",))
    if isinstance(clause.times, Quantity):
        draft = draft.say(f"以{values.quantity(clause.times)}为限", of=("times",))
    if clause.cap:
        draft = draft.add(_capped(clause, draft, naming), of=("cap",))
    if clause.claim:
        draft = draft.add(claims.claim(clause.claim, naming), of=("claim",))
    if clause.otherwise and _nothing_but_conditions(draft):
        return draft.say(_handled(clause.otherwise, naming), of=("otherwise",))
    if clause.otherwise:
        draft = draft.add(otherwise(clause.otherwise, naming), of=("otherwise",))
    return draft


def _capped(clause: Clause, draft: Draft, naming: Naming) -> str:
    """Return the most that is paid in all: by the provider, by the customer, or waived."""
    words = payments.cap(clause.cap, naming) if clause.cap else ""
    if draft.chapter in ("remedies", "termination", "precedence") or clause.pay or not draft.priced:
        return f"{naming.party('provider')}的{words}"
    return words.replace("赔付总额", f"{draft.priced}的费用总额", 1)


def otherwise(names: tuple[str, ...], naming: Naming) -> str:
    """Return the sentence that points to the remedies."""
    return f"未能做到的，{_handled(names, naming)}"


def unkept(clause: Clause, naming: Naming) -> str:
    """Return how what a list gives is claimed, and what follows when it is not kept."""
    said = [
        claims.claim(clause.claim, naming) if clause.claim else "",
        otherwise(clause.otherwise, naming) if clause.otherwise else "",
    ]
    return "".join(f"{sentence}。" for sentence in said if sentence)


def _handled(names: tuple[str, ...], naming: Naming) -> str:
    return f"按{''.join(quoted(naming.title(name)) for name in names)}的约定处理"


def _nothing_but_conditions(draft: Draft) -> bool:
    """Say whether a sentence of its own promises nothing that could be missed."""
    alone = draft.frame not in (Frame.TABLE, Frame.LIST)
    return alone and 0 < len(draft.head) == draft.opened and not draft.tail


def broken(name: str, naming: Naming) -> str:
    """Return the condition of a remedy: that a promise which points to it was not kept."""
    own = next((one for _, id_, one in naming.commitment.clauses() if id_ == name), None)
    said = own.missed.of if own and own.missed else ()  # how often, the sentence says itself
    ids = [id_ for id_, _ in pointing(name, naming) if id_ not in said]
    if not ids:
        return ""
    kept = "".join(quoted(naming.title(one)) for one in ids)
    return f"{naming.party('provider')}未能履行{kept}所列承诺的"


def breach(name: str, clause: Clause, naming: Naming) -> str:
    """Return what goes on until a missed promise is kept: a delay, or a level that is not met.

    '' where the clause itself says from when until when, or nothing tells what it is.
    """
    if clause.from_ or clause.until:
        return ""
    promises = [one for _, one in pointing(name, naming)]
    of = clause.missed.of if clause.missed else ()
    promises += [one for _, id_, one in naming.commitment.clauses() if id_ in of]
    every = [row for one in promises for row in (one, *one.rows)]
    if any(row.acts for row in every) or "missed" in clause.when or _LATE.search(clause.if_ or ""):
        return "逾期"
    levels = [row.target for row in every if isinstance(row.target, Quantity)]
    most = (Bound.AT_MOST, Bound.LESS_THAN)
    if levels and all(one.bound in most for one in levels):
        return "超出"
    return "未达标" if levels else ""
