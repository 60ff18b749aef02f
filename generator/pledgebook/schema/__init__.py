"""Plain data against the published JSON Schema: all that it forbids, as findings.

Schemas are bundled and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from jsonschema import ValidationError

from pledgebook.findings import Finding
from pledgebook.schema._findings import findings
from pledgebook.schema._meant import Trial
from pledgebook.schema._passing import passes
from pledgebook.schema._published import BASE, load, registry, validator
from pledgebook.schema._texts import Text, texts
from pledgebook.source import Pointer

__all__ = ["BASE", "MOST", "Text", "check", "load", "registry", "texts", "validator"]

MOST = 100


def check(data: Any, name: str) -> tuple[Finding, ...]:
    """Return what the schema called ``name`` (``commitment``, ``sla``) forbids in ``data``.

    Findings stand in the order of their places in the data; a place has a rule once a key.
    At most `MOST` are told, then one more says that there are others.
    """
    if passes(data, name):
        return ()
    errors = list(validator(name).iter_errors(data))
    order = {at: number for number, at in enumerate(_routes(data, ()))}
    errors.sort(key=lambda error: order[tuple(error.absolute_path)])
    found = list(islice(_once(errors, Trial(data=data, name=name)), MOST + 1))
    if len(found) > MOST:
        found[MOST] = Finding(rule="schema/more", at=found[MOST].at, args={"limit": MOST})
    told = _of_one_mistake(found)
    return tuple(sorted(told, key=lambda one: (one.rule == "schema/more", order[_route(one)])))


def _once(errors: Iterable[ValidationError], trial: Trial) -> Iterator[Finding]:
    """Yield the findings of ``errors``, each rule once a place and key."""
    told = set()
    for error in errors:
        for finding in findings(error, trial):
            one = (finding.at, finding.rule, finding.args.get("key"))
            if one not in told:
                told.add(one)
                yield finding


def _of_one_mistake(found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings but for those that a wrong key explains: what it leaves missing or spoils."""
    meant: dict[Pointer, set[str]] = {}
    for one in found:
        if one.rule.startswith("schema/unknown-key"):
            said = {part.partition(":")[0] for part in str(one.args["meant"]).split(", ")}
            meant.setdefault(_route(one)[:-1], set()).update(said)
    unknown = {one.at for one in found if one.rule.startswith("schema/unknown-key")}
    strange = {one.at for one in found if one.rule.startswith("schema/bad-key")}
    for one in found:
        here = meant.get(_route(one), set())
        missing = str(one.args.get("keys", one.args.get("key", ""))).split("、")
        explained = (
            (one.rule in ("schema/missing-key", "schema/needs-one-of") and here & {*missing})
            or (one.rule in ("schema/too-many", "schema/too-few") and here)
            or (one.rule.startswith("schema/bad-key") and one.at in unknown)
            or (one.rule.startswith("schema/wrong-form") and one.at in strange)
        )
        if not explained:
            yield one


def _routes(data: Any, at: Pointer) -> Iterator[Pointer]:
    """Yield the route to every part of ``data`` in the order in which they are written."""
    yield at
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _routes(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _routes(value, (*at, index))


def _route(finding: Finding) -> Pointer:
    assert isinstance(finding.at, tuple)  # noqa: S101 - the schema knows routes only
    return finding.at
