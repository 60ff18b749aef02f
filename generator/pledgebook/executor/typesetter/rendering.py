"""HTML to PDF with WeasyPrint."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from weasyprint import CSS, DEFAULT_OPTIONS, HTML
from weasyprint.pdf import generate_pdf
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from pledgebook.executor.typesetter import (
    archival,
    fields,
    justify,
    sheets,
    structure,
    toolchain,
)
from pledgebook.executor.typesetter.glyphs import characters, missing
from pledgebook.executor.typesetter.overflow import overflowing
from pledgebook.executor.typesetter.places import Route, route, walk
from pledgebook.executor.typesetter.serial import serialise
from pledgebook.executor.wire import Result
from pledgebook.findings import Finding
from pledgebook.outputs.printable import Printable


def get_ready(fonts: tuple[str, ...]) -> None:
    """Read fonts and versions, which stay the same for every letter; `OSError` as `typeset`."""
    _fonts()
    characters(fonts)
    toolchain.attachment(fonts)


def typeset(job: Printable, fonts: tuple[str, ...]) -> Result:
    """Typeset one letter with the font files ``fonts``; any finding means no PDF."""
    fetcher = _Nothing()
    with _warnings() as warnings:
        page = HTML(string=job.html, url_fetcher=fetcher)
        places = dict(walk(page.etree_element))
        unknown = missing(page.etree_element, fonts)
        if unknown:
            return Result(pdf=None, findings=unknown)
        styles = sheets.taken(page.etree_element, fetcher, _fonts(), warnings)
        pdf, overflow = _pdf(page, styles, job, fonts, places)
    findings = (*overflow, *_refused(fetcher.asked, places), *_said(warnings, fetcher.asked))
    return Result(pdf=None if findings else pdf, findings=findings)


def _pdf(
    page: Any,
    styles: tuple[CSS, ...],
    job: Printable,
    fonts: tuple[str, ...],
    places: dict[Any, str],
) -> tuple[bytes, tuple[Finding, ...]]:
    document = page.render(
        stylesheets=styles,
        font_config=_fonts(),
        presentational_hints=True,
        pdf_forms=True,
        output_intent="srgb",
    )
    overflow = overflowing(document.pages, places)
    day = dt.datetime.combine(job.date, dt.time(), dt.UTC)
    document.metadata.title = job.title
    document.metadata.created = document.metadata.modified = day.strftime("%Y-%m-%dT%H:%M:%SZ")
    document.metadata.generator = "pledgebook"
    attachments = (*job.attachments, toolchain.attachment(fonts)) if job.attachments else ()
    return _written(document, archival.attached(attachments, day), _identity(job), fonts), overflow


def _written(
    document: Any, attachments: list[Any], identity: bytes, fonts: tuple[str, ...]
) -> bytes:
    """Return the bytes of the laid-out ``document``."""
    options = DEFAULT_OPTIONS | {
        "pdf_variant": archival.VARIANT,
        "pdf_version": "1.7",
        "output_intent": "srgb",
        "attachments": attachments,
    }
    pdf = generate_pdf(document, None, 1, **options)
    fields.make(pdf, _of_words(fonts))
    archival.finish(pdf)
    structure.flatten(pdf)
    return serialise(pdf, identity)


def _identity(job: Printable) -> bytes:
    """Return the file's identifier (ISO 32000-1, 14.4): the same for the same letter."""
    digest = hashlib.sha256(f"{job.date}\0{job.title}\0{job.html}".encode())
    for one in job.attachments:
        digest.update(hashlib.sha256(one.content).digest())
    return digest.digest()[:16]


def _of_words(fonts: tuple[str, ...]) -> str:
    """Return the font in which an empty field says that it is empty."""
    return next((path for path in fonts if path.endswith("Sans-Regular.ttf")), fonts[0])


@lru_cache(maxsize=1)
def _fonts() -> FontConfiguration:
    """Return the fonts of FONTCONFIG_FILE, read once; and mend justification once."""
    justify.install()
    return FontConfiguration()


class _Nothing(URLFetcher):
    """Fetches nothing: a letter brings all it needs. Remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            allowed_protocols=set(), allow_redirects=False
        )
        self.asked: list[str] = []

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        del headers
        self.asked.append(url)
        raise ValueError(url)


def _refused(asked: list[str], places: dict[Any, str]) -> Iterator[Finding]:
    for url in dict.fromkeys(asked):
        at = next((at for each, at in places.items() if _names(each, url)), "")
        yield Finding(rule="letter/fetch", at=route(at), args={"address": url[:200]})


def _names(element: Any, url: str) -> bool:
    return any(value == url for value in element.attrib.values())


def _said(warnings: list[str], asked: list[str]) -> Iterator[Finding]:
    """Yield what WeasyPrint warned of, but for the fetches that are told already."""
    nowhere: Route = ()
    for said in dict.fromkeys(warnings):
        if not any(url in said for url in asked):
            yield Finding(rule="letter/warning", at=nowhere, args={"detail": said[:300]})


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect every warning and error that WeasyPrint logs."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    before = logger.handlers[:]
    logger.handlers[:] = [handler]
    try:
        yield said
    finally:
        logger.handlers[:] = before
