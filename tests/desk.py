"""What pages show is run: commands, and the output that stands below them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = Path("docs/examples/tickets")
LETTER = Path("commitments/servers-storage/commitment.yaml")
BLOCK = re.compile(r"^(?:<!-- ([^\n]*) -->\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OWN_DATABASE = "a database of your own"
LEFT_OUT = ("……", "...")


@dataclass(frozen=True)
class Shown:
    """One command of a page, the exit status it is to have, and what is printed, if shown."""

    command: str
    status: int
    printed: str | None


def shown(page: str) -> Iterator[Shown]:
    """Yield the commands that run here, each with the output that stands below it."""
    blocks = [found for found in BLOCK.findall(page) if found[1] in ("sh", "text")]
    for number, (mark, kind, body) in enumerate(blocks):
        if kind != "sh" or mark == OWN_DATABASE:
            continue
        below = blocks[number + 1] if number + 1 < len(blocks) else ("", "", "")
        *others, last = body.replace("\\\n", "").splitlines()
        status = int(mark.removeprefix("exit: ") or 0)
        yield from (Shown(command, status, None) for command in others)
        yield Shown(last, status, below[2] if below[1] == "text" else None)


def lay_out(folder: Path) -> None:
    """Put the sample commitment and its tickets where a reader of the pages has them."""
    (folder / LETTER).parent.mkdir(parents=True)
    shutil.copy(ROOT / LETTER, folder / LETTER)
    shutil.copytree(ROOT / "commitments/fragments", folder / "commitments/fragments")
    shutil.copytree(ROOT / SAMPLE, folder / SAMPLE)


def steady(text: str) -> str:
    """Return a text without the version of the time zone data, which is the computer's."""
    return re.sub(r"(时区数据 |time zone data )\S+", r"\1…", text)


def holds(page: str, printed: str) -> bool:
    """Say whether a page shows what was printed; marks of what is left out stand for any lines."""
    parts: list[list[str]] = [[]]
    for line in steady(page).splitlines():
        if line in LEFT_OUT:
            parts.append([])
        else:
            parts[-1].append(line)
    pattern = r"(?:.*\n)*".join("".join(re.escape(line) + r"\n" for line in one) for one in parts)
    return re.fullmatch(pattern, steady(printed)) is not None
