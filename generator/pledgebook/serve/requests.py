"""Which requests the preview answers: those of this computer's browser for the preview itself.

A page of the web can make a browser ask servers on its own computer, by their address, by a name
that it lets point there, or by loading a file as a script. What it could read would be drafts that
nobody has published; so only what a reader opens, and what the preview's own pages load, is let
through.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

HOSTS = ("127.0.0.1", "localhost", "[::1]")
METHODS = ("GET", "HEAD")

_OWN = ("same-origin", "none")  # "none": a reader typed it, or opened a bookmark
_LONGEST = 2_000  # characters of an address


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a browser asks for; ``headers`` have their names in lower case, all their values."""

    method: str
    target: str
    headers: Mapping[str, Sequence[str]]


def refused(request: Request, port: int, *, events: bool) -> int | None:
    """Return the status with which ``request`` is refused; None where it is let through.

    ``events`` is a request that stays open: only the preview's own pages may make it.
    """
    if request.method not in METHODS:
        return 405
    hosts = request.headers.get("host", ())
    known = [f"{host}:{port}" for host in HOSTS] + ([*HOSTS] if port == 80 else [])
    if len(hosts) != 1:
        return 400
    if hosts[0].lower() not in known:
        return 421
    if _has_body(request):
        return 400
    return None if _is_ours(request, known, events=events) else 403


def path(target: str) -> PurePosixPath | None:
    """Return the file that an address leads to, from the site's folder; None for no such thing.

    It is looked up among what was made, never on the disk; still nothing that could mean another
    place gets through: no ``..``, hidden name, backslash, NUL or doubled slash, encoded or not.
    """
    if not target.startswith("/") or target.startswith("//") or len(target) > _LONGEST:
        return None
    try:
        text = unquote(urlsplit(target).path, errors="strict")
    except ValueError:
        return None
    parts = text[1:].split("/")
    folder = parts[-1] == ""
    named = parts[:-1] if folder else parts
    if not text.isprintable() or "\\" in text or "%" in text:
        return None
    if any(part == "" or part.startswith(".") for part in named):
        return None
    return PurePosixPath(*named, *(["index.html"] if folder else []))


def _has_body(request: Request) -> bool:
    lengths = request.headers.get("content-length", ())
    return "transfer-encoding" in request.headers or any(one.strip() != "0" for one in lengths)


def _is_ours(request: Request, hosts: Sequence[str], *, events: bool) -> bool:
    """Say whether a reader or a page of the preview asks; programs that are no browser may."""
    origins = request.headers.get("origin", ())
    if any(one not in {f"http://{host}" for host in hosts} for one in origins):
        return False
    sites = request.headers.get("sec-fetch-site", ())
    if all(site in _OWN for site in sites):
        return True
    mode = request.headers.get("sec-fetch-mode", ())
    kind = request.headers.get("sec-fetch-dest", ())
    return not events and tuple(mode) == ("navigate",) and tuple(kind) == ("document",)
