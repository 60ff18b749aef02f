"""A verdict gives back what was found, or says that it is spoiled; never anything else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook import pipeline
from pledgebook.cache import Cache, Spoiled, Verdict, records
from pledgebook.checks import across
from pledgebook.findings import Finding
from pledgebook.model.names import Names

ROOT = Path(__file__).parents[2]
PROGRAM = "12ab"


def verdict(**args: str) -> Verdict:
    """Return what a check finds in a sample, and one thing more with ``args``."""
    content = (ROOT / "commitments/servers-storage/v2.yaml").read_bytes()
    loaded = pipeline.load(content, "v2.yaml")
    assert loaded.commitment
    return Verdict(
        slot="here",
        program=PROGRAM,
        told=(),
        content="34cd",
        root="",
        lenders={"own": "56ef"},
        published=("v2.yaml", "78ab"),
        findings=(*loaded.findings, Finding(rule="hedge", at=("title",), args=args)),
        waived=loaded.waived,
        document=loaded.document,
        letter=loaded.commitment,
        trace=across.traced(Names(loaded.commitment)),
    )


WHOLE = verdict(words="尽快")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def test_what_is_put_in_comes_back(cache: Cache) -> None:
    place = cache.place("here")
    assert cache.verdict(place, PROGRAM) is None
    assert cache.put_verdict(place, WHOLE)
    assert cache.verdict(place, PROGRAM) == WHOLE


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_no_damage_goes_unnoticed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    place = cache.place("here")
    cache.put_verdict(place, WHOLE)
    content = bytearray(place.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        content[at] ^= data.draw(st.integers(1, 255))
    else:
        del content[at:]
    place.write_bytes(bytes(content))
    with pytest.raises(Spoiled):
        cache.verdict(place, PROGRAM)


def test_a_sound_record_of_something_else_is_spoiled(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, other = cache.place("here"), records.dump(WHOLE.findings)
    with monkeypatch.context() as harmed:
        harmed.setattr(records, "dump", lambda _: other)
        assert cache.put_verdict(place, WHOLE)
    with pytest.raises(Spoiled):
        cache.verdict(place, PROGRAM)


@dataclass(frozen=True, slots=True)
class Older:
    """A kind of record that there is no more."""


def test_what_another_program_put_there_is_not_read(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = cache.place("here")
    older = replace(WHOLE, program="older", findings=(Older(),))  # type: ignore[arg-type]
    with monkeypatch.context() as earlier:
        earlier.setattr(records, "load", lambda _: older)
        assert cache.put_verdict(place, older)
    assert cache.verdict(place, PROGRAM) is None
    with pytest.raises(Spoiled):
        cache.verdict(place, "older")


class Word(str):
    """A text that is no plain one."""

    __slots__ = ()


def test_what_could_not_be_read_again_is_not_kept(cache: Cache) -> None:
    odd = verdict(words=Word("尽快"))
    with pytest.raises(ValueError, match="not part of a record"):
        records.load(records.dump(odd))
    place = cache.place("here")
    assert not cache.put_verdict(place, odd)
    assert cache.verdict(place, PROGRAM) is None


def test_a_folder_in_its_place_is_spoiled_and_takes_nothing(cache: Cache) -> None:
    place = cache.place("here")
    place.mkdir(parents=True)
    with pytest.raises(Spoiled):
        cache.verdict(place, PROGRAM)
    assert not cache.put_verdict(place, WHOLE)
