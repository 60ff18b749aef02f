"""One HTTP server on 127.0.0.1 for all that an authority is asked: time, and what was revoked.

``/tsa`` stamps; ``/tsa/<lie>`` answers wrongly, ``/tsa/<fault>`` behaves badly.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from tests.pki import stamping
from tests.pki.authority import NOW, Authority

from pledgebook.keys.certificates import Purpose

REPLY = "application/timestamp-reply"


class Server:
    """An authority with its servers; a context manager.

    ``asked`` are the paths of all requests so far. ``stopped`` ends servers that would go on.
    """

    def __init__(self) -> None:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, self))
        self._http.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._http.server_address[1]}"
        self.authority = Authority(base=self.base)
        self.stranger = Authority(base=self.base, title="外人")
        self.asked: list[str] = []
        self.stopped = threading.Event()
        self.tsa = self.authority.stamps()
        self._strange = self.stranger.stamps()
        self._signer = self.authority.certify("并非时间戳", key=self.tsa.key)
        self._responder = self.authority.certify("状态", Purpose.STATUS)

    def __enter__(self) -> Server:
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopped.set()
        self._http.shutdown()
        self._http.server_close()

    def url(self, fault: str = "") -> str:
        """Return the address of the time stamps, or of one of the faulty servers."""
        return f"{self.base}/tsa/{fault}".rstrip("/")

    def stamp(self, query: bytes, lie: str) -> bytes:
        """Return the answer of a time-stamp authority."""
        if lie == "strange":
            return stamping.answer(query, self._strange, self.stranger.chain)
        if lie == "no-stamper":
            return stamping.answer(query, self._signer, self.authority.chain)
        return stamping.answer(query, self.tsa, self.authority.chain, lie)

    def status(self, query: bytes) -> bytes:
        """Return the answer of a responder (RFC 6960) for one certificate."""
        request = ocsp.load_der_ocsp_request(query)
        date = self.authority.revoked.get(request.serial_number)
        builder = ocsp.OCSPResponseBuilder().add_response_by_hash(
            issuer_name_hash=request.issuer_name_hash,
            issuer_key_hash=request.issuer_key_hash,
            serial_number=request.serial_number,
            algorithm=request.hash_algorithm,
            cert_status=ocsp.OCSPCertStatus.REVOKED if date else ocsp.OCSPCertStatus.GOOD,
            this_update=NOW - dt.timedelta(hours=1),
            next_update=NOW + dt.timedelta(days=2),
            revocation_time=date,
            revocation_reason=None,
        )
        builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, self._responder.certificate)
        builder = builder.certificates([self._responder.certificate])
        for extension in request.extensions:
            if isinstance(extension.value, x509.OCSPNonce):
                builder = builder.add_extension(extension.value, critical=False)
        response = builder.sign(self._responder.key, hashes.SHA256())
        return response.public_bytes(Encoding.DER)


class Handler(BaseHTTPRequestHandler):
    """One request to a `Server`."""

    def __init__(self, server: Server, *arguments: object) -> None:
        self.to = server
        self.query = b""
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.to.asked.append(self.path)
        if self.path.startswith("/tsa/slow/"):
            _slow(self)
            return
        name = self.path.strip("/").removesuffix(".crl")
        if name in ("root", "authority"):
            self.answer(self.to.authority.crl(name), "application/pkix-crl")
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        self.to.asked.append(self.path)
        self.query = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/ocsp":
            self.answer(self.to.status(self.query), "application/ocsp-response")
            return
        fault = self.path.removeprefix("/tsa").strip("/").partition("/")[0]
        if fault in _FAULTS:
            _FAULTS[fault](self)
        else:
            self.answer(self.to.stamp(self.query, fault), REPLY)

    def answer(self, content: bytes, kind: str, status: int = 200) -> None:
        """Send a whole answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _slow(asked: Handler) -> None:
    asked.to.stopped.wait(60)


def _endless(asked: Handler) -> None:
    asked.send_response(200)
    asked.send_header("Content-Type", REPLY)
    asked.end_headers()
    with suppress(OSError):
        while not asked.to.stopped.wait(0.01):
            asked.wfile.write(b"0" * 100)


def _huge(asked: Handler) -> None:
    asked.answer(bytes(3_000_000), REPLY)


def _redirect(asked: Handler) -> None:
    asked.send_response(307)
    asked.send_header("Location", asked.to.url())
    asked.send_header("Content-Length", "0")
    asked.end_headers()


def _page(asked: Handler) -> None:
    asked.answer(asked.to.stamp(asked.query, ""), "text/html")


def _failing(asked: Handler) -> None:
    asked.answer(b"", REPLY, 503)


def _garbage(asked: Handler) -> None:
    asked.answer(b"<html>not a time stamp</html>", REPLY)


def _closed(asked: Handler) -> None:
    asked.close_connection = True


_FAULTS: dict[str, Callable[[Handler], None]] = {
    "slow": _slow,
    "endless": _endless,
    "huge": _huge,
    "redirect": _redirect,
    "page": _page,
    "failing": _failing,
    "garbage": _garbage,
    "closed": _closed,
}
FAULTS = tuple(_FAULTS)
"""In what ways a server may misbehave before there is an answer of the right form."""
