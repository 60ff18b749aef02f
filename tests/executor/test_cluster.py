"""Work on a Dask cluster: in order, whatever becomes of one of its workers."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from tests.clusters import ROOT, LocalDask, kill

from pledgebook.executor import Broken

pytest.importorskip("distributed", reason="left out: Dask is not installed")
pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("default")]

from pledgebook.executor import cluster  # noqa: E402 - where Dask is installed
from pledgebook.executor.cluster import Cluster, Failed  # noqa: E402

NUMBERS = range(40)


def halved(number: int) -> tuple[int, int]:
    """Return half of an even number and the process that found it; 6 ends that process."""
    if number == 6:
        os._exit(9)
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2, os.getpid()


def slowly(number: int) -> tuple[int, int]:
    """Return a number and the process that thought about it."""
    time.sleep(0.1)
    return number, os.getpid()


class Counting:
    """Counts its calls; it is one thing in each worker."""

    def __init__(self) -> None:
        self._calls = 0

    def __reduce__(self) -> tuple[type[Counting], tuple[()]]:
        return Counting, ()

    def __call__(self, _number: int) -> tuple[int, int]:
        self._calls += 1
        time.sleep(0.02)
        return os.getpid(), self._calls


class Deadly:
    """Gives numbers back; ``times`` processes end at 6 before one does not."""

    def __init__(self, folder: Path, times: int) -> None:
        self._folder = folder
        self._times = times

    def __call__(self, number: int) -> int:
        if number == 6 and len([*self._folder.iterdir()]) < self._times:
            (self._folder / str(os.getpid())).touch()
            os._exit(9)
        return number


def standing() -> Mapping[str, str]:
    return {"python": os.environ.get("PLEDGEBOOK_TEST_PYTHON", "3")}


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalDask]:
    with LocalDask(tmp_path_factory.mktemp("dask")) as begun:
        begun.processes()
        yield begun


def test_what_a_task_keeps_is_kept_by_each_worker(dask: LocalDask) -> None:
    with Cluster(dask.address, standing) as works:
        found = [one for one in works.each(Counting(), NUMBERS) if not isinstance(one, Broken)]
    assert len(found) == len(NUMBERS)
    calls = {process: [n for other, n in found if other == process] for process, _ in found}
    assert sorted(calls) == dask.processes()
    assert all(sorted(one) == [*range(1, len(one) + 1)] for one in calls.values())


def test_an_item_that_ends_every_worker_is_told_of_and_the_rest_is_done(dask: LocalDask) -> None:
    with Cluster(dask.address, standing) as works:
        found = list(works.each(halved, NUMBERS))
    sound = {at: one[0] for at, one in enumerate(found) if not isinstance(one, Broken)}
    assert sound == {number: number // 2 for number in NUMBERS if number % 2 == 0 and number != 6}
    odd, killed = found[3], found[6]
    assert isinstance(odd, Broken)
    assert isinstance(killed, Broken)
    assert "ValueError: 3 is odd" in odd.reason
    assert killed.reason == "the workers that worked on it ended, one after another"


def test_what_was_under_way_when_workers_ended_is_tried_again_by_itself(
    dask: LocalDask, tmp_path: Path
) -> None:
    with Cluster(dask.address, standing) as works:
        assert list(works.each(Deadly(tmp_path, 2), NUMBERS)) == [*NUMBERS]
    assert len([*tmp_path.iterdir()]) == 2


def test_a_worker_that_is_killed_loses_nothing_and_does_nothing_twice(dask: LocalDask) -> None:
    first = dask.processes()[0]
    with Cluster(dask.address, standing) as works:
        results = works.each(slowly, NUMBERS)
        found = [next(results) for _ in range(4)]
        kill(first)
        found += results
    sound = [one for one in found if not isinstance(one, Broken)]
    assert [number for number, _ in sound] == [*NUMBERS]
    assert len({process for _, process in sound}) > 1
    assert first not in dask.processes()


def test_items_are_taken_as_they_are_due(dask: LocalDask) -> None:
    items = iter(range(1000))
    with Cluster(dask.address, standing) as works:
        next(works.each(slowly, items))
    assert next(items) == 32


@pytest.mark.parametrize(
    ("environment", "rule", "said"),
    [
        ({"PLEDGEBOOK_TEST_PYTHON": "2"}, "cluster/differs", ("python", "3", "2")),
        ({"PYTHONPATH": "{packages}"}, "cluster/no-program", ()),
    ],
)
def test_a_node_with_another_program_is_named(
    environment: dict[str, str], rule: str, said: tuple[str, ...], tmp_path: Path
) -> None:
    others = (one for one in sys.path if not Path(one).is_relative_to(ROOT))
    packages = os.pathsep.join(others)
    given = {name: value.format(packages=packages) for name, value in environment.items()}
    with (
        LocalDask(tmp_path, workers=0, **given) as begun,
        pytest.raises(Failed) as failed,
        Cluster(begun.address, standing),
    ):
        pass
    args = failed.value.finding.args
    assert failed.value.finding.rule == rule
    assert args["where"] == "scheduler"
    assert tuple(args[name] for name in ("name", "here", "there") if said) == said


def test_a_worker_that_comes_later_with_another_program_does_nothing(tmp_path: Path) -> None:
    with LocalDask(tmp_path, workers=0) as begun, Cluster(begun.address, standing) as works:
        begun.add(PLEDGEBOOK_TEST_PYTHON="2")
        with pytest.raises(Failed) as failed:
            list(works.each(slowly, NUMBERS))
    assert failed.value.finding.rule == "cluster/differs"
    assert str(failed.value.finding.args["where"]).startswith("tcp://127.0.0.1:")


def test_without_workers_one_does_not_wait_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.2)
    with (
        LocalDask(tmp_path, workers=0) as begun,
        Cluster(begun.address, standing) as works,
        pytest.raises(Failed) as failed,
    ):
        list(works.each(slowly, NUMBERS))
    assert failed.value.finding.rule == "cluster/no-workers"


def test_a_scheduler_that_ends_is_told_of(tmp_path: Path) -> None:
    with LocalDask(tmp_path) as begun, Cluster(begun.address, standing) as works:
        results = works.each(slowly, NUMBERS)
        assert next(results)
        begun.scheduler.kill()
        with pytest.raises(Failed) as failed:
            list(results)
    assert failed.value.finding.rule == "cluster/lost"
    assert failed.value.finding.args == {"address": begun.address}
