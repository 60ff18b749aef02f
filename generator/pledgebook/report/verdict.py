"""Verdicts on letters, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pledgebook import book
from pledgebook.findings import Args, Finding, Severity
from pledgebook.verify import About, Answer, Judged, Question, Signature, Verdict
from pledgebook.wording.messages import Lang, say

Verdicts = Sequence[tuple[str, Verdict]]
"""Each file by its name, and what was found out about it."""

_LONGEST = 200  # characters
_MARKS = {Answer.YES: "✓", Answer.NO: "✗", Answer.OPEN: "?"}


def text(verdicts: Verdicts, lang: Lang) -> Iterator[str]:
    """Yield the verdict on each file first, then why, line by line."""
    for file, verdict in verdicts:
        yield say(_headline(verdict), {"file": file}, lang)
        if verdict.about is not None:
            yield _letter(verdict.about, lang)
        for one in verdict.signatures:
            yield _signature(one, lang)
        for judged in verdict.judged:
            yield from _judged(judged, lang)
    if any(verdict.signatures for _, verdict in verdicts):
        yield say("verify/not-evidenced", {}, lang)
    if len(verdicts) > 1:
        valid = sum(verdict.valid for _, verdict in verdicts)
        counts = {"count": len(verdicts), "valid": valid, "invalid": len(verdicts) - valid}
        yield say("verify/summary", counts, lang)


def objects(verdicts: Verdicts, lang: Lang) -> Iterator[str]:
    """Yield one JSON object: ``{"files": [{"file", "valid", "letter", "signatures", "answers"}]}``.

    ``answers`` has an answer (``yes``, ``no``, ``open``) and its findings for each question.
    """
    files = [_object(file, verdict, lang) for file, verdict in verdicts]
    yield json.dumps({"files": files}, ensure_ascii=False, indent=2, allow_nan=False)


FORMATS: Mapping[str, Callable[[Verdicts, Lang], Iterator[str]]] = {"text": text, "json": objects}


def reasons(verdict: Verdict, lang: Lang) -> str:
    """Return in one line why a verdict is what it is."""
    found = [one for judged in verdict.judged for one in judged.findings]
    return ("；" if lang == "zh" else "; ").join(sentence(one, lang) for one in found)


def sentence(finding: Finding, lang: Lang) -> str:
    """Word one finding: roles and parts of the letter in the reader's language."""
    args = {name: _shown(value) for name, value in finding.args.items()}
    if "area" in args:
        args["part"] = say(f"verify/part-{args['area']}", {"which": args["which"]}, lang).strip()
    if "role" in args:
        args["action"] = say(f"verify/role-{args['role']}", {}, lang)
        name = args.get("name", "")
        args["who"] = (
            f"{name}（{args['action']}）" if lang == "zh" else f"{name} ({args['action']})"
        )
    return say(finding.rule, args, lang)


def _headline(verdict: Verdict) -> str:
    if verdict.superseded:
        return "verify/superseded-valid"
    if verdict.unread:
        return "verify/unread"
    if not verdict.valid:
        return "verify/invalid"
    demonstration = any(one.demonstration for one in verdict.signatures)
    return "verify/valid-demonstration" if demonstration else "verify/valid"


def _shown(value: str | int) -> str | int:
    """Return what a file says of itself as a terminal may show it: no commands, and not endless."""
    if isinstance(value, int):
        return value
    text = book.shown(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _letter(about: About, lang: Lang) -> str:
    title, id_ = _shown(about.title), _shown(about.id)
    args: Args = {"title": title, "version": about.version, "id": id_}
    return say("verify/letter", args, lang)


def _judged(judged: Judged, lang: Lang) -> Iterator[str]:
    answer = say(f"verify/{judged.question.value}-{judged.answer.value}", {}, lang)
    yield f"  {_MARKS[judged.answer]} {answer}"
    for one in judged.findings:
        mark = "✗" if one.severity is Severity.ERROR else "!"
        yield say("verify/detail", {"mark": mark, "sentence": sentence(one, lang)}, lang)


def _signature(one: Signature, lang: Lang) -> str:
    moment = {"time": f"{one.time:%Y-%m-%d %H:%M:%S} UTC"} if one.time else {}
    rule = "verify/time-none" if not one.time else "verify/time-stamped"
    if one.time and one.claimed:
        rule = "verify/time-said"
    whole = {"name": _shown(one.name), "organisation": _shown(one.organisation)}
    apart = one.organisation and one.organisation != one.name
    args = {
        "role": say(f"verify/role-{one.role.value}", {}, lang),
        "name": say("verify/of", whole, lang) if apart else _shown(one.name),
        "issuer": _shown(one.issuer),
        "time": say(rule, moment, lang),
        "level": f"PAdES {one.level.value}",
    }
    return say("verify/signature", args, lang)


def _object(file: str, verdict: Verdict, lang: Lang) -> dict[str, Any]:
    about = verdict.about
    letter = about and {
        "id": about.id,
        "version": about.version,
        "title": about.title,
        "language": about.language,
    }
    return {
        "file": file,
        "valid": verdict.valid,
        "letter": letter,
        "signatures": [_signature_object(one) for one in verdict.signatures],
        "answers": {question.value: {"answer": "open", "findings": []} for question in Question}
        | {one.question.value: _answer(one, lang) for one in verdict.judged},
    }


def _signature_object(one: Signature) -> dict[str, Any]:
    return {
        "role": one.role.value,
        "name": one.name,
        "organisation": one.organisation,
        "issuer": one.issuer,
        "time": one.time.isoformat() if one.time else None,
        "time-stamped": not one.claimed,
        "level": one.level.value,
        "demonstration": one.demonstration,
    }


def _answer(judged: Judged, lang: Lang) -> dict[str, Any]:
    findings = [
        {
            "rule": one.rule,
            "severity": one.severity.value,
            "message": sentence(one, lang),
            "args": dict(one.args),
        }
        for one in judged.findings
    ]
    return {"answer": judged.answer.value, "findings": findings}
