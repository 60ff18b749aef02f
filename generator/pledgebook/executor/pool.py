"""Work on many things in several processes; one that breaks is told of, and the others go on."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4  # items for each process that are under way before the first of them is asked for
_TIDYING = 5  # seconds in which a process that was told to end may clean up
_KILLED = "the process that worked on it ended"

_task: Callable[[Any], Any] | None = None  # of a worker: set when it starts


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """Work that ended without a result, by a fault of the program; ``reason`` is for its makers."""

    reason: str


def cores() -> int:
    """Return how many processes can work at the same time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each(
    task: Callable[[Item], Result], items: Iterable[Item], jobs: int
) -> Iterator[Result | Broken]:
    """Yield what ``task`` makes of each item, in their order; ``items`` are taken as they are due.

    With one job all is done in this process. With more, ``task`` is copied into each process once,
    so that it can keep what it reads; it, items and results have to be what can be pickled.
    """
    if jobs == 1:
        return (tried(task, item) for item in items)
    return _spread(_Workers(task, jobs), items, _AHEAD * jobs)


def _spread(
    workers: _Workers[Item, Result], items: Iterable[Item], ahead: int
) -> Iterator[Result | Broken]:
    waiting: deque[tuple[Item, Future[Result | Broken]]] = deque()
    try:
        for item in items:
            waiting.append((item, workers.submit(item)))
            if len(waiting) == ahead:
                yield workers.result(*waiting.popleft())
        while waiting:
            yield workers.result(*waiting.popleft())
    except BaseException:  # an interrupt too
        workers.stop()
        raise
    workers.end()


class _Workers(Generic[Item, Result]):
    """Processes that do one task; new ones where one of them was killed."""

    def __init__(self, task: Callable[[Item], Result], jobs: int) -> None:
        self._task = task
        self._jobs = jobs
        self._pool = self._start(jobs)
        self._begun = 0  # how many of its processes
        self._lone: ProcessPoolExecutor | None = None

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        # What is forked from a process with threads may stand still: each starts from nothing.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(self._task,))

    def submit(self, item: Item) -> Future[Result | Broken]:
        try:
            return self._submit(item)
        except BrokenProcessPool:
            self._pool, self._begun = self._start(self._jobs), 0
            return self._submit(item)

    def _submit(self, item: Item) -> Future[Result | Broken]:
        if self._begun == self._jobs:
            return self._pool.submit(_work, item)
        self._begun += 1
        with _undisturbed():
            return self._pool.submit(_work, item)

    def result(self, item: Item, future: Future[Result | Broken]) -> Result | Broken:
        """Return what became of ``item``; where a process was killed, it is tried alone."""
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(item)

    def _alone(self, item: Item) -> Result | Broken:
        try:
            if self._lone is None:
                self._lone = self._start(1)
            with _undisturbed():
                future: Future[Result | Broken] = self._lone.submit(_work, item)
            return future.result()
        except BrokenProcessPool:
            self._lone = None
            return Broken(reason=_KILLED)

    def stop(self) -> None:
        """End at once what is under way: nobody waits for it any more."""
        processes = multiprocessing.active_children()
        self.end(wait=False)
        for process in processes:
            process.terminate()
        for process in processes:
            process.join(_TIDYING)
            process.kill()

    def end(self, *, wait: bool = True) -> None:
        for pool in (self._pool, self._lone):
            if pool is not None:
                pool.shutdown(wait=wait, cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let processes that start inside inherit that Ctrl-C is not for them: it ends this one."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin(task: Callable[[Any], Any]) -> None:
    global _task  # noqa: PLW0603 - a process of a pool keeps nothing else between two items
    _task = task
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _told_to_end)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _told_to_end(_number: int, _frame: FrameType | None) -> None:
    """Break off what is under way; a process of a pool survives that, and then ends in order."""
    global _task  # noqa: PLW0603 - as above
    _task = None
    raise SystemExit(1)


def _end_with_parent() -> None:
    """End this process when the one that started it was killed: nobody else would do it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(item: Any) -> Any:
    return Broken(reason=_KILLED) if _task is None else tried(_task, item)


def tried(task: Callable[[Item], Result], item: Item) -> Result | Broken:
    """Return what ``task`` makes of ``item``, or how it failed."""
    try:
        return task(item)
    except Exception:  # a fault of ours in one thing is no reason to lose all others
        return Broken(reason=traceback.format_exc())
