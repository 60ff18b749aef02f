"""What a Git repository holds at one of its revisions, asked of the program ``git``.

A repository may come from a stranger. Only commands that look up objects are run: none of them
runs a hook, a filter, a pager or another program, and nothing is fetched. Names that somebody
typed go in by the standard input, never as an argument.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pledgebook.findings import Finding

SECONDS = 30.0
_FIXED = (
    *("--no-pager", "--no-replace-objects", "--literal-pathspecs"),
    *("-c", "protocol.allow=never", "-c", "core.fsmonitor=false", "-c", "core.hooksPath="),
)
_LOCAL = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
# A plain answer, in one language, and no record of what was asked.
_PLAIN = {"LC_ALL": "C", "LANGUAGE": "C"}
_TRACES = "GIT_TRACE"


class GitRefused(Exception):
    """The repository was not read; ``finding`` says why, without a place in a file."""

    def __init__(self, rule: str, **args: str | int) -> None:
        super().__init__(rule)
        self.finding = Finding(rule=rule, at=(), args=args)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An object of a repository: its name there (a hash), ``blob`` or ``tree``, its bytes."""

    hash: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """The repository that ``folder`` lies in; ``environment`` is that of the process ``git``."""

    program: Path
    folder: Path
    environment: Mapping[str, str]

    def prefix(self) -> str:
        """Return where ``folder`` lies in the repository: ``a/b/``, or '' at its top.

        Raises `GitRefused` where it lies in none.
        """
        done = self._run(("rev-parse", "--show-prefix"))
        if done.returncode != 0:
            reason = done.stderr.decode(errors="replace")
            rule = "diff/not-trusted" if "safe.directory" in reason else "diff/not-a-repository"
            raise GitRefused(rule, path=str(self.folder))
        return done.stdout.decode(errors="surrogateescape").removesuffix("\n")

    def commit(self, revision: str) -> str:
        """Return the hash of the commit that ``revision`` names; raises `GitRefused`."""
        if revision.startswith("-") or not revision.isprintable() or not revision.strip():
            raise GitRefused("diff/not-a-revision", revision=revision)
        (found,) = self.look((f"{revision}^{{commit}}",))
        if found is None:
            raise GitRefused("diff/unknown-revision", revision=revision)
        return found.hash

    def look(self, names: Sequence[str]) -> list[Held | None]:
        """Return what each of ``names`` is (``<hash>:a/b.yaml``); None for what is not there."""
        if any("\n" in name or "\0" in name for name in names):
            raise GitRefused("diff/not-a-revision", revision="\\n")
        asked = "".join(f"{name}\n" for name in names).encode(errors="surrogateescape")
        done = self._run(("cat-file", "--batch-check"), asked)
        answers = done.stdout.decode(errors="surrogateescape").split("\n")[:-1]
        if len(answers) != len(names):
            raise _failed(done)
        return [_held(answer) for answer in answers]

    def content(self, blob: Held, limit: int, name: str) -> bytes:
        """Return the bytes of a blob; raises `GitRefused` where they are more than ``limit``."""
        if blob.size > limit:
            raise GitRefused("diff/too-large", path=name, limit=limit)
        done = self._run(("cat-file", "blob", blob.hash))
        if done.returncode != 0:
            raise _failed(done)
        return done.stdout

    def children(self, tree: Held) -> list[str]:
        """Return the names in a tree, as Git sorts them."""
        done = self._run(("ls-tree", "-z", "--name-only", "--full-tree", tree.hash, "--"))
        if done.returncode != 0:
            raise _failed(done)
        return done.stdout.decode(errors="surrogateescape").split("\0")[:-1]

    def _run(
        self, command: Sequence[str], asked: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        kept = {
            name: value for name, value in self.environment.items() if not name.startswith(_TRACES)
        }
        try:
            return subprocess.run(
                [self.program, *_FIXED, *command],
                input=asked,
                capture_output=True,
                cwd=self.folder,
                env=kept | _LOCAL | _PLAIN,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise GitRefused("diff/git-slow", seconds=f"{SECONDS:g}") from late
        except OSError as absent:
            raise GitRefused("diff/no-git") from absent


def _held(answer: str) -> Held | None:
    """Read one answer: ``<hash> <kind> <size>``; else ``<name> missing`` or ``ambiguous``."""
    parts = answer.split(" ")
    if len(parts) != 3 or not parts[2].isdigit():
        return None
    return Held(hash=parts[0], kind=parts[1], size=int(parts[2]))


def _failed(done: subprocess.CompletedProcess[bytes]) -> GitRefused:
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    return GitRefused("diff/git-failed", detail=lines[-1][:200] if lines else "")
