"""A small book and its preview, served on a free port of this computer."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.cli.conftest import SMALL

from pledgebook.cli.previews import Previews
from pledgebook.serve import Server, Showing


@dataclass
class Answer:
    """What a server sent, until it closed the connection."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Served:
    """A book in a folder, and the server that shows it."""

    root: Path
    previews: Previews
    showing: Showing
    port: int = 0
    faults: list[str] = field(default_factory=list)
    number: int = 0

    def write(self, name: str = "doors", text: str = "", months: int = 36) -> Path:
        path = self.root / "commitments" / name / "commitment.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text or SMALL.format(id=name, number=1, months=months), "utf-8")
        return path

    def update(self) -> None:
        """Show what lies in the folder now, as a change of a file would."""
        view = self.previews.view()
        self.number += 1
        self.showing.show(str(self.number), view.site, view.subjects, stale=view.stale)

    def get(self, target: str, method: str = "GET", **headers: str) -> Answer:
        lines = {"Host": f"127.0.0.1:{self.port}"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
        return self.send(f"{method} {target} HTTP/1.1\r\n{head}\r\n".encode())

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def send(self, request: bytes) -> Answer:
        with self.connect() as connection:
            connection.sendall(request)
            head, _, body = b"".join(iter(lambda: connection.recv(65536), b"")).partition(
                b"\r\n\r\n"
            )
        first, *rest = head.decode().split("\r\n")
        headers = dict(line.split(": ", 1) for line in rest)
        return Answer(status=int(first.split()[1]), headers=headers, body=body)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Serve an empty folder; whoever uses it writes a book and calls ``update``."""
    showing = Showing("zh")
    (tmp_path / "commitments").mkdir()
    with ExitStack() as held:
        found = Served(tmp_path, Previews(tmp_path, "zh", held), showing)
        with Server(0, showing, lambda: found.faults.append("fault")) as server:
            found.port = server.port
            yield found
    assert found.faults == []
