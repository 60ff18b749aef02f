"""Reading a repository that a stranger made: nothing of it runs, and no name becomes an option."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pledgebook.executor import revisions
from pledgebook.executor.revisions import GitRefused, Held, Repository

GIT = Path(str(shutil.which("git")))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose settings would run a program wherever Git can be told to."""
    tmp_path = tmp_path_factory.mktemp("stranger")
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n")
    trap.chmod(0o755)
    folder = tmp_path / "book"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / "a.yaml").write_text("a: 1\n")
    (folder / "with space").mkdir()
    (folder / "with space" / "-x").write_text("x")
    (folder / ".gitattributes").write_text("* filter=trap diff=trap\n")
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "x")
    hooks = folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-checkout", "post-index-change", "reference-transaction"):
        shutil.copy(trap, hooks / name)
    for key in (
        *("core.pager", "core.fsmonitor", "core.sshCommand", "core.editor", "diff.external"),
        *("filter.trap.smudge", "filter.trap.clean", "diff.trap.textconv", "diff.trap.command"),
        *("pager.cat-file", "alias.cat-file", "credential.helper", "uploadpack.packObjectsHook"),
    ):
        git(folder, "config", key, str(trap))
    git(folder, "config", "remote.origin.url", f"ext::{trap}")
    git(folder, "config", "remote.origin.promisor", "true")
    git(folder, "config", "extensions.partialClone", "origin")
    return folder


def git(folder: Path, *arguments: str) -> None:
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run([GIT, *arguments], cwd=folder, env={**os.environ, **settings}, check=True)


def repository(folder: Path, program: Path = GIT) -> Repository:
    return Repository(program=program, folder=folder, environment=os.environ)


def refused(name: str, folder: Path) -> str:
    with pytest.raises(GitRefused) as refusal:
        repository(folder).commit(name)
    return refusal.value.finding.rule


def test_nothing_of_a_repository_is_run(folder: Path) -> None:
    found = repository(folder)
    commit = found.commit("main")
    blob, missing, tree = found.look([f"{commit}:a.yaml", f"{'0' * 40}", f"{commit}:"])
    assert isinstance(blob, Held)
    assert isinstance(tree, Held)
    assert missing is None
    assert found.content(blob, 100, "a.yaml") == b"a: 1\n"
    assert found.children(tree) == [".gitattributes", "a.yaml", "with space"]
    assert found.prefix() == ""
    sprung = folder.parent / "sprung"
    assert not sprung.exists()
    (folder / "a.yaml").write_text("a: 2\n")
    subprocess.run([GIT, "diff"], cwd=folder, capture_output=True, check=False)
    assert sprung.exists()  # so it is a trap


def test_names_with_spaces_and_dashes_are_names(folder: Path) -> None:
    found = repository(folder)
    commit = found.commit("main")
    inner = repository(folder / "with space")
    assert inner.prefix() == "with space/"
    (held,) = found.look([f"{commit}:with space/-x"])
    assert held is not None
    assert (held.kind, held.size) == ("blob", 1)


@pytest.mark.parametrize("name", ["-h", "--help", "", " ", "a\nb", "a\0b", "\x1b[2J"])
def test_what_is_no_name_is_refused(name: str, folder: Path) -> None:
    assert refused(name, folder) == "diff/not-a-revision"


@pytest.mark.parametrize("name", ["nope", "main:a.yaml", "main missing", "HEAD~9", "{}", "*"])
def test_what_is_no_commit_is_unknown(name: str, folder: Path) -> None:
    assert refused(name, folder) == "diff/unknown-revision"


def test_too_large_a_file_is_not_read(folder: Path) -> None:
    found = repository(folder)
    (held,) = found.look([f"{found.commit('main')}:a.yaml"])
    assert held is not None
    with pytest.raises(GitRefused) as refusal:
        found.content(held, 4, "main:a.yaml")
    assert dict(refusal.value.finding.args) == {"path": "main:a.yaml", "limit": 4}


def test_a_folder_without_a_repository_and_a_program_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GitRefused, match="diff/not-a-repository"):
        repository(tmp_path).prefix()
    with pytest.raises(GitRefused, match="diff/no-git"):
        repository(tmp_path, tmp_path / "git").prefix()


def test_a_program_that_never_ends_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(revisions, "SECONDS", 0.1)
    with pytest.raises(GitRefused, match="diff/git-slow"):
        repository(tmp_path, slow).prefix()
