"""Check many commitments with all rules, beside bare parsing and a checker of schemas alone.

The commitments are the samples, complete in themselves, each taken many times with an id of its
own. The rival judges the same files by the same schema and knows no rules.
"""

from __future__ import annotations

import sys
from pathlib import Path

from measure import PROGRAM, ROOT, Measured, line, run

from pledgebook import pipeline

COUNT = 1000
# No more than half of what the rival takes.
_SHARE = 0.5
PARSE = """
import pathlib, sys, yaml
for name in pathlib.Path(sys.argv[1]).rglob("*.yaml"):
    yaml.load(name.read_bytes(), Loader=yaml.CSafeLoader)
"""


def make_files(folder: Path) -> list[str]:
    """Write a book of `COUNT` commitments without fragments; return its files."""
    samples = [path for path in sorted(ROOT.glob("commitments/*/v*.yaml")) if _is_clean(path)]
    files = []
    for number in range(COUNT):
        sample = samples[number % len(samples)]
        name = f"{sample.parent.name}-{number:04}"
        text = sample.read_text("utf-8").replace(f"\nid: {sample.parent.name}\n", f"\nid: {name}\n")
        file = folder / "commitments" / name / "commitment.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        files.append(str(file))
    return files


def _is_clean(path: Path) -> bool:
    """Say whether the rules find nothing in a published version."""
    return not pipeline.load(path.read_bytes(), path.name).findings


def _done(*command: str) -> Measured:
    measured = run(command)
    if measured.status:
        raise SystemExit(f"bench: {' '.join(command[:6])} ends with status {measured.status}")
    return measured


def bench_checking(folder: Path) -> None:
    """Measure the CPU time of ``check``; the floor is Python, libyaml and nothing else."""
    files = make_files(folder)
    schema = str(ROOT / "schemas/bundle/commitment.en.json")
    floor = _done(sys.executable, "-c", PARSE, str(folder))
    theirs = _done(sys.executable, "-m", "check_jsonschema", "--schemafile", schema, *files)
    ours = _done(*PROGRAM, "check", str(folder), "--no-cache")
    kept = (*PROGRAM, "check", str(folder), "--cache", str(folder.with_name("verdicts")))
    first, again = _done(*kept), _done(*kept)
    line(f"check of {COUNT}, CPU", ours.cpu, "s", limit=theirs.cpu * _SHARE, floor=floor.cpu)
    line("  time", ours.seconds, "s", floor=floor.seconds)
    line("  peak memory", ours.megabytes, "MB")
    line("check, verdicts being kept, CPU", first.cpu, "s", floor=ours.cpu)
    line("check again, verdicts kept", again.seconds, "s", limit=1)
    line("  CPU", again.cpu, "s")
    line("  check-jsonschema, CPU", theirs.cpu, "s", floor=floor.cpu)
