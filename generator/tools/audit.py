"""Ask for known vulnerabilities of all locked packages, and fail unless each was answered for.

    audit.py LOCK…          each a file of pins with hashes; pip-audit is looked for in PATH

pip-audit itself ends with 0 where it skipped packages, or where nobody answered for them. Markers
are left out before it is asked: what is installed on another system is audited too. A package that
is locked in several versions, for different systems, would be refused then: each is asked about on
its own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_MARKER = re.compile(r" ; [^\\\n]*(?= \\$|$)", re.MULTILINE)
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;]+)", re.MULTILINE)
_ENTRY = re.compile(r"^(?=\S)", re.MULTILINE)
_SHOWN = 10  # names told of what was skipped
_SECONDS = 900


@dataclass(kw_only=True)
class Answer:
    """What was said of one lock: vulnerabilities, and packages that nobody answered for."""

    vulnerable: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    broken: str = ""

    @property
    def fine(self) -> bool:
        return not (self.vulnerable or self.unanswered or self.broken)


def pins(lock: str) -> list[tuple[str, str]]:
    """Return the normalised names in a lock with their versions: a name may come several times."""
    return [(_normal(name), version) for name, version in _PIN.findall(lock)]


def rounds(lock: str) -> list[str]:
    """Return a lock without markers in parts that name no package twice, its hashes with each."""
    parts: list[list[str]] = [[]]
    seen: Counter[str] = Counter()
    for entry in _ENTRY.split(_MARKER.sub("", lock)):
        number = 0
        for name, _ in pins(entry):
            number = seen[name]
            seen[name] += 1
        if number == len(parts):
            parts.append([])
        parts[number].append(entry)
    return ["".join(part) for part in parts]


def read(report: str, said: str, status: int, wanted: dict[str, str]) -> Answer:
    """Judge the JSON of pip-audit on ``wanted``, what it ``said`` beside, and its exit status."""
    last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "")
    try:
        told = json.loads(report)["dependencies"]
        audited = {_normal(one["name"]): one for one in told}
        versions = {name: one.get("version") for name, one in audited.items()}
        found = [
            f"{one['name']} {one['version']}: {vulnerability['id']}"
            for one in told
            for vulnerability in one.get("vulns", ())
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        return Answer(broken=last or f"pip-audit: status {status}")
    unanswered = [f"{name} {one}" for name, one in wanted.items() if versions.get(name) != one]
    answer = Answer(vulnerable=found, unanswered=unanswered)
    if status not in (0, 1) or (status == 1 and answer.fine):
        answer.broken = last or f"pip-audit: status {status}"
    return answer


def audit(lock: Path) -> Answer:
    """Run pip-audit on one lock, as often as a package is locked in another version."""
    text, answer = lock.read_text(encoding="utf-8"), Answer()
    if not pins(text):
        return Answer(broken=f"{lock}: no pins")
    for part in rounds(text):
        one = ask(lock.name, part)
        answer.vulnerable += one.vulnerable
        answer.unanswered += one.unanswered
        answer.broken = one.broken
        if one.broken:
            break
    return answer


def ask(name: str, part: str) -> Answer:
    """Run pip-audit on a file of pins that names no package twice."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / name
        plain.write_text(part, encoding="utf-8")
        command = ["pip-audit", "--format=json", "--progress-spinner=off", "--disable-pip"]
        command += ["--require-hashes", f"--requirement={plain}"]
        try:
            done = subprocess.run(
                command, capture_output=True, encoding="utf-8", check=False, timeout=_SECONDS
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return Answer(broken=f"{error}")
    return read(done.stdout, done.stderr, done.returncode, dict(pins(part)))


def tell(lock: Path, answer: Answer, count: int) -> Iterable[str]:
    """Yield what is said of one lock, a line each."""
    if answer.fine:
        yield f"  {lock.name} ✓ {count}"
    for one in answer.vulnerable:
        yield f"  {lock.name}: 有已知漏洞 / known vulnerability: {one}"
    if answer.unanswered:
        shown = ", ".join(answer.unanswered[:_SHOWN])
        more = "…" if len(answer.unanswered) > _SHOWN else ""
        missing = len(answer.unanswered)
        said = f"没有得到答复 / nobody answered for {missing} of {count}"
        yield f"  {lock.name}: {said}: {shown}{more}"
    if answer.broken:
        yield f"  {lock.name}: pip-audit 没有完成 / pip-audit did not finish: {answer.broken[:300]}"


def main(names: Sequence[str]) -> int:
    """Audit every lock; return 0 where each package was answered for and nothing is known."""
    fine = bool(names)
    for lock in map(Path, names):
        answer = audit(lock)
        print("\n".join(tell(lock, answer, len(pins(lock.read_text(encoding="utf-8"))))))
        fine &= answer.fine
    if not fine:
        print("审计没有通过；没有得到答复不等于没有漏洞 / not passed: no answer is no all-clear")
    return 0 if fine else 1


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
