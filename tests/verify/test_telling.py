"""What is said of letters that are as they were made: unsigned, of nobody known, of long ago."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from pledgebook.model.signing import Level, Role
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.verify import Answer, Published, Question, Verdict

from . import tampering
from .conftest import Office, rules

ASKED = {f"complete: missing-{role.value}" for role in Role}


def answers(verdict: Verdict) -> dict[Question, Answer]:
    return {one.question: one.answer for one in verdict.judged}


@pytest.mark.parametrize(
    ("form", "found"),
    [
        (Form.DRAFT, {"authentic: draft"}),
        (Form.PAPER, {"authentic: paper"}),
        (Form.ELECTRONIC, {"authentic: unsigned", *ASKED}),
    ],
)
def test_a_letter_that_nobody_signed_says_what_it_is(
    form: Form, found: set[str], office: Office, loaded: Loaded
) -> None:
    pdf, _ = lettering.letter(loaded, office.renderer, Make(form=form))
    assert pdf is not None
    verdict = office.judge(pdf)
    assert rules(verdict) == found
    assert answers(verdict)[Question.UNCHANGED] is Answer.OPEN
    assert answers(verdict)[Question.CONSISTENT] is Answer.YES


def test_without_roots_it_is_told_once_and_the_rest_is_judged(
    office: Office, signed: bytes
) -> None:
    verdict = office.judge(signed, replace(office.trust(), roots=()))
    assert rules(verdict) == {"authentic: no-trust"}
    assert {one.level for one in verdict.signatures} == {Level.LTA}
    assert not any(one.claimed for one in verdict.signatures)
    assert answers(verdict)[Question.UNCHANGED] is Answer.YES


def test_a_time_stamp_whose_certificate_expired_proves_nothing(
    office: Office, unsigned: bytes
) -> None:
    verdict = office.judge(office.both(unsigned, Level.T), office.trust(days=400))
    assert {"authentic: stamp-expired", "authentic: expired"} <= rules(verdict)


def test_a_file_that_was_saved_anew_is_not_taken_apart_further(
    office: Office, signed: bytes
) -> None:
    verdict = office.judge(tampering.rewritten(signed))
    assert answers(verdict)[Question.CONSISTENT] is Answer.OPEN
    assert "unchanged: rewritten" in rules(verdict)


def test_an_older_version_is_good_where_the_history_is_asked_for(
    office: Office, signed: bytes, loaded: Loaded
) -> None:
    name, digest = "doors", sha256(loaded.content).hexdigest()
    listed = Published(versions={(name, 2): digest, (name, 3): "0" * 64})
    old = office.judge(signed, published=listed)
    assert rules(old) == {"current: superseded"}
    assert (old.valid, old.superseded) == (False, True)
    kept = office.judge(signed, published=replace(listed, history=True))
    assert rules(kept) == {"current: superseded"}
    assert (kept.valid, kept.superseded) == (True, False)


def test_a_letter_beside_another_version_is_not_that_one(
    office: Office, signed: bytes, loaded: Loaded
) -> None:
    name, digest = "doors", sha256(loaded.content).hexdigest()
    listed = Published(versions={(name, 2): digest})
    for place, found in (((name, 2), set()), ((name, 1), {"current: other-place"})):
        verdict = office.judge(signed, published=replace(listed, place=place))
        assert rules(verdict) == found


def test_superseded_is_no_excuse_for_what_else_is_wrong(
    office: Office, unsigned: bytes, loaded: Loaded
) -> None:
    name, digest = "doors", sha256(loaded.content).hexdigest()
    listed = Published(versions={(name, 2): digest, (name, 3): "0" * 64})
    assert not office.judge(unsigned, published=listed).superseded
