"""What the coverage tests share: a commitment, the facts that it carries, and what changes them.

A coverage file says for each fact which values of the commitment carry it (``at``, a JSON pointer),
what stands there (``is``), and another value (``changed``) that must change the letter, and
`sla.json` too where the fact can be measured. Every question below answers with what is wrong.
"""

from __future__ import annotations

import copy
import dataclasses
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from pledgebook import checks, derive, resources, source
from pledgebook.bind import bind
from pledgebook.cli import books
from pledgebook.findings import Severity
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.quantity import Quantity
from pledgebook.wording import tongues
from pledgebook.wording.messages.contradictions import MESSAGES as CONTRADICTIONS
from pledgebook.wording.prose import LetterText
from pledgebook.wording.structure import letter as structure
from pledgebook.wording.structure.clause import clause_text
from pledgebook.wording.structure.tongue import Tongue

# What the text tree says to the program only, never to a reader.
SILENT = {"anchor", "id", "key", "keys", "months", "after"}
BOUND = re.compile(r"^(至少|至多|约|超过|低于|at (least|most) |about |(more|less) than )")
RANGE = re.compile(r"(?<=\d)-(?=\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One value that carries a fact; ``judged`` says whether `sla.json` holds it too."""

    fact: str
    at: str
    value: Any
    changed: Any
    judged: bool

    def __str__(self) -> str:
        return f"{self.fact}{self.at}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A commitment and its coverage file."""

    name: str
    commitment: Path
    coverage: Path

    @property
    def data(self) -> Any:
        return whole(self.commitment)

    @property
    def facts(self) -> dict[str, Any]:
        return dict(load(self.coverage))

    def carried(self) -> Iterator[Carried]:
        for fact, entry in self.facts.items():
            for one in entry["carried"]:
                yield Carried(
                    fact=fact,
                    at=one["at"],
                    value=one["is"],
                    changed=one["changed"],
                    judged=entry["measured"] and one.get("sla", True),
                )

    def changed(self) -> Iterator[tuple[Carried, Commitment]]:
        for one in self.carried():
            yield one, bind(Commitment, with_value(self.data, one.at, one.changed))


@cache
def load(path: Path) -> Any:
    document, faults = source.read(path.read_bytes(), path.name)
    assert document is not None
    assert not faults, [(fault.rule, document.where(fault.span)) for fault in faults]
    return document.data


@cache
def whole(path: Path) -> Any:
    """Return a commitment with what it uses of the fragments of its book."""
    load(path)
    return books.load(path.read_bytes(), path).data


def steps(data: Any, at: str) -> Iterator[tuple[Any, Any]]:
    """Yield each container on the way to ``at``, a JSON pointer, with the key taken from it."""
    for part in at.removeprefix("/").split("/"):
        key = int(part) if isinstance(data, list) else part
        yield data, key
        data = data[key]


def found(data: Any, at: str) -> Any:
    *_, (container, key) = steps(data, at)
    return container[key]


def with_value(data: Any, at: str, value: Any) -> Any:
    """Return a copy of ``data`` with ``value`` at ``at``."""
    fresh = copy.deepcopy(data)
    *_, (container, key) = steps(fresh, at)
    container[key] = value
    return fresh


@cache
def validator() -> Draft202012Validator:
    registry: Registry[Any] = Registry()
    for entry in resources.folder("schemas").iterdir():
        if entry.name.endswith(".schema.json"):
            schema = json.loads(entry.read_text("utf-8"))
            registry = registry.with_resource(schema["$id"], Resource(schema, DRAFT202012))
    root = "https://pledgebook.example/1/commitment.schema.json"
    return Draft202012Validator(registry.contents(root), registry=registry)


def errors(data: Any) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in validator().iter_errors(data)]


def around(data: Any, at: str) -> Any:
    """Return what the schema judges together with what ``at`` points to, as a small letter.

    It judges each chapter by itself, and each clause of one.
    """
    chapter, name, *_ = at.removeprefix("/").split("/")
    own = {name: data[chapter][name]} if chapter in CHAPTERS else data[chapter]
    head = {key: data[key] for key in validator().schema["required"]}
    return {**head, "warranty": {"base": {"lasts": "1年"}}, chapter: own}


def words(node: object) -> Iterator[str]:
    """Yield what a reader sees of a letter or of a part of it."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from words(part)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            if field.name not in SILENT:
                yield from words(getattr(node, field.name))


def told(tongue: Tongue, at: str) -> list[str]:
    """Return the text of the clause that ``at`` points into; of the whole letter elsewhere."""
    chapter, name, *_ = at.removeprefix("/").split("/")
    if chapter not in CHAPTERS:
        return list(words(structure.letter(tongue)))
    clause = tongue.naming.commitment.chapter(chapter)[name]
    return list(words(clause_text(chapter, name, clause, tongue)))


def seen(letter: LetterText, at: str) -> list[str]:
    """Return the text of the clause that ``at`` points into; of the whole letter elsewhere."""
    chapter, name, *_ = at.removeprefix("/").split("/")
    if chapter not in CHAPTERS:
        return list(words(letter))
    clauses = [clause for part in letter.chapters for clause in part.clauses]
    return [
        text for clause in clauses if clause.anchor == f"{chapter}/{name}" for text in words(clause)
    ]


def spoken(one: Carried) -> str:
    """Return how a letter says a quantity; a bound has words of the sentence's own (不低于99%)."""
    amount = BOUND.sub("", str(one.value))
    every = one.at.endswith("/every")
    return _english(amount, every) if re.search("[a-z]", amount) else _chinese(amount, every)


def _chinese(amount: str, every: bool) -> str:
    """Return ``2至3小时``, ``每天1500元`` for a rate, ``每季度`` for a frequency."""
    amount, _, rate = RANGE.sub("至", amount).partition("/")
    if rate:
        return f"每{rate}{amount}"
    return "每" + amount.removeprefix("1").removeprefix("个") if every else amount


def _english(amount: str, every: bool) -> str:
    """Return ``2 to 3 hours``, ``50,000 miles``, ``once``, ``every quarter``."""
    amount = re.sub(r"\d{4,}", lambda found: f"{int(found[0]):,}", RANGE.sub(" to ", amount))
    amount = {"1 time": "once", "2 times": "twice"}.get(amount, amount)
    return f"every {amount.removeprefix('1 ')}" if every else amount.replace("business", "working")


def misshapen(case: Case) -> list[str]:
    """Return the facts whose entries have not the one shape, or carry nothing."""
    return [
        fact
        for fact, entry in case.facts.items()
        if not {"measured", "carried"} <= entry.keys() <= {"measured", "carried", "text"}
        or not isinstance(entry["measured"], bool)
        or not entry["carried"]
        or any(
            not {"at", "is", "changed"} <= one.keys() <= {"at", "is", "changed", "sla"}
            for one in entry["carried"]
        )
    ]


def astray(case: Case) -> list[str]:
    """Return the values that do not stand where they are said to."""
    return [
        f"{one}: {found(case.data, one.at)!r}, not {one.value!r}"
        for one in case.carried()
        if found(case.data, one.at) != one.value
    ]


def unjudged(case: Case) -> set[str]:
    """Return the measured facts that no value is judged for."""
    judged = {one.fact for one in case.carried() if one.judged}
    return {fact for fact, entry in case.facts.items() if entry["measured"]} - judged


def texts(case: Case) -> set[str]:
    """Return the facts that are carried by words alone."""
    return {fact for fact, entry in case.facts.items() if "text" in entry}


def numbers_in_text(case: Case) -> list[str]:
    """Return the values with a number that carry a fact by words alone."""
    alone = texts(case)
    return [
        str(one)
        for one in case.carried()
        if one.fact in alone and any(sign.isdigit() for sign in str(one.value))
    ]


def refused(case: Case) -> dict[str, list[str]]:
    """Return the other values that are none, or that the schema does not accept."""
    wrong = {
        str(one): errors(with_value(around(case.data, one.at), one.at, one.changed))
        for one in case.carried()
    }
    same = {str(one): ["the same value"] for one in case.carried() if one.changed == one.value}
    return {one: why for one, why in wrong.items() if why} | same


def unsound(case: Case) -> dict[str, list[str]]:
    """Return the changes after which no letter may be issued, with the rules.

    A reminder is no such thing: a bound alone that is moved does not meet its neighbour any more.
    Nor is a value that now contradicts one elsewhere: what is found then is true.
    """
    rules = {
        str(one): [
            f.rule
            for f in checks.run(changed)
            if f.severity is Severity.ERROR and f.rule not in CONTRADICTIONS
        ]
        for one, changed in case.changed()
    }
    return {one: found for one, found in rules.items() if found}


def idle_in_the_letter(case: Case) -> list[str]:
    """Return the values whose change does not change the text of their own clause."""
    before = tongues.tongue(bind(Commitment, case.data))
    return [
        str(one)
        for one, changed in case.changed()
        if told(tongues.tongue(changed), one.at) == told(before, one.at)
    ]


def idle_for_a_machine(case: Case) -> list[str]:
    """Return the judged values whose change does not change `sla.json`."""
    before = derive.sla(bind(Commitment, case.data))
    return [
        str(one) for one, changed in case.changed() if one.judged and derive.sla(changed) == before
    ]


def _whole(one: Carried) -> bool:
    """Say whether a share is the whole of its base, which a letter says without a number."""
    return one.at.endswith("/share") and one.value == "100%"


def unspoken(case: Case) -> list[str]:
    """Return the numbers that do not stand with their unit in the text of their own clause."""
    text = tongues.letter(bind(Commitment, case.data))
    return [
        f"{one}: {spoken(one)}"
        for one in case.carried()
        if Quantity.reads(str(one.value))
        and not _whole(one)
        and spoken(one) not in "".join(seen(text, one.at))
    ]
