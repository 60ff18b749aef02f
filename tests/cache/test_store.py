"""A cache that is shared, that processes died in, or that cannot be written to."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from pledgebook.cache import Cache, Parcel, Spoiled, store
from pledgebook.outputs.file import File

PARCEL = Parcel(
    inputs={"commitment.yaml": "12ab"},
    uses={},
    told={},
    listings=(),
    files=(File(PurePosixPath("a/index.html"), "页面".encode()),),
)
OTHER = replace(
    PARCEL,
    inputs={"commitment.yaml": "34cd"},
    files=(File(PurePosixPath("a/index.html"), "另一个页面".encode()),),
)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


@pytest.fixture
def place(cache: Cache) -> Path:
    place = cache.place("slot")
    assert cache.put(place, PARCEL)
    return place


def damage(place: Path) -> None:
    place.write_bytes(place.read_bytes()[:-1] + b"!")


def test_what_a_killed_build_left_goes_with_the_next_parcel(cache: Cache, place: Path) -> None:
    place.with_name(f"{place.name}.4242").write_bytes(b"torn")
    neighbour = place.with_name("0" * len(place.name))
    neighbour.write_bytes(b"another parcel")
    assert cache.put(place, PARCEL)
    assert set(place.parent.iterdir()) == {place, neighbour}


NOW = 1_800_000_000
DAY = 24 * 3600


def kept(cache: Cache, days: int) -> Path:
    """Return a parcel that somebody last asked for so many days ago."""
    place = cache.place(f"slot {days}")
    assert cache.put(place, PARCEL)
    os.utime(place, (NOW - days * DAY, NOW - days * DAY))
    return place


def test_what_nobody_asks_for_any_more_goes(cache: Cache, tmp_path: Path) -> None:
    old, used, new = (kept(cache, days) for days in (90, 61, 59))
    assert cache.get(used)
    foreign = old.with_name("letter.pdf")
    foreign.write_bytes(b"")
    os.utime(foreign, (0, 0))
    os.utime(tmp_path / "cache", (0, 0))
    cache.tidy(NOW)
    assert [one.exists() for one in (old, used, new, foreign)] == [False, True, True, True]


def test_it_is_tidied_once_a_day(cache: Cache, tmp_path: Path) -> None:
    old = kept(cache, 90)
    os.utime(tmp_path / "cache", (NOW, NOW))
    cache.tidy(NOW + DAY - 1)
    assert old.exists()
    cache.tidy(NOW + DAY + 1)
    assert not old.exists()


def test_a_damaged_parcel_is_dropped(cache: Cache, place: Path) -> None:
    damage(place)
    assert cache.drop(place)
    assert cache.get(place) is None


def test_a_sound_parcel_of_another_build_is_not_dropped(cache: Cache, place: Path) -> None:
    """What was read of the first is `Spoiled`; the one that took its place is not."""
    first = cache.get(place)
    assert first
    assert Cache(place.parents[1]).put(place, OTHER)
    with pytest.raises(Spoiled):
        _ = first.files[0].content
    assert not cache.drop(place)
    found = cache.get(place)
    assert found
    assert found.inputs == OTHER.inputs


def test_a_parcel_that_is_gone_was_not_damaged(cache: Cache, place: Path) -> None:
    place.unlink()
    assert not cache.drop(place)


def test_a_damaged_parcel_that_cannot_be_removed_is_not_looked_at_again(
    cache: Cache, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that found it again and again would never end."""
    damage(place)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    assert cache.drop(place)
    assert cache.get(place) is None


def test_what_another_build_put_there_is_not_taken_for_ours(
    cache: Cache, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = store.unpack

    def late(at: Path) -> Parcel | None:
        with monkeypatch.context() as patched:
            patched.setattr(store, "unpack", real)
            assert Cache(place.parents[1]).put(at, OTHER)
        return real(at)

    monkeypatch.setattr(store, "unpack", late)
    assert cache.put(place, PARCEL) is None


@pytest.mark.parametrize("moment", ["written", "read"])
def test_a_parcel_that_another_build_swept_away_is_not_kept(
    cache: Cache, place: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    real = Path.replace

    def swept(self: Path, target: Path) -> Path:
        if moment == "written":
            self.unlink()
        found = real(self, target)
        target.write_bytes(b"torn")
        return found

    monkeypatch.setattr(Path, "replace", swept)
    assert cache.put(place, PARCEL) is None
    assert [one.name for one in place.parent.iterdir() if str(os.getpid()) in one.name] == []
