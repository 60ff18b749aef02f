"""The only door that listens: on this computer's own address, to few requests, for reading."""

from __future__ import annotations

import errno
import os
import socketserver
import sys
from collections import defaultdict
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Thread
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from pledgebook.outputs.preview import FOLDER
from pledgebook.outputs.site.filling import POLICY
from pledgebook.serve.requests import METHODS, Request, path, refused
from pledgebook.serve.showing import Answer, Showing

ADDRESS = "127.0.0.1"
EVENTS = f"/{FOLDER}/events"
CONNECTIONS = 48
STREAMS = 24  # connections that stay open

_LARGEST = 16_000  # bytes of a request
_PATIENCE = 10.0  # seconds for the next bytes of a request, and for taking an answer
_BEAT = 15.0  # seconds between signs of life on a connection that stays open
_HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Connection": "close",
}


class PortTaken(Exception):
    """Another program listens on the port already, or this one may not."""


class Server:
    """Answers requests in threads of its own, from ``with`` to its end.

    ``port`` 0 is any free one. ``on_fault`` is told when an answer fails for a fault of ours.
    Raises `PortTaken`.
    """

    def __init__(self, port: int, showing: Showing, on_fault: Callable[[], None]) -> None:
        try:
            self._listening = _Listening(port, showing, on_fault)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise PortTaken from error
            raise

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return self._listening.server_port

    def __enter__(self) -> Self:
        Thread(target=self._listening.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listening.shutdown()
        self._listening.server_close()


class _Listening(ThreadingHTTPServer):
    """The listening socket: a thread a connection, and no more of them than `CONNECTIONS`."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = CONNECTIONS
    # On Windows, the option would let another program take the port over.
    allow_reuse_address = os.name == "posix"

    def __init__(self, port: int, showing: Showing, on_fault: Callable[[], None]) -> None:
        self.showing = showing
        self.streams = BoundedSemaphore(STREAMS)
        self._on_fault = on_fault
        self._free = BoundedSemaphore(CONNECTIONS)
        super().__init__((ADDRESS, port), _Handler)

    def server_bind(self) -> None:
        """Bind without asking the network what this computer is called."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = ADDRESS, self.socket.getsockname()[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        """Say that it is our fault, unless the browser just went away."""
        if not isinstance(sys.exception(), OSError):
            self._on_fault()


class _TooLarge(OSError):
    """A request has more bytes than one of a browser for a page."""


class _Bounded:
    """Reads a request line by line, and no more than `_LARGEST` bytes of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._left = _LARGEST

    def readline(self, most: int) -> bytes:
        line = self._stream.readline(min(most, self._left + 1))
        self._left -= len(line)
        if self._left < 0:
            raise _TooLarge
        return line

    def close(self) -> None:
        self._stream.close()


class _Handler(BaseHTTPRequestHandler):
    """Reads one request and answers it."""

    timeout = _PATIENCE
    server: _Listening
    # Until a request is read, an answer goes out as to one that says nothing of itself.
    command = requestline = ""
    request_version = "HTTP/1.0"

    def setup(self) -> None:
        super().setup()
        self.rfile = cast("Any", _Bounded(cast("BinaryIO", self.rfile)))

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except _TooLarge:
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def parse_request(self) -> bool:
        """Read the request, and refuse it here where it is not one to answer."""
        if not super().parse_request():
            return False
        headers = defaultdict[str, list[str]](list)
        for name, value in self.headers.items():
            headers[name.lower()].append(value)
        request = Request(method=self.command, target=self.path, headers=headers)
        status = refused(request, self.server.server_port, events=self.path == EVENTS)
        if status is not None:
            self.send_error(status)
        return status is None

    def do_GET(self) -> None:
        if self.path == EVENTS:
            self._events()
            return
        place = path(self.path)
        if place is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self._send(self.server.showing.answer(place))

    do_HEAD = do_GET

    def send_error(self, code: int, *_: Any) -> None:
        """Refuse in the words of the standard; nothing of the request is repeated."""
        self._send(
            Answer(status=code, kind="text/plain", body=f"{HTTPStatus(code).phrase}\n".encode())
        )

    def version_string(self) -> str:
        """Name the program, and none of the versions that are behind it."""
        return "pledgebook"

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the terminal for what is wrong with the book."""

    def _send(self, answer: Answer) -> None:
        self.close_connection = True
        if self.request_version == "HTTP/0.9":  # what could not be read: it may know headers
            self.request_version = "HTTP/1.0"
        self.send_response(answer.status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        if answer.status == HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", ", ".join(METHODS))
        if answer.place is not None:
            self.send_header("Location", answer.place)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _events(self) -> None:
        """Tell the current edition, and each one that follows, until the browser leaves."""
        if self.command == "HEAD" or not self.server.streams.acquire(blocking=False):
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        try:
            self.send_response(HTTPStatus.OK)
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            known = ""
            while True:
                edition = self.server.showing.next(known, _BEAT)
                told = ": \n\n" if edition == known else f"event: edition\ndata: {edition}\n\n"
                self.wfile.write(told.encode())
                known = edition
        finally:
            self.server.streams.release()
