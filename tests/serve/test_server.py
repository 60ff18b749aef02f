"""The server, asked by browsers and by others."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from pledgebook.outputs.site.filling import POLICY
from pledgebook.serve import PortTaken, Server, Showing
from pledgebook.serve import server as serving

from .conftest import Served


def test_it_listens_on_this_computer_alone(served: Served) -> None:
    names = {"127.0.0.1", "127.0.0.2", "::1", *_own_addresses()}
    assert {name for name in names if _open(name, served.port)} == {"127.0.0.1"}


def _open(name: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in name else socket.AF_INET) as tried:
        tried.settimeout(2)
        try:
            return tried.connect_ex((name, port)) == 0
        except OSError:
            return False


def _own_addresses() -> set[str]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(("192.0.2.1", 9))  # sends nothing; says which address it would take
        except OSError:
            return set()
        return {way.getsockname()[0]}


def test_pages_and_files_are_served_as_what_they_are(served: Served) -> None:
    served.write()
    served.update()
    index = served.get("/")
    assert index.status == 200
    assert index.headers["Content-Type"] == "text/html; charset=utf-8"
    assert index.headers["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert index.headers["X-Content-Type-Options"] == "nosniff"
    assert index.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert index.headers["Cache-Control"] == "no-store"
    assert "门禁系统售后服务承诺书" in index.text
    kinds = {
        "/assets/site.css": "text/css; charset=utf-8",
        "/assets/search-data.js": "text/javascript; charset=utf-8",
        "/doors/sla.json": "application/json; charset=utf-8",
        "/doors/commitment.yaml": "text/plain; charset=utf-8",
    }
    for target, kind in kinds.items():
        found = served.get(target)
        assert (found.status, found.headers["Content-Type"]) == (200, kind)
    head = served.get("/", "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["Content-Length"] == index.headers["Content-Length"]
    moved = served.get("/doors")
    assert (moved.status, moved.headers["Location"]) == (302, "/doors/")


def test_the_script_that_loads_pages_again_is_the_servers_own(served: Served) -> None:
    served.write()
    served.update()
    assert '<script src="/_preview/reload.js" data-edition="1" defer></script>' in (
        served.get("/doors/").text
    )
    assert "EventSource" in served.get("/_preview/reload.js").text
    assert served.get("/_preview/faults.html.j2").status == 404
    assert served.get("/_preview/").status == 404


def test_nothing_else_of_the_book_or_the_disk_is_served(served: Served, tmp_path: Path) -> None:
    served.write()
    (tmp_path / "secret.txt").write_text("geheim")
    (tmp_path / "commitments" / "doors" / "notes.txt").write_text("geheim")
    (tmp_path / "commitments" / "doors" / "link").symlink_to("/etc/passwd")
    served.update()
    for target in (
        "/secret.txt", "/doors/notes.txt", "/doors/link", "/../secret.txt", "/%2e%2e/secret.txt",
        "/..%2fsecret.txt", "/commitments/", "/doors/.git/config", "/assets/", "/etc/passwd",
        "/doors/../../secret.txt", "//etc/passwd", "/doors/%00", "/doors/v1/",
    ):  # fmt: skip
        found = served.get(target)
        assert found.status == 404, target
        assert "geheim" not in found.text


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
        (b"nonsense\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n\r\n", 505),
        (b"\x16\x03\x01\x02\x00\x01\r\n\r\n", 400),
        (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\n" + b"X: " + b"a" * 15_990 + b"\r\nHost: a\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 101 + b"\r\n", 431),
    ],
)
def test_a_hostile_request_is_refused(served: Served, request_: bytes, status: int) -> None:
    found = served.send(request_)
    assert found.status == status
    assert b"evil" not in found.body


def test_what_a_page_of_the_web_tries_is_refused(served: Served) -> None:
    served.write()
    served.update()
    script = {
        "Sec_Fetch_Site": "cross-site",
        "Sec_Fetch_Mode": "no-cors",
        "Sec_Fetch_Dest": "script",
    }
    assert served.get("/assets/search-data.js", **script).status == 403
    assert served.get("/_preview/events", Origin="https://evil.example").status == 403
    assert served.get("/", "POST").status == 405
    assert served.get("/", "POST").headers["Allow"] == "GET, HEAD"


def test_events_tell_the_edition_now_and_after_each_change(served: Served) -> None:
    served.write()
    served.update()
    with served.connect() as stream:
        stream.sendall(
            f"GET /_preview/events HTTP/1.1\r\nHost: localhost:{served.port}\r\n\r\n".encode()
        )
        told = stream.makefile("rb")
        first, *_ = iter(told.readline, b"\r\n")
        assert first.split()[1] == b"200"
        assert [told.readline() for _ in range(3)] == [b"event: edition\n", b"data: 1\n", b"\n"]
        served.update()
        assert [told.readline() for _ in range(3)] == [b"event: edition\n", b"data: 2\n", b"\n"]


def test_only_so_many_connections_are_held(served: Served) -> None:
    served.write()
    served.update()
    request = f"GET /_preview/events HTTP/1.1\r\nHost: localhost:{served.port}\r\n\r\n".encode()
    held = []
    for _ in range(serving.STREAMS):
        stream = served.connect()
        stream.sendall(request)
        assert stream.recv(12).endswith(b"200")
        held.append(stream)
    assert served.send(request).status == 503
    assert served.get("/").status == 200
    idle = [served.connect() for _ in range(serving.CONNECTIONS - serving.STREAMS)]
    with served.connect() as one_more:
        assert one_more.recv(1) == b""
    for connection in (*held, *idle):
        connection.close()


def test_a_port_in_use_is_told(served: Served) -> None:
    with pytest.raises(PortTaken):
        Server(served.port, Showing("zh"), list)
