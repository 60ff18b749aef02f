"""From bytes to findings: every stage in one run, and no bytes that it cannot take."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import founding
from tests.parity.drawing import Data
from tests.parity.published import BY_ID, ROOT, Spec
from tests.small import HEAD, data, text

from pledgebook import derive, pipeline, report, schema
from pledgebook.findings import Finding, Severity
from pledgebook.outputs import sla
from pledgebook.report import Subject
from pledgebook.wording import tongues


def load(fragment: str) -> pipeline.Loaded:
    return pipeline.load(text(fragment).encode(), "commitment.yaml")


def told(loaded: pipeline.Loaded) -> list[str]:
    """Return every report of what was found, so that each finding has its place and its words."""
    subject = Subject(name=loaded.name, document=loaded.document, findings=loaded.findings)
    return [
        line
        for reporter in report.FORMATS.values()
        for lang in ("zh", "en")
        for line in reporter([subject], lang)  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize("name", founding.NAMES)
def test_a_good_letter_is_a_commitment_without_findings(name: str) -> None:
    content = founding.loaded(name).complete
    loaded = pipeline.issued(pipeline.load(content, f"{name}/commitment.yaml"))
    assert loaded.findings == ()
    assert loaded.issuable
    assert loaded.commitment is not None
    assert loaded.commitment.id == name
    assert (loaded.name, loaded.content) == (f"{name}/commitment.yaml", content)


def test_yaml_and_shape_are_told_in_one_run() -> None:
    loaded = load('id: sample\nid: again\ndays: {day: lunar}\nnote：x\nzone: "a"')
    assert {one.rule for one in loaded.findings} == {
        "yaml/duplicate-key",
        "yaml/wide-colon",
        "schema/not-listed",
        "schema/unknown-key-of-many",
    }
    assert loaded.commitment is None
    assert not loaded.issuable


def test_names_are_told_with_the_shape_and_nothing_is_issued() -> None:
    broken = load("response: {f: {when: gone, respond: 30}}")
    assert [one.rule for one in broken.findings] == ["schema/wrong-form", "undefined-name"]
    assert broken.commitment is None
    mended = load("response: {f: {when: gone, from: notice, respond: 30分钟}}")
    assert [one.rule for one in mended.findings] == ["undefined-name"]
    assert mended.commitment is not None
    assert not mended.issuable


def test_a_warning_does_not_keep_a_letter_from_being_issued() -> None:
    loaded = load(
        'version: {number: 1, date: "2031-01-01"}\n'
        "clocks: {office: {daily: 08:00-20:00, holidays: cn}}\n"
        "response: {f: {clock: office, from: notice, respond: 1小时}}"
    )
    assert [one.severity for one in loaded.findings] == [Severity.WARNING]
    assert loaded.issuable


def test_more_findings_can_be_added() -> None:
    loaded = load("")
    late = Finding(rule="letter/overflow", at=("title",), args={"page": 1, "text": "标题"})
    assert pipeline.found(loaded, [late]).findings == (late,)
    assert not pipeline.found(loaded, [late]).issuable
    assert loaded.findings == ()


BAD = [
    b"",
    b"\n\n",
    b"# nothing\n",
    b"[]",
    b"- a\n- b\n",
    b"7",
    b"text",
    b"true",
    b"{}",
    b"{a: {b: {c: [1, 2, {d: 3}]}}}",
    b"\xff\xfe\x00",
    b"\x80",
    "title: 承诺书\n".encode("gbk"),
    "title: 承诺书\n".encode("utf-16"),
    b"\xef\xbb\xbf",
    b"a: &x 1\nb: *x\n",
    b"[" * 1000,
    b"{" * 30 + b"}" * 30,
    b"a: " + b"9" * 5000,
    b"x" * 1_000_001,
    b"a:\n\tb: 1\n",
    b"%YAML 1.3\n---\na: 1\n",
    b"--- a\n--- b\n",
    b"? a\n: b\n",
    b"a: |\n  text\n b: 1\n",
    "pledgebook：1\n".encode(),
]


@pytest.mark.parametrize("content", BAD, ids=range(len(BAD)))
def test_bad_bytes_are_findings(content: bytes) -> None:
    loaded = pipeline.load(content, "bad.yaml")
    assert loaded.findings
    assert not loaded.issuable
    assert len("".join(told(loaded))) < 400_000


FOUND = [founding.loaded(name).complete for name in founding.NAMES]


@given(
    content=st.sampled_from(FOUND),
    place=st.floats(0, 1, exclude_max=True),
    cut=st.integers(0, 40),
    put=st.one_of(
        st.binary(max_size=6),
        st.text(max_size=4).map(str.encode),
        st.sampled_from(["：", "\t", "{", "]", "'", "\n", "- ", ": ", "|\n", "，", "　"]).map(
            str.encode
        ),
    ),
)
@settings(max_examples=60, deadline=None)
def test_no_slip_of_the_pen_is_too_much(content: bytes, place: float, cut: int, put: bytes) -> None:
    """A founding letter in which a few bytes are others."""
    at = int(place * len(content))
    loaded = pipeline.load(content[:at] + put + content[at + cut :], "slip.yaml")
    assert told(loaded)
    assert loaded.findings or loaded.issuable


DRAWN = Data()
LETTERS = [yaml.load(content, Loader=yaml.CSafeLoader) for content in FOUND]


@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_can_be_issued_can_be_worded_and_derived(data: st.DataObject) -> None:
    """A founding letter in which one clause is taken over from another, or one is drawn."""
    whole = dict(data.draw(st.sampled_from(LETTERS)))
    other = data.draw(st.sampled_from(LETTERS))
    key = data.draw(st.sampled_from(sorted({*whole, *other} - {"id", "pledgebook", "parties"})))
    spec = Spec.of(BY_ID[ROOT]["properties"][key], ROOT)
    whole[key] = data.draw(DRAWN.of(spec, 4)) if data.draw(st.booleans()) else other.get(key, {})
    written = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
    loaded = pipeline.load(written.encode(), "drawn.yaml")
    assert told(loaded)
    if loaded.issuable:
        assert loaded.commitment is not None
        assert tongues.letter(loaded.commitment).chapters
        assert schema.check(sla.data(derive.sla(loaded.commitment)), "sla") == ()


def test_the_small_letter_of_the_tests_is_good() -> None:
    assert load("").findings == ()
    assert set(data("")) == set(HEAD)


def test_what_stands_on_a_line_that_cannot_be_read_is_told_once() -> None:
    loaded = load("days: {day: lunar, day: calendar}")
    found: list[Any] = [one.rule for one in loaded.findings]
    assert found == ["yaml/duplicate-key"]
