"""A parcel gives back what was put into it, or says that it is spoiled; never anything else."""

from __future__ import annotations

import datetime as dt
import io
import os
import pickle
import stat
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pledgebook import derive, pipeline
from pledgebook.cache import (
    Cache,
    Kept,
    KeptListings,
    Parcel,
    Spoiled,
    Unsafe,
    listings,
    records,
)
from pledgebook.outputs import site, sla
from pledgebook.outputs.file import File
from pledgebook.outputs.site import Listing
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.standing import Standing, Status
from pledgebook.wording import tongues

ROOT = Path(__file__).parents[2]


def listing(name: str) -> Listing:
    content = (ROOT / "commitments" / name / "v2.yaml").read_bytes()
    commitment = pipeline.load(content, name).commitment
    assert commitment
    shown = page(
        tongues.tongue(commitment),
        sla.data(derive.sla(commitment)),
        Standing(status=Status.PUBLISHED),
    )
    return site.listing(shown)


LISTED = (listing("servers-storage"), listing("information-system-12-months"))
PARCEL = Parcel(
    inputs={"commitment.yaml": "12ab", "program": "34cd"},
    uses={"公司": "56ef"},
    told={"letters": [["a/letter.pdf", 5]], "versions": 2},
    listings=LISTED,
    files=(
        File(PurePosixPath("a/index.html"), "页面".encode()),
        File(PurePosixPath("a/empty"), b""),
        File(PurePosixPath("a/key.pem"), b"secret", private=True),
    ),
)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def kept(cache: Cache) -> Path:
    place = cache.place("slot")
    assert cache.put(place, PARCEL)
    return place


def read(cache: Cache, place: Path) -> tuple[Any, ...]:
    """Return all that a parcel holds."""
    found = cache.get(place)
    assert found
    files = [(one.path, one.private, one.content) for one in found.files]
    return dict(found.inputs), dict(found.uses), dict(found.told), tuple(found.listings), files


def test_what_is_put_in_comes_back(cache: Cache) -> None:
    inputs, uses, told, listed, files = read(cache, kept(cache))
    assert (inputs, uses, told) == (PARCEL.inputs, PARCEL.uses, PARCEL.told)
    assert listed == LISTED
    assert files == [(one.path, one.private, one.content) for one in PARCEL.files]


def test_sizes_and_hashes_are_known_before_the_content(cache: Cache) -> None:
    found = cache.get(kept(cache))
    assert found
    told = [(one.size, one.sha256) for one in found.files]
    assert told == [(one.size, one.sha256) for one in PARCEL.files]


def test_nothing_is_found_where_nothing_was_put(cache: Cache) -> None:
    kept(cache)
    assert cache.get(cache.place("other")) is None


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_goes_unnoticed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    place = kept(cache)
    content = bytearray(place.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    match data.draw(st.sampled_from(("flip", "cut", "add", "twice"))):
        case "flip":
            content[at] ^= data.draw(st.integers(1, 255))
        case "cut":
            del content[at:]
        case "add":
            content[at:at] = b"x"
        case "twice":
            content = content * 2
    place.write_bytes(bytes(content))
    with pytest.raises(Spoiled):
        read(cache, place)


def test_a_folder_in_its_place_is_spoiled(cache: Cache) -> None:
    place = cache.place("slot")
    place.mkdir(parents=True)
    with pytest.raises(Spoiled):
        cache.get(place)


def test_what_the_disk_refuses_is_not_kept(cache: Cache) -> None:
    place = cache.place("slot")
    place.parent.write_bytes(b"in the way")
    assert cache.put(place, PARCEL) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="modes of folders")
@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_a_folder_that_others_can_write_to_is_not_used(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    folder.chmod(mode)
    with pytest.raises(Unsafe):
        Cache(folder)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="owners of folders")
def test_a_folder_of_somebody_else_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    with pytest.raises(Unsafe):
        Cache(tmp_path)


def test_a_new_folder_is_its_users_alone(tmp_path: Path) -> None:
    Cache(tmp_path / "one" / "two")
    assert stat.S_IMODE((tmp_path / "one" / "two").stat().st_mode) == 0o700


class _Runs:
    def __init__(self, call: Callable[..., Any], *args: Any) -> None:
        self._reduced = (call, args)

    def __reduce__(self) -> tuple[Any, ...]:
        return self._reduced


@pytest.mark.parametrize(
    "harm",
    [
        _Runs(os.system, "true"),
        _Runs(eval, "1"),
        _Runs(io.open, os.devnull),
        _Runs(site.listing, LISTED[0]),
        _Runs(getattr, LISTED[0], "title"),
        _Runs(pickle.loads, b"."),
    ],
    ids=lambda harm: harm.__reduce__()[0].__name__,
)
def test_a_pickle_calls_nothing(harm: object) -> None:
    with pytest.raises(ValueError, match="not part of a record"):
        listings.load(pickle.dumps((harm,), protocol=5))


@pytest.mark.parametrize(
    "other",
    [LISTED[0], [LISTED[0]], (LISTED[0], 1), (dt.date(2026, 11, 29),), None],
    ids=["one", "list", "one more", "date", "none"],
)
def test_what_are_no_listings_is_refused(other: object) -> None:
    with pytest.raises(ValueError, match="no listings"):
        listings.load(records.dump(other))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
@example(b").")  # a pickle of no listings at all
def test_any_bytes_are_refused_in_words(content: bytes) -> None:
    found: tuple[Listing, ...] = ()
    with suppress(ValueError):
        found = listings.load(content)
    assert found == ()


class _Wrong:
    def __reduce__(self) -> tuple[Any, ...]:
        return Decimal, ("no number",)


def test_a_record_that_cannot_be_made_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="ConversionSyntax"):
        listings.load(pickle.dumps((_Wrong(),), protocol=5))


def test_listings_are_read_when_they_are_asked_for(cache: Cache) -> None:
    place = kept(cache)
    found = cache.get(place)
    assert found
    assert isinstance(found.listings, KeptListings)
    assert isinstance(found.files[0], Kept)
    place.unlink()
    with pytest.raises(Spoiled):
        len(found.listings)
