"""A Dask cluster on this computer: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[1]
_PATIENCE = 60.0


class LocalDask:
    """A scheduler and its workers; a context manager. What they say lies in ``folder``."""

    def __init__(
        self, folder: Path, workers: int = 2, protocol: str = "tcp", **environment: str
    ) -> None:
        self._folder = folder
        self._protocol = protocol
        self._workers = workers
        self._environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT / "generator"), str(ROOT), *sys.path[1:]]),
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
            # How long it looks for a worker that has just ended.
            "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "3s",
            **environment,
        }
        self._begun: list[subprocess.Popen[bytes]] = []
        self.address = ""

    def __enter__(self) -> LocalDask:
        place = self._folder / "scheduler.json"
        place.unlink(missing_ok=True)
        self.scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", str(place))
        deadline = time.monotonic() + _PATIENCE
        while not place.exists() or not place.read_text("utf-8").endswith("}"):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        self.address = json.loads(place.read_text("utf-8"))["address"]
        for _ in range(self._workers):
            self.add()
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._begun:  # with the workers that they begun
            with suppress(ProcessLookupError):
                os.killpg(one.pid, signal.SIGKILL)
            one.wait()

    def add(self, **environment: str) -> None:
        """Start one more worker, with a process beside it that starts it again when it ends."""
        options = (self.address, "--nthreads", "1", "--local-directory", str(self._folder))
        self._start("worker", *options, **environment)

    def _start(self, what: str, *options: str, **environment: str) -> subprocess.Popen[bytes]:
        module = f"distributed.cli.dask_{what}"
        with (self._folder / f"{what}{len(self._begun)}.log").open("wb") as log:
            begun = subprocess.Popen(
                [
                    *(sys.executable, "-m", module, "--no-dashboard"),
                    *("--protocol", self._protocol, "--host", "127.0.0.1", *options),
                ],
                env={**self._environment, **environment},
                cwd=self._folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._begun.append(begun)
        return begun

    def processes(self) -> list[int]:
        """Return the processes that do the work, as many as there are workers, once they do."""
        from distributed import Client  # noqa: PLC0415 - an extra

        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(self._workers, timeout=_PATIENCE)
            return sorted(client.run(os.getpid).values())


def kill(process: int) -> None:
    """End a process as a fault of its computer would."""
    os.kill(process, signal.SIGKILL)
