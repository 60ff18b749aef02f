"""Writes an output and dies, for real, at each of its dealings with the system in turn.

``python dying.py FOLDER SIGNAL WAY [one]``: for k = 1, 2, … a forked child replaces the old output
and sends itself SIGNAL just before its k-th file operation; prints a JSON list of what stood
there afterwards, and after the next run. WAY is ``exchange`` or ``two-renames`` (a system without
renameat2); ``one`` does the same with a single file.
"""

import json
import os
import signal
import sys
from pathlib import Path, PurePosixPath
from types import FrameType

from pledgebook.outputs.file import File
from pledgebook.writer import exchange, write, write_one

OLD = {"index.html": b"old", "demo/letter.pdf": b"old letter"}
NEW = {"index.html": b"new", "other/letter.pdf": b"new letter"}
WATCHED = ("open", "os.", "shutil.", "ctypes.")


def put(texts: dict[str, bytes], folder: Path, one: bool) -> None:
    if one:
        write_one(texts["index.html"], folder / "build")
    else:
        files = (File(PurePosixPath(path), content) for path, content in texts.items())
        write(files, folder / "build", toolchain={})


def state(folder: Path) -> tuple[str, list[str]]:
    """What the output is, and what stands beside it."""
    names = sorted(p.name for p in folder.iterdir())
    out = folder / "build"
    if out.is_file():
        kind = {b"old": "old", b"new": "new"}.get(out.read_bytes(), "half")
    elif out.is_dir():
        found = {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*.*")}
        found = {path: content for path, content in found.items() if path != "manifest.json"}
        kind = "old" if found == OLD else "new" if found == NEW else "half"
    else:
        kind = "missing"
    return kind, [name for name in names if name not in ("build", "mine.txt")]


def child(folder: Path, k: int, number: int, one: bool) -> None:
    left = k

    def watch(event: str, _arguments: object) -> None:
        nonlocal left
        if event.startswith(WATCHED):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), number)

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise SystemExit(143)

    if number == signal.SIGTERM:
        signal.signal(signal.SIGTERM, stop)
    sys.addaudithook(watch)
    code = 0
    try:
        put(NEW, folder, one)
    except SystemExit:
        code = 143
    os._exit(code)


def main(top: Path, number: int, way: str, one: bool) -> None:
    if way == "two-renames":
        exchange.RENAMEAT2 = None
    results, died, k = [], True, 0
    while died:
        k += 1
        folder = top / str(k)
        folder.mkdir()
        (folder / "mine.txt").write_text("mine")
        put(OLD, folder, one)
        pid = os.fork()
        if pid == 0:
            child(folder, k, number, one)
        status = os.waitpid(pid, 0)[1]
        died = status != 0
        after = state(folder)
        put(NEW, folder, one)
        results.append((after, state(folder), (folder / "mine.txt").read_text(), status))
    print(json.dumps(results))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], "one" in sys.argv[4:])
