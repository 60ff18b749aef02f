"""How the program and its typesetter talk: a header in JSON and a body of bytes, each with length.

A letter to typeset: header ``{title, date, html, attachments: [{name, description, relationship,
size}]}``, sizes in bytes; body its HTML in UTF-8, then the attachments. The answer: header
``{findings: [{rule, at, args}]}``, body the PDF, empty where there is none.
"""

from __future__ import annotations

import datetime as dt
import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO

from pledgebook.findings import Finding
from pledgebook.outputs.printable import Attachment, Printable

_LENGTHS = struct.Struct(">II")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A typeset letter, or None and what stands in the way."""

    pdf: bytes | None
    findings: tuple[Finding, ...]


def send_job(stream: BinaryIO, job: Printable) -> None:
    """Write ``job``; `OSError` where the other side is gone."""
    html = job.html.encode()
    attachments = [
        {
            "name": one.name,
            "description": one.description,
            "relationship": one.relationship,
            "size": len(one.content),
        }
        for one in job.attachments
    ]
    header = {
        "title": job.title,
        "date": job.date.isoformat(),
        "html": len(html),
        "attachments": attachments,
    }
    _send(stream, header, html + b"".join(one.content for one in job.attachments))


def receive_job(stream: BinaryIO) -> Printable | None:
    """Read a job; None at the end of the stream."""
    message = _receive(stream)
    if message is None:
        return None
    header, content = message
    body = BytesIO(content)
    html = body.read(header["html"]).decode()
    attachments = tuple(
        Attachment(
            name=one["name"],
            description=one["description"],
            relationship=one["relationship"],
            content=body.read(one["size"]),
        )
        for one in header["attachments"]
    )
    date = dt.date.fromisoformat(header["date"])
    return Printable(html=html, title=header["title"], date=date, attachments=attachments)


def send_result(stream: BinaryIO, result: Result) -> None:
    """Write ``result``."""
    _send(stream, {"findings": _plain(result.findings)}, result.pdf or b"")


def receive_result(stream: BinaryIO) -> Result | None:
    """Read a result; None where the other side ended before it was complete."""
    message = _receive(stream)
    if message is None:
        return None
    header, body = message
    findings = tuple(
        Finding(rule=each["rule"], at=tuple(each["at"]), args=each["args"])
        for each in header["findings"]
    )
    return Result(pdf=body or None, findings=findings)


def _plain(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [
        {"rule": each.rule, "at": each.at, "args": dict(each.args)}
        for each in findings
        if isinstance(each.at, tuple)  # a typesetter knows routes, never lines of a file
    ]


def _send(stream: BinaryIO, header: dict[str, Any], body: bytes) -> None:
    head = json.dumps(header, ensure_ascii=False).encode()
    stream.write(_LENGTHS.pack(len(head), len(body)) + head + body)
    stream.flush()


def _receive(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head, body = _LENGTHS.unpack(lengths)
    content = stream.read(head + body)
    if len(content) < head + body:
        return None
    return json.loads(content[:head]), content[head:]
