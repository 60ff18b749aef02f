"""Findings for people and machines: one reporter a form, chosen from a dict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from pledgebook.report import json, text
from pledgebook.report import waivers as _waivers
from pledgebook.report.subject import Subject, counted
from pledgebook.wording.messages import Lang

Reporter = Callable[[Sequence[Subject], Lang], Iterator[str]]

FORMATS: Mapping[str, Reporter] = {"text": text.lines, "json": json.lines}

waived = _waivers.lines

__all__ = ["FORMATS", "Reporter", "Subject", "counted", "waived"]
