"""Setting up on a fresh machine: locked dependencies, tasks, system packages and the wheel."""

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ROOT / "generator" / "requirements"
SYSTEM = ROOT / "generator" / "tools" / "system.sh"
PINNED = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][\w.]*)( ; [\w .'<>=!]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(lock: str) -> dict[str, str]:
    text = (LOCKS / lock).read_text(encoding="utf-8")
    return {match["name"]: match["version"] for match in PINNED.finditer(text)}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~ ;\[]", line, maxsplit=1)[0].lower() for line in requirements}


def make(*arguments: str) -> str:
    run = ["make", "--no-print-directory", *arguments]
    return subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("lock", ["demo.txt", "test.txt", "heavy.txt", "supply.txt"])
def test_a_lock_holds_pins_and_hashes_and_names_no_place(lock):
    lines = (LOCKS / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not (PINNED.fullmatch(line) or HASH.fullmatch(line))] == []


def test_the_lock_of_node_packages_holds_pins_and_hashes_and_names_no_place():
    packages = json.loads((LOCKS / "package-lock.json").read_text("utf-8"))["packages"]
    asked = packages.pop("")["devDependencies"]
    assert asked == json.loads((LOCKS / "package.json").read_text("utf-8"))["devDependencies"]
    assert {f"node_modules/{name}" for name in asked} <= set(packages)
    for package in packages.values():
        assert package["version"]
        assert package["integrity"].startswith("sha512-")
        assert "resolved" not in package


def test_the_locks_hold_what_the_project_asks_for():
    build = names(PYPROJECT["build-system"]["requires"]) | {"editables"}
    runtime = names(PYPROJECT["project"]["dependencies"])
    assert runtime | build <= set(pins("demo.txt"))
    assert names(PYPROJECT["dependency-groups"]["dev"]) <= set(pins("test.txt"))
    brought = {"py4j"}  # by pyspark, and by nothing else
    assert names(PYPROJECT["dependency-groups"]["heavy"]) | brought == set(pins("heavy.txt"))


def test_the_demo_installs_the_tested_versions_and_no_test_tools():
    assert pins("demo.txt").items() <= pins("test.txt").items()
    assert not {"pytest", "mypy", "playwright", "hypothesis"} & set(pins("demo.txt"))


def test_make_lists_every_task_with_its_purpose():
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    listed = dict(re.findall(r"^  make ([a-z-]+) +(\S.*)$", make(), re.MULTILINE))
    assert make() == make("help")
    assert set(listed) == set(phony[1].split())
    assert all(" · " in purpose for purpose in listed.values())
    assert len({line.index(listed[line.split()[1]]) for line in make().splitlines()}) == 1


def test_one_call_of_make_runs_each_test_once():
    commands = make("--dry-run", "test", "test-all").splitlines()
    runs = [line for line in commands if "pytest" in line and "-m pytest" in line]
    assert [re.sub(r".*-m ", "", run) for run in runs] == ['"not heavy"', "heavy"]


def test_what_one_task_makes_is_in_no_other_s_way():
    made = re.findall(r"(?<= )build(?:/\S+)?", make("--dry-run", "demo", "fuzz", "sbom"))
    assert {"build/demo", "build/fuzz", "build/sbom.json"} <= set(made)
    inside = [(one, other) for one in made for other in made if other.startswith(f"{one}/")]
    assert (len(made), inside) == (len(set(made)), [])


def test_every_script_the_makefile_runs_is_there():
    scripts = re.findall(r"generator/tools/\S+", (ROOT / "Makefile").read_text("utf-8"))
    assert [script for script in set(scripts) if not (ROOT / script).exists()] == []


@pytest.fixture
def machine(tmp_path):
    """A machine with a few plain commands: no Python, no apt-get, no sudo, no root."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("mktemp", "tail", "rm", "env"):
        (folder / name).symlink_to(Path("/usr/bin") / name)
    command(folder, "id", "echo 1000")
    return folder


def command(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def system(machine: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", SYSTEM, *arguments],
        env={"PATH": str(machine)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_nothing_is_said_when_nothing_is_missing():
    done = subprocess.run(
        ["/bin/sh", SYSTEM, "packages", "demo", "test"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("", "")


def test_without_apt_one_line_names_what_to_install(machine):
    done = system(machine, "packages", "demo", "test")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    wanted = f"libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 {TEST_PACKAGES}"
    assert wanted in done.stderr
    assert "README.md" in done.stderr


TEST_PACKAGES = "poppler-utils qpdf chromium default-jdk-headless zbar-tools softhsm2"


def test_without_root_and_sudo_one_line_gives_the_command(machine):
    command(machine, "apt-get", "exit 0")
    done = system(machine, "packages", "test")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(f"run as root: apt-get install {TEST_PACKAGES}")


def test_with_sudo_the_packages_are_installed(machine, tmp_path):
    command(machine, "sudo", f'echo "$@" >>{tmp_path}/called')
    command(machine, "apt-get", "exit 1")
    done = system(machine, "packages", "test")
    assert done.returncode == 0
    called = (tmp_path / "called").read_text(encoding="utf-8").splitlines()
    assert called[0] == "apt-get update -q"
    assert called[1].endswith(f"--no-install-recommends {TEST_PACKAGES}")


def test_a_failed_installation_shows_its_reason(machine):
    command(machine, "sudo", '"$@"')
    command(machine, "apt-get", "echo E: no space left; exit 100")
    done = system(machine, "packages", "test")
    assert done.returncode == 1
    assert "E: no space left" in done.stderr


def test_an_old_python_is_refused_in_one_line(machine, tmp_path):
    command(machine, "python3", "exit 1")
    done = system(machine, "venv", str(tmp_path / "venv"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Python 3.11" in done.stderr


def test_without_node_one_line_says_how_to_get_it(machine, tmp_path):
    done = system(machine, "npm", str(tmp_path / "venv"), str(tmp_path), "ci")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith("Node.js is missing: run make test-heavy first")


def test_without_python_debian_s_is_asked_for(machine):
    done = system(machine, "packages", "venv")
    assert done.returncode == 1
    assert "python3 python3-venv" in done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_the_wheel_carries_every_shipped_file(wheel):
    held = set(wheel.namelist())
    tracked = subprocess.run(
        ["git", "ls-files", "generator/pledgebook", "schemas", "templates", "site", "commitments"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    wanted = {
        path.removeprefix("generator/") if path.startswith("generator/") else f"pledgebook/{path}"
        for path in tracked
        if (ROOT / path).exists()
    }
    assert sorted(wanted - held) == []
    assert "pledgebook/py.typed" in held
    assert "pledgebook/templates/fonts/PledgebookSerif-Regular.ttf" in held


def test_the_wheel_carries_only_the_package_and_both_licences(wheel):
    held = wheel.namelist()
    assert {name.split("/")[0].split("-")[0] for name in held} == {"pledgebook"}
    licences = {name.rpartition("licenses/")[2] for name in held if "/licenses/" in name}
    assert licences == {"LICENSE", "templates/fonts/OFL.txt"}
    data = re.compile(r"pledgebook/(schemas|templates|site|commitments)/.*\.py")
    assert [name for name in held if data.match(name)] == []
