"""Which requests are let through, and where an address leads."""

from pathlib import PurePosixPath

import pytest

from pledgebook.serve.requests import Request, path, refused

PORT = 8000


def status(method: str = "GET", *, events: bool = False, **headers: str) -> int | None:
    given = {"host": f"127.0.0.1:{PORT}", **headers}
    known = {name.replace("_", "-"): [value] for name, value in given.items() if value}
    return refused(Request(method=method, target="/", headers=known), PORT, events=events)


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST:8000"]
)
def test_names_of_this_computer_are_let_through(host):
    assert status(host=host) is None


@pytest.mark.parametrize(
    "host",
    [
        "evil.example:8000",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1.evil.example:8000",
        "0.0.0.0:8000",
    ],
)
def test_a_name_that_leads_here_from_elsewhere_is_refused(host):
    assert status(host=host) == 421


def test_a_request_without_a_name_or_with_two_is_refused():
    assert status(host="") == 400
    two = {"host": ["127.0.0.1:8000", "evil.example"]}
    assert refused(Request(method="GET", target="/", headers=two), PORT, events=False) == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
def test_only_reading_is_let_through(method):
    assert status(method) == 405


def test_a_request_with_a_body_is_refused():
    assert status(content_length="3") == 400
    assert status(transfer_encoding="chunked") == 400
    assert status(content_length="0") is None


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_what_another_page_loads_is_refused_but_its_link_may_be_followed(site):
    assert status(sec_fetch_site=site, sec_fetch_mode="no-cors", sec_fetch_dest="script") == 403
    assert status(sec_fetch_site=site, sec_fetch_mode="navigate", sec_fetch_dest="iframe") == 403
    link = {"sec_fetch_site": site, "sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}
    assert status(**link) is None
    assert status(events=True, **link) == 403


def test_events_are_for_pages_of_the_preview():
    assert status(events=True, sec_fetch_site="same-origin") is None
    assert status(events=True, origin="http://127.0.0.1:8000") is None
    assert status(events=True, origin="http://127.0.0.1:9000") == 403
    assert status(events=True, origin="null") == 403


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("/", "index.html"),
        ("/doors/", "doors/index.html"),
        ("/doors/letter.pdf?download=1#x", "doors/letter.pdf"),
        ("/assets/theme/%E5%9B%BE.png", "assets/theme/图.png"),
    ],
)
def test_an_address_leads_to_a_file(target, place):
    assert path(target) == PurePosixPath(place)


@pytest.mark.parametrize(
    "target",
    [
        "/../pledgebook.toml", "/%2e%2e/pledgebook.toml", "/..%2fpledgebook.toml", "/a/../b",
        "/%252e%252e/x", "/.git/config", "/doors/.env", "/doors\\..\\x", "/doors%5c..%5cx",
        "//evil.example/x", "/doors//x", "/%00", "/a%0d%0ab", "/%ff", "http://127.0.0.1/", "*", "",
        "/" + "a" * 3000, "/[", "//[",
    ],
)  # fmt: skip
def test_an_address_leads_nowhere_else(target):
    found = path(target)
    assert found is None or found == PurePosixPath("[")
