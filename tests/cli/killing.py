"""Kills real builds at random moments; nobody may see half a book, and the next build heals all."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.cli.conftest import SMALL
from tests.cli.watching import Contents, Watcher, contents

NAMES = "abcdefgh"  # as many as several processes are worth
# A process that is killed before it listens to a signal ends by it.
STATUSES = {
    signal.SIGKILL: (-9, 0),
    signal.SIGINT: (130, -2, 1, 0),
    signal.SIGTERM: (143, -15, 0),
}
PATIENCE = 60.0


@dataclass(frozen=True, kw_only=True)
class Kill:
    """One draw: the signal, to one process or all, after a share of the build or of its writing."""

    number: signal.Signals
    everyone: bool
    writing: bool
    share: float
    options: tuple[str, ...]
    tear: float | None


@dataclass(kw_only=True)
class Arena:
    """A book that is built, killed and built again in ``folder``; its letters too where asked."""

    folder: Path
    names: Sequence[str] = NAMES
    letters: bool = False
    state: int = 0
    clean: list[Contents] = field(default_factory=list)
    whole: float = 0.0
    writing: float = 0.0

    def __post_init__(self) -> None:
        self.book, self.out = self.folder / "book", self.folder / "book/build"
        self.cache, self.temporary = self.folder / "cache", self.folder / "temporary"
        self.temporary.mkdir(parents=True)
        self.book.mkdir()
        (self.book / "pledgebook.toml").write_text('title = "示例汇编"\n', encoding="utf-8")

    def prepare(self) -> None:
        """Make both outputs in clean folders, measure how long that takes, and publish one."""
        for state in (1, 0):
            self.edit(state)
            aside = self.folder / f"clean-{state}"
            started = time.monotonic()
            self.finish("--no-cache", "--out", str(aside))
            self.whole = time.monotonic() - started
            self.clean.insert(0, contents(aside))
            shutil.rmtree(aside)
        self.finish()
        self.writing = self.timed_writing()

    def edit(self, state: int) -> None:
        """Bring the book into one of two states: another text, and another last commitment."""
        self.state = state
        shutil.rmtree(self.book / "commitments", ignore_errors=True)
        names = [*self.names[:-1], self.names[-1] + "x" * state]
        for months, name in enumerate(names, 12):
            text = SMALL.format(id=name, number=1, months=months + 12 * state * (name == "a"))
            (self.book / "commitments" / name).mkdir(parents=True)
            file = self.book / "commitments" / name / "commitment.yaml"
            file.write_text(text, encoding="utf-8")

    def command(self, *options: str) -> list[str]:
        way = [] if self.letters else ["--no-letters"]
        where = [] if "--no-cache" in options else ["--cache", str(self.cache)]
        return ["build", str(self.book), "--out", str(self.out), *way, *where, *options]

    def start(self, *options: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "pledgebook", *self.command(*options)],
            env={
                **os.environ,
                "TMPDIR": str(self.temporary),
                "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def finish(self, *options: str) -> None:
        """Build the book to the end."""
        done = self.start(*options)
        _, said = done.communicate(timeout=600)
        assert done.returncode == 0, said
        assert beyond_the_cache(said) == [], said

    def timed_writing(self) -> float:
        """Build once more; return for how many seconds its staging folder was there."""
        build = self.start()
        self.wait_for_writing(build)
        started = time.monotonic()
        build.communicate(timeout=600)
        return time.monotonic() - started

    def wait_for_writing(self, build: subprocess.Popen[str]) -> None:
        staging = self.out.with_name(f".{self.out.name}.pledgebook")
        while not staging.exists() and build.poll() is None:
            time.sleep(0.0002)

    def kill(self, kill: Kill) -> None:
        """Change the book, kill its build, and build it again; raise where anything is wrong."""
        before = self.clean[self.state]
        self.edit(1 - self.state)
        after = self.clean[self.state]
        with Watcher(self.out, (before, after)) as watcher:
            build = self.start(*kill.options)
            if kill.writing:
                self.wait_for_writing(build)
            time.sleep(kill.share * (self.writing if kill.writing else self.whole))
            (os.killpg if kill.everyone else os.kill)(build.pid, kill.number)
            _, said = build.communicate(timeout=PATIENCE)
            self.require_alone(build.pid)
            self.judge(kill, build.returncode, said, (before, after))
            self.tear(kill)
            self.finish(*kill.options)
        assert watcher.faults == [], watcher.faults[:3]
        assert watcher.looks > 0, "nobody looked"
        assert contents(self.out) == after, sorted(contents(self.out))
        assert self.left() == [], self.left()

    def judge(self, kill: Kill, status: int, said: str, known: tuple[Contents, Contents]) -> None:
        """Look at what a build left that was killed."""
        assert status in STATUSES[kill.number], (status, said)
        assert contents(self.out) in known, sorted(contents(self.out))
        if status in (130, 143):  # it had begun, and ended by itself
            assert beyond_the_cache(said) == [], said
            # Interrupted while it removes its lock, it leaves that: empty, and held by nobody.
            assert set(self.left()) <= {".build.lock"}, self.left()

    def left(self) -> list[str]:
        """Return what stands beside the output, in the temporary folder and in the cache."""
        known = {"commitments", "pledgebook.toml", "build"}
        beside = [one.name for one in self.book.iterdir() if one.name not in known]
        used = [one.name for one in self.temporary.glob("*/*")] if self.letters else []
        others = [one.name for one in self.temporary.glob("*") if "pledgebook-" not in one.name]
        torn = [one.name for one in self.cache.rglob("*.*")]
        return sorted([*beside, *used, *others, *torn])

    def tear(self, kill: Kill) -> None:
        """Cut off one parcel of the cache."""
        parcels = sorted(one for one in self.cache.rglob("*") if one.is_file())
        if kill.tear is not None and parcels:
            parcel = parcels[int(kill.tear * len(parcels))]
            os.truncate(parcel, int(kill.tear * parcel.stat().st_size))

    def require_alone(self, session: int) -> None:
        """Wait until every process that a killed build had begun has ended by itself."""
        deadline = time.monotonic() + PATIENCE
        while running := members(session):
            assert time.monotonic() < deadline, running
            time.sleep(0.005)


def beyond_the_cache(said: str) -> list[str]:
    """Return what was said of errors but for parcels that were torn on purpose."""
    return [line for line in said.splitlines() if "缓存" not in line and "cache" not in line]


def members(session: int) -> list[str]:
    """Return the names of the processes of a session that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, fields = stat.read_text("utf-8").rsplit(")", 1)
        except OSError:
            continue  # it has just ended
        state, _, _, at = fields.split()[:4]
        if int(at) == session and state != "Z":
            found.append(name)
    return found


def draw(seed: int, kills: int, *, writing: float = 0.5) -> list[Kill]:
    """Return what a seed means; ``writing`` is the share of those that aim at the writing."""
    drawn = random.Random(seed)  # noqa: S311 - nothing secret
    signals = (signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM)
    return [
        Kill(
            number=drawn.choice(signals),
            everyone=drawn.random() < 0.3,
            writing=drawn.random() < writing,
            share=drawn.random() * 1.1,
            options=drawn.choice(((), (), ("--no-cache",), ("--jobs", "1"))),
            tear=drawn.random() if drawn.random() < 0.3 else None,
        )
        for _ in range(kills)
    ]
