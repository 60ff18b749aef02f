"""The only module that opens connections: to time-stamp servers, and to where revocation is told.

Servers may be slow, talk for ever, send anything, or lead elsewhere: each is asked for a bounded
time, and a bounded answer is taken.
"""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import aiohttp
from asn1crypto import crl, ocsp, x509
from pyhanko_certvalidator.authority import Authority
from pyhanko_certvalidator.errors import CRLFetchError, OCSPFetchError
from pyhanko_certvalidator.fetchers import Fetchers
from pyhanko_certvalidator.fetchers.aiohttp_fetchers.cert_fetch_client import (
    AIOHttpCertificateFetcher,
)
from pyhanko_certvalidator.fetchers.aiohttp_fetchers.crl_client import AIOHttpCRLFetcher
from pyhanko_certvalidator.fetchers.aiohttp_fetchers.ocsp_client import AIOHttpOCSPFetcher
from pyhanko_certvalidator.fetchers.api import FetchLimits
from pyhanko_certvalidator.fetchers.common_utils import FetchBudget

_QUERY, _REPLY = "application/timestamp-query", "application/timestamp-reply"  # RFC 3161, 3.4
_LONGEST_REPLY = 64_000  # bytes; a time stamp with its certificates has some 6,000
_LONGEST = 20_000_000  # bytes of a list of revoked certificates
_FETCHES = FetchLimits(max_requests=40, max_cert_requests=10, max_aia_urls_per_object=4)

Session = aiohttp.ClientSession
Result = TypeVar("Result")


class Unanswered(Exception):
    """A server did not answer as it should; ``reason`` is the second half of a rule's id."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail[:200]


class _Bounded(aiohttp.ClientResponse):
    """An answer that is not read to its end where it has none."""

    async def read(self) -> bytes:
        content = bytearray()
        async for part in self.content.iter_any():
            content += part
            if len(content) > _LONGEST:
                self.close()
                raise aiohttp.ClientPayloadError("too long an answer")
        self._body = bytes(content)
        return self._body


def wait(work: Coroutine[Any, Any, Result]) -> Result:
    """Do what needs connections, to its end; an interruption ends it at once."""
    return asyncio.run(work)


@asynccontextmanager
async def connections(seconds: float) -> AsyncIterator[Session]:
    """Hold what connections need; each question has ``seconds`` for its answer."""
    async with aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=seconds),
        response_class=_Bounded,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        headers={"Accept-Encoding": "identity"},
    ) as session:
        yield session


class _Ocsp(AIOHttpOCSPFetcher):
    """Asks one responder after the other; one that is slow is one that fails."""

    async def fetch(self, cert: x509.Certificate, authority: Authority) -> ocsp.OCSPResponse:
        try:
            return await super().fetch(cert, authority)
        except TimeoutError as slow:
            raise OCSPFetchError("no answer in time") from slow


class _Crl(AIOHttpCRLFetcher):
    """Fetches lists of revoked certificates; a slow server is one that fails."""

    async def fetch(
        self, cert: x509.Certificate, *, use_deltas: bool = True
    ) -> list[crl.CertificateList]:
        try:
            return list(await super().fetch(cert, use_deltas=use_deltas))
        except TimeoutError as slow:
            raise CRLFetchError("no answer in time") from slow


def fetchers(session: Session, seconds: float) -> Fetchers:
    """Return what asks for revocation at the addresses in certificates."""
    budget = FetchBudget(_FETCHES)
    return Fetchers(
        ocsp_fetcher=_Ocsp(session, per_request_timeout=seconds, budget=budget),
        crl_fetcher=_Crl(session, per_request_timeout=seconds, budget=budget),
        cert_fetcher=AIOHttpCertificateFetcher(session, per_request_timeout=seconds, budget=budget),
    )


async def stamp(session: Session, url: str, query: bytes) -> bytes:
    """Send a query for a time stamp and return the answer; raises `Unanswered`."""
    try:
        async with session.post(
            url,
            data=query,
            headers={"Content-Type": _QUERY, "Accept": _REPLY},
            allow_redirects=False,
        ) as response:
            return await _content(response)
    except TimeoutError:
        raise Unanswered("slow") from None
    except (aiohttp.ClientError, OSError, ValueError) as failure:
        raise _unreached(failure) from failure


def _unreached(failure: Exception) -> Unanswered:
    """Say why there is no connection, or none any more, as far as that is known."""
    if isinstance(failure, aiohttp.InvalidURL):
        return Unanswered("no-address")
    if isinstance(failure, aiohttp.ClientConnectorDNSError):
        return Unanswered("unknown-host")
    if isinstance(failure, aiohttp.ClientSSLError):
        return Unanswered("insecure")
    number = failure.errno if isinstance(failure, OSError) else None
    if number == errno.ECONNREFUSED:
        return Unanswered("closed")
    if number == errno.ETIMEDOUT:
        return Unanswered("slow")
    if number == errno.ECONNRESET or isinstance(failure, aiohttp.ServerDisconnectedError):
        return Unanswered("breaks-off")
    said = failure.strerror if isinstance(failure, OSError) else None
    return Unanswered("unreachable", said or str(failure))


async def _content(response: aiohttp.ClientResponse) -> bytes:
    if 300 <= response.status < 400:
        raise Unanswered("redirects", response.headers.get("Location", ""))
    if response.status != 200:
        raise Unanswered("fails", str(response.status))
    if response.content_type != _REPLY:
        raise Unanswered("other-type", response.content_type)
    content = bytearray()
    async for part in response.content.iter_any():
        content += part
        if len(content) > _LONGEST_REPLY:
            response.close()
            raise Unanswered("long")
    return bytes(content)
