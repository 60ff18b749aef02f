"""Small letters beside each other."""

from __future__ import annotations

from tests.small import commitment

from pledgebook.checks.across import ALL, Trace, traced
from pledgebook.findings import Finding
from pledgebook.model.names import Names

PROVIDERS = {"a": "华北仪器有限公司", "b": "江南仪器有限公司"}


def letter(
    name: str,
    fragment: str = "",
    *,
    provider: str = PROVIDERS["a"],
    customer: str = "海滨实验学校",
    project: str = "教室设备",
    more: str = "",
) -> Trace:
    """Return the trace of a letter called ``name``; ``more`` are parties beside the two sides."""
    return traced(
        Names(
            commitment(
                f"id: {name}\n{_project(project, fragment)}"
                f"parties: {{provider: {{name: {provider}}}, "
                f"customer: {{name: {customer}}}{more}}}\n"
                f"{fragment}"
            )
        )
    )


def said(rule: str, *traces: Trace) -> list[tuple[str, str, dict[str, str | int]]]:
    """Return the commitment, the place and the arguments of each finding of one rule."""
    (module,) = (one for one in ALL if rule == one.RULE)
    return [
        (traces[index].id, _route(finding), dict(finding.args))
        for index, finding in module.check(traces)
    ]


def _route(finding: Finding) -> str:
    assert isinstance(finding.at, tuple)
    return "/".join(map(str, finding.at))


def _project(name: str, fragment: str) -> str:
    return "" if fragment.startswith("project:") else f"project: {{name: {name}}}\n"
