"""Real builds onto disks that are full or read-only; run where it may mount disks of its own.

``unshare --mount [--map-root-user] python -m tests.cli.small_disks CASE FOLDER``: the disks are
tmpfs, and go with the process. An assertion fails where a build does not do what it should.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.cli.killing import Arena
from tests.cli.watching import contents

from pledgebook.cli import main

PAGE = 4096


class Small(Arena):
    """A book whose builds run in this process, into a disk of their own."""

    def finish(self, *options: str) -> None:
        status, said = self.run(*options)
        assert status == 0, said

    def run(self, *options: str) -> tuple[int, str]:
        """Build; return the exit status and what was said of errors."""
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            status = main([*self.command(*options), "--lang", "en"])
        return status, said.getvalue()

    def timed_writing(self) -> float:
        return 0.0


def mount(folder: Path, *options: str) -> None:
    """Put a disk at ``folder``, or change the one that is there."""
    again = ["remount"] if folder.is_mount() else []
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", ",".join((*again, *options)), "tmpfs", str(folder)]
    subprocess.run(command, check=True)


def sizes(arena: Small, disk: Path) -> Iterator[str]:
    """Yield options that leave a disk too little room, then a little more, until it is enough."""
    used = sum(-(-len(one) // PAGE) for one in contents(arena.out).values())
    yield from (f"size={PAGE * (used + more)}" for more in range(0, 4 * used, 5))
    mount(disk, "size=0")
    names = sum(1 for _ in disk.rglob("*")) + 1
    yield from (f"nr_inodes={names + more}" for more in range(0, 4 * names, 3))


def full(arena: Small, disk: Path) -> None:
    """Each build onto a disk without room says so, and leaves the old output alone."""
    ends = []
    for option in sizes(arena, disk):
        mount(disk, option)
        before = arena.clean[arena.state]
        arena.edit(1 - arena.state)
        status, said = arena.run("--no-cache")
        if status == 0:
            assert contents(arena.out) == arena.clean[arena.state]
        else:
            assert (status, said.count("\n")) == (2, 1), said
            assert "the disk or the quota is full" in said
            assert contents(arena.out) == before
            arena.edit(1 - arena.state)
        assert [one.name for one in disk.iterdir()] == ["build"]
        ends.append(status)
    assert ends.count(2) > 10
    assert ends.count(0) > 2


def readonly(arena: Small, disk: Path) -> None:
    """A build onto a disk that cannot be written to says so."""
    arena.edit(1)
    mount(disk, "ro")
    status, said = arena.run()
    assert (status, said.count("\n")) == (2, 1), said
    assert f"the folder {disk} cannot be written to" in said
    assert "choose another place with --out" in said
    assert contents(arena.out) == arena.clean[0]
    mount(disk, "rw")
    arena.finish()
    assert contents(arena.out) == arena.clean[1]


def cache(arena: Small, disk: Path) -> None:
    """A build whose cache is full or read-only makes the same, and keeps what it can."""
    arena.cache = disk / "cache"
    arena.finish()
    kept = sum(one.stat().st_size for one in arena.cache.rglob("*") if one.is_file())
    for room in (0, kept // 3, kept // 2, kept, 4 * kept):
        shutil.rmtree(arena.cache)
        mount(disk, f"size={PAGE + room}")
        arena.edit(1 - arena.state)
        arena.finish()
        assert contents(arena.out) == arena.clean[arena.state]
        assert list(arena.cache.rglob("*.*")) == []
    parcels = [one for one in arena.cache.rglob("*") if one.is_file()]
    assert parcels
    for parcel in parcels:
        content = parcel.read_bytes()
        parcel.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    mount(disk, "ro")
    for state in (arena.state, 1 - arena.state):
        arena.edit(state)
        status, said = arena.run("--out", str(arena.folder / "elsewhere"))
        assert status == 0, said
        assert said.count("cannot be written to") == 1, said
        assert contents(arena.folder / "elsewhere") == arena.clean[state]


def run(case: str, folder: Path) -> None:
    """Do one case in ``folder``."""
    disk = folder / "disk"
    arena = Small(folder=folder / "arena", names="ab")
    mount(disk, "size=64m", "nr_inodes=10000", "mode=0700")
    arena.out = arena.out if case == "cache" else disk / "build"
    arena.prepare()
    {"full": full, "readonly": readonly, "cache": cache}[case](arena, disk)


if __name__ == "__main__":
    run(sys.argv[1], Path(sys.argv[2]))
