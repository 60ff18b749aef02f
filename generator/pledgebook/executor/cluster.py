"""Work on the computers of a Dask cluster; needs the extra ``cluster``.

Dask decides which worker does what, and does again elsewhere what a worker was at when it ended.
Tasks and items travel as bytes, so that its scheduler need not understand them.
"""

from __future__ import annotations

import logging
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from distributed import Client, Future, KilledWorker, get_worker
from distributed.protocol.pickle import dumps, loads
from distributed.security import Security

from pledgebook.executor.pool import Broken, tried
from pledgebook.findings import Finding

Item = TypeVar("Item")
Result = TypeVar("Result")
Standing = Callable[[], Mapping[str, str]]

_AHEAD = 4  # items for each thread of a worker that are under way before the first is asked for
_LEAST = 32  # items under way on a cluster that grows with its work
_PATIENCE = 30.0  # seconds without a result after which one looks whether there is any worker
_LOOKS = 2  # in a row without one, as while they start anew
_KILLED = "the workers that worked on it ended, one after another"
_TRANSFER = 300.0  # seconds for the way of one result, twice
_FAREWELL = 5.0  # seconds
_SCHEDULER = "scheduler"
_GONE = (OSError, CancelledError)  # what is asked of a scheduler that is not there any more


class Failed(Exception):
    """The cluster cannot be used, or no longer; ``finding`` says why."""

    def __init__(self, rule: str, **args: str) -> None:
        super().__init__(rule)
        self.finding = Finding(rule=rule, at=(), args=args)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Other:
    """Another program, or another version of something, on a worker that came later."""

    where: str
    standing: Mapping[str, str]


class Cluster:
    """The cluster whose scheduler has an ``address``, as ``tcp://host:port``; a context manager.

    ``standing`` tells what results depend on, by name, wherever it is called: where it differs,
    no work is done. Keys, certificates and time-outs are those of the user's Dask configuration.
    """

    def __init__(self, address: str, standing: Standing) -> None:
        self._address = address
        self._standing = standing
        self._here = dict(standing())
        self._client: Any = None

    def __enter__(self) -> Self:
        """Reach the scheduler and look whether its nodes have this program; raises `Failed`."""
        _quieten()
        try:
            self._client = self._connected()
        except (OSError, ValueError) as error:
            args = {"address": self._address, "detail": _line(error)}
            raise Failed("cluster/unreachable", **args) from error
        try:
            self._agree()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Leave; the scheduler drops what was asked for and is not done."""
        with suppress(OSError):  # it may be gone, which makes no difference any more
            self._client.close(timeout=_FAREWELL)

    def _connected(self) -> Client:
        security = Security()  # as the user's Dask configuration says
        certificates = security.get_connection_args("client")["ssl_context"]
        # A client that found out by itself would keep the program waiting for a minute at its end.
        if certificates is None and self._address.startswith("tls:"):
            raise Failed("cluster/no-certificates", address=self._address)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of versions: those that matter are compared
            return Client(self._address, security=security, set_as_default=False, name="pledgebook")

    def _agree(self) -> None:
        try:
            there = self._client.run(self._standing, on_error="return")
            there[_SCHEDULER] = self._asked()
        except _GONE as error:
            raise self._lost() from error
        for where, found in sorted(there.items()):
            if not isinstance(found, Mapping):
                raise Failed("cluster/no-program", where=where, detail=_line(found))
            self._compare(where, found)

    def _asked(self) -> Mapping[str, str] | Exception:
        try:
            found: Mapping[str, str] = self._client.run_on_scheduler(self._standing)
        except ImportError as error:
            return error
        return found

    def _compare(self, where: str, there: Mapping[str, str]) -> None:
        for name in sorted({*self._here, *there}):
            here, other = self._here.get(name, "—"), there.get(name, "—")
            if here != other:
                raise Failed("cluster/differs", where=where, name=name, here=here, there=other)

    def each(
        self, task: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[Result | Broken]:
        """Yield what ``task`` makes of each item, as `pool.each` does; raises `Failed`.

        An item at which several workers ended is tried by itself before it is `Broken`.
        """
        waiting: deque[tuple[bytes, Future]] = deque()
        try:
            kept = self._client.submit(loads, dumps(task), pure=False)
            ahead = max(_LEAST, _AHEAD * sum(self._client.nthreads().values()))
            for item in items:
                packed = dumps(item)
                waiting.append((packed, self._submit(kept, packed)))
                if len(waiting) == ahead:
                    yield self._result(kept, waiting)
            while waiting:
                yield self._result(kept, waiting)
        except _GONE as error:
            raise self._lost() from error

    def _submit(self, kept: Future, packed: bytes) -> Future:
        return self._client.submit(_work, kept, packed, self._standing, self._here, pure=False)

    def _result(self, kept: Future, waiting: deque[tuple[bytes, Future]]) -> Any:
        packed, future = waiting.popleft()
        try:
            found = self._awaited(future)
        except KilledWorker:
            found = self._alone(kept, packed, [one for _, one in waiting])
        if isinstance(found, _Other):
            self._compare(found.where, found.standing)
        return found

    def _alone(self, kept: Future, packed: bytes, others: Sequence[Future]) -> Any:
        """Try again what several workers ended at, once no other item may be to blame."""
        for one in others:
            self._done(one)
        try:
            return self._awaited(self._submit(kept, packed))
        except KilledWorker:
            return Broken(reason=_KILLED)

    def _awaited(self, future: Future) -> Any:
        for _ in range(_LOOKS):
            self._done(future)
            with suppress(TimeoutError):
                return future.result(timeout=_TRANSFER)
        raise TimeoutError("no result came")

    def _done(self, future: Future) -> None:
        empty = 0
        while empty < _LOOKS:
            try:
                future.exception(timeout=_PATIENCE)
            except TimeoutError:
                empty = 0 if self._client.nthreads() else empty + 1
            else:
                return
        raise Failed("cluster/no-workers", address=self._address)

    def _lost(self) -> Failed:
        # What Dask says here names its own tasks, and nobody who builds a book knows them.
        return Failed("cluster/lost", address=self._address)


def _work(
    task: Callable[[Any], Any], packed: bytes, standing: Standing, there: Mapping[str, str]
) -> Any:
    here = standing()
    if here != there:
        return _Other(where=get_worker().address, standing=here)
    return tried(task, loads(packed))


def _quieten() -> None:
    """Let nobody but this program speak: what Dask logs is for the keepers of its cluster."""
    for name in logging.root.manager.loggerDict:
        if name.partition(".")[0] == "distributed":
            logger = logging.getLogger(name)
            logger.handlers = [logging.NullHandler()]
            logger.propagate = False


def _line(error: object) -> str:
    """Return the first line of what an error says."""
    return next(iter(str(error).strip().splitlines()), "") or type(error).__name__
