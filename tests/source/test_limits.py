"""No input costs much, raises, or is answered at length."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.source import MAX_BYTES, Fault, Span, read

BIG = MAX_BYTES - 1

HUGE: dict[str, Callable[[], str]] = {
    "brackets": lambda: "[" * BIG,
    "braces": lambda: "{" * BIG,
    "dashes": lambda: "- " * (BIG // 2),
    "keys in keys": lambda: "a: " * (BIG // 3),
    "question marks": lambda: "? " * (BIG // 2),
    "many keys": lambda: "".join(f"k{i}: 1\n" for i in range(BIG // 10)),
    "one key many times": lambda: "a: 1\n" * (BIG // 5),
    "keys that fold to much more": lambda: "\ufdfa: 1\n" * (BIG // 7),
    "one long word": lambda: "a" * BIG,
    "one long quote": lambda: '"' + "a" * (BIG - 1),
    "backslashes": lambda: 'a: "' + "\\" * (BIG - 4),
    "escapes": lambda: 'a: "' + "\\u200b" * (BIG // 6 - 1) + '"',
    "Tabs": lambda: "\t" * BIG,
    "Tabs on lines": lambda: "a:\t\n" * (BIG // 4),
    "NUL": lambda: "\0" * BIG,
    "zero-width": lambda: "\u200b" * (BIG // 3),
    "full-width spaces": lambda: "\u3000" * (BIG // 3),
    "full-width colons": lambda: "a：\n" * (BIG // 5),
    "full-width colons in a text": lambda: "a:\n" + " x：y\n" * (BIG // 7 - 1),
    "full-width commas": lambda: "{" + "，a" * (BIG // 4 - 1),
    "missing spaces": lambda: "".join(f"k{i}:v\n" for i in range(BIG // 10)),
    "hashes": lambda: "- #x\n" * (BIG // 5),
    "hashes in one line": lambda: " #x" * (BIG // 3),
    "hash in braces": lambda: "{a #" + "a, " * (BIG // 3 - 2),
    "flow list": lambda: "[" + "a," * (BIG // 2 - 1),
    "lists as keys": lambda: "[a: " * (BIG // 4),
    "aliases": lambda: "- *a\n" * (BIG // 5),
    "anchors": lambda: "- &a b\n" * (BIG // 7),
    "documents": lambda: "---\n" * (BIG // 4),
    "indentation": lambda: "".join(" " * i + "a:\n" for i in range(1300)),
    "word processor's dashes": lambda: "—x\n" * (BIG // 6),
}


@pytest.mark.heavy
@pytest.mark.parametrize("name", HUGE)
def test_a_huge_file_costs_little(name: str) -> None:
    content = HUGE[name]().encode()
    assert len(content) <= MAX_BYTES
    start = time.process_time()
    _, faults = read(content, "x")
    assert time.process_time() - start < 10
    assert len(faults) <= 101
    for fault in faults:
        assert sum(len(str(arg)) for arg in fault.args.values()) <= 130


def test_a_file_too_large_is_not_read() -> None:
    assert read(b"a" * MAX_BYTES, "x")[1] == ()
    fault = Fault(
        rule="yaml/too-large", span=Span(1, 1), args={"bytes": MAX_BYTES + 1, "limit": MAX_BYTES}
    )
    assert read(b"a" * (MAX_BYTES + 1), "x") == (None, (fault,))


@pytest.mark.parametrize(("open_", "close"), ["[]", ("{a: ", "}"), ("- ", "")])
def test_depth_is_twenty_and_no_more(open_: str, close: str) -> None:
    allowed, refused = (open_ * depth + "x" + close * depth for depth in (20, 21))
    assert read(allowed.encode(), "x")[1] == ()
    document, (fault,) = read(refused.encode(), "x")
    assert document is None
    assert (fault.rule, fault.span) == ("yaml/depth", Span(1, 20 * len(open_) + 1))


def test_nodes_are_fifty_thousand_and_no_more() -> None:
    assert read(b"- x\n" * 49_999, "x")[1] == ()
    document, (fault,) = read(b"- x\n" * 50_000, "x")
    assert document is None
    assert (fault.rule, fault.span) == ("yaml/nodes", Span(50_000, 3))


def test_an_endless_number_is_text() -> None:
    document, (fault,) = read(b"n: " + b"9" * 5000, "x")
    assert document is not None
    assert document.data == {"n": "9" * 5000}
    assert (fault.rule, fault.span, fault.args["digits"]) == ("yaml/number", Span(1, 4), 5000)
    assert len(str(fault.args["text"])) == 60


def test_after_a_hundred_faults_one_counts_the_rest() -> None:
    _, faults = read(b"a: 1\n" * 131, "x")
    assert len(faults) == 101
    assert faults[99].span == Span(101, 1)
    assert (faults[100].rule, faults[100].span) == ("yaml/too-many", Span(102, 1))
    assert faults[100].args == {"more": 30}


@pytest.mark.parametrize("size", [100, 101])
def test_a_hundred_faults_are_all_listed(size: int) -> None:
    _, faults = read(b"a: 1\n" * (size + 1), "x")
    assert (faults[-1].rule == "yaml/too-many") == (size == 101)


def test_faults_come_in_order_of_place() -> None:
    _, faults = read("b: x #1\na: \u200b1\nc：2\na: *x\n".encode(), "x")
    assert [fault.span for fault in faults] == sorted(fault.span for fault in faults)
    assert len(faults) == 5


PIECES = st.sampled_from(
    [
        *"abn17:-#[]{},&*!|>'\"%@`?~\\ \n\t：，“”　\u200b\ue000\ufffd\0示例",
        *("a: ", "\n  ", "\n- ", "- ", ": ", " #", "---\n", "...\n", "<<: ", "|\n  ", "name："),
        *("\\u200b", "\\ud800", "\\U00110000", "%YAML 1.2\n", "&x ", "*x", "!!int ", "\r\n", "? "),
    ]
)


@settings(max_examples=400, deadline=None)
@given(
    st.binary(max_size=200)
    | st.lists(PIECES, max_size=40).map(lambda parts: "".join(parts).encode())
)
def test_no_bytes_raise(content: bytes) -> None:
    document, faults = read(content, "x")
    assert document is not None or faults
    assert list(faults) == sorted(faults, key=lambda fault: (fault.span, fault.rule))
    lines = content.count(b"\n") + content.count(b"\r") + 1
    assert all(1 <= f.span.line <= lines + 1 and f.span.column >= 1 for f in faults)
