"""What plain data and both parsers promise about any input."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pledgebook.source import Pointer, read
from pledgebook.source._reading import read_text
from pledgebook.source._scalars import resolve

# Letters, digits, the signs that YAML gives a meaning, and a Chinese keyboard's.
TEXT = st.text("abn019 :-#[]{},&*!|>'\"%@`?~\\.示例“”：，　𠮷\n", max_size=12)
KEYS = st.from_regex(r"[a-z][a-z0-9-]{0,5}", fullmatch=True)
DATA = st.recursive(
    TEXT | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(KEYS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)
# Without "?", which PyYAML's own parser does not take inside brackets, and without tags and
# directives, which both refuse, but not in the same place.
PIECES = st.lists(
    st.sampled_from(
        [
            *"abn17:-#[]{},&*|>'\"@`~\\ \n：，“”　\t\u200b示例",
            *("a: ", "\n  ", "\n- ", "- ", ": ", " #", "---\n", "<<: ", "|\n  ", "name：", "\nb: "),
        ]
    ),
    max_size=30,
).map("".join)


# What an unquoted text can be taken for by its look alone.
SLIPS = {"yaml/wide-colon", "yaml/wide-comma", "yaml/wide-quotes", "yaml/wide-space"} | {
    "yaml/colon-space",
    "yaml/list-dash",
}

BEHIND = {"yaml/tag", "yaml/anchor", "yaml/alias"}


class Quoting(yaml.SafeDumper):
    """Dumps every text in single quotes, or in double quotes where YAML needs them."""


Quoting.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'")
)


def dump(data: Any, dumper: Any, flow: bool | None) -> bytes:
    text: str = yaml.dump(data, Dumper=dumper, allow_unicode=True, default_flow_style=flow)
    return text.encode()


@settings(deadline=None)
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=4), st.sampled_from([None, True, False]))
def test_dumped_data_is_read_back(data: Any, flow: bool | None) -> None:
    document, faults = read(dump(data, Quoting, flow), "x")
    assert faults == ()
    assert document is not None
    assert document.data == data
    assert set(document.values) == set(pointers(data))


@settings(deadline=None)
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=4), st.sampled_from([None, True, False]))
@example({"a": ["\u3000?"]}, False)
@example({"a": ["-!"]}, False)
@example({"a": ["-&b", "-*b"]}, False)
@example({"a": [["a:*0"]]}, False)
def test_unquoted_data_is_read_back_or_called_a_slip(data: Any, flow: bool | None) -> None:
    document, faults = read(dump(data, yaml.SafeDumper, flow), "x")
    rules = {fault.rule for fault in faults}
    # Once a dash is taken for a list's or a colon for a key's, a sign of YAML may stand behind it.
    assert rules <= SLIPS | (BEHIND if rules & {"yaml/list-dash", "yaml/colon-space"} else set())
    if not faults:
        assert document is not None
        assert document.data == data


def pointers(data: Any, at: Pointer = ()) -> list[Pointer]:
    if not isinstance(data, dict | list):
        return [at]
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    return [at, *(found for key, value in pairs for found in pointers(value, (*at, key)))]


@settings(max_examples=500, deadline=None)
@given(PIECES)
def test_both_parsers_give_the_same(text: str) -> None:
    fast = read_text(text, "x", yaml.CSafeLoader)
    slow = read_text(text, "x", yaml.SafeLoader)
    if not (fast[1] and slow[1]):
        assert fast == slow
    # What is refused either way, one may read further than the other: `[?]`.
    if fast[0] is not None and slow[0] is not None:
        assert fast[0] == slow[0]


@given(TEXT.filter(bool))
def test_a_place_points_at_what_is_written(value: str) -> None:
    text = f"first: 1\nlist:\n- {yaml.dump(value, allow_unicode=True, default_style=chr(34))}"
    document, _ = read(text.encode(), "x")
    assert document is not None
    place = document.value_at(("list", 0))
    assert document.text.split("\n")[place.line - 1][place.column - 1] == '"'


@given(st.text(max_size=20))
def test_a_word_is_text_unless_it_is_a_whole_number_true_or_false(word: str) -> None:
    value = resolve(word)
    if isinstance(value, str):
        assert value == word
    else:
        assert str(value).lower() == word.removeprefix("+").replace("-0", "0") or word == ""
