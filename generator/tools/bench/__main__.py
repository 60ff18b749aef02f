"""Measure what a user waits for, beside its floor and its limit. Run by ``make bench``."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from checking import bench_checking
from finding import bench_finding
from measure import ENVIRONMENT, PROGRAM, ROOT, best, heads, line, say
from site_build import bench_site
from tickets import bench_tickets

HERE = Path(__file__).parent
PARSE = """
import pathlib, sys, yaml
for name in sys.argv[1:]:
    yaml.load(pathlib.Path(name).read_bytes(), Loader=yaml.CSafeLoader)
"""


def bench_check(files: list[str]) -> None:
    """Measure ``check``, cold; the floor is Python, libyaml and nothing else."""
    checked = best(*PROGRAM, "check", *files)
    if checked.status:
        raise SystemExit(f"bench: pledgebook check ends with status {checked.status}")
    floor = best(sys.executable, "-c", PARSE, *files)
    line(f"check, {len(files)} commitments", checked.seconds, "s", limit=1, floor=floor.seconds)


def new_letter(folder: Path) -> Path:
    """Publish a letter of four pages, as a new user would, and return its file."""
    for command in (("new", "four-pages", "--profile", "operations"), ("publish", "four-pages")):
        call = [*PROGRAM, *command]
        subprocess.run(call, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    return folder / "commitments/four-pages/v1.yaml"


def bench_letter(file: Path) -> None:
    """Measure ``letter``, cold; the floor of memory and time is WeasyPrint imported."""
    made = best(*PROGRAM, "letter", str(file), "-o", str(file.parents[2] / "letter.pdf"))
    if made.status:
        raise SystemExit(f"bench: pledgebook letter ends with status {made.status}")
    floor = best(sys.executable, "-c", "import weasyprint")
    line("letter, cold", made.seconds, "s", limit=1.5, floor=floor.seconds)
    line("letter, peak memory", made.megabytes, "MB", limit=150, floor=floor.megabytes)


def warm(way: str, file: Path) -> dict[str, float]:
    """Return seconds, MB, KB and pages of a warm render, by the program or by another."""
    command = [sys.executable, str(HERE / "render.py"), way, str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def bench_render(file: Path) -> None:
    """Measure a warm render beside bare WeasyPrint, typst and Chromium on the same text."""
    ours, bare = (warm(way, file) for way in ("ours", "bare"))
    name = f"letter of {ours['pages']:.0f} pages"
    line(f"{name}, warm", ours["seconds"], "s", limit=0.5, floor=bare["seconds"])
    line(f"{name}, size", ours["kilobytes"], "KB", limit=160, floor=bare["kilobytes"])
    line(f"{name}, warm, memory", ours["megabytes"], "MB", limit=150, floor=bare["megabytes"])
    for way in ("typst", "chromium"):
        rival = warm(way, file)
        line(f"  {way}, {rival['pages']:.0f} pages", rival["seconds"], "s")
        line(f"  {way}, size", rival["kilobytes"], "KB")


def bench_phases(file: Path) -> None:
    """Print what a warm letter spends its time on, in CPU time."""
    command = [sys.executable, str(HERE / "phases.py"), str(file)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for one in printed.splitlines():
        say(f"  {one}")


def bench_signatures(file: Path) -> None:
    """Measure signing and verifying in a process that has done it before."""
    command = [sys.executable, str(HERE / "signatures.py"), str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    said = dict(json.loads(done.stdout))
    line("sign, B-B, P-256", said["B-B"] * 1000, "ms", limit=80)
    line("sign, B-LTA", said["B-LTA"] * 1000, "ms", limit=600)
    line("verify three signatures", said["verify"], "s", limit=0.8)
    line("  and make the letter again", said["remake"], "s")


def main() -> None:
    """Print the table."""
    files = sorted(str(path) for path in ROOT.glob("commitments/*/commitment.yaml"))
    if not files:
        raise SystemExit("bench: no commitments/*/commitment.yaml")
    heads()
    bench_check(files)
    bench_finding(files)
    with tempfile.TemporaryDirectory() as folder:
        file = new_letter(Path(folder))
        bench_letter(file)
        bench_render(file)
        bench_phases(file)
        bench_signatures(file)
        bench_checking(Path(folder) / "checking")
        bench_site(Path(folder))
        bench_tickets(Path(folder))


if __name__ == "__main__":
    main()
