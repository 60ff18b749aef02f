"""A page that loads the scripts as the site's pages do: as plain files, under their policy."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from pledgebook.outputs import scripts

POLICY = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'"

# As text, since what drives the browser loses keys like __proto__ on the way.
RUN = "text => JSON.stringify(JSON.parse(text).map(pledgebookSla.conformance.results))"


def written(folder: Path) -> Path:
    """Write the page and its scripts into an empty ``folder``; return the page."""
    (folder / scripts.FOLDER).mkdir(parents=True)
    for name in scripts.CONFORMANCE:
        (folder / scripts.FOLDER / name).write_text(scripts.source(name), "utf-8")
    loaded = "\n".join(
        f'<script src="{scripts.FOLDER}/{name}" defer></script>' for name in scripts.CONFORMANCE
    )
    policy = f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
    page = folder / "index.html"
    page.write_text(f'<!DOCTYPE html><meta charset="utf-8">{policy}{loaded}', "utf-8")
    return page


def results(browser: Browser, page: Path, suites: list[Any], tz: str) -> list[dict[str, Any]]:
    """Return what one load of ``page`` finds for each suite, on a machine whose zone is ``tz``."""
    context = browser.new_context(timezone_id=tz)
    try:
        tab = context.new_page()
        wrong: list[str] = []
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("console", lambda message: wrong.append(message.text))
        tab.goto(page.as_uri())
        found = tab.evaluate(RUN, json.dumps(suites))
        assert wrong == []
        return [dict(one) for one in json.loads(found)]
    finally:
        context.close()
