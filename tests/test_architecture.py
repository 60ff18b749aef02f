"""The house keeps its own rules: each contract goes red on a planted breach, and what imports
cannot tell is read from the code.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "pledgebook"
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
CONTRACTS = [contract["name"] for contract in CONFIG["contracts"]]
LINT = Path(sys.executable).with_name("lint-imports")


def lint(folder: Path) -> tuple[int, dict[str, str]]:
    """Return the exit status of import-linter in ``folder``, and the verdict on each contract."""
    done = subprocess.run(
        [LINT],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "generator"), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout)
    found = re.findall(r"^(.+) (KEPT|BROKEN)\b", said, re.MULTILINE)
    assert found, said + done.stderr
    return done.returncode, dict(found)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the package and of its contracts; who plants something takes it away."""
    folder = tmp_path_factory.mktemp("house")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, folder / "generator" / "pledgebook", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_is_kept() -> None:
    status, verdicts = lint(ROOT)
    assert (status, verdicts) == (0, dict.fromkeys(CONTRACTS, "KEPT"))


# A module, a line planted at its end, and the first words of the contract that it breaks.
BREACHES = [
    ("model/units.py", "from pledgebook import schema", "One way down"),
    ("wording/prose.py", "from pledgebook.outputs import markup", "One way down"),
    ("outputs/file.py", "from pledgebook import checks", "One way down"),
    ("bind.py", "from pledgebook import schema", "One way down"),
    ("localize.py", "from pledgebook import bind", "One way down"),
    ("schema/_texts.py", "from pledgebook import texts", "One way down"),
    ("helpers.py", "", "One way down"),
    ("checks/name_twice.py", "from pledgebook.checks import period_loop", "Checks do not know"),
    ("writer/paths.py", "from pledgebook.report import subject", None),
    ("model/node.py", "from pledgebook.model import clause", "No cycles"),
    ("wording/zh/lengths.py", "from pledgebook.wording.zh import compose", "No cycles"),
    ("derive/shapes.py", "import time", "Below the outputs"),
    ("book/places.py", "import subprocess", "Below the outputs"),
    ("nearest.py", "import urllib.request", "Below the outputs"),
    ("outputs/markup.py", "import time", "Below the command line"),
    ("executor/wire.py", "import random", "Below the command line"),
    ("report/text.py", "import locale", "Below the command line"),
    ("scaffold/letters.py", "from time import time", "Below the command line"),
    ("writer/fresh.py", "from pledgebook import scaffold", "One way down"),
    ("writer/disk.py", "import http.client", "Nothing opens"),
    ("cli/doctor.py", "import socket", "Nothing opens"),
    ("cli/serve.py", "import http.server", "Nothing opens"),
    ("serve/site.py", "import socketserver", "Nothing opens"),
    ("serve/watching.py", "import time", "Below the command line"),
    ("report/text.py", "from pledgebook import serve", "One way down"),
    ("sign/stamps.py", "import aiohttp", "Nothing opens"),
    ("sign/stamps.py", "from time import time", "Below the command line"),
    ("sign/act.py", "from pledgebook import keys", "One way down"),
    ("pdf/fields.py", "from pledgebook.outputs import sla", "One way down"),
    ("cli/sign.py", "from pyhanko.sign import signers", "Only signing"),
    ("writer/single.py", "import cryptography", "Only signing"),
    ("outputs/markup.py", "from PIL import Image", "Only seals"),
    ("executor/renderer.py", "import weasyprint", "Only the typesetter"),
    ("outputs/columns.py", "from weasyprint import HTML", "Only the typesetter"),
    ("outputs/odcs.py", "from icalendar import Calendar", "Only the calendar file"),
    ("cli/letter.py", "import jinja2", "Only the outputs"),
    ("report/json.py", "from markdown_it import MarkdownIt", "Only the outputs"),
    ("outputs/letter/parts.py", "import docx", "Only the Word file"),
    ("pipeline/building.py", "from docxtpl import DocxTemplate", "Only the Word file"),
    ("outputs/markup.py", "from lxml import etree", "Only the Word file"),
    ("executor/pool.py", "import pickle", "Only the cache"),
    ("book/config.py", "import yaml", "Only the source"),
    ("pipeline/loading.py", "import jsonschema", "Only the schema"),
    ("writer/staging.py", "import tempfile", "Only the executor"),
    ("cli/program.py", "import subprocess", "Only the executor"),
    ("cli/making.py", "from concurrent.futures import ProcessPoolExecutor", "Only the executor"),
    ("pipeline/building.py", "import multiprocessing", "Only the executor"),
    ("outputs/environment.py", "import shutil", "Only the writer"),
    ("executor/wire.py", "import fcntl", "Only the writer"),
    ("evaluate/history.py", "import openpyxl", "Only logs read spreadsheets"),
    ("logs/database.py", "import duckdb", "Only the engines know databases"),
    ("engine/__init__.py", "import pyarrow", "Only logs read databases"),
    ("book/ledger.py", "import sqlite3", "Only logs read databases"),
    ("executor/renderer.py", "from pledgebook.executor.typesetter import limits", "The typesetter"),
]


@pytest.mark.heavy  # each looks at the whole package anew
@pytest.mark.parametrize(("module", "line", "contract"), BREACHES)
def test_a_breach_is_seen(house: Path, module: str, line: str, contract: str | None) -> None:
    path = house / "generator" / "pledgebook" / module
    code = path.read_text("utf-8") if path.exists() else None
    path.write_text(f"{code or ''}\n{line}\n", "utf-8")
    try:
        status, verdicts = lint(house)
    finally:
        path.unlink() if code is None else path.write_text(code, "utf-8")
    broken = {name for name, verdict in verdicts.items() if verdict == "BROKEN"}
    if contract is None:
        assert (status, broken) == (0, set())
    else:
        assert status == 1
        assert [name for name in broken if name.startswith(contract)], broken


def test_every_contract_has_its_breach() -> None:
    seen = {
        name
        for _, _, words in BREACHES
        for name in CONTRACTS
        if words is not None and name.startswith(words)
    }
    assert seen == set(CONTRACTS)


# --- What imports cannot tell ---------------------------------------------------------------------


@cache
def modules() -> dict[str, list[ast.AST]]:
    """Return all nodes of each module."""
    return {
        path.relative_to(PACKAGE).as_posix(): list(ast.walk(ast.parse(path.read_text("utf-8"))))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def calls(tree: Iterable[ast.AST]) -> Iterator[tuple[int, str]]:
    """Yield line and name of what is called or read as an attribute."""
    for node in tree:
        if isinstance(node, ast.Attribute):
            yield node.lineno, node.attr
        elif isinstance(node, ast.Name):
            yield node.lineno, node.id


def found(names: set[str], *allowed: str) -> list[str]:
    """Return where one of ``names`` stands outside of the modules ``allowed``."""
    return [
        f"{module}:{line} {name}"
        for module, tree in modules().items()
        if not module.startswith(allowed)
        for line, name in calls(tree)
        if name in names
    ]


WRITING = {
    "write_text", "write_bytes", "mkdir", "makedirs", "unlink", "rmdir", "rmtree", "touch",
    "symlink_to", "hardlink_to", "chmod", "fsync", "renames", "removedirs",
}  # fmt: skip


def test_only_the_writer_writes_files() -> None:
    """The executor has temporary folders: for the fonts of a child process, to run a program in.

    What came to another computer with its files lies in one, too.

    The cache keeps parcels of its own, whose hashes say whether they are whole.
    """
    aside = (
        "executor/fonts.py",
        "executor/rerunning.py",
        "executor/scratch.py",
        "executor/unpacked.py",
    )
    assert found(WRITING, "writer/", *aside, "cache/store.py") == []


def test_no_file_is_opened_to_be_written_elsewhere() -> None:
    opened = [
        f"{module}:{node.lineno}"
        for module, tree in modules().items()
        if not module.startswith(("writer/", "executor/typesetter/"))
        for node in tree
        if isinstance(node, ast.Call)
        and (getattr(node.func, "attr", None) or getattr(node.func, "id", None))
        in ("open", "fdopen")
        for mode in (*node.args, *(keyword.value for keyword in node.keywords))
        if isinstance(mode, ast.Constant) and re.fullmatch(r"[rbt]*[wax+][rbwt+]*", str(mode.value))
    ]
    assert opened == []


def test_no_time_of_day_or_surroundings_are_read_below_the_command_line() -> None:
    """The renderer's child inherits the environment but for what would change its letters."""
    names = {"now", "today", "utcnow", "environ", "getenv", "getcwd", "cwd", "expanduser"}
    assert found(names, "cli/", "executor/renderer.py") == []


def test_nothing_is_evaluated_and_no_template_is_made_from_content() -> None:
    assert found({"eval", "exec", "from_string", "compile_expression", "literal_eval"}) == []
    assert found({"Template"}, "outputs/environment.py", "outputs/compiled.py") == []


def test_only_the_top_and_two_more_catch_everything() -> None:
    """Elsewhere, who catches everything cleans up and raises it again."""
    caught = [
        module
        for module, tree in modules().items()
        for node in tree
        if isinstance(node, ast.ExceptHandler)
        for kind in ast.walk(node.type or ast.Name("Exception"))
        if isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException")
        if not (isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None)
    ]
    # What breaks at one commitment does not lose the others; what breaks a reader is invalid.
    assert caught == ["cli/program.py", "executor/pool.py", "verify/__init__.py"]


def test_modules_are_short() -> None:
    lines = {module: (PACKAGE / module).read_text("utf-8").count("\n") for module in modules()}
    assert {module for module, count in lines.items() if count > 260} == set()


def test_functions_are_short() -> None:
    """Their signature and what they do, without the docstring."""
    long = [
        f"{module}: {node.name}"
        for module, tree in modules().items()
        for node in tree
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > 34
    ]
    assert long == []


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    words = node.body[0] if ast.get_docstring(node) is not None else None
    said = 0 if words is None else (words.end_lineno or 0) - words.lineno + 1
    return (node.end_lineno or 0) - node.lineno + 1 - said


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}
    assert [module for module in modules() if Path(module).stem.strip("_") in drawers] == []


def test_values_are_frozen_and_slotted() -> None:
    """A record cannot be changed, takes its fields by name, and has no others."""
    loose = [
        f"{module}: {node.name}"
        for module, tree in modules().items()
        if module.startswith(("model/", "findings.py", "report/", "wording/prose.py"))
        for node in tree
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        if "dataclass" in ast.unparse(decorator) and "frozen=True" not in ast.unparse(decorator)
    ]
    assert loose == []
