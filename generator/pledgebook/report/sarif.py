"""Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format).

Messages are literal: they take no arguments, so no reader looks for placeholders in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pledgebook import __version__
from pledgebook.findings import Finding
from pledgebook.pipeline import rules
from pledgebook.report.addresses import uri
from pledgebook.report.explaining import explain
from pledgebook.report.json import dumped
from pledgebook.report.subject import Subject
from pledgebook.report.told import Noted, Told, every
from pledgebook.source import Place
from pledgebook.wording.markdown import escaped
from pledgebook.wording.messages import ALL, Lang, say

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "%SRCROOT%"  # what readers take for the root of the repository
_OURS = "pledgebook/v1"
# The one fingerprint that GitHub's code scanning matches results by.
_GITHUBS = "primaryLocationLineHash"
_TAGS = {"zh": "zh-CN", "en": "en-US"}

Plain = dict[str, Any]


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield one SARIF log with one run; its rules are those that found something."""
    found = list(every(subjects, lang))
    first = {one.finding.rule: one.finding for one in reversed(found)}
    rules = {rule: number for number, rule in enumerate(sorted(first))}
    run = {
        "tool": {"driver": _driver([first[rule] for rule in rules], lang)},
        "language": _TAGS[lang],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": _text(say("report/root", {}, lang))}},
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(one, rules[one.finding.rule]) for one in found],
    }
    yield dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(found: Sequence[Finding], lang: Lang) -> Plain:
    """Return the program and its rules, of each what it found first."""
    return {
        "name": "pledgebook",
        "semanticVersion": __version__,
        "language": _TAGS[lang],
        "rules": [_rule(one, lang) for one in found],
    }


def _rule(finding: Finding, lang: Lang) -> Plain:
    """Return what a rule says of any place and why it exists, in the reader's language first."""
    other: Lang = "en" if lang == "zh" else "zh"
    told = [(_open(finding, one), _reason(finding.rule, one)) for one in (lang, other)]
    sentence, reason = told[0]
    return {
        "id": finding.rule,
        "shortDescription": _text(sentence),
        "fullDescription": _text(reason or sentence),
        "help": _text("\n\n".join(f"{said}\n{why}".rstrip() for said, why in told))
        | {"markdown": "\n\n".join(f"**{escaped(said)}**\n\n{why}" for said, why in told)},
        "defaultConfiguration": {"level": finding.severity.value},
    }


def _reason(rule: str, lang: Lang) -> str:
    """Return why a rule exists, in Markdown; '' for what is no rule of a check or a source."""
    return explain(rule, lang).reason if rules.exists(rule) else ""


def _open(finding: Finding, lang: Lang) -> str:
    """Return the sentence of a rule with its slots left open."""
    message = ALL[finding.rule]
    sentence = message.zh if lang == "zh" else message.en
    for name in finding.args:
        sentence = sentence.replace(f"{{{name}}}", "…")
    return sentence


def _result(one: Told, index: int) -> Plain:
    result = {
        "ruleId": one.finding.rule,
        "ruleIndex": index,
        "level": one.finding.severity.value,
        "message": _text(one.message),
        "locations": [_location(one.place) | _logical(one.route)],
        "partialFingerprints": {_OURS: one.fingerprint, _GITHUBS: one.fingerprint},
    }
    related = [
        {"id": number, **_location(noted.place), "message": _text(noted.note)}
        for number, noted in enumerate(one.related, 1)
    ]
    return (
        result
        | ({"relatedLocations": related} if related else {})
        | ({"suppressions": [_suppression(one.waiver)]} if one.waiver else {})
    )


def _suppression(waiver: Noted) -> Plain:
    """Return why an author accepts a finding, and where that is written."""
    return {"kind": "inSource", "justification": waiver.note, "location": _location(waiver.place)}


def _location(place: Place) -> Plain:
    address, relative = uri(place.file)
    file = {"uri": address} | ({"uriBaseId": _ROOT} if relative else {})
    region = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": {"artifactLocation": file, "region": region}}


def _logical(route: str | None) -> Plain:
    named = {"fullyQualifiedName": route, "kind": "property"}
    return {"logicalLocations": [named]} if route else {}


def _text(text: str) -> Plain:
    """Return a message; what looks like a link in it is none (SARIF 2.1.0, 3.11.6)."""
    return {"text": text.replace("](", "\\](")}
